// The page that answers questions about the mix: what is asked, how far it is, what was found. Every analysis fills the same
// parts, so that one panel, one form section and one export serve all of them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/chart_table.hpp"
#include "app/views_outcomes.hpp"
#include "charts/any_chart.hpp"

namespace regiomix {

/// A choice under its label.
struct AnswerMenu {
    std::string id, label, name;
    std::vector<MenuGroup> groups;
    bool several = false;  ///< several entries can be chosen
};

/// A number that a person sets; `set` makes the action of another value, which stands in `field` of `action`.
struct AnswerNumber {
    NumberView number;
    Action action;
    std::string field;
    std::function<Action(double)> set;
    double per = 1;         ///< the number is the action's value times this
    bool on_canvas = true;  ///< false: the canvas has it in the chart
};

struct AnswerToggle {
    std::string id, label;
    bool on = false;
    Action action;  ///< as it is, with the field below
    std::string field;
    Action change;  ///< the other way round
};

/// Something in a chart that can be chosen, under the chart's id of it.
struct AnswerItem {
    std::string id, label;
    bool selected = false;
    Action action;
};

/// One picture of an answer with its numbers, or numbers only.
struct AnswerPart {
    std::string id, title, note;
    std::optional<charts::AnyChart> chart;
    std::vector<AnswerItem> items;         ///< what a click in the chart does
    bool brushes = false;                  ///< ranges of the chart's axes can be chosen
    ChartTable table;
    std::vector<std::string> lines;        ///< on the canvas instead of the table: sentences
    bool table_on_screen = false;          ///< else only the form and CSV have it
    std::vector<std::optional<MenuEntry>> row_actions;  ///< as many as rows, or none at all
    std::vector<AnswerNumber> numbers;     ///< that change the picture
    std::vector<MenuEntry> actions;        ///< what can be done with what is selected
};

struct AnswerTab {
    std::string id, label;
    bool selected = false;
    Action action;
};

struct AnswersView {
    std::string topics_label, kinds_label;
    std::vector<AnswerTab> topics, kinds;
    std::string title, help;
    std::vector<AnswerMenu> menus;
    std::vector<AnswerNumber> numbers;
    std::vector<AnswerToggle> toggles;
    std::optional<MenuEntry> start, stop;
    bool busy = false;            ///< this analysis is under way
    bool rough = false, stale = false;
    double progress = 0;
    std::string state_text;       ///< progress, or that the mix has changed since; empty: neither
    std::string finding;          ///< in one sentence; empty: nothing yet
    std::vector<std::string> trust;  ///< how far to trust it
    std::string empty_text;       ///< instead of a finding
    std::vector<MenuEntry> empty_actions;  ///< what would help then
    std::vector<AnswerPart> parts;
};

}  // namespace regiomix
