#include "ui/widgets/chart_view.hpp"

#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/pictures.hpp"

namespace regiomix::ui {
namespace {

Item chart_item(const Ui& ui, const ChartViewSpec& spec, std::string_view label, float height) {
    const float width = spec.width > 0.0f ? spec.width : available_width();
    return make_item(ui, {spec.id, label, width, height, true, false});
}

/// All runs as a density, if that can be drawn.
bool draw_runs(const Ui& ui, const charts::FanChart& chart, const charts::FanLayout& layout) {
    if (!chart.runs || !ui.pictures || layout.empty) return false;
    const Palette& p = ui.colours();
    const Rgba8 colour = chart.series.front().colour;
    const Rect& plot = layout.plot;
    DensitySpec spec;
    spec.width = static_cast<int>(plot.width());
    spec.height = static_cast<int>(plot.height());
    spec.low = layout.range.low;
    spec.high = layout.range.high;
    spec.line_width = ui.theme.stroke(1.1f);
    spec.thin = charts::mix(p.surface, colour, 0.75f);
    spec.dense = charts::mix(colour, p.text, 0.35f);
    const ImTextureID picture = ui.pictures->density(*chart.runs, spec);
    if (!picture) return false;
    ImGui::GetWindowDrawList()->AddImage(picture, min_of(plot), max_of(plot), {0, 1}, {1, 0});
    return true;
}

/// Lines only, over the density; the hover card still says the ranges.
charts::FanChart without_bands(charts::FanChart chart) {
    for (charts::FanSeries& series : chart.series) {
        series.p25.clear();
        series.p75.clear();
        series.central.clear();
    }
    return chart;
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
    const std::optional<int> year = result.hovered ? result.hovered : spec.linked_year;
    if (draw_runs(ui, chart, layout))
        charts::draw_fan_chart(without_bands(chart), layout, style, year, painter);
    else
        charts::draw_fan_chart(chart, layout, style, year, painter);
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
    if (!result.hovered && spec.linked_year) charts::draw_bar_total(chart, layout, style, *spec.linked_year, painter);
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

ChartViewResult parallel_chart_view(const Ui& ui, const ChartViewSpec& spec, const charts::ParallelChart& chart) {
    const Item item = chart_item(ui, spec, chart.title, spec.height);
    ChartViewResult result{std::nullopt, item.pressed};
    if (!item.visible) return result;
    const auto style = ui.chart_style();
    auto painter = ui.painter();
    const auto layout = charts::layout_parallel_chart(chart, item.rect, style, painter.measure());
    const ImVec2 mouse = ImGui::GetMousePos();
    if (item.hovered) result.hovered = charts::hit_line(layout, {mouse.x, mouse.y}, ui.px(12.0f));
    charts::draw_parallel_chart(chart, layout, style, result.hovered, painter);
    if (result.hovered) tooltip(ui, charts::parallel_read_out(chart, *result.hovered));
    draw_focus_ring(ui, item, spec.id, ui.px(4.0f));
    return result;
}

std::optional<int> dot_strips_view(const Ui& ui, const ChartViewSpec& spec, const charts::DotStrips& strips,
                                   std::optional<int> linked) {
    const auto style = ui.chart_style();
    auto painter = ui.painter();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = spec.width > 0.0f ? spec.width : available_width();
    const auto layout = charts::layout_dot_strips(strips, {at.x, at.y, at.x + width, at.y}, style, painter.measure());
    const Item item = chart_item(ui, spec, "", layout.height);
    if (!item.visible) return std::nullopt;
    const ImVec2 mouse = ImGui::GetMousePos();
    const auto hit = item.hovered ? charts::hit_dot(layout, {mouse.x, mouse.y}) : std::nullopt;
    charts::draw_dot_strips(strips, layout, style, hit ? std::optional<int>(hit->participant) : linked, painter);
    if (hit) tooltip(ui, charts::dot_strips_read_out(strips, *hit, ui.colours().danger));
    draw_focus_ring(ui, item, spec.id, ui.px(4.0f));
    return hit ? std::optional<int>(hit->participant) : std::nullopt;
}

void sparkline_view(const Ui& ui, float width, float height, const charts::Sparkline& sparkline) {
    const Rect rect = take_space(width, height);
    auto painter = ui.painter();
    charts::draw_sparkline(sparkline, rect, ui.chart_style(), painter);
}

}  // namespace regiomix::ui
