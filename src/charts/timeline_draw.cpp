#include <algorithm>
#include <cmath>

#include "charts/timeline.hpp"

namespace regiomix::charts {
namespace {

constexpr Rgba8 none{0, 0, 0, 0};
constexpr int months_per_year = 12;

void draw_years(const Timeline& timeline, const TimelineLayout& layout, const ChartStyle& style,
                std::optional<int> hovered, Painter& painter) {
    const Palette& p = style.palette;
    const auto column = [&](int year) {
        return Rect{layout.x_at(year * months_per_year), layout.plot.y0, layout.x_at((year + 1) * months_per_year),
                    layout.plot.y1};
    };
    for (int year = 0; year < layout.year_count; ++year) {
        const Rect place = column(year);
        const auto index = static_cast<std::size_t>(year);
        if (index < timeline.over.size() && !timeline.over[index].empty()) {
            painter.rect(place, {with_alpha(p.danger, 0.07f), none, 0.0f, 0.0f});
            draw_horizontal_rule(place.x0, place.x1, place.y0 - style.px(1.0f), 2.0f * style.scale, p.danger, painter);
        }
        if (hovered == year) painter.rect(place, {with_alpha(p.accent, 0.08f), none, 0.0f, 0.0f});
        draw_vertical_rule(std::round(place.x0), place.y0, place.y1, style.scale, p.grid, painter);
    }
    for (const TimelineYearTick& tick : layout.year_ticks)
        painter.text({tick.at, layout.header.y0}, tick.label,
                     {TextRole::small, tick.over ? Weight::semibold : Weight::regular, tick.over ? p.danger : p.text_muted,
                      Align::middle});
}

/// The bar in one strength of its colour, cut to the months from `x0` to `x1`, so that only its own ends are round.
void draw_stretch(const Rect& bar, float x0, float x1, Rgba8 colour, const ChartStyle& style, Painter& painter) {
    if (x1 <= x0) return;
    painter.push_clip({x0, bar.y0, x1, bar.y1});
    painter.rect(bar, {colour, none, 0.0f, style.px(3.0f)});
    painter.pop_clip();
}

void draw_bar(const TimelineBar& bar, const Rect& rect, Rgba8 colour, bool hot, const TimelineLayout& layout,
              const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const float inset = style.px(3.0f);
    // A hairline of surface at the end keeps adjoining phases apart.
    const Rect body{rect.x0, rect.y0 + inset, std::max(rect.x0 + 1.0f, rect.x1 - style.px(1.0f)), rect.y1 - inset};
    const float works = std::clamp(std::round(layout.x_at(bar.works_from)), body.x0, body.x1);
    const float full = std::clamp(std::round(layout.x_at(bar.full_from)), works, body.x1);
    draw_stretch(body, body.x0, works, mix(colour, p.surface, 0.70f), style, painter);
    draw_stretch(body, works, full, mix(colour, p.surface, 0.42f), style, painter);
    draw_stretch(body, full, body.x1, mix(colour, p.surface, 0.10f), style, painter);
    if (!hot) return;
    painter.rect(body, {none, p.text, style.stroke(1.0f), style.px(3.0f)});
    // Grips where the ends can be taken.
    const float half = style.px(4.0f);
    if (body.width() < style.px(24.0f)) return;
    for (const float x : {body.x0 + style.px(3.0f), body.x1 - style.px(4.0f)})
        draw_vertical_rule(x, body.centre().y - half, body.centre().y + half, 2.0f * style.scale, p.surface, painter);
}

}  // namespace

void draw_timeline(const Timeline& timeline, const TimelineLayout& layout, const ChartStyle& style,
                   std::optional<int> hovered_year, const std::optional<TimelineHit>& hot, Painter& painter) {
    if (timeline.rows.empty()) return;
    const Palette& p = style.palette;
    for (std::size_t i = 0; i < timeline.rows.size(); ++i)
        if (timeline.rows[i].selected)
            painter.rect(layout.rows[i].band, {p.accent_soft, none, 0.0f, style.px(3.0f)});
    draw_years(timeline, layout, style, hovered_year, painter);
    const float line = painter.measure().line_height(TextRole::small);
    for (std::size_t i = 0; i < timeline.rows.size(); ++i) {
        const TimelineRow& row = timeline.rows[i];
        const TimelineRowLayout& placed = layout.rows[i];
        const float y = std::round(placed.band.centre().y - line * 0.5f);
        painter.text({placed.name_area.x0, y}, placed.name.text,
                     {TextRole::small, row.selected ? Weight::semibold : Weight::regular,
                      row.selected ? p.accent : p.text, Align::start});
        for (std::size_t b = 0; b < row.bars.size(); ++b) {
            if (placed.bars[b].width() <= 0.0f) continue;
            const bool is_hot = hot && hot->row == static_cast<int>(i) && hot->bar == static_cast<int>(b);
            draw_bar(row.bars[b], placed.bars[b], row.colour, is_hot, layout, style, painter);
        }
    }
}

}  // namespace regiomix::charts
