// The outcomes of a collection of scenarios, one after the other, in slices.
#pragma once

#include <memory>
#include <vector>

#include "app/simulation.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {

/// Few draws: thirty files are there within two seconds, and the medians hardly move with more.
inline constexpr int collection_draws = 200;

/// One file: what its results depend on, and the catalogue with its own instruments.
struct CollectedInput {
    SimulationInput input;
    std::shared_ptr<const ScenarioCatalogue> catalogue;
};

class CollectionRunner {
  public:
    explicit CollectionRunner(std::shared_ptr<DrawStore> draws) : simulation_(best_engine, std::move(draws)) {}

    /// Starts anew unless these are the inputs in hand. All have the same horizon, so that results can be laid side by side.
    void request(std::vector<CollectedInput> inputs);

    /// Works until `clock() >= deadline` (seconds) or nothing is left. Returns whether work remains.
    template <class Clock>
    bool step_until(double deadline, Clock&& clock) {
        while (busy()) {
            simulation_.request(inputs_[medians_.size()].input, **inputs_[medians_.size()].catalogue);
            if (simulation_.step_until(deadline, clock)) return true;
            keep_result();
        }
        return false;
    }

    bool busy() const { return medians_.size() < inputs_.size(); }
    /// Median of each indicator at the horizon, of those that are done.
    const std::vector<IndicatorValues<double>>& medians() const { return medians_; }

  private:
    void keep_result();

    Simulation simulation_;
    std::vector<CollectedInput> inputs_;
    std::vector<IndicatorValues<double>> medians_;
};

}  // namespace regiomix
