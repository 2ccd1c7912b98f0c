// Making, copying, changing and deleting instruments of one's own.
#include "support.hpp"

using namespace regiomix;

namespace {

AppView view_of(const AppState& state) { return build_view(state, {}, test_content()); }

const InstrumentView* find_in(const MixView& mix, const std::string& id) {
    for (const FamilyView& family : mix.families)
        for (const InstrumentView& instrument : family.instruments)
            if (instrument.id == id) return &instrument;
    return nullptr;
}

/// A state with a new own instrument, whose editor is open.
AppState state_with_own() {
    AppState state = state_of("seven_steps");
    act(state, view_of(state).mix.new_own->action);
    return state;
}

}  // namespace

TEST_CASE("a new own instrument enters the mix, opens its editor and is marked as one's own") {
    const AppState state = state_with_own();
    REQUIRE(state.scenario.own_instruments.size() == 1);
    CHECK(state.view.own_editor == "own_1");
    CHECK(is_active(entry_of(state, "own_1")));
    const AppView view = view_of(state);
    REQUIRE(view.own_editor.has_value());
    CHECK(view.own_editor->mechanisms.empty());
    CHECK(view.own_editor->more_mechanisms.size() == level_count + own_money_uses.size());
    CHECK_FALSE(view.own_editor->warning.empty());
    const InstrumentView* row = find_in(view.mix, "own_1");
    REQUIRE(row);
    CHECK_FALSE(row->own_label.empty());
    CHECK(state.history.steps() == 1);
    CHECK(validate_scenario(state.scenario, test_content()).empty());
}

TEST_CASE("mechanisms are added, changed and taken out; those of the catalogue stand beside them") {
    AppState state = state_with_own();
    act(state, view_of(state).own_editor->more_mechanisms.at(1).action);
    auto editor = *view_of(state).own_editor;
    REQUIRE(editor.mechanisms.size() == 1);
    CHECK(editor.warning.empty());
    CHECK(editor.mechanisms.front().usual_high.has_value());
    CHECK_FALSE(editor.mechanisms.front().note.empty());
    OwnInstrument changed = editor.definition;
    changed.strengths[editor.mechanisms.front().number.id] = 0.9;
    act(state, SetOwnInstrument{changed});
    CHECK_FALSE(view_of(state).own_editor->warning.empty());  // stronger than all others
    changed.strengths[editor.mechanisms.front().number.id] = 0;
    act(state, SetOwnInstrument{changed});
    CHECK(view_of(state).own_editor->mechanisms.empty());
    CHECK(state.scenario.own_instruments.front().strengths.empty());
}

TEST_CASE("what cannot be is refused with a sentence") {
    AppState state = state_with_own();
    const OwnInstrument good = state.scenario.own_instruments.front();
    OwnInstrument bad = good;
    bad.name.clear();
    act(state, SetOwnInstrument{bad});
    CHECK(state.message.has_value());
    bad = good;
    bad.money_shares = {{"pilots", 0.7}, {"scaling", 0.7}};
    act(state, SetOwnInstrument{bad});
    bad = good;
    bad.strengths = {{"no such", 0.5}};
    act(state, SetOwnInstrument{bad});
    bad = good;
    bad.id = "incubation";
    act(state, SetOwnInstrument{bad});
    bad = good;
    bad.reference_budget_eur = not_a_number;
    act(state, SetOwnInstrument{bad});
    REQUIRE(state.scenario.own_instruments.size() == 1);
    CHECK(state.scenario.own_instruments.front() == good);
}

TEST_CASE("a copy has the original's strengths and phases; deleting it takes it out of the mix") {
    AppState state = state_of("seven_steps");
    act(state, SetPhase{"training", 0, 12, 60});
    act(state, CopyAsOwn{"training", "own_1"});
    REQUIRE(state.scenario.own_instruments.size() == 1);
    CHECK(entry_of(state, "own_1").phases == entry_of(state, "training").phases);
    CHECK(state.view.details == "own_1");
    REQUIRE(view_of(state).details.has_value());
    act(state, CopyAsOwn{"revolving_fund", "own_2"});
    CHECK(state.scenario.own_instruments.size() == 1);
    act(state, RemoveOwnInstrument{"own_1"});
    CHECK(state.scenario.own_instruments.empty());
    CHECK_FALSE(find_entry(state.scenario.mix, "own_1"));
    CHECK_FALSE(view_of(state).own_editor.has_value());
    act(state, GoToStep{static_cast<int>(state.history.steps()) - 1});
    CHECK(find_entry(state.scenario.mix, "own_1"));
    for (std::size_t step = 0; step < state.history.steps(); ++step)
        CHECK_FALSE(step_name(state.history, step, test_content(), Language::sv).empty());
}

TEST_CASE("an own instrument works like any other: budget, phases, timeline, presets, results") {
    TestApp app;
    app.open("seven_steps");
    app.app.apply({CopyAsOwn{"training", "own_1"}, SetBudget{"own_1", 0, 300e3}, AddPhase{"own_1", 130},
                   SetEnabled{"own_1", false}, SetEnabled{"own_1", true}});
    finish(app.app);
    CHECK(entry_of(app.app.state(), "own_1").phases.size() == 2);
    bool in_timeline = false;
    for (const auto& row : app.app.view().outcomes.timeline.chart.rows) in_timeline = in_timeline || row.id == "own_1";
    CHECK(in_timeline);
    const std::string before = app.json()["results_hash"];
    OwnInstrument changed = app.app.state().scenario.own_instruments.front();
    changed.strengths["skills"] = 0.5;
    app.app.apply({SetOwnInstrument{changed}});
    finish(app.app);
    CHECK(app.json()["results_hash"] != before);
    app.app.apply({SetMixSort{MixSort::effect}});
    finish(app.app);
    CHECK(app.app.view().mix.families.at(0).instruments.size() == 31);
    app.app.apply({PinReference{}, RemoveOwnInstrument{"own_1"}});
    finish(app.app);
    CHECK(app.json()["complete"] == true);
    app.app.apply({ApplyPreset{"capacity", ""}});
    CHECK(app.json()["mix"]["families"].size() >= 1);
}
