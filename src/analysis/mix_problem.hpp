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

/// What an instrument usually gets in a region of this size, EUR per year.
double usual_budget_eur(const InstrumentKind& kind, const RegionFigures& figures);

/// Outcomes of another mix in the problem's place: values as MixEvaluator::evaluate gives them. Runs no longer than the
/// readings need.
void evaluate_mix(const MixProblem& problem, const PolicyMix& mix, std::span<const Reading> readings,
                  std::span<float> values);

/// The same for some of the draws.
void evaluate_mix(const MixProblem& problem, const PolicyMix& mix, std::span<const Reading> readings, const DrawRange& range,
                  std::span<float> values);

/// As many runs as a cell should hold: about 10 ms natively and in browsers with SIMD, 45 ms in others.
inline constexpr std::size_t draws_per_cell = 1024;

/// How many cells of `draws_per_cell` there are, and the draws of one of them.
std::size_t draw_cells(std::size_t draws);
DrawRange draws_of_cell(std::size_t cell, std::size_t draws);

}  // namespace regiomix
