// Showing a change again: documents between the one before it and the one after it.
#pragma once

#include "scenario/scenario.hpp"

namespace regiomix {

/// A document on the way from `before` (share 0) to `after` (share 1). Budgets, times, settings and the envelope move; what
/// cannot move, or what would need new draws, changes half-way.
Scenario between(const Scenario& before, const Scenario& after, double share);

}  // namespace regiomix
