// Results keep in step with the scenario: at once, in slices, latest first, never nothing.
#include "base/hash.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

using State = SimulationView::Phase;

/// "seven_steps" with few draws and one budget changed.
SimulationInput input_with(double budget, int draws = min_draws) {
    AppState state = state_of("seven_steps");
    act(state, SetDraws{draws});
    act(state, SetBudget{"incubation", 0, budget});
    return input_of(state.scenario);
}

SimulationInput region_input(const char* region) {
    AppState state = state_of("seven_steps");
    act(state, SetDraws{min_draws});
    act(state, SetRegion{region});
    return input_of(state.scenario);
}

void request(Simulation& simulation, const SimulationInput& input) {
    simulation.request(input, test_content().catalogue);
}

/// One unit of work.
void work_once(Simulation& simulation) {
    TickingClock clock;
    simulation.step_until(1.5, clock);
}

std::uint64_t hash_now(const Simulation& simulation) {
    const EnsembleResult* result = simulation.view().ensemble;
    REQUIRE(result != nullptr);
    return result ? hash_of(*result) : 0;
}

std::uint64_t hash_in_one_go(const SimulationInput& input, Engine engine = best_engine) {
    Simulation simulation(engine);
    request(simulation, input);
    finish(simulation);
    return hash_now(simulation);
}

/// Public cost of the whole horizon in the central run: grows with the budget.
double central_cost(const Simulation& simulation) {
    const CentralRun* run = simulation.view().central;
    REQUIRE(run != nullptr);
    return run ? run->at(Indicator::total_public_cost_eur, run->years()) : 0;
}

double median_cost(const Simulation& simulation) {
    const EnsembleResult* result = simulation.view().ensemble;
    REQUIRE(result != nullptr);
    if (!result) return 0;
    const int last = result->quantiles.years();
    return static_cast<double>(result->quantiles.at(Indicator::total_public_cost_eur,
                                                    last)[static_cast<std::size_t>(Quantile::p50)]);
}

}  // namespace

TEST_CASE("nothing is asked, nothing is there and nothing is to do") {
    Simulation simulation;
    CHECK_FALSE(simulation.busy());
    CHECK(simulation.view().central == nullptr);
    CHECK(simulation.view().ensemble == nullptr);
    CHECK_FALSE(simulation.step_until(infinite, TickingClock{}));
}

TEST_CASE("the central run is there at once, the ensemble when the work is done") {
    Simulation simulation;
    request(simulation, input_with(500e3));
    CHECK(central_cost(simulation) > 0);
    CHECK(simulation.view().ensemble == nullptr);
    CHECK(simulation.view().phase == State::preparing_draws);
    CHECK(simulation.view().draws == min_draws);
    finish(simulation);
    CHECK(simulation.view().phase == State::done);
    REQUIRE(simulation.view().ensemble != nullptr);
    CHECK(simulation.view().ensemble->samples->draws() == min_draws);
    CHECK(simulation.view().progress == 1.0);
    CHECK(simulation.view().compute_milliseconds > 0);
}

TEST_CASE("the last good result stays while a new one runs") {
    Simulation simulation;
    request(simulation, input_with(500e3));
    finish(simulation);
    const std::uint64_t before = hash_now(simulation);
    const double cost = central_cost(simulation);
    request(simulation, input_with(900e3));
    CHECK(central_cost(simulation) > cost);  // in the same frame
    int slices = 0;
    while (simulation.busy()) {
        CHECK(hash_now(simulation) == before);
        work_once(simulation);
        ++slices;
    }
    CHECK(slices > 3);
    CHECK(hash_now(simulation) != before);
    request(simulation, region_input("skane"));  // even without draws for the new one
    CHECK(simulation.view().phase == State::preparing_draws);
    CHECK(simulation.view().ensemble != nullptr);
}

TEST_CASE("the latest request wins") {
    Simulation simulation;
    for (const double budget : {100e3, 900e3, 300e3}) {
        request(simulation, input_with(budget));
        work_once(simulation);
    }
    finish(simulation);
    CHECK(hash_now(simulation) == hash_in_one_go(input_with(300e3)));

    request(simulation, region_input("skane"));
    work_once(simulation);
    request(simulation, region_input("lorraine"));
    work_once(simulation);
    finish(simulation);
    CHECK(hash_now(simulation) == hash_in_one_go(region_input("lorraine")));

    // The ensemble under way is for another mix than the one wanted last, which is again the one before.
    request(simulation, input_with(100e3));
    finish(simulation);
    request(simulation, input_with(200e3));
    work_once(simulation);
    request(simulation, input_with(100e3));
    finish(simulation);
    CHECK(hash_now(simulation) == hash_in_one_go(input_with(100e3)));
}

TEST_CASE("a horizon that changes while the ensemble runs ends in the new one") {
    AppState state = state_of("seven_steps");
    act(state, SetDraws{min_draws});
    Simulation simulation;
    request(simulation, input_of(state.scenario));
    finish(simulation);
    act(state, SetHorizon{25});
    request(simulation, input_of(state.scenario));
    work_once(simulation);
    act(state, SetHorizon{5});
    request(simulation, input_of(state.scenario));
    CHECK(simulation.view().central->years() == 5);
    finish(simulation);
    CHECK(simulation.view().ensemble->quantiles.years() == 5);
    CHECK(hash_now(simulation) == hash_in_one_go(input_of(state.scenario)));
}

