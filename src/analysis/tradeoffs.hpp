// What can be had for what: mixes of which none is better in everything, by many-objective search (nsga2.hpp).
#pragma once

#include <string>
#include <vector>

#include "analysis/goals.hpp"
#include "analysis/job.hpp"
#include "analysis/mix_space.hpp"
#include "analysis/spread.hpp"

namespace regiomix {

struct SearchObjective {
    Reading reading;
    bool higher_is_better = true;
};

struct TradeoffsSpec {
    MixProblem problem;
    std::vector<SearchObjective> objectives;  ///< medians over the draws; public cost is one like the others
    std::vector<Goal> ceilings;               ///< that the median draw must keep to: the envelope
    std::vector<std::string> locked;
    int population = 80, generations = 50;
    std::uint64_t seed = 1;
};

/// One mix that the search tried.
struct TradeoffPoint {
    PolicyMix mix;                 ///< active entries
    std::vector<Spread> outcomes;  ///< per objective, mean left out; draws 0 where the median draw has no value
    double violation = 0;          ///< of the ceilings; 0: none
};

struct TradeoffsResult {
    TradeoffPoint present;              ///< the mix as it is
    std::vector<TradeoffPoint> points;  ///< none beats another; by the last objective, then the ones before; no two alike
    bool keeps_ceilings = true;         ///< false: no mix was found that does, and the points are the nearest
    std::vector<double> hypervolumes;   ///< per generation, in units of the box that the first one spans
    int evaluations = 0;
};

/// The best in one objective of the points that are no worse than the present mix in all others; null when none is better.
const TradeoffPoint* best_instead(const TradeoffsResult& result, const std::vector<SearchObjective>& objectives,
                                  std::size_t objective);

/// One stage per generation, one mix a cell.
class TradeoffsJob final : public AnalysisJob {
  public:
    explicit TradeoffsJob(TradeoffsSpec spec);

    void compute(std::size_t cell, std::span<float> values) const override;
    double progress_at(double stage_share) const override;
    const TradeoffsResult& result() const { return result_; }
    const MixSpace& space() const { return space_; }

  protected:
    void end_stage() override;

  private:
    Evaluation evaluation_of(std::span<const float> values) const;
    TradeoffPoint point_of(const Genes& genes, std::span<const float> values) const;
    void measure_front();
    void conclude();

    TradeoffsSpec spec_;
    MixSpace space_;
    Nsga2 search_;
    std::vector<std::pair<Genes, std::vector<float>>> kept_;  ///< values of those that may be in the front
    Objectives best_, worst_;                                 ///< of the first generation
    TradeoffsResult result_;
};

}  // namespace regiomix
