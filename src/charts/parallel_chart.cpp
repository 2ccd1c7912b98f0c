#include "charts/parallel_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace regiomix::charts {
namespace {

constexpr int label_lines = 2;

bool is_point(Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

float y_at(const ParallelAxis& axis, double value, const Rect& plot) {
    const double span = axis.high - axis.low;
    const double share = span > 0.0 ? (value - axis.low) / span : 0.5;
    return plot.y1 - static_cast<float>(std::clamp(share, 0.0, 1.0)) * plot.height();
}

float distance_to_segment(Point at, Point a, Point b) {
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    const float length = dx * dx + dy * dy;
    float along = length > 0.0f ? ((at.x - a.x) * dx + (at.y - a.y) * dy) / length : 0.0f;
    along = std::clamp(along, 0.0f, 1.0f);
    return std::hypot(at.x - (a.x + along * dx), at.y - (a.y + along * dy));
}

void draw_axes(const ParallelChart& chart, const ParallelLayout& layout, const ChartStyle& style,
               Painter& painter) {
    const Palette& p = style.palette;
    const float line = painter.measure().line_height(TextRole::small);
    const TextStyle end{TextRole::small, Weight::regular, p.text_muted, Align::middle};
    for (std::size_t i = 0; i < layout.axis_x.size(); ++i) {
        const float x = layout.axis_x[i];
        draw_vertical_rule(x, layout.plot.y0, layout.plot.y1, style.scale, p.axis, painter);
        painter.text({x, layout.plot.y0 - line - style.px(5.0f)}, chart.axes[i].high_text, end);
        painter.text({x, layout.plot.y1 + style.px(5.0f)}, chart.axes[i].low_text, end);
        const RichLayout& label = layout.labels[i];
        for (const PlacedSpan& piece : label.pieces) {
            painter.text({x, layout.labels_y + piece.at.y}, piece.text,
                         {TextRole::small, Weight::semibold, p.text, Align::middle});
        }
    }
}

void draw_line(const ParallelLine& line, const std::vector<Point>& points, bool faded, bool strong,
               const ChartStyle& style, Painter& painter) {
    const Rgba8 colour = with_alpha(line.colour, faded ? 0.22f : 1.0f);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        if (!is_point(points[i]) || !is_point(points[i + 1])) continue;
        const std::array<Point, 2> piece{points[i], points[i + 1]};
        painter.polyline(piece, {colour, style.stroke(strong ? 3.0f : 2.0f)});
    }
    for (const Point at : points) {
        if (!is_point(at)) continue;
        painter.circle(at, style.px(strong ? 4.5f : 3.5f), {colour, style.palette.surface, style.stroke(1.0f), 0.0f});
    }
}

// Letters left of the first axis; where lines begin together, one beside the other.
void draw_marks(const ParallelChart& chart, const ParallelLayout& layout, std::optional<int> hover,
                const ChartStyle& style, Painter& painter) {
    const float line = painter.measure().line_height(TextRole::small);
    std::vector<Point> taken;
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        if (layout.lines[i].empty() || !is_point(layout.lines[i].front())) continue;
        Point at = layout.lines[i].front();
        at.x -= style.px(14.0f);
        const auto collides = [&](Point other) {
            return std::fabs(other.x - at.x) < style.px(9.0f) && std::fabs(other.y - at.y) < line * 0.8f;
        };
        while (std::any_of(taken.begin(), taken.end(), collides)) at.x -= style.px(11.0f);
        taken.push_back(at);
        const bool faded = hover && *hover != static_cast<int>(i);
        painter.text({at.x, at.y - line * 0.5f}, chart.lines[i].mark,
                     {TextRole::small, Weight::semibold, with_alpha(chart.lines[i].colour, faded ? 0.3f : 1.0f),
                      Align::middle});
    }
}

}  // namespace

