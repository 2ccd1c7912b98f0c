// One mix on many draws, for what an analysis reads and nothing else: no quantiles, no central run, no other years.
#pragma once

#include <memory>
#include <span>

#include "ensemble/ensemble.hpp"

namespace regiomix {

/// One indicator at the end of one year after the start.
struct Reading {
    Indicator indicator = Indicator::net_jobs;
    int year = 0;

    bool operator==(const Reading&) const = default;
};

/// Some of the draws of a table, one after the other; `first` is a multiple of eight.
struct DrawRange {
    std::size_t first = 0, count = 0;
};

/// Where mixes are tried: a region and the draws that all of them meet. The draws carry their equilibrium, so a mix costs
/// its runs only.
class MixEvaluator {
  public:
    MixEvaluator(const RegionInput& region, std::shared_ptr<const DrawTable> draws);

    /// values[r * draws + d] is reading r in draw d. The plan must reach the latest year that is read; to stop there, plan
    /// the mix for just as many years. Safe to call from several threads.
    void evaluate(const MixPlan& plan, std::span<const Reading> readings, std::span<float> values) const;

    /// The same for some of the draws; values[r * range.count + d] is draw range.first + d.
    void evaluate(const MixPlan& plan, std::span<const Reading> readings, const DrawRange& range,
                  std::span<float> values) const;

    int draws() const { return draws_->draws(); }
    const DrawTable& table() const { return *draws_; }

  private:
    RegionInput region_;
    std::shared_ptr<const DrawTable> draws_;
};

/// The plan of years that `readings` need.
int years_of(std::span<const Reading> readings);

}  // namespace regiomix
