// Actions on the policy mix.
#include <algorithm>
#include <iterator>

#include "app/reduce_parts.hpp"
#include "scenario/resolve.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {
namespace {

MixEntry new_entry(const AppState& state, const InstrumentKind& kind, const Content& content) {
    const double population = resolve_region(state.scenario, content).figures.population;
    return {kind.id, true, usual_phases(kind, population, state.scenario.horizon_years), {}};
}

/// The entry of an instrument, made off if it is not in the mix yet, so that its values can be set before it is used.
MixEntry* entry_for(AppState& state, const std::string& instrument, const Content& content, bool enabled) {
    if (MixEntry* entry = find_mix_entry(state, instrument)) return entry;
    const ScenarioCatalogue catalogue(state.scenario, content);
    const InstrumentKind* kind = catalogue.find(instrument);
    if (!kind) return nullptr;
    state.scenario.mix.push_back(new_entry(state, *kind, content));
    state.scenario.mix.back().enabled = enabled;
    return &state.scenario.mix.back();
}

Phase* find_phase(AppState& state, const std::string& instrument, int phase) {
    MixEntry* entry = find_mix_entry(state, instrument);
    if (!entry || phase < 0 || phase >= static_cast<int>(entry->phases.size())) return nullptr;
    return &entry->phases[static_cast<std::size_t>(phase)];
}

}  // namespace

MixEntry* find_mix_entry(AppState& state, const std::string& instrument) {
    for (MixEntry& entry : state.scenario.mix)
        if (entry.instrument == instrument) return &entry;
    return nullptr;
}

std::string instrument_name(const AppState& state, const Content& content, const std::string& instrument) {
    const ScenarioCatalogue catalogue(state.scenario, content);
    const InstrumentKind* kind = catalogue.find(instrument);
    return kind ? kind->short_name.in(state.view.language) : instrument;
}

Effects apply(AppState& state, const SetEnabled& action, const Content& content) {
    if (!action.enabled && !find_mix_entry(state, action.instrument)) return {};
    MixEntry* entry = entry_for(state, action.instrument, content, true);
    if (!entry) return {};
    touch_document(state);
    entry->enabled = action.enabled;
    // An instrument whose only budgets are zero would stay without effect: switching it on gives it its usual one.
    if (action.enabled && !is_active(*entry)) {
        const ScenarioCatalogue catalogue(state.scenario, content);
        entry->phases = new_entry(state, *catalogue.find(action.instrument), content).phases;
    }
    return {};
}

Effects apply(AppState& state, const SetBudget& action, const Content& content) {
    if (!check_range(state, instrument_name(state, content, action.instrument), action.eur_per_year, 0,
                     limits::annual_budget_eur, 0))
        return {};
    // One that is not in the mix yet enters with a single phase.
    if (action.phase == 0 && !entry_for(state, action.instrument, content, true)) return {};
    Phase* phase = find_phase(state, action.instrument, action.phase);
    if (!phase) return {};
    touch_document(state);
    phase->annual_budget_eur = action.eur_per_year;
    return {};
}

Effects apply(AppState& state, const SetPhase& action, const Content& content) {
    Phase* phase = find_phase(state, action.instrument, action.phase);
    if (!phase) return {};
    const auto& phases = find_mix_entry(state, action.instrument)->phases;
    const auto index = static_cast<std::size_t>(action.phase);
    const int earliest = index == 0 ? 0 : phases[index - 1].to_month;
    const int latest = index + 1 == phases.size() ? max_months : phases[index + 1].from_month;
    const std::string name = instrument_name(state, content, action.instrument);
    if (!check_range(state, name, action.from_month, earliest, latest - 1, 0) ||
        !check_range(state, name, action.to_month, action.from_month + 1, latest, 0))
        return {};
    touch_document(state);
    phase->from_month = action.from_month;
    phase->to_month = action.to_month;
    return {};
}

Effects apply(AppState& state, const AddPhase& action, const Content& content) {
    MixEntry* entry = find_mix_entry(state, action.instrument);
    if (!entry || entry->phases.size() >= limits::phases_per_instrument) return {};
    int end = state.scenario.horizon_years * months_per_year;
    if (!check_range(state, instrument_name(state, content, action.instrument), action.from_month, 0, end - 1, 0)) return {};
    const auto next = std::find_if(entry->phases.begin(), entry->phases.end(),
                                   [&](const Phase& phase) { return phase.to_month > action.from_month; });
    if (next != entry->phases.end()) {
        if (next->contains(action.from_month)) return {};
        end = std::min(end, next->from_month);
    }
    touch_document(state);
    const double budget = next != entry->phases.begin()  ? std::prev(next)->annual_budget_eur
                          : next != entry->phases.end() ? next->annual_budget_eur
                                                         : 0;
    entry->phases.insert(next, {action.from_month, std::min(end, action.from_month + 2 * months_per_year), budget});
    return {};
}

Effects apply(AppState& state, const RemovePhase& action, const Content&) {
    MixEntry* entry = find_mix_entry(state, action.instrument);
    if (!entry || entry->phases.size() < 2) return {};
    touch_document(state);
    std::erase_if(entry->phases, [&](const Phase& phase) { return phase.from_month == action.from_month; });
    return {};
}

Effects apply(AppState& state, const SetSetting& action, const Content& content) {
    const ScenarioCatalogue catalogue(state.scenario, content);
    const InstrumentKind* kind = catalogue.find(action.instrument);
    if (!kind) return {};
    const SettingKind* setting = find_setting(*kind, action.setting);
    if (!setting) return {};
    if (!check_range(state, setting->name.in(state.view.language), action.value, setting->min, setting->max,
                     setting->step < 1 ? 2 : 0))
        return {};
    MixEntry* entry = entry_for(state, action.instrument, content, true);
    touch_document(state);
    entry->settings[action.setting] = action.value;
    return {};
}

}  // namespace regiomix::detail
