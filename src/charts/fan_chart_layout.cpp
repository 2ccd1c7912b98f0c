#include <algorithm>
#include <cmath>

#include "charts/fan_chart.hpp"

namespace regiomix::charts {
namespace {

constexpr float label_gap = 8.0f;

int count_years(const FanChart& chart) {
    std::size_t n = 0;
    for (const auto& s : chart.series) n = std::max(n, s.median.size());
    return static_cast<int>(n);
}

bool has_value(const FanChart& chart) {
    for (const auto& s : chart.series) {
        if (std::any_of(s.median.begin(), s.median.end(), [](double v) { return std::isfinite(v); })) {
            return true;
        }
    }
    return false;
}

AxisRange value_range(const FanChart& chart) {
    RangeBuilder range;
    for (const auto& s : chart.series) {
        for (const auto* values : {&s.median, &s.p10, &s.p25, &s.p75, &s.p90, &s.central}) {
            range.include(*values);
        }
    }
    if (chart.runs) {
        range.include(chart.runs->low);
        range.include(chart.runs->high);
    }
    for (const auto& target : chart.targets) range.include(target.value);
    return range.finish(chart.include_zero);
}

// Title and subtitle from the top; returns where the plot may begin.
float place_heading(const FanChart& chart, FanLayout& out, const ChartStyle& style, const TextMeasure& m) {
    const bool small = chart.size == ChartSize::small;
    float y = out.area.y0;
    if (!chart.title.empty()) {
        const TextRole role = small ? TextRole::small : TextRole::heading;
        out.title = layout_rich_text({{chart.title, std::nullopt, Weight::semibold}}, out.area.width() - style.free_corner,
                                     small ? 1 : 2, role, m);
        y += out.title.height + style.px(small ? 4.0f : 3.0f);
    }
    out.subtitle_y = y;
    if (!chart.subtitle.empty() && !small) {
        out.subtitle = layout_rich_text(chart.subtitle, out.area.width(), 2, TextRole::small, m, 1.2f);
        y += out.subtitle.height + style.px(10.0f);
    }
    // Half a label sticks out above the highest tick.
    return y + m.line_height(TextRole::small) * 0.5f + style.px(2.0f);
}

std::optional<std::size_t> last_finite(const std::vector<double>& values) {
    for (std::size_t i = values.size(); i > 0; --i) {
        if (std::isfinite(values[i - 1])) return i - 1;
    }
    return std::nullopt;
}

// Width needed to the right of the plot for names and last values; 0 when they do not fit.
float end_label_width(const FanChart& chart, const FanLayout& out, const ChartStyle& style,
                      const TextMeasure& m) {
    const bool wanted = chart.direct_labels && chart.size == ChartSize::large;
    if (!wanted || out.area.width() < style.px(460.0f)) return 0.0f;
    float width = 0.0f;
    for (const auto& s : chart.series) {
        const auto last = last_finite(s.median);
        if (!last) continue;
        const std::string value = format_value(s.median[*last], chart.value_style, style.language);
        width = std::max({width, m.width(s.name, TextRole::small, Weight::semibold),
                          m.width(value, TextRole::small, Weight::regular)});
    }
    const float most = out.area.width() * 0.22f;
    return width > 0.0f ? std::ceil(std::min(width, most)) + style.px(label_gap) + 1.0f : 0.0f;
}

void place_value_ticks(const FanChart& chart, FanLayout& out, const ChartStyle& style) {
    if (out.empty) return;  // round numbers of nothing would be invented
    const float spacing = style.px(chart.size == ChartSize::small ? 34.0f : 44.0f);
    const int wanted = std::clamp(static_cast<int>(out.plot.height() / spacing), 2, 8);
    const Ticks ticks = nice_ticks(out.range, wanted);
    const auto labels = tick_labels(ticks, chart.value_style, style.language);
    out.value_ticks.clear();
    for (std::size_t i = 0; i < ticks.values.size(); ++i) {
        out.value_ticks.push_back({out.y_at(ticks.values[i]), labels[i]});
    }
}

float widest(const std::vector<AxisTick>& ticks, const TextMeasure& m) {
    float width = 0.0f;
    for (const auto& tick : ticks) {
        width = std::max(width, m.width(tick.label, TextRole::small, Weight::regular));
    }
    return width;
}

void place_year_ticks(const FanChart& chart, FanLayout& out, const ChartStyle& style, const TextMeasure& m) {
    if (out.year_count == 0) return;
    const float label = m.width("2025", TextRole::small, Weight::regular);
    const float year_width = out.year_count > 1 ? out.x_at(1) - out.x_at(0) : 0.0f;
    const bool small = chart.size == ChartSize::small;
    const int step = small ? std::max(out.year_count - 1, 1)
                           : year_label_step(out.year_count, year_width, label + style.px(28.0f));
    for (int i = 0; i < out.year_count; i += step) {
        out.year_ticks.push_back({out.x_at(i), std::to_string(chart.first_year + i)});
    }
}

// Top of each label so that none overlaps another and all stay inside the plot.
void spread_labels(std::vector<EndLabel>& labels, float block, const Rect& plot) {
    std::sort(labels.begin(), labels.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
    for (std::size_t i = 1; i < labels.size(); ++i) {
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + block);
    }
    float limit = plot.y1;
    for (std::size_t i = labels.size(); i > 0; --i) {
        labels[i - 1].y = std::min(labels[i - 1].y, limit - block);
        limit = labels[i - 1].y;
    }
}

void place_end_labels(const FanChart& chart, FanLayout& out, const ChartStyle& style, const TextMeasure& m) {
    const float line = m.line_height(TextRole::small);
    const float room = out.area.x1 - out.plot.x1 - style.px(label_gap) + 0.5f;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const auto& s = chart.series[i];
        const auto last = last_finite(s.median);
        if (!last) continue;
        EndLabel label;
        label.series = static_cast<int>(i);
        label.y = out.y_at(s.median[*last]) - line;
        label.name = fit_text(s.name, room, TextRole::small, Weight::semibold, m).text;
        label.value = format_value(s.median[*last], chart.value_style, style.language);
        out.end_labels.push_back(std::move(label));
    }
    spread_labels(out.end_labels, 2.0f * line + style.px(3.0f), out.plot);
}

}  // namespace

