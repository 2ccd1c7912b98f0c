// What a link carries: everything but notes and authors, exactly; and what is said about links that others made.
#include "scenario/link_codec.hpp"

#include "support.hpp"

using namespace regiomix;

namespace {

Scenario without_private_parts(Scenario scenario) {
    scenario.meta.authors.clear();
    scenario.meta.notes.clear();
    return scenario;
}

/// Through a link and back.
Scenario sent(const Scenario& scenario) {
    Result<OpenedScenario> opened = read_link_text(write_link_text(scenario), test_content());
    if (!opened) FAIL_CHECK(listed(opened.problems()));
    if (!opened) return {};
    CHECK(listed(opened.value().warnings).empty());
    return std::move(opened).value().scenario;
}

std::string problems_of_link(std::string_view text) {
    const Result<OpenedScenario> opened = read_link_text(text, test_content());
    CHECK_FALSE(opened.ok());
    return opened ? std::string() : listed(opened.problems());
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every ready scenario comes back from its link, to the last bit") {
    REQUIRE(test_content().ready.size() == 9);
    for (const ReadyScenario& ready : test_content().ready) {
        CAPTURE(ready.id);
        const Scenario wanted = without_private_parts(ready.scenario);
        const Scenario got = sent(ready.scenario);
        CHECK(got == wanted);
        CHECK(write_scenario(got, std::nullopt) == write_scenario(wanted, std::nullopt));
    }
}

TEST_CASE("one of everything comes back from a link") {
    Scenario scenario = scenario_from(small_file);
    CHECK(sent(scenario) == without_private_parts(scenario));

    scenario.meta.language = Language::sv;
    scenario.meta.title = "Åsa \"quoted\" \\ \xF0\x9F\x8C\x8D";
    scenario.mix.front().enabled = false;
    scenario.mix.front().phases.front().annual_budget_eur = 0.1 + 0.2;
    scenario.mix.push_back({"training", true, {}, {}});
    scenario.targets.push_back({Indicator::eur_per_net_job_year, 12, Target::Kind::at_most, 1e-7});
    scenario.focus = {0.4, 0.3, 0.2, 0.1};
    scenario.horizon_years = 30;
    scenario.draws = 20000;
    scenario.seed = 4294967295u;
    CHECK(sent(scenario) == without_private_parts(scenario));
}

TEST_CASE("a scenario like the template needs almost nothing") {
    Scenario scenario;
    scenario.region.id = "lorraine";
    scenario.meta.authors = {"Ann"};
    scenario.meta.notes = "For us only";
    CHECK(write_link_text(scenario) == R"({"r":"lorraine"})");
}

TEST_CASE("links of version 1 mean for ever what they meant when they were made") {
    const Result<OpenedScenario> opened = read_link_text(
        R"({"t":"T","l":"fr","r":"skane","s":[2030,7],"h":10,"m":[["-grant_call",0,24,100000,30,36,5e4,{"grant_cap_eur":3e4}],)"
        R"(["training"]],"f":[0.1,0.2,0.3,0.4],"e":[1e6,2e6],"g":[["net_jobs",5,"<",7]],)"
        R"("a":{"deadweight":0.2,"grant_rate":[0.5,0.4,0.6]},"i":9})",
        test_content());
    REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? std::string() : listed(opened.problems())));
    Scenario wanted;
    wanted.meta.title = "T";
    wanted.meta.language = Language::fr;
    wanted.region.id = "skane";
    wanted.start_year = 2030;
    wanted.start_month = 7;
    wanted.horizon_years = 10;
    wanted.mix = {{"grant_call", false, {{0, 24, 100000}, {30, 36, 50000}}, {{"grant_cap_eur", 30000}}},
                  {"training", true, {}, {}}};
    wanted.focus = {0.1, 0.2, 0.3, 0.4};
    wanted.envelope_eur_per_year = {1e6, 2e6};
    wanted.targets = {{Indicator::net_jobs, 5, Target::Kind::at_most, 7}};
    wanted.assumptions = {{"deadweight", {0.2, std::nullopt}}, {"grant_rate", {0.5, Range{0.4, 0.6}}}};
    wanted.draws = 1000;
    wanted.seed = 9;
    CHECK(opened.value().scenario == wanted);

    const Result<OpenedScenario> shortest = read_link_text(R"({"r":"lorraine"})", test_content());
    REQUIRE(shortest.ok());
    Scenario plain;
    plain.region.id = "lorraine";
    plain.start_year = 2025;
    plain.start_month = 1;
    plain.horizon_years = 15;
    plain.focus = {0.25, 0.15, 0.35, 0.25};
    plain.draws = 1000;
    plain.seed = 1;
    CHECK(shortest.value().scenario == plain);
}

TEST_CASE("a wrong link is explained as a file would be") {
    CHECK(has(problems_of_link("{"), "too early"));
    CHECK(has(problems_of_link("[1]"), "no scenario"));
    CHECK(has(problems_of_link("{}"), "/region/id"));
    CHECK(has(problems_of_link(R"({"r":"atlantis"})"), "atlantis"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","r":"skane"})"), "/r"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","m":[["grant_cal",0,24,1]]})"), "/mix/0/instrument"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","m":[["grant_call",0,24]]})"), "/mix/0"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","m":[["grant_call",0,24,-5]]})"), "/mix/0/phases/0/annual_budget_eur"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","m":[["grant_call",0,24,1,12,30,1]]})"), "/mix/0/phases/1"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","m":{"0":1}})"), "/mix"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","m":[[]]})"), "/mix/0"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","m":[7]})"), "/mix/0"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","s":[2030]})"), "/start"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","s":"2030"})"), "/start"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","f":[1,2]})"), "/thematic_focus"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","g":[["net_jobs",5]]})"), "/targets/0"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","a":{"deadweight":[1]}})"), "/assumptions/deadweight"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","d":1e9})"), "/ensemble/draws"));
    CHECK(has(problems_of_link(R"({"r":"lorraine","e":[1e400]})"), "/e/0"));
    CHECK(has(problems_of_link(std::string(10000, '[')), "nest"));
    CHECK_FALSE(problems_of_link(R"({"t":")" + std::string(5u << 20, 'a') + R"("})").empty());
}

TEST_CASE("what a link carries beyond what is known is left out, and said") {
    const Result<OpenedScenario> opened = read_link_text(R"({"r":"lorraine","q":1,"format":2})", test_content());
    REQUIRE(opened.ok());
    CHECK(has(listed(opened.value().warnings), "/q"));
}

TEST_CASE("a link cut off anywhere is never half-read") {
    const std::string whole = write_link_text(scenario_from(small_file));
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(read_link_text(std::string_view(whole).substr(0, length), test_content()).ok());
}
