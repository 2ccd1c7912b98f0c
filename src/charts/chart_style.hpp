#pragma once

#include <cmath>

#include "charts/painter.hpp"
#include "charts/palette.hpp"
#include "text/format.hpp"

namespace regiomix::charts {

// What every layout and draw function needs to know about its surroundings.
struct ChartStyle {
    const Palette& palette;
    Language language = Language::en;
    float scale = 1.0f;  // device pixels per design pixel (pixel ratio times zoom)
    float free_corner = 0.0f;  // device pixels at the right end of the first line that headings leave to a menu

    float px(float design_pixels) const { return std::round(design_pixels * scale); }
    // Lines keep fractional widths but never vanish.
    float stroke(float design_pixels) const { return std::fmax(1.0f, design_pixels * scale); }
};

// Sharp axis-aligned rules: a filled rectangle on whole pixels instead of an anti-aliased line.
void draw_horizontal_rule(float x0, float x1, float y, float thickness, Rgba8 colour, Painter& painter);
void draw_vertical_rule(float x, float y0, float y1, float thickness, Rgba8 colour, Painter& painter);

// A soft shadow under a floating card.
void draw_shadow(const Rect& rect, float rounding, const ChartStyle& style, Painter& painter);

}  // namespace regiomix::charts
