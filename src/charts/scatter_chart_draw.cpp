#include "charts/scatter_chart.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix::charts {
namespace {

constexpr Rgba8 none{0, 0, 0, 0};

std::string trimmed(std::string text) {
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

void draw_axes(const ScatterLayout& layout, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const float line = painter.measure().line_height(TextRole::small);
    const Rect& plot = layout.plot;
    const TextStyle weak{TextRole::small, Weight::regular, p.text_muted, Align::middle};
    for (const PlacedTick& tick : layout.across_ticks) {
        draw_vertical_rule(tick.at, plot.y0, plot.y1, style.scale, p.grid, painter);
        painter.text({tick.label_at, plot.y1 + style.px(6.0f)}, tick.label, weak);
    }
    for (const PlacedTick& tick : layout.up_ticks) {
        draw_horizontal_rule(plot.x0, plot.x1, tick.at, style.scale, p.grid, painter);
        painter.text({plot.x0 - style.px(8.0f), std::round(tick.at - line * 0.5f)}, tick.label,
                     {TextRole::small, Weight::regular, p.text_muted, Align::end});
    }
    draw_horizontal_rule(plot.x0, plot.x1, plot.y1, style.scale, p.axis, painter);
    draw_vertical_rule(plot.x0, plot.y0, plot.y1, style.scale, p.axis, painter);
    draw_rich_text(layout.up_name, {layout.area.x0, layout.up_name_y}, TextRole::small, p.text, painter);
    for (const PlacedSpan& piece : layout.across_name.pieces)
        painter.text({plot.x1, layout.across_name_y + piece.at.y}, trimmed(piece.text),
                     {TextRole::small, Weight::semibold, p.text, Align::end});
}

void draw_box(const ScatterLayout& layout, const ChartStyle& style, Painter& painter) {
    if (!layout.box) return;
    const Palette& p = style.palette;
    painter.rect(*layout.box, {with_alpha(p.accent, 0.10f), p.accent, style.stroke(1.25f), style.px(3.0f)});
}

void draw_path(const ScatterChart& chart, const ScatterLayout& layout, const ChartStyle& style, Painter& painter) {
    if (!chart.joined) return;
    std::vector<Point> piece;
    const auto finish = [&] {
        painter.polyline(piece, {style.palette.control_border, style.stroke(1.5f)});
        piece.clear();
    };
    for (const Point at : layout.points) {
        if (std::isfinite(at.x))
            piece.push_back(at);
        else
            finish();
    }
    finish();
}

void draw_point(const ScatterPoint& point, Point at, float radius, bool faded, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const float line = painter.measure().line_height(TextRole::small);
    if (faded || point.weak) {
        const Rgba8 colour = with_alpha(point.colour, faded ? 0.22f : 0.5f);
        painter.circle(at, std::min(radius, style.px(4.5f)), {colour, none, 0.0f, 0.0f});
        return;
    }
    // A halo under the point: a border on it would leave a rim of its colour outside.
    painter.circle(at, radius + style.stroke(1.25f), {p.surface, none, 0.0f, 0.0f});
    painter.circle(at, radius, {point.colour, none, 0.0f, 0.0f});
    painter.text({at.x, std::round(at.y - line * 0.5f)}, point.mark,
                 {TextRole::small, Weight::semibold, ink_on(point.colour), Align::middle});
}

void draw_points(const ScatterChart& chart, const ScatterLayout& layout, const ChartStyle& style, Painter& painter) {
    const bool any = std::any_of(chart.points.begin(), chart.points.end(), [](const auto& point) { return point.highlighted; });
    // From the least to the most important, so that these lie on top.
    const auto rank = [&](const ScatterPoint& point) {
        if (!point.id.empty() && point.id == chart.selected) return 3;
        if (point.highlighted) return 2;
        return point.weak ? 0 : 1;
    };
    for (int turn = 0; turn <= 3; ++turn) {
        for (std::size_t i = 0; i < std::min(chart.points.size(), layout.points.size()); ++i) {
            const ScatterPoint& point = chart.points[i];
            if (rank(point) != turn || !std::isfinite(layout.points[i].x)) continue;
            draw_point(point, layout.points[i], layout.radii[i], any && turn < 2, style, painter);
        }
    }
}

void draw_ring(Point at, float radius, Rgba8 colour, const ChartStyle& style, Painter& painter) {
    if (!std::isfinite(at.x)) return;
    painter.circle(at, radius + style.px(5.0f), {none, style.palette.surface, style.stroke(3.5f), 0.0f});
    painter.circle(at, radius + style.px(4.0f), {none, colour, style.stroke(2.0f), 0.0f});
}

/// A square on its corner, unlike all points.
void draw_reference(const ScatterLayout& layout, const ChartStyle& style, Painter& painter) {
    if (!layout.reference) return;
    const Palette& p = style.palette;
    const Point at = *layout.reference;
    const auto diamond = [&](float size, Rgba8 colour) {
        const std::vector<Point> corners{{at.x, at.y - size}, {at.x + size, at.y}, {at.x, at.y + size}, {at.x - size, at.y}};
        painter.convex(corners, colour);
    };
    diamond(style.stroke(8.5f), p.surface);
    diamond(style.stroke(7.0f), p.text);
    diamond(style.stroke(3.5f), p.surface);
    if (layout.reference_name.text.empty()) return;
    const Rect& rect = layout.reference_name_rect;
    painter.rect(rect, {with_alpha(p.surface, 0.85f), none, 0.0f, style.px(3.0f)});
    painter.text({rect.x0 + style.px(2.0f), rect.y0}, layout.reference_name.text,
                 {TextRole::small, Weight::semibold, p.text, Align::start});
}

}  // namespace

void draw_scatter(const ScatterChart& chart, const ScatterLayout& layout, const ChartStyle& style, std::optional<int> hover,
                  Painter& painter) {
    const Palette& p = style.palette;
    draw_legend(layout.legend, style, painter);
    draw_axes(layout, style, painter);
    if (chart.points.empty()) draw_empty(chart.empty_text, layout.plot, style, painter);
    draw_box(layout, style, painter);
    draw_path(chart, layout, style, painter);
    draw_points(chart, layout, style, painter);
    draw_reference(layout, style, painter);
    if (layout.box)
        painter.text(layout.box_name_at, layout.box_name.text, {TextRole::small, Weight::semibold, p.accent, Align::start});
    for (std::size_t i = 0; i < layout.points.size() && !chart.selected.empty(); ++i)
        if (chart.points[i].id == chart.selected) draw_ring(layout.points[i], layout.radii[i], p.accent, style, painter);
    if (hover && *hover >= 0 && *hover < static_cast<int>(layout.points.size())) {
        const auto i = static_cast<std::size_t>(*hover);
        draw_ring(layout.points[i], layout.radii[i], p.text, style, painter);
    }
}

}  // namespace regiomix::charts
