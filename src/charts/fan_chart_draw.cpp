#include <algorithm>
#include <array>
#include <cmath>

#include "charts/curve.hpp"
#include "charts/fan_chart.hpp"

namespace regiomix::charts {
namespace {

constexpr int curve_pieces = 8;
constexpr float outer_band_alpha = 0.13f;  // P10 to P90
constexpr float inner_band_alpha = 0.20f;  // P25 to P75, painted over the outer one

std::vector<Point> curve(const FanLayout& layout, const std::vector<double>& values, Run run) {
    std::vector<Point> points;
    points.reserve(run.count);
    for (std::size_t i = run.first; i < run.first + run.count; ++i) {
        points.push_back({layout.x_at(static_cast<double>(i)), layout.y_at(values[i])});
    }
    return smooth(points, curve_pieces);
}

void draw_bands(const FanSeries& s, const FanLayout& layout, Painter& painter) {
    const std::array<std::span<const double>, 5> all{s.p10, s.p25, s.median, s.p75, s.p90};
    // Weaker than emphasised ones so that two fans on top of each other can be told apart.
    const float strength = s.emphasis ? 1.0f : 0.85f;
    for (const Run run : drawable_runs(all)) {
        if (run.count < 2) continue;
        const auto middle = curve(layout, s.median, run);
        auto inner_top = curve(layout, s.p75, run);
        auto inner_bottom = curve(layout, s.p25, run);
        auto outer_top = curve(layout, s.p90, run);
        auto outer_bottom = curve(layout, s.p10, run);
        keep_above(inner_top, middle);
        keep_below(inner_bottom, middle);
        keep_above(outer_top, inner_top);
        keep_below(outer_bottom, inner_bottom);
        painter.band(outer_top, outer_bottom, with_alpha(s.colour, outer_band_alpha * strength));
        painter.band(inner_top, inner_bottom, with_alpha(s.colour, inner_band_alpha * strength));
    }
}

void draw_line(const std::vector<double>& values, const FanLayout& layout, const LineStyle& line,
               Painter& painter) {
    for (const Run run : drawable_runs(values)) {
        if (run.count == 1) {  // a lone year between gaps
            const Point at{layout.x_at(static_cast<double>(run.first)), layout.y_at(values[run.first])};
            painter.circle(at, line.width * 1.5f, {line.colour, {0, 0, 0, 0}, 0.0f, 0.0f});
            continue;
        }
        painter.polyline(curve(layout, values, run), line);
    }
}

void draw_axes(const FanChart& chart, const FanLayout& layout, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const float half_line = painter.measure().line_height(TextRole::small) * 0.5f;
    const TextStyle value_text{TextRole::small, Weight::regular, p.text_muted, Align::end};
    for (const auto& tick : layout.value_ticks) {
        draw_horizontal_rule(layout.plot.x0, layout.plot.x1, tick.at, 1.0f * style.scale, p.grid, painter);
        painter.text({layout.plot.x0 - style.px(8.0f), tick.at - half_line}, tick.label, value_text);
    }
    const bool small = chart.size == ChartSize::small;
    for (std::size_t i = 0; i < layout.year_ticks.size(); ++i) {
        const auto& tick = layout.year_ticks[i];
        // On a small chart the two outer labels line up with the ends of the axis.
        const Align align = !small ? Align::middle : i == 0 ? Align::start : Align::end;
        painter.text({tick.at, layout.plot.y1 + style.px(5.0f)}, tick.label,
                     {TextRole::small, Weight::regular, p.text_muted, align});
    }
}

void draw_zero_line(const FanLayout& layout, const ChartStyle& style, Painter& painter) {
    if (layout.range.low > 0.0 || layout.range.high < 0.0) return;
    draw_horizontal_rule(layout.plot.x0, layout.plot.x1, layout.y_at(0.0), 1.4f * style.scale,
                         style.palette.axis, painter);
}

void draw_target(const ReferenceLine& target, const FanLayout& layout, const ChartStyle& style,
                 Painter& painter) {
    if (!std::isfinite(target.value)) return;
    const Palette& p = style.palette;
    const float y = std::floor(layout.y_at(target.value)) + 0.5f;
    const std::array<Point, 2> line{Point{layout.plot.x0, y}, Point{layout.plot.x1, y}};
    painter.polyline(line, {p.target, style.stroke(1.25f), style.px(5.0f), style.px(4.0f)});
    if (target.year && *target.year < layout.year_count)
        painter.circle({layout.x_at(*target.year), y}, style.stroke(3.5f), {p.surface, p.target, style.stroke(1.5f), 0.0f});
    if (target.label.empty()) return;
    const TextMeasure& m = painter.measure();
    const float pad = style.px(4.0f);
    const auto fitted =
        fit_text(target.label, layout.plot.width() - 4.0f * pad, TextRole::small, Weight::regular, m);
    const float height = m.line_height(TextRole::small);
    float top = y - height - style.px(3.0f);
    if (top < layout.plot.y0 - height * 0.5f) top = y + style.px(3.0f);
    const float x = layout.plot.x0 + style.px(6.0f);
    const float width = m.width(fitted.text, TextRole::small, Weight::regular);
    // A veil keeps the words readable where they cross a band.
    painter.rect({x - pad, top, x + width + pad, top + height},
                 {with_alpha(p.surface, 0.72f), {0, 0, 0, 0}, 0.0f, style.px(3.0f)});
    painter.text({x, top}, fitted.text, {TextRole::small, Weight::regular, p.text_muted, Align::start});
}

void draw_series_line(const FanChart& chart, const FanSeries& s, const FanLayout& layout,
                      const ChartStyle& style, Painter& painter) {
    const bool small = chart.size == ChartSize::small;
    const float width = (small ? 1.75f : 2.25f) * (s.emphasis ? 1.0f : 0.9f);
    draw_line(s.median, layout, {s.colour, style.stroke(width)}, painter);
    if (s.central.empty()) return;
    draw_line(s.central, layout,
              {with_alpha(s.colour, 0.85f), style.stroke(1.0f), style.px(3.0f), style.px(3.0f)}, painter);
}

void draw_end_labels(const FanChart& chart, const FanLayout& layout, const ChartStyle& style,
                     Painter& painter) {
    const float line = painter.measure().line_height(TextRole::small);
    const float x = layout.plot.x1 + style.px(8.0f);
    for (const auto& label : layout.end_labels) {
        const Rgba8 colour = chart.series[static_cast<std::size_t>(label.series)].colour;
        painter.text({x, label.y}, label.name, {TextRole::small, Weight::semibold, colour, Align::start});
        painter.text({x, label.y + line}, label.value,
                     {TextRole::small, Weight::regular, style.palette.text_muted, Align::start});
    }
}

// A small chart has no room for a card: the value stands at the end of its title line, with the range if that fits.
void draw_small_read_out(const HoverCard& card, const FanLayout& layout, const ChartStyle& style, Painter& painter) {
    if (card.rows.empty()) return;
    const HoverRow& row = card.rows.front();
    const TextMeasure& m = painter.measure();
    const std::string full = row.detail.empty() ? row.value : row.value + " " + row.detail;
    const float room = layout.area.width() - layout.title.width - style.px(8.0f);
    const bool fits = m.width(full, TextRole::small, Weight::semibold) <= room;
    painter.text({layout.area.x1, layout.area.y0}, fits ? full : row.value,
                 {TextRole::small, Weight::semibold, row.colour, Align::end});
}

void draw_hover(const FanChart& chart, const FanLayout& layout, const ChartStyle& style, int index,
                Painter& painter) {
    if (index < 0 || index >= layout.year_count || layout.empty) return;
    const float x = layout.x_at(index);
    draw_vertical_rule(x, layout.plot.y0, layout.plot.y1, style.scale, style.palette.axis, painter);
    const auto i = static_cast<std::size_t>(index);
    float highest = layout.plot.y1;
    for (const auto& s : chart.series) {
        if (i >= s.median.size() || !std::isfinite(s.median[i])) continue;
        const float y = layout.y_at(s.median[i]);
        highest = std::min(highest, y);
        painter.circle({x, y}, style.stroke(4.0f),
                       {s.colour, style.palette.surface, style.stroke(1.5f), 0.0f});
    }
    if (chart.size == ChartSize::small) {
        draw_small_read_out(fan_chart_read_out(chart, index, style), layout, style, painter);
        return;
    }
    const Rect bounds{layout.area.x0, layout.plot.y0, layout.area.x1, layout.plot.y1};
    draw_hover_card(fan_chart_read_out(chart, index, style), {x, layout.plot.y0 + style.px(4.0f)}, bounds,
                    style, painter);
}

// Compared scenarios first, so that the edited one lies on top.
template <typename Draw>
void back_to_front(const FanChart& chart, Draw draw) {
    for (const bool emphasis : {false, true}) {
        for (const auto& s : chart.series) {
            if (s.emphasis == emphasis) draw(s);
        }
    }
}

}  // namespace

void draw_fan_chart(const FanChart& chart, const FanLayout& layout, const ChartStyle& style,
                    std::optional<int> hover, Painter& painter) {
    const Palette& p = style.palette;
    const bool small = chart.size == ChartSize::small;
    draw_rich_text(layout.title, {layout.area.x0, layout.area.y0},
                   small ? TextRole::small : TextRole::heading, small ? p.text_muted : p.text, painter);
    draw_rich_text(layout.subtitle, {layout.area.x0, layout.subtitle_y}, TextRole::small, p.text_muted,
                   painter);
    draw_axes(chart, layout, style, painter);

    // Half a line's width beyond the plot keeps flat lines on its edge whole.
    const float margin = style.px(2.0f);
    painter.push_clip(
        {layout.plot.x0 - margin, layout.plot.y0 - margin, layout.plot.x1 + margin, layout.plot.y1 + margin});
    back_to_front(chart, [&](const FanSeries& s) { draw_bands(s, layout, painter); });
    draw_zero_line(layout, style, painter);
    back_to_front(chart, [&](const FanSeries& s) { draw_series_line(chart, s, layout, style, painter); });
    painter.pop_clip();

    for (const auto& target : chart.targets) draw_target(target, layout, style, painter);
    draw_end_labels(chart, layout, style, painter);
    if (layout.empty && !chart.empty_text.empty()) {
        const Point centre = layout.plot.centre();
        painter.text({centre.x, centre.y - painter.measure().line_height(TextRole::body)}, chart.empty_text,
                     {TextRole::body, Weight::regular, p.text_muted, Align::middle});
    }
    if (hover) draw_hover(chart, layout, style, *hover, painter);
}

}  // namespace regiomix::charts
