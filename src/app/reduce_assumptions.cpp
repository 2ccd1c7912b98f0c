// Actions on assumptions.
#include <algorithm>

#include "app/assumption_sets.hpp"
#include "app/reduce_parts.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {
namespace {

constexpr int most_decimals = 6;

/// Refuses a number beyond the published limits, which keep the model's equations sensible.
bool within_limits(AppState& state, const ParameterInfo& info, double value) {
    const Range& allowed = info.allowed;
    const int decimals = std::max(needed_decimals(allowed.low, most_decimals), needed_decimals(allowed.high, most_decimals));
    return check_range(state, info.name.in(state.view.language), value, allowed.low, allowed.high, decimals);
}

/// Refuses low, value and high in another order.
bool in_order(AppState& state, const ParameterInfo& info, const Assumption& changed) {
    if (!changed.range || (changed.range->low <= changed.value && changed.value <= changed.range->high)) return true;
    const Language language = state.view.language;
    const auto written = [&](double value) { return format_number(value, needed_decimals(value, most_decimals), language); };
    refuse(state, text(Text::assumption_order, language,
                       {{"name", info.name.in(language)},
                        {"low", written(changed.range->low)},
                        {"value", written(changed.value)},
                        {"high", written(changed.range->high)}}));
    return false;
}

bool is_group(const Content& content, const AssumptionFilter& filter) {
    const auto has_id = [&](const auto& group) { return group.id == filter.group; };
    const auto& families = content.catalogue.families;
    return filter.group.empty() ||
           (filter.part == AssumptionPart::model
                ? std::any_of(content.parameter_groups.begin(), content.parameter_groups.end(), has_id)
                : std::any_of(families.begin(), families.end(), has_id));
}

}  // namespace

Effects apply(AppState& state, const SetAssumption& action, const Content& content) {
    const ParameterInfo* info = content.find_parameter(action.parameter);
    if (!info) return {};
    Assumption changed = info->central;
    if (action.value) {
        changed = {*action.value, std::nullopt};
        if (action.low && action.high && *action.low != *action.high) changed.range = Range{*action.low, *action.high};
        const Range range = changed.range.value_or(Range{changed.value, changed.value});
        for (const double number : {changed.value, range.low, range.high})
            if (!within_limits(state, *info, number)) return {};
        if (!in_order(state, *info, changed)) return {};
    }
    touch_document(state);
    if (changed == info->central)
        state.scenario.assumptions.erase(action.parameter);
    else
        state.scenario.assumptions[action.parameter] = changed;
    return {};
}

Effects apply(AppState& state, const TakeAssumptions& action, const Content&) {
    const ComparedScenario* other = state.comparison.find(action.id);
    if (!other) return {};
    touch_document(state);
    state.scenario.assumptions = other->scenario.assumptions;
    return {};
}

Effects apply(AppState& state, const ResetAssumptions&, const Content&) {
    touch_document(state);
    state.scenario.assumptions.clear();
    return {};
}

Effects apply(AppState& state, const SetAssumptionFilter& action, const Content& content) {
    const std::string& grade = action.filter.grade;
    const bool grade_known = grade.empty() || grade == "A" || grade == "B" || grade == "C";
    if (grade_known && is_group(content, action.filter)) state.view.assumptions.filter = action.filter;
    return {};
}

Effects apply(AppState& state, const OpenAssumption& action, const Content& content) {
    const bool known = content.find_parameter(action.id) || content.catalogue.find(action.id) ||
                       std::any_of(state.scenario.own_instruments.begin(), state.scenario.own_instruments.end(),
                                   [&](const OwnInstrument& own) { return own.id == action.id; });
    if (!known) return {};
    if (action.open)
        state.view.assumptions.open.insert(action.id);
    else
        state.view.assumptions.open.erase(action.id);
    return {};
}

}  // namespace regiomix::detail
