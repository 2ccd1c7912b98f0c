// Analyses of mixes that nobody would wish for: all instruments at once, assumptions at their limits, a single draw.
#include <doctest/doctest.h>

#include <cmath>

#include "analysis/discovery.hpp"
#include "analysis/goal_seek.hpp"
#include "analysis/next_euro.hpp"
#include "analysis/tradeoffs.hpp"
#include "unit/analysis/support.hpp"

using namespace regiomix;
using namespace analysis_test;

namespace {

constexpr int years = 5;
const Reading net_jobs{Indicator::net_jobs, years};

/// All instruments; every second assumption at its low end, the others at the high one, where their ranges keep them.
fixture::Case everything_at_its_limits() {
    fixture::Case some = fixture::empty_case("example", years);
    for (const InstrumentKind& kind : fixture::content().catalogue.instruments)
        some.mix.push_back(fixture::entry(kind.id, 0, 12 * years, 3 * kind.max_budget_eur));
    for (std::size_t i = 0; i < some.assumptions.size(); ++i)
        if (const auto& range = some.assumptions[i].range) some.assumptions[i].value = i % 2 == 0 ? range->low : range->high;
    return some;
}

bool all_finite(const Spread& spread) {
    return std::isfinite(spread.mean) && std::isfinite(spread.p10) && std::isfinite(spread.p90);
}

}  // namespace

TEST_CASE("all instruments with assumptions at their limits: discovery, next euro and trade-offs stay finite") {
    const fixture::Case some = everything_at_its_limits();
    for (const int draws : {1, 16}) {
        const MixProblem problem = problem_of(some, draws);
        DiscoveryJob discovery({.problem = problem,
                                .assumptions = some.assumptions,
                                .goals = {{net_jobs, true, 1e9}, {{Indicator::total_public_cost_eur, 1}, false, 0, true}},
                                .options = {},
                                .resamples = 2});
        finish(discovery);
        CHECK(discovery.result().failures == draws);
        CHECK(discovery.result().missed == std::vector<double>{1, 1});
        NextEuroJob euro({.problem = problem, .reading = {Indicator::net_jobs, 1}, .moves = 2});
        finish(euro);
        CHECK(euro.result().effects.size() == some.mix.size());
        for (const MarginalEffect& effect : euro.result().effects) CHECK(all_finite(effect.added));
        TradeoffsJob tradeoffs({.problem = problem,
                                .objectives = {{net_jobs, true}, {{Indicator::total_public_cost_eur, years}, false}},
                                .ceilings = {{{Indicator::total_public_cost_eur, 1}, false, 0, true}},
                                .locked = {},
                                .population = 4,
                                .generations = 2});
        finish(tradeoffs);
        CHECK(tradeoffs.result().keeps_ceilings);  // nothing costs nothing
        for (const double volume : tradeoffs.result().hypervolumes) CHECK(std::isfinite(volume));
    }
}

TEST_CASE("discovery without an active instrument, and with inputs that cannot tell the failures") {
    fixture::Case some = fixture::empty_case("example", years);
    DiscoverySpec spec{.problem = problem_of(some, 16),
                       .assumptions = some.assumptions,
                       .goals = {{net_jobs, true, 0}},
                       .options = {},
                       .resamples = 2};
    DiscoveryJob met(spec);
    finish(met);
    CHECK(met.result().failures == 0);
    spec.goals = {{{Indicator::eur_per_net_job_year, years}, true, 0}};  // has no value without jobs: missed everywhere
    DiscoveryJob missed(spec);
    finish(missed);
    CHECK(missed.result().failures == 16);
    CHECK(missed.result().box.limits.empty());
}

TEST_CASE("progress never falls and ends at one") {
    const fixture::Case some = everything_at_its_limits();
    const MixProblem problem = problem_of(some, 1);
    GoalSeekSpec spec{
        .problem = problem, .goals = {{net_jobs, true, 1e9}}, .locked = {}, .choices = levels_of_mix(problem, {})};
    spec.choices.resize(4);
    spec.population = 4;
    spec.generations = 2;
    GoalSeekJob job(spec);
    double before = job.progress();
    CHECK(before == 0);
    while (!job.step()) {
        REQUIRE(job.progress() >= before);
        before = job.progress();
        REQUIRE(before < 1);
    }
    CHECK(job.progress() == 1);
    CHECK_FALSE(job.result().reached);
}
