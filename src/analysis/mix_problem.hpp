// What every analysis of a mix starts from, and the mixes that it tries.
#pragma once

#include <memory>
#include <vector>

#include "analysis/mix_evaluator.hpp"
#include "policy/mix_plan.hpp"

namespace regiomix {

struct MixProblem {
    std::shared_ptr<const MixEvaluator> evaluator;
    const Catalogue* catalogue = nullptr;  ///< outlives every analysis
    RegionInput region;
    PolicyMix mix;
    int horizon_years = 15;
};

/// Entries that take part in the mix, in its order.
PolicyMix active_entries(const PolicyMix& mix);

/// The entries whose place is marked; others are left out.
PolicyMix only_members(const PolicyMix& mix, const std::vector<bool>& members);

/// All budgets of an entry times a factor.
MixEntry with_budgets_times(MixEntry entry, double factor);

/// Outcomes of another mix in the problem's place: values as MixEvaluator::evaluate gives them. Runs no longer than the
/// readings need.
void evaluate_mix(const MixProblem& problem, const PolicyMix& mix, std::span<const Reading> readings,
                  std::span<float> values);

}  // namespace regiomix
