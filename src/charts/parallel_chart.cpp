#include "charts/parallel_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "charts/axis_parts.hpp"

namespace regiomix::charts {
namespace {

constexpr int label_lines = 2;
constexpr std::size_t many_lines = 12;  // more are drawn thin and translucent, without dots
constexpr float brush_width = 14.0f;

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

bool is_many(const ParallelChart& chart) {
    return chart.lines.size() > many_lines;
}

bool passes(const ParallelChart& chart, const ParallelLine& line) {
    for (std::size_t i = 0; i < chart.axes.size(); ++i) {
        const auto& brush = chart.axes[i].brush;
        if (!brush) continue;
        const double value = i < line.values.size() ? line.values[i] : NAN;
        if (!(value >= brush->low && value <= brush->high)) return false;  // a gap passes no brush
    }
    return true;
}

std::optional<int> selected_line(const ParallelChart& chart) {
    for (std::size_t i = 0; i < chart.lines.size() && !chart.selected.empty(); ++i)
        if (chart.lines[i].id == chart.selected) return static_cast<int>(i);
    return std::nullopt;
}

void draw_brushes(const ParallelChart& chart, const ParallelLayout& layout, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const float half = style.px(brush_width * 0.5f);
    for (std::size_t i = 0; i < layout.axis_x.size(); ++i) {
        if (!chart.axes[i].brush) continue;
        const float top = std::round(y_at(chart.axes[i], chart.axes[i].brush->high, layout.plot));
        const float bottom = std::round(y_at(chart.axes[i], chart.axes[i].brush->low, layout.plot));
        const Rect band{layout.axis_x[i] - half, top, layout.axis_x[i] + half, std::max(bottom, top + style.px(2.0f))};
        painter.rect(band, {with_alpha(p.accent, 0.22f), p.accent, style.stroke(1.25f), style.px(3.0f)});
    }
}

void draw_axes(const ParallelChart& chart, const ParallelLayout& layout, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const TextMeasure& m = painter.measure();
    const float line = m.line_height(TextRole::small);
    const TextStyle end{TextRole::small, Weight::regular, p.text_muted, Align::middle};
    const float room =
        layout.area.width() / static_cast<float>(std::max<std::size_t>(layout.axis_x.size(), 1)) - style.px(4.0f);
    for (std::size_t i = 0; i < layout.axis_x.size(); ++i) {
        const float x = layout.axis_x[i];
        draw_vertical_rule(x, layout.plot.y0, layout.plot.y1, style.scale, p.axis, painter);
        painter.text({x, layout.plot.y0 - line - style.px(5.0f)},
                     fit_text(chart.axes[i].high_text, room, end.role, end.weight, m).text, end);
        painter.text({x, layout.plot.y1 + style.px(5.0f)}, fit_text(chart.axes[i].low_text, room, end.role, end.weight, m).text,
                     end);
        const RichLayout& label = layout.labels[i];
        for (const PlacedSpan& piece : label.pieces) {
            painter.text({x, layout.labels_y + piece.at.y}, piece.text,
                         {TextRole::small, Weight::semibold, p.text, Align::middle});
        }
    }
}

struct LineLook {
    bool faded = false;
    bool strong = false;
    bool many = false;
};

float alpha_of(LineLook look) {
    if (look.strong) return 1.0f;
    if (look.many) return look.faded ? 0.10f : 0.42f;
    return look.faded ? 0.22f : 1.0f;
}

void draw_line(const ParallelLine& line, const std::vector<Point>& points, LineLook look, const ChartStyle& style,
               Painter& painter) {
    const Rgba8 colour = with_alpha(line.colour, alpha_of(look));
    const float width = look.strong ? 3.0f : look.many ? 1.25f : 2.0f;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        if (!is_point(points[i]) || !is_point(points[i + 1])) continue;
        const std::array<Point, 2> piece{points[i], points[i + 1]};
        painter.polyline(piece, {colour, style.stroke(width)});
    }
    for (const Point at : points) {
        if (!is_point(at) || (look.many && !look.strong)) continue;
        painter.circle(at, style.px(look.strong ? 4.5f : 3.5f), {colour, style.palette.surface, style.stroke(1.0f), 0.0f});
    }
}

// Letters left of the first axis; where lines begin together, one beside the other.
void draw_marks(const ParallelChart& chart, const ParallelLayout& layout, std::optional<int> hover, const ChartStyle& style,
                Painter& painter) {
    const float line = painter.measure().line_height(TextRole::small);
    std::vector<Point> taken;
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        if (chart.lines[i].mark.empty() || layout.lines[i].empty() || !is_point(layout.lines[i].front())) continue;
        Point at = layout.lines[i].front();
        at.x -= style.px(14.0f);
        const auto collides = [&](Point other) {
            return std::fabs(other.x - at.x) < style.px(9.0f) && std::fabs(other.y - at.y) < line * 0.8f;
        };
        while (std::any_of(taken.begin(), taken.end(), collides)) at.x -= style.px(11.0f);
        taken.push_back(at);
        const bool faded = layout.outside[i] || (hover && *hover != static_cast<int>(i));
        painter.text(
            {at.x, at.y - line * 0.5f}, chart.lines[i].mark,
            {TextRole::small, Weight::semibold, with_alpha(chart.lines[i].colour, faded ? 0.3f : 1.0f), Align::middle});
    }
}

}  // namespace

