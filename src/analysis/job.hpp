// An analysis as cells of work that depend on nothing but their number, followed by conclusions that are cheap.
//
// Whoever owns a job decides how it is computed: cell by cell on one thread (`step`), on threads of a native program, or
// by workers that each hold an equal job and send the values of their cells as plain floats (`compute`, `accept`). The
// answer is the same to the last bit. A job is cancelled by destroying it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/hash.hpp"

namespace regiomix {

class AnalysisJob {
  public:
    virtual ~AnalysisJob() = default;
    AnalysisJob() = default;
    AnalysisJob(const AnalysisJob&) = delete;
    AnalysisJob& operator=(const AnalysisJob&) = delete;

    /// Cells of the present stage; 0 when the job is done. A stage begins when the one before is complete.
    std::size_t cells() const { return cells_; }
    /// Number of values that a cell of this stage gives.
    std::size_t cell_values() const { return cell_values_; }
    /// Counts the stages that are complete; a value for another stage than the present one must not be handed in.
    int stage() const { return stage_; }

    /// Works out a cell of this stage. Safe to call from several threads at once; changes nothing in the job.
    virtual void compute(std::size_t cell, std::span<float> values) const = 0;
    /// Takes the values of a cell, in any order; a cell that is already there is left as it is. The last one ends the stage.
    void accept(std::size_t cell, std::span<const float> values);
    bool has(std::size_t cell) const { return there_[cell]; }

    /// Computes the first missing cell of this stage. Returns true when the job is done.
    bool step();
    bool done() const { return cells_ == 0; }
    /// Of all values of the stages that are complete, bit for bit: jobs that are done and agree in it have the same result.
    std::uint64_t hash() const { return hash_.digest(); }
    /// Share of the whole work that is done, as well as it is known, 0 to 1.
    double progress() const { return done() ? 1.0 : progress_at(stage_progress()); }
    /// The same when that share of the present stage is done.
    virtual double progress_at(double stage_share) const { return stage_share; }

  protected:
    /// Begins a stage; 0 cells ends the job.
    void begin_stage(std::size_t cells, std::size_t cell_values);
    /// Called when every cell of the stage is there: draws conclusions, then calls begin_stage.
    virtual void end_stage() = 0;

    std::span<const float> values_of(std::size_t cell) const {
        return {values_.data() + cell * cell_values_, cell_values_};
    }
    double stage_progress() const {
        return cells_ == 0 ? 1.0 : static_cast<double>(complete_) / static_cast<double>(cells_);
    }

  private:
    void complete_stage();

    std::size_t cells_ = 0, cell_values_ = 0, complete_ = 0, next_ = 0;
    int stage_ = -1;
    BitHash hash_;
    std::vector<float> values_;
    std::vector<bool> there_;
};

}  // namespace regiomix
