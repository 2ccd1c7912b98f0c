#pragma once

// Charts as pictures for documents: one SVG per chart, with room around it and a line below that says what it is of.

#include <string>

#include "charts/bar_chart.hpp"
#include "charts/fan_chart.hpp"
#include "charts/surface_chart.hpp"
#include "charts/timeline.hpp"

namespace regiomix::charts {

// The paper that a chart is drawn on.
struct SvgSheet {
    float width = 880.0f;
    float height = 480.0f;  // of charts that take what they get; a timeline is as high as its rows
    float scale = 1.3f;     // text stays readable when the picture is set half as wide as a page
    float margin = 22.0f;
    std::string title = {};        // accessible name
    bool heading = true;           // the title is drawn above charts that draw none themselves
    std::string description = {};  // the finding, in a sentence
    std::string footer = {};       // below the chart, weaker; may be empty
    std::string id_prefix = {};    // pictures in one document need ids of their own
};

std::string fan_chart_svg(const FanChart& chart, const SvgSheet& sheet, const Palette& palette, Language language);
std::string bar_chart_svg(const BarChart& chart, const SvgSheet& sheet, const Palette& palette, Language language);
std::string timeline_svg(const Timeline& timeline, const SvgSheet& sheet, const Palette& palette, Language language);
// The surface as coloured cells: a picture without a shader.
std::string surface_svg(const SurfaceChart& chart, const SvgSheet& sheet, const Palette& palette, Language language);

}  // namespace regiomix::charts
