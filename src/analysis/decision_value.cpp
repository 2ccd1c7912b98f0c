#include "analysis/decision_value.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/counter_random.hpp"

namespace regiomix {
namespace {

constexpr std::size_t draws_per_bin = 50, fewest_bins = 4, most_bins = 20;
constexpr double least_side = 0.05;  ///< share of the draws on each side of a flip

std::vector<double> sums_of(const OptionValues& values, std::span<const std::uint32_t> draws) {
    std::vector<double> sums;
    for (const std::vector<float>& option : values) {
        double sum = 0;
        for (const std::uint32_t d : draws) sum += static_cast<double>(option[d]);
        sums.push_back(sum);
    }
    return sums;
}

std::size_t largest(const std::vector<double>& values) {
    return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}

std::vector<std::uint32_t> in_their_order(std::size_t draws) {
    std::vector<std::uint32_t> order(draws);
    std::iota(order.begin(), order.end(), 0u);
    return order;
}

}  // namespace

std::size_t information_bins(std::size_t draws) {
    return std::min(draws, std::clamp(draws / draws_per_bin, fewest_bins, most_bins));
}

std::size_t best_option(const OptionValues& values) { return largest(sums_of(values, in_their_order(values[0].size()))); }

double value_of_knowing_all(const OptionValues& values) {
    const std::size_t draws = values[0].size(), chosen = best_option(values);
    double gain = 0;
    for (std::size_t d = 0; d < draws; ++d) {
        float best = values[chosen][d];
        for (const std::vector<float>& option : values) best = std::max(best, option[d]);
        gain += static_cast<double>(best) - static_cast<double>(values[chosen][d]);
    }
    return draws > 0 ? gain / static_cast<double>(draws) : 0;
}

double value_of_knowing_bin(const OptionValues& values, std::span<const std::uint32_t> order) {
    const std::size_t chosen = best_option(values), bins = information_bins(order.size());
    double gain = 0;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const std::size_t first = bin * order.size() / bins, end = (bin + 1) * order.size() / bins;
        const std::vector<double> sums = sums_of(values, order.subspan(first, end - first));
        gain += sums[largest(sums)] - sums[chosen];
    }
    return order.empty() ? 0 : gain / static_cast<double>(order.size());
}

std::vector<std::uint32_t> order_by(std::span<const float> input) {
    std::vector<std::uint32_t> order = in_their_order(input.size());
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return input[a] != input[b] ? input[a] < input[b] : a < b;
    });
    return order;
}

std::vector<std::uint32_t> order_by_chance(std::size_t draws, std::uint64_t seed, std::uint64_t number) {
    const std::uint64_t stream = mix_bits(stream_of("order of draws by chance") + number);
    std::vector<std::uint32_t> order = in_their_order(draws);
    for (std::size_t k = draws; k > 1; --k)
        std::swap(order[k - 1], order[random_below(seed, stream, k, static_cast<std::uint32_t>(k))]);
    return order;
}

/// Sums from the left against the rest, place by place: exact, in one pass per option.
DecisionFlip decision_flip(const OptionValues& values, std::span<const float> input) {
    const std::vector<std::uint32_t> order = order_by(input);
    const std::size_t draws = order.size();
    const auto side = std::max<std::size_t>(1, static_cast<std::size_t>(least_side * static_cast<double>(draws)));
    const std::vector<double> all = sums_of(values, order);
    std::vector<double> left(values.size(), 0.0), right(values.size());
    DecisionFlip flip;
    double best = all[largest(all)];
    for (std::size_t k = 0; k + side < draws; ++k) {
        for (std::size_t option = 0; option < values.size(); ++option) {
            left[option] += static_cast<double>(values[option][order[k]]);
            right[option] = all[option] - left[option];
        }
        const float here = input[order[k]], next = input[order[k + 1]];
        if (k + 1 < side || !(here < next)) continue;
        const std::size_t below = largest(left), above = largest(right);
        if (below == above || !(left[below] + right[above] > best)) continue;
        best = left[below] + right[above];
        flip = {true, 0.5 * (static_cast<double>(here) + static_cast<double>(next)), below, above};
    }
    return flip;
}

}  // namespace regiomix