ParallelLayout layout_parallel_chart(const ParallelChart& chart, const Rect& area, const ChartStyle& style,
                                     const TextMeasure& m) {
    ParallelLayout out;
    out.area = area;
    const float line = m.line_height(TextRole::small);
    float y = area.y0;
    if (!chart.title.empty()) {
        out.title = layout_rich_text({{chart.title, std::nullopt, Weight::semibold}}, area.width(), 2, TextRole::heading, m);
        y += out.title.height + style.px(3.0f);
    }
    out.subtitle_y = y;
    if (!chart.subtitle.empty()) {
        out.subtitle = layout_rich_text({{chart.subtitle}}, area.width(), 2, TextRole::small, m, 1.2f);
        y += out.subtitle.height + style.px(10.0f);
    }
    out.labels_y = y;
    const float cell = chart.axes.empty() ? area.width() : area.width() / static_cast<float>(chart.axes.size());
    float labels = 0.0f;
    for (std::size_t i = 0; i < chart.axes.size(); ++i) {
        out.axis_x.push_back(std::round(area.x0 + (static_cast<float>(i) + 0.5f) * cell));
        out.labels.push_back(layout_rich_text({{chart.axes[i].label, std::nullopt, Weight::semibold}}, cell - style.px(8.0f),
                                              label_lines, TextRole::small, m));
        labels = std::max(labels, out.labels.back().height);
    }
    // Below a title the plot begins at the same place whatever the axes are called, so that it stays when they change.
    labels = chart.title.empty() ? labels + style.px(4.0f) : label_lines * line * 1.15f;
    y += labels + line + style.px(9.0f);
    out.plot = {area.x0, std::round(y), area.x1,
                std::round(std::max(y + style.px(24.0f), area.y1 - line - style.px(6.0f)))};
    for (const ParallelLine& one : chart.lines) {
        std::vector<Point> points;
        for (std::size_t i = 0; i < chart.axes.size(); ++i) {
            const double value = i < one.values.size() ? one.values[i] : NAN;
            points.push_back({out.axis_x[i], std::isfinite(value) ? y_at(chart.axes[i], value, out.plot) : NAN});
        }
        out.lines.push_back(std::move(points));
        out.outside.push_back(!passes(chart, one));
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
    const std::optional<int> selected = selected_line(chart);
    const auto is = [](std::optional<int> one, std::size_t i) { return one && *one == static_cast<int>(i); };
    // What a brush leaves out lies below. The edited scenario, which comes first, lies on top; the selected line and the one
    // that is pointed at on top of all.
    for (const bool outside : {true, false}) {
        for (std::size_t i = chart.lines.size(); i > 0; --i) {
            if (layout.outside[i - 1] != outside || is(hover, i - 1) || is(selected, i - 1)) continue;
            draw_line(chart.lines[i - 1], layout.lines[i - 1], {outside || hover.has_value(), false, is_many(chart)}, style,
                      painter);
        }
    }
    for (const auto& strong : {selected, hover}) {
        if (!strong || *strong < 0 || *strong >= static_cast<int>(chart.lines.size())) continue;
        const auto i = static_cast<std::size_t>(*strong);
        draw_line(chart.lines[i], layout.lines[i], {false, true, is_many(chart)}, style, painter);
    }
    draw_brushes(chart, layout, style, painter);
    draw_marks(chart, layout, hover, style, painter);
}

std::optional<int> hit_line(const ParallelLayout& layout, Point at, float reach) {
    std::optional<int> nearest;
    float best = reach;
    for (std::size_t line = 0; line < layout.lines.size(); ++line) {
        if (layout.outside[line]) continue;
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

std::optional<int> hit_axis(const ParallelLayout& layout, Point at, float reach) {
    if (at.y < layout.plot.y0 - reach || at.y > layout.plot.y1 + reach) return std::nullopt;
    for (std::size_t i = 0; i < layout.axis_x.size(); ++i)
        if (std::fabs(layout.axis_x[i] - at.x) <= reach) return static_cast<int>(i);
    return std::nullopt;
}

AxisBrush brush_from_drag(const ParallelChart& chart, const ParallelLayout& layout, int axis, float y_from, float y_to,
                          float least) {
    AxisBrush brush{axis, std::nullopt};
    if (axis < 0 || axis >= static_cast<int>(chart.axes.size()) || std::fabs(y_to - y_from) < least) return brush;
    const ParallelAxis& on = chart.axes[static_cast<std::size_t>(axis)];
    const AxisRange whole{on.low, on.high};
    brush.interval = AxisRange{value_on(whole, std::max(y_from, y_to), layout.plot.y1, layout.plot.y0),
                               value_on(whole, std::min(y_from, y_to), layout.plot.y1, layout.plot.y0)};
    return brush;
}

HoverCard parallel_read_out(const ParallelChart& chart, int line) {
    HoverCard card;
    if (line < 0 || line >= static_cast<int>(chart.lines.size())) return card;
    const ParallelLine& one = chart.lines[static_cast<std::size_t>(line)];
    card.heading = one.mark.empty() ? one.name : one.mark + "  " + one.name;
    for (std::size_t i = 0; i < chart.axes.size() && i < one.texts.size(); ++i) {
        card.rows.push_back({chart.axes[i].label, one.colour, one.texts[i], ""});
    }
    return card;
}

}  // namespace regiomix::charts
