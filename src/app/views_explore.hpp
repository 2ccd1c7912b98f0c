// The page of the response surface.
#pragma once

#include <string>
#include <vector>

#include "app/views_outcomes.hpp"
#include "charts/surface_chart.hpp"

namespace regiomix {

struct ExploreView {
    std::string across_label, up_label, indicator_label;  ///< what the menus choose
    std::string across_name, up_name, indicator_name;
    std::vector<MenuGroup> across, up, indicators;
    charts::SurfaceChart chart;
    LeverId across_lever, up_lever;  ///< what a click on the chart moves
    std::string hint;
    double progress = 0;
    bool busy = false;
};

}  // namespace regiomix
