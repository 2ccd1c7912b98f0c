// Variance-based sensitivity indices of any function of independent inputs.
//
// The design is Saltelli's: two samples A and B, and per input A with that input's column from B. First-order indices by the
// estimator of Saltelli et al. (Comput. Phys. Commun. 181, 2010, table 2 b), total indices by that of Jansen (1999).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace regiomix {

struct Interval {
    double low = 0, high = 0;
};

/// An input's part in the variance of the output.
struct SobolIndex {
    double first = 0;  ///< what the variance would lose on average if this input alone were known
    double total = 0;  ///< what would be left if everything but this input were known; includes all interactions
};

struct SobolIntervals {
    Interval first, total;  ///< 95 %, by percentile bootstrap over the rows
};

/// Outputs for rows of A, of B, and of A with one input from B.
struct SobolOutputs {
    std::span<const double> a, b, mixed;

    SobolOutputs first_rows(std::size_t rows) const {
        return {a.subspan(0, rows), b.subspan(0, rows), mixed.subspan(0, rows)};
    }
};

/// 0 and 0 where the output does not vary.
SobolIndex sobol_index(const SobolOutputs& outputs);

SobolIntervals sobol_intervals(const SobolOutputs& outputs, int resamples, std::uint64_t seed);

}  // namespace regiomix
