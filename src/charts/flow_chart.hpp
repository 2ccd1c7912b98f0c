#pragma once

// What flows from stage to stage: how much, how much of it would flow anyway, and what holds each stage back.

#include <limits>
#include <string>
#include <vector>

#include "charts/chart_style.hpp"
#include "charts/hover_card.hpp"
#include "charts/rich_text.hpp"

namespace regiomix::charts {

struct FlowNode {
    std::string id = {};
    std::string name = {};
    std::string text = {};  // the value as written
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

}  // namespace regiomix::charts
