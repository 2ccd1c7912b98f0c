#pragma once

// What several charts have in common: positions on an axis, ticks whose labels do not meet, and a legend.

#include <string>
#include <vector>

#include "charts/chart_style.hpp"
#include "charts/rich_text.hpp"
#include "charts/ticks.hpp"

namespace regiomix::charts {

// Between `from` (at the low end) and `to`; values outside lie on the nearer end, and in the middle where there is no length.
float position_on(AxisRange range, double value, float from, float to);
// The other way round.
double value_on(AxisRange range, float at, float from, float to);

struct PlacedTick {
    float at = 0.0f;
    float label_at = 0.0f;   // middle of the label: beside the tick where that would stick out
    std::string label = {};  // empty: no room
};

// Along x, as many as fit side by side between `label_x0` and `label_x1`.
std::vector<PlacedTick> ticks_across(AxisRange range, float x0, float x1, float label_x0, float label_x1,
                                   const NumberStyle& number, const ChartStyle& style, const TextMeasure& measure);
// Along y, with the low end at the lower end y1; labels are at most `width` wide.
std::vector<PlacedTick> ticks_up(AxisRange range, float y0, float y1, float width, const NumberStyle& number,
                               const ChartStyle& style, const TextMeasure& measure);
float widest_label(const std::vector<PlacedTick>& ticks, const TextMeasure& measure);

enum class Swatch : std::uint8_t { bar, dot, small_dot, outline };

struct LegendEntry {
    std::string name = {};
    Swatch swatch = Swatch::bar;
    Rgba8 colour = {};
};

struct PlacedEntry {
    Swatch swatch = Swatch::bar;
    Rgba8 colour = {};
    Rect swatch_rect = {};
    Point text_at = {};
    FittedText name;
};

struct LegendLayout {
    std::vector<PlacedEntry> entries = {};
    float height = 0.0f;  // 0: no entry
};

// Side by side from the top left corner, on more lines where the width asks for it.
LegendLayout layout_legend(const std::vector<LegendEntry>& entries, Point at, float width, const ChartStyle& style,
                           const TextMeasure& measure);
void draw_legend(const LegendLayout& layout, const ChartStyle& style, Painter& painter);

// A sentence in the middle of a chart that has nothing to show.
void draw_empty(const std::string& text, const Rect& area, const ChartStyle& style, Painter& painter);

}  // namespace regiomix::charts
