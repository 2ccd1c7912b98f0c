// Actions on instruments of one's own.
#include <algorithm>

#include "app/reduce_parts.hpp"
#include "scenario/json_text.hpp"
#include "scenario/resolve.hpp"
#include "scenario/scenario_check.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {
namespace {

OwnInstrument* find_own(Scenario& scenario, const std::string& id) {
    for (OwnInstrument& own : scenario.own_instruments)
        if (own.id == id) return &own;
    return nullptr;
}

/// Refuses what a person may type too large or leave empty; the panels' limits catch the rest before.
bool is_refused(AppState& state, const OwnInstrument& own) {
    const Language language = state.view.language;
    const std::string name(text(Text::own_name, language));
    if (own.name.empty() || count_characters(own.name) > limits::own_name_characters ||
        own.name.find('\0') != std::string::npos) {
        refuse(state, text(Text::own_name_needed, language, {{"count", std::to_string(limits::own_name_characters)}}));
        return true;
    }
    double shares = 0;
    for (const auto& [use, share] : own.money_shares) shares += share;
    if (shares > 1 + 1e-9) {
        refuse(state, std::string(text(Text::own_shares_too_large, language)));
        return true;
    }
    const auto within = [&](Text label, double value, double low, double high, int decimals) {
        return check_range(state, std::string(text(label, language)), value, low, high, decimals);
    };
    return !within(Text::own_budget, own.reference_budget_eur, limits::least_own_budget_eur, limits::own_budget_eur, 0) ||
           !within(Text::own_delay, own.delay_years, 0, limits::own_delay_years, 2) ||
           !within(Text::own_ramp, own.ramp_years, limits::least_own_ramp_years, limits::own_ramp_years, 2);
}

/// Whether the scenario would still be right with these instruments.
bool is_valid(Scenario scenario, std::vector<OwnInstrument> instruments, const Content& content) {
    scenario.own_instruments = std::move(instruments);
    return validate_scenario(scenario, content).empty();
}

void enter_mix(AppState& state, const OwnInstrument& own, std::vector<Phase> phases, const Content& content) {
    if (find_mix_entry(state, own.id)) return;
    if (phases.empty()) {
        const double population = resolve_region(state.scenario, content).figures.population;
        phases = usual_phases(kind_of(own), population, state.scenario.horizon_years);
    }
    state.scenario.mix.push_back({own.id, true, std::move(phases), {}});
}

}  // namespace

Effects apply(AppState& state, const SetOwnInstrument& action, const Content& content) {
    OwnInstrument own = action.definition;
    std::erase_if(own.strengths, [](const auto& entry) { return entry.second == 0; });
    std::erase_if(own.money_shares, [](const auto& entry) { return entry.second == 0; });
    if (is_refused(state, own)) return {};
    std::vector<OwnInstrument> instruments = state.scenario.own_instruments;
    const auto known = std::find_if(instruments.begin(), instruments.end(),
                                    [&](const OwnInstrument& other) { return other.id == own.id; });
    const bool is_new = known == instruments.end();
    if (is_new)
        instruments.push_back(own);
    else
        *known = own;
    if (!is_valid(state.scenario, instruments, content)) return {};
    touch_document(state);
    state.scenario.own_instruments = std::move(instruments);
    if (!is_new) return {};
    enter_mix(state, own, {}, content);
    state.view.own_editor = own.id;
    return {};
}

Effects apply(AppState& state, const CopyAsOwn& action, const Content& content) {
    const ScenarioCatalogue catalogue(state.scenario, content);
    const InstrumentKind* kind = catalogue.find(action.instrument);
    if (!kind || !can_be_own(*kind) || find_own(state.scenario, action.id)) return {};
    const Language language = state.view.language;
    std::vector<OwnInstrument> instruments = state.scenario.own_instruments;
    instruments.push_back(own_copy(*kind, action.id,
                                   text(Text::own_copy_name, language, {{"name", kind->short_name.in(language)}})));
    if (!is_valid(state.scenario, instruments, content)) return {};
    touch_document(state);
    state.scenario.own_instruments = instruments;
    const MixEntry* like = find_mix_entry(state, action.instrument);
    enter_mix(state, instruments.back(), like ? like->phases : std::vector<Phase>{}, content);
    state.view.own_editor = action.id;
    state.view.details = action.id;
    return {};
}

Effects apply(AppState& state, const RemoveOwnInstrument& action, const Content&) {
    if (!find_own(state.scenario, action.id)) return {};
    touch_document(state);
    std::erase_if(state.scenario.own_instruments, [&](const OwnInstrument& own) { return own.id == action.id; });
    std::erase_if(state.scenario.mix, [&](const MixEntry& entry) { return entry.instrument == action.id; });
    for (PresentationStep& step : state.scenario.presentation)
        if (step.instrument == action.id) step.instrument.clear();
    if (state.view.own_editor == action.id) state.view.own_editor.clear();
    if (state.view.details == action.id) state.view.details.clear();
    return {};
}

Effects apply(AppState& state, const ShowOwnEditor& action, const Content&) {
    state.view.own_editor = action.id;
    return {};
}

}  // namespace regiomix::detail
