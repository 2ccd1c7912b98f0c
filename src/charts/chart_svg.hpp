#pragma once

// Charts as pictures for documents: one SVG per chart, with room around it and a line below that says what it is of.

#include <string>

#include "charts/bar_chart.hpp"
#include "charts/fan_chart.hpp"
#include "charts/surface_chart.hpp"
#include "charts/svg_sheet.hpp"
#include "charts/timeline.hpp"

namespace regiomix::charts {

std::string fan_chart_svg(const FanChart& chart, const SvgSheet& sheet, const Palette& palette, Language language);
std::string bar_chart_svg(const BarChart& chart, const SvgSheet& sheet, const Palette& palette, Language language);
std::string timeline_svg(const Timeline& timeline, const SvgSheet& sheet, const Palette& palette, Language language);
// The surface as coloured cells: a picture without a shader.
std::string surface_svg(const SurfaceChart& chart, const SvgSheet& sheet, const Palette& palette, Language language);

}  // namespace regiomix::charts
