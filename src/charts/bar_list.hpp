#pragma once

// Horizontal bars with names: shares of an effect, flows along the pipeline. Negative values point left.

#include <optional>
#include <string>
#include <vector>

#include "charts/chart_style.hpp"

namespace regiomix::charts {

struct BarRow {
    std::string label = {};
    double value = 0.0;     // a gap (not finite) draws no bar
    std::string text = {};  // the value as written
    std::string note = {};  // after the value, weaker
    Rgba8 colour = {};
    bool faded = false;
    std::string id = {};
};

struct BarList {
    std::vector<BarRow> rows = {};
    bool value_at_bar_end = false;  // false: right-aligned column of bold values
};

struct BarRowLayout {
    Rect row = {};
    Rect bar = {};
    float text_x = 0.0f;
    std::string label = {};  // fitted
    bool label_truncated = false;
};

struct BarListLayout {
    Rect area = {};
    std::vector<BarRowLayout> rows = {};
    float zero_x = 0.0f;
    float height = 0.0f;
};

BarListLayout layout_bar_list(const BarList& list, const Rect& area, const ChartStyle& style,
                              const TextMeasure& measure);
void draw_bar_list(const BarList& list, const BarListLayout& layout, const ChartStyle& style,
                   std::optional<int> hover, Painter& painter);
std::optional<int> hit_row(const BarListLayout& layout, Point at);

}  // namespace regiomix::charts
