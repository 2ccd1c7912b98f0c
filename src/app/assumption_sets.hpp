// What a scenario assumes, beside what is published.
#pragma once

#include <string>
#include <vector>

#include "scenario/content.hpp"

namespace regiomix {

/// What the scenario assumes of a parameter: its own assumption, or the published one.
const Assumption& assumption_of(const Scenario& scenario, const ParameterInfo& info);

/// Whether it is another one than the published one.
bool is_changed(const Scenario& scenario, const ParameterInfo& info);
int count_changed(const Scenario& scenario, const Content& content);

/// How many parameters two scenarios assume something else of.
int count_differing(const Scenario& a, const Scenario& b, const Content& content);

/// Digits after the point that a value needs to be written in full, `most` at most.
int needed_decimals(double value, int most);

}  // namespace regiomix
