#include "app/question.hpp"

#include <algorithm>

#include "app/state.hpp"

namespace regiomix {
namespace {

/// What a scenario is called and how it is shown changes no answer.
Scenario bare(Scenario scenario) {
    scenario.meta = {};
    scenario.presentation.clear();
    scenario.extensions = "{}";
    std::erase_if(scenario.mix, [](const MixEntry& entry) { return !is_active(entry); });
    return scenario;
}

}  // namespace

Question question_of(AnalysisKind kind, const AppState& state) {
    const AnalysisInfo& info = info_of(kind);
    const AnswersChoice& choice = state.view.answers;
    Question question{.kind = kind, .scenario = bare(state.document_scenario())};
    Scenario& scenario = question.scenario;
    const bool searches = kind == AnalysisKind::goal || kind == AnalysisKind::tradeoffs;
    question.year = choice.year == 0 ? scenario.horizon_years : std::clamp(choice.year, 1, scenario.horizon_years);
    if (info.needs_goals)
        question.year = scenario.horizon_years;  // goals have years of their own
    else
        question.indicator = state.view.indicator;
    if (!info.needs_goals) scenario.targets.clear();
    if (!info.needs_goals && !searches) scenario.envelope_eur_per_year.clear();
    scenario.start_year = 2000;  // results do not depend on the calendar
    scenario.start_month = 1;
    scenario.draws = info.draws;
    if (kind == AnalysisKind::goal) {
        question.probability = choice.probability;
        question.from_nothing = choice.from_nothing;
    }
    if (searches)
        for (const MixEntry& entry : scenario.mix)
            if (choice.locked.contains(entry.instrument)) question.locked.push_back(entry.instrument);
    if (kind == AnalysisKind::tradeoffs) question.objectives = choice.objectives;
    return question;
}

bool has_goals(const Question& question) {
    return !question.scenario.targets.empty() || !question.scenario.envelope_eur_per_year.empty();
}

std::optional<Question> rough(const Question& question) {
    const int draws = info_of(question.kind).rough_draws;
    if (draws == 0) return std::nullopt;
    Question first = question;
    first.scenario.draws = draws;
    return first;
}

}  // namespace regiomix
