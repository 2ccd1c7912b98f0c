#include "analysis/decision_value.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "analysis/spread.hpp"
#include "unit/analysis/support.hpp"

using namespace regiomix;
using namespace analysis_test;

namespace {

/// Two options: nothing, and x1 + x2 - 0.9 with both uniform. x3 has no part in it.
struct Linear {
    std::vector<std::vector<float>> inputs = std::vector<std::vector<float>>(3);
    OptionValues values = OptionValues(2);

    explicit Linear(std::size_t draws) {
        for (std::size_t d = 0; d < draws; ++d) {
            for (std::size_t i = 0; i < 3; ++i)
                inputs[i].push_back(static_cast<float>(random_unit(11, stream_of("linear") + i, d)));
            values[0].push_back(0);
            values[1].push_back(inputs[0].back() + inputs[1].back() - 0.9f);
        }
    }
};

double by_chance(const OptionValues& values) {
    double most = 0;
    for (std::uint64_t k = 0; k < 200; ++k)
        most = std::max(most, value_of_knowing_bin(values, order_by_chance(values[0].size(), 5, k)));
    return most;
}

}  // namespace

TEST_CASE("decision value: two linear options against the integrals") {
    // E max(0, x1 + x2 - 0.9) = 0.1 + 0.9^3 / 6; knowing x1 alone: E max(0, x1 - 0.4) = 0.18. The means are 0 and 0.1.
    const Linear linear(20000);
    CHECK(best_option(linear.values) == 1);
    CHECK(value_of_knowing_all(linear.values) == doctest::Approx(0.1215).epsilon(0.03));
    for (const std::size_t i : {0u, 1u}) {
        CHECK(value_of_knowing_bin(linear.values, order_by(linear.inputs[i])) == doctest::Approx(0.08).epsilon(0.05));
        const DecisionFlip flip = decision_flip(linear.values, linear.inputs[i]);
        REQUIRE(flip.exists);
        CHECK(flip.input == doctest::Approx(0.4).epsilon(0.08));
        CHECK(flip.below == 0);
        CHECK(flip.above == 1);
    }
}

TEST_CASE("decision value: noise is worth no more than random orders, what matters is worth more") {
    for (const std::size_t draws : {200u, 1000u, 5000u}) {
        const Linear linear(draws);
        const double chance = by_chance(linear.values);
        CAPTURE(draws);
        CHECK(value_of_knowing_bin(linear.values, order_by(linear.inputs[2])) <= chance);
        CHECK(value_of_knowing_bin(linear.values, order_by(linear.inputs[0])) > chance);
        CHECK(value_of_knowing_bin(linear.values, order_by(linear.inputs[0])) <= value_of_knowing_all(linear.values));
    }
}

TEST_CASE("decision value: when one option always wins, nothing is worth knowing") {
    Linear linear(1000);
    for (std::size_t d = 0; d < 1000; ++d) linear.values[1][d] = linear.inputs[0][d] + 0.001f;
    CHECK(best_option(linear.values) == 1);
    CHECK(value_of_knowing_all(linear.values) == 0);
    CHECK(value_of_knowing_bin(linear.values, order_by(linear.inputs[0])) == 0);
    CHECK_FALSE(decision_flip(linear.values, linear.inputs[0]).exists);
    CHECK(by_chance(linear.values) == 0);
}

TEST_CASE("decision value: three options, equal options, one draw, an input of one value") {
    // Best below 1, in the middle and above 2. With a single change, from the first to the last where they cross pays most.
    OptionValues values(3);
    std::vector<float> input;
    for (int d = 0; d < 900; ++d) {
        const float x = 3 * (static_cast<float>(d) + 0.5f) / 900;
        input.push_back(x);
        values[0].push_back(1 - x);
        values[1].push_back(0);
        values[2].push_back(2 * (x - 2));
    }
    CHECK(best_option(values) == 1);
    const DecisionFlip flip = decision_flip(values, input);
    CHECK(flip.input == doctest::Approx(5.0 / 3).epsilon(0.01));
    CHECK(flip.below == 0);
    CHECK(flip.above == 2);
    CHECK(value_of_knowing_bin(values, order_by(input)) == doctest::Approx(value_of_knowing_all(values)).epsilon(0.02));
    CHECK(value_of_knowing_all(values) == doctest::Approx((0.5 + 1.0) / 3).epsilon(0.01));

    CHECK(value_of_knowing_all({{1, 2}, {1, 2}}) == 0);
    CHECK(best_option({{1, 2}, {1, 2}}) == 0);
    CHECK(value_of_knowing_bin({{1}, {2}}, order_by(std::vector<float>{3})) == 0);
    CHECK_FALSE(decision_flip({{1}, {2}}, std::vector<float>{3}).exists);
    const Linear linear(400);
    CHECK_FALSE(decision_flip(linear.values, std::vector<float>(400, 1.0f)).exists);
    CHECK(information_bins(200) == 4);
    CHECK(information_bins(5000) == 20);
    CHECK(information_bins(3) == 3);
}

