// Actions of the first visit, and of showing a change again.
#include <algorithm>

#include "app/reduce_parts.hpp"
#include "app/replay.hpp"

namespace regiomix::detail {

Effects apply(AppState& state, const SetGuide& action, const Content&) {
    if (action.step >= 0 && action.step <= last_guide_step) state.view.guide = action.step;
    return {};
}

Effects apply(AppState& state, const OpenReadyIn& action, const Content& content) {
    if (!content.find_ready(action.id) || !content.find_region(action.region)) return {};
    apply(state, OpenReady{action.id}, content);
    if (state.scenario.region.id != action.region) state.scenario.region = RegionChoice{action.region, {}, {}, {}};
    return {};
}

Effects apply(AppState& state, const ReplayAt& action, const Content&) {
    const std::size_t position = state.history.position();
    if (position == 0 || !(action.share >= 0)) return {};
    const Scenario& after = state.history.document(position).scenario;
    state.scenario = between(state.history.document(position - 1).scenario, after, action.share);
    state.replaying = action.share < 1;
    return {};
}

}  // namespace regiomix::detail
