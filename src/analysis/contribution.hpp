// What each instrument contributes to the effect of a mix: its Shapley value, draw by draw.
//
// A coalition is the mix with some of its instruments only. The contributions of a draw sum to the effect of the whole mix
// in that draw, whatever overlaps and needs what; the averages therefore sum to the average effect.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/job.hpp"
#include "analysis/mix_problem.hpp"
#include "analysis/shapley.hpp"
#include "analysis/spread.hpp"

namespace regiomix {

struct ContributionSpec {
    MixProblem problem;
    Reading reading;
    int exact_up_to = max_exact_players;  ///< instruments; above, orders are sampled
    int order_pairs = 64;                 ///< random orders, each with its reverse
    std::uint64_t seed = 1;
};

struct Contribution {
    std::string instrument;
    Spread effect;               ///< over the draws, in the indicator's unit
    double share = 0;            ///< of the mean effect of the mix; 0 when that is 0
    double positive_in = 0;      ///< share of draws in which it adds
    double standard_error = 0;   ///< of the mean, from sampling orders; 0 when exact
};

struct ContributionResult {
    Reading reading;
    bool exact = true;
    int order_pairs = 0;                      ///< 0 when exact
    int draws = 0;                            ///< draws in which the indicator has a value for every coalition
    int draws_without_value = 0;              ///< left out: a ratio to nothing, such as EUR per job of no jobs
    Spread total;                             ///< effect of the mix against the same without any instrument
    std::vector<Contribution> instruments;    ///< active ones, in mix order
    std::vector<double> interactions;         ///< mean interaction index, instrument x instrument; empty when sampled
};

/// Exact: the coalitions, then sharing out their worth, some draws a cell. Sampled: one stage, a coalition of an order a cell.
class ContributionJob final : public AnalysisJob {
  public:
    explicit ContributionJob(ContributionSpec spec);

    void compute(std::size_t cell, std::span<float> values) const override;
    double progress_at(double stage_share) const override;
    /// When done.
    const ContributionResult& result() const { return result_; }

  protected:
    void end_stage() override;

  private:
    bool exact() const { return static_cast<int>(players_.size()) <= std::max(1, spec_.exact_up_to); }
    void evaluate(const std::vector<bool>& members, std::span<float> values) const;
    void compute_order(std::size_t cell, std::span<float> values) const;
    std::vector<int> order_of(std::size_t pair, bool reverse) const;
    void read_pair(std::size_t pair, std::span<float> values) const;
    void share_out(std::size_t cell, std::span<float> values) const;
    void conclude_exact();
    void conclude_sampled();
    /// Fills the result from contribution[player][draw], draws without a value left out.
    void summarise(const std::vector<std::vector<float>>& contributions, const std::vector<float>& totals);

    ContributionSpec spec_;
    PolicyMix players_;
    std::vector<float> worth_;                 ///< [coalition][draw], while it is shared out
    std::vector<float> nothing_, everything_;  ///< when sampled
    ContributionResult result_;
};

}  // namespace regiomix
