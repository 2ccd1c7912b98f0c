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

void evaluate_mix(const MixProblem& problem, const PolicyMix& mix, std::span<const Reading> readings,
                  std::span<float> values) {
    const int years = std::max(1, years_of(readings));
    problem.evaluator->evaluate(plan_mix(mix, *problem.catalogue, problem.region.figures, years), readings, values);
}

}  // namespace regiomix
