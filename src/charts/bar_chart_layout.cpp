#include <algorithm>
#include <cmath>

#include "charts/bar_chart.hpp"
#include "charts/rich_text.hpp"

namespace regiomix::charts {
namespace {

// Spending planned exactly at the ceiling must not be flagged because of the last bit.
constexpr double tolerance = 1e-9;

int count_years(const BarChart& chart) {
    std::size_t n = 0;
    for (const auto& part : chart.parts) n = std::max(n, part.values.size());
    return static_cast<int>(n);
}

double value_at(const BarPart& part, std::size_t i) {
    return i < part.values.size() && std::isfinite(part.values[i]) ? part.values[i] : 0.0;
}

double excess_at(const BarChart& chart, const BarChartLayout& out, std::size_t i) {
    const auto limit = envelope_at(chart, i);
    if (!limit) return 0.0;
    const double excess = out.totals[i] - *limit;
    return excess > tolerance * std::max(std::fabs(*limit), 1.0) ? excess : 0.0;
}

void sum_years(const BarChart& chart, BarChartLayout& out) {
    RangeBuilder range;
    for (std::size_t i = 0; i < static_cast<std::size_t>(out.year_count); ++i) {
        double up = 0.0;
        double down = 0.0;
        for (const auto& part : chart.parts) {
            const double v = value_at(part, i);
            (v >= 0.0 ? up : down) += v;
        }
        out.totals.push_back(up + down);
        range.include(up);
        range.include(down);
        if (const auto limit = envelope_at(chart, i)) range.include(*limit);
        out.over.push_back(excess_at(chart, out, i) > 0.0);
    }
    out.range = range.finish(true);
}

std::string years_text(int first, int last) {
    if (first == last) return std::to_string(first);
    const std::string end = std::to_string(last);
    // "2028–29"; across a century the full year stays clear.
    const bool same_century = first / 100 == last / 100;
    return std::to_string(first) + "\u2013" + (same_century ? end.substr(end.size() - 2) : end);
}

std::string fill_in(std::string_view pattern, std::string_view value) {
    const std::size_t at = pattern.find("{}");
    if (at == std::string_view::npos) return std::string(pattern);
    return std::string(pattern.substr(0, at)) + std::string(value) + std::string(pattern.substr(at + 2));
}

// One note per group of adjoining years over the ceiling, pushed right so that none covers another.
void place_notes(const BarChart& chart, BarChartLayout& out, const ChartStyle& style, const TextMeasure& m) {
    float free_from = chart.years_x0 ? out.plot.x0 : out.area.x0;
    for (std::size_t i = 0; i < out.over.size();) {
        if (!out.over[i]) {
            ++i;
            continue;
        }
        std::size_t last = i;
        double worst = 0.0;
        for (; last < out.over.size() && out.over[last]; ++last) {
            worst = std::max(worst, excess_at(chart, out, last));
        }
        const int first_year = chart.first_year + static_cast<int>(i);
        const int last_year = chart.first_year + static_cast<int>(last) - 1;
        const std::string amount = format_value(worst, chart.value_style, style.language);
        const std::string text =
            years_text(first_year, last_year) + "\u00a0\u00b7 " + fill_in(chart.over_text, amount);
        const float half = m.width(text, TextRole::small, Weight::semibold) * 0.5f;
        const float centre = (out.x_at(static_cast<int>(i)) + out.x_at(static_cast<int>(last))) * 0.5f;
        const float x = std::max(centre, free_from + half);
        // Above the plot of a chart beside its title is the first line, which may have a menu at its end.
        const float end = out.area.x1 - (chart.years_x0 ? style.free_corner : 0.0f);
        if (x + half <= end + 1.0f || out.notes.empty()) {
            out.notes.push_back({{std::min(x, end - half),
                                  out.plot.y0 - m.line_height(TextRole::small) - style.px(3.0f)},
                                 text});
            free_from = x + half + style.px(12.0f);
        }
        i = last;
    }
}

void place_year_ticks(const BarChart& chart, BarChartLayout& out, const ChartStyle& style,
                      const TextMeasure& m) {
    const float label = m.width("2025", TextRole::small, Weight::regular) + style.px(16.0f);
    const int step = year_label_step(out.year_count, out.year_width, label);
    for (int i = 0; i < out.year_count; i += step) {
        out.year_ticks.emplace_back(out.x_at(i) + out.year_width * 0.5f,
                                    std::to_string(chart.first_year + i));
    }
}

float place_value_axis(const BarChart& chart, BarChartLayout& out, const ChartStyle& style,
                       const TextMeasure& m) {
    if (!chart.value_axis) return 0.0f;
    const int wanted = std::clamp(static_cast<int>(out.plot.height() / style.px(30.0f)), 1, 6);
    const Ticks ticks = nice_ticks(out.range, wanted);
    const auto labels = tick_labels(ticks, chart.value_style, style.language);
    float width = 0.0f;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        out.value_ticks.emplace_back(out.y_at(ticks.values[i]), labels[i]);
        width = std::max(width, m.width(labels[i], TextRole::small, Weight::regular));
    }
    return width + style.px(8.0f);
}

// Title, then subtitle, then the keys of the parts at the right end; keys that do not fit there get lines of their own.
// Returns the height of all of it.
float place_heading(const BarChart& chart, BarChartLayout& out, const ChartStyle& style, const TextMeasure& m) {
    const float line = m.line_height(TextRole::small);
    const float swatch = style.px(9.0f), inner = style.px(5.0f), between = style.px(14.0f);
    const auto key_width = [&](const BarPart& part) {
        return swatch + inner + m.width(part.name, TextRole::small, Weight::regular) + between;
    };
    const bool keys_wanted = chart.parts.size() > 1;
    float keys = 0.0f;
    if (keys_wanted)
        for (const BarPart& part : chart.parts) keys += key_width(part);
    const float title = m.width(out.title, TextRole::small, Weight::semibold) + between;
    const float room = out.area.width() - style.free_corner;
    const bool one_line = title + keys <= room;
    out.subtitle_x = out.area.x0 + title;
    const float subtitle_room = room - title - (one_line ? keys : 0.0f);
    if (m.width(chart.subtitle, TextRole::small, Weight::regular) > subtitle_room) out.subtitle.clear();
    if (!keys_wanted) return line;

    float x = one_line ? out.area.x0 + room - keys + between : out.area.x0;
    float y = one_line ? out.area.y0 : out.area.y0 + line + style.px(3.0f);
    for (const BarPart& part : chart.parts) {
        if (x > out.area.x0 && x + key_width(part) - between > out.area.x1 + 1.0f) {
            x = out.area.x0;
            y += line + style.px(2.0f);
        }
        const float top = y + std::round((line - swatch) * 0.5f);
        out.legend.push_back({{x, top, x + swatch, top + swatch}, {x + swatch + inner, y}, part.name, part.colour});
        x += key_width(part);
    }
    return y + line - out.area.y0;
}

// Below the title in the timeline's name column, as many as fit.
void place_keys_beside(const BarChart& chart, BarChartLayout& out, float axis, const ChartStyle& style,
                       const TextMeasure& m) {
    if (chart.parts.size() < 2) return;
    const float line = m.line_height(TextRole::small), swatch = style.px(9.0f);
    const float lines_above = out.subtitle.empty() ? 1.0f : 2.0f;
    float y = out.area.y0 + lines_above * (line + style.px(2.0f)) + style.px(3.0f);
    const float name_x = out.area.x0 + swatch + style.px(5.0f);
    for (const BarPart& part : chart.parts) {
        if (y + line > out.area.y1 + 1.0f) return;
        const float top = y + std::round((line - swatch) * 0.5f);
        // Only where a number of the axis stands must the name end before it.
        const bool meets_axis = std::any_of(out.value_ticks.begin(), out.value_ticks.end(), [&](const auto& tick) {
            return std::fabs(tick.first - (y + line * 0.5f)) < line;
        });
        const float end = out.plot.x0 - (meets_axis ? axis + style.px(4.0f) : style.px(6.0f));
        const auto name = fit_text(part.name, end - name_x, TextRole::small, Weight::regular, m);
        out.legend.push_back({{out.area.x0, top, out.area.x0 + swatch, top + swatch}, {name_x, y}, name.text, part.colour});
        y += line + style.px(1.0f);
    }
}

}  // namespace

