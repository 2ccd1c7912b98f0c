// Opening files: a good one replaces the scenario, a bad one changes nothing but the message.
#include "support.hpp"

using namespace regiomix;

namespace {

struct NamedFile {
    const char* name;
    std::string bytes;
};

std::string deep(int levels) {
    std::string text = R"({"extensions":)";
    for (int i = 0; i < levels; ++i) text += '[';
    return text;
}

std::vector<NamedFile> bad_files() {
    return {
        {"empty", ""},
        {"blank", "  \n"},
        {"prose", "Dear region,"},
        {"a picture", "\x89PNG\r\n\x1a\n"},
        {"not UTF-8", "{\"title\":\"\xff\"}"},
        {"zeros", std::string(100, '\0')},
        {"cut off", std::string(small_file.substr(0, 200))},
        {"other JSON", "{\"a\":1}"},
        {"a list", "[]"},
        {"null", "null"},
        {"deep", deep(10000)},
        {"large", std::string(10u << 20, ' ')},
        {"another format", small_file_with("regiomix-scenario", "en-roads")},
        {"newer version", small_file_with("\"version\":2", "\"version\":3")},
        {"strange version", small_file_with("\"version\":2", "\"version\":\"two\"")},
        {"unknown instrument", small_file_with("grant_call", "grant_all")},
        {"unknown region", small_file_with("lorraine", "atlantis")},
        {"overlapping phases", small_file_with("\"from_month\":30", "\"from_month\":20")},
        {"empty phase", small_file_with("\"to_month\":24", "\"to_month\":0")},
        {"not a number", small_file_with("50000.5", "NaN")},
        {"infinite", small_file_with("50000.5", "1e999")},
        {"negative budget", small_file_with("50000.5", "-1")},
        {"text for a number", small_file_with("50000.5", "\"50000\"")},
        {"too many draws", small_file_with("\"draws\":200", "\"draws\":20001")},
        {"too long a horizon", small_file_with("\"horizon_years\":15", "\"horizon_years\":31")},
        {"twice the same key",
         small_file_with("\"horizon_years\":15", "\"horizon_years\":15,\"horizon_years\":15")},
        {"assumption out of range", small_file_with("{\"value\":0.2}", "{\"value\":2}")},
    };
}

/// A state that would show any trace of a half-read file.
AppState busy_state() {
    AppState state = state_of("lorraine_full", Language::fr);
    act(state, SetTitle{"Travail en cours"});
    act(state, SetRegionFigure{"population", 2e6});
    act(state, SetBudget{"alliance", 0, 123456});
    act(state, ShowDetails{"alliance"});
    state.status = "…";
    return state;
}

}  // namespace

TEST_CASE("a file that is wrong in any way leaves everything but the message as it was") {
    for (const NamedFile& file : bad_files()) {
        CAPTURE(std::string(file.name));
        const AppState before = busy_state();
        AppState after = before;
        act(after, OpenFile{"the file.json", file.bytes});
        REQUIRE(after.message.has_value());
        if (!after.message) continue;
        CHECK(after.message->kind == Message::Kind::error);
        CHECK(after.message->heading.find("the file.json") != std::string::npos);
        CHECK_FALSE(after.message->lines.empty());
        CHECK(after.message->lines.size() <= 7);
        for (const std::string& line : after.message->lines) CHECK_FALSE(line.empty());
        after.message.reset();
        CHECK(same_state(after, before));
    }
}

TEST_CASE("of many problems some are shown and the rest is counted") {
    std::string bytes(small_file);
    for (const char* key :
         {"title", "authors", "notes", "language", "horizon_years", "draws", "seed", "month"}) {
        const std::size_t at = bytes.find(':', bytes.find("\"" + std::string(key) + "\""));
        bytes.insert(at + 1, "true,\"x_" + std::string(key) + "\":");
    }
    AppState state = state_of("seven_steps");
    act(state, OpenFile{"bad.json", bytes});
    REQUIRE(state.message.has_value());
    if (!state.message) return;
    REQUIRE(state.message->lines.size() == 7);
    CHECK(state.message->lines.back() == "and 2 more");
}

TEST_CASE("a good file replaces the scenario and what belonged to the one before") {
    AppState state = busy_state();
    act(state, OpenFile{"mine.json", std::string(small_file)});
    CHECK(state.scenario == scenario_from(small_file));
    CHECK(state.ready_id.empty());
    CHECK(state.view.details.empty());
    CHECK(state.view.language == Language::fr);  // the person's, not the file's
    CHECK_FALSE(state.message.has_value());
    CHECK_FALSE(state.file_results.has_value());
    CHECK(state.status.find("mine.json") != std::string::npos);
}

TEST_CASE("unknown keys are told in a warning, and the file is open") {
    AppState state = state_of("seven_steps");
    act(state,
        OpenFile{"mine.json", small_file_with("\"horizon_years\":15", "\"horizon_years\":15,\"colour\":1")});
    CHECK(state.scenario == scenario_from(small_file));
    REQUIRE(state.message.has_value());
    if (!state.message) return;
    CHECK(state.message->kind == Message::Kind::warning);
    REQUIRE(state.message->lines.size() == 1);
    CHECK(state.message->lines[0].find("colour") != std::string::npos);
}

TEST_CASE("results in a file wait for the comparison, unless the scenario changes first") {
    ResultSummary results{.model_version = model_version,
                          .engine = "float32",
                          .draws = 200,
                          .seed = 7,
                          .hash = "0123456789abcdef",
                          .summary = {}};
    AppState state = state_of("seven_steps");
    const std::string bytes = write_scenario(scenario_from(small_file), results);
    const Action changes[] = {SetBudget{"grant_call", 0, 5e4},
                              SetEnabled{"incubation", true},
                              SetHorizon{10},
                              SetRegion{"skane"},
                              SetDraws{100},
                              SetRegionFigure{"population", 3e6},
                              ResetRegion{},
                              SetSetting{"grant_call", "grant_cap_eur", 40000},
                              OpenReady{"seven_steps"},
                              SetPhase{"grant_call", 0, 0, 12},
                              RemovePhase{"grant_call", 0},
                              AddPhase{"grant_call", 60},
                              NewScenario{},
                              SetAssumption{"deadweight", 0.3, std::nullopt, std::nullopt}};
    for (const Action& change : changes) {
        CAPTURE(change.kind());
        act(state, OpenFile{"mine.json", bytes});
        CHECK(state.file_results == results);
        act(state, SelectIndicator{Indicator::adoptions});
        act(state, SetTitle{"Another title"});
        CHECK(state.file_results.has_value());
        act(state, change);
        CHECK_FALSE(state.file_results.has_value());
    }
}
