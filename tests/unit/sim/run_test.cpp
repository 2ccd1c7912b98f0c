// What every run must satisfy, whatever the mix and the assumptions.
#include "sim/run.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "reference/fixture.hpp"

using namespace regiomix;

namespace {

/// Calls `check(moment)` at every step of a case's run.
template <Scalar R, class Check>
void at_every_step(const fixture::Case& some, Check&& check) {
    const Equilibrium equilibrium =
        find_equilibrium(central_parameters(some.assumptions), Region<double>(some.region));
    const Region<R> region(some.region);
    DrawInputs<R> inputs;
    for_each_parameter(inputs.parameters,
                       [&](std::size_t i, R& field) { field = R(some.assumptions[i].value); });
    for_each_stock(inputs.start, equilibrium.stocks, [](R& to, double from) { to = R(from); });
    const MixPlan plan =
        plan_mix(some.mix, fixture::content().catalogue, some.region.figures, some.horizon_years);
    MixEffects<R> effects(plan);
    effects.begin(inputs.parameters, region, [&](std::size_t i) {
        const auto found = some.effects.find(fixture::content().catalogue.instruments[i].id);
        return R(found == some.effects.end() ? 1.0 : found->second);
    });
    simulate(plan, effects, inputs, region, true,
             [&](const RunMoment<R>& moment) { check(moment, inputs.parameters, region); });
}

double final_gross_jobs(const fixture::Case& some) {
    return run_central(fixture::spec_of(some)).at(Indicator::gross_jobs, some.horizon_years);
}

}  // namespace

TEST_CASE_TEMPLATE("random mixes at extremes: nothing negative, no index above 1, nothing but numbers", R,
                   double, float) {
    // Rounding may take a stock that empties, or an index that fills, past its limit by a hair.
    const double hair = std::is_same_v<R, double> ? 1e-12 : 1e-4;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        fixture::Random random("extremes", seed);
        const fixture::Case some = fixture::random_case(random);
        std::string trouble;
        at_every_step<R>(some, [&](const RunMoment<R>& now, const Parameters<R>& p, const Region<R>& region) {
            const auto note = [&](const std::string& what, double value) {
                if (trouble.empty())
                    trouble = what + " = " + std::to_string(value) + " at step " + std::to_string(now.step);
            };
            std::size_t i = 0;
            for_each_stock(now.stocks, now.stocks, [&](const R& value, const R&) {
                if (!std::isfinite(value) || value < -hair) note(std::string(stock_names[i].id), value);
                ++i;
            });
            const Stocks<R>& s = now.stocks;
            for (const R index :
                 {s.evidence_base, s.public_openness, s.culture, s.skills, s.strategic_alignment,
                  s.systemic_change, s.idea_generation, s.visibility, s.imitation_readiness, s.participation,
                  s.match_quality, s.payer_enthusiasm})
                if (index > 1 + hair) note("an index", index);
            for (const R& level : now.levels.index)
                if (!(level >= -hair && level <= 1 + hair)) note("a level", level);
            const auto values =
                indicator_values(now.change, now.flows, now.yearly, now.totals, now.baseline, p, region);
            for (std::size_t n = 0; n < indicator_count; ++n)
                if (std::isnan(values[n]) || values[n] == -std::numeric_limits<R>::infinity())
                    note(std::string(indicator_names[n]), values[n]);
        });
        CHECK_MESSAGE(trouble.empty(), "seed ", seed, ": ", trouble);
    }
}

