#pragma once

// What flows from stage to stage: how much, how much of it would flow anyway, and what holds each stage back.

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "charts/axis_parts.hpp"
#include "charts/chart_style.hpp"
#include "charts/hover_card.hpp"
#include "charts/rich_text.hpp"

namespace regiomix::charts {

struct FlowNode {
    std::string id = {};
    std::string name = {};
    std::string text = {};                                       // the value as written
    double value = std::numeric_limits<double>::quiet_NaN();     // solid; not finite: none
    double baseline = std::numeric_limits<double>::quiet_NaN();  // outline: without the mix
    std::string tag = {};                                        // what binds there; may be empty
    std::vector<HoverRow> detail = {};                           // of the read-out
    int column = 0;                                              // stage, from the first
    int lane = 0;                                                // 0: the main route; 1: the second, below
    Rgba8 colour = {};
    bool selected = false;
};

struct FlowLink {
    std::string from = {};  // ids of nodes; `to` has the larger column
    std::string to = {};
    double value = std::numeric_limits<double>::quiet_NaN();
    double baseline = std::numeric_limits<double>::quiet_NaN();
    std::string name = {};              // heading of its read-out
    std::vector<HoverRow> detail = {};  // of the read-out
};

struct FlowChart {
    std::vector<FlowNode> nodes = {};
    std::vector<FlowLink> links = {};
    std::string value_name = {};     // what solid means ("with the mix")
    std::string baseline_name = {};  // what the outline means ("doing nothing")
    std::string relative = {};       // says that widths are relative to the largest of their stage
    std::string empty_text = {};     // said when there is no node
};

struct FlowNodeLayout {
    Rect bar = {};      // of the value; no size across the flow: none
    Rect outline = {};  // of the baseline
    Rect place = {};    // bar and words, for the pointer
    RichLayout name;
    Point name_at = {};
    FittedText text;
    Point text_at = {};
    RichLayout tag;
    Point tag_at = {};
    float tag_mark_x = 0.0f;  // of the rule that marks it
};

// The edges of a link, in the same steps along it; empty: not drawn.
struct FlowBand {
    std::vector<Point> first = {};  // upper or left
    std::vector<Point> second = {};
};

struct FlowLinkLayout {
    int from = -1;  // nodes
    int to = -1;
    FlowBand solid;
    FlowBand outline;  // of the baseline
};

struct FlowLayout {
    Rect area = {};
    float height = 0.0f;
    bool across = true;  // stages from left to right; false: narrow, from top to bottom
    LegendLayout legend;
    RichLayout relative;
    float relative_y = 0.0f;
    std::vector<FlowNodeLayout> nodes = {};
    std::vector<FlowLinkLayout> links = {};  // one per link
};

struct FlowHit {
    bool link = false;
    int index = 0;

    bool operator==(const FlowHit&) const = default;
};

// As high as it needs; the area's lower end is ignored.
FlowLayout layout_flow(const FlowChart& chart, const Rect& area, const ChartStyle& style, const TextMeasure& measure);
void draw_flow(const FlowChart& chart, const FlowLayout& layout, const ChartStyle& style, std::optional<FlowHit> hover,
               Painter& painter);
// Nodes before links.
std::optional<FlowHit> hit_flow(const FlowLayout& layout, Point at);
HoverCard flow_read_out(const FlowChart& chart, FlowHit hit, const ChartStyle& style);

}  // namespace regiomix::charts
