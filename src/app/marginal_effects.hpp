// What each instrument adds to the present mix: central runs with and without it, one instrument at a time.
#pragma once

#include <optional>

#include "app/side_results.hpp"
#include "app/simulation.hpp"

namespace regiomix {

struct Content;

/// What effects per euro are counted in: the indicator, or net jobs where a ratio or a cost is shown.
Indicator effect_indicator(Indicator shown, const Content& content);

/// An instrument that is off is tried with its usual budget; see app/reduce.hpp.
class MarginalEffects {
  public:
    /// Asks for the effects in a mix; equal requests are free. What was found before stays until the new ones are complete.
    void request(const SimulationInput& input, const Catalogue& catalogue);

    bool busy() const { return busy_; }
    /// Tries one more instrument.
    void step();

    /// Per instrument of the catalogue; empty before the first request is done.
    const std::vector<MarginalResults::Entry>& results() const { return done_; }

  private:
    CentralRun run(const PolicyMix& mix) const;

    std::optional<SimulationInput> input_;
    Catalogue catalogue_;
    std::shared_ptr<const RegionBasis> basis_;
    std::optional<CentralRun> present_;
    std::vector<MarginalResults::Entry> found_, done_;
    bool busy_ = false;
};

}  // namespace regiomix
