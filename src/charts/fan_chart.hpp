#pragma once

// The fan chart: how an indicator develops, with the 50 % and 80 % range of futures around the median.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "charts/chart_style.hpp"
#include "charts/hover_card.hpp"
#include "charts/rich_text.hpp"
#include "charts/run_cloud.hpp"
#include "charts/ticks.hpp"

namespace regiomix::charts {

// One value per year from the first year on; a value that is not finite is a gap.
// Bands and the central run may be left empty.
struct FanSeries {
    std::string name = {};
    Rgba8 colour = {};
    std::vector<double> median = {};
    std::vector<double> p10 = {};
    std::vector<double> p25 = {};
    std::vector<double> p75 = {};
    std::vector<double> p90 = {};
    std::vector<double> central = {};  // the run with central assumptions, thin and dashed
    bool emphasis = true;              // false: a compared scenario, drawn first and lighter
};

struct ReferenceLine {
    double value = 0.0;
    std::string label = {};
    std::string name = {};                 // in the read-out
    std::vector<double> reached = {};      // share of futures per year, 0 to 1; none: not said
    std::optional<int> year = {};          // marked on the line
};

enum class ChartSize : std::uint8_t { large, small };

struct FanChart {
    std::string title = {};  // the finding in a sentence, or the indicator's name on a small chart
    RichText subtitle = {};
    int first_year = 2025;
    NumberStyle value_style = {};
    bool include_zero = true;
    bool direct_labels = true;  // name and last value at the line's end, where there is room
    std::vector<FanSeries> series = {};
    std::vector<ReferenceLine> targets = {};
    std::optional<RunCloud> runs = {};  // to be shown instead of the bands, where that can be done
    ChartSize size = ChartSize::large;
    std::string empty_text = {};  // said in the plot when no series has a value
};

struct AxisTick {
    float at = 0.0f;  // pixel along the axis
    std::string label = {};
};

struct EndLabel {
    int series = 0;
    float y = 0.0f;  // top of the first line
    std::string name = {};
    std::string value = {};
};

struct FanLayout {
    Rect area = {};
    Rect plot = {};
    RichLayout title;
    RichLayout subtitle;
    float subtitle_y = 0.0f;
    AxisRange range;
    std::vector<AxisTick> value_ticks = {};
    std::vector<AxisTick> year_ticks = {};
    std::vector<EndLabel> end_labels = {};
    int year_count = 0;
    bool empty = false;

    float x_at(double year_index) const;
    float y_at(double value) const;
};

FanLayout layout_fan_chart(const FanChart& chart, const Rect& area, const ChartStyle& style,
                           const TextMeasure& measure);

// `hover` is a year index; the read-out appears beside it.
void draw_fan_chart(const FanChart& chart, const FanLayout& layout, const ChartStyle& style,
                    std::optional<int> hover, Painter& painter);

// The year under a horizontal position, if it lies in the plot.
std::optional<int> hit_year(const FanLayout& layout, float x);

// The read-out for a year, for the tooltip, the form view and tests.
HoverCard fan_chart_read_out(const FanChart& chart, int year_index, const ChartStyle& style);

}  // namespace regiomix::charts
