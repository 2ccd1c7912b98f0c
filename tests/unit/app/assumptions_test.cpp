// The page of assumptions: what is listed, what changes, what is taken over, and that every change is seen elsewhere.
#include "app/assumption_sets.hpp"
#include "app/controls_json.hpp"

#include "support.hpp"

using namespace regiomix;

namespace {

AppView view_of(const AppState& state, const SideResults& side = {}) {
    Simulation simulation;
    return build_view(state, simulation.view(), test_content(), {}, {}, side);
}

AssumptionsView page_of(const AppState& state, const SideResults& side = {}) {
    AppState shown = state;
    act(shown, ShowPage{Page::assumptions});
    return view_of(shown, side).assumptions.value_or(AssumptionsView{});
}

const AssumptionRowView* find_row(const AssumptionsView& view, const std::string& id) {
    for (const AssumptionGroupView& group : view.parameters)
        for (const AssumptionRowView& row : group.rows)
            if (row.id == id) return &row;
    return nullptr;
}

AssumptionRowView row_of(const AppState& state, const std::string& id) {
    const AssumptionsView view = page_of(state);
    const AssumptionRowView* row = find_row(view, id);
    CHECK_MESSAGE(row, "not listed: ", id);
    return row ? *row : AssumptionRowView{};
}

std::size_t rows_in(const AssumptionsView& view) {
    std::size_t count = 0;
    for (const AssumptionGroupView& group : view.parameters) count += group.rows.size();
    return count;
}

AssumptionsView filtered(AppState state, const AssumptionFilter& filter) {
    act(state, SetAssumptionFilter{filter});
    return page_of(state);
}

/// With a scenario beside it that assumes something else in two places.
AppState compared() {
    AppState state = state_of("seven_steps");
    act(state, SetAssumption{"deadweight", 0.2, 0.1, 0.3});
    act(state, SetAssumption{"fund_fee", 0.05, std::nullopt, std::nullopt});
    act(state, PinReference{});
    act(state, ResetAssumptions{});
    return state;
}

}  // namespace

TEST_CASE("every parameter stands in its group, with value, range, evidence, sources and equations") {
    for (const Language language : all_languages) {
        const AssumptionsView view = page_of(state_of("seven_steps", language));
        CHECK(rows_in(view) == parameter_count);
        CHECK(view.changed == 0);
        for (const ParameterInfo& info : test_content().parameters) {
            CAPTURE(info.id);
            const AssumptionRowView* row = find_row(view, info.id);
            REQUIRE(row);
            CHECK(row->name == info.name.in(language));
            CHECK(row->value.value == info.central.value);
            CHECK(row->known == !info.central.range.has_value());
            CHECK(row->low.value <= row->value.value);
            CHECK(row->value.value <= row->high.value);
            CHECK(row->value.min == info.allowed.low);
            CHECK(row->value.step > 0);
            CHECK(row->grade == info.grade);
            CHECK(row->sources.size() == info.sources.size());
            for (const SourceView& source : row->sources) CHECK(source.title != source.id);
            CHECK_FALSE(row->use.empty());
            CHECK_FALSE(row->changed);
            CHECK(row->sensitivity == no_value_text);
        }
    }
}

TEST_CASE("the page is built only while it is shown") {
    const AppState state = state_of("seven_steps");
    CHECK_FALSE(view_of(state).assumptions.has_value());
}

TEST_CASE("a step of a number is the last digit that counts") {
    const AppState state = state_of("seven_steps");
    CHECK(row_of(state, "pilot_cost").value.step == doctest::Approx(100));
    CHECK(row_of(state, "deadweight").value.step == doctest::Approx(0.01));
    CHECK(row_of(state, "bass_innovation").value.step == doctest::Approx(0.001));
}

TEST_CASE("a change is marked in its row, above the page, in the status bar, beside the scenario and on slides") {
    AppState state = state_of("seven_steps");
    CHECK(view_of(state).status.assumptions.empty());
    CHECK(view_of(state).about.assumptions == "All assumptions as published");
    act(state, SetAssumption{"pilot_cost", 40000, 30000, 52000});
    const AssumptionRowView row = row_of(state, "pilot_cost");
    CHECK(row.changed);
    CHECK(row.value.text == "40,000");
    CHECK(row.published.find("33,700 (22,000–52,000)") != std::string::npos);
    CHECK(row.short_note.find("33,700") != std::string::npos);
    CHECK(view_of(state).status.assumptions == "1 assumption changed");
    act(state, SetAssumption{"deadweight", 0.2, 0.1, 0.3});
    CHECK(page_of(state).changed == 2);
    CHECK(view_of(state).status.assumptions == "2 assumptions changed");
    CHECK(view_of(state).about.assumptions == "2 assumptions changed");
    act(state, Present{true});
    const auto slide = view_of(state).slide;
    REQUIRE(slide.has_value());
    if (slide) CHECK(slide->title.find("2 assumptions changed") != std::string::npos);
}

