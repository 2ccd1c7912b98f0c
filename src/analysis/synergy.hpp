// Who needs whom and who crowds out whom in the mix as it is, and what happens when an instrument is removed or doubled.
#pragma once

#include <string>
#include <vector>

#include "analysis/job.hpp"
#include "analysis/mix_problem.hpp"
#include "analysis/spread.hpp"

namespace regiomix {

struct SynergySpec {
    MixProblem problem;
    Reading reading;
};

/// Changes of the indicator, in its unit, over the draws in which both mixes have a value.
struct InstrumentChanges {
    std::string instrument;
    Spread removed;  ///< the mix without it, minus the mix
    Spread doubled;  ///< the mix with twice its budgets, minus the mix
    Spread alone;    ///< it alone, minus nothing
};

/// v(mix) - v(without a) - v(without b) + v(without both): what the two do together beyond what each does for the rest.
struct PairSynergy {
    std::size_t a = 0, b = 0;  ///< places in SynergyResult::instruments, a < b
    Spread effect;
    double positive_in = 0;    ///< share of draws in which they help each other
};

struct SynergyResult {
    Reading reading;
    Spread mix;                                  ///< the mix, minus nothing
    std::vector<InstrumentChanges> instruments;  ///< active ones, in mix order
    std::vector<PairSynergy> pairs;
};

class SynergyJob final : public AnalysisJob {
  public:
    explicit SynergyJob(SynergySpec spec);

    void compute(std::size_t cell, std::span<float> values) const override;
    const SynergyResult& result() const { return result_; }

  protected:
    void end_stage() override;

  private:
    PolicyMix mix_of_cell(std::size_t cell) const;
    PolicyMix without(std::size_t a, std::size_t b) const;

    SynergySpec spec_;
    PolicyMix players_;
    std::vector<std::pair<std::size_t, std::size_t>> pairs_;
    SynergyResult result_;
};

}  // namespace regiomix
