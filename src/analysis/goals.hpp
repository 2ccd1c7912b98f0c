// What counts as success: targets that must all be met.
#pragma once

#include <span>
#include <vector>

#include "analysis/mix_evaluator.hpp"

namespace regiomix {

struct Goal {
    Reading reading;
    bool at_least = true;  ///< otherwise at most
    double value = 0;
};

std::vector<Reading> readings_of(std::span<const Goal> goals);

/// By how much a draw meets its worst target, in units of that target (or of 1 when that is 0); 0 and above: success. A value
/// that does not exist meets no target. values[g * draws + d] as MixEvaluator gives them.
std::vector<float> margins_of(std::span<const Goal> goals, std::span<const float> values, std::size_t draws);

}  // namespace regiomix
