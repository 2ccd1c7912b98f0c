// From a scenario and the content to what the engine runs on.
#pragma once

#include "ensemble/ensemble.hpp"
#include "scenario/content.hpp"

namespace regiomix {

/// Region figures and levels after the scenario's overrides; the focus rescaled to sum 1.
RegionInput resolve_region(const Scenario& scenario, const Content& content);

/// All assumptions after the scenario's overrides.
AssumptionSet resolve_assumptions(const Scenario& scenario, const Content& content);

/// What the draws of the scenario depend on; equal for all mixes of one region and one set of assumptions.
DrawSpec resolve_draws(const Scenario& scenario, const Content& content);

std::shared_ptr<const MixPlan> resolve_plan(const Scenario& scenario, const Content& content);

}  // namespace regiomix
