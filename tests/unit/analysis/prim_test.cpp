#include "analysis/prim.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/discovery.hpp"
#include "analysis/named_futures.hpp"
#include "analysis/prim_values.hpp"
#include "analysis/regret.hpp"
#include "base/counter_random.hpp"
#include "unit/analysis/support.hpp"

using namespace regiomix;
using namespace analysis_test;

namespace {

/// Uniform inputs; a case is a row that a rule names.
template <class Rule>
PrimData planted(std::size_t inputs, std::size_t rows, Rule&& rule) {
    PrimData data{std::vector<std::vector<float>>(inputs), {}};
    for (std::size_t r = 0; r < rows; ++r) {
        std::vector<float> row;
        for (std::size_t i = 0; i < inputs; ++i) {
            row.push_back(static_cast<float>(random_unit(5, stream_of("planted") + i, r)));
            data.inputs[i].push_back(row.back());
        }
        data.cases.push_back(rule(row, r));
    }
    return data;
}

bool in_box(const std::vector<float>& x) { return x[2] > 0.6f && x[5] < 0.45f; }

}  // namespace

TEST_CASE("PRIM finds a planted box and restricts nothing else") {
    // Inside the box 90 % are cases, outside 5 %.
    const PrimData data = planted(8, 5000, [](const std::vector<float>& x, std::size_t r) {
        return random_unit(6, 1, r) < (in_box(x) ? 0.9 : 0.05);
    });
    const auto trajectory = peeling_trajectory(data);
    CHECK(trajectory.front().coverage == 1);
    CHECK(trajectory.front().mass == 1);
    for (std::size_t k = 1; k < trajectory.size(); ++k) {
        CHECK(trajectory[k].rows < trajectory[k - 1].rows);
        CHECK(trajectory[k].coverage <= trajectory[k - 1].coverage);
    }
    const PrimBox box = pasted(data, trajectory[best_balanced(trajectory)]);
    REQUIRE(box.limits.size() == 2);
    CHECK(box.limits[0].input == 2);
    CHECK(box.limits[0].low == doctest::Approx(0.6).epsilon(0.05));
    CHECK(std::isinf(box.limits[0].high));
    CHECK(box.limits[1].input == 5);
    CHECK(box.limits[1].high == doctest::Approx(0.45).epsilon(0.05));
    CHECK(box.density > 0.85);
    const PrimBox truth = measured_box(data, {{2, 0.6f, std::numeric_limits<float>::infinity()},
                                              {5, -std::numeric_limits<float>::infinity(), 0.45f}});
    CHECK(box.coverage > 0.9 * truth.coverage);
    CHECK(box.density > 0.98 * truth.density);
    CHECK(box.mass == doctest::Approx(0.4 * 0.45).epsilon(0.1));
    for (const PrimLimit& limit : box.limits) CHECK(limit.quasi_p < 1e-6);
    int inside = 0;
    for (std::size_t r = 0; r < data.rows(); ++r) inside += box.contains(data, r);
    CHECK(inside == box.rows);
    // Resamples find the same two.
    for (std::uint64_t k = 0; k < 3; ++k) {
        const auto again = peeling_trajectory(resampled(data, 1, k));
        const auto& limits = again[best_balanced(again)].limits;
        for (const std::size_t input : {2u, 5u})
            CHECK(std::any_of(limits.begin(), limits.end(), [&](const PrimLimit& l) { return l.input == input; }));
    }
}

TEST_CASE("PRIM on the example of Hastie, Tibshirani and Friedman") {
    // "The Elements of Statistical Learning", 2nd edition, section 9.3, figures 9.7 and 9.8: 200 points in the unit square,
    // cases in 0.5 < x1 < 0.8, 0.4 < x2 < 0.6, a tenth peeled at each step. The box mean climbs to 1, at a dozen points.
    double low1 = 0, high1 = 0, low2 = 0, high2 = 0;
    constexpr int samples = 20;
    for (std::uint64_t sample = 0; sample < samples; ++sample) {
        PrimData data{std::vector<std::vector<float>>(2), {}};
        for (std::uint64_t r = 0; r < 200; ++r) {
            const auto x1 = static_cast<float>(random_unit(sample, 1, r)), x2 = static_cast<float>(random_unit(sample, 2, r));
            data.inputs[0].push_back(x1);
            data.inputs[1].push_back(x2);
            data.cases.push_back(x1 > 0.5f && x1 < 0.8f && x2 > 0.4f && x2 < 0.6f);
        }
        const PrimOptions options{.peel = 0.1, .paste = 0.05, .least_mass = 0.03};
        const auto trajectory = peeling_trajectory(data, options);
        CHECK(trajectory.front().density < 0.12);
        CHECK(trajectory.back().density > 0.8);
        CHECK(trajectory.size() > 15);
        CHECK(trajectory.size() < 40);
        const PrimBox box = pasted(data, trajectory[best_balanced(trajectory)], options);
        REQUIRE(box.limits.size() == 2);
        low1 += static_cast<double>(box.limits[0].low) / samples;
        high1 += static_cast<double>(box.limits[0].high) / samples;
        low2 += static_cast<double>(box.limits[1].low) / samples;
        high2 += static_cast<double>(box.limits[1].high) / samples;
        CHECK(box.balance() > 0.75);
    }
    CHECK(low1 == doctest::Approx(0.5).epsilon(0.06));
    CHECK(high1 == doctest::Approx(0.8).epsilon(0.06));
    CHECK(low2 == doctest::Approx(0.4).epsilon(0.06));
    CHECK(high2 == doctest::Approx(0.6).epsilon(0.06));
}

