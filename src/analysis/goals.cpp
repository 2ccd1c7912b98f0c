#include "analysis/goals.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace regiomix {

std::vector<Reading> readings_of(std::span<const Goal> goals) {
    std::vector<Reading> readings;
    for (const Goal& goal : goals) readings.push_back(goal.reading);
    return readings;
}

std::vector<float> margins_of(std::span<const Goal> goals, std::span<const float> values, std::size_t draws) {
    std::vector<float> margins(draws, std::numeric_limits<float>::infinity());
    for (std::size_t g = 0; g < goals.size(); ++g) {
        const Goal& goal = goals[g];
        const double unit = goal.value != 0 ? std::fabs(goal.value) : 1.0;
        for (std::size_t d = 0; d < draws; ++d) {
            const float value = values[g * draws + d];
            const double gap = goal.at_least ? static_cast<double>(value) - goal.value : goal.value - static_cast<double>(value);
            const float margin = std::isfinite(value) ? static_cast<float>(gap / unit) : -std::numeric_limits<float>::infinity();
            margins[d] = std::min(margins[d], margin);
        }
    }
    return margins;
}

}  // namespace regiomix
