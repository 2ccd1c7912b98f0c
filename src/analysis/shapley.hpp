// Shapley values and interaction indices of any cooperative game: a fair division of what a coalition achieves.
//
// L. S. Shapley, "A value for n-person games", 1953; M. Grabisch, M. Roubens, "An axiomatic approach to the concept of
// interaction among players in cooperative games", Int. J. Game Theory 28 (1999).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace regiomix {

/// A set of players: bit i stands for player i.
using Coalition = std::uint32_t;

inline constexpr int max_exact_players = 12;

/// The weight of a marginal contribution to a coalition of s = 0 .. n-1 others: s! (n-s-1)! / n!.
std::vector<double> shapley_weights(int players);
/// The weight of a pair's interaction within a coalition of s = 0 .. n-2 others: s! (n-s-2)! / (n-1)!.
std::vector<double> interaction_weights(int players);

/// Exact Shapley values; worth[S] for all 2^players coalitions.
std::vector<double> shapley_values(int players, std::span<const double> worth);

/// Exact interaction index of every pair, players x players, 0 on the diagonal. Positive: the two need each other;
/// negative: they do the same work or stand in each other's way.
std::vector<double> shapley_interactions(int players, std::span<const double> worth);

/// A random order of the players: a pure function of seed and number.
std::vector<int> random_order(int players, std::uint64_t seed, std::uint64_t number);

/// Shapley values from random orders, each walked forwards and backwards (antithetic), with standard errors.
struct SampledShapley {
    std::vector<double> values, standard_errors;
};
SampledShapley sampled_shapley(int players, const std::function<double(const std::vector<bool>&)>& worth, int pairs,
                               std::uint64_t seed);

}  // namespace regiomix
