#include "analysis/sensitivity.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "sim/equilibrium_near.hpp"
#include "unit/analysis/support.hpp"

using namespace regiomix;
using namespace analysis_test;

namespace {

SensitivitySpec small_spec(int base_samples) {
    const fixture::Case some = fixture::ready_case("lorraine_call_2013");
    return {.problem = problem_of(some, 50),
            .assumptions = some.assumptions,
            .readings = {{Indicator::net_jobs, 10}, {Indicator::public_cost_eur_per_year, 5}},
            .base_samples = base_samples,
            .resamples = 20};
}

std::size_t place_of(const std::vector<UncertainInput>& inputs, std::string_view id) {
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (inputs[i].id == id) return i;
    FAIL("no input ", std::string(id));
    return 0;
}

}  // namespace

TEST_CASE("an equilibrium found from a near one is the one found from afar") {
    const fixture::Case some = fixture::ready_case("seven_steps");
    const Region<double> region(some.region);
    const Catalogue& catalogue = fixture::content().catalogue;
    const auto inputs = uncertain_inputs(some.assumptions, catalogue, {});
    fixture::Random random("equilibrium near", 1);
    for (int k = 0; k < 3; ++k) {
        Future future = central_future(some.assumptions, catalogue);
        for (const UncertainInput& input : inputs) future.set(input, random.between(input.low, input.high));
        const Stocks<double> start = find_equilibrium(future.parameters, region).stocks;
        for (std::size_t i = 0; i < inputs.size(); i += 3) {
            Future moved = future;
            moved.set(inputs[i], random.between(inputs[i].low, inputs[i].high));
            const Equilibrium near = find_equilibrium_near(moved.parameters, region, start);
            const Equilibrium far = find_equilibrium(moved.parameters, region);
            REQUIRE(near.converged);
            for_each_stock(near.stocks, far.stocks, [&](double a, double b) {
                REQUIRE(std::fabs(a - b) <= 1e-7 * std::fabs(b) + 1e-12);
            });
        }
    }
}

TEST_CASE("sensitivity: what cannot matter has 0, what scales the outcome matters") {
    SensitivityJob job(small_spec(64));
    finish(job);
    const SensitivityResult& result = job.result();
    CHECK(result.inputs.size() == 59 + 3);
    CHECK(result.runs == 64 * 64);
    const OutcomeSensitivity &jobs = result.outcomes[0], &cost = result.outcomes[1];
    CHECK(jobs.rows == 64);
    CHECK(jobs.mean > 0);
    // What a job is worth plays no part in how many there are; jobs per venture play no part in what a call costs.
    CHECK(jobs.inputs[place_of(result.inputs, "value_per_job")].index.total == 0);
    CHECK(cost.inputs[place_of(result.inputs, "jobs_per_sustained")].index.total == 0);
    CHECK(jobs.inputs[place_of(result.inputs, "jobs_per_sustained")].index.total > 0);
    for (const OutcomeSensitivity& outcome : result.outcomes)
        for (const InputSensitivity& input : outcome.inputs) {
            CHECK(input.index.total >= 0);
            CHECK(input.intervals.total.low <= input.intervals.total.high);
        }
}

TEST_CASE("sensitivity does not depend on who computes the cells") {
    const SensitivitySpec spec = small_spec(24);
    SensitivityJob alone(spec), job(spec), worker(spec);
    finish(alone);
    finish_by_workers(job, worker);
    for (std::size_t i = 0; i < alone.result().inputs.size(); ++i) {
        const InputSensitivity &a = alone.result().outcomes[0].inputs[i], &b = job.result().outcomes[0].inputs[i];
        REQUIRE(a.index.first == b.index.first);
        REQUIRE(a.intervals.total.high == b.intervals.total.high);
    }
}

TEST_CASE("tornado: bars agree with runs of the changed assumption") {
    fixture::Case some = fixture::ready_case("lorraine_call_2013");
    TornadoJob job(problem_of(some, 50), some.assumptions, {{Indicator::net_jobs, 10}});
    finish(job);
    const TornadoResult& result = job.result();
    CHECK(result.central[0] == doctest::Approx(run_central(fixture::spec_of(some)).at(Indicator::net_jobs, 10)).epsilon(1e-4));
    for (const char* id : {"pilot_cost", "baseline_market", "jobs_per_sustained", "bass_imitation"}) {
        CAPTURE(id);
        const std::size_t place = place_of(result.inputs, id);
        fixture::Case moved = some;
        fixture::assumption(moved, id) = result.inputs[place].high;
        CHECK(result.bars[0][place].at_high ==
              doctest::Approx(run_central(fixture::spec_of(moved)).at(Indicator::net_jobs, 10)).epsilon(1e-4));
    }
}
