// Actions on the policy mix.
#include "support.hpp"

using namespace regiomix;

namespace {

const InstrumentKind& kind_of(const char* instrument) {
    return test_content().catalogue.instruments[*test_content().catalogue.find(instrument)];
}

double population_of(const AppState& state) {
    return resolve_region(state.scenario, test_content()).figures.population;
}

/// The action is refused: the scenario stays as it was, and the person is told why.
void check_refused(AppState state, const Action& action) {
    CAPTURE(action.kind());
    const Scenario before = state.scenario;
    state.message.reset();
    act(state, action);
    CHECK(state.scenario == before);
    REQUIRE(state.message.has_value());
    if (!state.message) return;
    CHECK(state.message->kind == Message::Kind::error);
    CHECK_FALSE(state.message->heading.empty());
    CHECK(state.message->heading.find('{') == std::string::npos);
}

/// The action does not concern anything there is: nothing happens.
void check_ignored(const AppState& state, const Action& action) {
    CAPTURE(action.kind());
    AppState after = state;
    act(after, action);
    CHECK(after.scenario == state.scenario);
}

AppState with_phases(std::vector<Phase> phases) {
    AppState state = state_of("seven_steps");
    for (MixEntry& entry : state.scenario.mix)
        if (entry.instrument == "incubation") entry.phases = phases;
    return state;
}

}  // namespace

