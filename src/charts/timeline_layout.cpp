#include <algorithm>
#include <cmath>

#include "charts/ticks.hpp"
#include "charts/timeline.hpp"

namespace regiomix::charts {
namespace {

constexpr float edge_width = 7.0f;    // of a bar, to drag its end
constexpr float least_bar_width = 3.0f;
constexpr int months_per_year = 12;

float header_height(const ChartStyle& style, const TextMeasure& m) {
    return m.line_height(TextRole::small) + style.px(5.0f);
}

void place_years(const Timeline& timeline, TimelineLayout& out, const ChartStyle& style, const TextMeasure& m) {
    const float year_width = out.month_width * months_per_year;
    const float label = m.width("2025", TextRole::small, Weight::regular) + style.px(16.0f);
    const int step = year_label_step(out.year_count, year_width, label);
    for (int year = 0; year < out.year_count; year += step) {
        const auto index = static_cast<std::size_t>(year);
        const bool over = index < timeline.over.size() && !timeline.over[index].empty();
        out.year_ticks.push_back({out.x_at(year * months_per_year) + year_width * 0.5f,
                                  std::to_string(timeline.first_year + year), over});
    }
}

Rect bar_rect(const TimelineBar& bar, const Rect& band, const TimelineLayout& out, int horizon,
              const ChartStyle& style) {
    if (bar.span.from_month >= horizon) return {};
    const float x0 = std::round(out.x_at(bar.span.from_month));
    const float x1 = std::round(out.x_at(std::min(bar.span.to_month, horizon)));
    return {x0, band.y0, std::max(x1, x0 + style.px(least_bar_width)), band.y1};
}

}  // namespace

float timeline_height(const Timeline& timeline, const ChartStyle& style, const TextMeasure& measure) {
    if (timeline.rows.empty()) return 0.0f;
    return header_height(style, measure) + style.px(timeline.row_height) * static_cast<float>(timeline.rows.size());
}

TimelineLayout layout_timeline(const Timeline& timeline, const Rect& area, float years_x0, const ChartStyle& style,
                               const TextMeasure& measure) {
    TimelineLayout out;
    out.area = area;
    out.year_count = (timeline.months + months_per_year - 1) / months_per_year;
    const float x0 = std::round(years_x0);
    const float top = area.y0 + header_height(style, measure);
    out.header = {x0, area.y0, area.x1, top};
    const float height = style.px(timeline.row_height) * static_cast<float>(timeline.rows.size());
    out.plot = {x0, top, std::max(std::round(area.x1), x0 + 1.0f), top + height};
    out.month_width = out.plot.width() / static_cast<float>(std::max(timeline.months, 1));
    place_years(timeline, out, style, measure);
    float y = top;
    for (const TimelineRow& row : timeline.rows) {
        TimelineRowLayout placed;
        placed.band = {area.x0, y, out.plot.x1, y + style.px(timeline.row_height)};
        placed.name_area = {area.x0, y, x0 - style.px(8.0f), placed.band.y1};
        placed.name = fit_text(row.name, placed.name_area.width(), TextRole::small,
                               row.selected ? Weight::semibold : Weight::regular, measure);
        for (const TimelineBar& bar : row.bars)
            placed.bars.push_back(bar_rect(bar, placed.band, out, timeline.months, style));
        out.rows.push_back(std::move(placed));
        y += style.px(timeline.row_height);
    }
    return out;
}

TimelinePart part_at(const Timeline& timeline, const TimelineLayout& layout, int row, int bar, float x,
                     const ChartStyle& style) {
    const auto r = static_cast<std::size_t>(row), b = static_cast<std::size_t>(bar);
    const Rect& rect = layout.rows[r].bars[b];
    const float edge = std::min(style.px(edge_width), rect.width() / 3.0f);
    if (x < rect.x0 + edge) return TimelinePart::left_edge;
    const bool end_shown = timeline.rows[r].bars[b].span.to_month <= timeline.months;
    if (end_shown && x >= rect.x1 - edge) return TimelinePart::right_edge;
    return TimelinePart::whole;
}

std::optional<TimelineHit> hit_bar(const Timeline& timeline, const TimelineLayout& layout, Point at,
                                   const ChartStyle& style) {
    for (std::size_t row = 0; row < layout.rows.size(); ++row) {
        for (std::size_t bar = 0; bar < layout.rows[row].bars.size(); ++bar) {
            if (!layout.rows[row].bars[bar].contains(at)) continue;
            const int r = static_cast<int>(row), b = static_cast<int>(bar);
            return TimelineHit{r, b, part_at(timeline, layout, r, b, at.x, style)};
        }
    }
    return std::nullopt;
}

std::optional<int> hit_year(const TimelineLayout& layout, float x) {
    if (layout.year_count == 0 || x < layout.plot.x0 || x >= layout.plot.x1) return std::nullopt;
    const int year = static_cast<int>((x - layout.plot.x0) / (layout.month_width * months_per_year));
    return std::clamp(year, 0, layout.year_count - 1);
}

int months_between(const TimelineLayout& layout, float x_from, float x_to) {
    return static_cast<int>(std::lround((x_to - x_from) / layout.month_width));
}

TimelineSpan dragged(const TimelineBar& bar, TimelinePart part, int months, int horizon) {
    const auto [from, to] = bar.span;
    const int earliest = bar.limits.from_month;
    const int latest = std::max(to, std::min(bar.limits.to_month, horizon));
    switch (part) {
        case TimelinePart::left_edge:
            return {std::clamp(from + months, std::min(earliest, from), to - 1), to};
        case TimelinePart::right_edge:
            return {from, std::clamp(to + months, from + 1, latest)};
        case TimelinePart::whole:
            break;
    }
    const int by = std::clamp(months, std::min(0, earliest - from), latest - to);
    return {from + by, to + by};
}

int shifted(const std::vector<const TimelineRow*>& rows, int months, int horizon) {
    for (const TimelineRow* row : rows) {
        if (row->bars.empty()) continue;
        months = std::max(months, -row->bars.front().span.from_month);
        months = std::min(months, std::max(0, horizon - row->bars.back().span.to_month));
    }
    return months;
}

}  // namespace regiomix::charts
