// The cheapest mix that reaches its goals often enough.
//
// Every instrument that is free has levels to choose from. Few combinations are all tried; for many, NSGA-II (nsga2.hpp)
// searches for little cost and little missing, and the best found is improved step by step as long as any change of one
// instrument, or less of one for more of another, makes it better. The second is a heuristic and says so.
#pragma once

#include <string>
#include <vector>

#include "analysis/goals.hpp"
#include "analysis/job.hpp"
#include "analysis/mix_problem.hpp"
#include "analysis/nsga2.hpp"
#include "analysis/spread.hpp"

namespace regiomix {

/// What one instrument can be; level 0 is to leave it out.
struct InstrumentLevels {
    std::string instrument;
    std::vector<MixEntry> levels;  ///< from level 1 on, by rising cost
};

/// Present instruments at several multiples of their budgets; those in `locked` are left to stay as they are.
std::vector<InstrumentLevels> levels_of_mix(const MixProblem& problem, const std::vector<std::string>& locked);
/// All instruments of the catalogue but those in `locked`, over the whole horizon, at multiples of what is usual here.
std::vector<InstrumentLevels> levels_of_catalogue(const MixProblem& problem, const std::vector<std::string>& locked);

struct GoalSeekSpec {
    MixProblem problem;        ///< its active mix is reported for comparison
    std::vector<Goal> goals;   ///< all to be met in the same draw
    double probability = 0.8;  ///< share of the draws, above 0
    PolicyMix locked;          ///< entries that are in every mix
    std::vector<InstrumentLevels> choices;
    std::size_t exact_up_to = 1000;  ///< combinations; above, the search
    int population = 60, generations = 30;
    std::uint64_t seed = 1;
};

/// A mix and what it does. Better: reaches the goals for less; if neither does, more often, then by a smaller gap.
struct GoalCandidate {
    std::vector<int> levels;  ///< per choice
    int draws_met = 0;
    double gap = 0;   ///< mean over the draws by how much the worst goal is missed, at most 1 in each
    double cost = 0;  ///< median total public cost to the horizon, EUR

    bool operator==(const GoalCandidate&) const = default;
};

struct GoalSeekResult {
    bool exact = true;     ///< all combinations were tried
    bool reached = false;  ///< otherwise `best` is the nearest
    int needed_draws = 0;  ///< to reach the goals with the probability asked for
    int evaluations = 0;
    GoalCandidate best, present;
    PolicyMix mix;                               ///< of `best`
    std::vector<double> goals_met, present_met;  ///< per goal: share of draws
};

class GoalSeekJob final : public AnalysisJob {
  public:
    explicit GoalSeekJob(GoalSeekSpec spec);

    void compute(std::size_t cell, std::span<float> values) const override;
    double progress_at(double stage_share) const override;
    const GoalSeekResult& result() const { return result_; }

  protected:
    void end_stage() override;

  private:
    enum class Phase : unsigned char { all, search, improve, report };
    using Levels = std::vector<int>;

    PolicyMix mix_of(const Levels& levels) const;
    Levels levels_at(std::size_t combination) const;
    Levels levels_of(const Genes& genes) const;
    bool better(const GoalCandidate& a, const GoalCandidate& b) const;
    GoalCandidate candidate(const Levels& levels, std::span<const float> values) const;
    void take_candidates();
    void tell_search();
    void begin_improving();
    void evaluate(const PolicyMix& mix, std::span<float> values) const;

    GoalSeekSpec spec_;
    Phase phase_ = Phase::all;
    std::vector<Levels> asked_;
    int improvements_ = 0;  ///< rounds of the improvement that are complete
    Nsga2 search_;
    GoalSeekResult result_;
};

}  // namespace regiomix
