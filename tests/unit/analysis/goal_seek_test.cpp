#include "analysis/goal_seek.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "unit/analysis/support.hpp"

using namespace regiomix;
using namespace analysis_test;

namespace {

constexpr int draws = 8;

/// Five instruments at 0, half and full budget: 243 mixes. Five years, so that a mix is quick.
GoalSeekSpec five_by_three(double net_jobs, double probability) {
    fixture::Case some = fixture::empty_case("example", 5);
    some.mix = {fixture::entry("grant_call", 0, 60, 1e6), fixture::entry("incubation", 0, 60, 8e5),
                fixture::entry("training", 0, 60, 5e5), fixture::entry("revolving_fund", 6, 60, 6e5),
                fixture::entry("matchmaking", 0, 60, 3e5)};
    GoalSeekSpec spec{.problem = problem_of(some, draws),
                      .goals = {{{Indicator::net_jobs, 5}, true, net_jobs}},
                      .probability = probability,
                      .locked = {},
                      .choices = {}};
    for (const MixEntry& entry : some.mix)
        spec.choices.push_back({entry.instrument, {with_budgets_times(entry, 0.5), entry}});
    return spec;
}

struct Tried {
    double cost = 0;
    int met = 0;
};

/// All 243 mixes, by plain loops: what each costs and how many draws meet the goals.
std::vector<Tried> brute_force(const GoalSeekSpec& spec) {
    std::vector<Tried> all;
    for (int code = 0; code < 243; ++code) {
        PolicyMix mix;
        for (int i = 0, rest = code; i < 5; ++i, rest /= 3)
            if (rest % 3 > 0)
                mix.push_back(spec.choices[static_cast<std::size_t>(i)].levels[static_cast<std::size_t>(rest % 3 - 1)]);
        const std::vector<Reading> readings{{Indicator::net_jobs, 5}, {Indicator::total_public_cost_eur, 5}};
        std::vector<float> values(2 * draws);
        evaluate_mix(spec.problem, mix, readings, values);
        Tried one{spread_of(std::span(values).subspan(draws)).p50, 0};
        for (int d = 0; d < draws; ++d)
            one.met += static_cast<double>(values[static_cast<std::size_t>(d)]) >= spec.goals[0].value;
        all.push_back(one);
    }
    return all;
}

const GoalSeekResult& result_of(GoalSeekJob& job) {
    finish(job);
    return job.result();
}

/// A number of jobs that the dearest of the mixes reaches in most draws.
double within_reach(const GoalSeekSpec& spec) {
    std::vector<float> values(draws);
    const std::vector<Reading> reading{{Indicator::net_jobs, 5}};
    evaluate_mix(spec.problem, spec.problem.mix, reading, values);
    return 0.7 * spread_of(values).p10;
}

}  // namespace

TEST_CASE("goal seek finds what brute force finds, trying all or searching") {
    GoalSeekSpec spec = five_by_three(1, 0.5);
    const double reach = within_reach(spec);
    spec.goals[0].value = reach;
    const std::vector<Tried> all = brute_force(spec);
    for (const double probability : {0.5, 0.9}) {
        const int needed = static_cast<int>(std::ceil(probability * draws - 1e-9));
        double cheapest = 1e30;
        for (const Tried& one : all)
            if (one.met >= needed) cheapest = std::min(cheapest, one.cost);
        REQUIRE(cheapest < 1e30);
        REQUIRE(cheapest > 0);
        spec.probability = probability;
        for (const std::size_t exact_up_to : {243u, 242u}) {
            CAPTURE(exact_up_to);
            spec.exact_up_to = exact_up_to;
            spec.population = 12;
            spec.generations = 4;
            GoalSeekJob job(spec);
            const GoalSeekResult& result = result_of(job);
            CHECK(result.exact == (exact_up_to == 243));
            CHECK(result.reached);
            CHECK(result.best.cost == cheapest);
            CHECK(result.best.draws_met >= needed);
            CHECK(result.goals_met[0] == doctest::Approx(result.best.draws_met / static_cast<double>(draws)));
            CHECK(result.present.cost >= result.best.cost);
        }
    }
}

TEST_CASE("goal seek: an impossible target is told, and the nearest is the one that brute force finds") {
    GoalSeekSpec spec = five_by_three(1, 1.0);
    spec.goals[0].value = 1.8 * within_reach(spec);
    const std::vector<Tried> all = brute_force(spec);
    int most = 0;
    for (const Tried& one : all) most = std::max(most, one.met);
    REQUIRE(most < draws);
    for (const std::size_t exact_up_to : {243u, 242u}) {
        spec.exact_up_to = exact_up_to;
        spec.population = 12;
        spec.generations = 4;
        GoalSeekJob job(spec);
        const GoalSeekResult& result = result_of(job);
        CHECK_FALSE(result.reached);
        CHECK(result.best.draws_met == most);
        CHECK(!result.mix.empty());
    }
}

TEST_CASE("goal seek does not depend on who computes the cells") {
    GoalSeekSpec spec = five_by_three(1, 0.8);
    spec.goals[0].value = within_reach(spec);
    spec.exact_up_to = 0;
    spec.population = 8;
    spec.generations = 2;
    GoalSeekJob alone(spec), job(spec), worker(spec);
    finish(alone);
    finish_by_workers(job, worker);
    CHECK(alone.result().mix == job.result().mix);
    CHECK(alone.result().evaluations == job.result().evaluations);
}

TEST_CASE("goal seek: locked instruments stay, levels are those of the mix or of the catalogue") {
    const fixture::Case some = fixture::ready_case("lorraine_full");
    const MixProblem problem = problem_of(some, 8);
    const std::size_t active = active_entries(some.mix).size();
    CHECK(levels_of_mix(problem, {}).size() == active);
    CHECK(levels_of_mix(problem, {"grant_call", "science_shops"}).size() == active - 2);
    CHECK(levels_of_catalogue(problem, {}).size() == fixture::content().catalogue.instruments.size());
    GoalSeekSpec spec{.problem = problem,
                      .goals = {{{Indicator::net_jobs, 5}, true, -1}},
                      .locked = {active_entries(some.mix)[0]},
                      .choices = {levels_of_mix(problem, {})[1]}};
    GoalSeekJob job(spec);
    CHECK(result_of(job).mix == spec.locked);  // the goal is met without anything; the cheapest is what is locked
}

TEST_CASE("goal seek: no instrument to choose, an envelope of nothing, one draw, all thirty") {
    GoalSeekSpec none{.problem = problem_of(fixture::empty_case("example", 5), 1),
                      .goals = {{{Indicator::net_jobs, 5}, true, 1}},
                      .locked = {},
                      .choices = {}};
    GoalSeekJob empty(none);
    CHECK_FALSE(result_of(empty).reached);
    CHECK(empty.result().mix.empty());
    none.choices = levels_of_catalogue(none.problem, {});
    none.population = 4;
    none.generations = 1;
    for (int year = 1; year <= 5; ++year) none.goals.push_back({{Indicator::total_public_cost_eur, year}, false, 0, true});
    none.goals.erase(none.goals.begin());
    GoalSeekJob broke(none);
    CHECK(result_of(broke).reached);
    CHECK(broke.result().best.cost <= 0);
}
