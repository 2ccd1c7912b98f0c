// The page of the response surface: three menus above, the surface below; a click on it moves both levers.
#include <algorithm>

#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr float least_height = 300, most_height = 760, menu_width = 300;

struct Choice {
    const char* id;
    const std::string* label;
    const std::string* name;
    const std::vector<MenuGroup>* groups;
};

/// A menu under its name.
void choice_menu(const Ui& ui, const Choice& choice, float width, Actions& out) {
    ImGui::BeginGroup();
    label(ui, *choice.label, TextRole::small, Weight::regular, ui.colours().text_muted, width);
    gap(ui, 2);
    if (begin_dropdown(ui, {.id = choice.id, .label = *choice.name, .width = width}, menu_width)) {
        menu_groups(ui, choice.id, *choice.groups, out);
        end_dropdown();
    }
    ImGui::EndGroup();
}

void menus(const Ui& ui, const ExploreView& view, Actions& out) {
    const Choice choices[] = {{"explore.indicator", &view.indicator_label, &view.indicator_name, &view.indicators},
                              {"explore.across", &view.across_label, &view.across_name, &view.across},
                              {"explore.up", &view.up_label, &view.up_name, &view.up}};
    const float between = ui.px(space::medium);
    const float width = std::floor(std::min((available_width() - 2 * between) / 3, ui.px(240)));
    for (const Choice& choice : choices) {
        if (&choice != choices) ImGui::SameLine(0, between);
        choice_menu(ui, choice, width, out);
    }
}

/// A thin line that grows while finer grids are computed.
void progress_line(const Ui& ui, const ExploreView& view) {
    const Rect line = take_space(available_width(), ui.px(3));
    if (!view.busy) return;
    auto painter = ui.painter();
    painter.rect(line, {ui.colours().sunken, {0, 0, 0, 0}, 0, ui.px(1.5f)});
    painter.rect({line.x0, line.y0, line.x0 + line.width() * static_cast<float>(view.progress), line.y1},
                 {ui.colours().accent, {0, 0, 0, 0}, 0, ui.px(1.5f)});
}

}  // namespace

void explore_panel(const Ui& ui, const ExploreView& view, const ChartMenuView& menu, Actions& out) {
    if (begin_card(ui, "explore")) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        chart_menu(ui, menu, "explore", at.x + available_width() + ui.px(6), at.y - ui.px(3), out);
        ImGui::SetCursorScreenPos(at);
        menus(ui, view, out);
        gap(ui, space::small);
        progress_line(ui, view);
        gap(ui, space::small);
        const float height = std::clamp(ImGui::GetContentRegionAvail().y - ui.px(44), ui.px(least_height), ui.px(most_height));
        if (const auto place = surface_view(ui, {.id = "explore.surface", .height = height}, view.chart))
            out.push_back(SetLevers{{view.across_lever, place->across}, {view.up_lever, place->up}});
        gap(ui, space::tight);
        muted(ui, view.hint);
    }
    end_card(ui);
}

}  // namespace regiomix::ui
