// The page of assumptions: parameters of the model, and strengths of instruments.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views_common.hpp"
#include "app/views_mix.hpp"
#include "app/views_outcomes.hpp"
#include "charts/palette.hpp"

namespace regiomix {

/// What a scenario of the comparison assumes instead.
struct OtherAssumptionView {
    int id = 0;
    std::string mark, title, text;
    charts::Rgba8 colour;
};

/// One parameter. The numbers are those of the edited scenario; a change of one sends `as_value`, `as_low` or `as_high` with
/// the new number in its place; `reset` goes back to what is published.
struct AssumptionRowView {
    std::string id, name;
    NumberView value, low, high;
    SetAssumption as_value, as_low, as_high, reset;
    bool known = false;              ///< without a range: both ends are the value
    bool changed = false;
    std::string unit, published, limits, use, note;
    std::string short_note;          ///< under the name: unit and equations, or what is published where it was changed
    std::string equations;           ///< "E4, E8"; empty: none
    char grade = 'C';
    std::string grade_text;
    std::vector<SourceView> sources;
    std::string sensitivity;
    std::vector<OtherAssumptionView> others;  ///< scenarios of the comparison that assume something else
    bool open = false;
    std::string open_label, reset_label;
};

struct AssumptionGroupView {
    std::string id, name, count_text;
    std::vector<AssumptionRowView> rows;  ///< those that the search and the filters leave
};

/// An instrument with the strengths that it has, which a scenario changes by making an own instrument of it.
struct StrengthsView {
    std::string id, name, family, summary, note;
    char grade = 'C';
    std::string grade_text, own_label;       ///< a label instead of the grade for an own instrument
    std::vector<MechanismView> mechanisms;
    std::vector<SourceView> sources;
    bool open = false;
    std::string open_label;
    std::optional<MenuEntry> change;         ///< copies it, or edits an own one; none: it cannot be copied
};

struct StrengthGroupView {
    std::string id, name, count_text;
    std::vector<StrengthsView> instruments;
};

/// A scenario of the comparison.
struct AssumptionSetView {
    int id = 0;
    std::string mark, title, text;  ///< how many assumptions differ
    charts::Rgba8 colour;
    bool differs = false;
};

/// What stands above the columns, and what it means.
struct AssumptionColumnsView {
    std::string name, value, low, high, grade, sensitivity, sensitivity_help;
};

struct AssumptionsView {
    AssumptionFilter filter;
    std::string title, summary;
    std::vector<MenuEntry> parts;                       ///< parameters of the model, strengths of instruments
    std::string search_hint, filter_label;
    std::vector<MenuGroup> filters;                     ///< what to show, which group, which grade
    std::string filter_text;                            ///< which filters are set; empty: none
    std::string clear_text;
    std::string no_match_text;                          ///< empty: something is listed
    AssumptionColumnsView columns;
    std::vector<AssumptionGroupView> parameters;        ///< of the part "model"
    std::vector<StrengthGroupView> strengths;           ///< of the part "instruments"
    std::string note;
    int changed = 0;
    std::string reset_label, reset_hint;
    std::vector<AssumptionSetView> sets;                ///< what the scenario is compared with
    std::string take_label;
    std::vector<MenuEntry> takes;                       ///< taking over one of them, or adding scenarios
    std::string no_source_text, used_label, sources_label;
};

}  // namespace regiomix
