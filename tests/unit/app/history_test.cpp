// Undo, redo and their names.
#include <doctest/doctest.h>

#include "app/reduce.hpp"

using namespace regiomix;

namespace {

struct Session {
    Content content = load_content().value();
    AppState state = initial_state(content, Language::en);

    void act(const Action& action, std::uint32_t gesture = 0) { reduce(state, action, content, gesture); }
    double incubation() const { return find_entry(state.scenario.mix, "incubation")->phases.front().annual_budget_eur; }
    std::string name(std::size_t step) const { return step_name(state.history, step, content, Language::en); }
};

}  // namespace

TEST_CASE("undo and redo bring back every document, however many steps lie between") {
    Session session;
    const Scenario start = session.state.scenario;
    for (int k = 1; k <= 500; ++k) session.act(SetBudget{"incubation", 0, 500'000.0 + 1000 * k});
    REQUIRE(session.state.history.steps() == 500);
    session.act(GoToStep{0});
    CHECK(session.state.scenario == start);
    session.act(GoToStep{499});
    CHECK(session.incubation() == 999'000.0);
    session.act(GoToStep{500});
    CHECK(session.incubation() == 1'000'000.0);
    session.act(GoToStep{7'000});  // beyond the end: the last one
    CHECK(session.incubation() == 1'000'000.0);
    session.act(GoToStep{-1});  // nothing
    CHECK(session.incubation() == 1'000'000.0);
}

TEST_CASE("one gesture is one step, two gestures are two") {
    Session session;
    for (const double eur : {510e3, 550e3, 600e3}) session.act(SetBudget{"incubation", 0, eur}, 7);
    CHECK(session.state.history.steps() == 1);
    CHECK(session.name(0) ==
          "Incubation " + format_compact(500e3, Language::en) + " \u2192 " + format_compact(600e3, Language::en));
    session.act(SetBudget{"incubation", 0, 700e3}, 8);
    CHECK(session.state.history.steps() == 2);
    session.act(SetBudget{"training", 0, 200e3}, 8);  // the same gesture number, another thing
    CHECK(session.state.history.steps() == 3);
    session.act(GoToStep{1});
    CHECK(session.incubation() == 600e3);
}

TEST_CASE("a new change drops what was undone") {
    Session session;
    session.act(SetBudget{"incubation", 0, 600e3}, 1);
    session.act(SetBudget{"incubation", 0, 700e3}, 2);
    session.act(GoToStep{1});
    session.act(SetEnabled{"training", false});
    CHECK(session.state.history.steps() == 2);
    CHECK(session.name(1) == "Training off");
}

TEST_CASE("what changes nothing, what only shows and what is refused make no step") {
    Session session;
    session.act(SetBudget{"incubation", 0, session.incubation()});
    session.act(SetBudget{"incubation", 0, -5});
    session.act(SelectIndicator{Indicator::adoptions});
    session.act(SetDark{true});
    CHECK(session.state.history.steps() == 0);
}

TEST_CASE("opening another scenario can be undone") {
    Session session;
    const Scenario start = session.state.scenario;
    session.act(OpenReady{"lorraine_call_2013"});
    CHECK(session.name(0) == "Opened Lorraine: the 2013 call");
    session.act(GoToStep{0});
    CHECK(session.state.scenario == start);
    CHECK(session.state.ready_id == "seven_steps");
}
