// Actions of presenting: the steps, which of them is shown, and following another window.
#include <algorithm>

#include "app/presentation.hpp"
#include "app/reduce_parts.hpp"
#include "scenario/scenario_check.hpp"
#include "scenario/scenario_json.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {
namespace {

/// Refuses steps that a file could not hold.
Effects set_steps(AppState& state, std::vector<PresentationStep> steps, const Content& content) {
    Scenario changed = state.scenario;
    changed.presentation = std::move(steps);
    const auto is_ours = [](const Problem& problem) { return problem.where.starts_with("/presentation"); };
    for (const Problem& problem : validate_scenario(changed, content))
        if (is_ours(problem)) {
            refuse(state, describe(problem));
            return {};
        }
    state.scenario = std::move(changed);
    return {};
}

bool has_step(const AppState& state, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < state.scenario.presentation.size();
}

}  // namespace

Effects apply(AppState& state, const SetPresentation& action, const Content& content) {
    return set_steps(state, action.steps, content);
}

Effects apply(AppState& state, const SetStep& action, const Content& content) {
    if (!has_step(state, action.index)) return {};
    std::vector<PresentationStep> steps = state.scenario.presentation;
    PresentationStep& step = steps[static_cast<std::size_t>(action.index)];
    step.show = action.show.value_or(step.show);
    step.indicator = action.indicator.value_or(step.indicator);
    step.caption = action.caption.value_or(step.caption);
    step.instrument = action.instrument.value_or(step.instrument);
    return set_steps(state, std::move(steps), content);
}

Effects apply(AppState& state, const RemoveStep& action, const Content&) {
    std::vector<PresentationStep>& steps = state.scenario.presentation;
    if (has_step(state, action.index) && steps.size() == static_cast<std::size_t>(action.count))
        steps.erase(steps.begin() + action.index);
    return {};
}

Effects apply(AppState& state, const Present& action, const Content&) {
    if (state.view.following) return {};
    if (action.on && !state.view.presenting) state.message.reset();
    state.view.presenting = action.on;
    return {FullScreen{action.on}};
}

Effects apply(AppState& state, const ShowStep& action, const Content&) {
    const int last = static_cast<int>(presentation_steps(state).size()) - 1;
    if (action.index >= 0 && action.index <= last) state.view.step = action.index;
    return {};
}

Effects apply(AppState& state, const Follow& action, const Content& content) {
    state.view.following = true;
    state.view.language = action.language;
    const auto opened = read_scenario(action.text, content);
    if (!opened) {
        state.message = Message{Message::Kind::info, std::string(text(Text::follow_waiting, action.language)), {}};
        return {};
    }
    const auto reference = read_scenario(action.reference, content), before = read_scenario(action.before, content);
    state.scenario = opened.value().scenario;
    state.comparison = {};
    if (reference) {
        state.comparison.others.push_back({1, 1, reference.value().scenario, {}});
        state.comparison.reference = 1;
        state.comparison.next_id = 2;
    }
    state.followed_change.reset();
    if (before) state.followed_change = FollowedChange{before.value().scenario, action.change};
    state.message.reset();
    state.view.dark = action.dark;
    state.view.high_contrast = action.high_contrast;
    state.view.presenting = action.presenting;
    state.view.step = std::max(0, action.step);
    state.view.indicator = action.indicator;
    state.view.details = action.details;
    return {};
}

Effects apply(AppState&, const OpenSecondWindow&, const Content&) { return {SecondWindow{}}; }

}  // namespace regiomix::detail
