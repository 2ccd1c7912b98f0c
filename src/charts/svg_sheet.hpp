#pragma once

// The paper that a chart is drawn on when it becomes a picture of its own.

#include <string>

#include "charts/chart_style.hpp"
#include "charts/svg_painter.hpp"

namespace regiomix::charts {

struct SvgSheet {
    float width = 880.0f;
    float height = 480.0f;  // of charts that take what they get; others are as high as they need
    float scale = 1.3f;     // text stays readable when the picture is set half as wide as a page
    float margin = 22.0f;
    std::string title = {};        // accessible name
    bool heading = true;           // the title is drawn above charts that draw none themselves
    std::string description = {};  // the finding, in a sentence
    std::string footer = {};       // below the chart, weaker; may be empty
    std::string id_prefix = {};    // pictures in one document need ids of their own
};

SvgPainter painter_of(const SvgSheet& sheet, float height, const Palette& palette);
float footer_height(const SvgSheet& sheet, const TextMeasure& measure);
void draw_footer(const SvgSheet& sheet, float height, const Palette& palette, Painter& painter);
// Where the chart goes on a sheet of this height.
Rect chart_area(const SvgSheet& sheet, float height, const TextMeasure& measure);

}  // namespace regiomix::charts
