#include "analysis/contribution.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "analysis/synergy.hpp"
#include "ensemble/ensemble.hpp"
#include "unit/analysis/support.hpp"

using namespace regiomix;
using namespace analysis_test;

namespace {

const Reading net_jobs_at_end{Indicator::net_jobs, 15};

ContributionResult contributions(const ContributionSpec& spec) {
    ContributionJob job(spec);
    finish(job);
    return job.result();
}

double sum_of_means(const ContributionResult& result) {
    double sum = 0;
    for (const Contribution& one : result.instruments) sum += one.effect.mean;
    return sum;
}

bool same(const ContributionResult& a, const ContributionResult& b) {
    if (a.instruments.size() != b.instruments.size() || a.interactions != b.interactions) return false;
    for (std::size_t i = 0; i < a.instruments.size(); ++i)
        if (a.instruments[i].effect.mean != b.instruments[i].effect.mean ||
            a.instruments[i].effect.p90 != b.instruments[i].effect.p90 ||
            a.instruments[i].standard_error != b.instruments[i].standard_error)
            return false;
    return a.total.mean == b.total.mean;
}

fixture::Case small_case() {
    fixture::Case some = fixture::empty_case();
    some.mix = {fixture::entry("grant_call", 0, 180, 1e6), fixture::entry("incubation", 0, 180, 8e5),
                fixture::entry("training", 0, 180, 5e5), fixture::entry("revolving_fund", 12, 96, 6e5)};
    return some;
}

/// The case with only the instruments that the catalogue knows, so that a renamed one fails loudly.
fixture::Case known(fixture::Case some) {
    for (const MixEntry& entry : some.mix) REQUIRE(fixture::content().catalogue.find(entry.instrument));
    return some;
}

}  // namespace

TEST_CASE("the lean evaluator gives the ensemble's bits") {
    const fixture::Case some = fixture::ready_case("seven_steps");
    for (const int draws : {50, 51, 57}) {
        const auto table = fixture::make_draws(fixture::draw_spec_of(some, draws));
        const EnsembleResult whole = fixture::run_ensemble(some, table);
        const MixProblem problem = problem_with(some, table);
        const std::vector<Reading> readings{{Indicator::net_jobs, 7}, {Indicator::eur_per_net_job_year, 10},
                                            {Indicator::net_jobs, 0}, {Indicator::adoptions, 7}};
        std::vector<float> values(readings.size() * static_cast<std::size_t>(draws), -1.0f);
        evaluate_mix(problem, some.mix, readings, values);
        for (std::size_t r = 0; r < readings.size(); ++r) {
            const auto expected = whole.samples->at(readings[r].indicator, readings[r].year);
            for (std::size_t d = 0; d < expected.size(); ++d)
                REQUIRE(values[r * expected.size() + d] == expected[d]);
        }
        const DrawRange range{16, static_cast<std::size_t>(draws) - 20};  // ends within a block of eight
        std::vector<float> some_values(readings.size() * range.count, -1.0f);
        evaluate_mix(problem, some.mix, readings, range, some_values);
        for (std::size_t r = 0; r < readings.size(); ++r)
            for (std::size_t d = 0; d < range.count; ++d)
                REQUIRE(some_values[r * range.count + d] == values[r * static_cast<std::size_t>(draws) + range.first + d]);
    }
}

TEST_CASE("contributions sum to the effect of the mix, on average and in every draw") {
    for (const char* id : {"lorraine_full", "skane_asic", "nesta_public"}) {
        const fixture::Case some = fixture::ready_case(id);
        const auto result = contributions({.problem = problem_of(some, 50), .reading = net_jobs_at_end});
        CAPTURE(id);
        REQUIRE(result.exact);
        CHECK(result.draws == 50);
        CHECK(result.instruments.size() == active_entries(some.mix).size());
        CHECK(std::abs(sum_of_means(result) - result.total.mean) < 1e-5 * std::abs(result.total.mean));
        double shares = 0;
        for (const Contribution& one : result.instruments) {
            shares += one.share;
            CHECK(one.effect.p10 <= one.effect.p50);
            CHECK(one.effect.p50 <= one.effect.p90);
            CHECK(one.standard_error == 0);
        }
        CHECK(shares == doctest::Approx(1.0).epsilon(0.001));
    }
}

TEST_CASE("an instrument that starts after the year that is read contributes exactly nothing") {
    fixture::Case some = known(small_case());
    some.mix[2].phases = {{130, 170, 5e5}};
    const auto result = contributions({.problem = problem_of(some, 50), .reading = {Indicator::net_jobs, 10}});
    CHECK(result.instruments[2].effect.mean == 0);
    CHECK(result.instruments[2].effect.p90 == 0);
    CHECK(result.instruments[2].positive_in == 0);
    for (std::size_t i = 0; i < 4; ++i) CHECK(result.interactions[i * 4 + 2] == 0);
    CHECK(result.instruments[0].effect.mean > 0);
}

