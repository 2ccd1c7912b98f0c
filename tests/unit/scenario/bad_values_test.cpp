// JSON that is a scenario with something wrong in it: every problem has its path, what was found and what was
// expected.
#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "scenario/scenario_check.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

struct BadValue {
    std::string_view from, to;  ///< change of small_file
    const char* where;
    const char* fragment;  ///< of the description
};

const BadValue bad_values[] = {
    // Types
    {R"("meta":{"title":"A test","authors":["Ann"],"notes":"Note","language":"en"})", R"("meta":[])", "/meta",
     "is a list"},
    {R"("A test")", "12", "/meta/title", "is 12"},
    {R"(["Ann"])", R"("Ann")", "/meta/authors", "is the text \"Ann\""},
    {R"(["Ann"])", R"([3])", "/meta/authors/0", "is 3; expected a name"},
    {R"("title":"A test",)", "", "/meta/title", "is missing"},
    {R"("language":"en")", R"("language":"de")", "/meta/language", "expected \"en\", \"fr\" or \"sv\""},
    {R"("horizon_years":15)", R"("horizon_years":"15")", "/horizon_years",
     "expected a whole number from 5 to 30 years"},
    {R"("horizon_years":15)", R"("horizon_years":15.5)", "/horizon_years", "is 15.5"},
    {R"("horizon_years":15)", R"("horizon_years":1e300)", "/horizon_years", "is 1e300"},
    {R"("horizon_years":15,)", "", "/horizon_years", "is missing"},
    {R"("enabled":true)", R"("enabled":1)", "/mix/0/enabled", "expected true or false"},
    {R"("settings":{"grant_cap_eur":30000})", R"("settings":null)", "/mix/0/settings", "is null"},
    {R"("grant_cap_eur":30000)", R"("grant_cap_eur":"30000")", "/mix/0/settings/grant_cap_eur",
     "expected a number"},
    {R"({"from_month":0,"to_month":24,"annual_budget_eur":100000})", "17", "/mix/0/phases/0", "is 17"},
    {R"("to_month":24)", R"("to_month":24.5)", "/mix/0/phases/0/to_month", "is 24.5"},
    {R"("extensions":{)", R"("extensions":[],"x":{)", "/extensions", "is a list"},
    {R"({"value":0.2})", "0.2", "/assumptions/deadweight", "an object with value"},
    {R"("low":0.4,)", "", "/assumptions/grant_rate/low", "is missing; expected a number, as there is a high"},
    {R"("presentation":[)", R"("presentation":{},"y":[)", "/presentation", "expected a list of steps"},
    {R"("show":"chart")", R"("show":"film")", "/presentation/0/show", "is \"film\""},
    {R"("show":"chart",)", "", "/presentation/0/show", "is missing"},
    {R"("caption":"First")", R"("caption":3)", "/presentation/0/caption", "is 3"},
    {R"("caption":"First","instrument":"grant_call")", R"("instrument":"grant_cal")", "/presentation/0/instrument",
     "perhaps \"grant_call\""},
    // Unknown words, with the nearest known one
    {R"("id":"lorraine")", R"("id":"lorrain")", "/region/id", "perhaps \"lorraine\""},
    {R"("instrument":"grant_call")", R"("instrument":"grant_cal")", "/mix/0/instrument",
     "perhaps \"grant_call\""},
    {R"("indicator":"net_jobs")", R"("indicator":"net_job")", "/targets/0/indicator", "perhaps \"net_jobs\""},
    {R"("grant_rate":)", R"("grant_rat":)", "/assumptions/grant_rat", "perhaps \"grant_rate\""},
    {R"("idea":0.2)", R"("ideas":0.2)", "/region/baseline_levels/ideas", "perhaps \"idea\""},
    {R"("population":2000000)", R"("popolation":2000000)", "/region/overrides/popolation",
     "perhaps \"population\""},
    {R"("grant_cap_eur":30000)", R"("grant_cap":30000)", "/mix/0/settings/grant_cap",
     "expected \"grant_cap_eur\""},
    // Ranges
    {R"("year":2020)", R"("year":1812)", "/start/year", "is 1812; expected a year from 1990 to 2100"},
    {R"("month":3)", R"("month":13)", "/start/month", "is 13"},
    {R"("horizon_years":15)", R"("horizon_years":31)", "/horizon_years", "is 31"},
    {R"("annual_budget_eur":100000)", R"("annual_budget_eur":-5)", "/mix/0/phases/0/annual_budget_eur",
     "is -5; expected a number from 0 to 10,000,000,000 EUR per year"},
    {R"("annual_budget_eur":100000)", R"("annual_budget_eur":1e11)", "/mix/0/phases/0/annual_budget_eur",
     "is 100000000000"},
    {R"("to_month":36)", R"("to_month":361)", "/mix/0/phases/1/to_month",
     "expected a whole number from 0 to 360"},
    {R"("from_month":0)", R"("from_month":-1)", "/mix/0/phases/0/from_month", "is -1"},
    {R"("grant_cap_eur":30000)", R"("grant_cap_eur":1)", "/mix/0/settings/grant_cap_eur", "EUR per project"},
    {R"("population":2000000)", R"("population":5)", "/region/overrides/population", "inhabitants"},
    {R"("idea":0.2)", R"("idea":1.2)", "/region/baseline_levels/idea", "a level from 0 to 1"},
    {R"("employment":0.25)", R"("employment":-0.25)", "/thematic_focus/employment",
     "is -0.25; expected a share"},
    {R"([1000000,900000])", R"([1000000,-1])", "/envelope_eur_per_year/1", "is -1"},
    {R"([1000000,900000])", R"([1000000,"a"])", "/envelope_eur_per_year/1", "is the text \"a\""},
    {R"("year":10)", R"("year":0)", "/targets/0/year", "is 0"},
    {R"("at_least":50)", R"("at_least":50,"at_most":60)", "/targets/0", "has at_least and at_most"},
    {R"(,"at_least":50)", "", "/targets/0", "has neither"},
    {R"("value":0.5)", R"("value":0.7)", "/assumptions/grant_rate",
     "has the value 0.7 outside its range from 0.4 to 0.6"},
    {R"("high":0.6)", R"("high":6)", "/assumptions/grant_rate/high", "is 6"},
    {R"("value":0.2)", R"("value":-0.2)", "/assumptions/deadweight/value", "expected a number from 0 to 1"},
    {R"("draws":200)", R"("draws":49)", "/ensemble/draws",
     "is 49; expected a whole number from 50 to 20,000"},
    {R"("draws":200)", R"("draws":20001)", "/ensemble/draws", "is 20001"},
    {R"("seed":7)", R"("seed":-1)", "/ensemble/seed", "is -1"},
    {R"("seed":7)", R"("seed":4294967296)", "/ensemble/seed", "a whole number from 0 to 4294967295"},
    // Phases
    {R"("to_month":24)", R"("to_month":0)", "/mix/0/phases/0",
     "runs from month 0 to 0, which is no time at all"},
    {R"("from_month":30)", R"("from_month":20)", "/mix/0/phases/1", "overlaps the phase from month 0 to 24"},
    {R"("from_month":0,"to_month":24)", R"("from_month":40,"to_month":50)", "/mix/0/phases/1",
     "is before the phase from month 40 to 50"},
    {R"("mix":[)", R"("mix":[{"instrument":"grant_call","enabled":false,"phases":[],"settings":{}},)",
     "/mix/1/instrument", "is \"grant_call\" for the second time"},
};

