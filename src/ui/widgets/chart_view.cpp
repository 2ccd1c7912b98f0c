#include "ui/widgets/chart_view.hpp"

#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

Item chart_item(const Ui& ui, const ChartViewSpec& spec, std::string_view label, float height) {
    const float width = spec.width > 0.0f ? spec.width : available_width();
    return make_item(ui, {spec.id, label, width, height, true, false});
}

}  // namespace

ChartViewResult fan_chart_view(const Ui& ui, const ChartViewSpec& spec, const charts::FanChart& chart) {
    const Item item = chart_item(ui, spec, chart.title, spec.height);
    ChartViewResult result{std::nullopt, item.pressed};
    if (!item.visible) return result;
    auto style = ui.chart_style();
    style.free_corner = spec.free_corner;
    auto painter = ui.painter();
    const auto layout = charts::layout_fan_chart(chart, item.rect, style, painter.measure());
    const ImVec2 mouse = ImGui::GetMousePos();
    if (item.hovered && layout.plot.contains({mouse.x, mouse.y}))
        result.hovered = charts::hit_year(layout, mouse.x);
    charts::draw_fan_chart(chart, layout, style, result.hovered ? result.hovered : spec.linked_year, painter);
    if (item.hovered && layout.title.truncated) tooltip(ui, chart.title);
    draw_focus_ring(ui, item, spec.id, ui.px(4.0f));
    return result;
}

ChartViewResult bar_chart_view(const Ui& ui, const ChartViewSpec& spec, const charts::BarChart& chart) {
    const Item item = chart_item(ui, spec, chart.title, spec.height);
    ChartViewResult result{std::nullopt, item.pressed};
    if (!item.visible) return result;
    auto style = ui.chart_style();
    style.free_corner = spec.free_corner;
    auto painter = ui.painter();
    const auto layout = charts::layout_bar_chart(chart, item.rect, style, painter.measure());
    if (item.hovered) result.hovered = charts::hit_year(layout, ImGui::GetMousePos().x);
    charts::draw_bar_chart(chart, layout, style, result.hovered ? result.hovered : spec.linked_year, painter);
    if (result.hovered) tooltip(ui, charts::bar_chart_read_out(chart, *result.hovered, style));
    draw_focus_ring(ui, item, spec.id, ui.px(4.0f));
    return result;
}

ChartViewResult bar_list_view(const Ui& ui, const ChartViewSpec& spec, const charts::BarList& list) {
    const auto style = ui.chart_style();
    auto painter = ui.painter();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = spec.width > 0.0f ? spec.width : available_width();
    const auto layout =
        charts::layout_bar_list(list, {at.x, at.y, at.x + width, at.y}, style, painter.measure());
    const Item item = chart_item(ui, spec, "", layout.height);
    ChartViewResult result{std::nullopt, item.pressed};
    if (!item.visible) return result;
    const ImVec2 mouse = ImGui::GetMousePos();
    if (item.hovered) result.hovered = charts::hit_row(layout, {mouse.x, mouse.y});
    charts::draw_bar_list(list, layout, style, result.hovered, painter);
    if (result.hovered && layout.rows[static_cast<std::size_t>(*result.hovered)].label_truncated) {
        const auto& row = list.rows[static_cast<std::size_t>(*result.hovered)];
        tooltip(ui, row.label, row.text);
    }
    draw_focus_ring(ui, item, spec.id, ui.px(4.0f));
    return result;
}

void sparkline_view(const Ui& ui, float width, float height, const charts::Sparkline& sparkline) {
    const Rect rect = take_space(width, height);
    auto painter = ui.painter();
    charts::draw_sparkline(sparkline, rect, ui.chart_style(), painter);
}

}  // namespace regiomix::ui
