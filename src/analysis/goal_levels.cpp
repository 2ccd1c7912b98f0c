// The levels among which the goal search chooses.
#include <algorithm>

#include "analysis/goal_seek.hpp"

namespace regiomix {
namespace {

constexpr double of_present[] = {0.25, 0.5, 0.75, 1, 1.5, 2, 3};
constexpr double of_usual[] = {0.25, 0.5, 1, 1.5, 2};

bool is_in(const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

}  // namespace

std::vector<InstrumentLevels> levels_of_mix(const MixProblem& problem, const std::vector<std::string>& locked) {
    std::vector<InstrumentLevels> choices;
    for (const MixEntry& entry : active_entries(problem.mix)) {
        if (is_in(locked, entry.instrument)) continue;
        InstrumentLevels& choice = choices.emplace_back(InstrumentLevels{entry.instrument, {}});
        for (const double factor : of_present) choice.levels.push_back(with_budgets_times(entry, factor));
    }
    return choices;
}

std::vector<InstrumentLevels> levels_of_catalogue(const MixProblem& problem, const std::vector<std::string>& locked) {
    std::vector<InstrumentLevels> choices;
    for (const InstrumentKind& kind : problem.catalogue->instruments) {
        if (is_in(locked, kind.id)) continue;
        const double usual = usual_budget_eur(kind, problem.region.figures);
        InstrumentLevels& choice = choices.emplace_back(InstrumentLevels{kind.id, {}});
        for (const double factor : of_usual)
            choice.levels.push_back({kind.id, true, {{0, problem.horizon_years * months_per_year, usual * factor}}, {}});
    }
    return choices;
}

}  // namespace regiomix
