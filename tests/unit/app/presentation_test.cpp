// Presentations: which steps there are, what each shows, how they travel, and how a second window follows.
#include "app/presentation.hpp"

#include "app/action_json.hpp"
#include "scenario/link_codec.hpp"
#include "support.hpp"
#include "text/texts.hpp"

using namespace regiomix;

namespace {

using Show = PresentationStep::Show;

std::vector<Show> shows(const AppState& state) {
    std::vector<Show> found;
    for (const PresentationStep& step : presentation_steps(state)) found.push_back(step.show);
    return found;
}

const std::vector<PresentationStep> three_steps{{Show::chart, Indicator::adoptions, "First, adoptions", "incubation"},
                                                {Show::timeline, {}, {}, {}},
                                                {Show::change, {}, "What moved", {}}};

Json slide_of(TestApp& test) { return test.json()["slide"]; }

}  // namespace

TEST_CASE("without steps of its own a scenario shows what there is") {
    AppState state = state_of("seven_steps");
    CHECK(shows(state) == std::vector<Show>{Show::cards, Show::chart, Show::timeline, Show::spending});
    act(state, CompareReady{"osi_agencies"});
    act(state, SetBudget{"incubation", 0, 600e3});
    CHECK(shows(state) == std::vector<Show>{Show::cards, Show::chart, Show::timeline, Show::spending, Show::comparison,
                                            Show::change});
    act(state, SetPresentation{three_steps});
    CHECK(shows(state) == std::vector<Show>{Show::chart, Show::timeline, Show::change});
}

TEST_CASE("steps are saved, travel in links, and are undone") {
    AppState state = state_of("seven_steps");
    act(state, SetPresentation{three_steps});
    CHECK(state.scenario.presentation == three_steps);
    const auto file = read_scenario(write_scenario(state.scenario, std::nullopt), test_content());
    REQUIRE(file.ok());
    CHECK(file.value().scenario.presentation == three_steps);
    const auto link = read_link_text(write_link_text(state.scenario), test_content());
    REQUIRE(link.ok());
    CHECK(link.value().scenario.presentation == three_steps);
    CHECK(step_name(state.history, 0, test_content(), Language::en) == "Presentation");
    act(state, GoToStep{0});
    CHECK(state.scenario.presentation.empty());
}

TEST_CASE("a scenario without steps is written as before") {
    const AppState state = state_of("seven_steps");
    CHECK(write_scenario(state.scenario, std::nullopt).find("presentation") == std::string::npos);
    CHECK(write_link_text(state.scenario).find("\"p\"") == std::string::npos);
}

TEST_CASE("steps that a file could not hold are refused") {
    AppState state = state_of("seven_steps");
    act(state, SetPresentation{{{Show::chart, {}, std::string(300, 'x'), {}}}});
    CHECK(state.scenario.presentation.empty());
    CHECK(state.message);
    act(state, SetPresentation{std::vector<PresentationStep>(limits::presentation_steps + 1)});
    CHECK(state.scenario.presentation.empty());
}

TEST_CASE("one step is set, only in what is given, and taken out once however often that is said") {
    AppState state = state_of("seven_steps");
    act(state, SetPresentation{three_steps});
    SetStep renamed{1};
    renamed.caption = "When";
    act(state, renamed);
    CHECK(state.scenario.presentation[1] == PresentationStep{Show::timeline, {}, "When", {}});
    act(state, SetStep{1, Show::chart, Indicator::adoptions});
    CHECK(state.scenario.presentation[1] == PresentationStep{Show::chart, Indicator::adoptions, "When", {}});
    CHECK(state.scenario.presentation[0] == three_steps[0]);
    CHECK(step_name(state.history, 1, test_content(), Language::en) == "Presentation");
    act(state, SetStep{3, Show::cards});
    act(state, SetStep{-1, Show::cards});
    CHECK(state.scenario.presentation.size() == 3);
    SetStep wrong{0};
    wrong.caption = std::string(300, 'x');
    act(state, wrong);
    CHECK(state.scenario.presentation[0] == three_steps[0]);
    CHECK(state.message);
    for (int i = 0; i < 2; ++i) act(state, RemoveStep{0, 3});
    REQUIRE(state.scenario.presentation.size() == 2);
    CHECK(state.scenario.presentation[1] == three_steps[2]);
}

TEST_CASE("editing single steps is no change that a slide could show") {
    AppState state = state_of("seven_steps");
    act(state, SetBudget{"incubation", 0, 600e3});
    act(state, SetPresentation{three_steps});
    act(state, SetStep{0, Show::cards});
    act(state, RemoveStep{0, 3});
    const auto change = last_change(state, test_content());
    REQUIRE(change);
    CHECK(change->words.starts_with("Incubation"));
}

