#include "app/replay.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix {
namespace {

double blend(double from, double to, double share) { return from + share * (to - from); }

int blend_months(int from, int to, double share) { return static_cast<int>(std::lround(blend(from, to, share))); }

MixEntry scaled(MixEntry entry, double factor) {
    for (Phase& phase : entry.phases) phase.annual_budget_eur *= factor;
    return entry;
}

/// Between two entries of one instrument; one that is off or absent has no money.
MixEntry blend_entry(const MixEntry* before, const MixEntry* after, double share) {
    const bool was = before && is_active(*before), is = after && is_active(*after);
    if (!was && !is) return after ? *after : *before;
    if (!was) return scaled(*after, share);
    if (!is) return scaled(*before, 1 - share);
    if (before->phases.size() != after->phases.size()) return share < 0.5 ? *before : *after;
    MixEntry entry = *after;
    for (std::size_t i = 0; i < entry.phases.size(); ++i) {
        const Phase &from = before->phases[i], &to = after->phases[i];
        entry.phases[i] = {blend_months(from.from_month, to.from_month, share), blend_months(from.to_month, to.to_month, share),
                           blend(from.annual_budget_eur, to.annual_budget_eur, share)};
    }
    for (auto& [id, value] : entry.settings)
        if (const auto from = before->settings.find(id); from != before->settings.end())
            value = blend(from->second, value, share);
    return entry;
}

bool needs_new_draws(const Scenario& a, const Scenario& b) {
    return !(a.region == b.region) || !(a.focus == b.focus) || a.assumptions != b.assumptions || a.draws != b.draws ||
           a.seed != b.seed || a.horizon_years != b.horizon_years || a.own_instruments != b.own_instruments;
}

}  // namespace

Scenario between(const Scenario& before, const Scenario& after, double share) {
    if (!(share > 0)) return before;
    if (share >= 1) return after;
    if (needs_new_draws(before, after)) return share < 0.5 ? before : after;
    Scenario scenario = after;
    for (MixEntry& entry : scenario.mix)
        entry = blend_entry(find_entry(before.mix, entry.instrument), find_entry(after.mix, entry.instrument), share);
    for (const MixEntry& entry : before.mix)
        if (!find_entry(after.mix, entry.instrument)) scenario.mix.push_back(blend_entry(&entry, nullptr, share));
    auto& envelope = scenario.envelope_eur_per_year;
    if (envelope.size() == before.envelope_eur_per_year.size())
        for (std::size_t year = 0; year < envelope.size(); ++year)
            envelope[year] = blend(before.envelope_eur_per_year[year], envelope[year], share);
    return scenario;
}

}  // namespace regiomix
