#include "app/reduce.hpp"

#include <algorithm>
#include <cmath>

#include "app/reduce_parts.hpp"

namespace regiomix {

double snap_budget(double eur_per_year) {
    if (!(eur_per_year > 0)) return 0;
    double quantum = 1;
    while (quantum * 100 <= eur_per_year) quantum *= 10;
    return std::max(1000.0, std::round(eur_per_year / quantum) * quantum);
}

double usual_budget(const InstrumentKind& kind, double population) {
    return snap_budget(kind.reference_budget_eur * population / kind.budget_per_inhabitants);
}

std::vector<Phase> usual_phases(const InstrumentKind& kind, double population, int horizon_years) {
    constexpr int usual_years = 10;
    return {{0, std::min(usual_years, horizon_years) * months_per_year, usual_budget(kind, population)}};
}

AppState initial_state(const Content& content, Language language) {
    AppState state;
    state.view.language = language;
    reduce(state, OpenReady{"seven_steps"}, content);
    state.status.clear();
    state.history.start({state.scenario, state.ready_id});
    return state;
}

namespace {

bool goes_with_replay(const Action& action) {
    return action_if<ReplayAt>(action) || action_if<SetStorage>(action) ||
           action_if<SelectIndicator>(action) || action_if<ShowPage>(action);
}

}  // namespace

Effects reduce(AppState& state, const Action& action, const Content& content, std::uint32_t gesture) {
    // Whoever does something meanwhile does it to the document, not to a picture of its past.
    if (state.replaying && !goes_with_replay(action)) detail::apply(state, ReplayAt{1}, content);
    const DocumentState before{state.scenario, state.ready_id};
    Effects effects = visit_action([&](const auto& a) { return detail::apply(state, a, content); }, action);
    DocumentState after{state.scenario, state.ready_id};
    const bool is_step = !action_if<GoToStep>(action) && !action_if<RestoreDocument>(action) &&
                         !action_if<ReplayAt>(action) && !action_if<Follow>(action);
    if (is_step && !(after == before))
        state.history.record(action, std::move(after), gesture);
    if (action_if<SetBudget>(action) && state.view.guide == 3) state.view.guide = 4;
    return effects;
}

}  // namespace regiomix
