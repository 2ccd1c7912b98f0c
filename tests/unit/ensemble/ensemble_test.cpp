#include "ensemble/ensemble.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/bits.hpp"
#include "ensemble/block_runner.hpp"
#include "reference/fixture.hpp"
#include "sim/run.hpp"

using namespace regiomix;

namespace {

/// A single-precision run of one draw, by indicator and year.
std::vector<IndicatorValues<float>> float_run(const fixture::Case& some) {
    const Region<float> region(some.region);
    const Parameters<double> exact = central_parameters(some.assumptions);
    const Equilibrium equilibrium = find_equilibrium(exact, Region<double>(some.region));
    DrawInputs<float> inputs{};
    Parameters<double> values = exact;
    std::vector<float> rounded;
    for_each_parameter(values,
                       [&](std::size_t, double value) { rounded.push_back(static_cast<float>(value)); });
    for_each_parameter(inputs.parameters, [&](std::size_t i, float& field) { field = rounded[i]; });
    for_each_stock(inputs.start, equilibrium.stocks,
                   [](float& to, double from) { to = static_cast<float>(from); });
    const MixPlan plan =
        plan_mix(some.mix, fixture::content().catalogue, some.region.figures, some.horizon_years);
    MixEffects<float> effects(plan);
    effects.begin(inputs.parameters, region, [](std::size_t) { return 1.0f; });
    std::vector<IndicatorValues<float>> rows;
    simulate(plan, effects, inputs, region, false, [&](const RunMoment<float>& moment) {
        rows.push_back(indicator_values(moment.change, moment.flows, moment.yearly, moment.totals,
                                        moment.baseline, inputs.parameters, region));
    });
    return rows;
}

std::uint64_t ensemble_hash(const fixture::Case& some, int draws, Engine engine) {
    return hash_of(
        fixture::run_ensemble(some, fixture::make_draws(fixture::draw_spec_of(some, draws)), engine));
}

}  // namespace

TEST_CASE("single precision stays within 1e-4 of each indicator's largest central value") {
    for (const ReadyScenario& ready : fixture::content().ready) {
        CAPTURE(ready.id);
        const fixture::Case some = fixture::ready_case(ready.id);
        const CentralRun exact = run_central(fixture::spec_of(some));
        const auto rows = float_run(some);
        REQUIRE(rows.size() == static_cast<std::size_t>(exact.years()) + 1);
        for (std::size_t i = 0; i < indicator_count; ++i) {
            CAPTURE(std::string(indicator_names[i]));
            double largest = 0, worst = 0;
            bool none_agrees = true;
            for (int year = 0; year <= exact.years(); ++year) {
                const double value = exact.at(static_cast<Indicator>(i), year);
                const double single = rows[static_cast<std::size_t>(year)][i];
                if (!std::isfinite(value)) {
                    none_agrees = none_agrees && single == value;
                    continue;
                }
                largest = std::max(largest, std::fabs(value));
                worst = std::max(worst, std::fabs(single - value));
            }
            CHECK(none_agrees);
            CHECK(worst <= 1e-4 * largest);
        }
    }
}

TEST_CASE("scalar and SIMD engines give the same bits for any number of draws") {
    const fixture::Case some = fixture::ready_case("seven_steps");
    for (const int draws : {50, 51, 1000, 1003}) {
        CAPTURE(draws);
        CHECK(ensemble_hash(some, draws, Engine::scalar) == ensemble_hash(some, draws, Engine::simd));
    }
}

TEST_CASE("scalar and SIMD engines agree on random mixes at extremes") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        fixture::Random random("engines agree", seed);
        const fixture::Case some = fixture::random_case(random);
        CHECK(ensemble_hash(some, 50, Engine::scalar) == ensemble_hash(some, 50, Engine::simd));
    }
}

TEST_CASE("a draw's bits do not depend on its place in a block or on the number of draws run with it") {
    const fixture::Case some = fixture::ready_case("lorraine_full");
    const MixSpec spec = fixture::spec_of(some);
    const auto draws = fixture::make_draws(fixture::draw_spec_of(some, 64));
    Samples in_order(some.horizon_years, 64, draws->stride()),
        shifted(some.horizon_years, 64, draws->stride());
    const auto runner = make_simd_runner(spec, *draws);
    for (int first = 0; first < 64; first += 8) runner->run(first, in_order);
    for (int first = 51; first >= 0; first -= 3) runner->run(first, shifted);  // overlapping, backwards
    bool same = true;
    for (std::size_t i = 0; i < indicator_count; ++i)
        for (int year = 0; year <= some.horizon_years; ++year)
            for (std::size_t draw = 0; draw < 59; ++draw)
                same = same && bit_cast<std::uint32_t>(in_order.at(static_cast<Indicator>(i), year)[draw]) ==
                                   bit_cast<std::uint32_t>(shifted.at(static_cast<Indicator>(i), year)[draw]);
    CHECK(same);
}

TEST_CASE("a job works in slices, shows progress and has its central run at once") {
    const fixture::Case some = fixture::ready_case("skane_asic");
    const MixSpec spec = fixture::spec_of(some);
    const auto draws = fixture::make_draws(fixture::draw_spec_of(some, 120));
    EnsembleJob job(spec, draws);
    const CentralRun central = run_central(spec);
    CHECK(job.central().values() == central.values());
    int steps = 1;
    double before = 0;
    while (!job.step()) {
        ++steps;
        CHECK(job.progress() >= before);
        before = job.progress();
    }
    CHECK(steps == 15 + static_cast<int>(indicator_count));
    CHECK(job.progress() == 1);
    const EnsembleResult result = job.take();
    CHECK(hash_of(result) == hash_of(fixture::run_ensemble(some, draws)));
    CHECK(result.samples->draws() == 120);
    // The stored quantiles are those of the stored samples.
    QuantileReader reader;
    CHECK(result.quantiles.at(Indicator::net_jobs, 15) ==
          reader.read(result.samples->at(Indicator::net_jobs, 15)));
}

