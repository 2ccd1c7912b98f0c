// What counts as success: targets, and ceilings of public cost, that must all be met in the same future.
#pragma once

#include <span>
#include <vector>

#include "analysis/mix_evaluator.hpp"

namespace regiomix {

struct Goal {
    Reading reading;
    bool at_least = true;  ///< otherwise at most
    double value = 0;      ///< in the indicator's unit
    bool in_year = false;  ///< of a total: what it grew during the year that ends there, as an envelope asks for

    bool operator==(const Goal&) const = default;
};

/// What must be read for the goals: one reading per goal, then one more per goal with `in_year`, the year before.
std::vector<Reading> readings_of(std::span<const Goal> goals);

/// By how much each draw meets each goal, in units of that goal's value (or of 1 when that is 0); 0 and above: met. A value
/// that does not exist meets nothing: -infinity. values[r * draws + d] is reading r of readings_of(goals) in draw d; the
/// answer is [goal][draw]. A ceiling is not missed by what single precision rounds.
std::vector<std::vector<float>> margins_by_goal(std::span<const Goal> goals, std::span<const float> values,
                                                std::size_t draws);

/// The worst of these margins per draw; +infinity without goals.
std::vector<float> margins_of(std::span<const Goal> goals, std::span<const float> values, std::size_t draws);

/// Share of the margins that are 0 or above; 0 of none.
double share_met(std::span<const float> margins);

}  // namespace regiomix
