// What goes out comes back in: the same scenario, and from then on the same bytes.
#include <doctest/doctest.h>

#include "base/embedded.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

std::string rewritten(std::string_view bytes) {
    const OpenedScenario opened = open_scenario(bytes);
    return write_scenario(opened.scenario, opened.results);
}

ResultSummary some_results() {
    ResultSummary results{.model_version = model_version,
                          .engine = "float32",
                          .draws = 200,
                          .seed = 4294967295u,
                          .hash = "0123456789abcdef",
                          .summary = {}};
    SummaryLine line{
        .indicator = Indicator::eur_per_net_job_year, .year = 15, .central = 0.1, .quantiles = {}};
    line.quantiles = {1.0, 1e-7, std::nullopt, -2.5e300, 123456789012345678.0, 5e-324, std::nullopt};
    results.summary = {line, SummaryLine{}};
    return results;
}

}  // namespace

TEST_CASE("ready files are written back byte for byte") {
    int count = 0;
    for (const EmbeddedFile& file : embedded_files()) {
        if (!file.path.starts_with("scenarios/ready/")) continue;
        CAPTURE(file.path);
        ++count;
        const bool same = rewritten(file.bytes) == file.bytes;  // not in CHECK, which would print both files
        CHECK(same);
        CHECK(open_scenario(file.bytes).warnings.empty());
    }
    CHECK(count == 9);
}

TEST_CASE("a scenario with one of everything survives, and its bytes settle at once") {
    const Scenario scenario = scenario_from(small_file);
    CHECK(scenario.meta.title == "A test");
    CHECK(scenario.region.overrides.at("population") == 2000000);
    CHECK(scenario.start_month == 3);
    CHECK(scenario.mix.at(0).phases.at(1).annual_budget_eur == 50000.5);
    CHECK(scenario.targets.at(0) == Target{Indicator::net_jobs, 10, Target::Kind::at_least, 50});
    CHECK(scenario.assumptions.at("grant_rate").range == Range{0.4, 0.6});
    CHECK(scenario.assumptions.at("deadweight") == Assumption{0.2, std::nullopt});
    CHECK(scenario.seed == 7);

    const std::string once = write_scenario(scenario, std::nullopt);
    CHECK(scenario_from(once) == scenario);
    CHECK(rewritten(once) == once);
    CHECK(once.ends_with("}\n"));
}

TEST_CASE("the other choices survive too") {
    Scenario scenario = scenario_from(small_file);
    scenario.mix[0].enabled = false;
    scenario.targets[0].kind = Target::Kind::at_most;
    scenario.meta.language = Language::sv;
    scenario.meta.authors.clear();
    scenario.mix.push_back({.instrument = "alliance", .enabled = true, .phases = {}, .settings = {}});
    CHECK(scenario_from(write_scenario(scenario, std::nullopt)) == scenario);
}

TEST_CASE("results survive, with numbers that do not exist") {
    const Scenario scenario = scenario_from(small_file);
    const std::string bytes = write_scenario(scenario, some_results());
    const OpenedScenario opened = open_scenario(bytes);
    REQUIRE(opened.results.has_value());
    CHECK(*opened.results == some_results());
    CHECK(opened.warnings.empty());
    CHECK(rewritten(bytes) == bytes);
}

TEST_CASE("results of another model version open with a warning, broken ones do not open") {
    ResultSummary results = some_results();
    results.model_version = "0.9";
    const Scenario scenario = scenario_from(small_file);
    CHECK(open_scenario(write_scenario(scenario, results)).warnings.size() == 1);
    results = some_results();
    results.hash = "XYZ";
    results.draws = 3;
    const Problems problems = problems_of(write_scenario(scenario, results));
    CAPTURE(listed(problems));
    CHECK(problems.size() == 2);
    CHECK(problems.front().where == "/results/draws");
}

TEST_CASE("extensions are kept: order, numbers as written, any key") {
    const std::string extensions =
        R"({"z":1,"a":{"":[],"é/~":null,"big":123456789012345678901234567890,"exact":1.50,"e":1E5,"deep":[[{}]]},)"
        R"("b":"\u0001\"\\"})";
    const std::string bytes = small_file_with(R"({"tool":{"b":1,"a":[1.50,"x"]}})", extensions);
    const Scenario scenario = scenario_from(bytes);
    CHECK(scenario.extensions == extensions);
    const std::string once = write_scenario(scenario, std::nullopt);
    CHECK(scenario_from(once).extensions == extensions);
    CHECK(rewritten(once) == once);
    CHECK(open_scenario(bytes).warnings.empty());
}

TEST_CASE("text with every kind of character survives") {
    Scenario scenario = scenario_from(small_file);
    scenario.meta.notes = "\"quotes\" \\ / \b\f\n\r\t \x01\x1f\x7f å € 🌍";
    CHECK(scenario_from(write_scenario(scenario, std::nullopt)) == scenario);
}

TEST_CASE("awkward numbers come back to the same bits") {
    Scenario scenario = scenario_from(small_file);
    for (const double budget :
         {0.1, 1.0 / 3, 1e-300, 4.9406564584124654e-324, 9999999999.999998, 123456.789, 1e10}) {
        scenario.mix[0].phases[0].annual_budget_eur = budget;
        CHECK(scenario_from(write_scenario(scenario, std::nullopt)).mix[0].phases[0].annual_budget_eur ==
              budget);
    }
}

TEST_CASE("an own region is written only when there is one") {
    Scenario scenario = scenario_from(small_file);
    CHECK(write_scenario(scenario, std::nullopt).find("\"baseline_levels\"") != std::string::npos);
    scenario.region = {.id = "skane", .name = "", .overrides = {}, .baseline_levels = {}};
    CHECK(write_scenario(scenario, std::nullopt).find("\"region\": {\n    \"id\": \"skane\"\n  },") !=
          std::string::npos);
}
