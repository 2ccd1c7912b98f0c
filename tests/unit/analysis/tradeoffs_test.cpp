#include "analysis/tradeoffs.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/analysis/support.hpp"

using namespace regiomix;
using namespace analysis_test;

namespace {

TradeoffsSpec small_spec(const fixture::Case& some, int draws = 16) {
    return {.problem = problem_of(some, draws),
            .objectives = {{{Indicator::net_jobs, 5}, true}, {{Indicator::total_public_cost_eur, 5}, false}},
            .ceilings = {},
            .locked = {},
            .population = 8,
            .generations = 4};
}

const TradeoffsResult& result_of(TradeoffsJob& job) {
    finish(job);
    return job.result();
}

fixture::Case all_instruments() {
    fixture::Case some = fixture::empty_case();
    for (const InstrumentKind& kind : fixture::content().catalogue.instruments)
        some.mix.push_back(fixture::entry(kind.id, 0, 60, kind.reference_budget_eur));
    return some;
}

double objective(const TradeoffPoint& point, std::size_t k) {
    return point.outcomes[k].p50;
}

}  // namespace

TEST_CASE("a mix space keeps the present mix, steps and limits, and moves phases within the horizon") {
    const fixture::Case some = fixture::ready_case("lorraine_full");
    const MixProblem problem = problem_of(some, 8);
    const MixSpace space(problem, {"grant_call"}, 15);
    CHECK(space.mix_of(space.present_genes()) == active_entries(some.mix));
    for (const SearchLever& lever : space.levers()) CHECK(space.present()[lever.entry].instrument != "grant_call");
    CHECK(space.mix_of(Genes(space.levers().size(), 0.0)).size() == 1);  // the locked one
    fixture::Random random("mix space", 1);
    for (int k = 0; k < 50; ++k) {
        Genes genes;
        for (std::size_t i = 0; i < space.levers().size(); ++i) genes.push_back(random.chance(0.2) ? 1.0 : random.unit());
        for (const MixEntry& entry : space.mix_of(genes))
            for (std::size_t p = 0; p < entry.phases.size(); ++p) {
                REQUIRE(entry.phases[p].from_month >= 0);
                REQUIRE(entry.phases[p].to_month <= 180);
                REQUIRE(entry.phases[p].annual_budget_eur >= 0);
                REQUIRE((p == 0 || entry.phases[p].from_month >= entry.phases[p - 1].to_month));
            }
    }
}

TEST_CASE("trade-offs: no point beats another, outcomes are those of the mixes, the hypervolume grows") {
    const fixture::Case some = fixture::ready_case("lorraine_full");
    const TradeoffsSpec spec = small_spec(some);
    TradeoffsJob job(spec);
    const TradeoffsResult& result = result_of(job);
    CHECK(result.evaluations == 32);
    REQUIRE(result.points.size() >= 2);
    for (const TradeoffPoint& a : result.points)
        for (const TradeoffPoint& b : result.points) {
            if (&a == &b) continue;
            CHECK_FALSE((objective(a, 0) >= objective(b, 0) && objective(a, 1) <= objective(b, 1)));
        }
    CHECK(objective(result.points.front(), 1) == 0);  // nothing costs nothing
    CHECK(result.hypervolumes.size() == 4);
    CHECK(result.hypervolumes.back() >= 0.98 * result.hypervolumes.front());
    const TradeoffPoint& last = result.points.back();
    const std::vector<Reading> readings{spec.objectives[0].reading, spec.objectives[1].reading};
    std::vector<float> values(2 * 16);
    evaluate_mix(spec.problem, last.mix, readings, values);
    CHECK(objective(last, 0) == spread_of(std::span(values).subspan(0, 16)).p50);
    evaluate_mix(spec.problem, some.mix, readings, values);
    CHECK(objective(result.present, 1) == spread_of(std::span(values).subspan(16)).p50);
}

TEST_CASE("trade-offs do not depend on who computes the cells") {
    const TradeoffsSpec spec = small_spec(fixture::ready_case("lorraine_full"));
    TradeoffsJob alone(spec), job(spec), worker(spec);
    finish(alone);
    finish_by_workers(job, worker);
    REQUIRE(alone.result().points.size() == job.result().points.size());
    for (std::size_t i = 0; i < job.result().points.size(); ++i)
        CHECK(alone.result().points[i].mix == job.result().points[i].mix);
    CHECK(alone.result().hypervolumes == job.result().hypervolumes);
}

TEST_CASE("trade-offs keep to the envelope, or say that none does") {
    TradeoffsSpec spec = small_spec(fixture::ready_case("lorraine_full"));
    for (int year = 1; year <= 5; ++year)
        spec.ceilings.push_back({{Indicator::total_public_cost_eur, year}, false, 2e5, true});
    TradeoffsJob job(spec);
    const TradeoffsResult& result = result_of(job);
    CHECK(result.keeps_ceilings);
    CHECK(result.present.violation > 0);
    for (const TradeoffPoint& point : result.points) CHECK(objective(point, 1) <= 1e6);
    for (Goal& ceiling : spec.ceilings) ceiling.value = -1;
    TradeoffsJob impossible(spec);
    CHECK_FALSE(result_of(impossible).keeps_ceilings);
    CHECK(!impossible.result().points.empty());
}

TEST_CASE("trade-offs of no instrument, of zero budgets, of all thirty, with one draw") {
    fixture::Case some = fixture::empty_case();
    TradeoffsJob none(small_spec(some));
    CHECK(result_of(none).points.size() == 1);
    CHECK(none.result().evaluations < 10);  // nothing to vary: no search
    some.mix = {fixture::entry("grant_call", 0, 60, 0)};
    TradeoffsJob zero(small_spec(some));
    CHECK(result_of(zero).points.size() == 1);
    TradeoffsSpec spec = small_spec(all_instruments(), 1);
    spec.population = 4;
    spec.generations = 2;
    TradeoffsJob all(spec);
    CHECK(result_of(all).present.mix.size() == fixture::content().catalogue.instruments.size());
    // A ratio without a value for the empty mix.
    spec.objectives[0] = {{Indicator::eur_per_net_job_year, 5}, false};
    TradeoffsJob ratio(spec);
    CHECK(!result_of(ratio).points.empty());
}
