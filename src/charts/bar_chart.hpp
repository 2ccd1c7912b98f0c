#pragma once

// Yearly bars, simple or stacked, against an optional ceiling. A year above the ceiling is said in words and
// marked in red, not by colour alone.

#include <optional>
#include <string>
#include <vector>

#include "charts/chart_style.hpp"
#include "charts/hover_card.hpp"
#include "charts/ticks.hpp"

namespace regiomix::charts {

struct BarPart {
    std::string name = {};
    Rgba8 colour = {};
    std::vector<double> values = {};  // per year; a gap counts as nothing
};

struct BarChart {
    std::string title = {};
    std::string subtitle = {};  // beside or below the title, weaker
    int first_year = 2025;
    NumberStyle value_style = {};
    std::vector<BarPart> parts = {};
    std::vector<double> envelope = {};     // empty: none; one value: every year; else one per year
    std::string over_text = "over by {}";  // {} is the largest excess of adjoining years
    std::string total_name = {};           // row of the read-out; empty: none
    std::string envelope_name = {};
    bool value_axis = true;
    // Pixel columns of the first and after the last year, to line up with a timeline above.
    std::optional<float> years_x0 = {};
    std::optional<float> years_x1 = {};
};

struct BarNote {
    Point at = {};  // centre of the text's top edge
    std::string text = {};
};

struct BarLegendKey {
    Rect swatch = {};
    Point at = {};  // top left of the name
    std::string name = {};
    Rgba8 colour = {};
};

struct BarChartLayout {
    Rect area = {};
    Rect plot = {};
    AxisRange range;
    int year_count = 0;
    float year_width = 0.0f;
    std::string title = {};
    std::string subtitle = {};
    std::vector<double> totals = {};
    std::vector<bool> over = {};
    std::vector<std::pair<float, std::string>> value_ticks = {};
    std::vector<std::pair<float, std::string>> year_ticks = {};
    std::vector<BarNote> notes = {};
    std::vector<BarLegendKey> legend = {};  // of stacked parts; empty when the title stands beside the plot
    float subtitle_x = 0.0f;

    float x_at(int year_index) const { return plot.x0 + year_width * static_cast<float>(year_index); }
    float y_at(double value) const;
};

BarChartLayout layout_bar_chart(const BarChart& chart, const Rect& area, const ChartStyle& style,
                                const TextMeasure& measure);
// `hover` marks a year; bars are often too low for the read-out, so the caller places it.
void draw_bar_chart(const BarChart& chart, const BarChartLayout& layout, const ChartStyle& style,
                    std::optional<int> hover, Painter& painter);
std::optional<int> hit_year(const BarChartLayout& layout, float x);
// The year's total above its bar, for a year that is looked at in another chart.
void draw_bar_total(const BarChart& chart, const BarChartLayout& layout, const ChartStyle& style, int year,
                    Painter& painter);

HoverCard bar_chart_read_out(const BarChart& chart, int year_index, const ChartStyle& style);

// The ceiling in a year, if there is one.
std::optional<double> envelope_at(const BarChart& chart, std::size_t year_index);

}  // namespace regiomix::charts