TEST_CASE("PRIM: a limit that does nothing has a large quasi-p-value") {
    const PrimData data = planted(8, 2000, [](const std::vector<float>& x, std::size_t) { return in_box(x); });
    const float free = std::numeric_limits<float>::infinity();
    const PrimBox box = measured_box(data, {{0, 0.1f, free}, {2, 0.6f, free}, {5, -free, 0.45f}});
    CHECK(box.density == 1);
    CHECK(box.limits[0].quasi_p == 1);
    CHECK(box.limits[1].quasi_p < 1e-9);
    const PrimBox simple = simplified(data, box);
    REQUIRE(simple.limits.size() == 2);
    CHECK(simple.limits[0].input == 2);
    CHECK(simple.coverage == 1);
    CHECK(simplified(data, measured_box(data, {{0, 0.1f, free}})).limits.empty());
    const PrimBox wider = pasted(data, box);  // pasting drops it
    CHECK(wider.limits.size() == 2);
    CHECK(wider.coverage == 1);
}

TEST_CASE("a box edited by hand: counted at once, by hand") {
    // Ten rows; x is the row's number, y alternates. Cases are rows 4 to 8.
    PrimData data{std::vector<std::vector<float>>(2), {}};
    for (int r = 0; r < 10; ++r) {
        data.inputs[0].push_back(static_cast<float>(r));
        data.inputs[1].push_back(static_cast<float>(r % 2));
        data.cases.push_back(r >= 4 && r <= 8);
    }
    const float free = std::numeric_limits<float>::infinity();
    const PrimBox box = measured_box(data, {{0, 3, 7}, {1, -free, 0.5f}});  // rows 4 and 6; limits are inclusive
    CHECK(box.rows == 2);
    CHECK(box.cases == 2);
    CHECK(box.coverage == doctest::Approx(2.0 / 5));
    CHECK(box.density == 1);
    CHECK(box.mass == doctest::Approx(0.2));
    // Without the limit on x: rows 0, 2, 4, 6, 8, three of them cases. Without that on y: rows 3 to 7, four of them.
    CHECK(box.limits[0].quasi_p == doctest::Approx(0.6 * 0.6));
    CHECK(box.limits[1].quasi_p == doctest::Approx(0.8 * 0.8));
    const PrimBox whole = measured_box(data, {});
    CHECK(whole.rows == 10);
    CHECK(whole.coverage == 1);
    CHECK(whole.density == 0.5);
    const PrimBox empty = measured_box(data, {{0, 20, free}});
    CHECK(empty.rows == 0);
    CHECK(empty.density == 0);
    CHECK(empty.mass == 0);
    CHECK(empty.limits[0].quasi_p == 1);
}

TEST_CASE("boxes as plain floats: the same boxes, to the last bit") {
    const auto data = planted(8, 700, [](const std::vector<float>& x, std::size_t r) {
        return random_unit(6, 1, r) < (in_box(x) ? 0.9 : 0.05);
    });
    const auto trajectory = peeling_trajectory(data);
    REQUIRE(trajectory.size() > 20);
    std::vector<float> values(peeling_values(data.rows()));
    store_peeling(trajectory, values);
    const auto again = load_peeling(data, values);
    REQUIRE(again.size() == trajectory.size());
    for (std::size_t k = 0; k < again.size(); ++k) {
        CHECK(again[k].rows == trajectory[k].rows);
        CHECK(again[k].cases == trajectory[k].cases);
        CHECK(again[k].coverage == trajectory[k].coverage);
        CHECK(again[k].density == trajectory[k].density);
        CHECK(again[k].mass == trajectory[k].mass);
        REQUIRE(again[k].limits.size() == trajectory[k].limits.size());
        for (std::size_t i = 0; i < again[k].limits.size(); ++i) {
            CHECK(again[k].limits[i].input == trajectory[k].limits[i].input);
            CHECK(again[k].limits[i].low == trajectory[k].limits[i].low);
            CHECK(again[k].limits[i].high == trajectory[k].limits[i].high);
        }
    }
    const std::vector<PrimLimit>& limits = trajectory.back().limits;
    std::vector<float> stored(limit_values(8));
    store_limits(limits, stored);
    const auto loaded = load_limits(stored);
    REQUIRE(loaded.size() == limits.size());
    for (std::size_t i = 0; i < limits.size(); ++i) {
        CHECK(loaded[i].input == limits[i].input);
        CHECK(loaded[i].low == limits[i].low);
        CHECK(loaded[i].high == limits[i].high);
    }
}

