#pragma once

// Round numbers for axes.

#include <span>
#include <string>
#include <vector>

#include "text/format.hpp"

namespace regiomix::charts {

struct AxisRange {
    double low = 0.0;
    double high = 1.0;

    bool operator==(const AxisRange&) const = default;
};

// The smallest and largest finite values, stretched to include zero if asked, with a little headroom.
// Never empty: all-zero data gives [0, 1].
class RangeBuilder {
  public:
    void include(double value);
    void include(std::span<const double> values);
    AxisRange finish(bool include_zero) const;

  private:
    bool any_ = false;
    double low_ = 0.0;
    double high_ = 0.0;
};

struct Ticks {
    double step = 1.0;
    std::vector<double> values;  // ascending, inside the range, exact multiples of the step
};

// Steps of 1, 2, 2.5 (only where it stays a whole number) or 5 times a power of ten; about `target` of them.
Ticks nice_ticks(AxisRange range, int target);

// One label per tick with a common unit and as many decimals as the step needs; zero has no unit.
std::vector<std::string> tick_labels(const Ticks& ticks, const NumberStyle& style, Language language);

// Calendar years to label out of `count` consecutive ones: every n-th, preferring n that ends on the last.
int year_label_step(int count, float year_width, float label_width);

}  // namespace regiomix::charts
