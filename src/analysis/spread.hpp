// A quantity over the draws, in the few numbers that a finding needs.
#pragma once

#include <span>

namespace regiomix {

struct Spread {
    double mean = 0;
    double p10 = 0, p50 = 0, p90 = 0;
    int draws = 0;  ///< how many have a value; 0: nothing can be said
};

/// Exact order statistics, as everywhere (outcomes/quantiles.hpp); all 0 of no values.
Spread spread_of(std::span<const float> values);

/// Of the values that exist: a ratio to nothing has none.
Spread spread_of_finite(std::span<const float> values);

/// Mean by summation in the order given, in double precision.
double mean_of(std::span<const float> values);

}  // namespace regiomix
