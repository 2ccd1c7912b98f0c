// Several mixes in the same futures: how much one would regret each (regret.hpp), how often each is good enough, and the
// worst plausible futures of each (named_futures.hpp).
#pragma once

#include <vector>

#include "analysis/goals.hpp"
#include "analysis/job.hpp"
#include "analysis/mix_problem.hpp"
#include "analysis/named_futures.hpp"
#include "analysis/regret.hpp"

namespace regiomix {

/// One of the mixes. All options of a comparison must meet the same draws; only what their catalogues add may differ.
struct MixOption {
    MixProblem problem;
    std::vector<Goal> goals;  ///< its own; may be empty
};

struct ComparedIndicator {
    Reading reading;
    bool higher_is_better = true;
};

struct RegretSpec {
    std::vector<MixOption> options;  ///< at least one
    AssumptionSet assumptions;
    std::vector<ComparedIndicator> indicators;
    std::size_t worst = 3;  ///< futures that are named per option and indicator
};

struct WorstFuture {
    std::size_t draw = 0;
    double value = 0;
    std::vector<Pull> pulls;  ///< at most three, of OptionResult::inputs
};

/// One option by one indicator.
struct OptionOutcome {
    Spread own;                      ///< the indicator itself
    OptionRegret regret;             ///< its draws: those in which every option has a value
    std::vector<WorstFuture> worst;  ///< worst first; none where no draw has a value
};

struct OptionResult {
    std::vector<UncertainInput> inputs;
    std::vector<OptionOutcome> outcomes;  ///< per indicator
    std::vector<double> goals_met;        ///< per goal: share of the draws
    double all_met = 0;                   ///< share of the draws in which it meets all of them; 1 without goals
};

/// Two stages: the runs, one mix a cell; the worst futures, one mix a cell.
class RegretJob final : public AnalysisJob {
  public:
    explicit RegretJob(RegretSpec spec);

    void compute(std::size_t cell, std::span<float> values) const override;
    double progress_at(double stage_share) const override;
    /// One per option, in their order.
    const std::vector<OptionResult>& result() const { return result_; }
    /// When done: the indicator in every draw under one of the options.
    std::span<const float> values(std::size_t option, std::size_t indicator) const { return outcomes_[option][indicator]; }

  protected:
    void end_stage() override;

  private:
    std::vector<Reading> readings_of_option(std::size_t option) const;
    void name_worst(std::size_t option, std::span<float> values) const;
    void read_runs();
    void read_worst();

    RegretSpec spec_;
    std::size_t draws_ = 0;
    std::vector<std::vector<std::vector<float>>> outcomes_;  ///< option, indicator, draw
    std::vector<OptionResult> result_;
};

}  // namespace regiomix