bool has(const Problems& problems, std::string_view where, std::string_view fragment) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return problem.where == where && describe(problem).find(fragment) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("every wrong value is refused with its path and what was expected") {
    for (const BadValue& bad : bad_values) {
        CAPTURE(std::string(bad.to));
        const Problems problems = problems_of(small_file_with(bad.from, bad.to));
        CAPTURE(listed(problems));
        CHECK(has(problems, bad.where, bad.fragment));
        // One mistake is told once.
        CHECK(problems.size() == 1);
    }
}

TEST_CASE("a focus of zeros is refused") {
    std::string text =
        small_file_with(R"("employment":0.25,"education":0.15,"inclusion":0.35,"climate":0.25)",
                        R"("employment":0,"education":0,"inclusion":0,"climate":0)");
    CHECK(has(problems_of(text), "/thematic_focus", "has only zeros"));
}

TEST_CASE("lengths are counted in characters, not bytes") {
    std::string title;
    for (int i = 0; i < 200; ++i) title += "å";
    CHECK(scenario_from(small_file_with("A test", title)).meta.title == title);
    CHECK(has(problems_of(small_file_with("A test", title + "å")), "/meta/title",
              "has 201 characters; expected a text of at most 200"));
    CHECK(has(problems_of(small_file_with("Note", std::string(20001, 'n'))), "/meta/notes",
              "at most 20,000 characters"));
    CHECK(has(problems_of(small_file_with("Ann", std::string(101, 'n'))), "/meta/authors/0", "at most 100"));
    CHECK(has(problems_of(small_file_with("Mine", std::string(101, 'n'))), "/region/name", "at most 100"));
    CHECK(has(problems_of(small_file_with("A test", "a\\u0000b")), "/meta/title", "U+0000"));
}

