// Version 1 of the file, the bare form of the first drafts.
#include <doctest/doctest.h>

#include "support.hpp"

using namespace regiomix;

namespace {

constexpr std::string_view version_1 = R"({
 "id": "lorraine_call",
 "region": "lorraine",
 "start_year": 2012,
 "start_month": 2,
 "horizon_years": 20,
 "mix": [
  {"instrument": "grant_call",
   "phases": [{"from_year": 1.0, "to_year": 2.0, "annual_budget_eur": 221000.0},
              {"from_year": 2.04, "to_year": 2.71, "annual_budget_eur": 1000.0}],
   "settings": {"grant_cap_eur": 45000.0}},
  {"instrument": "working_group", "phases": [{"from_year": 0, "to_year": 3, "annual_budget_eur": 30000}]}
 ]
})";

std::string version_1_with(std::string_view from, std::string_view to) {
    std::string text(version_1);
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("version 1 opens with a warning and the same meaning") {
    const OpenedScenario opened = open_scenario(version_1);
    CHECK(opened.file_version == 1);
    REQUIRE(opened.warnings.size() == 1);
    CHECK(opened.warnings[0].what == "the file has the form of version 1 and was converted to version 2");

    const Scenario& scenario = opened.scenario;
    CHECK(scenario.meta.title == "lorraine call");
    CHECK(scenario.region.id == "lorraine");
    CHECK(scenario.start_year == 2012);
    CHECK(scenario.start_month == 2);
    CHECK(scenario.horizon_years == 20);
    REQUIRE(scenario.mix.size() == 2);
    CHECK(scenario.mix[0].enabled);
    CHECK(scenario.mix[0].phases == std::vector<Phase>{{12, 24, 221000}, {24, 33, 1000}});
    CHECK(scenario.mix[0].settings.at("grant_cap_eur") == 45000);
    CHECK(scenario.mix[1].settings.empty());
    CHECK(scenario.draws == default_draws);
    CHECK(scenario.seed == 1);
    CHECK(scenario.focus == ThematicFocus{});

    const std::string written = write_scenario(scenario, std::nullopt);
    CHECK(scenario_from(written) == scenario);
    CHECK(open_scenario(written).file_version == 2);
}

TEST_CASE("problems of version 1 have the paths of version 1") {
    const auto first = [](const std::string& text) {
        const Problems problems = problems_of(text);
        CAPTURE(listed(problems));
        CHECK(problems.size() == 1);
        return problems.empty() ? std::string() : problems.front().where;
    };
    CHECK(first(version_1_with("\"lorraine\"", "\"lorain\"")) == "/region");
    CHECK(first(version_1_with("\"start_month\": 2", "\"start_month\": 0")) == "/start_month");
    CHECK(first(version_1_with("\"start_year\": 2012,", "")) == "/start_year");
    CHECK(first(version_1_with("\"to_year\": 3", "\"to_year\": \"3\"")) == "/mix/1/phases/0/to_year");
    CHECK(first(version_1_with("\"to_year\": 3", "\"to_year\": 31")) == "/mix/1/phases/0/to_year");
    CHECK(first(version_1_with("\"to_year\": 3", "\"to_year\": 1e30")) == "/mix/1/phases/0/to_year");
    CHECK(first(version_1_with("30000}", "-1}")) == "/mix/1/phases/0/annual_budget_eur");
    CHECK(first(version_1_with("\"mix\": [", "\"mix\": [5,")) == "/mix/0");
}

TEST_CASE("unknown keys of version 1 are reported") {
    const OpenedScenario opened =
        open_scenario(version_1_with("\"start_month\": 2", "\"start_month\": 2, \"colour\": 1"));
    REQUIRE(opened.warnings.size() == 2);
    CHECK(opened.warnings[1].where == "/colour");
}
