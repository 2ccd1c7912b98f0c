// The "…" of a chart: its picture and its numbers to take away.
#include <array>
#include <utility>

#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr float button_width_px = 26, button_height_px = 22, menu_width = 230;

bool more_button(const Ui& ui, const std::string& id, const std::string& label, const Rect& place) {
    const Item item = make_item_at(ui, {id, label, place.width(), place.height(), true, false}, place);
    if (!item.visible) return item.pressed;
    const Palette& colours = ui.colours();
    auto painter = ui.painter();
    if (item.hovered || item.held)
        painter.rect(place, {item.held ? colours.sunken : colours.surface_hover, {0, 0, 0, 0}, 0.0f, ui.px(radius::control)});
    draw_icon(Icon::more, place.centre(), ui.px(15), item.hovered ? colours.text : colours.text_muted, painter);
    draw_focus_ring(ui, item, id, ui.px(radius::control));
    if (item.hovered) tooltip(ui, label);
    return item.pressed;
}

}  // namespace

float chart_menu_width(const Ui& ui) { return ui.px(button_width_px); }

void chart_menu(const Ui& ui, const ChartMenuView& view, const std::string& chart, float right, float top, Actions& out) {
    const std::string id = "chart." + chart + ".more", popup = "###" + id + ".menu";
    const Rect place{right - ui.px(button_width_px), top, right, top + ui.px(button_height_px)};
    if (more_button(ui, id, view.hint, place)) ImGui::OpenPopup(popup.c_str());
    if (!begin_menu_below(ui, popup, place, menu_width)) return;
    const auto entries = std::to_array<std::pair<const std::string*, ChartFormat>>({{&view.copy_svg, ChartFormat::svg_copy},
                                                                                   {&view.save_svg, ChartFormat::svg},
                                                                                   {&view.save_png, ChartFormat::png},
                                                                                   {&view.save_csv, ChartFormat::csv}});
    static constexpr auto names = std::to_array<const char*>({"copy", "svg", "png", "csv"});
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string item_id = id + "." + names[i];
        if (menu_item(ui, {.id = item_id, .label = *entries[i].first})) out.push_back(ExportChart{chart, entries[i].second});
    }
    end_dropdown();
}

}  // namespace regiomix::ui
