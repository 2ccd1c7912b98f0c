// Levers: what a person can turn of an instrument, as numbers with a range; for pages that turn several at once.
#pragma once

#include <string>
#include <vector>

#include "app/chart_choice.hpp"
#include "policy/catalogue.hpp"
#include "scenario/scenario.hpp"

namespace regiomix {

struct LeverRange {
    double low = 0, high = 1, step = 0.01;

    bool operator==(const LeverRange&) const = default;
};

/// Whether the catalogue has it. This one and those below are the scenario's: with its own instruments.
bool lever_exists(const LeverId& lever, const Catalogue& catalogue);

/// From nothing to a quarter more than what is usual in a region of so many people, or a setting's range.
LeverRange lever_range(const LeverId& lever, double population, const Catalogue& catalogue);

/// Where it stands; the budget of an instrument that is off is 0.
double lever_value(const LeverId& lever, const Scenario& scenario, const Catalogue& catalogue);

/// Sets it; of several phases the largest gets the budget, and the others keep their proportion to it. An instrument that gets
/// a budget is switched on, and enters the mix for its usual time if it was not in it.
void set_lever(Scenario& scenario, const LeverValue& value, const Catalogue& catalogue);

/// All levers: budgets in catalogue order, then the settings of instruments that are in the mix.
std::vector<LeverId> all_levers(const Scenario& scenario, const Catalogue& catalogue);

/// The levers of the chosen surface; where none is chosen, the largest budgets of the mix.
void complete_levers(ExploreChoice& choice, const Scenario& scenario, const Catalogue& catalogue);

}  // namespace regiomix