TEST_CASE("typing the published numbers again is no change") {
    AppState state = state_of("seven_steps");
    const Scenario before = state.scenario;
    act(state, SetAssumption{"pilot_cost", 40000, 22000, 52000});
    act(state, SetAssumption{"pilot_cost", 33700, 22000, 52000});
    CHECK(state.scenario == before);
}

TEST_CASE("a value that is taken as known gets a range, and loses it when both ends meet") {
    AppState state = state_of("seven_steps");
    AssumptionRowView row = row_of(state, "fund_fee");
    CHECK(row.known);
    SetAssumption wider = row.as_high;
    wider.high = 0.05;
    act(state, wider);
    CHECK(state.scenario.assumptions.at("fund_fee") == Assumption{0.03, Range{0.03, 0.05}});
    row = row_of(state, "fund_fee");
    CHECK_FALSE(row.known);
    SetAssumption narrow = row.as_high;
    narrow.high = 0.03;
    act(state, narrow);
    CHECK(state.scenario.assumptions.empty());

    SetAssumption another = row_of(state, "fund_fee").as_value;
    another.value = 0.04;
    act(state, another);
    CHECK(state.scenario.assumptions.at("fund_fee") == Assumption{0.04, std::nullopt});
}

TEST_CASE("low, value and high keep their order, and the sentence says all three") {
    for (const Language language : all_languages) {
        AppState state = state_of("seven_steps", language);
        const Scenario before = state.scenario;
        SetAssumption above = row_of(state, "pilot_cost").as_value;
        above.value = 60000;
        act(state, above);
        CHECK(state.scenario == before);
        REQUIRE(state.message.has_value());
        for (const double number : {22000.0, 60000.0, 52000.0})
            CHECK(state.message->heading.find(format_number(number, 0, language)) != std::string::npos);
        SetAssumption beyond = above;
        beyond.high = 1e9;
        act(state, beyond);
        CHECK(state.scenario == before);
        CHECK(state.message->heading.find(format_number(1e7, 0, language)) != std::string::npos);
    }
}

TEST_CASE("search and filters leave what fits all of them") {
    AppState state = state_of("seven_steps");
    CHECK(find_row(filtered(state, {.search = "e17"}), "pilot_cost"));
    CHECK(rows_in(filtered(state, {.search = "e17"})) == 2);
    CHECK(find_row(filtered(state, {.search = "S54"}), "loan_term"));
    CHECK(rows_in(filtered(state, {.grade = "A"})) == 1);
    const AssumptionsView finance = filtered(state, {.group = "finance", .grade = "B"});
    REQUIRE(finance.parameters.size() == 1);
    CHECK(finance.parameters.front().id == "finance");
    CHECK(finance.parameters.front().count_text.find("of 16") != std::string::npos);
    CHECK(finance.filter_text.find(" · ") != std::string::npos);
    CHECK(filtered(state, {.show = AssumptionShow::changed}).no_match_text.size() > 5);
    act(state, SetAssumption{"deadweight", 0.2, 0.1, 0.3});
    CHECK(rows_in(filtered(state, {.show = AssumptionShow::changed})) == 1);
    CHECK(filtered(state, {.search = "no such thing"}).no_match_text.size() > 5);
}

TEST_CASE("a filter that does not exist is not set") {
    AppState state = state_of("seven_steps");
    act(state, SetAssumptionFilter{{.group = "outcomes"}});
    const AssumptionFilter before = state.view.assumptions.filter;
    act(state, SetAssumptionFilter{{.group = "no such"}});
    act(state, SetAssumptionFilter{{.grade = "D"}});
    act(state, SetAssumptionFilter{{.part = AssumptionPart::instruments, .group = "outcomes"}});  // no family of instruments
    CHECK(state.view.assumptions.filter == before);
    act(state, OpenAssumption{"no such", true});
    CHECK(state.view.assumptions.open.empty());
}

TEST_CASE("assumption sets are compared: who differs, in what, and how to see only that") {
    const AppState state = compared();
    const AssumptionsView view = page_of(state);
    REQUIRE(view.sets.size() == 1);
    CHECK(view.sets[0].text == "2 assumptions differ");
    CHECK(count_differing(state.scenario, state.comparison.others[0].scenario, test_content()) == 2);
    const AssumptionRowView* row = find_row(view, "deadweight");
    REQUIRE(row);
    REQUIRE(row->others.size() == 1);
    CHECK(row->others[0].text == "0.2 (0.1–0.3)");
    CHECK(row->others[0].mark == view.sets[0].mark);
    CHECK(find_row(view, "pilot_cost")->others.empty());
    CHECK(rows_in(filtered(state, {.show = AssumptionShow::differing})) == 2);
}