TEST_CASE("without policy nothing changes, in every draw, to the last bit") {
    const auto zero = [](double value) { return value == 0; };
    const auto of_differences = [](Indicator indicator) {
        return indicator != Indicator::survival_5_years && indicator != Indicator::eur_per_net_job_year &&
               indicator != Indicator::social_value_per_public_eur &&
               indicator != Indicator::private_eur_per_public_eur && indicator != Indicator::absorption;
    };
    for (const RegionInfo& region : fixture::content().regions) {
        CAPTURE(region.id);
        const fixture::Case nothing = fixture::empty_case(region.id, 30);
        const auto draws = fixture::make_draws(fixture::draw_spec_of(nothing, 50));
        const EnsembleResult result = fixture::run_ensemble(nothing, draws);
        bool all_zero = true, none_is_none = true, survival_constant = true;
        for (std::size_t i = 0; i < indicator_count; ++i) {
            const auto indicator = static_cast<Indicator>(i);
            for (int year = 0; year <= 30; ++year) {
                const auto values = result.samples->at(indicator, year);
                if (of_differences(indicator))
                    all_zero = all_zero && std::all_of(values.begin(), values.end(), zero) &&
                               zero(result.central.at(indicator, year));
                else if (indicator == Indicator::survival_5_years)
                    survival_constant =
                        survival_constant &&
                        std::equal(values.begin(), values.end(), result.samples->at(indicator, 0).begin());
                else
                    none_is_none =
                        none_is_none && std::isinf(result.central.at(indicator, year)) &&
                        std::all_of(values.begin(), values.end(), [](float v) { return std::isinf(v); });
            }
        }
        CHECK(all_zero);
        CHECK(none_is_none);
        CHECK(survival_constant);
    }
}

TEST_CASE("what is disabled, has no budget or lies beyond the horizon is as good as absent") {
    const fixture::Case plain = fixture::ready_case("lorraine_call_2013");
    const std::uint64_t expected = ensemble_hash(plain, 50, Engine::simd);
    fixture::Case disabled = plain;
    disabled.mix.insert(disabled.mix.begin(), fixture::entry("training", 0, 120, 1e6));
    disabled.mix.front().enabled = false;
    CHECK(ensemble_hash(disabled, 50, Engine::simd) == expected);
    fixture::Case no_money = plain;
    no_money.mix.push_back(fixture::entry("revolving_fund", 0, 120, 0, {{"bank_match", 2}}));
    CHECK(ensemble_hash(no_money, 50, Engine::simd) == expected);
    fixture::Case disabled_cap = plain;  // a disabled or unpaid call does not set the cap either
    disabled_cap.mix.erase(
        std::remove_if(disabled_cap.mix.begin(), disabled_cap.mix.end(),
                       [](const MixEntry& entry) { return entry.instrument == "grant_call"; }),
        disabled_cap.mix.end());
    const std::uint64_t without_call = ensemble_hash(disabled_cap, 50, Engine::simd);
    CHECK(without_call != expected);
    disabled_cap.mix.push_back(fixture::entry("grant_call", 0, 120, 0, {{"grant_cap_eur", 5000}}));
    CHECK(ensemble_hash(disabled_cap, 50, Engine::simd) == without_call);
    fixture::Case later = plain;
    later.mix.push_back(fixture::entry("certification", 15 * 12 + 1, 400, 80000));
    const auto a = run_central(fixture::spec_of(plain)), b = run_central(fixture::spec_of(later));
    CHECK(a.values() == b.values());
}

TEST_CASE("the order of a mix changes rounding only") {
    const fixture::Case some = fixture::ready_case("seven_steps");
    fixture::Case reversed = some;
    std::reverse(reversed.mix.begin(), reversed.mix.end());
    const auto a = run_central(fixture::spec_of(some)), b = run_central(fixture::spec_of(reversed));
    double worst = 0;
    for (std::size_t i = 0; i < a.values().size(); ++i)
        if (a.values()[i] != b.values()[i])
            worst = std::max(worst, std::fabs(a.values()[i] - b.values()[i]) / std::fabs(a.values()[i]));
    CHECK(worst < 1e-12);
}

TEST_CASE("the hash notices any changed bit of a result") {
    const fixture::Case some = fixture::ready_case("skane_asic");
    const auto draws = fixture::make_draws(fixture::draw_spec_of(some, 50));
    EnsembleResult result = fixture::run_ensemble(some, draws);
    const std::uint64_t before = hash_of(result);
    const auto old = result.quantiles.at(Indicator::net_jobs, 7)[3];
    result.quantiles.at(Indicator::net_jobs, 7)[3] = std::nextafter(old, 1e9f);
    CHECK(hash_of(result) != before);
    result.quantiles.at(Indicator::net_jobs, 7)[3] = old;
    result.central.at(Indicator::pilots, 3) = std::nextafter(result.central.at(Indicator::pilots, 3), 1e9);
    CHECK(hash_of(result) != before);
}
