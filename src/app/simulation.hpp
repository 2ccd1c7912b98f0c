// Keeps the results in step with the scenario: the central run at once, the ensemble in slices, the latest change first.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/draw_store.hpp"
#include "ensemble/ensemble.hpp"
#include "scenario/own_instrument.hpp"

namespace regiomix {

/// Everything that results depend on. Equal inputs give equal results.
struct SimulationInput {
    RegionInput region;
    AssumptionSet assumptions;
    PolicyMix mix;
    int horizon_years = 0;
    DrawSpec draws;
    std::vector<OwnInstrument> own_instruments;

    bool operator==(const SimulationInput&) const = default;
};

/// What there is to show: never nothing once the first ensemble is done, so the last good picture stays on screen.
struct SimulationView {
    enum class Phase : unsigned char { preparing_draws, running, done };

    Phase phase = Phase::preparing_draws;
    double progress = 0;     ///< of the phase, 0 to 1
    int draws = 0;           ///< asked for
    int unsettled_draws = 0;
    double compute_milliseconds = 0;       ///< of the last finished ensemble, without waiting
    const Stocks<double>* central_start = nullptr;  ///< of the latest input: what there is without any policy
    const CentralRun* central = nullptr;   ///< of the latest input
    const EnsembleResult* ensemble = nullptr;  ///< last finished one; of the latest input when phase is done
    const DrawTable* draw_table = nullptr;     ///< the draws of that ensemble
    unsigned long long generation = 0;     ///< grows when anything above changes
};

class Simulation {
  public:
    /// Simulations that share a store make no draws twice.
    explicit Simulation(Engine engine = best_engine, std::shared_ptr<DrawStore> draws = std::make_shared<DrawStore>())
        : engine_(engine), draws_(std::move(draws)) {}

    /// Asks for the results of `input`; a request that equals the present one is free. The central run is there at once.
    /// An ensemble under way with the same draws is finished first, so that a slider that never rests still moves the
    /// picture on a slow machine; then the latest input runs.
    void request(const SimulationInput& input, const Catalogue& catalogue);

    /// Works until `clock() >= deadline` (seconds) or nothing is left. Returns whether work remains.
    template <class Clock>
    bool step_until(double deadline, Clock&& clock) {
        if (!busy()) return false;  // and takes no time
        double now = clock();
        while (busy() && now < deadline) {
            const double before = now;
            work_once();
            now = clock();
            spent_seconds_ += now - before;
        }
        return busy();
    }

    bool busy() const { return draw_job_ || ensemble_job_; }
    SimulationView view() const;
    /// Of the finished results: what other jobs under the same futures start from.
    std::shared_ptr<const RegionBasis> basis() const { return spec_.basis; }
    std::shared_ptr<const DrawTable> draw_table() const { return result_table_; }

  private:
    void work_once();
    void start_ensemble();

    Engine engine_;
    std::shared_ptr<DrawStore> draws_;
    std::optional<SimulationInput> input_;
    MixSpec spec_;
    std::optional<CentralRun> central_;
    std::optional<DrawJob> draw_job_;
    std::optional<EnsembleJob> ensemble_job_;
    bool job_is_outdated_ = false;  ///< the input changed while the job ran; it finishes, then the latest input runs
    std::optional<EnsembleResult> result_;
    std::shared_ptr<const DrawTable> running_table_, result_table_;
    int unsettled_ = 0;
    double spent_seconds_ = 0, last_milliseconds_ = 0;
    unsigned long long generation_ = 0;
};

}  // namespace regiomix
