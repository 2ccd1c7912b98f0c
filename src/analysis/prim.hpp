// Scenario discovery: boxes of assumptions in which cases of interest crowd together.
//
// The patient rule induction method of J. Friedman and N. Fisher, "Bump hunting in high-dimensional data", Statistics and
// Computing 9 (1999), as used by B. Bryant and R. Lempert, "Thinking inside the box", Technological Forecasting and Social
// Change 77 (2010), who also define coverage, density and the quasi-p-value.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace regiomix {

/// Futures with their inputs, and which of them are cases of interest.
struct PrimData {
    std::vector<std::vector<float>> inputs;  ///< per input, one value per row
    std::vector<bool> cases;                 ///< per row

    std::size_t rows() const { return cases.size(); }
};

/// An input's limits, both inclusive; -infinity or +infinity where that side is free.
struct PrimLimit {
    std::size_t input = 0;
    float low = 0, high = 0;
    double quasi_p = 1;  ///< chance to see such a density by luck alone without this limit; small is good
};

struct PrimBox {
    std::vector<PrimLimit> limits;  ///< restricted inputs only
    int rows = 0, cases = 0;
    double coverage = 0;            ///< share of all cases that lie inside
    double density = 0;             ///< share of the rows inside that are cases
    double mass = 0;                ///< share of all rows that lie inside

    bool contains(const PrimData& data, std::size_t row) const;
    /// Harmonic mean of coverage and density: how the recommended box is chosen.
    double balance() const { return coverage + density > 0 ? 2 * coverage * density / (coverage + density) : 0; }
};

struct PrimOptions {
    double peel = 0.05, paste = 0.05;  ///< share of the rows inside that one step takes off or puts back
    double least_mass = 0.03;
};

/// Counts rows and cases of a box whose limits are set, by a person for example, and works out its quasi-p-values.
PrimBox measured_box(const PrimData& data, std::vector<PrimLimit> limits);

/// The boxes of the peeling, from all rows to the smallest; quasi-p-values are not worked out.
std::vector<PrimBox> peeling_trajectory(const PrimData& data, const PrimOptions& options = {});

/// Puts back what peeling took too much, as long as that does not lower the density.
PrimBox pasted(const PrimData& data, const PrimBox& box, const PrimOptions& options = {});

/// The box without limits that may be chance: as long as there is one with a quasi-p-value above `largest`, the one with the
/// largest is dropped. A box of few limits is the one that people can use (Bryant and Lempert 2010, section 3).
PrimBox simplified(const PrimData& data, PrimBox box, double largest = 0.05);

/// Place of the box with the best balance in a trajectory.
std::size_t best_balanced(const std::vector<PrimBox>& trajectory);

/// Place of the box that has the best balance once it is simplified; looks at two dozen boxes of the trajectory.
std::size_t best_simple(const PrimData& data, const std::vector<PrimBox>& trajectory);

/// As many rows drawn with replacement: a pure function of seed and number.
PrimData resampled(const PrimData& data, std::uint64_t seed, std::uint64_t number);

/// P(at least `hits` of `trials`) of a binomial distribution.
double binomial_tail(int trials, int hits, double probability);

}  // namespace regiomix