std::optional<double> envelope_at(const BarChart& chart, std::size_t i) {
    if (chart.envelope.empty()) return std::nullopt;
    const double v = chart.envelope.size() == 1  ? chart.envelope.front()
                     : i < chart.envelope.size() ? chart.envelope[i]
                                                 : NAN;
    return std::isfinite(v) ? std::optional(v) : std::nullopt;
}

float BarChartLayout::y_at(double value) const {
    const double share = (value - range.low) / (range.high - range.low);
    return plot.y1 - static_cast<float>(std::clamp(share, -1.0, 2.0)) * plot.height();
}

BarChartLayout layout_bar_chart(const BarChart& chart, const Rect& area, const ChartStyle& style,
                                const TextMeasure& m) {
    BarChartLayout out;
    out.area = area;
    out.year_count = count_years(chart);
    sum_years(chart, out);
    const float line = m.line_height(TextRole::small);
    const bool beside = chart.years_x0.has_value();  // the title sits in the timeline's name column
    const float title_room = beside ? *chart.years_x0 - area.x0 - style.px(8.0f) : area.width();
    out.title = fit_text(chart.title, title_room, TextRole::small, beside ? Weight::regular : Weight::semibold, m).text;
    out.subtitle = fit_text(chart.subtitle, title_room, TextRole::small, Weight::regular, m).text;
    const float heading =
        beside || chart.title.empty() ? 0.0f : place_heading(chart, out, style, m) + style.px(4.0f);
    out.plot.y0 = std::round(area.y0 + heading + line + style.px(4.0f));  // one line for the notes
    out.plot.y1 = std::round(std::max(out.plot.y0 + style.px(12.0f), area.y1 - line - style.px(5.0f)));
    const float axis = place_value_axis(chart, out, style, m);
    out.plot.x0 = std::round(chart.years_x0.value_or(area.x0 + axis));
    out.plot.x1 = std::round(std::max(chart.years_x1.value_or(area.x1), out.plot.x0 + 1.0f));
    out.year_width =
        out.year_count > 0 ? out.plot.width() / static_cast<float>(out.year_count) : out.plot.width();
    if (beside) place_keys_beside(chart, out, axis, style, m);
    place_year_ticks(chart, out, style, m);
    place_notes(chart, out, style, m);
    return out;
}

