// The page of assumptions: filters, the numbers of every row, and what takes over or resets all of them.
#include "app/controls_json_parts.hpp"

namespace regiomix::detail {
namespace {

using Json = Controls::Json;

void row_controls(Controls& c, const AssumptionRowView& row) {
    const std::string id = "assumptions.row." + row.id;
    c.press(id + ".name", row.open_label, OpenAssumption{row.id, !row.open})["selected"] = row.open;
    c.number(id + ".value", row.value, row.as_value, "value");
    c.number(id + ".low", row.low, row.as_low, "low");
    c.number(id + ".high", row.high, row.as_high, "high");
    if (row.changed)
        c.press(id + ".reset", row.reset_label, row.reset);
}

void strengths_controls(Controls& c, const StrengthsView& row) {
    const std::string id = "assumptions.strength." + row.id;
    c.press(id + ".name", row.open_label, OpenAssumption{row.id, !row.open})["selected"] = row.open;
    if (!row.open || !row.change) return;
    Json& json = c.press(id + ".change", row.change->label, row.change->action);
    if (!row.change->detail.empty()) json["help"] = row.change->detail;
}

/// What the menu beside the search holds: a choice for each of its parts.
void filter_controls(Controls& c, const AssumptionsView& view) {
    c.text("assumptions.search", view.search_hint, view.filter.search, SetAssumptionFilter{view.filter}, "search");
    static constexpr const char* ids[] = {"assumptions.show", "assumptions.group", "assumptions.in_grade"};
    for (std::size_t i = 0; i < view.filters.size(); ++i)
        c.entries(ids[i], "choice", view.filters[i].heading, view.filters[i].entries)["widget"] = "assumptions.filter";
    if (!view.filter_text.empty())
        c.press("assumptions.filter.clear", view.clear_text,
                SetAssumptionFilter{{.part = view.filter.part, .search = view.filter.search}});
}

}  // namespace

void assumption_controls(Controls& c, const AssumptionsView& view) {
    static constexpr const char* parts[] = {"assumptions.part.model", "assumptions.part.instruments"};
    for (std::size_t i = 0; i < view.parts.size(); ++i)
        c.press(parts[i], view.parts[i].label, view.parts[i].action)["selected"] = view.parts[i].selected;
    Json& reset = c.press("assumptions.reset", view.reset_label, ResetAssumptions{});
    reset["enabled"] = view.changed > 0;
    reset["help"] = view.reset_hint;
    c.entries("assumptions.take", "menu", view.take_label, view.takes);
    filter_controls(c, view);
    for (const AssumptionGroupView& group : view.parameters)
        for (const AssumptionRowView& row : group.rows) row_controls(c, row);
    for (const StrengthGroupView& group : view.strengths)
        for (const StrengthsView& row : group.instruments) strengths_controls(c, row);
}

}  // namespace regiomix::detail
