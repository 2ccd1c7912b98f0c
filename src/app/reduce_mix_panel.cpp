// Actions on the mix panel, and on whole instruments and families.
#include <algorithm>

#include "app/reduce_parts.hpp"
#include "scenario/resolve.hpp"

namespace regiomix::detail {
namespace {

bool has_family(const Content& content, const std::string& id) {
    return std::any_of(content.catalogue.families.begin(), content.catalogue.families.end(),
                       [&](const InstrumentFamily& family) { return family.id == id; });
}

/// Gives all phases of an instrument the preset's budget; one that is not in the mix enters with its usual time.
void set_level(AppState& state, const InstrumentKind& kind, double eur_per_year, double population) {
    MixEntry* entry = find_mix_entry(state, kind.id);
    if (!entry) {
        state.scenario.mix.push_back({kind.id, true, {}, {}});
        entry = &state.scenario.mix.back();
    }
    entry->enabled = true;
    if (entry->phases.empty()) entry->phases = usual_phases(kind, population, state.scenario.horizon_years);
    for (Phase& phase : entry->phases) phase.annual_budget_eur = eur_per_year;
}

}  // namespace

Effects apply(AppState& state, const SetMixFilter& action, const Content& content) {
    const bool family_known = action.family.empty() || has_family(content, action.family);
    const bool stage_known = action.stage.empty() || content.spiral.find(action.stage);
    if (!family_known || !stage_known) return {};
    state.view.mix_family = action.family;
    state.view.mix_stage = action.stage;
    return {};
}

Effects apply(AppState& state, const SetMixSort& action, const Content&) {
    state.view.mix_sort = action.sort;
    return {};
}

Effects apply(AppState& state, const ResetInstrument& action, const Content& content) {
    MixEntry* entry = find_mix_entry(state, action.instrument);
    const ScenarioCatalogue catalogue(state.scenario, content);
    const InstrumentKind* kind = catalogue.find(action.instrument);
    if (!entry || !kind) return {};
    touch_document(state);
    const double population = resolve_region(state.scenario, content).figures.population;
    entry->phases = usual_phases(*kind, population, state.scenario.horizon_years);
    entry->settings.clear();
    return {};
}

Effects apply(AppState& state, const ApplyPreset& action, const Content& content) {
    const auto preset = std::find_if(content.presets.begin(), content.presets.end(),
                                     [&](const Preset& p) { return p.id == action.preset; });
    if (preset == content.presets.end() && !action.preset.empty()) return {};
    if (!has_family(content, action.family)) return {};
    static const std::vector<std::string> none;
    const auto& wanted = action.preset.empty() ? none : preset->of(action.family);
    const double population = resolve_region(state.scenario, content).figures.population;
    touch_document(state);
    const ScenarioCatalogue catalogue(state.scenario, content);
    for (const InstrumentKind& kind : catalogue->instruments) {
        if (kind.family != action.family || (kind.own && !action.preset.empty())) continue;
        if (std::find(wanted.begin(), wanted.end(), kind.id) != wanted.end())
            set_level(state, kind, snap_budget(preset->budget(kind) * population / kind.budget_per_inhabitants), population);
        else if (MixEntry* entry = find_mix_entry(state, kind.id))
            entry->enabled = false;
    }
    return {};
}

}  // namespace regiomix::detail
