// The controls that are published for the form: every action can be written and read again, and a control does what it says.
#include "app/action_json.hpp"
#include "app/action_to_json.hpp"
#include "app/chart_json.hpp"
#include "app/controls_json.hpp"

#include "action_samples.hpp"

using namespace regiomix;

namespace {

AppState after(const Action& action) {
    AppState state = state_of("seven_steps");
    act(state, action);
    return state;
}

Json controls_of(const AppState& state) {
    Simulation simulation;
    return Json::parse(controls_json(build_view(state, simulation.view(), test_content())).dump(), nullptr, false);
}

AppState do_it(AppState state, const Json& action) {
    const Result<Action> read = read_action(action.dump());
    REQUIRE_MESSAGE(read.ok(), action.dump());
    if (read) act(state, read.value());
    return state;
}

}  // namespace

TEST_CASE("an action written as JSON is the same action when read again") {
    for (const ActionSample& sample : action_samples()) {
        const std::string json = action_to_json(sample.action).dump();
        CAPTURE(json);
        const Result<Action> read = read_action(json);
        REQUIRE(read.ok());
        if (!read) continue;
        CHECK(read.value().kind() == sample.action.kind());
        CHECK(same_state(after(read.value()), after(sample.action)));
    }
}

TEST_CASE("every control has a label, and an action that can be read; sending it unchanged changes nothing") {
    AppState state = state_of("seven_steps");
    act(state, ShowDetails{"incubation"});
    act(state, ShowDialog{Dialog::region});
    act(state, SelectRows{{"incubation"}});
    act(state, CopyAsOwn{"incubation", "own_1"});
    act(state, SetMixFilter{"", "pilots"});
    act(state, SetPresentation{{{PresentationStep::Show::chart, Indicator::net_jobs, "Jobs", "incubation"},
                                {PresentationStep::Show::change, {}, {}, {}}}});
    act(state, Present{true});
    act(state, SetGuide{2});
    act(state, SetAssumption{"pilot_cost", 40000, 30000, 52000});
    act(state, PinReference{});
    act(state, SetAssumption{"loan_term", 8, std::nullopt, std::nullopt});
    act(state, ShowPage{Page::assumptions});
    const Json controls = controls_of(state);
    CHECK(controls.size() > 60);
    for (const auto& item : controls.items()) {  // not a structured binding: CAPTURE reads it in a lambda
        const std::string id = item.key();
        const Json& control = item.value();
        CAPTURE(id);
        CHECK_FALSE(control["label"].get<std::string>().empty());
        if (control.contains("options")) {
            for (const Json& option : control["options"]) {
                CHECK_FALSE(option["label"].get<std::string>().empty());
                CHECK(read_action(option["action"].dump()).ok());
            }
        } else if (control.contains("field")) {
            const Json::json_pointer field("/" + control["field"].get<std::string>());
            REQUIRE(control["action"].contains(field));
            if (id == "about.envelope") continue;  // one number for an envelope that may differ from year to year
            const Json& sent = control["action"][field];
            if (control.contains("per"))
                CHECK(sent.get<double>() * control["per"].get<double>() == doctest::Approx(control["value"].get<double>()));
            else if (!control.contains("offset"))
                CHECK(sent == control["value"]);
            CHECK(do_it(state, control["action"]).scenario == state.scenario);
        } else {
            CHECK(read_action(control["action"].dump()).ok());
            for (const Json& next : control.value("then", Json::array())) CHECK(read_action(next.dump()).ok());
        }
    }
}

TEST_CASE("a field deep in an action takes a new value: a caption, a strength, a share in percent") {
    AppState state = state_of("seven_steps");
    act(state, CopyAsOwn{"incubation", "own_1"});
    act(state, SetPresentation{{{PresentationStep::Show::cards, {}, {}, {}}}});
    const Json controls = controls_of(state);
    const auto typed = [&](const std::string& id, const Json& value) {
        Json action = controls[id]["action"];
        action[Json::json_pointer("/" + controls[id]["field"].get<std::string>())] = value;
        return do_it(state, action).scenario;
    };
    CHECK(typed("present.0.caption", "First").presentation.front().caption == "First");
    const auto& own = state.scenario.own_instruments.front();
    REQUIRE_FALSE(own.strengths.empty());
    const std::string strength = own.strengths.begin()->first;
    CHECK(typed("own.part." + strength + ".value", 0.11).own_instruments.front().strengths.at(strength) == 0.11);
    CHECK(typed("own.name", "Mine").own_instruments.front().name == "Mine");
    for (const auto& [use, share] : own.money_shares)
        CHECK(controls["own.part." + use + ".value"]["value"].get<double>() == doctest::Approx(100 * share));
}

