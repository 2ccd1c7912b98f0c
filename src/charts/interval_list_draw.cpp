#include "charts/interval_list.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace regiomix::charts {
namespace {

constexpr Rgba8 none{0, 0, 0, 0};

void draw_row_background(const IntervalRow& row, const IntervalRowLayout& at, bool pointed, const ChartStyle& style,
                         Painter& painter) {
    if (!pointed && !row.selected) return;
    const float bleed = style.px(6.0f);
    painter.rect({at.row.x0 - bleed, at.row.y0, at.row.x1 + bleed, at.row.y1},
                 {row.selected ? style.palette.accent_soft : style.palette.surface_hover, none, 0.0f, style.px(4.0f)});
}

void draw_axis(const IntervalList& list, const IntervalListLayout& layout, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    draw_rich_text(layout.axis_name, layout.axis_name_at, TextRole::small, p.text, painter);
    for (const PlacedTick& tick : layout.ticks) {
        painter.text({tick.label_at, layout.ticks_y}, tick.label,
                     {TextRole::small, Weight::regular, p.text_muted, Align::middle});
        if (!list.low_end.empty() || !list.high_end.empty()) continue;
        if (!layout.stacked) draw_vertical_rule(tick.at, layout.plot.y0, layout.plot.y1, style.scale, p.grid, painter);
        // Where names stand between the marks, lines would cross them.
        for (std::size_t i = 0; i < layout.rows.size() && layout.stacked; ++i)
            draw_vertical_rule(tick.at, layout.rows[i].track.y0, layout.rows[i].track.y1, style.scale, p.grid, painter);
    }
}

void draw_reference(const IntervalListLayout& layout, const ChartStyle& style, Painter& painter) {
    if (!layout.reference_x) return;
    const Palette& p = style.palette;
    const float reach = style.px(2.0f);
    if (!layout.stacked)
        draw_vertical_rule(*layout.reference_x, layout.plot.y0, layout.plot.y1 + reach, style.scale, p.control_border, painter);
    for (std::size_t i = 0; i < layout.rows.size() && layout.stacked; ++i) {
        const Rect& track = layout.rows[i].track;
        draw_vertical_rule(*layout.reference_x, track.y0 - reach, track.y1 + reach, style.scale, p.control_border, painter);
    }
    painter.text({layout.reference_name_x, layout.reference_name_y}, layout.reference_name.text,
                 {TextRole::small, Weight::semibold, p.text, Align::middle});
}

// A line with ends, on a halo so that it shows on bars of any colour.
void draw_whisker(const IntervalMarkLayout& at, Rgba8 ink, const ChartStyle& style, Painter& painter) {
    if (!at.whisker) return;
    const auto x0 = static_cast<float>(at.whisker->low);
    const auto x1 = static_cast<float>(at.whisker->high);
    const float cap = style.px(3.5f);
    const auto strokes = [&](Rgba8 colour, float width) {
        const LineStyle line{colour, width};
        painter.polyline(std::array<Point, 2>{Point{x0, at.middle}, Point{x1, at.middle}}, line);
        for (const float x : {x0, x1})
            painter.polyline(std::array<Point, 2>{Point{x, at.middle - cap}, Point{x, at.middle + cap}}, line);
    };
    strokes(with_alpha(style.palette.surface, 0.7f), style.stroke(3.5f));
    strokes(ink, style.stroke(1.5f));
}

float strength_of(const IntervalRow& row) {
    return row.faded ? 0.45f : 1.0f;
}

void draw_bodies(const IntervalRow& row, const IntervalRowLayout& at, const ChartStyle& style, Painter& painter) {
    // Where two spans overlap, the shorter one lies on the longer.
    std::vector<std::size_t> order(std::min(row.marks.size(), at.marks.size()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto length = [&](std::size_t i) { return at.marks[i].body ? at.marks[i].body->width() : 0.0f; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return length(a) > length(b); });
    for (const std::size_t i : order) {
        if (!at.marks[i].body) continue;
        const Rect& body = *at.marks[i].body;
        const float rounding = std::min(style.px(2.5f), body.width() * 0.5f);
        painter.rect(body, {mix(style.palette.surface, row.marks[i].colour, strength_of(row)), none, 0.0f, rounding});
    }
}

void draw_points(const IntervalRow& row, const IntervalRowLayout& at, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const Rgba8 ink = row.faded ? p.text_muted : p.text;
    for (std::size_t i = 0; i < std::min(row.marks.size(), at.marks.size()); ++i) {
        draw_whisker(at.marks[i], ink, style, painter);
        if (!at.marks[i].dot) continue;
        painter.circle(*at.marks[i].dot, style.stroke(5.75f), {p.surface, none, 0.0f, 0.0f});
        painter.circle(*at.marks[i].dot, style.stroke(4.5f),
                       {mix(p.surface, row.marks[i].colour, strength_of(row)), none, 0.0f, 0.0f});
    }
}

void draw_words(const IntervalRow& row, const IntervalRowLayout& at, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const Rgba8 ink = row.faded ? p.text_muted : p.text;
    draw_rich_text(at.name, {at.row.x0, at.name_y}, TextRole::body, ink, painter);
    painter.text({at.row.x0, at.note_y}, at.note.text, {TextRole::small, Weight::regular, p.text_muted, Align::start});
    painter.text({at.row.x1, at.text_y}, at.text.text, {TextRole::body, Weight::semibold, ink, Align::end});
}

}  // namespace

void draw_interval_list(const IntervalList& list, const IntervalListLayout& layout, const ChartStyle& style,
                        std::optional<int> hover, Painter& painter) {
    const Palette& p = style.palette;
    if (layout.rows.empty()) return draw_empty(list.empty_text, layout.plot, style, painter);
    const std::size_t count = std::min(list.rows.size(), layout.rows.size());
    for (std::size_t i = 0; i < count; ++i)
        draw_row_background(list.rows[i], layout.rows[i], hover && *hover == static_cast<int>(i), style, painter);
    draw_legend(layout.legend, style, painter);
    draw_axis(list, layout, style, painter);
    for (std::size_t i = 0; i < count && list.tracks; ++i)
        painter.rect(layout.rows[i].track, {p.sunken, none, 0.0f, style.px(2.5f)});
    for (std::size_t i = 0; i < count; ++i) draw_bodies(list.rows[i], layout.rows[i], style, painter);
    draw_reference(layout, style, painter);
    for (std::size_t i = 0; i < count; ++i) {
        draw_points(list.rows[i], layout.rows[i], style, painter);
        draw_words(list.rows[i], layout.rows[i], style, painter);
    }
}

}  // namespace regiomix::charts
