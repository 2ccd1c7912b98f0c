#include "analysis/shapley.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

#include "base/counter_random.hpp"

namespace regiomix {

std::vector<double> shapley_weights(int players) {
    std::vector<double> weights;
    double weight = 1.0 / players;  // of the empty coalition; each further member turns (n-s) into s+1
    for (int s = 0; s < players; ++s) {
        weights.push_back(weight);
        if (s + 1 < players) weight *= static_cast<double>(s + 1) / (players - s - 1);
    }
    return weights;
}

std::vector<double> interaction_weights(int players) {
    return players < 2 ? std::vector<double>{} : shapley_weights(players - 1);
}

std::vector<double> shapley_values(int players, std::span<const double> worth) {
    assert(worth.size() == std::size_t{1} << players);
    const std::vector<double> weights = shapley_weights(players);
    std::vector<double> values(static_cast<std::size_t>(players), 0.0);
    for (Coalition s = 0; s < worth.size(); ++s) {
        if (std::popcount(s) == players) continue;
        const double weight = weights[static_cast<std::size_t>(std::popcount(s))];
        for (int i = 0; i < players; ++i)
            if (const Coalition bit = Coalition{1} << i; !(s & bit))
                values[static_cast<std::size_t>(i)] += weight * (worth[s | bit] - worth[s]);
    }
    return values;
}

std::vector<double> shapley_interactions(int players, std::span<const double> worth) {
    assert(worth.size() == std::size_t{1} << players);
    const auto n = static_cast<std::size_t>(players);
    const std::vector<double> weights = interaction_weights(players);
    std::vector<double> index(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            const Coalition a = Coalition{1} << i, b = Coalition{1} << j;
            double sum = 0;
            for (Coalition s = 0; s < worth.size(); ++s)
                if (!(s & (a | b)))
                    sum += weights[static_cast<std::size_t>(std::popcount(s))] *
                           (worth[s | a | b] - worth[s | a] - worth[s | b] + worth[s]);
            index[i * n + j] = index[j * n + i] = sum;
        }
    }
    return index;
}

std::vector<int> random_order(int players, std::uint64_t seed, std::uint64_t number) {
    std::vector<int> order(static_cast<std::size_t>(players));
    std::iota(order.begin(), order.end(), 0);
    const std::uint64_t stream = mix_bits(stream_of("order of players") + number);
    for (std::size_t i = order.size(); i > 1; --i)  // Fisher-Yates
        std::swap(order[i - 1], order[random_below(seed, stream, i, static_cast<std::uint32_t>(i))]);
    return order;
}

SampledShapley sampled_shapley(int players, const std::function<double(const std::vector<bool>&)>& worth, int pairs,
                               std::uint64_t seed) {
    const auto n = static_cast<std::size_t>(players);
    std::vector<double> sum(n, 0.0), squares(n, 0.0), of_pair(n);
    for (int k = 0; k < pairs; ++k) {
        of_pair.assign(n, 0.0);
        std::vector<int> order = random_order(players, seed, static_cast<std::uint64_t>(k));
        for (int direction = 0; direction < 2; ++direction) {
            std::vector<bool> members(n, false);
            double before = worth(members);
            for (const int player : order) {
                members[static_cast<std::size_t>(player)] = true;
                const double after = worth(members);
                of_pair[static_cast<std::size_t>(player)] += 0.5 * (after - before);
                before = after;
            }
            std::reverse(order.begin(), order.end());
        }
        for (std::size_t i = 0; i < n; ++i) {
            sum[i] += of_pair[i];
            squares[i] += of_pair[i] * of_pair[i];
        }
    }
    SampledShapley result;
    for (std::size_t i = 0; i < n; ++i) {
        const double mean = sum[i] / pairs;
        const double variance = pairs > 1 ? std::fmax(0.0, squares[i] - pairs * mean * mean) / (pairs - 1) : 0.0;
        result.values.push_back(mean);
        result.standard_errors.push_back(std::sqrt(variance / pairs));
    }
    return result;
}

}  // namespace regiomix