std::optional<int> hit_year(const BarChartLayout& layout, float x) {
    if (layout.year_count == 0 || x < layout.plot.x0 || x >= layout.plot.x1) return std::nullopt;
    const int index = static_cast<int>((x - layout.plot.x0) / layout.year_width);
    return std::clamp(index, 0, layout.year_count - 1);
}

HoverCard bar_chart_read_out(const BarChart& chart, int year_index, const ChartStyle& style) {
    HoverCard card;
    card.heading = std::to_string(chart.first_year + year_index);
    const auto i = static_cast<std::size_t>(std::max(year_index, 0));
    double total = 0.0;
    for (const auto& part : chart.parts) {
        const double v = value_at(part, i);
        total += v;
        if (v == 0.0) continue;
        card.rows.push_back({part.name, part.colour, format_value(v, chart.value_style, style.language), ""});
    }
    if (!chart.total_name.empty() && card.rows.size() != 1) {
        card.rows.push_back({chart.total_name, style.palette.text,
                             format_value(total, chart.value_style, style.language), ""});
    }
    const auto limit = envelope_at(chart, i);
    if (limit && !chart.envelope_name.empty()) {
        card.rows.push_back({chart.envelope_name, style.palette.target,
                             format_value(*limit, chart.value_style, style.language), ""});
    }
    return card;
}

}  // namespace regiomix::charts
