// What holds for every action: repeating it changes nothing, and whatever comes, the scenario stays one that
// can be saved.
#include <cmath>
#include <set>

#include "action_samples.hpp"

using namespace regiomix;

namespace {

/// What is wrong with a scenario, as a file or in itself; empty when all is well.
std::string trouble_with(const Scenario& scenario) {
    const Problems problems = validate_scenario(scenario, test_content());
    if (!problems.empty()) return listed(problems);
    const Result<OpenedScenario> opened =
        read_scenario(write_scenario(scenario, std::nullopt), test_content());
    if (!opened) return listed(opened.problems());
    if (!opened.value().warnings.empty()) return listed(opened.value().warnings);
    return opened.value().scenario == scenario ? "" : "comes back as another scenario";
}

/// Makes actions of every kind, sensible and senseless, from a seed.
class RandomActions {
    std::size_t below(std::size_t bound) {
        return random_below(seed_, stream_of("actions"), count_++, static_cast<std::uint32_t>(bound));
    }
    template <class List>
    const auto& one_of(const List& list) {
        return list[below(list.size())];
    }

  public:
    explicit RandomActions(std::uint64_t seed) : seed_(seed) {}

    Action next(const AppState& state) {
        state_ = &state;
        switch (below(20)) {
            case 0:
                return below(8) == 0 ? Action(NewScenario{})
                                     : Action(OpenReady{one_of(test_content().ready).id});
            case 1:
                return SetTitle{text()};
            case 2:
                return SetRegion{one_of(test_content().regions).id};
            case 3:
                return SetRegionName{text()};
            case 4:
                return SetRegionFigure{std::string(region_figures[below(region_figures.size())].id),
                                       number()};
            case 5:
                return below(4) == 0 ? Action(ResetRegion{}) : Action(SetDraws{integer(0, 25000)});
            case 6:
                return SetHorizon{integer(3, 33)};
            case 7:
                return SetStart{integer(1985, 2105), integer(-1, 14)};
            case 8:
                return SetEnabled{instrument(), below(2) == 0};
            case 9:
                return SetBudget{instrument(), phase(), number()};
            case 10:
                return SetPhase{instrument(), phase(), integer(-10, 370), integer(-10, 370)};
            case 11:
                return AddPhase{instrument(), integer(-10, 370)};
            case 12:
                return RemovePhase{instrument(), some_start()};
            case 13:
                return setting();
            case 14:
                return SetEnvelope{below(4) == 0 ? std::nullopt : std::optional(number())};
            case 15:
                return assumption();
            case 16:
                return SetLanguage{static_cast<Language>(below(3))};
            case 17:
                return OpenFile{"x.json", below(2) == 0 ? std::string(small_file) : std::string("{")};
            case 18:
                return GoToStep{integer(-1, static_cast<int>(state.history.steps()) + 1)};
            default:
                return one_of(action_samples()).action;
        }
    }

  private:
    int integer(int low, int high) {
        return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
    }
    double number() {
        static constexpr double odd[] = {0,        -0.0,      -1,   1e11, not_a_number,
                                         infinite, -infinite, 1e10, 0.5,  5e-324};
        if (below(6) == 0) return odd[below(std::size(odd))];
        return std::pow(10.0, 10 * random_unit(seed_, stream_of("numbers"), count_++)) *
               (below(2) == 0 ? 1 : 0.123456789);
    }
    std::string instrument() {
        const PolicyMix& mix = state_->scenario.mix;
        if (!mix.empty() && below(2) == 0) return one_of(mix).instrument;
        return below(12) == 0 ? "no such" : one_of(test_content().catalogue.instruments).id;
    }
    int phase() { return below(2) == 0 ? 0 : integer(-2, 5); }
    int some_start() {
        const PolicyMix& mix = state_->scenario.mix;
        if (mix.empty()) return 0;
        const MixEntry& entry = one_of(mix);
        return entry.phases.empty() ? 0 : one_of(entry.phases).from_month;
    }
    Action setting() {
        const InstrumentKind& kind = one_of(test_content().catalogue.instruments);
        if (kind.settings.empty()) return SetSetting{kind.id, "grant_cap_eur", number()};
        const SettingKind& setting = one_of(kind.settings);
        const double share = random_unit(seed_, stream_of("settings"), count_++);
        const bool sensible = below(3) != 0;
        return SetSetting{kind.id, setting.id,
                          sensible ? setting.min + share * (setting.max - setting.min) : number()};
    }
    Action assumption() {
        const ParameterInfo& parameter = one_of(test_content().parameters);
        const auto between = [&] {
            const double share = 1.2 * random_unit(seed_, stream_of("assumptions"), count_++) - 0.1;
            return std::optional(parameter.allowed.low +
                                 share * (parameter.allowed.high - parameter.allowed.low));
        };
        SetAssumption action{parameter.id, between(), std::nullopt, std::nullopt};
        if (below(3) == 0) action.value.reset();
        if (below(2) == 0) action.low = between();
        if (below(2) == 0) action.high = between();
        return action;
    }
    std::string text() {
        static const std::string pieces[] = {"a", "é",  "€", "🌍", "\"", "\\", "\n", std::string(1, '\0'),
                                             " ", "{x}"};
        std::string all;
        for (std::size_t i = below(4) == 0 ? 300 : below(20); i > 0; --i)
            all += pieces[below(std::size(pieces))];
        return all;
    }

