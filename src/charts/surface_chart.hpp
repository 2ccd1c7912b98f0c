#pragma once

// The response surface: one value over two levers as colours, with lines of equal value and the point where the levers stand.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "charts/chart_style.hpp"
#include "charts/hover_card.hpp"
#include "charts/rich_text.hpp"
#include "charts/ticks.hpp"

namespace regiomix::charts {

struct SurfaceAxis {
    std::string name = {};
    double low = 0.0, high = 1.0, step = 0.01;  // positions that can be chosen
    NumberStyle style = {};
    double here = 0.0;  // where the lever stands
};

struct SurfaceChart {
    std::string title = {};  // the finding in a sentence
    RichText subtitle = {};
    SurfaceAxis across, up;
    int side = 0;                                             // values along each lever
    std::shared_ptr<const std::vector<float>> values = {};  // [up][across]; not finite: none
    std::uint64_t id = 0;                                     // equal ids have equal values
    std::string value_name = {};
    NumberStyle value_style = {};
    std::string empty_text = {};  // said in the plot while there are no values
};

struct SurfaceTick {
    float at = 0.0f;
    std::string label = {};
};

struct SurfaceLayout {
    Rect area = {}, plot = {}, key = {};  // the key: which colour is which value
    RichLayout title, subtitle;
    float subtitle_y = 0.0f;
    AxisRange range;            // of the values
    double contour_step = 1.0;  // round
    std::vector<SurfaceTick> across_ticks = {}, up_ticks = {}, key_ticks = {};
    bool empty = true;
};

SurfaceLayout layout_surface(const SurfaceChart& chart, const Rect& area, const ChartStyle& style, const TextMeasure& measure);

// Colours from the smallest to the largest value, evenly spaced.
inline constexpr int surface_colour_count = 5;
std::array<Rgba8, surface_colour_count> surface_colours(const Palette& palette);

// The plot as coloured cells, where no shader can draw it.
void draw_surface_cells(const SurfaceChart& chart, const SurfaceLayout& layout, const ChartStyle& style, Painter& painter);
// Everything around and on the plot. `hover`: a place in it.
void draw_surface_frame(const SurfaceChart& chart, const SurfaceLayout& layout, const ChartStyle& style,
                        std::optional<Point> hover, Painter& painter);

// Lever positions, in whole steps.
struct SurfacePlace {
    double across = 0.0, up = 0.0;
};
SurfacePlace place_at(const SurfaceChart& chart, const SurfaceLayout& layout, Point at);
Point point_of(const SurfaceChart& chart, const SurfaceLayout& layout, SurfacePlace place);
// Between the computed points by straight lines; not finite outside and where there is nothing.
double surface_value(const SurfaceChart& chart, SurfacePlace place);
HoverCard surface_read_out(const SurfaceChart& chart, SurfacePlace place, const ChartStyle& style);

}  // namespace regiomix::charts
