// Levers: what a person can turn of an instrument, as numbers with a range; for pages that turn several at once.
#pragma once

#include <string>
#include <vector>

#include "app/chart_choice.hpp"
#include "scenario/content.hpp"

namespace regiomix {

struct LeverRange {
    double low = 0, high = 1, step = 0.01;

    bool operator==(const LeverRange&) const = default;
};

/// Whether the catalogue has it.
bool lever_exists(const LeverId& lever, const Content& content);

/// From nothing to a quarter more than what is usual in the region, or a setting's range.
LeverRange lever_range(const LeverId& lever, const Scenario& scenario, const Content& content);

/// Where it stands; the budget of an instrument that is off is 0.
double lever_value(const LeverId& lever, const Scenario& scenario, const Content& content);

/// Sets it; of several phases the largest gets the budget, and the others keep their proportion to it. An instrument that gets a budget is switched on, and enters the mix for its usual time if it was not in it.
void set_lever(Scenario& scenario, const LeverValue& value, const Content& content);

/// All levers: budgets in catalogue order, then the settings of instruments that are in the mix.
std::vector<LeverId> all_levers(const Scenario& scenario, const Content& content);

/// The levers of the chosen surface; where none is chosen, the largest budgets of the mix.
void complete_levers(ExploreChoice& choice, const Scenario& scenario, const Content& content);

}  // namespace regiomix
