// Levers, the response surface and what its page says.
#include "app/surface.hpp"

#include <cmath>

#include "scenario/resolve.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

/// Carries out an action on a scenario alone.
void act_on(Scenario& scenario, const Action& action) {
    AppState state;
    state.scenario = scenario;
    act(state, action);
    scenario = state.scenario;
}

const LeverId incubation{"incubation", ""}, training{"training", ""}, grant_cap{"grant_call", "grant_cap_eur"};

/// Works until the first grid is there: the finer ones take long where the code is not optimised.
struct Explore : TestApp {
    Explore() { act(ShowPage{Page::explore}); }

    void act(const Action& action) {
        app.apply({action});
        TickingClock clock;
        app.work_until(clock.now + 1, clock);  // one step, with which a new surface begins
        while (app.view().explore && app.view().explore->chart.side == 0) app.work_until(clock.now + 3, clock);
    }
    const ExploreView& view() { return *app.view().explore; }
};

/// The same for a surface of its own.
struct Bench {
    Simulation simulation;
    Surface surface;
    TickingClock clock;

    void request(const Scenario& scenario) {
        simulation.request(input_of(scenario), test_content().catalogue);
        finish(simulation);
        surface.request(scenario, incubation, training, test_content(), simulation.basis(), simulation.draw_table());
    }
    const SurfaceView& grid(int side) {
        while (surface.view().side < side) surface.step_until(clock.now + 2, clock);
        return surface.view();
    }
};

Scenario few_draws() {
    Scenario scenario = state_of("seven_steps").scenario;
    scenario.draws = min_draws;
    return scenario;
}

const Catalogue& catalogue() { return test_content().catalogue; }

LeverRange range_of(const LeverId& lever, const Scenario& scenario) {
    return lever_range(lever, resolve_region(scenario, test_content()).figures.population, catalogue());
}

}  // namespace

TEST_CASE("a lever has a range, a value, and can be set; phases keep their proportions") {
    AppState state = state_of("seven_steps");
    CHECK(lever_exists(grant_cap, catalogue()));
    CHECK_FALSE(lever_exists({"no such", ""}, catalogue()));
    CHECK_FALSE(lever_exists({"incubation", "no such"}, catalogue()));
    const LeverRange range = range_of(incubation, state.scenario);
    CHECK(range.low == 0);
    CHECK(range.high > 100e3);
    set_lever(state.scenario, {incubation, 250e3}, catalogue());
    CHECK(lever_value(incubation, state.scenario, catalogue()) == 250e3);

    act(state, AddPhase{"incubation", 130});
    act(state, SetBudget{"incubation", 1, 125e3});
    set_lever(state.scenario, {incubation, 100e3}, catalogue());
    CHECK(entry_of(state, "incubation").phases[0].annual_budget_eur == 100e3);
    CHECK(entry_of(state, "incubation").phases[1].annual_budget_eur == doctest::Approx(50e3));

    const LeverId labs{"living_labs", ""};
    act(state, SetEnabled{"living_labs", false});
    CHECK(lever_value(labs, state.scenario, catalogue()) == 0);
    set_lever(state.scenario, {labs, 80e3}, catalogue());
    CHECK(entry_of(state, "living_labs").enabled);
    CHECK(lever_value(labs, state.scenario, catalogue()) == 80e3);
}

TEST_CASE("an instrument of one's own is a lever like any other") {
    AppState state = state_of("seven_steps");
    act(state, CopyAsOwn{"incubation", "own_1"});
    act(state, ExploreLever{SurfaceAxisId::across, {"own_1", ""}});
    CHECK(state.view.explore.across.instrument == "own_1");
    act(state, SetLevers{{{"own_1", ""}, 40e3}, {training, 50e3}});
    CHECK(entry_of(state, "own_1").phases[0].annual_budget_eur == 40e3);
    act(state, RemoveOwnInstrument{"own_1"});
    act(state, ShowPage{Page::explore});
    CHECK(state.view.explore.across.instrument != "own_1");
}

