#include <algorithm>
#include <array>
#include <cmath>

#include "charts/bar_chart.hpp"

namespace regiomix::charts {
namespace {

void draw_headings(const BarChart& chart, const BarChartLayout& layout, const ChartStyle& style,
                   Painter& painter) {
    const Palette& p = style.palette;
    const bool beside = chart.years_x0.has_value();
    const float y = layout.area.y0;
    const TextRole role = TextRole::small;
    const Weight weight = beside ? Weight::regular : Weight::semibold;
    const Rgba8 colour = beside ? p.text : p.text_muted;
    painter.text({layout.area.x0, y}, layout.title, {role, weight, colour, Align::start});
    for (const auto& key : layout.legend) {
        painter.rect(key.swatch, {key.colour, {0, 0, 0, 0}, 0.0f, style.px(2.0f)});
        painter.text(key.at, key.name, {TextRole::small, Weight::regular, p.text_muted, Align::start});
    }
    if (!beside) {
        painter.text({layout.subtitle_x, y}, layout.subtitle,
                     {TextRole::small, Weight::regular, p.text_muted, Align::start});
        return;
    }
    painter.text({layout.area.x0, y + painter.measure().line_height(role) + style.px(2.0f)}, layout.subtitle,
                 {TextRole::small, Weight::regular, p.text_muted, Align::start});
}

void draw_axes(const BarChartLayout& layout, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const float half_line = painter.measure().line_height(TextRole::small) * 0.5f;
    for (const auto& [y, label] : layout.value_ticks) {
        draw_horizontal_rule(layout.plot.x0, layout.plot.x1, y, style.scale, p.grid, painter);
        painter.text({layout.plot.x0 - style.px(8.0f), y - half_line}, label,
                     {TextRole::small, Weight::regular, p.text_muted, Align::end});
    }
    for (const auto& [x, label] : layout.year_ticks) {
        painter.text({x, layout.plot.y1 + style.px(4.0f)}, label,
                     {TextRole::small, Weight::regular, p.text_muted, Align::middle});
    }
}

// Parts pile up from zero, positive ones upwards and negative ones downwards.
void draw_year(const BarChart& chart, const BarChartLayout& layout, const ChartStyle& style, int year,
               Painter& painter) {
    const auto i = static_cast<std::size_t>(year);
    const float gap = std::clamp(layout.year_width * 0.12f, 1.0f, style.px(5.0f));
    const float x0 = std::round(layout.x_at(year) + gap * 0.5f);
    const float x1 = std::max(x0 + 1.0f, std::round(layout.x_at(year + 1) - gap * 0.5f));
    const bool over = layout.over[i];
    double up = 0.0;
    double down = 0.0;
    for (const auto& part : chart.parts) {
        const double v = i < part.values.size() && std::isfinite(part.values[i]) ? part.values[i] : 0.0;
        if (v == 0.0) continue;
        double& base = v > 0.0 ? up : down;
        const float from = std::round(layout.y_at(base));
        base += v;
        const float to = std::round(layout.y_at(base));
        Rect bar{x0, std::min(from, to), x1, std::max(from, to)};
        if (bar.height() < 1.0f) bar.y0 = bar.y1 - 1.0f;  // something was spent
        const bool simple = chart.parts.size() == 1;
        // Stacked parts keep their family colours; the red outline and the note mark the excess.
        const Rgba8 fill = over && simple ? style.palette.danger : part.colour;
        painter.rect(
            bar, {fill, {0, 0, 0, 0}, 0.0f, simple ? std::min(style.px(2.0f), bar.height() * 0.5f) : 0.0f});
    }
    if (over && chart.parts.size() > 1) {
        const float top = std::round(layout.y_at(up));
        const float line = style.stroke(2.0f);
        painter.rect({x0 - line, top - line, x1 + line, std::round(layout.y_at(0.0)) + line},
                     {{0, 0, 0, 0}, style.palette.danger, line, style.px(2.0f)});
    }
}

void draw_envelope(const BarChart& chart, const BarChartLayout& layout, const ChartStyle& style,
                   Painter& painter) {
    const LineStyle line{style.palette.target, style.stroke(1.25f), style.px(4.0f), style.px(3.0f)};
    std::vector<Point> points;
    const auto flush = [&] {
        if (points.size() > 1) painter.polyline(points, line);
        points.clear();
    };
    for (int year = 0; year < layout.year_count; ++year) {
        const auto limit = envelope_at(chart, static_cast<std::size_t>(year));
        if (!limit) {
            flush();
            continue;
        }
        const float y = std::floor(layout.y_at(*limit)) + 0.5f;
        // One straight piece while the ceiling stays the same, so that its dashes run on.
        if (points.empty() || points.back().y != y) points.push_back({layout.x_at(year), y});
        if (points.size() > 1 && points[points.size() - 2].y == y) points.pop_back();
        points.push_back({layout.x_at(year + 1), y});
    }
    flush();
}

}  // namespace

void draw_bar_total(const BarChart& chart, const BarChartLayout& layout, const ChartStyle& style, int year,
                    Painter& painter) {
    if (year < 0 || year >= layout.year_count) return;
    const auto i = static_cast<std::size_t>(year);
    double total = 0.0, up = 0.0;
    for (const auto& part : chart.parts) {
        const double value = i < part.values.size() && std::isfinite(part.values[i]) ? part.values[i] : 0.0;
        total += value;
        up += std::max(value, 0.0);
    }
    const TextMeasure& m = painter.measure();
    const std::string text = format_value(total, chart.value_style, style.language);
    const float half = m.width(text, TextRole::small, Weight::semibold) * 0.5f + style.px(4.0f);
    const float line = m.line_height(TextRole::small);
    const float x =
        std::clamp((layout.x_at(year) + layout.x_at(year + 1)) * 0.5f, layout.plot.x0 + half, layout.plot.x1 - half);
    const float y = std::max(layout.plot.y0 - line * 0.5f, layout.y_at(up) - line - style.px(2.0f));
    painter.rect({x - half, y, x + half, y + line},
                 {with_alpha(style.palette.surface, 0.85f), {0, 0, 0, 0}, 0.0f, style.px(3.0f)});
    painter.text({x, y}, text, {TextRole::small, Weight::semibold, style.palette.text, Align::middle});
}

void draw_bar_chart(const BarChart& chart, const BarChartLayout& layout, const ChartStyle& style,
                    std::optional<int> hover, Painter& painter) {
    const Palette& p = style.palette;
    draw_headings(chart, layout, style, painter);
    draw_axes(layout, style, painter);
    if (hover && *hover >= 0 && *hover < layout.year_count) {
        painter.rect({layout.x_at(*hover), layout.plot.y0, layout.x_at(*hover + 1), layout.plot.y1},
                     {with_alpha(p.accent, 0.08f), {0, 0, 0, 0}, 0.0f, 0.0f});
    }
    for (int year = 0; year < layout.year_count; ++year) draw_year(chart, layout, style, year, painter);
    draw_horizontal_rule(layout.plot.x0, layout.plot.x1, layout.y_at(0.0), 1.4f * style.scale, p.axis,
                         painter);
    draw_envelope(chart, layout, style, painter);
    for (const auto& note : layout.notes) {
        painter.text(note.at, note.text, {TextRole::small, Weight::semibold, p.danger, Align::middle});
    }
}

}  // namespace regiomix::charts
