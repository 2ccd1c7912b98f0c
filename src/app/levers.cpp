#include "app/levers.hpp"

#include <algorithm>

#include "app/reduce.hpp"
#include "policy/mix_plan.hpp"

namespace regiomix {
namespace {

constexpr int usual_years = 10;

const InstrumentKind& kind_of(const LeverId& lever, const Catalogue& catalogue) {
    return catalogue.instruments[*catalogue.find(lever.instrument)];
}

/// The budget that a row of the mix shows: that of the largest phase.
double largest_budget(const MixEntry& entry) {
    double largest = 0;
    for (const Phase& phase : entry.phases) largest = std::max(largest, phase.annual_budget_eur);
    return largest;
}

MixEntry* find(Scenario& scenario, const std::string& instrument) {
    for (MixEntry& entry : scenario.mix)
        if (entry.instrument == instrument) return &entry;
    return nullptr;
}

MixEntry& entry_for(Scenario& scenario, const std::string& instrument) {
    if (MixEntry* entry = find(scenario, instrument)) return *entry;
    const int months = std::min(usual_years, scenario.horizon_years) * months_per_year;
    scenario.mix.push_back({instrument, false, {{0, months, 0}}, {}});
    return scenario.mix.back();
}

/// The largest of 1, 2 and 5 times a power of ten that is not above `wanted`.
double round_step(double wanted) {
    double step = 1;
    for (;;)
        for (const double factor : {2.0, 2.5, 2.0}) {
            if (step * factor > wanted) return step;
            step *= factor;
        }
}

}  // namespace

bool lever_exists(const LeverId& lever, const Catalogue& catalogue) {
    const auto index = catalogue.find(lever.instrument);
    return index && (lever.setting.empty() || find_setting(catalogue.instruments[*index], lever.setting));
}

LeverRange lever_range(const LeverId& lever, double population, const Catalogue& catalogue) {
    const InstrumentKind& kind = kind_of(lever, catalogue);
    if (!lever.setting.empty()) {
        const SettingKind& setting = *find_setting(kind, lever.setting);
        return {setting.min, setting.max, setting.step};
    }
    const double high = snap_budget(1.25 * kind.max_budget_eur * population / kind.budget_per_inhabitants);
    return {0, high, round_step(high / 100)};
}

double lever_value(const LeverId& lever, const Scenario& scenario, const Catalogue& catalogue) {
    const MixEntry* entry = find_entry(scenario.mix, lever.instrument);
    if (!lever.setting.empty())
        return entry ? setting_value(*entry, kind_of(lever, catalogue), lever.setting)
                     : find_setting(kind_of(lever, catalogue), lever.setting)->default_value;
    return entry && entry->enabled ? largest_budget(*entry) : 0;
}

void set_lever(Scenario& scenario, const LeverValue& value, const Catalogue& catalogue) {
    if (!lever_exists(value.lever, catalogue)) return;
    MixEntry& entry = entry_for(scenario, value.lever.instrument);
    if (!value.lever.setting.empty()) {
        entry.settings[value.lever.setting] = value.value;
        return;
    }
    const double before = largest_budget(entry);
    for (Phase& phase : entry.phases) {
        const bool is_largest = phase.annual_budget_eur == before;
        phase.annual_budget_eur = is_largest ? value.value : phase.annual_budget_eur * (value.value / before);
    }
    if (value.value > 0) entry.enabled = true;
}

std::vector<LeverId> all_levers(const Scenario& scenario, const Catalogue& catalogue) {
    std::vector<LeverId> levers;
    for (const InstrumentKind& kind : catalogue.instruments) levers.push_back({kind.id, {}});
    for (const InstrumentKind& kind : catalogue.instruments) {
        const MixEntry* entry = find_entry(scenario.mix, kind.id);
        if (!entry || !is_active(*entry)) continue;
        for (const SettingKind& setting : kind.settings) levers.push_back({kind.id, setting.id});
    }
    return levers;
}

void complete_levers(ExploreChoice& choice, const Scenario& scenario, const Catalogue& catalogue) {
    std::vector<LeverId> budgets;
    for (const InstrumentKind& kind : catalogue.instruments) budgets.push_back({kind.id, {}});
    std::stable_sort(budgets.begin(), budgets.end(), [&](const LeverId& a, const LeverId& b) {
        return lever_value(a, scenario, catalogue) > lever_value(b, scenario, catalogue);
    });
    const auto propose = [&](LeverId& lever, const LeverId& other) {
        if (lever_exists(lever, catalogue)) return;
        lever = *std::find_if(budgets.begin(), budgets.end(), [&](const LeverId& candidate) { return candidate != other; });
    };
    propose(choice.across, choice.up);
    propose(choice.up, choice.across);
}

}  // namespace regiomix