TEST_CASE("budgets snap to two digits and at least a thousand") {
    CHECK(snap_budget(0) == 0);
    CHECK(snap_budget(-5) == 0);
    CHECK(snap_budget(not_a_number) == 0);
    CHECK(snap_budget(1) == 1000);
    CHECK(snap_budget(999) == 1000);
    CHECK(snap_budget(1234) == 1200);
    CHECK(snap_budget(1250) == 1300);
    CHECK(snap_budget(99'499) == 99'000);
    CHECK(snap_budget(99'500) == 100'000);
    CHECK(snap_budget(123'456) == 120'000);
    CHECK(snap_budget(9.96e9) == 1e10);
    for (double budget = 1000; budget < 1e9; budget *= 1.37)
        CHECK(snap_budget(snap_budget(budget)) == snap_budget(budget));
}

TEST_CASE("the usual budget grows with the region") {
    const InstrumentKind& kind = kind_of("incubation");
    CHECK(usual_budget(kind, kind.budget_per_inhabitants) == snap_budget(kind.reference_budget_eur));
    CHECK(usual_budget(kind, 2 * kind.budget_per_inhabitants) == snap_budget(2 * kind.reference_budget_eur));
}

TEST_CASE("an instrument that is switched on has its usual budget for ten years") {
    for (const InstrumentKind& kind : test_content().catalogue.instruments) {
        CAPTURE(kind.id);
        AppState state = state_of("baseline");
        act(state, SetEnabled{kind.id, true});
        const MixEntry& entry = entry_of(state, kind.id);
        CHECK(is_active(entry));
        REQUIRE(entry.phases.size() == 1);
        CHECK(entry.phases[0] == Phase{0, 120, usual_budget(kind, population_of(state))});
        CHECK(entry.settings.empty());
    }
}

TEST_CASE("the usual phase ends with a short horizon") {
    AppState state = state_of("baseline");
    act(state, SetHorizon{5});
    act(state, SetEnabled{"incubation", true});
    CHECK(entry_of(state, "incubation").phases.at(0).to_month == 60);
}

TEST_CASE("switching off keeps phases, budgets and settings, and on brings them back") {
    AppState state = state_of("seven_steps");
    act(state, SetSetting{"grant_call", "grant_cap_eur", 30000});
    act(state, SetBudget{"grant_call", 0, 333e3});
    const Scenario on = state.scenario;
    act(state, SetEnabled{"grant_call", false});
    CHECK_FALSE(is_active(entry_of(state, "grant_call")));
    CHECK(entry_of(state, "grant_call").settings.at("grant_cap_eur") == 30000);
    CHECK(entry_of(state, "grant_call").phases == find_entry(on.mix, "grant_call")->phases);
    act(state, SetEnabled{"grant_call", true});
    CHECK(state.scenario == on);
}

TEST_CASE("switching off what is not in the mix does not put it there") {
    const AppState state = state_of("seven_steps");
    REQUIRE(find_entry(state.scenario.mix, "living_labs") == nullptr);
    check_ignored(state, SetEnabled{"living_labs", false});
}

TEST_CASE("an instrument without any budget gets its usual one when switched on, with its settings") {
    AppState state = state_of("seven_steps");
    act(state, SetBudget{"grant_call", 0, 0});
    const auto settings = entry_of(state, "grant_call").settings;
    CHECK_FALSE(is_active(entry_of(state, "grant_call")));
    act(state, SetEnabled{"grant_call", true});
    CHECK(is_active(entry_of(state, "grant_call")));
    CHECK(entry_of(state, "grant_call").settings == settings);
    CHECK(entry_of(state, "grant_call").phases.at(0).annual_budget_eur ==
          usual_budget(kind_of("grant_call"), population_of(state)));
}

TEST_CASE("a budget is set to the euro, and an instrument outside the mix enters with it") {
    AppState state = state_of("seven_steps");
    act(state, SetBudget{"incubation", 0, 612345.5});
    CHECK(entry_of(state, "incubation").phases.at(0).annual_budget_eur == 612345.5);
    act(state, SetBudget{"living_labs", 0, 200e3});
    CHECK(is_active(entry_of(state, "living_labs")));
    CHECK(entry_of(state, "living_labs").phases.at(0) == Phase{0, 120, 200e3});
}

TEST_CASE("a budget of nothing, and the largest one, are allowed") {
    AppState state = state_of("seven_steps");
    act(state, SetBudget{"incubation", 0, 0});
    CHECK(entry_of(state, "incubation").phases.at(0).annual_budget_eur == 0);
    act(state, SetBudget{"incubation", 0, limits::annual_budget_eur});
    CHECK(entry_of(state, "incubation").phases.at(0).annual_budget_eur == limits::annual_budget_eur);
    CHECK_FALSE(state.message.has_value());
}

TEST_CASE("budgets out of range are refused in words") {
    for (const double budget : {-1.0, -1e-9, 1.0000001e10, infinite, -infinite, not_a_number}) {
        CAPTURE(budget);
        check_refused(state_of("seven_steps"), SetBudget{"incubation", 0, budget});
        check_refused(state_of("seven_steps"), SetBudget{"living_labs", 0, budget});
    }
    AppState state = state_of("seven_steps");
    act(state, SetBudget{"incubation", 0, -1});
    CHECK(state.message->heading == "Incubation: enter 0 to 10,000,000,000.");
}

TEST_CASE("what there is not is left alone") {
    const AppState state = state_of("seven_steps");
    for (const int phase : {-1, 1, 99, 2147483647, -2147483647 - 1}) {
        CAPTURE(phase);
        check_ignored(state, SetBudget{"incubation", phase, 5});
        check_ignored(state, SetPhase{"incubation", phase, 0, 5});
    }
    check_ignored(state, SetBudget{"living_labs", 3, 5});
    check_ignored(state, SetBudget{"no such", 0, 5});
    check_ignored(state, SetEnabled{"no such", true});
    check_ignored(state, SetPhase{"no such", 0, 0, 5});
    check_ignored(state, AddPhase{"no such", 0});
    check_ignored(state, AddPhase{"living_labs", 0});
    check_ignored(state, RemovePhase{"no such", 0});
    check_ignored(state, SetSetting{"no such", "grant_cap_eur", 5});
    check_ignored(state, SetSetting{"grant_call", "no such", 5});
    check_ignored(state, SetSetting{"incubation", "grant_cap_eur", 30000});
}

TEST_CASE("a phase moves as far as its neighbours, and no further") {
    const std::vector<Phase> phases{{0, 12, 1e5}, {24, 36, 2e5}, {48, 60, 3e5}};
    AppState state = with_phases(phases);
    act(state, SetPhase{"incubation", 1, 12, 48});
    CHECK(entry_of(state, "incubation").phases.at(1) == Phase{12, 48, 2e5});
    act(state, SetPhase{"incubation", 2, 48, max_months});
    CHECK(entry_of(state, "incubation").phases.at(2).to_month == max_months);
    const AppState three = with_phases(phases);
    check_refused(three, SetPhase{"incubation", 1, 11, 36});
    check_refused(three, SetPhase{"incubation", 1, 24, 49});
    check_refused(three, SetPhase{"incubation", 1, 0, 60});
    check_refused(three, SetPhase{"incubation", 1, 30, 30});
    check_refused(three, SetPhase{"incubation", 1, 36, 24});
    check_refused(three, SetPhase{"incubation", 0, -1, 12});
    check_refused(three, SetPhase{"incubation", 2, 48, max_months + 1});
    check_refused(three, SetPhase{"incubation", 2, max_months, max_months + 1});
    check_refused(three, SetPhase{"incubation", 2, 2147483647, -2147483647 - 1});
}

TEST_CASE("a new phase begins where asked, with the budget of the one before") {
    AppState state = with_phases({{0, 12, 1e5}, {48, 60, 3e5}});
    act(state, AddPhase{"incubation", 60});
    act(state, AddPhase{"incubation", 30});
    act(state, AddPhase{"incubation", 170});  // the horizon is 180 months
    const std::vector<Phase> wanted{
        {0, 12, 1e5}, {30, 48, 1e5}, {48, 60, 3e5}, {60, 84, 3e5}, {170, 180, 3e5}};
    CHECK(entry_of(state, "incubation").phases == wanted);
    check_ignored(state, AddPhase{"incubation", 0});
    check_ignored(state, AddPhase{"incubation", 179});
    check_refused(state, AddPhase{"incubation", 180});
    check_refused(state, AddPhase{"incubation", -1});
}

TEST_CASE("a phase before the first one has the budget of the first one") {
    AppState state = with_phases({{12, 24, 1e5}});
    act(state, AddPhase{"incubation", 6});
    CHECK(entry_of(state, "incubation").phases.at(0) == Phase{6, 12, 1e5});
}

TEST_CASE("no instrument has more phases than a file may hold") {
    std::vector<Phase> phases;
    for (int i = 0; i < static_cast<int>(limits::phases_per_instrument); ++i)
        phases.push_back({i, i + 1, 1e5});
    check_ignored(with_phases(phases), AddPhase{"incubation", 100});
}

TEST_CASE("a phase is removed by its first month; the last one stays") {
    AppState state = with_phases({{0, 12, 1e5}, {24, 36, 2e5}});
    check_ignored(state, RemovePhase{"incubation", 5});
    act(state, RemovePhase{"incubation", 0});
    CHECK(entry_of(state, "incubation").phases == std::vector<Phase>{{24, 36, 2e5}});
    check_ignored(state, RemovePhase{"incubation", 24});
}

TEST_CASE("settings keep to their limits") {
    for (const InstrumentKind& kind : test_content().catalogue.instruments) {
        for (const SettingKind& setting : kind.settings) {
            CAPTURE(setting.id);
            AppState state = state_of("baseline");
            act(state, SetSetting{kind.id, setting.id, setting.max});
            CHECK(entry_of(state, kind.id).settings.at(setting.id) == setting.max);
            act(state, SetSetting{kind.id, setting.id, setting.min});
            CHECK(entry_of(state, kind.id).settings.at(setting.id) == setting.min);
            for (const double value : {setting.min - 1, setting.max + 1, infinite, not_a_number})
                check_refused(state, SetSetting{kind.id, setting.id, value});
        }
    }
}

TEST_CASE("an action that succeeds takes the refusal before it away") {
    AppState state = state_of("seven_steps");
    act(state, SetBudget{"incubation", 0, -1});
    CHECK(state.message.has_value());
    act(state, SetBudget{"incubation", 0, 1e5});
    CHECK_FALSE(state.message.has_value());
    act(state, SetBudget{"incubation", 0, -1});
    act(state, DismissMessage{});
    CHECK_FALSE(state.message.has_value());
}
