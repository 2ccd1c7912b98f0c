// What stands around the charts of the outcomes: which indicators there are, how they are measured, and their targets.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views_common.hpp"

namespace regiomix {

/// Entries under a heading; at most one is selected.
struct MenuGroup {
    std::string heading;
    std::vector<MenuEntry> entries;
};

/// The row above the main chart.
struct ChartControlsView {
    std::string indicator;             ///< name of the one that is shown
    std::vector<MenuGroup> indicators;
    std::string measure;               ///< in short; empty: this indicator has one measure only
    std::vector<MenuGroup> measures;
    std::vector<MenuEntry> pictures;
};

/// One row of the choice of indicators; without an action it cannot be done.
struct IndicatorRow {
    std::string id, label, help;
    bool shown = false;
    std::optional<Action> toggle, earlier, later;
};

/// Which indicators stand as cards and as small charts, by place: the shown ones first, in their order.
struct IndicatorChoiceView {
    std::string button, title, earlier_text, later_text, reset_text;
    std::vector<std::string> places;
    std::vector<std::vector<IndicatorRow>> rows;
    std::vector<Action> reset;  ///< by place
};

struct TargetRow {
    SetTarget target;  ///< as it is, with its index
    NumberView value, year;
    std::string reached;  ///< "reached in 79 % of futures"; empty while there are no results
};

/// Targets of the indicator that the main chart shows.
struct TargetsView {
    std::string button, title, at_least, at_most, by, remove_text, add_text;
    std::vector<TargetRow> rows;
    std::optional<SetTarget> add;
    std::string elsewhere;  ///< how many targets other indicators have; may be empty
};

}  // namespace regiomix
