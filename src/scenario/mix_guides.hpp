// Guides to the catalogue: the stages of the spiral of social innovation, and ready-made parts of a mix.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "policy/catalogue.hpp"

namespace regiomix {

/// A stage of the spiral. An instrument serves it when it moves one of these mechanisms strongly enough.
struct SpiralStage {
    std::string id;
    LocalText name, help;
    std::vector<Level> levels;
    std::vector<MoneyUse> money;
    std::vector<BudgetRule> rules;
};

struct Spiral {
    double least_strength = 0, least_money_share = 0;  ///< from where a mechanism counts
    std::vector<SpiralStage> stages;

    const SpiralStage* find(std::string_view id) const;
    bool serves(const InstrumentKind& kind, const SpiralStage& stage) const;
};

/// Instruments of a family with budgets between the ends of their usual range.
struct Preset {
    std::string id;
    LocalText name, help;
    double share_of_range = 0;  ///< -1: the low end, 0: the reference, 1: the high end
    std::map<std::string, std::vector<std::string>> instruments;  ///< family id -> instrument ids

    const std::vector<std::string>& of(const std::string& family) const;
    /// EUR a year in the region that the catalogue's budgets are for.
    double budget(const InstrumentKind& kind) const;
};

}  // namespace regiomix