TEST_CASE("the assumptions of another scenario are taken over in one step, and so are the published ones") {
    AppState state = compared();
    const Scenario before = state.scenario;
    const std::size_t steps = state.history.steps();
    act(state, TakeAssumptions{state.comparison.others[0].id});
    CHECK(state.scenario.assumptions == state.comparison.others[0].scenario.assumptions);
    CHECK(state.scenario.assumptions.size() == 2);
    CHECK(state.history.steps() == steps + 1);
    CHECK(view_of(state).history.last_step == "Assumptions taken over");
    act(state, ResetAssumptions{});
    CHECK(state.scenario == before);
    CHECK(state.history.steps() == steps + 2);
    CHECK(view_of(state).history.last_step == "All assumptions as published");
    act(state, GoToStep{static_cast<int>(steps) + 1});
    CHECK(state.scenario.assumptions.size() == 2);
    act(state, GoToStep{static_cast<int>(steps)});
    CHECK(state.scenario == before);
    act(state, TakeAssumptions{999});
    act(state, ResetAssumptions{});  // nothing to reset: no step
    CHECK(state.scenario == before);
    CHECK(state.history.position() == steps);
}

TEST_CASE("sensitivity is shown once it is there") {
    SideResults side;
    side.total_sensitivity["deadweight"] = 0.37;
    const AssumptionsView view = page_of(state_of("seven_steps"), side);
    CHECK(find_row(view, "deadweight")->sensitivity == format_percent(0.37, 0, Language::en));
    CHECK(find_row(view, "pilot_cost")->sensitivity == no_value_text);
}

TEST_CASE("strengths stand by family, and are changed by making an own instrument") {
    AppState state = state_of("seven_steps");
    const AssumptionFilter instruments{.part = AssumptionPart::instruments};
    AssumptionsView view = filtered(state, instruments);
    CHECK(view.parameters.empty());
    std::size_t count = 0;
    const StrengthsView* training = nullptr;
    for (const StrengthGroupView& group : view.strengths) {
        count += group.instruments.size();
        for (const StrengthsView& row : group.instruments)
            if (row.id == "training") training = &row;
    }
    CHECK(count == test_content().catalogue.instruments.size());
    REQUIRE(training);
    REQUIRE_FALSE(training->mechanisms.empty());
    CHECK(training->mechanisms.front().low < training->mechanisms.front().central);
    REQUIRE(training->change.has_value());
    act(state, training->change->action);
    REQUIRE(state.scenario.own_instruments.size() == 1);
    view = filtered(state, {.part = AssumptionPart::instruments, .search = "(own)"});
    REQUIRE(view.strengths.size() == 1);
    const StrengthsView& own = view.strengths[0].instruments[0];
    CHECK_FALSE(own.own_label.empty());
    CHECK(action_if<ShowOwnEditor>(own.change->action));
    act(state, OpenAssumption{own.id, true});
    CHECK(state.view.assumptions.open.count(own.id) == 1);
}

TEST_CASE("every row has its controls, and a changed one a way back") {
    AppState state = state_of("seven_steps");
    act(state, ShowPage{Page::assumptions});
    act(state, SetAssumption{"deadweight", 0.2, 0.1, 0.3});
    const Json controls = Json::parse(controls_json(view_of(state)).dump(), nullptr, false);
    for (const ParameterInfo& info : test_content().parameters)
        for (const char* part : {".name", ".value", ".low", ".high"})
            CHECK_MESSAGE(controls.contains("assumptions.row." + info.id + part), info.id, part);
    CHECK(controls.contains("assumptions.row.deadweight.reset"));
    CHECK_FALSE(controls.contains("assumptions.row.pilot_cost.reset"));
    CHECK(controls["assumptions.reset"]["enabled"] == true);
    CHECK(controls.contains("status.assumptions"));
    CHECK(controls["assumptions.row.deadweight.value"]["max"] == 1.0);
}

TEST_CASE("what is published of the page is small for rows that are closed, and complete for open ones") {
    TestApp test;
    test.app.apply({ShowPage{Page::assumptions}, OpenAssumption{"pilot_cost", true}});
    const Json page = test.json()["assumptions"];
    REQUIRE(page["parameters"].size() == test_content().parameter_groups.size());
    int open = 0;
    for (const Json& group : page["parameters"])
        for (const Json& row : group["rows"]) {
            open += row.contains("note");
            if (row["id"] == "pilot_cost") CHECK(row["limits"].get<std::string>().find("10,000,000") != std::string::npos);
        }
    CHECK(open == 1);
}
