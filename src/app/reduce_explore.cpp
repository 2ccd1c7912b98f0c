// Actions of the response surface.
#include "app/levers.hpp"
#include "app/reduce_parts.hpp"
#include "scenario/resolve.hpp"

namespace regiomix::detail {
namespace {

bool can_take(AppState& state, const LeverValue& value, const Content& content) {
    const ScenarioCatalogue catalogue(state.scenario, content);
    if (!lever_exists(value.lever, *catalogue)) return false;
    const double population = resolve_region(state.scenario, content).figures.population;
    const LeverRange range = lever_range(value.lever, population, *catalogue);
    return check_range(state, instrument_name(state, content, value.lever.instrument), value.value, range.low, range.high, 0);
}

}  // namespace

Effects apply(AppState& state, const SetLevers& action, const Content& content) {
    if (!can_take(state, action.first, content) || !can_take(state, action.second, content)) return {};
    touch_document(state);
    const ScenarioCatalogue catalogue(state.scenario, content);
    complete_levers(state.view.explore, state.scenario, *catalogue);  // budgets that become small do not change the page
    set_lever(state.scenario, action.first, *catalogue);
    set_lever(state.scenario, action.second, *catalogue);
    return {};
}

Effects apply(AppState& state, const ExploreLever& action, const Content& content) {
    ExploreChoice& choice = state.view.explore;
    const ScenarioCatalogue catalogue(state.scenario, content);
    complete_levers(choice, state.scenario, *catalogue);  // the other one stays what it is shown to be
    LeverId& chosen = action.axis == SurfaceAxisId::across ? choice.across : choice.up;
    const LeverId& other = action.axis == SurfaceAxisId::across ? choice.up : choice.across;
    if (lever_exists(action.lever, *catalogue) && action.lever != other) chosen = action.lever;
    return {};
}

Effects apply(AppState& state, const ExploreIndicator& action, const Content&) {
    state.view.explore.indicator = action.indicator;
    return {};
}

}  // namespace regiomix::detail
