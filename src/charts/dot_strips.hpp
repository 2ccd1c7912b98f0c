#pragma once

// One strip of dots per quantity, a dot per participant: how a group's choices and outcomes spread. Lowest, median and
// highest value stand beside each strip.

#include <optional>
#include <string>
#include <vector>

#include "charts/chart_style.hpp"
#include "charts/hover_card.hpp"
#include "charts/rich_text.hpp"

namespace regiomix::charts {

struct DotStripRow {
    std::string label = {};
    std::string note = {};            // under the label, weaker
    std::vector<double> values = {};  // one per participant; not finite: none
    std::vector<std::string> texts = {};
    double low = 0.0;  // at the strip's left end
    double high = 1.0;
    double median = 0.0;
    std::string min_text = {};
    std::string median_text = {};
    std::string max_text = {};
};

struct DotStrips {
    std::string min_heading = {};
    std::string median_heading = {};
    std::string max_heading = {};
    Rgba8 colour = {};
    std::vector<std::string> names = {};  // of the participants
    std::vector<DotStripRow> rows = {};
};

struct DotStripRowLayout {
    Rect row = {};
    Rect strip = {};
    float median_x = 0.0f;
    FittedText label;
    FittedText note;
    std::vector<Point> dots = {};  // one per participant; not finite: none
};

struct DotStripsLayout {
    Rect area = {};
    float height = 0.0f;
    float dot_radius = 0.0f;
    bool with_numbers = true;  // false: no room for the columns of numbers but the median's
    float min_x = 0.0f;        // right ends of the columns
    float median_x = 0.0f;
    float max_x = 0.0f;
    std::vector<DotStripRowLayout> rows = {};
};

struct DotHit {
    int row = 0;
    int participant = 0;
};

// As high as its rows need; the area's lower end is ignored.
DotStripsLayout layout_dot_strips(const DotStrips& strips, const Rect& area, const ChartStyle& style,
                                  const TextMeasure& measure);
// `highlighted` is a participant, whose dots stand out in all rows.
void draw_dot_strips(const DotStrips& strips, const DotStripsLayout& layout, const ChartStyle& style,
                     std::optional<int> highlighted, Painter& painter);
std::optional<DotHit> hit_dot(const DotStripsLayout& layout, Point at);
HoverCard dot_strips_read_out(const DotStrips& strips, DotHit hit, Rgba8 colour);

}  // namespace regiomix::charts
