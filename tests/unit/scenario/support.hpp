// What the tests of scenario files share.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "scenario/scenario_json.hpp"

namespace regiomix {

/// The content, loaded once.
inline const Content& test_content() {
    static const Content content = [] {
        Result<Content> loaded = load_content();
        if (!loaded)
            for (const Problem& problem : loaded.problems()) FAIL_CHECK(describe(problem));
        return loaded ? std::move(loaded).value() : Content{};
    }();
    return content;
}

/// Opens a file that must be right.
inline OpenedScenario open_scenario(std::string_view bytes) {
    Result<OpenedScenario> opened = read_scenario(bytes, test_content());
    if (!opened)
        for (const Problem& problem : opened.problems()) FAIL_CHECK(describe(problem));
    return opened ? std::move(opened).value() : OpenedScenario{};
}

inline Scenario scenario_from(std::string_view bytes) {
    return open_scenario(bytes).scenario;
}

/// Opens a file that must be wrong.
inline Problems problems_of(std::string_view bytes) {
    const Result<OpenedScenario> opened = read_scenario(bytes, test_content());
    CHECK_FALSE(opened.ok());
    return opened ? Problems{} : opened.problems();
}

/// All problems as text, for messages.
inline std::string listed(const Problems& problems) {
    std::string text;
    for (const Problem& problem : problems) text += describe(problem) + "\n";
    return text;
}

/// A right file with one of everything, on one line.
inline constexpr std::string_view small_file =
    R"({"format":"regiomix-scenario","version":2,)"
    R"("meta":{"title":"A test","authors":["Ann"],"notes":"Note","language":"en"},)"
    R"("region":{"id":"lorraine","name":"Mine","overrides":{"population":2000000},"baseline_levels":{"idea":0.2}},)"
    R"("start":{"year":2020,"month":3},"horizon_years":15,)"
    R"("mix":[{"instrument":"grant_call","enabled":true,"phases":[)"
    R"({"from_month":0,"to_month":24,"annual_budget_eur":100000},)"
    R"({"from_month":30,"to_month":36,"annual_budget_eur":50000.5}],"settings":{"grant_cap_eur":30000}}],)"
    R"("thematic_focus":{"employment":0.25,"education":0.15,"inclusion":0.35,"climate":0.25},)"
    R"("envelope_eur_per_year":[1000000,900000],)"
    R"("targets":[{"indicator":"net_jobs","year":10,"at_least":50}],)"
    R"("assumptions":{"grant_rate":{"value":0.5,"low":0.4,"high":0.6},"deadweight":{"value":0.2}},)"
    R"("ensemble":{"draws":200,"seed":7},)"
    R"("presentation":[{"show":"chart","indicator":"net_jobs","caption":"First","instrument":"grant_call"}],)"
    R"("extensions":{"tool":{"b":1,"a":[1.50,"x"]}}})";

/// `small_file` with one place changed.
inline std::string small_file_with(std::string_view from, std::string_view to) {
    std::string text(small_file);
    const std::size_t at = text.find(from);
    CHECK_MESSAGE(at != std::string::npos, "no such place: ", std::string(from));
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

}  // namespace regiomix