TEST_CASE("counts are limited") {
    std::string authors = R"("a")", phases, ceilings = "1", targets;
    for (int i = 0; i < 50; ++i) authors += R"(,"a")";
    for (int i = 0; i < 41; ++i)
        phases += std::string(i ? "," : "") + R"({"from_month":)" + std::to_string(i) + R"(,"to_month":)" +
                  std::to_string(i + 1) + R"(,"annual_budget_eur":1})";
    for (int i = 0; i < 30; ++i) ceilings += ",1";
    for (int i = 0; i < 51; ++i)
        targets += std::string(i ? "," : "") + R"({"indicator":"pilots","year":1,"at_most":1})";
    CHECK(has(problems_of(small_file_with(R"("Ann")", authors)), "/meta/authors",
              "has 51 entries; expected at most 50"));
    CHECK(has(problems_of(small_file_with(R"({"from_month":0,"to_month":24,"annual_budget_eur":100000},)"
                                          R"({"from_month":30,"to_month":36,"annual_budget_eur":50000.5})",
                                          phases)),
              "/mix/0/phases", "has 41 entries; expected at most 40"));
    CHECK(has(problems_of(small_file_with("1000000,900000", ceilings)), "/envelope_eur_per_year",
              "has 31 entries"));
    CHECK(has(problems_of(small_file_with(R"({"indicator":"net_jobs","year":10,"at_least":50})", targets)),
              "/targets", "51"));
}

TEST_CASE("all problems are found at once, up to a hundred") {
    const Problems none = problems_of(R"({"format":"regiomix-scenario","version":2})");
    for (const char* where :
         {"/meta", "/region", "/start", "/horizon_years", "/mix", "/thematic_focus", "/envelope_eur_per_year",
          "/targets", "/assumptions", "/ensemble", "/extensions"})
        CHECK(has(none, where, "is missing"));
    CHECK(none.size() == 11);

    std::string mix;
    for (int i = 0; i < 2000; ++i) mix += "7,";
    const Problems many = problems_of(small_file_with(R"("mix":[)", R"("mix":[)" + mix));
    CHECK(many.size() == 100);
}

TEST_CASE("unknown keys are reported and left out, below extensions they are kept") {
    const OpenedScenario opened =
        open_scenario(small_file_with(R"("enabled":true)", R"("enabled":true,"phase":1,"x~/y":2)"));
    REQUIRE(opened.warnings.size() == 2);
    CHECK(describe(opened.warnings[0]) ==
          "/mix/0/phase: is not known here and was left out; expected \"instrument\", "
          "\"enabled\", \"phases\" or \"settings\"");
    CHECK(opened.warnings[1].where == "/mix/0/x~0~1y");
    CHECK(opened.scenario == scenario_from(small_file));
    CHECK(open_scenario(small_file).warnings.empty());
}

TEST_CASE("a target after the horizon opens with a warning") {
    const OpenedScenario opened = open_scenario(small_file_with(R"("year":10)", R"("year":20)"));
    REQUIRE(opened.warnings.size() == 1);
    CHECK(opened.warnings[0].where == "/targets/0/year");
}

TEST_CASE("typed values are checked by the same rules") {
    Scenario scenario = scenario_from(small_file);
    CHECK(validate_scenario(scenario, test_content()).empty());
    scenario.mix[0].phases[0].annual_budget_eur = std::numeric_limits<double>::quiet_NaN();
    scenario.assumptions["deadweight"].value = std::numeric_limits<double>::infinity();
    scenario.horizon_years = 4;
    const Problems problems = validate_scenario(scenario, test_content());
    CHECK(problems.size() == 3);
    CHECK(has(problems, "/mix/0/phases/0/annual_budget_eur", "is not a finite number"));
    CHECK(has(problems, "/assumptions/deadweight/value", "is not a finite number"));
    CHECK(has(problems, "/horizon_years", "is 4"));
}
