#pragma once

// A word-sized line: shape only, no axis. Gaps break it; a dot marks the last value.

#include <vector>

#include "charts/chart_style.hpp"

namespace regiomix::charts {

struct Sparkline {
    std::vector<double> values = {};
    Rgba8 colour = {};
    bool include_zero = true;
    bool filled = false;  // a light area down to zero
    bool end_dot = true;
};

void draw_sparkline(const Sparkline& sparkline, const Rect& area, const ChartStyle& style, Painter& painter);

}  // namespace regiomix::charts
