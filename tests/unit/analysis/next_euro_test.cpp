#include "analysis/next_euro.hpp"

#include <doctest/doctest.h>

#include "unit/analysis/support.hpp"

using namespace regiomix;
using namespace analysis_test;

namespace {

const Reading net_jobs{Indicator::net_jobs, 6};

fixture::Case small_case() {
    fixture::Case some = fixture::empty_case("example", 6);
    some.mix = {fixture::entry("grant_call", 0, 72, 1e6), fixture::entry("incubation", 6, 60, 8e5)};
    return some;
}

double mean_with(const MixProblem& problem, const PolicyMix& mix) {
    std::vector<float> values(static_cast<std::size_t>(problem.evaluator->draws()));
    evaluate_mix(problem, mix, std::span(&net_jobs, 1), values);
    return mean_of(values);
}

}  // namespace

TEST_CASE("money of one year: more and less, in that year only, to the euro") {
    MixEntry entry = fixture::entry("incubation", 6, 30, 240000);
    entry.phases.push_back({42, 54, 120000});
    CHECK(money_in_year(entry, 0) == 120000);
    CHECK(money_in_year(entry, 1) == 240000);
    CHECK(money_in_year(entry, 3) == 60000);
    CHECK(money_in_year(entry, 9) == 0);
    for (const double eur : {30000.0, -30000.0})
        for (const int year : {0, 1, 2, 3, 4}) {
            CAPTURE(year);
            CAPTURE(eur);
            const MixEntry changed = with_money_in_year(entry, year, eur);
            for (int y = 0; y < 7; ++y)
                CHECK(money_in_year(changed, y) == doctest::Approx(money_in_year(entry, y) + (y == year ? eur : 0)));
            CHECK(changed.phases.front().from_month == 6);
        }
    CHECK(money_in_year(with_money_in_year(entry, 6, 1000), 6) == doctest::Approx(1000));  // after its end
    CHECK(money_in_year(with_money_in_year(entry, 1, -1e9), 1) == 0);
}

TEST_CASE("next euro: effects and moves agree with mixes changed by hand") {
    const fixture::Case some = small_case();
    const MixProblem problem = problem_of(some, 24);
    NextEuroJob job({.problem = problem, .reading = net_jobs}), other({.problem = problem, .reading = net_jobs}),
        worker({.problem = problem, .reading = net_jobs});
    finish(job);
    finish_by_workers(other, worker);
    const NextEuroResult& result = job.result();
    CHECK(result.step_eur == doctest::Approx(0.1 * (6 * 1e6 + 4.5 * 8e5) / 6));
    REQUIRE(result.effects.size() == 12);
    const double present = mean_with(problem, some.mix);
    const MarginalEffect& effect = result.effects[8];  // incubation, year 2
    CHECK(effect.place == MoneyPlace{1, 2});
    CHECK(effect.added.mean ==
          doctest::Approx(mean_with(problem, {some.mix[0], with_money_in_year(some.mix[1], 2, result.step_eur)}) - present)
              .epsilon(1e-3));
    CHECK(effect.removed.mean ==
          doctest::Approx(mean_with(problem, {some.mix[0], with_money_in_year(some.mix[1], 2, -result.step_eur)}) - present)
              .epsilon(1e-3));
    CHECK(effect.added.mean > 0);
    CHECK(effect.removed.mean < 0);
    REQUIRE(!result.moves.empty());
    for (std::size_t k = 0; k < result.moves.size(); ++k) {
        const MoneyMove& move = result.moves[k];
        PolicyMix mix = some.mix;
        mix[move.to.entry] = with_money_in_year(mix[move.to.entry], move.to.year, result.step_eur);
        mix[move.from.entry] = with_money_in_year(mix[move.from.entry], move.from.year, -result.step_eur);
        CHECK(move.gain.mean == doctest::Approx(mean_with(problem, mix) - present).epsilon(1e-3));
        CHECK((k == 0 || result.moves[k - 1].gain.mean >= move.gain.mean));
        CHECK(other.result().moves[k].gain.mean == move.gain.mean);
    }
}

TEST_CASE("next euro: the moves are the most promising pairs of all") {
    fixture::Case some = small_case();
    some.mix.push_back(fixture::entry("science_shops", 0, 72, 3e5));
    for (const std::size_t moves : {1u, 5u, 9u}) {
        NextEuroJob job({.problem = problem_of(some, 8), .reading = net_jobs, .moves = moves});
        finish(job);
        const std::vector<MarginalEffect>& effects = job.result().effects;
        struct Pair {
            MoneyPlace from, to;
            double gain;
        };
        std::vector<Pair> pairs, chosen;
        for (const MarginalEffect& from : effects)
            for (const MarginalEffect& to : effects)
                if (from.removed.draws > 0 && !(from.place == to.place))
                    pairs.push_back({from.place, to.place, from.removed.mean + to.added.mean});
        std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.gain > b.gain; });
        for (const Pair& pair : pairs) {
            const auto chosen_with = [&](const auto& same) { return std::count_if(chosen.begin(), chosen.end(), same); };
            const auto same_from = chosen_with([&](const Pair& p) { return p.from == pair.from; });
            const auto same_to = chosen_with([&](const Pair& p) { return p.to == pair.to; });
            if (chosen.size() < moves && same_from == 0 && same_to < 3) chosen.push_back(pair);
        }
        REQUIRE(job.result().moves.size() == chosen.size());
        for (const Pair& pair : chosen)
            CHECK(std::any_of(job.result().moves.begin(), job.result().moves.end(),
                              [&](const MoneyMove& move) { return move.from == pair.from && move.to == pair.to; }));
    }
}

TEST_CASE("next euro: no instrument, no money, one draw, a ratio without a value, a later start than the year read") {
    fixture::Case some = fixture::empty_case("example", 6);
    for (const double budget : {-1.0, 0.0}) {
        if (budget == 0) some.mix = {fixture::entry("grant_call", 0, 72, 0)};
        NextEuroJob none({.problem = problem_of(some, 1), .reading = net_jobs});
        CHECK(none.done());
        CHECK(none.result().effects.empty());
    }
    some.mix = {fixture::entry("grant_call", 48, 72, 5e5)};
    NextEuroJob late({.problem = problem_of(some, 1), .reading = {Indicator::net_jobs, 3}});
    CHECK(late.done());
    NextEuroJob ratio(
        {.problem = problem_of(small_case(), 1), .reading = {Indicator::eur_per_net_job_year, 1}, .higher_is_better = false});
    finish(ratio);
    CHECK(ratio.result().effects.size() == 2);
    CHECK(ratio.result().moves.size() <= 5);
}
