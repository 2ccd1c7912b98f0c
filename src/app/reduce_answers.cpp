// Actions of the page that answers questions about the mix.
#include <algorithm>
#include <cmath>

#include "app/reduce_parts.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {
namespace {

/// What is looked at belongs to the answer that was shown.
void look_away(AnswersChoice& answers) {
    answers.selected.clear();
    answers.brushes.clear();
}

constexpr double least_probability = 0.01;

}  // namespace

Effects apply(AppState& state, const ShowAnalysis& action, const Content&) {
    AnswersChoice& answers = state.view.answers;
    if (answers.shown != action.kind) look_away(answers);
    answers.shown = action.kind;
    state.view.page = Page::answers;
    state.view.dialog = Dialog::none;
    return {};
}

Effects apply(AppState& state, const StartAnalysis& action, const Content& content) {
    apply(state, ShowAnalysis{action.kind}, content);
    look_away(state.view.answers);
    if (action.kind == AnalysisKind::discovery) state.view.answers.box.reset();
    return {AskQuestion{action.kind}};
}

Effects apply(AppState&, const StopAnalysis&, const Content&) { return {StopAsking{}}; }

Effects apply(AppState& state, const SetAnswerYear& action, const Content&) {
    const Scenario& scenario = state.scenario;
    if (action.year < 0 || action.year > scenario.horizon_years) {
        refuse(state, text(Text::value_out_of_range, state.view.language,
                           {{"name", text(Text::target_year, state.view.language)},
                            {"low", std::to_string(scenario.start_year + 1)},
                            {"high", std::to_string(scenario.start_year + scenario.horizon_years)}}));
        return {};
    }
    state.view.answers.year = action.year == scenario.horizon_years ? 0 : action.year;
    return {};
}

Effects apply(AppState& state, const SetGoalProbability& action, const Content&) {
    const std::string name(text(Text::answer_probability, state.view.language));
    if (check_range(state, name, action.probability, least_probability, 1, 2))
        state.view.answers.probability = action.probability;
    return {};
}

Effects apply(AppState& state, const SetGoalFromNothing& action, const Content&) {
    state.view.answers.from_nothing = action.from_nothing;
    return {};
}

Effects apply(AppState& state, const LockInstrument& action, const Content&) {
    if (action.locked)
        state.view.answers.locked.insert(action.instrument);
    else
        state.view.answers.locked.erase(action.instrument);
    return {};
}

Effects apply(AppState& state, const SetObjectives& action, const Content&) {
    std::vector<Indicator> chosen;
    for (const Indicator indicator : action.indicators) {
        const bool fits = indicator != Indicator::total_public_cost_eur && chosen.size() < most_objectives &&
                          std::find(chosen.begin(), chosen.end(), indicator) == chosen.end();
        if (fits) chosen.push_back(indicator);
    }
    state.view.answers.objectives = std::move(chosen);
    return {};
}

Effects apply(AppState& state, const SelectInAnswer& action, const Content&) {
    state.view.answers.selected = action.item;
    return {};
}

Effects apply(AppState& state, const BrushAnswer& action, const Content&) {
    auto& brushes = state.view.answers.brushes;
    if (!action.range.low && !action.range.high)
        brushes.erase(action.axis);
    else
        brushes[action.axis] = action.range;
    return {};
}

Effects apply(AppState& state, const SetBox& action, const Content&) {
    auto box = action.limits;
    std::erase_if(box, [](const auto& limit) { return !limit.second.low && !limit.second.high; });
    for (const auto& [input, limit] : box)
        if (limit.low && limit.high && *limit.low > *limit.high) {
            refuse(state, std::string(text(Text::answer_box_empty, state.view.language)));
            return {};
        }
    state.view.answers.box = std::move(box);
    return {};
}

Effects apply(AppState& state, const ResetBox&, const Content&) {
    state.view.answers.box.reset();
    return {};
}

}  // namespace regiomix::detail
