// Which uncertain assumptions the outcomes hang on: Sobol indices of all of them, and a tornado.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/futures.hpp"
#include "analysis/job.hpp"
#include "analysis/mix_problem.hpp"
#include "analysis/sobol.hpp"

namespace regiomix {

struct SensitivitySpec {
    MixProblem problem;  ///< its draws are not used: the analysis makes futures of its own
    AssumptionSet assumptions;
    std::vector<Reading> readings;
    int base_samples = 1024;  ///< rounded up to whole blocks of eight
    int resamples = 200;      ///< of the bootstrap
    std::uint64_t seed = 1;
};

struct InputSensitivity {
    SobolIndex index;
    SobolIntervals intervals;
    SobolIndex at_half, at_quarter;  ///< from the first half and quarter of the rows: how far it has converged
};

struct OutcomeSensitivity {
    Reading reading;
    double mean = 0, variance = 0;
    int rows = 0, rows_without_value = 0;  ///< a row is left out when a ratio has no value in any of its futures
    double sum_first = 0;                  ///< near 1: assumptions act one by one; below: in combination
    std::vector<InputSensitivity> inputs;  ///< as in SensitivityResult::inputs
};

struct SensitivityResult {
    std::vector<UncertainInput> inputs;
    std::vector<OutcomeSensitivity> outcomes;  ///< one per reading
    int runs = 0;
};

/// The inputs of an outcome, those with the greatest total index first.
std::vector<std::size_t> by_total_index(const OutcomeSensitivity& outcome);

/// Two stages: the runs, eight rows a cell; then the intervals, one input a cell.
class SensitivityJob final : public AnalysisJob {
  public:
    explicit SensitivityJob(SensitivitySpec spec);

    void compute(std::size_t cell, std::span<float> values) const override;
    double progress_at(double stage_share) const override;
    const SensitivityResult& result() const { return result_; }

  protected:
    void end_stage() override;

  private:
    void compute_runs(std::size_t cell, std::span<float> values) const;
    void compute_intervals(std::size_t input, std::span<float> values) const;
    void read_outputs();
    void read_intervals();
    SobolOutputs outputs_of(std::size_t reading, std::size_t input) const;
    std::size_t variants() const { return result_.inputs.size() + 2; }

    SensitivitySpec spec_;
    PolicyMix mix_;
    std::vector<StratifiedCoordinate> a_, b_;  ///< per input
    std::vector<std::vector<std::vector<double>>> outputs_;  ///< reading, variant (A, B, inputs), row with a value
    SensitivityResult result_;
};

struct TornadoBar {
    double at_low = 0, at_high = 0;  ///< the indicator with the input at either end of its range, all else central
};

struct TornadoResult {
    std::vector<UncertainInput> inputs;
    std::vector<Reading> readings;
    std::vector<double> central;                  ///< per reading
    std::vector<std::vector<TornadoBar>> bars;    ///< reading, input
};

/// One input after the other at either end of its range. One cell.
class TornadoJob final : public AnalysisJob {
  public:
    TornadoJob(MixProblem problem, AssumptionSet assumptions, std::vector<Reading> readings);

    void compute(std::size_t cell, std::span<float> values) const override;
    const TornadoResult& result() const { return result_; }

  protected:
    void end_stage() override;

  private:
    MixProblem problem_;
    AssumptionSet assumptions_;
    TornadoResult result_;
};

}  // namespace regiomix