TEST_CASE("slices of any size, and either engine, give the same bits") {
    const SimulationInput input = input_with(500e3, 70);  // not a whole number of blocks
    const std::uint64_t expected = hash_in_one_go(input);
    CHECK(hash_in_one_go(input, Engine::scalar) == expected);
    for (const double units : {1.0, 2.0, 7.0}) {
        CAPTURE(units);
        Simulation simulation;
        request(simulation, input);
        int slices = 0;
        while (simulation.busy()) {
            TickingClock clock;
            simulation.step_until(units + 0.5, clock);
            ++slices;
        }
        CHECK(slices > 2);
        CHECK(hash_now(simulation) == expected);
    }
}

TEST_CASE("a deadline that has passed does no work, and one ahead is kept") {
    Simulation simulation;
    request(simulation, input_with(500e3));
    const double before = simulation.view().progress;
    CHECK(simulation.step_until(0, [] { return 1.0; }));
    CHECK(simulation.view().progress == before);
    TickingClock clock{.now = 0, .tick = 0.5};
    simulation.step_until(3.0, clock);
    CHECK(clock.now == 3.0);
}

TEST_CASE("other mixes meet the same draws, which are made once") {
    Simulation simulation;
    request(simulation, input_with(500e3));
    finish(simulation);
    request(simulation, input_with(700e3));
    CHECK(simulation.view().phase == State::running);
    finish(simulation);
    CHECK(hash_now(simulation) == hash_in_one_go(input_with(700e3)));
}

TEST_CASE("going back to a region needs no new draws") {
    Simulation simulation;
    for (const char* region : {"lorraine", "skane", "asturias"}) {
        request(simulation, region_input(region));
        CHECK(simulation.view().phase == State::preparing_draws);
        finish(simulation);
    }
    for (const char* region : {"skane", "lorraine", "asturias"}) {
        request(simulation, region_input(region));
        CHECK(simulation.view().phase == State::running);
        finish(simulation);
        CHECK(hash_now(simulation) == hash_in_one_go(region_input(region)));
    }
}

TEST_CASE("of many regions the ones used last are kept") {
    Simulation simulation;
    const auto visit = [&](const char* region) {
        request(simulation, region_input(region));
        const bool kept = simulation.view().phase == State::running;
        finish(simulation);
        return kept;
    };
    for (const char* region : {"lorraine", "skane", "asturias", "friuli"}) CHECK_FALSE(visit(region));
    CHECK(visit("lorraine"));
    CHECK_FALSE(visit("del_alfold"));  // takes the place of skane, not of lorraine
    CHECK(visit("lorraine"));
    CHECK_FALSE(visit("skane"));
}

TEST_CASE("draws depend on seed, number, region and assumptions, and on nothing else") {
    AppState state = state_of("seven_steps");
    act(state, SetDraws{min_draws});
    const DrawSpec draws = input_of(state.scenario).draws;
    AppState same = state;
    for (const Action& action :
         {Action(SetEnabled{"incubation", false}), Action(SetHorizon{30}), Action(SetStart{2030, 5}),
          Action(SetEnvelope{1e6}), Action(SetTitle{"x"}), Action(SetLanguage{Language::sv})}) {
        act(same, action);
        CHECK(input_of(same.scenario).draws == draws);
    }
    for (const Action& action :
         {Action(SetDraws{60}), Action(SetRegion{"skane"}), Action(SetRegionFigure{"population", 2e6}),
          Action(SetAssumption{"deadweight", 0.2, std::nullopt, std::nullopt})}) {
        AppState other = state;
        act(other, action);
        CAPTURE(action.kind());
        CHECK_FALSE(input_of(other.scenario).draws == draws);
    }
}

TEST_CASE("the same request again is free") {
    Simulation simulation;
    request(simulation, input_with(500e3));
    finish(simulation);
    const auto generation = simulation.view().generation;
    const CentralRun* central = simulation.view().central;
    request(simulation, input_with(500e3));
    CHECK_FALSE(simulation.busy());
    CHECK(simulation.view().generation == generation);
    CHECK(simulation.view().central == central);

    request(simulation, input_with(600e3));
    work_once(simulation);
    const double progress = simulation.view().progress;
    request(simulation, input_with(600e3));  // does not begin again
    CHECK(simulation.view().progress == progress);
}

TEST_CASE("a slider that never rests still moves the picture") {
    Simulation simulation;
    request(simulation, input_with(500e3));
    finish(simulation);
    int results = 0;
    double last = median_cost(simulation);
    for (int frame = 1; frame <= 200; ++frame) {
        request(simulation, input_with(500e3 + 1000 * frame));  // another one in every frame
        work_once(simulation);
        const double cost = median_cost(simulation);
        CHECK(cost >= last);
        if (cost > last) ++results;
        last = cost;
    }
    CHECK(results >= 4);
    finish(simulation);
    CHECK(hash_now(simulation) == hash_in_one_go(input_with(700e3)));
}

TEST_CASE("progress only grows within a phase, and every change of what is shown is counted") {
    Simulation simulation;
    request(simulation, input_with(500e3));
    State phase = simulation.view().phase;
    double progress = 0;
    int phases = 1;
    auto generation = simulation.view().generation;
    const EnsembleResult* shown = simulation.view().ensemble;
    while (simulation.busy()) {
        work_once(simulation);
        const SimulationView view = simulation.view();
        CHECK((view.progress >= 0 && view.progress <= 1));
        CHECK(view.generation >= generation);
        if (view.ensemble != shown) CHECK(view.generation > generation);
        if (view.phase == phase)
            CHECK(view.progress >= progress);
        else
            ++phases;
        CHECK(view.phase >= phase);
        phase = view.phase;
        progress = view.progress;
        generation = view.generation;
        shown = view.ensemble;
    }
    CHECK(phases == 3);
}
