// A policy mix laid out on the model's steps: everything about it that does not depend on a draw.
#pragma once

#include <vector>

#include "model/region.hpp"
#include "policy/catalogue.hpp"
#include "policy/policy_mix.hpp"

namespace regiomix {

/// One instrument of the mix over time. Vectors have one value per step k = 0 .. steps, k months after the start.
struct PlannedInstrument {
    std::size_t catalogue_index = 0;
    std::vector<double> relative_budget;  ///< x_i of E3
    std::vector<double> ramp;             ///< E2
    std::vector<Strength> strengths;
    BudgetRule rule = BudgetRule::standard;
};

/// Draw-independent flows of a step (E7, E8), EUR/yr unless the name says otherwise.
struct PlannedFlows {
    double pilot_money = 0, implementation_money = 0, scaling_money = 0, public_money = 0;
    double support_place_money = 0, public_innovation_fte = 0;
    double fund_injection = 0, bank_match = 0, investor_capital = 0, pledge_match = 0, overhead_cost = 0;
    double full_reach_procurement = 0;  ///< before the factor reach_i of E8
    double full_reach_payers = 0;       ///< people, before the factor reach_i
    double voluntary_tax_on = 0;        ///< 0 or 1
    double active_instruments = 0;      ///< n_act of E5
    double spending = 0;                ///< sum of the budgets in force: what the administration commits
    bool budgets_change = false;        ///< some x_i differs from the step before (true at step 0)
};

struct MixPlan {
    int steps = 0;  ///< horizon in months
    double grant_cap_eur = 0;
    std::vector<PlannedInstrument> instruments;  ///< active ones, in mix order
    std::vector<PlannedFlows> flows;             ///< per step, 0 .. steps
};

/// Lays out `mix` for a horizon of `horizon_years`. Every entry's instrument must be in the catalogue.
MixPlan plan_mix(const PolicyMix& mix, const Catalogue& catalogue, const RegionFigures& figures, int horizon_years);

/// The setting of an entry, or its default.
double setting_value(const MixEntry& entry, const InstrumentKind& kind, std::string_view setting);

/// The empty mix: the do-nothing run.
MixPlan plan_nothing(int horizon_years);

}  // namespace regiomix