TEST_CASE("spending never exceeds the money there is, loans never the cash") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        fixture::Random random("money", seed);
        const fixture::Case some = fixture::random_case(random);
        std::string trouble;
        at_every_step<double>(some, [&](const RunMoment<double>& now, const Parameters<double>& p,
                                        const Region<double>& region) {
            const auto at_most = [&](const char* what, double spent, double available) {
                if (spent > available * (1 + 1e-12) + 1e-6 && trouble.empty())
                    trouble = std::string(what) + " at step " + std::to_string(now.step) + ": " +
                              std::to_string(spent) + " of " + std::to_string(available);
            };
            const double pm = region.population_millions;
            const Flows<double>& f = now.flows;
            at_most("policy grants", f.policy_grants_paid, now.stocks.grant_balance / p.award_time);
            at_most("pilots", f.pilot_spending,
                    now.stocks.grant_balance / p.award_time + p.ambient_pilot_money * pm);
            at_most("implementation", f.implementation_spending, f.implementation_money);
            at_most("scaling", f.scaling_spending, f.scaling_money);
            at_most("public pilots", f.public_pilot_spending, now.levels.public_money);
            at_most("loans", f.loans_disbursed, now.stocks.fund_cash / p.fund_disbursement_time);
            at_most("crowd", f.crowd_money, p.crowd_ceiling * region.population * now.stocks.participation);
            // Whatever is counted as public cost was budgeted, or is a payment by results or a procurement
            // premium.
            const double committed =
                now.levels.overhead_cost + now.levels.fund_injection + f.outcome_payments +
                p.procurement_premium * now.levels.procurement * f.market_access +
                now.stocks.grant_balance / p.award_time + now.levels.implementation_money +
                now.levels.scaling_money + now.levels.public_money + 0.4 * now.levels.pledge_match;
            at_most("public cost", now.yearly.public_cost, committed);
        });
        CHECK_MESSAGE(trouble.empty(), "seed ", seed, ": ", trouble);
    }
}

TEST_CASE("without coordination limit and crowding, removing an instrument never raises final gross jobs") {
    // With central assumptions: where a scaled venture is assumed to employ hardly more people than the
    // sustained one it came from, money for scaling may well cost jobs.
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        fixture::Random random("monotone", seed);
        fixture::Case some = fixture::random_case(random);
        some.assumptions = fixture::empty_case().assumptions;
        for (const char* id : {"coordination_loss", "sustained_turnover", "scaled_turnover"})
            fixture::assumption(some, id) = 0;
        // The cap of a call sets the mean grant of all others; removing the call must not change it here.
        for (MixEntry& entry : some.mix) entry.settings.erase("grant_cap_eur");
        const double all = final_gross_jobs(some);
        for (std::size_t i = 0; i < some.mix.size(); ++i) {
            CAPTURE(some.mix[i].instrument);
            fixture::Case fewer = some;
            fewer.mix.erase(fewer.mix.begin() + static_cast<std::ptrdiff_t>(i));
            CHECK(final_gross_jobs(fewer) <= all + 1e-9 * std::fabs(all));
        }
    }
}

TEST_CASE("payment by results pays nothing when success is worth nothing") {
    fixture::Case some = fixture::empty_case();
    some.mix = {fixture::entry("outcomes_contract", 0, 120, 300000)};
    fixture::assumption(some, "outcome_success_floor") = 0;
    fixture::assumption(some, "outcome_success_gain") = 0;
    bool ran = false;
    at_every_step<double>(
        some, [&](const RunMoment<double>& now, const Parameters<double>&, const Region<double>&) {
            CHECK(now.flows.outcome_payments == 0);
            if (now.step < 120) CHECK(now.yearly.public_cost == doctest::Approx(75000).epsilon(1e-12));
            ran = ran || now.flows.investor_money > 0;
        });
    CHECK(ran);
}

TEST_CASE("payers tire while the voluntary tax runs and do not recover in a gap") {
    fixture::Case some = fixture::empty_case();
    some.mix = {fixture::entry("voluntary_tax", 0, 36, 80000)};
    some.mix.front().phases.push_back({60, 96, 80000});
    std::vector<double> enthusiasm;
    at_every_step<double>(
        some, [&](const RunMoment<double>& now, const Parameters<double>&, const Region<double>&) {
            enthusiasm.push_back(now.stocks.payer_enthusiasm);
        });
    CHECK(enthusiasm[8] == 1);  // the delay
    CHECK(enthusiasm[36] < 1);
    CHECK(enthusiasm[60] == enthusiasm[36]);
    CHECK(enthusiasm[61] < enthusiasm[60]);
    CHECK(enthusiasm[180] == enthusiasm[96]);
}

TEST_CASE("the recorder hears every step or every year, totals exclude the present step") {
    const fixture::Case some = fixture::ready_case("skane_asic");
    int steps = 0;
    double sum = 0;
    at_every_step<double>(
        some, [&](const RunMoment<double>& now, const Parameters<double>&, const Region<double>&) {
            CHECK(now.step == steps++);
            CHECK(now.totals.public_cost == doctest::Approx(sum).epsilon(1e-12));
            sum += now.yearly.public_cost / 12;
        });
    CHECK(steps == 181);
}