TEST_CASE("two identical instruments contribute the same") {
    fixture::Case some = known(small_case());
    Catalogue catalogue = fixture::content().catalogue;
    InstrumentKind twin = catalogue.instruments[*catalogue.find("incubation")];
    twin.id = "twin";
    catalogue.instruments.push_back(twin);
    some.mix.push_back(some.mix[1]);
    some.mix.back().instrument = "twin";
    // The twin must also be as strong in every draw.
    DrawSpec spec = fixture::draw_spec_of(some, 50);
    const auto drawn = fixture::make_draws(spec);
    auto table = std::make_shared<DrawTable>(50, spec.instruments.size() + 1);
    for (std::size_t i = 0; i < parameter_count; ++i) std::copy_n(drawn->parameter(i), 50, table->parameter(i));
    for (std::size_t i = 0; i < stock_count; ++i) std::copy_n(drawn->start(i), 50, table->start(i));
    for (std::size_t i = 0; i < spec.instruments.size(); ++i) std::copy_n(drawn->effect(i), 50, table->effect(i));
    std::copy_n(drawn->effect(*catalogue.find("incubation")), 50, table->effect(spec.instruments.size()));
    table->pad();

    MixProblem problem = problem_with(some, table);
    problem.catalogue = &catalogue;
    const auto result = contributions({.problem = problem, .reading = net_jobs_at_end});
    const Spread &one = result.instruments[1].effect, &other = result.instruments[4].effect;
    CHECK(one.mean == doctest::Approx(other.mean).epsilon(1e-5));
    CHECK(one.p10 == doctest::Approx(other.p10).epsilon(1e-5));
    CHECK(result.interactions[1 * 5 + 4] < 0);  // what one does, the other need not do
}

TEST_CASE("sampled contributions sum exactly and lie within their errors of the exact ones") {
    const fixture::Case some = fixture::ready_case("lorraine_full");
    ContributionSpec spec{.problem = problem_of(some, 50), .reading = net_jobs_at_end};
    const auto exact = contributions(spec);
    spec.exact_up_to = 3;
    spec.order_pairs = 24;
    const auto sampled = contributions(spec);
    CHECK_FALSE(sampled.exact);
    CHECK(sampled.order_pairs == 24);
    CHECK(sampled.interactions.empty());
    CHECK(std::abs(sum_of_means(sampled) - sampled.total.mean) < 1e-5 * std::abs(sampled.total.mean));
    CHECK(sampled.total.mean == exact.total.mean);
    for (std::size_t i = 0; i < exact.instruments.size(); ++i) {
        const double error = std::abs(sampled.instruments[i].effect.mean - exact.instruments[i].effect.mean);
        CHECK(error < 5 * sampled.instruments[i].standard_error + 1e-6);
    }
}

TEST_CASE("contributions do not depend on who computes the cells") {
    for (const int exact_up_to : {12, 2}) {
        const ContributionSpec spec{.problem = problem_of(known(small_case()), 53),
                                    .reading = net_jobs_at_end,
                                    .exact_up_to = exact_up_to,
                                    .order_pairs = 4};
        ContributionJob job(spec), worker(spec);
        finish_by_workers(job, worker);
        CHECK(same(job.result(), contributions(spec)));
    }
}

TEST_CASE("a mix of nothing, and a ratio that nothing has no value for") {
    fixture::Case some = known(small_case());
    const auto ratio = contributions(
        {.problem = problem_of(some, 50), .reading = {Indicator::eur_per_net_job_year, 15}});
    CHECK(ratio.draws == 0);
    CHECK(ratio.draws_without_value == 50);
    CHECK(ratio.instruments.size() == 4);
    some.mix.clear();
    const auto nothing = contributions({.problem = problem_of(some, 50), .reading = net_jobs_at_end});
    CHECK(nothing.instruments.empty());
    CHECK(nothing.total.mean == 0);
    CHECK(nothing.draws == 50);
}

TEST_CASE("synergy: removing, doubling, alone and in pairs agree with plain ensembles") {
    const fixture::Case some = known(small_case());
    const auto table = fixture::make_draws(fixture::draw_spec_of(some, 60));
    const SynergySpec spec{problem_with(some, table), net_jobs_at_end};
    SynergyJob job(spec), worker(spec);
    finish_by_workers(job, worker);
    const SynergyResult& result = job.result();

    const auto mean = [&](PolicyMix mix) {
        fixture::Case other = some;
        other.mix = std::move(mix);
        const EnsembleResult whole = fixture::run_ensemble(other, table);
        return mean_of(whole.samples->at(Indicator::net_jobs, 15));
    };
    const auto& m = some.mix;
    const double whole = mean(m);
    CHECK(result.mix.mean == doctest::Approx(whole));
    CHECK(result.instruments[1].removed.mean == doctest::Approx(mean({m[0], m[2], m[3]}) - whole));
    CHECK(result.instruments[1].alone.mean == doctest::Approx(mean({m[1]})));
    CHECK(result.instruments[1].doubled.mean ==
          doctest::Approx(mean({m[0], with_budgets_times(m[1], 2), m[2], m[3]}) - whole));
    CHECK(result.pairs.size() == 6);
    const PairSynergy& pair = result.pairs[4];  // 1 and 3
    CHECK(pair.a == 1);
    CHECK(pair.b == 3);
    CHECK(pair.effect.mean == doctest::Approx(whole - mean({m[0], m[2], m[3]}) - mean({m[0], m[1], m[2]}) +
                                              mean({m[0], m[2]})));
}