ParallelLayout layout_parallel_chart(const ParallelChart& chart, const Rect& area, const ChartStyle& style,
                                     const TextMeasure& m) {
    ParallelLayout out;
    out.area = area;
    const float line = m.line_height(TextRole::small);
    out.title = layout_rich_text({{chart.title, std::nullopt, Weight::semibold}}, area.width(), 2,
                                 TextRole::heading, m);
    float y = area.y0 + out.title.height + style.px(3.0f);
    out.subtitle_y = y;
    if (!chart.subtitle.empty()) {
        out.subtitle = layout_rich_text({{chart.subtitle}}, area.width(), 2, TextRole::small, m, 1.2f);
        y += out.subtitle.height + style.px(10.0f);
    }
    out.labels_y = y;
    y += label_lines * line * 1.15f + line + style.px(9.0f);
    out.plot = {area.x0, std::round(y), area.x1,
                std::round(std::max(y + style.px(24.0f), area.y1 - line - style.px(6.0f)))};
    const float cell = chart.axes.empty() ? area.width() : area.width() / static_cast<float>(chart.axes.size());
    for (std::size_t i = 0; i < chart.axes.size(); ++i) {
        out.axis_x.push_back(std::round(area.x0 + (static_cast<float>(i) + 0.5f) * cell));
        out.labels.push_back(layout_rich_text({{chart.axes[i].label, std::nullopt, Weight::semibold}},
                                              cell - style.px(8.0f), label_lines, TextRole::small, m));
    }
    for (const ParallelLine& one : chart.lines) {
        std::vector<Point> points;
        for (std::size_t i = 0; i < chart.axes.size(); ++i) {
            const double value = i < one.values.size() ? one.values[i] : NAN;
            points.push_back({out.axis_x[i], std::isfinite(value) ? y_at(chart.axes[i], value, out.plot) : NAN});
        }
        out.lines.push_back(std::move(points));
    }
    return out;
}

void draw_parallel_chart(const ParallelChart& chart, const ParallelLayout& layout, const ChartStyle& style,
                         std::optional<int> hover, Painter& painter) {
    const Palette& p = style.palette;
    draw_rich_text(layout.title, {layout.area.x0, layout.area.y0}, TextRole::heading, p.text, painter);
    draw_rich_text(layout.subtitle, {layout.area.x0, layout.subtitle_y}, TextRole::small, p.text_muted, painter);
    if (chart.axes.empty()) {
        const Point centre = layout.plot.centre();
        painter.text({centre.x, centre.y - painter.measure().line_height(TextRole::body)}, chart.empty_text,
                     {TextRole::body, Weight::regular, p.text_muted, Align::middle});
        return;
    }
    draw_axes(chart, layout, style, painter);
    // The edited scenario, which comes first, lies on top; the one that is pointed at on top of all.
    for (std::size_t i = chart.lines.size(); i > 0; --i) {
        const bool pointed = hover && *hover == static_cast<int>(i - 1);
        if (!pointed) draw_line(chart.lines[i - 1], layout.lines[i - 1], hover.has_value(), false, style, painter);
    }
    if (hover && *hover >= 0 && *hover < static_cast<int>(chart.lines.size())) {
        const auto i = static_cast<std::size_t>(*hover);
        draw_line(chart.lines[i], layout.lines[i], false, true, style, painter);
    }
    draw_marks(chart, layout, hover, style, painter);
}

std::optional<int> hit_line(const ParallelLayout& layout, Point at, float reach) {
    std::optional<int> nearest;
    float best = reach;
    for (std::size_t line = 0; line < layout.lines.size(); ++line) {
        const auto& points = layout.lines[line];
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!is_point(points[i])) continue;
            const bool goes_on = i + 1 < points.size() && is_point(points[i + 1]);  // else a point by itself
            const float distance = distance_to_segment(at, points[i], points[goes_on ? i + 1 : i]);
            if (distance >= best) continue;
            best = distance;
            nearest = static_cast<int>(line);
        }
    }
    return nearest;
}

HoverCard parallel_read_out(const ParallelChart& chart, int line) {
    HoverCard card;
    if (line < 0 || line >= static_cast<int>(chart.lines.size())) return card;
    const ParallelLine& one = chart.lines[static_cast<std::size_t>(line)];
    card.heading = one.mark + "  " + one.name;
    for (std::size_t i = 0; i < chart.axes.size() && i < one.texts.size(); ++i) {
        card.rows.push_back({chart.axes[i].label, one.colour, one.texts[i], ""});
    }
    return card;
}

}  // namespace regiomix::charts