TEST_CASE("the surface is what the ensemble says at each of its points") {
    Bench bench;
    const Scenario scenario = few_draws();
    bench.request(scenario);
    const IndicatorValues<float> corner = bench.grid(5).medians.back();
    Scenario moved = scenario;
    for (const LeverId& lever : {incubation, training})
        set_lever(moved, {lever, range_of(lever, scenario).high}, catalogue());
    bench.simulation.request(input_of(moved), test_content().catalogue);
    finish(bench.simulation);
    const EnsembleResult& result = *bench.simulation.view().ensemble;
    for (const Indicator indicator : {Indicator::net_jobs, Indicator::adoptions, Indicator::total_public_cost_eur}) {
        const float median = result.quantiles.at(indicator, result.quantiles.years())[static_cast<std::size_t>(Quantile::p50)];
        CHECK(static_cast<double>(at(corner, indicator)) == doctest::Approx(static_cast<double>(median)).epsilon(1e-5));
    }
}

TEST_CASE("moving the two levers does not compute the surface again; anything else does") {
    Bench bench;
    Scenario scenario = few_draws();
    bench.request(scenario);
    const unsigned long long generation = bench.grid(5).generation;
    const LeverRange range = range_of(incubation, scenario);
    set_lever(scenario, {incubation, range.step * 7}, catalogue());
    set_lever(scenario, {training, 0}, catalogue());
    bench.request(scenario);
    CHECK(bench.surface.view().generation == generation);
    CHECK(bench.surface.view().side == 5);
    scenario.presentation.push_back({});  // what is said about results changes none
    scenario.meta.title = "Another";
    bench.request(scenario);
    CHECK(bench.surface.view().generation == generation);
    act_on(scenario, SetEnabled{"living_labs", true});
    bench.request(scenario);
    CHECK(bench.surface.view().generation != generation);
    CHECK(bench.surface.view().side == 5);  // the one before, until there is another
    scenario.horizon_years = 10;
    bench.request(scenario);
    CHECK(bench.surface.view().side == 0);  // about other years: not to be shown
}

TEST_CASE("a coarse surface comes first, and finer ones agree with it where they meet") {
    Bench bench;
    bench.request(few_draws());
    CHECK(bench.surface.busy());
    const SurfaceView coarse = bench.grid(5);
    CHECK(coarse.side == 5);
    CHECK(coarse.draws == min_draws);
    const SurfaceView finer = bench.grid(9);
    CHECK(finer.side == 9);
    CHECK(finer.generation > coarse.generation);
    for (std::size_t y = 0; y < 5; ++y)
        for (std::size_t x = 0; x < 5; ++x) CHECK(finer.medians[2 * y * 9 + 2 * x] == coarse.medians[y * 5 + x]);
}

TEST_CASE("both levers move in one step, and the page says where they stand") {
    Explore test;
    const std::size_t steps = test.app.state().history.steps();
    const ExploreView view = test.view();
    test.act(SetLevers{{view.across_lever, view.chart.across.high}, {view.up_lever, view.chart.up.step * 20}});
    CHECK(test.app.state().history.steps() == steps + 1);
    CHECK(test.view().chart.across.here == view.chart.across.high);
    CHECK(test.view().chart.up.here == view.chart.up.step * 20);
    CHECK(test.view().chart.title.find("up to") != std::string::npos);
}

TEST_CASE("levers and indicator of the surface are chosen; both levers are never the same") {
    Explore test;
    test.act(ExploreLever{SurfaceAxisId::up, grant_cap});
    CHECK(test.view().up_lever == grant_cap);
    const LeverId across = test.view().across_lever;
    test.act(ExploreLever{SurfaceAxisId::up, across});
    CHECK(test.view().up_lever == grant_cap);
    test.act(ExploreLever{SurfaceAxisId::across, {"no such", ""}});
    CHECK(test.view().across_lever == across);
    test.act(ExploreIndicator{Indicator::eur_per_net_job_year});
    CHECK(test.view().chart.title.find("as little as") != std::string::npos);
    test.act(ShowPage{Page::outcomes});
    CHECK_FALSE(test.app.view().explore.has_value());
}

TEST_CASE("levers beyond their range are refused together") {
    AppState state = state_of("seven_steps");
    const double before = lever_value(training, state.scenario, catalogue());
    act(state, SetLevers{{training, before / 2}, {incubation, -1}});
    CHECK(lever_value(training, state.scenario, catalogue()) == before);
    CHECK(state.message.has_value());
}
