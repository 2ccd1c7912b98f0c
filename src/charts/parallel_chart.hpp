#pragma once

// Parallel coordinates: one upright axis per quantity, one line per scenario.

#include <optional>
#include <string>
#include <vector>

#include "charts/chart_style.hpp"
#include "charts/hover_card.hpp"
#include "charts/rich_text.hpp"
#include "charts/ticks.hpp"

namespace regiomix::charts {

struct ParallelAxis {
    std::string label = {};
    double low = 0.0;  // at the bottom
    double high = 1.0;
    std::string low_text = {};
    std::string high_text = {};
    std::optional<AxisRange> brush = {};  // lines that pass outside of it step back
};

struct ParallelLine {
    std::string name = {};
    std::string mark = {};  // one letter, so that colours need not be told apart
    Rgba8 colour = {};
    std::vector<double> values = {};  // one per axis; not finite: a gap
    std::vector<std::string> texts = {};
    std::string id = {};
};

struct ParallelChart {
    std::string title = {};
    std::string subtitle = {};
    std::vector<ParallelAxis> axes = {};
    std::vector<ParallelLine> lines = {};
    std::string empty_text = {};  // said when there is no axis
    std::string selected = {};    // id of the line that stands out; may be empty
};

struct ParallelLayout {
    Rect area = {};
    Rect plot = {};
    RichLayout title;
    RichLayout subtitle;
    float subtitle_y = 0.0f;
    float labels_y = 0.0f;
    std::vector<float> axis_x = {};
    std::vector<RichLayout> labels = {};
    std::vector<std::vector<Point>> lines = {};  // one point per axis; not finite: a gap
    std::vector<bool> outside = {};              // lines that a brush leaves out; one per line
};

ParallelLayout layout_parallel_chart(const ParallelChart& chart, const Rect& area, const ChartStyle& style,
                                     const TextMeasure& measure);

// `hover` is a line: it stands out and the others step back.
void draw_parallel_chart(const ParallelChart& chart, const ParallelLayout& layout, const ChartStyle& style,
                         std::optional<int> hover, Painter& painter);

// The line nearest to a position, if one is near and no brush leaves it out.
std::optional<int> hit_line(const ParallelLayout& layout, Point at, float reach);

// The axis at a position: on it, or as near to its side as `reach`.
std::optional<int> hit_axis(const ParallelLayout& layout, Point at, float reach);

// What a person brushed on an axis. No interval: the brush is taken away.
struct AxisBrush {
    int axis = 0;
    std::optional<AxisRange> interval = {};

    bool operator==(const AxisBrush&) const = default;
};

// A drag along an axis, between two y in either order. One that is shorter than `least` takes the brush away.
AxisBrush brush_from_drag(const ParallelChart& chart, const ParallelLayout& layout, int axis, float y_from, float y_to,
                          float least);

HoverCard parallel_read_out(const ParallelChart& chart, int line);

}  // namespace regiomix::charts
