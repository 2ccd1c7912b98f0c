#include "analysis/mix_problem.hpp"

#include <algorithm>
#include <iterator>

namespace regiomix {

PolicyMix active_entries(const PolicyMix& mix) {
    PolicyMix active;
    std::copy_if(mix.begin(), mix.end(), std::back_inserter(active), is_active);
    return active;
}

PolicyMix only_members(const PolicyMix& mix, const std::vector<bool>& members) {
    PolicyMix chosen;
    for (std::size_t i = 0; i < mix.size(); ++i)
        if (members[i]) chosen.push_back(mix[i]);
    return chosen;
}

MixEntry with_budgets_times(MixEntry entry, double factor) {
    for (Phase& phase : entry.phases) phase.annual_budget_eur *= factor;
    return entry;
}

double usual_budget_eur(const InstrumentKind& kind, const RegionFigures& figures) {
    return kind.reference_budget_eur * figures.population / kind.budget_per_inhabitants;
}

void evaluate_mix(const MixProblem& problem, const PolicyMix& mix, std::span<const Reading> readings,
                  std::span<float> values) {
    evaluate_mix(problem, mix, readings, {0, static_cast<std::size_t>(problem.evaluator->draws())}, values);
}

void evaluate_mix(const MixProblem& problem, const PolicyMix& mix, std::span<const Reading> readings, const DrawRange& range,
                  std::span<float> values) {
    const int years = std::max(1, years_of(readings));
    problem.evaluator->evaluate(plan_mix(mix, *problem.catalogue, problem.region.figures, years), readings, range, values);
}

std::size_t draw_cells(std::size_t draws) { return (draws + draws_per_cell - 1) / draws_per_cell; }

DrawRange draws_of_cell(std::size_t cell, std::size_t draws) {
    const std::size_t first = cell * draws_per_cell;
    return {first, std::min(draws_per_cell, draws - first)};
}

}  // namespace regiomix
