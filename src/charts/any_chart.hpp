#pragma once

// Any of the charts that analyses are shown with.

#include <variant>

#include "charts/bar_list.hpp"
#include "charts/flow_chart.hpp"
#include "charts/interval_list.hpp"
#include "charts/matrix_chart.hpp"
#include "charts/parallel_chart.hpp"
#include "charts/scatter_chart.hpp"

namespace regiomix::charts {

using AnyChart = std::variant<IntervalList, MatrixChart, ScatterChart, ParallelChart, FlowChart, BarList>;

}  // namespace regiomix::charts
