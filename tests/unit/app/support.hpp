// What the tests of the application share.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "app/application.hpp"
#include "app/view_json.hpp"
#include "base/counter_random.hpp"
#include "scenario/resolve.hpp"
#include "scenario/scenario_check.hpp"
#include "unit/scenario/support.hpp"

namespace regiomix {

using Json = nlohmann::ordered_json;

inline constexpr Language all_languages[] = {Language::en, Language::fr, Language::sv};
inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinite = std::numeric_limits<double>::infinity();

/// A state with a ready scenario open.
inline AppState state_of(const char* ready, Language language = Language::en) {
    AppState state;
    state.view.language = language;
    reduce(state, OpenReady{ready}, test_content());
    state.history.start({state.scenario, state.ready_id});
    state.status.clear();
    return state;
}

inline Effects act(AppState& state, const Action& action) {
    return reduce(state, action, test_content());
}

inline const MixEntry& entry_of(const AppState& state, const std::string& instrument) {
    static const MixEntry none;
    const MixEntry* entry = find_entry(state.scenario.mix, instrument);
    CHECK_MESSAGE(entry, "not in the mix: ", instrument);
    return entry ? *entry : none;
}

inline auto parts_of(const ViewState& v) {
    return std::tie(v.language, v.dark, v.high_contrast, v.text_percent, v.indicator, v.search, v.only_active,
                    v.closed_families, v.details, v.dialog, v.page, v.outcomes, v.explore, v.answers, v.assumptions,
                    v.mix_family, v.mix_stage,
                    v.mix_sort, v.own_editor, v.guide, v.presenting, v.step, v.following);
}

inline bool same_state(const AppState& a, const AppState& b) {
    return a.scenario == b.scenario && a.ready_id == b.ready_id && a.file_results == b.file_results &&
           a.message == b.message && a.status == b.status && a.history.steps() == b.history.steps() &&
           a.history.position() == b.history.position() && parts_of(a.view) == parts_of(b.view) &&
           a.comparison == b.comparison && a.collection == b.collection && a.library == b.library;
}

/// Time that passes by one tick whenever somebody looks.
struct TickingClock {
    double now = 0, tick = 1;
    double operator()() { return now += tick; }
};

/// The same input as the application makes of a scenario.
inline SimulationInput input_of(const Scenario& scenario) {
    const Content& content = test_content();
    return {resolve_region(scenario, content), resolve_assumptions(scenario, content), scenario.mix,
            scenario.horizon_years, resolve_draws(scenario, content), scenario.own_instruments};
}

inline void finish(Simulation& simulation) {
    simulation.step_until(infinite, TickingClock{});
}
inline void finish(Application& app) {
    app.work_until(infinite, TickingClock{});
}

/// An application with few draws, so that tests are quick.
struct TestApp {
    Application app;

    explicit TestApp(Language language = Language::en) : app(test_content(), language) {
        app.apply({SetDraws{min_draws}});
    }
    void open(const char* ready) { app.apply({OpenReady{ready}, SetDraws{min_draws}}); }
    Json json() { return Json::parse(app.view_as_json(), nullptr, false); }
};

}  // namespace regiomix
