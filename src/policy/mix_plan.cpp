#include "policy/mix_plan.hpp"

#include <cassert>

#include "model/coefficients.hpp"

namespace regiomix {
namespace {

constexpr double full_presence = 0.25;  ///< relative budget from which an instrument counts fully in E5

/// E2: delay and ramp count once, from the first phase's start.
double ramp_at(const MixEntry& entry, const InstrumentKind& kind, int month, double budget) {
    if (!(budget > 0)) return 0;
    // Counted in whole months first, so that a delay of half a year ends with the sixth step, not 1e-16 before it.
    const int months_in = month + 1 - entry.phases.front().from_month;
    const double years_in = months_in / static_cast<double>(months_per_year) - kind.delay_years;
    return clamp(years_in / kind.ramp_years, 0.0, 1.0);
}

double public_fte(const MixEntry& entry, const InstrumentKind& kind, double working_budget) {
    const PublicStaff& staff = kind.public_staff;
    if (staff.eur_per_fte > 0) {
        const double factor = staff.times_setting.empty() ? 1.0 : setting_value(entry, kind, staff.times_setting);
        return working_budget / staff.eur_per_fte * factor;
    }
    return staff.fte_at_reference * working_budget / kind.reference_budget_eur;
}

struct StepOfInstrument {
    double budget, ramp, working_budget;
};

/// Money and cost of one instrument in one step, E7 and E8.
void add_money(PlannedFlows& flows, const MixEntry& entry, const InstrumentKind& kind, const RegionFigures& figures,
               const StepOfInstrument& step) {
    const auto [budget, ramp, working_budget] = step;
    flows.pilot_money += working_budget * kind.money_shares.pilots;
    flows.implementation_money += working_budget * kind.money_shares.implementation;
    flows.scaling_money += working_budget * kind.money_shares.scaling;
    flows.public_money += working_budget * kind.money_shares.public_sector;
    flows.support_place_money += working_budget * kind.support_places_share;
    flows.public_innovation_fte += public_fte(entry, kind, working_budget);

    const auto setting = [&](std::string_view id) { return setting_value(entry, kind, id); };
    switch (kind.rule) {
        case BudgetRule::standard:
        case BudgetRule::grant_call:
            flows.overhead_cost += budget * (1.0 - kind.money_shares.sum());
            break;
        case BudgetRule::revolving_fund:
            flows.fund_injection += working_budget;
            flows.bank_match += working_budget * setting(setting_id::bank_match);
            break;
        case BudgetRule::outcomes_contract:
            flows.investor_capital +=
                min(setting(setting_id::investor_capital_eur) / setting(setting_id::contract_years), budget) * ramp;
            flows.overhead_cost += 0.25 * budget;
            break;
        case BudgetRule::social_procurement:
            flows.full_reach_procurement += setting(setting_id::procurement_share_percent) / 100.0 *
                                            setting(setting_id::addressable_base_percent_gdp) / 100.0 *
                                            figures.gdp_eur * ramp;
            flows.overhead_cost += budget;
            break;
        case BudgetRule::pledgebank:
            flows.pledge_match += 0.9 * working_budget;
            flows.overhead_cost += 0.1 * budget;
            break;
        case BudgetRule::voluntary_tax:
            flows.full_reach_payers += 0.6 * figures.population * ramp;
            if (ramp > 0) flows.voluntary_tax_on = 1;
            flows.overhead_cost += budget;
            break;
    }
}

void add_instrument(MixPlan& plan, const MixEntry& entry, std::size_t catalogue_index, const InstrumentKind& kind,
                    const RegionFigures& figures) {
    PlannedInstrument planned{.catalogue_index = catalogue_index,
                              .relative_budget = {},
                              .ramp = {},
                              .strengths = kind.strengths,
                              .rule = kind.rule};
    for (int month = 0; month <= plan.steps; ++month) {
        const double budget = budget_at(entry, month);
        const double ramp = ramp_at(entry, kind, month, budget);
        const double x = budget / (kind.reference_budget_eur * figures.population / kind.budget_per_inhabitants);  // E3
        PlannedFlows& flows = plan.flows[static_cast<std::size_t>(month)];
        if (month == 0 || x != planned.relative_budget.back()) flows.budgets_change = true;
        planned.relative_budget.push_back(x);
        planned.ramp.push_back(ramp);
        flows.active_instruments += ramp * min(1.0, x / full_presence);  // E5
        flows.spending += budget;
        if (budget > 0) add_money(flows, entry, kind, figures, {budget, ramp, budget * ramp});
    }
    plan.instruments.push_back(std::move(planned));
}

}  // namespace

double setting_value(const MixEntry& entry, const InstrumentKind& kind, std::string_view setting) {
    if (const auto found = entry.settings.find(std::string(setting)); found != entry.settings.end())
        return found->second;
    const SettingKind* known = find_setting(kind, setting);
    assert(known && "the catalogue was checked when it was loaded");
    return known->default_value;
}

MixPlan plan_nothing(int horizon_years) {
    const int steps = horizon_years * months_per_year;
    MixPlan plan{.steps = steps, .grant_cap_eur = default_grant_cap_eur, .instruments = {}, .flows = {}};
    plan.flows.resize(static_cast<std::size_t>(steps) + 1);
    plan.flows.front().budgets_change = true;
    return plan;
}

MixPlan plan_mix(const PolicyMix& mix, const Catalogue& catalogue, const RegionFigures& figures, int horizon_years) {
    MixPlan plan = plan_nothing(horizon_years);
    for (const MixEntry& entry : mix) {
        if (!is_active(entry)) continue;
        const auto index = catalogue.find(entry.instrument);
        assert(index && "scenarios are checked against the catalogue before they are planned");
        const InstrumentKind& kind = catalogue.instruments[*index];
        if (kind.rule == BudgetRule::grant_call) plan.grant_cap_eur = setting_value(entry, kind, setting_id::grant_cap_eur);
        add_instrument(plan, entry, *index, kind, figures);
    }
    return plan;
}

}  // namespace regiomix