    std::uint64_t seed_, count_ = 0;
    const AppState* state_ = nullptr;
};

}  // namespace

TEST_CASE("an action applied twice does the same as once") {
    std::set<std::size_t> kinds;
    for (const ActionSample& sample : action_samples()) {
        CAPTURE(std::string(sample.json));
        kinds.insert(sample.action.kind());
        AppState once = state_of("seven_steps");
        const Effects first = act(once, sample.action);
        AppState twice = once;
        const Effects second = act(twice, sample.action);
        CHECK(same_state(once, twice));
        CHECK(first.size() == second.size());
    }
    CHECK(kinds.size() == action_kinds);
}

TEST_CASE("what is only shown does not change the scenario") {
    const AppState before = state_of("seven_steps");
    const Action shown[] = {SelectIndicator{Indicator::adoptions},
                            SetDark{true},
                            SetHighContrast{true},
                            ExportChart{"main", ChartFormat::svg},
                            SetSearch{"fund"},
                            SetOnlyActive{true},
                            SetFamilyOpen{"finance", false},
                            ShowDetails{"incubation"},
                            ShowDialog{Dialog::region},
                            ShowPage{Page::mix},
                            DismissMessage{},
                            PickFile{},
                            ExportScenario{},
                            ExportCsv{}};
    for (const Action& action : shown) {
        CAPTURE(action.kind());
        AppState after = before;
        act(after, action);
        CHECK(after.scenario == before.scenario);
        CHECK(after.ready_id == before.ready_id);
    }
}

TEST_CASE("what leaves the program is asked for") {
    AppState state = state_of("seven_steps");
    const Effects pick = act(state, PickFile{}), scenario = act(state, ExportScenario{}),
                  csv = act(state, ExportCsv{});
    REQUIRE((pick.size() == 1 && scenario.size() == 1 && csv.size() == 1));
    CHECK(std::holds_alternative<AskForFile>(pick.front()));
    CHECK(std::holds_alternative<SaveScenarioFile>(scenario.front()));
    CHECK(std::holds_alternative<SaveResultsCsv>(csv.front()));
}

TEST_CASE("after any 2,000 actions the scenario is right and comes back from its file") {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        CAPTURE(seed);
        RandomActions random(seed);
        AppState state = state_of("seven_steps");
        int changes = 0;
        for (int step = 0; step < 2000; ++step) {
            const Action action = random.next(state);
            const Scenario before = state.scenario;
            act(state, action);
            if (state.scenario == before) continue;
            ++changes;
            // The whole way through a file is slow under the sanitizers, so not after every change.
            const std::string trouble = changes % 8 == 0
                                            ? trouble_with(state.scenario)
                                            : listed(validate_scenario(state.scenario, test_content()));
            if (trouble.empty()) continue;
            CAPTURE(step);
            CAPTURE(action.kind());
            FAIL_CHECK(trouble);
            break;
        }
        CHECK(trouble_with(state.scenario) == "");
        CHECK(changes > 500);
    }
}

TEST_CASE("any 300 actions applied twice each do the same as once each") {
    for (const std::uint64_t seed : {4u, 5u}) {
        CAPTURE(seed);
        RandomActions random(seed);
        AppState once = state_of("lorraine_full"), twice = once;
        for (int step = 0; step < 300; ++step) {
            const Action action = random.next(once);
            act(once, action);
            act(twice, action);
            act(twice, action);
            if (same_state(once, twice)) continue;
            CAPTURE(step);
            CAPTURE(action.kind());
            FAIL_CHECK("repeating the action changed something");
            break;
        }
    }
}
