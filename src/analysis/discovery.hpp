// When does this mix fail? Futures in which it misses its targets, described by their assumptions.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/futures.hpp"
#include "analysis/goals.hpp"
#include "analysis/job.hpp"
#include "analysis/mix_problem.hpp"
#include "analysis/prim.hpp"

namespace regiomix {

struct DiscoverySpec {
    MixProblem problem;
    AssumptionSet assumptions;
    std::vector<Goal> goals;
    PrimOptions options;
    int resamples = 10;
    std::uint64_t seed = 1;
};

struct DiscoveryResult {
    std::vector<UncertainInput> inputs;
    int draws = 0, failures = 0;
    PrimData data;                         ///< cases are the failures; for plots, and boxes that a person edits
    std::vector<PrimBox> trajectory;       ///< of the peeling
    std::size_t chosen = 0;                ///< place of the box that is best once it is simplified
    PrimBox box;                           ///< that box without limits that may be chance, after pasting; with quasi-p-values
    std::vector<double> found_again;       ///< per input: share of resamples whose box restricts it
    std::vector<float> margins;            ///< per draw, of the goal that is met least (see goals.hpp)
    std::vector<double> missed;            ///< per goal: share of draws that miss it
    std::vector<std::size_t> worst;        ///< the five draws that miss most, worst first
};

/// Three stages: the runs, some draws a cell; the box; the resamples.
class DiscoveryJob final : public AnalysisJob {
  public:
    explicit DiscoveryJob(DiscoverySpec spec);

    void compute(std::size_t cell, std::span<float> values) const override;
    double progress_at(double stage_share) const override;
    const DiscoveryResult& result() const { return result_; }

  protected:
    void end_stage() override;

  private:
    void compute_runs(std::size_t cell, std::span<float> values) const;
    void compute_box(std::span<float> values) const;
    void read_runs();
    void read_box();
    std::size_t draws() const { return static_cast<std::size_t>(result_.draws); }

    DiscoverySpec spec_;
    DiscoveryResult result_;
};

}  // namespace regiomix
