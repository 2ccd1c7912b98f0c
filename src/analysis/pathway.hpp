// The mix as a flow through the stages of social innovation: what each stage holds, what flows, what holds each stage up, and
// which instrument would relax that most.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/job.hpp"
#include "analysis/mix_problem.hpp"
#include "analysis/pathway_stages.hpp"
#include "analysis/spread.hpp"

namespace regiomix {

struct PathwaySpec {
    MixProblem problem;
    int year = 0;  ///< years after the start, 1 or more: stocks at its end, flows of the twelve months before
};

/// One limit of a stage.
struct ConstraintState {
    std::size_t place = 0;  ///< in stage_constraints
    Spread open;            ///< inflow of the stage as a share of what it would be without this limit, 0 to 1
    double binding_in = 0;  ///< share of draws in which no other limit of the stage keeps more away
};

/// A stage: things or, of systemic change, a level 0 to 1; flows per year. In each draw the stock changes by
/// entering - passed_on - lost. What is passed on enters the next stage; of public pilots, the proven ones.
struct StageState {
    Spread stock, entering, passed_on, lost;
    std::vector<ConstraintState> constraints;  ///< as in stage_constraints
    std::size_t binding = 0;                   ///< in `constraints`: the one that binds most often
};

/// What one instrument more does to the inflow of a stage, over the draws in which a certain limit binds there.
struct InstrumentRelief {
    std::string instrument;
    bool present = false;  ///< in the mix: one step more; otherwise its usual budget from the start on
    double added_eur = 0;  ///< budget per year
    Spread gain;           ///< of the inflow, per year
    double cost_eur = 0;   ///< mean of what it adds to public cost until the end of the year

    /// Inflow per year and EUR of public cost; infinity where it costs nothing.
    double gain_per_eur() const;
};

struct ConstraintRelief {
    std::size_t place = 0;                      ///< in stage_constraints
    std::vector<InstrumentRelief> instruments;  ///< all of the catalogue, largest mean gain first
};

struct PathwayResult {
    int year = 0, draws = 0;
    std::vector<StageState> mix, nothing;  ///< per PathwayStage
    std::vector<ConstraintRelief> reliefs; ///< of each limit that binds in any draw of the mix, as in stage_constraints
};

/// A step more of an instrument of the mix: this share of its usual budget, in each of its phases.
inline constexpr double usual_step = 0.25;

/// Two stages: the mix and doing nothing; then one instrument more at a time.
class PathwayJob final : public AnalysisJob {
  public:
    explicit PathwayJob(PathwaySpec spec);

    void compute(std::size_t cell, std::span<float> values) const override;
    double progress_at(double stage_share) const override;
    const PathwayResult& result() const { return result_; }

  protected:
    void end_stage() override;

  private:
    /// Values of one quantity of one mix over all draws, gathered from its cells.
    std::vector<float> gathered(std::size_t mix, std::size_t quantity) const;
    std::vector<StageState> read_stages(std::size_t mix);
    void read_constraints(std::size_t mix, std::size_t stage, StageState& state, const std::vector<float>& inflow);
    void read_reliefs();
    PolicyMix mix_with(std::size_t instrument) const;
    double added_budget(std::size_t instrument) const;
    std::size_t draws() const { return static_cast<std::size_t>(result_.draws); }

    PathwaySpec spec_;
    PolicyMix mix_;
    std::vector<std::vector<float>> entering_;         ///< under the mix: stage, draw
    std::vector<float> cost_;                          ///< under the mix, per draw
    std::vector<std::vector<std::uint32_t>> binding_;  ///< under the mix: per place in stage_constraints, the draws
    PathwayResult result_;
};

}  // namespace regiomix
