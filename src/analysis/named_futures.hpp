// Futures in words: which assumptions pull an outcome down in one draw.
#pragma once

#include <span>
#include <vector>

#include "analysis/futures.hpp"

namespace regiomix {

/// An assumption's part in how one future turned out.
struct Pull {
    std::size_t input = 0;  ///< place in the inputs
    double value = 0;       ///< in this future
    bool high = false;      ///< above its mean over the draws
    double strength = 0;    ///< standard deviations of the outcome that it pulls down, by linear regression; positive
};

/// The inputs' values per draw, as a draw table holds them: [input][draw].
std::vector<std::vector<float>> input_rows(const DrawTable& table, std::span<const UncertainInput> inputs);

/// Draws from the worst (lowest outcome) on, at most `count`; ties by number; what is not a number comes first.
std::vector<std::size_t> lowest_draws(std::span<const float> outcomes, std::size_t count);

/// The strongest pulls of a draw, at most `count`, strongest first: the correlation of the input with the outcome over all
/// draws with a value, times how far the input is from its mean in this draw. Correlations below three of their standard errors
/// do not count. Empty when nothing stands out.
std::vector<Pull> strongest_pulls(const std::vector<std::vector<float>>& inputs, std::span<const float> outcomes,
                                  std::size_t draw, std::size_t count);

}  // namespace regiomix
