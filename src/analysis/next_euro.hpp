// From which instrument and year to which other one should the next euro move?
#pragma once

#include <string>
#include <vector>

#include "analysis/job.hpp"
#include "analysis/mix_problem.hpp"
#include "analysis/spread.hpp"

namespace regiomix {

/// An instrument of the mix in one year.
struct MoneyPlace {
    std::size_t entry = 0;  ///< place in NextEuroResult::mix
    int year = 0;           ///< years after the start, 0 first

    bool operator==(const MoneyPlace&) const = default;
};

/// Budget of an entry during a year, EUR.
double money_in_year(const MixEntry& entry, int year);

/// The entry with `eur` more (or less, when negative) in one year, spread evenly over the months from its first phase on;
/// other years stay as they are. Nothing goes below 0. The year must not end before the first phase begins.
MixEntry with_money_in_year(const MixEntry& entry, int year, double eur);

struct NextEuroSpec {
    MixProblem problem;
    Reading reading;
    bool higher_is_better = true;
    double step_eur = 0;    ///< what is moved; 0: a tenth of what the mix spends in a year on average
    std::size_t moves = 5;  ///< how many are tried out
};

/// Gains are changes of the indicator for the better, in its unit, for `step_eur`.
struct MarginalEffect {
    MoneyPlace place;
    double money = 0;  ///< what is spent there, EUR
    Spread added;      ///< gain of a step more
    Spread removed;    ///< gain of a step less, mostly negative; draws 0 when there is not as much to take
};

/// A move of one step from one place to another, tried out as a mix of its own.
struct MoneyMove {
    MoneyPlace from, to;
    Spread gain;
    double positive_in = 0;  ///< share of draws in which it gains
};

struct NextEuroResult {
    Reading reading;
    double step_eur = 0;
    PolicyMix mix;                        ///< active entries
    std::vector<MarginalEffect> effects;  ///< per entry and year in which it could spend, up to the year that is read
    std::vector<MoneyMove> moves;         ///< the most promising ones, best mean gain first
};

/// Two stages: a step more and a step less everywhere; then the moves that promise most.
class NextEuroJob final : public AnalysisJob {
  public:
    explicit NextEuroJob(NextEuroSpec spec);

    void compute(std::size_t cell, std::span<float> values) const override;
    double progress_at(double stage_share) const override;
    const NextEuroResult& result() const { return result_; }

  protected:
    void end_stage() override;

  private:
    PolicyMix mix_of_cell(std::size_t cell) const;
    PolicyMix changed(const MoneyPlace& place, double eur) const;
    Spread gain_of(std::size_t cell, double* positive_in = nullptr) const;
    void choose_moves();

    NextEuroSpec spec_;
    std::vector<float> present_;                           ///< the indicator under the mix as it is, per draw
    std::vector<std::pair<std::size_t, double>> changes_;  ///< of the first stage: place in effects, EUR
    NextEuroResult result_;
};

}  // namespace regiomix
