#include "analysis/named_futures.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace regiomix {
namespace {

constexpr double standard_errors = 3;  ///< of a correlation that is none: 1 / sqrt(n); below, it may be chance

/// Sums over the draws in which the outcome has a value.
struct Moments {
    double n = 0, mean_x = 0, mean_y = 0, xx = 0, yy = 0, xy = 0;
};

Moments moments_of(std::span<const float> x, std::span<const float> y) {
    Moments m;
    for (std::size_t d = 0; d < y.size(); ++d) {
        if (!std::isfinite(y[d])) continue;
        m.n += 1;
        m.mean_x += static_cast<double>(x[d]);
        m.mean_y += static_cast<double>(y[d]);
    }
    if (m.n == 0) return m;
    m.mean_x /= m.n;
    m.mean_y /= m.n;
    for (std::size_t d = 0; d < y.size(); ++d) {
        if (!std::isfinite(y[d])) continue;
        const double dx = static_cast<double>(x[d]) - m.mean_x, dy = static_cast<double>(y[d]) - m.mean_y;
        m.xx += dx * dx;
        m.yy += dy * dy;
        m.xy += dx * dy;
    }
    return m;
}

}  // namespace

std::vector<std::vector<float>> input_rows(const DrawTable& table, std::span<const UncertainInput> inputs) {
    std::vector<std::vector<float>> rows;
    for (const UncertainInput& input : inputs) {
        const float* row = input.is_effect ? table.effect(input.index) : table.parameter(input.index);
        rows.emplace_back(row, row + table.draws());
    }
    return rows;
}

std::vector<std::size_t> lowest_draws(std::span<const float> outcomes, std::size_t count) {
    std::vector<std::size_t> draws(outcomes.size());
    std::iota(draws.begin(), draws.end(), std::size_t{0});
    std::stable_sort(draws.begin(), draws.end(), [&](std::size_t a, std::size_t b) {
        const bool none_a = std::isnan(outcomes[a]), none_b = std::isnan(outcomes[b]);
        return none_a != none_b ? none_a : outcomes[a] < outcomes[b];
    });
    draws.resize(std::min(count, draws.size()));
    return draws;
}

std::vector<Pull> strongest_pulls(const std::vector<std::vector<float>>& inputs, std::span<const float> outcomes,
                                  std::size_t draw, std::size_t count) {
    std::vector<Pull> pulls;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Moments m = moments_of(inputs[i], outcomes);
        if (!(m.xx > 0) || !(m.yy > 0)) continue;
        if (m.xy * m.xy * m.n < standard_errors * standard_errors * m.xx * m.yy) continue;
        const auto value = static_cast<double>(inputs[i][draw]);
        // Correlation times standardised value; the square roots of xx cancel but one.
        const double pull = -m.xy / std::sqrt(m.yy) * (value - m.mean_x) / m.xx * std::sqrt(m.n);
        if (pull > 0) pulls.push_back({i, value, value > m.mean_x, pull});
    }
    std::stable_sort(pulls.begin(), pulls.end(), [](const Pull& a, const Pull& b) { return a.strength > b.strength; });
    pulls.resize(std::min(count, pulls.size()));
    return pulls;
}

}  // namespace regiomix
