// A question on its way to its answer: the draws, then the jobs of its analysis, cell by cell. Whoever owns it computes it in
// slices, or has workers compute cells of an equal inquiry and hands their values in; the answer is the same to the last bit.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "analysis/futures.hpp"
#include "analysis/goals.hpp"
#include "analysis/job.hpp"
#include "analysis/mix_problem.hpp"
#include "analysis/tradeoffs.hpp"
#include "app/question.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {

class Inquiry {
  public:
    Inquiry(Question question, const Content& content);
    Inquiry(const Inquiry&) = delete;
    Inquiry& operator=(const Inquiry&) = delete;

    const Question& question() const { return question_; }
    const Catalogue& catalogue() const { return *catalogue_; }
    const AssumptionSet& assumptions() const { return assumptions_; }
    const std::vector<Goal>& goals() const { return goals_; }
    const std::vector<SearchObjective>& objectives() const { return objectives_; }
    const MixProblem& problem() const { return problem_; }

    /// Makes up to so many draws; until they are all there, there is nothing to compute.
    void prepare(int draws);
    bool prepared() const { return !jobs_.empty(); }

    /// Everything that there is to compute, stage after stage.
    bool done() const { return prepared() && present_ == jobs_.size(); }
    /// Counts the stages of all jobs; values for another stage than the present one are of no use.
    int stage() const { return stage_; }
    std::size_t cells() const { return jobs_[present_]->cells(); }
    std::size_t cell_values() const { return jobs_[present_]->cell_values(); }
    void compute(std::size_t cell, std::span<float> values) const { jobs_[present_]->compute(cell, values); }
    bool has(std::size_t cell) const { return jobs_[present_]->has(cell); }
    void accept(std::size_t cell, std::span<const float> values);
    /// Computes the first missing cell.
    void step();
    /// Of everything that was computed, bit for bit; see AnalysisJob::hash().
    std::uint64_t hash() const;
    /// Share of the whole work, 0 to 1.
    double progress() const;

    /// The result of a job when all is done; they come in the order of the analysis (see make_jobs() in inquiry.cpp).
    template <class Job>
    const auto& result(std::size_t place = 0) const {
        return job<Job>(place).result();
    }
    template <class Job>
    const Job& job(std::size_t place = 0) const {
        return static_cast<const Job&>(*jobs_[place]);
    }

  private:
    void make_jobs();
    std::vector<MixProblem> all_problems() const;
    void after_cell(int stage_before);

    Question question_;
    ScenarioCatalogue catalogue_;
    std::deque<ScenarioCatalogue> other_catalogues_;
    AssumptionSet assumptions_;
    std::vector<Goal> goals_;
    std::vector<SearchObjective> objectives_;  ///< of a trade-off
    std::unique_ptr<DrawJob> draws_;
    MixProblem problem_;
    std::vector<std::unique_ptr<AnalysisJob>> jobs_;
    std::size_t present_ = 0;
    int stage_ = 0;
};

}  // namespace regiomix
