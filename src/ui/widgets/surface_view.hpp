#pragma once

#include <optional>

#include "charts/surface_chart.hpp"
#include "ui/widgets/chart_view.hpp"

namespace regiomix::ui {

// The response surface. Where the levers shall stand, in the frame in which a person said so: by a click, or by arrow keys
// while it has the focus.
std::optional<charts::SurfacePlace> surface_view(const Ui& ui, const ChartViewSpec& spec, const charts::SurfaceChart& chart);

}  // namespace regiomix::ui
