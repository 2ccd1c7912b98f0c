// An indicator as a person wants to see it: added up or year by year, as a level, per inhabitant.
#pragma once

#include <optional>
#include <vector>

#include "app/chart_choice.hpp"
#include "app/simulation.hpp"
#include "scenario/content.hpp"

namespace regiomix {

/// The stock that an indicator is the change of; none for other indicators. Only these have a level.
std::optional<std::size_t> stock_of(Indicator indicator);
/// Whether an indicator can be shown year by year and added up.
bool has_periods(Indicator indicator);
/// Whether it grows with the region, so that it can be divided by inhabitants.
bool is_extensive(const IndicatorInfo& info);

struct Measure {
    Indicator indicator = Indicator::net_jobs;  ///< whose values are read
    bool added_up = false;                      ///< yearly values, summed since the start
    bool level = false;
    double factor = 1;

    /// Whether its quantiles are those of the indicator, times the factor.
    bool is_scaled() const { return !added_up && !level; }
    bool is_natural() const { return is_scaled() && factor == 1; }
};

/// What a choice means for one indicator; what makes no sense for it is left out. Where the sum or the yearly value of an
/// indicator is an indicator itself, that one is read.
Measure measure_of(Indicator indicator, const OutcomesChoice& choice, const Content& content, double population);

/// Values of every draw, [year][draw]; +infinity stands for "none".
class MeasuredRuns {
  public:
    /// `draws`: of the samples, needed for levels.
    MeasuredRuns(const Samples& samples, const DrawTable& draws, const Measure& measure);

    int years() const { return static_cast<int>(values_.size()) - 1; }
    const std::vector<float>& at(int year) const { return values_[static_cast<std::size_t>(year)]; }
    Quantiles quantiles(int year);
    /// Median of the levels without any policy; nothing unless the measure is a level.
    std::optional<double> doing_nothing() const { return doing_nothing_; }

  private:
    std::vector<std::vector<float>> values_;
    QuantileReader reader_;
    std::optional<double> doing_nothing_;
};

/// The same of the central run, one value per year.
std::vector<double> measured_central(const CentralRun& run, const Stocks<double>& start, const Measure& measure);

}  // namespace regiomix
