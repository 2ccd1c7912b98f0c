#pragma once

// The read-out that follows the pointer: a heading and one row per line of the chart.

#include <string>
#include <vector>

#include "charts/chart_style.hpp"

namespace regiomix::charts {

struct HoverRow {
    std::string name = {};
    Rgba8 colour = {};
    std::string value = {};
    std::string detail = {};  // range, weaker
};

struct HoverCard {
    std::string heading = {};
    std::vector<HoverRow> rows = {};
};

// Draws the card beside `anchor`, on whichever side keeps it inside `bounds`. Returns its rectangle.
Rect draw_hover_card(const HoverCard& card, Point anchor, const Rect& bounds, const ChartStyle& style,
                     Painter& painter);

}  // namespace regiomix::charts
