// From stocks and flows to outcome indicators (E50 to E56).
#pragma once

#include <limits>

#include "model/equations.hpp"
#include "outcomes/indicators.hpp"

namespace regiomix {

/// E50 by the nature of the money, EUR/yr: a budget holder treats the four differently.
template <Scalar R>
struct PublicCostParts {
    R running;           ///< staff, services, administration, price premium of procurement
    R projects;          ///< grants and other money that reached projects
    R fund_capital;      ///< into the revolving fund; what is repaid is lent again
    R outcome_payments;  ///< contingent: only for outcomes achieved

    R total() const { return running + projects + fund_capital + outcome_payments; }
};

template <Scalar R>
[[gnu::always_inline]] inline PublicCostParts<R> public_cost_parts(const Flows<R>& f, const MechanismLevels<R>& m,
                                                                   const Parameters<R>& p) {
    const auto c = [](double value) { return R(value); };
    return {.running = m.overhead_cost + p.procurement_premium * (m.procurement * f.market_access),
            .projects = f.policy_grants_paid * over(m.pilot_money + c(0.6) * m.pledge_match, f.grant_inflow) +
                        f.implementation_spending *
                            over(m.implementation_money + c(0.4) * m.pledge_match, f.implementation_money) +
                        f.scaling_spending * over(m.scaling_money, f.scaling_money) + f.public_pilot_spending,
            .fund_capital = m.fund_injection,
            .outcome_payments = f.outcome_payments};
}

/// Outcomes that are summed over time, as yearly rates of one step.
template <Scalar R>
struct YearlyOutcomes {
    R public_cost;    ///< E50, EUR/yr
    R gross_jobs;     ///< E52
    R net_jobs;       ///< E52
    R beneficiaries;  ///< E53, people/yr
    R social_value;   ///< E55, EUR/yr
    R private_money;  ///< crowd + voluntary tax + bank match + investors, EUR/yr
    R grants_paid;    ///< spend_pol, EUR/yr
    R grant_inflow;   ///< inflow_g, EUR/yr
};

/// Sums from the start up to, not including, the present step (E56).
template <Scalar R>
struct Totals {
    R public_cost{0.0}, net_jobs{0.0}, social_value{0.0}, private_money{0.0}, grants_paid{0.0}, grant_inflow{0.0};