TEST_CASE("PRIM: no cases, only cases, an input of one value") {
    const PrimData none = planted(3, 100, [](const std::vector<float>&, std::size_t) { return false; });
    CHECK(peeling_trajectory(none).size() == 1);
    CHECK(peeling_trajectory(none)[0].density == 0);
    const PrimData all = planted(3, 100, [](const std::vector<float>&, std::size_t) { return true; });
    CHECK(peeling_trajectory(all).size() == 1);
    PrimData flat = planted(2, 400, [](const std::vector<float>& x, std::size_t) { return x[0] > 0.5f; });
    std::fill(flat.inputs[1].begin(), flat.inputs[1].end(), 3.0f);
    const auto trajectory = peeling_trajectory(flat);
    for (const PrimLimit& limit : trajectory.back().limits) CHECK(limit.input == 0);
    CHECK(trajectory[best_balanced(trajectory)].density > 0.9);
}

TEST_CASE("binomial tails by hand") {
    CHECK(binomial_tail(4, 0, 0.3) == 1);
    CHECK(binomial_tail(4, 4, 0.5) == doctest::Approx(1.0 / 16));
    CHECK(binomial_tail(4, 3, 0.5) == doctest::Approx(5.0 / 16));
    CHECK(binomial_tail(10, 1, 0.1) == doctest::Approx(1 - std::pow(0.9, 10)));
    CHECK(binomial_tail(1000, 1000, 0.5) < 1e-200);
    CHECK(binomial_tail(5, 3, 1) == 1);
    CHECK(binomial_tail(5, 3, 0) == 0);
}

TEST_CASE("discovery describes the failures of a mix, whoever computes it") {
    fixture::Case some = fixture::ready_case("lorraine_full");
    for (std::size_t i = 0; i < some.assumptions.size(); ++i)  // the fewer are uncertain, the fewer draws are needed
        if (i % 4 != 0 && parameter_names[i].id != "jobs_per_scaled") some.assumptions[i].range.reset();
    DiscoverySpec spec{.problem = problem_of(some, 200),
                       .assumptions = some.assumptions,
                       .goals = {{{Indicator::net_jobs, 9}, true, 30.0}},
                       .options = {},
                       .resamples = 2};
    DiscoveryJob job(spec), other(spec), worker(spec);
    finish(job);
    finish_by_workers(other, worker);
    const DiscoveryResult& result = job.result();
    CHECK(result.failures > 20);
    CHECK(result.failures < 180);
    CHECK(result.box.density > 1.3 * result.failures / 200.0);
    CHECK(!result.box.limits.empty());
    CHECK(result.worst.size() == 5);
    for (const PrimLimit& limit : result.box.limits) CHECK(result.found_again[limit.input] >= 0);
    // What the job shows is what the parts give, whatever cells they were computed in.
    const auto trajectory = peeling_trajectory(result.data, spec.options);
    REQUIRE(trajectory.size() == result.trajectory.size());
    for (std::size_t k = 0; k < trajectory.size(); ++k) CHECK(trajectory[k].density == result.trajectory[k].density);
    CHECK(result.chosen == best_simple(result.data, trajectory));
    const PrimBox box = simplified(
        result.data, pasted(result.data, simplified(result.data, trajectory[result.chosen]), spec.options));
    CHECK(box.rows == result.box.rows);
    CHECK(box.density == result.box.density);
    REQUIRE(box.limits.size() == result.box.limits.size());
    for (std::size_t i = 0; i < box.limits.size(); ++i) CHECK(box.limits[i].quasi_p == result.box.limits[i].quasi_p);
    CHECK(result.found_again == other.result().found_again);
    CHECK(result.box.rows == other.result().box.rows);
    // Nothing fails, or everything.
    spec.problem = problem_of(some, 16);
    for (const double value : {-1e9, 1e9}) {
        spec.goals[0].value = value;
        DiscoveryJob extreme(spec);
        finish(extreme);
        CHECK(extreme.result().failures == (value < 0 ? 0 : 16));
        CHECK(extreme.result().box.limits.empty());
    }
}

