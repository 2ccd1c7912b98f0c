#include "charts/scatter_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace regiomix::charts {
namespace {

constexpr float smallest_plot = 60.0f;
constexpr float tick_gap = 8.0f;  // between the plot and its labels
constexpr float weak_radius = 2.75f, usual_radius = 4.5f, marked_radius = 8.5f;

AxisRange range_of(const ScatterAxis& axis, const ScatterChart& chart, double ScatterPoint::*value, double reference) {
    if (axis.range && axis.range->high > axis.range->low) return *axis.range;
    RangeBuilder builder;
    for (const ScatterPoint& point : chart.points)
        if (std::isfinite(point.x) && std::isfinite(point.y)) builder.include(point.*value);
    if (chart.reference) builder.include(reference);
    return builder.finish(axis.from_zero);
}

std::vector<LegendEntry> legend_of(const ScatterChart& chart) {
    std::vector<LegendEntry> entries;
    for (const ScatterKey& key : chart.keys)
        entries.push_back({key.name, key.weak ? Swatch::small_dot : Swatch::dot, key.colour});
    return entries;
}

bool within(AxisRange range, double value) {
    return value >= range.low && value <= range.high;
}

Point place(const ScatterLayout& layout, double x, double y) {
    if (!std::isfinite(x) || !std::isfinite(y) || !within(layout.across_range, x) || !within(layout.up_range, y))
        return {NAN, NAN};
    return {position_on(layout.across_range, x, layout.plot.x0, layout.plot.x1),
            position_on(layout.up_range, y, layout.plot.y1, layout.plot.y0)};
}

float radius_of(const ScatterPoint& point) {
    if (!point.mark.empty()) return marked_radius;
    return point.weak ? weak_radius : usual_radius;
}

void place_box(const ScatterBox& box, ScatterLayout& out, const ChartStyle& style, const TextMeasure& m) {
    const auto x = [&](double v) { return std::round(position_on(out.across_range, v, out.plot.x0, out.plot.x1)); };
    const auto y = [&](double v) { return std::round(position_on(out.up_range, v, out.plot.y1, out.plot.y0)); };
    const Rect rect{x(box.x_low), y(box.y_high), x(box.x_high), y(box.y_low)};
    if (!(rect.x1 > rect.x0) || !(rect.y1 > rect.y0)) return;
    out.box = rect;
    const float pad = style.px(5.0f);
    const FittedText name = fit_text(box.name, rect.width() - 2.0f * pad, TextRole::small, Weight::semibold, m);
    if (name.truncated || rect.height() < m.line_height(TextRole::small) + 2.0f * pad) return;
    out.box_name = name;
    out.box_name_at = {rect.x0 + pad, rect.y0 + pad};
}

/// Beside the reference point where it hides the fewest points.
void place_reference(const ScatterReference& reference, ScatterLayout& out, const ChartStyle& style, const TextMeasure& m) {
    const Point at = place(out, reference.x, reference.y);
    if (!std::isfinite(at.x)) return;
    out.reference = at;
    if (reference.name.empty()) return;
    out.reference_name = fit_text(reference.name, out.plot.width() - style.px(4.0f), TextRole::small, Weight::semibold, m);
    const float width = std::ceil(m.width(out.reference_name.text, TextRole::small, Weight::semibold)) + style.px(4.0f);
    const float height = m.line_height(TextRole::small);
    const float away = style.px(11.0f);
    const std::array<Point, 4> corners{
        Point{at.x + away, at.y - height * 0.5f}, Point{at.x - away - width, at.y - height * 0.5f},
        Point{at.x - width * 0.5f, at.y - away - height}, Point{at.x - width * 0.5f, at.y + away}};
    int fewest = -1;
    for (const Point corner : corners) {
        const float x0 = std::clamp(corner.x, out.plot.x0, std::max(out.plot.x0, out.plot.x1 - width));
        const float y0 = std::clamp(corner.y, out.plot.y0, std::max(out.plot.y0, out.plot.y1 - height));
        const Rect rect{std::round(x0), std::round(y0), std::round(x0) + width, std::round(y0) + height};
        int hidden = rect.contains(at) ? 100000 : 0;
        for (const Point point : out.points) hidden += rect.inset(-style.px(3.0f)).contains(point) ? 1 : 0;
        if (fewest >= 0 && hidden >= fewest) continue;
        fewest = hidden;
        out.reference_name_rect = rect;
    }
}

/// The plot, its axes and what stands around it.
void place_frame(const ScatterChart& chart, ScatterLayout& out, const ChartStyle& style, const TextMeasure& m) {
    const Rect& area = out.area;
    const float line = m.line_height(TextRole::small);
    float y = area.y0;
    out.legend = layout_legend(legend_of(chart), {area.x0, y}, area.width(), style, m);
    if (out.legend.height > 0.0f) y += out.legend.height + style.px(10.0f);
    out.up_name_y = y;
    out.up_name = layout_rich_text({{chart.up.name, std::nullopt, Weight::semibold}}, area.width(), 2, TextRole::small, m);
    y += out.up_name.height + style.px(10.0f);
    out.across_name = layout_rich_text({{chart.across.name, std::nullopt, Weight::semibold}},
                                       area.width() - style.px(marked_radius), 2, TextRole::small, m);
    const float below = style.px(6.0f) + line + style.px(4.0f) + out.across_name.height;
    out.plot.y0 = std::round(y);
    out.plot.y1 = std::round(std::max(y + style.px(smallest_plot), area.y1 - below));
    out.across_name_y = out.plot.y1 + below - out.across_name.height;
    out.up_ticks = ticks_up(out.up_range, out.plot.y0, out.plot.y1, area.width() * 0.4f, chart.up.style, style, m);
    out.plot.x0 = std::round(area.x0 + widest_label(out.up_ticks, m) + style.px(tick_gap));
    out.plot.x1 = std::round(std::max(out.plot.x0 + style.px(smallest_plot), area.x1 - style.px(marked_radius)));
    out.across_ticks = ticks_across(out.across_range, out.plot.x0, out.plot.x1, area.x0, area.x1, chart.across.style, style, m);
}

}  // namespace

