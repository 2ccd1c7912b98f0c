// What the tests of scenario files share.
#pragma once

#include <doctest/doctest.h>

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

inline OpenedScenario open_scenario(std::string_view bytes) {
    Result<OpenedScenario> opened = read_scenario(bytes, test_content());
    if (!opened)
        for (const Problem& problem : opened.problems()) FAIL_CHECK(describe(problem));
    return opened ? std::move(opened).value() : OpenedScenario{};
}

inline Scenario scenario_from(std::string_view bytes) {
    return open_scenario(bytes).scenario;
}

}  // namespace regiomix
