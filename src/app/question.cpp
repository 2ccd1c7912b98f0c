#include "app/question.hpp"

#include <algorithm>
#include <cmath>

#include "app/state.hpp"

namespace regiomix {
namespace {

constexpr int least_futures = 16;

/// What a scenario is called and how it is shown changes no answer.
Scenario bare(Scenario scenario) {
    scenario.meta = {};
    scenario.presentation.clear();
    scenario.extensions = "{}";
    std::erase_if(scenario.mix, [](const MixEntry& entry) { return !is_active(entry); });
    return scenario;
}

/// Results do not depend on the calendar.
void forget_calendar(Scenario& scenario) {
    scenario.start_year = 2000;
    scenario.start_month = 1;
}

/// Scenarios of another region or with other assumptions meet other futures; they cannot be compared draw by draw.
void add_others(Question& question, const Comparison& comparison) {
    for (const ComparedScenario& other : comparison.others) {
        Scenario scenario = bare(other.scenario);
        if (scenario.region != question.scenario.region || scenario.assumptions != question.scenario.assumptions ||
            scenario.focus != question.scenario.focus)
            continue;
        forget_calendar(scenario);
        scenario.horizon_years = question.scenario.horizon_years;
        scenario.seed = question.scenario.seed;
        scenario.draws = default_draws;
        if (question.kind == AnalysisKind::decision) {
            scenario.targets.clear();
            scenario.envelope_eur_per_year.clear();
        }
        question.others.push_back(std::move(scenario));
        question.other_ids.push_back(other.id);
    }
}

/// Whoever asks for more futures of the scenario, or fewer, asks so of its analyses; a search with very many would not end.
int futures(const AnalysisInfo& info, const Scenario& scenario) {
    constexpr double most_times = 4;
    const double times = std::min(static_cast<double>(scenario.draws) / default_draws, most_times);
    return std::max(least_futures, static_cast<int>(std::lround(times * info.draws)));
}

}  // namespace

Question question_of(AnalysisKind kind, const AppState& state) {
    const AnalysisInfo& info = info_of(kind);
    const AnswersChoice& choice = state.view.answers;
    Question question{.kind = kind, .scenario = bare(state.document_scenario())};
    Scenario& scenario = question.scenario;
    const bool searches = kind == AnalysisKind::goal || kind == AnalysisKind::tradeoffs;
    question.year = choice.year == 0 ? scenario.horizon_years : std::clamp(choice.year, 1, scenario.horizon_years);
    if (info.needs_goals) question.year = scenario.horizon_years;  // goals have years of their own
    if (info.of_indicator) question.indicator = state.view.indicator;
    const bool counts_goals = info.needs_goals || kind == AnalysisKind::regret;
    if (!counts_goals) scenario.targets.clear();
    if (!counts_goals && !searches) scenario.envelope_eur_per_year.clear();
    forget_calendar(scenario);
    question.draws = futures(info, scenario);
    scenario.draws = default_draws;
    if (kind == AnalysisKind::goal) {
        question.probability = choice.probability;
        question.from_nothing = choice.from_nothing;
    }
    if (searches)
        for (const MixEntry& entry : scenario.mix)
            if (choice.locked.contains(entry.instrument)) question.locked.push_back(entry.instrument);
    if (kind == AnalysisKind::tradeoffs)
        question.objectives = choice.objectives.empty() ? std::vector{state.view.indicator} : choice.objectives;
    if (info.of_several) add_others(question, state.comparison);
    return question;
}

bool has_goals(const Question& question) {
    return !question.scenario.targets.empty() || !question.scenario.envelope_eur_per_year.empty();
}

std::optional<Question> rough(const Question& question) {
    const int draws = info_of(question.kind).rough_draws;
    if (draws == 0 || draws * 2 > question.draws) return std::nullopt;
    Question first = question;
    first.draws = draws;
    return first;
}

}  // namespace regiomix
