// Actions as JSON: what the page, the form view and these tests send.
#include "app/action_json.hpp"

#include <set>

#include "action_samples.hpp"

using namespace regiomix;

namespace {

struct BadAction {
    const char* json;
    const char* where;     ///< field that the problem names
    const char* fragment;  ///< of its description
};

const BadAction bad_actions[] = {
    {"", "", "not a JSON object"},
    {"null", "", "not a JSON object"},
    {"[]", "", "not a JSON object"},
    {"{", "", "not a JSON object"},
    {"\"set_dark\"", "", "not a JSON object"},
    {"{}", "action", "is missing"},
    {R"({"action":3})", "action", "is 3; expected a text"},
    {R"({"action":"explode"})", "action", "is \"explode\"; expected the name of an action"},
    {R"({"action":"Set_dark","dark":true})", "action", "is \"Set_dark\""},
    {R"({"action":"open_ready"})", "id", "is missing"},
    {R"({"action":"open_file","name":"a"})", "text", "is missing"},
    {R"({"action":"set_title","title":null})", "title", "is null; expected a text"},
    {R"({"action":"set_region_figure","figure":"population","value":"many"})", "value", "expected a number"},
    {R"({"action":"set_horizon","years":10.5})", "years", "is 10.5; expected a whole number"},
    {R"({"action":"set_horizon","years":"10"})", "years", "is \"10\"; expected a whole number"},
    {R"({"action":"set_start","year":2030})", "month", "is missing"},
    {R"({"action":"set_enabled","instrument":"incubation","enabled":1})", "enabled",
     "expected true or false"},
    {R"({"action":"set_enabled","enabled":true})", "instrument", "is missing"},
    {R"({"action":"set_budget","instrument":"incubation","phase":0})", "eur_per_year", "is missing"},
    {R"({"action":"set_budget","instrument":"incubation","phase":"0","eur_per_year":1})", "phase",
     "whole number"},
    {R"({"action":"set_budget","instrument":"incubation","phase":0,"eur_per_year":null})", "eur_per_year",
     "is null"},
    {R"({"action":"set_phase","instrument":"incubation","phase":0,"from_month":0})", "to_month",
     "is missing"},
    {R"({"action":"add_phase","instrument":"incubation"})", "from_month", "is missing"},
    {R"({"action":"remove_phase","instrument":"incubation"})", "from_month", "is missing"},
    {R"({"action":"set_setting","instrument":"grant_call","value":1})", "setting", "is missing"},
    {R"({"action":"set_envelope","eur_per_year":"none"})", "eur_per_year", "is \"none\"; expected a number"},
    {R"({"action":"set_assumption","parameter":"deadweight","value":true})", "value", "is true"},
    {R"({"action":"set_assumption","parameter":"deadweight","low":"a"})", "low", "expected a number"},
    {R"({"action":"select_indicator","indicator":"jobs"})", "indicator", "is \"jobs\""},
    {R"({"action":"set_language","language":"de"})", "language", "is \"de\"; expected one of en, fr, sv"},
    {R"({"action":"set_dark"})", "dark", "is missing"},
    {R"({"action":"set_search","text":5})", "text", "is 5"},
    {R"({"action":"set_family_open","family":"finance"})", "open", "is missing"},
    {R"({"action":"show_dialog","dialog":"nowhere"})", "dialog", "expected one of none, region, evidence"},
    {R"({"action":"show_page","page":""})", "page", "expected one of mix, outcomes, compare"},
    {R"({"action":"set_presentation"})", "steps", "is missing"},
    {R"({"action":"set_presentation","steps":{}})", "steps", "expected a list of steps"},
    {R"({"action":"set_presentation","steps":[{"show":"film"}]})", "show", "is \"film\""},
    {R"({"action":"set_presentation","steps":[5]})", "show", "is missing"},
    {R"({"action":"set_step","show":"cards"})", "index", "is missing"},
    {R"({"action":"set_step","index":0,"show":"film"})", "show", "is \"film\""},
    {R"({"action":"set_step","index":0,"caption":5})", "caption", "is 5"},
    {R"({"action":"remove_step","index":0})", "count", "is missing"},
    {R"({"action":"show_step"})", "index", "is missing"},
    {R"({"action":"present","on":1})", "on", "expected true or false"},
};

/// Numbers beyond an int must not wrap round into something that is allowed.
const char* const numbers_beyond[] = {
    R"({"action":"set_horizon","years":4294967306})",
    R"({"action":"set_draws","draws":-4294967096})",
    R"({"action":"set_start","year":8589936617,"month":1})",
    R"({"action":"set_horizon","years":18446744073709551615})",
};

AppState after(const Action& action) {
    AppState state = state_of("seven_steps");
    act(state, action);
    return state;
}

}  // namespace

TEST_CASE("every action can be sent as JSON, and is the same action") {
    std::set<std::size_t> kinds;
    for (const ActionSample& sample : action_samples()) {
        CAPTURE(std::string(sample.json));
        kinds.insert(sample.action.kind());
        const Result<Action> read = read_action(sample.json);
        REQUIRE(read.ok());
        if (!read) continue;
        CHECK(read.value().kind() == sample.action.kind());
        CHECK(same_state(after(read.value()), after(sample.action)));
    }
    CHECK(kinds.size() == action_kinds);
}

TEST_CASE("a wrong action names the field and what it should be") {
    for (const BadAction& bad : bad_actions) {
        CAPTURE(std::string(bad.json));
        const Result<Action> read = read_action(bad.json);
        REQUIRE_FALSE(read.ok());
        if (read) continue;
        const Problem& problem = read.problems().front();
        CHECK(problem.where == bad.where);
        CAPTURE(describe(problem));
        CHECK(describe(problem).find(bad.fragment) != std::string::npos);
        CHECK_FALSE(problem.expected.empty());
    }
}

TEST_CASE("several wrong fields are told at once") {
    const Result<Action> read = read_action(R"({"action":"set_phase","instrument":3,"phase":"a"})");
    REQUIRE_FALSE(read.ok());
    if (!read) CHECK(read.problems().size() == 4);
}

TEST_CASE("whole numbers that do not fit are refused, not wrapped") {
    for (const char* json : numbers_beyond) {
        CAPTURE(std::string(json));
        const Result<Action> read = read_action(json);
        if (!read) continue;  // refused by the reader, or else by the reducer:
        const AppState before = state_of("seven_steps");
        CHECK(after(read.value()).scenario == before.scenario);
    }
}

TEST_CASE("answers are JSON with every problem in words") {
    CHECK(write_answer({}) == R"({"ok":true})");
    const Json answer = Json::parse(
        write_answer({{"tab", "is \"x\"", "one of mix, outcomes"}, {"", "is \xff", ""}}), nullptr, false);
    REQUIRE(answer.is_object());
    CHECK(answer["ok"] == false);
    REQUIRE(answer["problems"].size() == 2);
    CHECK(answer["problems"][0] == "tab: is \"x\"; expected one of mix, outcomes");
}
