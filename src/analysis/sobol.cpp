#include "analysis/sobol.hpp"

#include <algorithm>

#include "base/counter_random.hpp"

namespace regiomix {
namespace {

/// Sums over rows that all estimators need. Outputs are taken from a shift near their mean, so that squares stay small.
struct Sums {
    double shift;
    double rows = 0, a = 0, b = 0, aa = 0, bb = 0, first = 0, total = 0;

    void add(double output_a, double output_b, double mixed) {
        const double x = output_a - shift, y = output_b - shift, change = mixed - output_a;
        rows += 1;
        a += x;
        b += y;
        aa += x * x;
        bb += y * y;
        first += y * change;
        first_mean += change;
        total += change * change;
    }
    SobolIndex index() const {
        const double mean = (a + b) / (2 * rows);
        const double variance = (aa + bb) / (2 * rows) - mean * mean;
        // Relative to the shift: below this the "variance" is rounding.
        if (!(variance > 1e-14 * shift * shift)) return {};
        return {(first - mean * first_mean) / rows / variance, total / (2 * rows) / variance};
    }

    double first_mean = 0;
};

double shift_of(const SobolOutputs& outputs) {
    double sum = 0;
    for (const double value : outputs.a) sum += value;
    return sum / static_cast<double>(outputs.a.size());
}

Interval middle_95_percent(std::vector<double>& values) {
    std::sort(values.begin(), values.end());
    const auto at = [&](double level) {
        return values[static_cast<std::size_t>(level * static_cast<double>(values.size() - 1) + 0.5)];
    };
    return {at(0.025), at(0.975)};
}

}  // namespace

SobolIndex sobol_index(const SobolOutputs& outputs) {
    if (outputs.a.empty()) return {};
    Sums sums{shift_of(outputs)};
    for (std::size_t r = 0; r < outputs.a.size(); ++r) sums.add(outputs.a[r], outputs.b[r], outputs.mixed[r]);
    return sums.index();
}

SobolIntervals sobol_intervals(const SobolOutputs& outputs, int resamples, std::uint64_t seed) {
    if (outputs.a.empty()) return {};
    const auto rows = static_cast<std::uint32_t>(outputs.a.size());
    const double shift = shift_of(outputs);
    std::vector<double> first, total;
    for (int k = 0; k < resamples; ++k) {
        const std::uint64_t stream = mix_bits(stream_of("bootstrap") + static_cast<std::uint64_t>(k));
        Sums sums{shift};
        for (std::uint32_t i = 0; i < rows; ++i) {
            const std::size_t r = random_below(seed, stream, i, rows);
            sums.add(outputs.a[r], outputs.b[r], outputs.mixed[r]);
        }
        const SobolIndex index = sums.index();
        first.push_back(index.first);
        total.push_back(index.total);
    }
    return {middle_95_percent(first), middle_95_percent(total)};
}

}  // namespace regiomix