    void add(const YearlyOutcomes<R>& yearly, const R& dt_years) {
        public_cost = public_cost + yearly.public_cost * dt_years;
        net_jobs = net_jobs + yearly.net_jobs * dt_years;
        social_value = social_value + yearly.social_value * dt_years;
        private_money = private_money + yearly.private_money * dt_years;
        grants_paid = grants_paid + yearly.grants_paid * dt_years;
        grant_inflow = grant_inflow + yearly.grant_inflow * dt_years;
    }
};

/// `change` is stocks minus do-nothing stocks; all arguments belong to one step.
template <Scalar R>
[[gnu::always_inline]] inline YearlyOutcomes<R> yearly_outcomes(const Stocks<R>& stocks, const Stocks<R>& change,
                                                                const Flows<R>& f, const MechanismLevels<R>& m,
                                                                const Parameters<R>& p) {
    const auto c = [](double value) { return R(value); };
    YearlyOutcomes<R> out;
    const R contracts = m.procurement * f.market_access;

    out.public_cost = public_cost_parts(f, m, p).total();  // E50
    // E51: jobs in established firms, as far as young ventures leave contracts to them.
    const R established_jobs = p.procurement_additionality * contracts / p.procurement_eur_per_job *
                               max(c(0.0), c(1.0) - over(f.market_use, stocks.accessible_market));
    // E52
    const R venture_jobs =
        p.jobs_per_sustained * change.sustained_ventures + p.jobs_per_scaled * change.scaled_ventures;
    out.gross_jobs = venture_jobs + established_jobs / p.procurement_additionality;
    out.net_jobs = venture_jobs * (c(1.0) - p.deadweight) * (c(1.0) - p.displacement) * (c(1.0) - p.leakage) +
                   established_jobs * (c(1.0) - p.leakage);
    // E53
    out.beneficiaries = p.beneficiaries_per_sustained * change.sustained_ventures +
                        p.beneficiaries_per_scaled * change.scaled_ventures +
                        p.beneficiaries_per_adoption * change.adoptions;
    // E55
    out.social_value = out.beneficiaries * p.value_per_beneficiary + out.net_jobs * p.value_per_job;
    // E56
    out.private_money = f.crowd_money + f.voluntary_tax + m.bank_match + f.investor_money;
    out.grants_paid = f.policy_grants_paid;
    out.grant_inflow = f.grant_inflow;
    return out;
}

/// Flows of the do-nothing run that E54 subtracts.
template <Scalar R>
struct BaselineFlows {
    R pilot_spending, implementation_spending;
};

/// amount / base, or +infinity ("none") when the base is not positive.
template <Scalar R>
R ratio_or_none(const R& amount, const R& base) {
    const auto positive = base > R(0.0);
    return select(positive, amount / select(positive, base, R(1.0)), R(std::numeric_limits<double>::infinity()));
}

/// E56: share of sustained ventures alive after five years, (1 - rate/12)^60 by repeated product.
template <Scalar R>
R five_year_survival(const R& exit_rate_per_year) {
    const R months_1 = R(1.0) - exit_rate_per_year / R(12.0);
    const R months_2 = months_1 * months_1, months_3 = months_2 * months_1, months_5 = months_3 * months_2;
    const R months_15 = months_5 * months_5 * months_5;
    const R months_30 = months_15 * months_15;
    return months_30 * months_30;
}

/// All indicators at one step; `totals` are the sums before this step.
template <Scalar R>
IndicatorValues<R> indicator_values(const Stocks<R>& change, const Flows<R>& f, const YearlyOutcomes<R>& yearly,
                                    const Totals<R>& totals, const BaselineFlows<R>& baseline, const Parameters<R>& p,
                                    const Region<R>& region) {
    const auto c = [](double value) { return R(value); };
    IndicatorValues<R> out;
    const auto set = [&](Indicator indicator, const R& value) { at(out, indicator) = value; };
    using enum Indicator;
    set(sustained_ventures, change.sustained_ventures);
    set(scaled_ventures, change.scaled_ventures);
    set(pilots, change.pilots);
    set(adoptions, change.adoptions);
    set(proven_public_innovations, change.proven_public_innovations);
    set(network_actors, change.network_actors);
    set(systemic_change, change.systemic_change);
    set(net_jobs, yearly.net_jobs);
    set(gross_jobs, yearly.gross_jobs);
    set(beneficiaries_per_year, yearly.beneficiaries);
    set(public_cost_eur_per_year, yearly.public_cost);
    set(total_public_cost_eur, totals.public_cost);
    set(net_job_years, totals.net_jobs);
    set(eur_per_net_job_year, ratio_or_none(totals.public_cost, totals.net_jobs));
    set(fund_assets_eur, change.fund_cash + change.loans_outstanding);
    set(social_value_eur_per_year, yearly.social_value);
    // E55
    set(savings_eur_per_year, yearly.net_jobs * p.hired_from_unemployment_share * region.cost_of_unemployment *
                                      p.cashable_share +
                                  change.adoptions * p.saving_per_adoption * p.cashable_share);
    set(social_value_per_public_eur, ratio_or_none(totals.social_value, totals.public_cost));
    set(private_eur_per_public_eur, ratio_or_none(totals.private_money, totals.public_cost));
    set(absorption, ratio_or_none(totals.grants_paid, totals.grant_inflow));
    set(survival_5_years, five_year_survival(f.sustained_exit_rate));
    // E54
    set(employment_pp, c(100.0) * yearly.net_jobs / (c(0.58) * region.population));
    set(arope_pp, -(c(100.0) * (yearly.net_jobs * p.inclusive_hiring_share * p.people_per_job +
                                region.focus_inclusion * yearly.beneficiaries * p.inclusion_effect) /
                    region.population));
    set(early_leavers_pp, -(c(100.0) * region.focus_education * yearly.beneficiaries * p.education_effect /
                            (c(0.08) * region.population)));
    set(ghg_kg_per_inhabitant, -(c(1000.0) * region.focus_climate *
                                 (p.co2_per_sustained * change.sustained_ventures +
                                  p.co2_per_scaled * change.scaled_ventures + p.co2_per_adoption * change.adoptions) /
                                 region.population));
    set(innovation_spending_pp_gdp,
        c(100.0) * c(0.5) *
            ((f.pilot_spending - baseline.pilot_spending) +
             (f.implementation_spending - baseline.implementation_spending) + f.public_pilot_spending) /
            region.gdp);
    return out;
}

}  // namespace regiomix
