#include "scenario/mix_guides.hpp"

#include <algorithm>

namespace regiomix {

const SpiralStage* Spiral::find(std::string_view id) const {
    const auto found = std::find_if(stages.begin(), stages.end(), [&](const SpiralStage& s) { return s.id == id; });
    return found == stages.end() ? nullptr : &*found;
}

bool Spiral::serves(const InstrumentKind& kind, const SpiralStage& stage) const {
    if (std::find(stage.rules.begin(), stage.rules.end(), kind.rule) != stage.rules.end()) return true;
    for (const MoneyUse use : stage.money)
        if (share_of(kind, use) >= least_money_share) return true;
    // A weak instrument still serves the stage of what it moves most.
    double most = 0;
    for (const Strength& strength : kind.strengths) most = std::max(most, strength.central);
    return std::any_of(kind.strengths.begin(), kind.strengths.end(), [&](const Strength& strength) {
        const bool of_stage = std::find(stage.levels.begin(), stage.levels.end(), strength.level) != stage.levels.end();
        return of_stage && strength.central >= std::min(least_strength, most);
    });
}

const std::vector<std::string>& Preset::of(const std::string& family) const {
    static const std::vector<std::string> none;
    const auto found = instruments.find(family);
    return found == instruments.end() ? none : found->second;
}

double Preset::budget(const InstrumentKind& kind) const {
    const double end = share_of_range < 0 ? kind.min_budget_eur : kind.max_budget_eur;
    const double share = share_of_range < 0 ? -share_of_range : share_of_range;
    return kind.reference_budget_eur + share * (end - kind.reference_budget_eur);
}

}  // namespace regiomix
