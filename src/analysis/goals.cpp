#include "analysis/goals.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace regiomix {
namespace {

constexpr float infinite = std::numeric_limits<float>::infinity();
/// Two totals in single precision, each rounded at every step of the last year: relative to the larger one.
constexpr double rounding_of_totals = 2e-6;

float margin_of(const Goal& goal, double value, double slack) {
    if (!std::isfinite(value)) return -infinite;
    double gap = goal.at_least ? value - goal.value : goal.value - value;
    if (gap < 0 && gap >= -slack) gap = 0;
    return static_cast<float>(gap / (goal.value != 0 ? std::fabs(goal.value) : 1.0));
}

}  // namespace

std::vector<Reading> readings_of(std::span<const Goal> goals) {
    std::vector<Reading> readings;
    for (const Goal& goal : goals) readings.push_back(goal.reading);
    for (const Goal& goal : goals)
        if (goal.in_year) readings.push_back({goal.reading.indicator, goal.reading.year - 1});
    return readings;
}

std::vector<std::vector<float>> margins_by_goal(std::span<const Goal> goals, std::span<const float> values,
                                                std::size_t draws) {
    std::vector<std::vector<float>> margins;
    std::size_t before = goals.size();
    for (std::size_t g = 0; g < goals.size(); ++g) {
        const Goal& goal = goals[g];
        std::vector<float>& of_goal = margins.emplace_back(draws);
        for (std::size_t d = 0; d < draws; ++d) {
            const auto at_end = static_cast<double>(values[g * draws + d]);
            const double at_start = goal.in_year ? static_cast<double>(values[before * draws + d]) : 0.0;
            const double slack = goal.in_year ? rounding_of_totals * std::fabs(at_end) : 0.0;
            of_goal[d] = margin_of(goal, at_end - at_start, slack);
        }
        before += goal.in_year;
    }
    assert(values.size() == before * draws);
    return margins;
}

std::vector<float> margins_of(std::span<const Goal> goals, std::span<const float> values, std::size_t draws) {
    std::vector<float> worst(draws, infinite);
    for (const std::vector<float>& margins : margins_by_goal(goals, values, draws))
        for (std::size_t d = 0; d < draws; ++d) worst[d] = std::min(worst[d], margins[d]);
    return worst;
}

double share_met(std::span<const float> margins) {
    if (margins.empty()) return 0;
    const auto met = std::count_if(margins.begin(), margins.end(), [](float margin) { return margin >= 0; });
    return static_cast<double>(met) / static_cast<double>(margins.size());
}

}  // namespace regiomix
