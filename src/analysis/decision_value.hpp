// Which assumption, if it were known, would change the decision: what perfect information about everything, or about one
// input, is worth to somebody who chooses the option with the best mean.
//
// The expected value of perfect information is that of H. Raiffa, R. Schlaifer, "Applied Statistical Decision Theory" (1961).
// For one input alone it is estimated from the draws at hand by ordering them by that input and choosing the best option in
// each bin: M. Strong, J. E. Oakley, "An efficient method for computing single-parameter partial expected value of perfect
// information", Medical Decision Making 33 (2013). The estimate is never below 0 and has an upward bias that falls with the
// number of draws per bin, so it is compared with what random orders of the same draws give.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/futures.hpp"
#include "analysis/job.hpp"
#include "analysis/mix_problem.hpp"

namespace regiomix {

/// values[option][draw], higher is better, all finite, in the same draws.
using OptionValues = std::vector<std::vector<float>>;

/// Bins of the draws: about 50 draws in each, 4 to 20 bins.
std::size_t information_bins(std::size_t draws);

/// Place of the option with the best mean; the first one of equals.
std::size_t best_option(const OptionValues& values);

/// Mean over the draws of the best option of each, minus the best mean: what knowing everything is worth. Never below 0.
double value_of_knowing_all(const OptionValues& values);

/// The same when nothing is known but in which bin of that order a draw lies. `order` holds every draw once.
double value_of_knowing_bin(const OptionValues& values, std::span<const std::uint32_t> order);

/// Draws by rising input; ties by number.
std::vector<std::uint32_t> order_by(std::span<const float> input);
/// A random order of the draws: a pure function of seed and number.
std::vector<std::uint32_t> order_by_chance(std::size_t draws, std::uint64_t seed, std::uint64_t number);

/// The one place at which changing the option pays most: below `input` the one, above it the other.
struct DecisionFlip {
    bool exists = false;  ///< false: one option is best on both sides of every place
    double input = 0;     ///< halfway between the draws on both sides
    std::size_t below = 0, above = 0;  ///< options
};

/// At least a twentieth of the draws lie on either side.
DecisionFlip decision_flip(const OptionValues& values, std::span<const float> input);

struct DecisionSpec {
    std::vector<MixProblem> options;  ///< under the same draws; a single one is compared with doing nothing
    AssumptionSet assumptions;
    Reading reading;
    bool higher_is_better = true;
    std::uint64_t seed = 1;
};

struct InputDecision {
    double value = 0;         ///< of knowing this input, in the indicator's unit
    bool stands_out = false;  ///< worth more than any of 200 random orders seems to be
    DecisionFlip flip;        ///< its options are places in the spec; only where it stands out
};

struct DecisionResult {
    std::vector<UncertainInput> inputs;   ///< of all options together
    std::vector<std::size_t> option_of;   ///< per input: an option whose catalogue it refers to
    bool against_nothing = false;         ///< doing nothing was added as the last option
    int draws = 0;                        ///< in which every option has a value; 0: nothing can be said
    std::vector<double> means;            ///< of the indicator in these draws, per option
    std::vector<double> best_in;          ///< per option: share of draws in which no other is better
    std::size_t chosen = 0;               ///< option with the best mean
    double perfect = 0;                   ///< value of knowing everything, in the indicator's unit
    double by_chance = 0;                 ///< what the best of 200 random orders seems to be worth
    std::vector<InputDecision> decisions; ///< per input
};

/// Two stages: the runs, one option a cell; then one input, or some random orders, a cell.
class DecisionJob final : public AnalysisJob {
  public:
    explicit DecisionJob(DecisionSpec spec);

    void compute(std::size_t cell, std::span<float> values) const override;
    double progress_at(double stage_share) const override;
    const DecisionResult& result() const { return result_; }

  protected:
    void end_stage() override;

  private:
    void collect_inputs();
    void read_runs();
    void read_inputs();

    DecisionSpec spec_;
    std::vector<std::vector<float>> rows_;  ///< per input, one value per draw that is used
    OptionValues values_;                   ///< higher is better
    DecisionResult result_;
};

}  // namespace regiomix
