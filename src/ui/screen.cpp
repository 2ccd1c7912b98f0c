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
    begin_panel(ui, {.id = "centre", .rect = place, .surface = false});
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
    end_panel();
}

}  // namespace

void draw_screen(const Theme& theme, const AppView& view, float width, float height, UiState& state, Actions& out) {
    state.rects.clear();
    const Ui ui{.theme = theme, .rects = state.rects, .state = state.widgets, .language = view.language};
    const Layout layout = layout_for(theme, width);
    const float top = ui.px(top_height), bottom = height - ui.px(status_height);
    const float left = layout == Layout::narrow ? 0 : ui.px(left_width);
    const float right = layout == Layout::wide ? width - ui.px(right_width) : width;

    begin_panel(ui, {.id = "top", .rect = {0, 0, width, top}, .line_bottom = true, .padding_y = 10});
    top_bar(ui, view, layout, out);
    end_panel();
    if (layout != Layout::narrow) {
        begin_panel(ui, {.id = "left", .rect = {0, top, left, bottom}, .line_right = true});
        mix_panel(ui, view.mix, out);
        end_panel();
    }
    centre(ui, view, layout, {left, top, right, bottom}, state, out);
    if (layout == Layout::wide) {
        begin_panel(ui, {.id = "right", .rect = {right, top, width, bottom}, .line_left = true});
        about_panel(ui, view, out);
        end_panel();
    }
    begin_panel(ui, {.id = "status", .rect = {0, bottom, width, height}, .line_top = true, .padding_y = 8});
    status_bar(ui, view, layout, out);
    end_panel();
    dialogs(ui, view, out);
    shortcuts(view, out);
}

}  // namespace regiomix::ui
