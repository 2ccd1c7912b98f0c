#include "analysis/regret_job.hpp"

#include <doctest/doctest.h>

#include "unit/analysis/support.hpp"

using namespace regiomix;
using namespace analysis_test;

namespace {

const Reading net_jobs{Indicator::net_jobs, 6}, total_cost{Indicator::total_public_cost_eur, 6};

RegretSpec small_spec(int draws) {
    fixture::Case some = fixture::empty_case("example", 6);
    const MixProblem nothing = problem_of(some, draws);
    RegretSpec spec{.options = {{nothing, {}}, {nothing, {}}, {nothing, {}}},
                    .assumptions = some.assumptions,
                    .indicators = {{net_jobs, true}, {total_cost, false}}};
    spec.options[0].problem.mix = {fixture::entry("grant_call", 0, 72, 6e5)};
    spec.options[0].goals = {{net_jobs, true, 2}, {total_cost, false, 2.5e6}};
    spec.options[1].problem.mix = {fixture::entry("incubation", 0, 72, 9e5)};
    spec.options[1].goals = {{net_jobs, true, 3}};
    return spec;
}

std::vector<float> values_of_mix(const MixOption& option, const Reading& reading) {
    std::vector<float> values(static_cast<std::size_t>(option.problem.evaluator->draws()));
    evaluate_mix(option.problem, option.problem.mix, std::span(&reading, 1), values);
    return values;
}

}  // namespace

TEST_CASE("regret job: the table, the goals and the worst futures as worked out one by one") {
    const RegretSpec spec = small_spec(40);
    RegretJob job(spec), other(spec), worker(spec);
    finish(job);
    finish_by_workers(other, worker);
    const std::vector<OptionResult>& result = job.result();
    REQUIRE(result.size() == 3);
    for (std::size_t i = 0; i < 2; ++i) {
        std::vector<std::vector<float>> values;
        for (const MixOption& option : spec.options) values.push_back(values_of_mix(option, spec.indicators[i].reading));
        const auto table = regret_table({values[0], values[1], values[2]}, spec.indicators[i].higher_is_better);
        for (std::size_t k = 0; k < 3; ++k) {
            const OptionOutcome& outcome = result[k].outcomes[i];
            CHECK(outcome.regret.worst == table[k].worst);
            CHECK(outcome.regret.best_in == table[k].best_in);
            CHECK(outcome.regret.regret.mean == table[k].regret.mean);
            CHECK(outcome.own.p50 == spread_of(values[k]).p50);
            CHECK(std::equal(values[k].begin(), values[k].end(), job.values(k, i).begin()));
            REQUIRE(outcome.worst.size() == 3);
            std::vector<float> good = values[k];
            if (i == 1) std::transform(good.begin(), good.end(), good.begin(), [](float value) { return -value; });
            const std::vector<std::size_t> lowest = lowest_draws(good, 3);
            const auto rows = input_rows(spec.options[k].problem.evaluator->table(), result[k].inputs);
            for (std::size_t w = 0; w < 3; ++w) {
                CHECK(outcome.worst[w].draw == lowest[w]);
                CHECK(outcome.worst[w].value == static_cast<double>(values[k][lowest[w]]));
                const std::vector<Pull> pulls = strongest_pulls(rows, good, lowest[w], 3);
                REQUIRE(outcome.worst[w].pulls.size() == pulls.size());
                for (std::size_t p = 0; p < pulls.size(); ++p) {
                    CHECK(outcome.worst[w].pulls[p].input == pulls[p].input);
                    CHECK(outcome.worst[w].pulls[p].value == pulls[p].value);
                    CHECK(outcome.worst[w].pulls[p].high == pulls[p].high);
                    CHECK(outcome.worst[w].pulls[p].strength == doctest::Approx(pulls[p].strength));
                }
                CHECK(other.result()[k].outcomes[i].worst[w].draw == lowest[w]);
            }
            CHECK(other.result()[k].outcomes[i].regret.regret.p90 == outcome.regret.regret.p90);
        }
    }
    for (std::size_t k = 0; k < 3; ++k) {
        const std::vector<Goal>& goals = spec.options[k].goals;
        REQUIRE(result[k].goals_met.size() == goals.size());
        int met = 0;
        std::vector<std::vector<float>> of_goals;
        for (const Goal& goal : goals) of_goals.push_back(values_of_mix(spec.options[k], goal.reading));
        for (std::size_t d = 0; d < 40; ++d) {
            bool all = true;
            for (std::size_t g = 0; g < goals.size(); ++g) {
                const auto value = static_cast<double>(of_goals[g][d]);
                all = all && (goals[g].at_least ? value >= goals[g].value : value <= goals[g].value);
            }
            met += all;
        }
        CHECK(result[k].all_met == doctest::Approx(met / 40.0));
        CHECK(other.result()[k].all_met == result[k].all_met);
    }
    CHECK(result[0].all_met < result[0].goals_met[0] + 1e-12);
    CHECK(result[2].all_met == 1);  // asks for nothing
    CHECK(result[2].inputs.size() + 1 == result[0].inputs.size());
}

TEST_CASE("regret job: one option, one draw, a ratio that has no value anywhere") {
    RegretSpec spec = small_spec(1);
    spec.options = {spec.options[2]};
    spec.indicators = {{{Indicator::eur_per_net_job_year, 6}, false}};
    RegretJob job(spec);
    finish(job);
    CHECK(job.result()[0].outcomes[0].own.draws == 0);
    CHECK(job.result()[0].outcomes[0].regret.regret.draws == 0);
    CHECK(job.result()[0].outcomes[0].worst.empty());
    spec.indicators = {{net_jobs, true}};
    RegretJob alone(spec);
    finish(alone);
    CHECK(alone.result()[0].outcomes[0].regret.best_in == 1);
    CHECK(alone.result()[0].outcomes[0].regret.worst == 0);
}
