#include "policy/mix_plan.hpp"

#include <doctest/doctest.h>

#include "reference/fixture.hpp"

using namespace regiomix;

namespace {

MixPlan plan_of(const PolicyMix& mix, int years = 15) {
    return plan_mix(mix, fixture::content().catalogue, fixture::empty_case().region.figures, years);
}

const PlannedFlows& flows_at(const MixPlan& plan, int month) {
    return plan.flows[static_cast<std::size_t>(month)];
}

double ramp(const MixPlan& plan, int month) {
    return plan.instruments.front().ramp[static_cast<std::size_t>(month)];
}

}  // namespace

TEST_CASE("a phase covers [from, to) and nothing beyond the horizon counts") {
    const MixPlan plan = plan_of({fixture::entry("grant_call", 12, 24, 300000)}, 5);
    CHECK(plan.steps == 60);
    CHECK(plan.flows.size() == 61);
    CHECK(flows_at(plan, 11).spending == 0);
    CHECK(flows_at(plan, 12).spending == 300000);
    CHECK(flows_at(plan, 23).spending == 300000);
    CHECK(flows_at(plan, 24).spending == 0);
    CHECK(plan_of({fixture::entry("grant_call", 70, 80, 1)}, 5).flows[60].spending == 0);
}

TEST_CASE("delay and ramp count once, from the first phase's start; a gap does not start them again") {
    // Incubation: delay 0.5, ramp 1 year.
    MixEntry entry = fixture::entry("incubation", 6, 30, 500000);
    entry.phases.push_back({36, 60, 250000});
    const MixPlan plan = plan_of({entry});
    CHECK(ramp(plan, 5) == 0);
    CHECK(ramp(plan, 6) == 0);
    CHECK(ramp(plan, 11) == 0);  // t + dt is just the delay: exactly 0
    CHECK(ramp(plan, 12) == doctest::Approx(1.0 / 12));
    CHECK(ramp(plan, 17) == doctest::Approx(0.5));
    CHECK(ramp(plan, 23) == 1);
    CHECK(ramp(plan, 29) == 1);
    CHECK(ramp(plan, 30) == 0);  // the gap
    CHECK(ramp(plan, 35) == 0);
    CHECK(ramp(plan, 36) == 1);  // back at its running ramp
    CHECK(ramp(plan, 60) == 0);
}

TEST_CASE("a phase over before the delay costs but has no effect") {
    const MixPlan plan = plan_of({fixture::entry("incubation", 0, 5, 500000)});
    for (int month = 0; month < 5; ++month) {
        CHECK(ramp(plan, month) == 0);
        CHECK(flows_at(plan, month).spending == 500000);
        CHECK(flows_at(plan, month).overhead_cost == 500000);
        CHECK(flows_at(plan, month).support_place_money == 0);
    }
}

TEST_CASE("special rules of E8 at full ramp") {
    const int late = 100;
    const RegionFigures figures = fixture::empty_case().region.figures;
    const auto at = [&](const char* instrument, double budget, std::map<std::string, double> settings = {}) {
        return flows_at(plan_of({fixture::entry(instrument, 0, 180, budget, std::move(settings))}), late);
    };
    const PlannedFlows fund = at("revolving_fund", 600000, {{"bank_match", 1.5}});
    CHECK(fund.fund_injection == 600000);
    CHECK(fund.bank_match == 900000);
    CHECK(fund.overhead_cost == 0);

    const PlannedFlows capped =
        at("outcomes_contract", 100000, {{"investor_capital_eur", 2e6}, {"contract_years", 8}});
    CHECK(capped.investor_capital == 100000);  // the yearly reserve binds
    CHECK(capped.overhead_cost == 25000);
    const PlannedFlows uncapped =
        at("outcomes_contract", 400000, {{"investor_capital_eur", 2e6}, {"contract_years", 8}});
    CHECK(uncapped.investor_capital == 250000);

    const PlannedFlows procurement = at("social_procurement", 150000, {{"procurement_share_percent", 2}});
    CHECK(procurement.full_reach_procurement == doctest::Approx(0.02 * 0.03 * figures.gdp_eur));
    CHECK(procurement.overhead_cost == 150000);

    const PlannedFlows pledges = at("pledgebank", 300000);
    CHECK(pledges.pledge_match == doctest::Approx(270000));
    CHECK(pledges.overhead_cost == doctest::Approx(30000));

    const PlannedFlows tax = at("voluntary_tax", 80000);
    CHECK(tax.full_reach_payers == doctest::Approx(0.6 * figures.population));
    CHECK(tax.voluntary_tax_on == 1);
    CHECK(tax.overhead_cost == 80000);

    CHECK(at("working_time_tithe", 550000, {{"take_up", 0.4}}).public_innovation_fte == doctest::Approx(4));
    CHECK(at("public_innovation_lab", 300000).public_innovation_fte == doctest::Approx(3));  // 6 at 600,000
    CHECK(at("community_led_local_development", 1e6).overhead_cost == doctest::Approx(450000));
    CHECK(at("community_led_local_development", 1e6).pilot_money == doctest::Approx(220000));
}

TEST_CASE("the grant cap is that of an active call, else the default") {
    CHECK(plan_of({}).grant_cap_eur == 45000);
    CHECK(plan_of({fixture::entry("grant_call", 0, 12, 1000, {{"grant_cap_eur", 90000}})}).grant_cap_eur ==
          90000);
    CHECK(plan_of({fixture::entry("grant_call", 0, 12, 1000)}).grant_cap_eur == 45000);
    CHECK(plan_of({fixture::entry("grant_call", 0, 12, 0, {{"grant_cap_eur", 90000}})}).grant_cap_eur ==
          45000);
    MixEntry off = fixture::entry("grant_call", 0, 12, 1000, {{"grant_cap_eur", 90000}});
    off.enabled = false;
    CHECK(plan_of({off}).grant_cap_eur == 45000);
}

TEST_CASE("who takes part in a mix") {
    CHECK(is_active(fixture::entry("training", 0, 12, 1)));
    CHECK_FALSE(is_active(fixture::entry("training", 0, 12, 0)));
    CHECK_FALSE(is_active(fixture::entry("training", 12, 12, 5)));
    CHECK_FALSE(is_active(MixEntry{"training", true, {}, {}}));
    MixEntry off = fixture::entry("training", 0, 12, 1);
    off.enabled = false;
    CHECK_FALSE(is_active(off));
    CHECK(plan_of({off, fixture::entry("alliance", 0, 12, 1)}).instruments.size() == 1);
}

TEST_CASE("the plan marks every step at which some budget changes") {
    MixEntry entry = fixture::entry("incubation", 0, 24, 500000);
    entry.phases.push_back({24, 48, 500000});
    entry.phases.push_back({48, 60, 700000});
    const MixPlan plan = plan_of({entry, fixture::entry("training", 30, 36, 1)});
    for (int month = 0; month <= plan.steps; ++month) {
        CAPTURE(month);
        const bool changes = month == 0 || month == 30 || month == 36 || month == 48 || month == 60;
        CHECK(flows_at(plan, month).budgets_change == changes);
    }
}
