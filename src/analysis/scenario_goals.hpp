// The goals that a scenario states: its targets and its envelope.
#pragma once

#include <algorithm>

#include "analysis/goals.hpp"
#include "scenario/scenario.hpp"

namespace regiomix {

/// Targets in their order (those beyond the horizon left out), then one ceiling per year of the envelope. Empty when the
/// scenario states neither.
inline std::vector<Goal> goals_of(const Scenario& scenario) {
    std::vector<Goal> goals;
    for (const Target& target : scenario.targets)
        if (target.year <= scenario.horizon_years)
            goals.push_back({{target.indicator, target.year}, target.kind == Target::Kind::at_least, target.value});
    const auto years =
        std::min<std::size_t>(scenario.envelope_eur_per_year.size(), static_cast<std::size_t>(scenario.horizon_years));
    for (std::size_t year = 0; year < years; ++year)
        goals.push_back({{Indicator::total_public_cost_eur, static_cast<int>(year) + 1},
                         false,
                         scenario.envelope_eur_per_year[year],
                         true});
    return goals;
}

}  // namespace regiomix
