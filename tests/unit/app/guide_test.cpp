// The guided start, help, examples, and showing the last change again.
#include <cmath>

#include "app/replay.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

AppView view_of(const AppState& state) { return build_view(state, {}, test_content()); }

double budget(const Scenario& scenario, const char* id) {
    const MixEntry* entry = find_entry(scenario.mix, id);
    return entry && is_active(*entry) ? entry->phases.front().annual_budget_eur : 0;
}

}  // namespace

TEST_CASE("the guided start goes through region, scenario and first slider, and closes") {
    AppState state = state_of("seven_steps");
    CHECK_FALSE(view_of(state).guide.has_value());
    act(state, SetGuide{1});
    auto guide = *view_of(state).guide;
    CHECK(guide.choices.size() == test_content().regions.size());
    act(state, SetRegion{"skane"});
    act(state, SetGuide{2});
    guide = *view_of(state).guide;
    REQUIRE_FALSE(guide.choices.empty());
    for (const GuideChoice& choice : guide.choices) {
        CAPTURE(choice.id);
        AppState chosen = state;
        act(chosen, choice.action);
        CHECK(chosen.scenario.region.id == "skane");
        CHECK(chosen.ready_id == choice.id);
        CHECK(chosen.history.steps() <= state.history.steps() + 1);
    }
    act(state, SetGuide{3});
    CHECK_FALSE(view_of(state).guide->text.empty());
    act(state, SetBudget{"training", 0, 1e5});
    CHECK(state.view.guide == 4);
    CHECK_FALSE(view_of(state).guide->next_label.empty());
    act(state, SetGuide{0});
    CHECK_FALSE(view_of(state).guide.has_value());
    act(state, SetGuide{99});
    CHECK(state.view.guide == 0);
}

TEST_CASE("help has the glossary and the keys in every language; examples have pictures") {
    for (const Language language : all_languages) {
        AppState state = state_of("seven_steps", language);
        act(state, ShowDialog{Dialog::help});
        const AppView view = view_of(state);
        REQUIRE(view.help.has_value());
        CHECK(view.help->keys.size() > 8);
        CHECK(view.terms.size() == test_content().glossary.size());
        for (const TermView& term : view.terms) CHECK_FALSE(term.text.empty());
    }
    TestApp app;
    app.app.apply({ShowDialog{Dialog::examples}});
    finish(app.app);
    const auto& examples = app.app.view().examples;
    REQUIRE(examples.has_value());
    CHECK(examples->examples.size() == test_content().ready.size());
    for (const ExampleView& example : examples->examples) {
        CAPTURE(example.id);
        CHECK(example.picture.size() > 5);
        CHECK_FALSE(example.caption.empty());
        CHECK_FALSE(example.sentence.empty());
    }
}

TEST_CASE("a replay goes from the document before to the present one and leaves both alone") {
    AppState state = state_of("seven_steps");
    CHECK(view_of(state).history.replay_hint.empty());
    act(state, ReplayAt{0});
    CHECK_FALSE(state.replaying);  // nothing to show yet
    const double before = budget(state.scenario, "incubation");
    act(state, SetBudget{"incubation", 0, 2 * before});
    const Scenario after = state.scenario;
    CHECK_FALSE(view_of(state).history.replay_hint.empty());
    act(state, ReplayAt{0});
    CHECK(state.replaying);
    CHECK(budget(state.scenario, "incubation") == before);
    CHECK(state.document_scenario() == after);
    act(state, ReplayAt{0.5});
    CHECK(budget(state.scenario, "incubation") == doctest::Approx(1.5 * before));
    act(state, SetStorage{Storage::saved});
    CHECK(state.replaying);
    act(state, ReplayAt{1});
    CHECK_FALSE(state.replaying);
    CHECK(state.scenario == after);
    CHECK(state.history.steps() == 1);
}

TEST_CASE("whoever changes something during a replay changes the document") {
    AppState state = state_of("seven_steps");
    act(state, SetBudget{"incubation", 0, 1e6});
    act(state, ReplayAt{0.2});
    act(state, SetBudget{"training", 0, 5e5});
    CHECK_FALSE(state.replaying);
    CHECK(budget(state.scenario, "incubation") == 1e6);
    CHECK(budget(state.scenario, "training") == 5e5);
    act(state, ReplayAt{0.2});
    act(state, GoToStep{0});
    CHECK_FALSE(state.replaying);
    CHECK(state.scenario == state.history.document(0).scenario);
}

TEST_CASE("every document between two is one that can be computed") {
    AppState state = state_of("seven_steps");
    const std::vector<Action> changes{SetEnabled{"living_labs", true},    SetEnabled{"incubation", false},
                                      SetPhase{"training", 0, 24, 60},    AddPhase{"training", 100},
                                      SetSetting{"grant_call", "grant_cap_eur", 30000}, SetEnvelope{2e6},
                                      ApplyPreset{"finance", "strong"},   CopyAsOwn{"training", "own_1"},
                                      RemoveOwnInstrument{"own_1"},       SetHorizon{10}, SetRegion{"skane"}};
    for (const Action& change : changes) {
        const Scenario before = state.scenario;
        act(state, change);
        for (const double share : {0.0, 0.01, 0.3, 0.5, 0.77, 0.99, 1.0}) {
            const Scenario middle = between(before, state.scenario, share);
            CAPTURE(listed(validate_scenario(middle, test_content())));
            CHECK(validate_scenario(middle, test_content()).empty());
        }
        CHECK(between(before, state.scenario, 0) == before);
        CHECK(between(before, state.scenario, 1) == state.scenario);
    }
}
