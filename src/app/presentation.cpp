#include "app/presentation.hpp"

#include <algorithm>

namespace regiomix {
namespace {

using Show = PresentationStep::Show;

bool edits_steps(const Action& action) {
    return action_if<SetPresentation>(action) || action_if<SetStep>(action) || action_if<RemoveStep>(action);
}

/// The step that changed what is shown, counted from 1: edits of the presentation itself change nothing else. 0: none.
std::size_t last_step(const History& history) {
    std::size_t step = history.position();
    while (step > 0 && edits_steps(history.action(step - 1))) --step;
    return step;
}

bool has_change(const AppState& state) { return state.followed_change || last_step(state.history) > 0; }

std::vector<PresentationStep> usual_steps(const AppState& state) {
    const Indicator indicator = state.view.indicator;
    std::vector<PresentationStep> steps{{Show::cards, {}, {}, {}}, {Show::chart, indicator, {}, {}}};
    const auto active = [](const MixEntry& entry) { return is_active(entry); };
    if (std::any_of(state.scenario.mix.begin(), state.scenario.mix.end(), active)) {
        steps.push_back({Show::timeline, {}, {}, {}});
        steps.push_back({Show::spending, {}, {}, {}});
    }
    if (state.comparison.against()) steps.push_back({Show::comparison, indicator, {}, {}});
    if (has_change(state)) steps.push_back({Show::change, {}, {}, {}});
    return steps;
}

}  // namespace

std::vector<PresentationStep> presentation_steps(const AppState& state) {
    return state.scenario.presentation.empty() ? usual_steps(state) : state.scenario.presentation;
}

std::optional<PresentationStep> shown_step(const AppState& state) {
    if (state.view.presenting) {
        const auto steps = presentation_steps(state);
        return steps[std::min(static_cast<std::size_t>(state.view.step), steps.size() - 1)];
    }
    if (state.view.following) return PresentationStep{Show::chart, state.view.indicator, {}, state.view.details};
    return std::nullopt;
}

std::optional<LastChange> last_change(const AppState& state, const Content& content) {
    if (state.followed_change) return LastChange{&state.followed_change->before, state.followed_change->words};
    const std::size_t step = last_step(state.history);
    if (step == 0) return std::nullopt;
    return LastChange{&state.history.document(step - 1).scenario,
                      step_name(state.history, step - 1, content, state.view.language)};
}

}  // namespace regiomix