ScatterLayout layout_scatter(const ScatterChart& chart, const Rect& area, const ChartStyle& style, const TextMeasure& m) {
    ScatterLayout out;
    out.area = area;
    const double none = std::numeric_limits<double>::quiet_NaN();
    out.across_range = range_of(chart.across, chart, &ScatterPoint::x, chart.reference ? chart.reference->x : none);
    out.up_range = range_of(chart.up, chart, &ScatterPoint::y, chart.reference ? chart.reference->y : none);
    place_frame(chart, out, style, m);
    for (const ScatterPoint& point : chart.points) {
        out.points.push_back(place(out, point.x, point.y));
        out.radii.push_back(style.px(radius_of(point)));
    }
    if (chart.box) place_box(*chart.box, out, style, m);
    if (chart.reference) place_reference(*chart.reference, out, style, m);
    return out;
}

std::optional<int> hit_scatter_point(const ScatterLayout& layout, Point at, float reach) {
    std::optional<int> nearest;
    float best = reach;
    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        if (!std::isfinite(layout.points[i].x)) continue;
        // A big point is as near as its edge.
        const float distance = std::hypot(layout.points[i].x - at.x, layout.points[i].y - at.y) - layout.radii[i];
        if (distance > best || (nearest && distance == best)) continue;
        best = distance;
        nearest = static_cast<int>(i);
    }
    return nearest;
}

HoverCard scatter_read_out(const ScatterChart& chart, int point, const ChartStyle& style) {
    HoverCard card;
    if (point < 0 || point >= static_cast<int>(chart.points.size())) return card;
    const ScatterPoint& one = chart.points[static_cast<std::size_t>(point)];
    card.heading = one.mark.empty() ? one.name : one.mark + "  " + one.name;
    card.rows = one.detail;
    if (!card.rows.empty()) return card;
    const Rgba8 weak = style.palette.text_muted;
    card.rows.push_back({chart.up.name, weak, format_value(one.y, chart.up.style, style.language), ""});
    card.rows.push_back({chart.across.name, weak, format_value(one.x, chart.across.style, style.language), ""});
    return card;
}

}  // namespace regiomix::charts
