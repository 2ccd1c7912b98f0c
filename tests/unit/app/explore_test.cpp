// Levers, the response surface and what its page says.
#include "app/surface.hpp"

#include <cmath>

#include "support.hpp"

using namespace regiomix;

namespace {

const LeverId incubation{"incubation", ""}, training{"training", ""}, grant_cap{"grant_call", "grant_cap_eur"};

struct Explore : TestApp {
    Explore() { app.apply({ShowPage{Page::explore}}); }

    void act(const Action& action) {
        app.apply({action});
        finish(app);
    }
    const ExploreView& view() { return *app.view().explore; }
};

}  // namespace

TEST_CASE("a lever has a range, a value, and can be set; phases keep their proportions") {
    AppState state = state_of("seven_steps");
    const Content& content = test_content();
    CHECK(lever_exists(grant_cap, content));
    CHECK_FALSE(lever_exists({"no such", ""}, content));
    CHECK_FALSE(lever_exists({"incubation", "no such"}, content));
    const LeverRange range = lever_range(incubation, state.scenario, content);
    CHECK(range.low == 0);
    CHECK(range.high > 100e3);
    set_lever(state.scenario, {incubation, 250e3}, content);
    CHECK(lever_value(incubation, state.scenario, content) == 250e3);

    act(state, AddPhase{"incubation", 130});
    act(state, SetBudget{"incubation", 1, 125e3});
    set_lever(state.scenario, {incubation, 100e3}, content);
    CHECK(entry_of(state, "incubation").phases[0].annual_budget_eur == 100e3);
    CHECK(entry_of(state, "incubation").phases[1].annual_budget_eur == doctest::Approx(50e3));

    const LeverId labs{"living_labs", ""};
    act(state, SetEnabled{"living_labs", false});
    CHECK(lever_value(labs, state.scenario, content) == 0);
    set_lever(state.scenario, {labs, 80e3}, content);
    CHECK(entry_of(state, "living_labs").enabled);
    CHECK(lever_value(labs, state.scenario, content) == 80e3);
}

TEST_CASE("the surface is what the ensemble says at each of its points") {
    Explore test;
    finish(test.app);
    const ExploreView view = test.view();
    REQUIRE(view.chart.side == 33);
    CHECK_FALSE(view.busy);
    // In a corner: both levers at their upper end, with the same draws.
    test.act(SetLevers{{view.across_lever, view.chart.across.high}, {view.up_lever, view.chart.up.high}});
    const charts::SurfaceChart& chart = test.view().chart;
    const auto expected = test.app.view().outcomes.main.series.front().median.back();
    CHECK(static_cast<double>(chart.values->back()) == doctest::Approx(expected).epsilon(1e-5));
    CHECK(chart.title.find("up to") != std::string::npos);
    CHECK(chart.across.here == chart.across.high);
}

TEST_CASE("moving the two levers does not compute the surface again; anything else does") {
    Explore test;
    finish(test.app);
    const std::uint64_t before = test.view().chart.id;
    const ExploreView view = test.view();
    test.act(SetLevers{{view.across_lever, view.chart.across.step * 10}, {view.up_lever, view.chart.up.step * 20}});
    CHECK(test.view().chart.id == before);
    CHECK(test.app.state().history.steps() == 2);  // the draws, and one step for both levers
    test.act(SetHorizon{10});
    CHECK(test.view().chart.id != before);
    CHECK(test.view().chart.side == 33);
}

TEST_CASE("a coarse surface comes first, and finer ones agree with it where they meet") {
    const Content& content = test_content();
    const AppState state = state_of("seven_steps");
    Scenario scenario = state.scenario;
    scenario.draws = min_draws;
    Simulation simulation;
    simulation.request(input_of(scenario), content.catalogue);
    finish(simulation);
    Surface surface;
    surface.request(scenario, incubation, training, content, simulation.basis(), simulation.draw_table());
    CHECK(surface.busy());
    TickingClock clock;
    while (surface.view().side == 0) surface.step_until(clock.now + 2, clock);
    const SurfaceView coarse = surface.view();
    CHECK(coarse.side == 5);
    CHECK(coarse.draws == min_draws);
    while (surface.view().side == 5) surface.step_until(clock.now + 2, clock);
    const SurfaceView finer = surface.view();
    CHECK(finer.side == 9);
    CHECK(finer.generation > coarse.generation);
    for (std::size_t y = 0; y < 5; ++y)
        for (std::size_t x = 0; x < 5; ++x) CHECK(finer.medians[2 * y * 9 + 2 * x] == coarse.medians[y * 5 + x]);
    const unsigned long long generation = surface.view().generation;
    surface.request(scenario, incubation, training, content, simulation.basis(), simulation.draw_table());
    CHECK(surface.view().generation == generation);  // an equal request is free
}

TEST_CASE("levers and indicator of the surface are chosen; both levers are never the same") {
    Explore test;
    finish(test.app);
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
    const double before = lever_value(training, state.scenario, test_content());
    act(state, SetLevers{{training, before / 2}, {incubation, -1}});
    CHECK(lever_value(training, state.scenario, test_content()) == before);
    CHECK(state.message.has_value());
}