float FanLayout::x_at(double year_index) const {
    if (year_count < 2) return plot.centre().x;
    return plot.x0 + static_cast<float>(year_index / (year_count - 1)) * plot.width();
}

float FanLayout::y_at(double value) const {
    const double share = (value - range.low) / (range.high - range.low);
    // Far outside values would lose all precision as pixels; one plot height outside is enough to clip.
    return plot.y1 - static_cast<float>(std::clamp(share, -1.0, 2.0)) * plot.height();
}

FanLayout layout_fan_chart(const FanChart& chart, const Rect& area, const ChartStyle& style,
                           const TextMeasure& m) {
    FanLayout out;
    out.area = area;
    out.year_count = count_years(chart);
    out.empty = !has_value(chart);
    out.range = value_range(chart);
    const float line = m.line_height(TextRole::small);
    out.plot.y0 = std::round(place_heading(chart, out, style, m));
    out.plot.y1 = std::round(std::max(out.plot.y0 + style.px(24.0f), area.y1 - line - style.px(6.0f)));

    const float labels = end_label_width(chart, out, style, m);
    const float half_year = m.width("2025", TextRole::small, Weight::regular) * 0.5f;
    out.plot.x1 = std::round(area.x1 - std::max(labels, half_year));
    place_value_ticks(chart, out, style);
    const float axis = std::max(widest(out.value_ticks, m) + style.px(8.0f), half_year);
    out.plot.x0 = std::round(std::min(area.x0 + axis, out.plot.x1 - 1.0f));
    place_year_ticks(chart, out, style, m);
    if (labels > 0.0f) place_end_labels(chart, out, style, m);
    return out;
}

std::optional<int> hit_year(const FanLayout& layout, float x) {
    if (layout.year_count == 0 || layout.empty) return std::nullopt;
    const float step = layout.year_count > 1 ? layout.x_at(1) - layout.x_at(0) : layout.plot.width();
    if (x < layout.plot.x0 - step * 0.5f || x > layout.plot.x1 + step * 0.5f) return std::nullopt;
    if (layout.year_count == 1) return 0;
    const int index = static_cast<int>(std::lround((x - layout.plot.x0) / step));
    return std::clamp(index, 0, layout.year_count - 1);
}

HoverCard fan_chart_read_out(const FanChart& chart, int year_index, const ChartStyle& style) {
    HoverCard card;
    card.heading = std::to_string(chart.first_year + year_index);
    const auto i = static_cast<std::size_t>(std::max(year_index, 0));
    const auto at = [i](const std::vector<double>& v) { return i < v.size() ? v[i] : NAN; };
    NumberStyle plain = chart.value_style;
    plain.show_plus = false;
    const auto add_row = [&](const FanSeries& s) {
        HoverRow row{s.name, s.colour, format_value(at(s.median), chart.value_style, style.language), ""};
        if (std::isfinite(at(s.p10)) && std::isfinite(at(s.p90))) {
            row.detail = "(" + format_range(at(s.p10), at(s.p90), plain, style.language) + ")";
        }
        card.rows.push_back(std::move(row));
    };
    // The edited scenario first, what it is compared with below.
    for (const bool emphasis : {true, false}) {
        for (const auto& s : chart.series) {
            if (s.emphasis == emphasis) add_row(s);
        }
    }
    for (const auto& target : chart.targets) {
        if (!std::isfinite(at(target.reached))) continue;
        card.rows.push_back({target.name, style.palette.text_muted, format_percent(at(target.reached), 0, style.language), ""});
    }
    return card;
}

}  // namespace regiomix::charts