TEST_CASE("discovery of more draws than one cell holds") {
    fixture::Case some = fixture::empty_case("example", 2);
    some.mix = {fixture::entry("grant_call", 0, 24, 6e5)};
    const auto few = fixture::make_draws(fixture::draw_spec_of(some, 13));
    const Reading pilots{Indicator::pilots, 2};
    std::vector<float> values(13);
    const MixProblem small = problem_with(some, few);
    evaluate_mix(small, some.mix, std::span(&pilots, 1), values);
    const double middle = spread_of(values).p50;
    constexpr int draws = static_cast<int>(draws_per_cell) + 13;
    const MixProblem problem = problem_with(some, repeated(*few, small.catalogue->instruments.size(), draws));
    DiscoveryJob job({.problem = problem,
                      .assumptions = some.assumptions,
                      .goals = {{pilots, true, middle}, {{Indicator::total_public_cost_eur, 1}, false, 1, true}},
                      .options = {},
                      .resamples = 1});
    CHECK(job.cells() == 2);
    finish(job);
    CHECK(job.result().missed[1] == 1);
    int missed = 0;
    for (int d = 0; d < draws; ++d) missed += static_cast<double>(values[static_cast<std::size_t>(d % 13)]) < middle;
    CHECK(job.result().missed[0] == doctest::Approx(missed / static_cast<double>(draws)));
}

TEST_CASE("goals: margins in units of the target, ceilings in each year, values that do not exist") {
    const float none = std::numeric_limits<float>::infinity();
    const std::vector<Goal> goals{{{Indicator::net_jobs, 5}, true, 10},
                                  {{Indicator::total_public_cost_eur, 3}, false, 1e6, true}};
    CHECK(readings_of(goals) == std::vector<Reading>{{Indicator::net_jobs, 5},
                                                     {Indicator::total_public_cost_eur, 3},
                                                     {Indicator::total_public_cost_eur, 2}});
    // Three draws: both met, the ceiling missed by half, no jobs known. 3e6 - 2e6 is within the ceiling, rounded or not.
    const std::vector<float> values{12, 12, none, 3e6f, 3.5e6f, 3.000001e6f, 2e6f, 2e6f, 2e6f};
    const auto margins = margins_of(goals, values, 3);
    CHECK(margins[0] == 0);
    CHECK(margins[1] == doctest::Approx(-0.5));
    CHECK(margins[2] == -none);
    const auto each = margins_by_goal(goals, values, 3);
    CHECK(each[0][1] == doctest::Approx(0.2));
    CHECK(each[1][2] == 0);
    CHECK(share_met(each[1]) == doctest::Approx(2.0 / 3));
    CHECK(margins_of({}, {}, 2) == std::vector<float>{none, none});
}

TEST_CASE("a future is named by the assumptions that pull its outcome down") {
    std::vector<std::vector<float>> inputs(3);
    std::vector<float> outcomes;
    for (std::uint64_t d = 0; d < 200; ++d) {
        for (std::size_t i = 0; i < 3; ++i) inputs[i].push_back(static_cast<float>(random_unit(8, i, d)));
        outcomes.push_back(3 * inputs[0].back() - 2 * inputs[1].back());
    }
    const std::size_t worst = lowest_draws(outcomes, 1)[0];
    const auto pulls = strongest_pulls(inputs, outcomes, worst, 2);
    REQUIRE(pulls.size() == 2);
    CHECK(pulls[0].input == 0);
    CHECK_FALSE(pulls[0].high);
    CHECK(pulls[1].input == 1);
    CHECK(pulls[1].high);
    CHECK(strongest_pulls(inputs, std::vector<float>(200, 1.0f), 0, 2).empty());
    CHECK(lowest_draws(outcomes, 500).size() == 200);
}

TEST_CASE("regret by hand") {
    const float none = std::numeric_limits<float>::infinity();
    const std::vector<float> a{3, 5, 1, none}, b{4, 4, 1, 2};
    const auto table = regret_table({a, b}, true);
    CHECK(table[0].regret.mean == doctest::Approx(1.0 / 3));
    CHECK(table[0].worst == 1);
    CHECK(table[0].best_in == doctest::Approx(2.0 / 3));
    CHECK(table[1].worst == 1);
    CHECK(table[1].regret.draws == 3);
    CHECK(regret_table({a, b}, false)[0].regret.mean == doctest::Approx(1.0 / 3));
    CHECK(regret_table({}, true).empty());
}