TEST_CASE("the mix and the presentation are controls too: presets, filters, changes, steps, the guided start") {
    AppState state = state_of("seven_steps");
    act(state, ShowDetails{"incubation"});
    act(state, SetGuide{1});
    const Json controls = controls_of(state);
    for (const char* id : {"mix.order", "mix.show", "mix.stage", "mix.in_family", "mix.new_own", "mix.presets.finance",
                           "details.change.0", "top.replay", "top.present", "present.start", "present.add", "guide.next"}) {
        CAPTURE(id);
        CHECK(controls.contains(id));
    }
    CHECK_FALSE(controls.contains("mix.filter.clear"));
    CHECK_FALSE(controls.contains("slide.next"));
    CHECK(controls["top.replay"]["enabled"] == false);
}

TEST_CASE("a slide offers the budget of its lever, or to switch it on") {
    AppState state = state_of("seven_steps");
    act(state, SetPresentation{{{PresentationStep::Show::chart, Indicator::net_jobs, {}, "incubation"}}});
    act(state, Present{true});
    CHECK(controls_of(state).contains("slide.lever.value"));
    CHECK_FALSE(controls_of(state).contains("slide.lever.on"));
    act(state, SetEnabled{"incubation", false});
    const Json off = controls_of(state);
    CHECK_FALSE(off.contains("slide.lever.value"));
    REQUIRE(off.contains("slide.lever.on"));
    CHECK(controls_of(do_it(state, off["slide.lever.on"]["action"])).contains("slide.lever.value"));
}

TEST_CASE("steps of the presentation change places with their neighbours only") {
    AppState state = state_of("seven_steps");
    act(state, SetPresentation{{{PresentationStep::Show::cards, {}, "A", {}}, {PresentationStep::Show::change, {}, "B", {}}}});
    const Json controls = controls_of(state);
    CHECK(controls["present.0.up"]["enabled"] == false);
    CHECK(controls["present.1.down"]["enabled"] == false);
    CHECK(do_it(state, controls["present.0.up"]["action"]).scenario == state.scenario);
    const Json& down = controls["present.0.down"];
    CHECK(down["enabled"] == true);
    REQUIRE(down["then"].size() == 1);
    const AppState swapped = do_it(do_it(state, down["action"]), down["then"][0]);
    CHECK(swapped.scenario.presentation[0] == state.scenario.presentation[1]);
    CHECK(swapped.scenario.presentation[1] == state.scenario.presentation[0]);
    CHECK(do_it(state, controls["present.1.remove"]["action"]).scenario.presentation.size() == 1);
}

TEST_CASE("a presentation as long as can be is published in little") {
    AppState state = state_of("seven_steps");
    const std::string caption(40, 'x');
    act(state, SetPresentation{std::vector<PresentationStep>(
                   limits::presentation_steps, {PresentationStep::Show::chart, Indicator::net_jobs, caption, "incubation"})});
    REQUIRE(state.scenario.presentation.size() == limits::presentation_steps);
    const Json controls = controls_of(state);
    Json steps = Json::object();
    for (const auto& item : controls.items())
        if (item.key().starts_with("present.")) steps[item.key()] = item.value();
    CHECK(steps.size() > 7 * limits::presentation_steps);
    CHECK(steps.dump().size() < 300'000);
}

TEST_CASE("a control's field takes a new value") {
    const AppState state = state_of("seven_steps");
    const Json controls = controls_of(state);
    Json action = controls["about.title"]["action"];
    action[controls["about.title"]["field"].get<std::string>()] = "Typed in the form";
    CHECK(do_it(state, action).scenario.meta.title == "Typed in the form");
    Json off = controls["mix.incubation.on"]["action"];
    off["enabled"] = false;
    const AppState without = do_it(state, off);
    CHECK_FALSE(controls_of(without).contains("mix.incubation.value"));
}

TEST_CASE("the gesture of an action joins its steps, apart from those of the canvas") {
    CHECK(read_gesture(R"({"action":"set_dark","dark":true})") == 0);
    CHECK(read_gesture(R"({"gesture":0})") == 0);
    CHECK(read_gesture(R"({"gesture":"7"})") == 0);
    CHECK(read_gesture(R"({"gesture":7})") == 0x80000007u);
    CHECK(read_gesture("no JSON") == 0);
}

TEST_CASE("a chart is given as picture, sentence and table") {
    TestApp test;
    finish(test.app);
    const Json main = Json::parse(chart_json(test.app.view(), R"({"id":"main","width":500,"height":260})"), nullptr, false);
    CHECK(main["svg"].get<std::string>().find("<svg") == 0);
    CHECK_FALSE(main["finding"].get<std::string>().empty());
    REQUIRE(main["table"]["rows"].size() > 5);
    CHECK(main["table"]["rows"][0].size() == main["table"]["columns"].size() + 1);
    for (const char* id : {"budget", "timeline", "sustained_ventures"}) {
        CAPTURE(id);
        const Json chart = Json::parse(chart_json(test.app.view(), Json{{"id", id}}.dump()), nullptr, false);
        REQUIRE(chart.is_object());
        CHECK(chart["id"] == id);
    }
    CHECK(chart_json(test.app.view(), R"({"id":"no such"})") == "null");
    CHECK(chart_json(test.app.view(), "no JSON") == "null");
}
