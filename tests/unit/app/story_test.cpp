// A session from the first screen to the saved file, compared byte by byte: what actions do to a document
// must not change unnoticed. After a wanted change: REGIOMIX_UPDATE_GOLDEN=1, then look at the difference.
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/action_json.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

constexpr const char* golden_path = "tests/golden/app/session.regiomix.json";

// Lorraine prepares a bid: the ready scenario, an incubator with its own timing, other money, its own
// figures.
const char* const session[] = {
    R"({"action":"open_ready","id":"lorraine_call_2013"})",
    R"({"action":"set_title","title":"Lorraine : l’offre de 2030"})",
    R"({"action":"set_start","year":2030,"month":4})",
    R"({"action":"set_horizon","years":12})",
    R"({"action":"set_region_figure","figure":"population","value":2400000})",
    R"({"action":"set_region_name","name":"Lorraine 2030"})",
    R"({"action":"set_enabled","instrument":"incubation","enabled":true})",
    R"({"action":"set_budget","instrument":"incubation","phase":0,"eur_per_year":350000})",
    R"({"action":"set_phase","instrument":"incubation","phase":0,"from_month":6,"to_month":60})",
    R"({"action":"add_phase","instrument":"incubation","from_month":72})",
    R"({"action":"set_budget","instrument":"incubation","phase":1,"eur_per_year":1234.5})",
    R"({"action":"set_setting","instrument":"grant_call","setting":"grant_cap_eur","value":30000})",
    R"({"action":"set_budget","instrument":"alliance","phase":0,"eur_per_year":40000})",
    R"({"action":"set_enabled","instrument":"alliance","enabled":false})",
    R"({"action":"set_budget","instrument":"incubation","phase":0,"eur_per_year":-1})",
    R"({"action":"set_envelope","eur_per_year":600000})",
    R"({"action":"set_assumption","parameter":"deadweight","value":0.25,"low":0.2,"high":0.35})",
    R"({"action":"set_draws","draws":500})",
};

}  // namespace

TEST_CASE("a session of actions ends in the expected file") {
    AppState state = initial_state(test_content(), Language::fr);
    for (const char* json : session) {
        CAPTURE(std::string(json));
        const Result<Action> action = read_action(json);
        REQUIRE(action.ok());
        if (action) act(state, action.value());
    }
    const std::string file = write_scenario(state.scenario, std::nullopt);
    CHECK(open_scenario(file).scenario == state.scenario);
    if (std::getenv("REGIOMIX_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(golden_path, std::ios::binary) << file;
        return;
    }
    std::ifstream stream(golden_path, std::ios::binary);
    const std::string expected{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    std::size_t at = 0;
    while (at < file.size() && at < expected.size() && file[at] == expected[at]) ++at;
    const std::string here = file.substr(at > 60 ? at - 60 : 0, 160);
    CHECK_MESSAGE(file == expected, golden_path << " differs at byte " << at << ": " << here);
}
