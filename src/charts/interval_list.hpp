#pragma once

// Rows with a name and one or two marks each on a common axis: shares with their ranges, tornadoes, indices, limits.

#include <limits>
#include <optional>
#include <string>
#include <vector>

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
    std::string note = {};  // under the name, weaker
    std::string text = {};  // the value as written, in a column at the right
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

}  // namespace regiomix::charts