TEST_CASE("presenting shows a slide at a time, within the steps") {
    TestApp test;
    finish(test.app);
    CHECK(slide_of(test).is_null());
    test.app.apply({Present{true}});
    CHECK(slide_of(test)["step"]["show"] == "cards");
    test.app.apply({ShowStep{1}});
    CHECK(slide_of(test)["step"]["show"] == "chart");
    CHECK(slide_of(test)["position"] == "2 of 5");  // the draws were changed, so there is a change to show
    test.app.apply({ShowStep{99}});
    CHECK(slide_of(test)["index"] == 1);
    test.app.apply({SetPresentation{three_steps}, ShowStep{2}, SetPresentation{{three_steps[0]}}});
    CHECK(slide_of(test)["index"] == 0);
    CHECK(slide_of(test)["heading"] == "First, adoptions");
    test.app.apply({Present{false}});
    CHECK(slide_of(test).is_null());
}

TEST_CASE("presenting asks for the whole screen and gives it back") {
    TestApp test;
    test.app.apply({Present{true}, Present{false}, OpenSecondWindow{}});
    const auto requests = test.app.take_requests();
    REQUIRE(requests.size() == 3);
    CHECK(std::get<FullScreenRequest>(requests[0]).on);
    CHECK_FALSE(std::get<FullScreenRequest>(requests[1]).on);
    CHECK(std::holds_alternative<SecondWindowRequest>(requests[2]));
}

TEST_CASE("the spotlight says what was changed and what moved, under the same futures") {
    TestApp test;
    finish(test.app);
    const Json before = test.json()["outcomes"]["cards"];
    test.app.apply({SetBudget{"incubation", 0, 2e6}, SetPresentation{{{Show::change, {}, {}, {}}}}, Present{true}});
    finish(test.app);
    // The steps of a presentation are a change too, but none that moves anything: the one before it is shown.
    CHECK(slide_of(test)["heading"].get<std::string>().starts_with("Incubation"));
    test.app.apply({SetBudget{"incubation", 0, 100e3}});
    finish(test.app);
    const Json slide = slide_of(test);
    CHECK(slide["heading"].get<std::string>().starts_with("Incubation"));
    REQUIRE(slide["rows"].size() == before.size());
    bool moved = false;
    for (const Json& row : slide["rows"]) moved |= row["first"] != row["second"] && row["gain"] != 0;
    CHECK(moved);
}

TEST_CASE("a comparison sets the medians against each other, or says that there is none") {
    TestApp test;
    test.app.apply({SetPresentation{{{Show::comparison, {}, {}, {}}}}, Present{true}});
    finish(test.app);
    CHECK(slide_of(test)["hint"] == std::string(text(Text::comparison_none, Language::en)));
    test.app.apply({CompareReady{"osi_agencies"}});
    finish(test.app);
    const Json slide = slide_of(test);
    CHECK(slide["hint"] == "");
    CHECK(slide["columns"].size() == 3);
    CHECK(slide["rows"].size() == 6);
}

TEST_CASE("a second window shows the same slide with the same numbers, and asks for nothing") {
    TestApp leader, follower(Language::sv);
    leader.app.apply({CompareReady{"osi_agencies"}, SetBudget{"incubation", 0, 2e6}, SetPresentation{three_steps},
                      SetBudget{"incubation", 0, 1e6}, Present{true}, ShowStep{2}, SetHighContrast{true}});
    finish(leader.app);
    leader.app.take_requests();
    CHECK(follower.app.apply_json(leader.app.follow_as_json()) == R"({"ok":true})");
    finish(follower.app);
    Json wanted = slide_of(leader), got = slide_of(follower);
    CHECK(got["following"] == true);
    CHECK(got["rows"] == wanted["rows"]);
    CHECK(got["heading"] == wanted["heading"]);
    CHECK(follower.json()["results_hash"] == leader.json()["results_hash"]);
    CHECK(follower.json()["high_contrast"] == true);
    CHECK(follower.app.take_requests().empty());
}

TEST_CASE("while the other window works, the second one shows its main chart; before that it waits") {
    TestApp leader, follower;
    follower.app.apply({Follow{{}, {}, {}, {}, Language::fr, false, false, false, 0, Indicator::net_jobs, {}}});
    CHECK(slide_of(follower)["hint"] == std::string(text(Text::follow_waiting, Language::fr)));
    leader.app.apply({SelectIndicator{Indicator::adoptions}});
    follower.app.apply_json(leader.app.follow_as_json());
    CHECK(slide_of(follower)["hint"] == "");
    CHECK(slide_of(follower)["step"]["show"] == "chart");
    CHECK(slide_of(follower)["step"]["indicator"] == "adoptions");
    follower.app.apply({Present{false}, Present{true}});
    CHECK(slide_of(follower)["following"] == true);
}