TEST_CASE("a random order holds every draw once") {
    const std::vector<std::uint32_t> order = order_by_chance(100, 1, 2);
    std::vector<int> times(100, 0);
    for (const std::uint32_t d : order) ++times[d];
    CHECK(times == std::vector<int>(100, 1));
    CHECK(order != order_by_chance(100, 1, 3));
    CHECK(order == order_by_chance(100, 1, 2));
}

TEST_CASE("decision job: two mixes under the same draws, whoever computes it") {
    fixture::Case some = fixture::empty_case("example", 6);
    some.mix = {fixture::entry("grant_call", 0, 72, 6e5)};
    const MixProblem grants = problem_of(some, 200);
    MixProblem support = grants;
    support.mix = {fixture::entry("incubation", 0, 72, 9e5)};
    const Reading reading{Indicator::net_jobs, 6};
    const DecisionSpec spec{.options = {grants, support}, .assumptions = some.assumptions, .reading = reading};
    DecisionJob job(spec), other(spec), worker(spec);
    finish(job);
    finish_by_workers(other, worker);
    const DecisionResult& result = job.result();

    OptionValues values(2, std::vector<float>(200));
    evaluate_mix(grants, grants.mix, std::span(&reading, 1), values[0]);
    evaluate_mix(support, support.mix, std::span(&reading, 1), values[1]);
    CHECK(result.draws == 200);
    CHECK(result.perfect == value_of_knowing_all(values));
    CHECK(result.chosen == best_option(values));
    CHECK(result.means[0] == doctest::Approx(mean_of(values[0])));
    // Every assumption with a range, and the strength of either instrument.
    CHECK(result.inputs.size() == uncertain_inputs(some.assumptions, *grants.catalogue, {}).size() + 2);
    CHECK(result.inputs.back().id == "effect of incubation");
    CHECK(result.option_of.back() == 1);
    CHECK(result.by_chance == doctest::Approx([&] {
              double most = 0;
              for (std::uint64_t k = 0; k < 200; ++k)
                  most = std::max(most, value_of_knowing_bin(values, order_by_chance(200, 1, k)));
              return most;
          }()));
    REQUIRE(result.decisions.size() == result.inputs.size());
    for (std::size_t i = 0; i < result.inputs.size(); ++i) {
        const UncertainInput& input = result.inputs[i];
        const DrawTable& table = grants.evaluator->table();
        const float* row = input.is_effect ? table.effect(input.index) : table.parameter(input.index);
        const std::span<const float> of_input(row, 200);
        CHECK(result.decisions[i].value == doctest::Approx(value_of_knowing_bin(values, order_by(of_input))));
        CHECK(result.decisions[i].stands_out == (result.decisions[i].value > result.by_chance));
        CHECK((!result.decisions[i].flip.exists || result.decisions[i].stands_out));
        CHECK(other.result().decisions[i].value == result.decisions[i].value);
        CHECK(other.result().decisions[i].flip.input == result.decisions[i].flip.input);
    }
}

TEST_CASE("decision job: a single mix is compared with doing nothing; a lower cost is better; a ratio without a value") {
    fixture::Case some = fixture::empty_case("example", 5);
    some.mix = {fixture::entry("grant_call", 0, 60, 6e5)};
    DecisionSpec spec{.options = {problem_of(some, 16)},
                      .assumptions = some.assumptions,
                      .reading = {Indicator::total_public_cost_eur, 5},
                      .higher_is_better = false};
    DecisionJob cost(spec);
    finish(cost);
    CHECK(cost.result().against_nothing);
    REQUIRE(cost.result().means.size() == 2);
    CHECK(cost.result().means[1] == 0);
    CHECK(cost.result().chosen == 1);
    CHECK(cost.result().perfect == 0);
    CHECK(cost.result().best_in[1] == doctest::Approx(1));
    spec.reading = {Indicator::eur_per_net_job_year, 5};
    DecisionJob ratio(spec);
    finish(ratio);
    CHECK(ratio.result().draws == 0);
    CHECK(ratio.result().decisions.empty());
}
