// One run: a planned mix under one draw (or a pack of draws), from the region's equilibrium to the horizon.
//
// The run integrates the *change* against the do-nothing run instead of the stocks themselves. The equilibrium is a fixed
// point, so doing nothing stays at the start; what little rate rounding leaves there is measured once and subtracted. Two
// things follow: a mix without effect changes exactly nothing, and single precision keeps its full relative accuracy for
// small effects on large stocks, which a plain Euler sum would lose (docs/decisions/0004).
#pragma once

#include "model/equations.hpp"
#include "outcomes/accounting.hpp"
#include "policy/mix_effects.hpp"

namespace regiomix {

inline constexpr double step_length_years = 1.0 / months_per_year;

/// A draw's inputs in the precision of the run.
template <Scalar R>
struct DrawInputs {
    Parameters<R> parameters;
    Stocks<R> start;  ///< equilibrium of the region under these parameters
};

/// State of a run at one step, handed to the recorder.
template <Scalar R>
struct RunMoment {
    int step;
    const Stocks<R>& stocks;
    const Stocks<R>& change;  ///< stocks minus do-nothing stocks
    const MechanismLevels<R>& levels;
    const Flows<R>& flows;
    const YearlyOutcomes<R>& yearly;
    const Totals<R>& totals;
    const BaselineFlows<R>& baseline;
};

/// Runs the plan that `effects` was made from; `effects.begin` must have been called for this draw. Calls
/// `record(moment)` at every step that is a whole year, and at every step when `every_step` is true.
template <Scalar R, class Record>
void simulate(const MixPlan& plan, MixEffects<R>& effects, const DrawInputs<R>& draw, const Region<R>& region,
              bool every_step, Record&& record) {
    const Parameters<R>& p = draw.parameters;
    const Stocks<R>& start = draw.start;
    const R dt(step_length_years);
    Stocks<R> rate, residual;
    Flows<R> flows;

    const Coefficients<R> without_mix = coefficients_of(p, region, default_grant_cap_eur);
    const Coefficients<R> coefficients = coefficients_of(p, region, plan.grant_cap_eur);
    model_rates(start, no_policy(region.baseline_levels), p, without_mix, residual, flows);
    const BaselineFlows<R> baseline{flows.pilot_spending, flows.implementation_spending};

    Stocks<R> change, stocks = start;
    for_each_stock(change, stocks, [](R& difference, const R&) { difference = R(0.0); });
    Totals<R> totals;
    for (int k = 0;; ++k) {
        const MechanismLevels<R> levels = effects.at(k, stocks.strategic_alignment);
        model_rates(stocks, levels, p, coefficients, rate, flows);
        const YearlyOutcomes<R> yearly = yearly_outcomes(stocks, change, flows, levels, p);
        if (every_step || k % months_per_year == 0)
            record(RunMoment<R>{k, stocks, change, levels, flows, yearly, totals, baseline});
        if (k == plan.steps) return;
        totals.add(yearly, dt);
        advance_change(stocks, change, start, rate, residual, dt);
    }
}

}  // namespace regiomix
