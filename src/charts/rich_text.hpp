#pragma once

// Text that fits: ellipsis, wrapping, and runs in several colours and weights.

#include <optional>
#include <string>
#include <vector>

#include "charts/painter.hpp"

namespace regiomix::charts {

struct Span {
    std::string text = {};
    std::optional<Rgba8> colour = {};
    Weight weight = Weight::regular;
};

using RichText = std::vector<Span>;

struct PlacedSpan {
    Point at = {};  // relative to the top left corner of the block
    std::string text = {};
    std::optional<Rgba8> colour = {};
    Weight weight = Weight::regular;
};

struct RichLayout {
    std::vector<PlacedSpan> pieces = {};
    float width = 0.0f;
    float height = 0.0f;
    bool truncated = false;
};

struct FittedText {
    std::string text = {};
    bool truncated = false;
};

// The text, or as much of it as fits followed by an ellipsis. Never cuts inside a character.
FittedText fit_text(std::string_view text, float max_width, TextRole role, Weight weight,
                    const TextMeasure& measure);

// Breaks at spaces and at '\n'; no-break spaces hold. The last allowed line ends in an ellipsis if text is
// left.
RichLayout layout_rich_text(const RichText& spans, float max_width, int max_lines, TextRole role,
                            const TextMeasure& measure, float line_spacing = 1.15f);

void draw_rich_text(const RichLayout& layout, Point at, TextRole role, Rgba8 colour, Painter& painter);

}  // namespace regiomix::charts
