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

/// The catalogue as this scenario knows it: the published one and then the scenario's own instruments. Refers to the content,
/// which must outlive it.
class ScenarioCatalogue {
  public:
    ScenarioCatalogue(const Scenario& scenario, const Content& content);
    ScenarioCatalogue(const ScenarioCatalogue&) = delete;
    ScenarioCatalogue& operator=(const ScenarioCatalogue&) = delete;

    const Catalogue& operator*() const { return with_own_ ? *with_own_ : *published_; }
    const Catalogue* operator->() const { return &**this; }
    /// The entry, or null.
    const InstrumentKind* find(std::string_view id) const;

  private:
    const Catalogue* published_;
    std::optional<Catalogue> with_own_;
};

std::shared_ptr<const MixPlan> resolve_plan(const Scenario& scenario, const Content& content);

}  // namespace regiomix
