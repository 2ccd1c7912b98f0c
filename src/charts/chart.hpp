#pragma once

// The chart model: plain descriptions of what a chart says, independent of any back end.
// Each chart is described, laid out in a rectangle, then drawn; hover is a pure question to the layout.

#include "charts/any_chart.hpp"
#include "charts/bar_chart.hpp"
#include "charts/bar_list.hpp"
#include "charts/dot_strips.hpp"
#include "charts/chart_svg.hpp"
#include "charts/fan_chart.hpp"
#include "charts/hover_card.hpp"
#include "charts/parallel_chart.hpp"
#include "charts/sparkline.hpp"
#include "charts/surface_chart.hpp"
#include "charts/table.hpp"
#include "charts/timeline.hpp"
