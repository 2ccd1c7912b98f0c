// Where everything is: three columns on a wide screen, two on a medium one, tabs on a narrow one.
#include <algorithm>

#include "text/texts.hpp"
#include "ui/panels.hpp"

namespace regiomix::ui {
namespace {

constexpr float wide_from = 1200, medium_from = 760;  // design pixels
constexpr float top_height = 52, status_height = 34, left_width = 296, right_width = 284;

Layout layout_for(const Theme& theme, float width) {
    const float design_width = width / theme.scale;
    return design_width >= wide_from ? Layout::wide : design_width >= medium_from ? Layout::medium : Layout::narrow;
}

/// A borderless region of the screen with its own padding and background.
class Region {
  public:
    Region(const Ui& ui, const char* name, const Rect& place, Rgba8 background, float padding_x, float padding_y,
           bool scrolls = false) {
        ImGui::SetCursorScreenPos({place.x0, place.y0});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(padding_x), ui.px(padding_y)});
        ImGui::PushStyleColor(ImGuiCol_ChildBg, to_u32(background));
        ImGui::BeginChild(name, {place.width(), place.height()}, ImGuiChildFlags_AlwaysUseWindowPadding,
                          scrolls ? ImGuiWindowFlags_None
                                  : ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
        ImGui::PopStyleColor();
        ImGui::PopStyleVar();
    }
    ~Region() { ImGui::EndChild(); }
    Region(const Region&) = delete;
    Region& operator=(const Region&) = delete;
};

void rule(const Ui& ui, const Rect& line) {
    ImGui::GetWindowDrawList()->AddRectFilled({line.x0, line.y0}, {line.x1, line.y1}, to_u32(ui.colours().border));
}

void tabs(const Ui& ui, const AppView& view, Layout layout, Actions& out) {
    static constexpr NarrowTab order[] = {NarrowTab::mix, NarrowTab::outcomes, NarrowTab::about};
    const std::string mix(text(Text::tab_mix, view.language)), outcomes(text(Text::tab_outcomes, view.language)),
        about(text(Text::tab_about, view.language));
    std::vector<TabSpec> names{{"tab.mix", mix}, {"tab.outcomes", outcomes}, {"tab.about", about}};
    const std::size_t first = layout == Layout::narrow ? 0 : 1;  // a medium screen always shows the mix
    names.erase(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(first));
    const int active = std::max(0, static_cast<int>(view.tab) - static_cast<int>(first));
    if (const auto chosen = tab_row(ui, "tabs", names, active))
        out.push_back(SelectTab{order[static_cast<std::size_t>(*chosen) + first]});
    gap(ui, space::small);
}

void centre(const Ui& ui, const AppView& view, Layout layout, const Rect& place, UiState& state, Actions& out) {
    const Region region(ui, "centre", place, ui.colours().page, space::large, space::medium, true);
    if (layout != Layout::wide) tabs(ui, view, layout, out);
    if (view.message) message_banner(ui, *view.message, view.language, out);
    NarrowTab tab = layout == Layout::wide ? NarrowTab::outcomes : view.tab;
    if (tab == NarrowTab::mix && layout != Layout::narrow) tab = NarrowTab::outcomes;
    switch (tab) {
        case NarrowTab::mix:
            mix_panel(ui, view.mix, out);
            break;
        case NarrowTab::outcomes:
            outcomes_panel(ui, view.outcomes, state, out);
            break;
        case NarrowTab::about:
            about_panel(ui, view, out);
            break;
    }
}

}  // namespace

void draw_screen(const Theme& theme, const AppView& view, float width, float height, UiState& state, Actions& out) {
    state.rects.clear();
    const Ui ui{.theme = theme, .rects = state.rects, .state = state.widgets, .language = view.language};
    const Layout layout = layout_for(theme, width);
    const float top = ui.px(top_height), bottom = height - ui.px(status_height);
    const float left = layout == Layout::narrow ? 0 : ui.px(left_width);
    const float right = layout == Layout::wide ? width - ui.px(right_width) : width;
    const float hairline = ui.px(1);

    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("Regiomix", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(2);

    const Rgba8 surface = ui.colours().surface;
    {
        const Region bar(ui, "top", {0, 0, width, top}, surface, space::large, 10);
        top_bar(ui, view, layout, out);
    }
    if (layout != Layout::narrow) {
        const Region column(ui, "left", {0, top, left, bottom}, surface, space::large, space::medium);
        mix_panel(ui, view.mix, out);
    }
    centre(ui, view, layout, {left, top, right, bottom}, state, out);
    if (layout == Layout::wide) {
        const Region column(ui, "right", {right, top, width, bottom}, surface, space::large, space::medium);
        about_panel(ui, view, out);
    }
    {
        const Region bar(ui, "status", {0, bottom, width, height}, surface, space::large, 8);
        status_bar(ui, view, layout, out);
    }
    rule(ui, {0, top - hairline, width, top});
    rule(ui, {0, bottom, width, bottom + hairline});
    if (layout != Layout::narrow) rule(ui, {left - hairline, top, left, bottom});
    if (layout == Layout::wide) rule(ui, {right, top, right + hairline, bottom});
    dialogs(ui, view, out);
    ImGui::End();
}

}  // namespace regiomix::ui
