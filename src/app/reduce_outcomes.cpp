// Actions on targets and on how the outcomes are shown.
#include <algorithm>

#include "app/reduce_parts.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {
namespace {

constexpr double largest_target = 1e12;

Target target_of(Indicator indicator, int year, bool at_most, double value) {
    return {indicator, year, at_most ? Target::Kind::at_most : Target::Kind::at_least, value};
}

}  // namespace

Effects apply(AppState& state, const SetTarget& action, const Content& content) {
    std::vector<Target>& targets = state.scenario.targets;
    if (action.index < 0 || action.index > static_cast<int>(targets.size())) return {};
    const Language language = state.view.language;
    const int start = state.scenario.start_year;
    if (!check_range(state, std::string(text(Text::target_value, language)), action.value, -largest_target, largest_target,
                     content.info(action.indicator).decimals))
        return {};
    if (action.year < 1 || action.year > state.scenario.horizon_years) {
        refuse(state, text(Text::value_out_of_range, language,
                           {{"name", text(Text::target_year, language)},
                            {"low", std::to_string(start + 1)},
                            {"high", std::to_string(start + state.scenario.horizon_years)}}));
        return {};
    }
    const auto index = static_cast<std::size_t>(action.index);
    if (index == limits::targets) {
        refuse(state, text(Text::target_too_many, language, {{"count", std::to_string(limits::targets)}}));
        return {};
    }
    state.message.reset();
    if (index == targets.size()) targets.emplace_back();
    targets[index] = target_of(action.indicator, action.year, action.at_most, action.value);
    return {};
}

Effects apply(AppState& state, const RemoveTarget& action, const Content&) {
    std::erase(state.scenario.targets, target_of(action.indicator, action.year, action.at_most, action.value));
    return {};
}

Effects apply(AppState& state, const SelectIndicator& action, const Content&) {
    // Another indicator is first shown as it is defined.
    if (state.view.indicator != action.indicator) state.view.outcomes.period = ChartPeriod::natural;
    state.view.indicator = action.indicator;
    return {};
}

Effects apply(AppState& state, const SetChartPicture& action, const Content&) {
    state.view.outcomes.picture = action.picture;
    return {};
}

Effects apply(AppState& state, const SetChartPeriod& action, const Content&) {
    state.view.outcomes.period = action.period;
    return {};
}

Effects apply(AppState& state, const SetChartLevel& action, const Content&) {
    state.view.outcomes.level = action.level;
    return {};
}

Effects apply(AppState& state, const SetChartPerInhabitants& action, const Content&) {
    state.view.outcomes.per_inhabitants = action.per_inhabitants;
    return {};
}

Effects apply(AppState& state, const ShowIndicators& action, const Content&) {
    std::vector<Indicator> shown;
    for (const Indicator indicator : action.indicators)
        if (shown.size() < most_shown_indicators && std::find(shown.begin(), shown.end(), indicator) == shown.end())
            shown.push_back(indicator);
    state.view.outcomes.at(action.place) = std::move(shown);
    return {};
}

}  // namespace regiomix::detail
