#pragma once

// Rows with a name and one or two marks each on a common axis: shares with their ranges, tornadoes, indices, limits.

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "charts/axis_parts.hpp"
#include "charts/chart_style.hpp"
#include "charts/hover_card.hpp"
#include "charts/rich_text.hpp"
#include "charts/ticks.hpp"

namespace regiomix::charts {

enum class MarkKind : std::uint8_t {
    bar,   // from the reference to the value
    dot,   // at the value
    span,  // thick, from low to high
};

struct IntervalMark {
    MarkKind kind = MarkKind::bar;
    Rgba8 colour = {};
    double value = std::numeric_limits<double>::quiet_NaN();  // of a bar or a dot; not finite: none
    double low = std::numeric_limits<double>::quiet_NaN();    // whisker, or ends of a span; not finite: none
    double high = std::numeric_limits<double>::quiet_NaN();
};

struct IntervalRow {
    std::string id = {};
    std::string name = {};
    std::string note = {};                 // under the name, weaker
    std::string text = {};                 // the value as written, in a column at the right
    std::vector<IntervalMark> marks = {};  // bars and dots have a lane each; spans share one
    std::vector<HoverRow> detail = {};     // of the read-out
    bool faded = false;
    bool selected = false;
};

struct IntervalReference {
    double value = 0.0;
    std::string name = {};  // below the line; may be empty
};

// What a kind of mark means.
struct IntervalKey {
    std::string name = {};
    MarkKind kind = MarkKind::bar;
    Rgba8 colour = {};
};

struct IntervalList {
    std::vector<IntervalRow> rows = {};
    std::string axis_name = {};  // with its unit
    NumberStyle style = {};
    std::optional<AxisRange> range = {};  // none: what the marks need
    std::string low_end = {};             // both ends named: they are written instead of numbers
    std::string high_end = {};
    std::optional<IntervalReference> reference = {};
    std::vector<IntervalKey> keys = {};
    bool tracks = false;          // a quiet track of the whole axis behind the marks of each row
    std::string empty_text = {};  // said when there is no row
};

struct IntervalMarkLayout {
    MarkKind kind = MarkKind::bar;
    std::optional<Rect> body = {};  // of a bar or a span
    std::optional<Point> dot = {};
    std::optional<AxisRange> whisker = {};  // x of its ends
    float middle = 0.0f;                    // y of its lane
};

struct IntervalRowLayout {
    Rect row = {};    // all of it, for the pointer
    Rect track = {};  // where its marks are
    RichLayout name;  // on two lines where it is long
    FittedText note;
    FittedText text;
    float name_y = 0.0f;
    float note_y = 0.0f;
    float text_y = 0.0f;
    std::vector<IntervalMarkLayout> marks = {};
};

struct IntervalListLayout {
    Rect area = {};
    float height = 0.0f;
    bool stacked = false;  // narrow: names stand above their marks
    Rect plot = {};        // the axis across, all rows down
    AxisRange range;
    LegendLayout legend;
    RichLayout axis_name;
    Point axis_name_at = {};
    float ticks_y = 0.0f;
    std::vector<PlacedTick> ticks = {};
    std::optional<float> reference_x = {};
    FittedText reference_name;
    float reference_name_x = 0.0f;  // its middle
    float reference_name_y = 0.0f;
    std::vector<IntervalRowLayout> rows = {};
};

// As high as its rows need; the area's lower end is ignored.
IntervalListLayout layout_interval_list(const IntervalList& list, const Rect& area, const ChartStyle& style,
                                        const TextMeasure& measure);
// `hover` is a row.
void draw_interval_list(const IntervalList& list, const IntervalListLayout& layout, const ChartStyle& style,
                        std::optional<int> hover, Painter& painter);
std::optional<int> hit_interval_row(const IntervalListLayout& layout, Point at);
HoverCard interval_read_out(const IntervalList& list, int row, const ChartStyle& style);

}  // namespace regiomix::charts
