#include "analysis/prim_values.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace regiomix {
namespace {

constexpr float infinite = std::numeric_limits<float>::infinity();
constexpr std::size_t numbers_of_step = 5;   ///< input, whether from below, limit, rows and cases left
constexpr std::size_t numbers_of_limit = 3;  ///< input, low, high

PrimLimit limit_of(const PrimBox& box, std::size_t input) {
    for (const PrimLimit& limit : box.limits)
        if (limit.input == input) return limit;
    return {input, -infinite, infinite};
}

/// The limit that a step of the peeling moved.
PrimLimit moved_limit(const PrimBox& before, const PrimBox& after) {
    const auto moved = std::find_if(after.limits.begin(), after.limits.end(), [&](const PrimLimit& limit) {
        const PrimLimit old = limit_of(before, limit.input);
        return limit.low != old.low || limit.high != old.high;
    });
    assert(moved != after.limits.end());
    return *moved;
}

}  // namespace

std::size_t peeling_values(std::size_t rows) { return 1 + numbers_of_step * rows; }

void store_peeling(const std::vector<PrimBox>& trajectory, std::span<float> values) {
    assert(!trajectory.empty() && trajectory.size() <= 1 + values.size() / numbers_of_step);
    values[0] = static_cast<float>(trajectory.size() - 1);
    for (std::size_t k = 1; k < trajectory.size(); ++k) {
        const PrimLimit moved = moved_limit(trajectory[k - 1], trajectory[k]);
        const bool from_below = moved.low != limit_of(trajectory[k - 1], moved.input).low;
        float* const step = values.data() + 1 + numbers_of_step * (k - 1);
        step[0] = static_cast<float>(moved.input);
        step[1] = from_below ? 1.0f : 0.0f;
        step[2] = from_below ? moved.low : moved.high;
        step[3] = static_cast<float>(trajectory[k].rows);
        step[4] = static_cast<float>(trajectory[k].cases);
    }
}

std::vector<PrimBox> load_peeling(const PrimData& data, std::span<const float> values) {
    const auto all_cases = static_cast<int>(std::count(data.cases.begin(), data.cases.end(), true));
    std::vector<PrimLimit> limits;
    for (std::size_t i = 0; i < data.inputs.size(); ++i) limits.push_back({i, -infinite, infinite});
    std::vector<PrimBox> trajectory;
    const auto add_box = [&](int rows, int cases) {
        PrimBox& box = trajectory.emplace_back();
        box.rows = rows;
        box.cases = cases;
        if (all_cases > 0) box.coverage = static_cast<double>(cases) / all_cases;
        if (rows > 0) box.density = static_cast<double>(cases) / rows;
        box.mass = static_cast<double>(rows) / static_cast<double>(data.rows());
        for (const PrimLimit& limit : limits)
            if (limit.low > -infinite || limit.high < infinite) box.limits.push_back(limit);
    };
    add_box(static_cast<int>(data.rows()), all_cases);
    for (std::size_t k = 0; k < static_cast<std::size_t>(values[0]); ++k) {
        const float* const step = values.data() + 1 + numbers_of_step * k;
        PrimLimit& limit = limits[static_cast<std::size_t>(step[0])];
        (step[1] > 0 ? limit.low : limit.high) = step[2];
        add_box(static_cast<int>(step[3]), static_cast<int>(step[4]));
    }
    return trajectory;
}

std::size_t limit_values(std::size_t inputs) { return 1 + numbers_of_limit * inputs; }

void store_limits(const std::vector<PrimLimit>& limits, std::span<float> values) {
    values[0] = static_cast<float>(limits.size());
    for (std::size_t k = 0; k < limits.size(); ++k) {
        float* const one = values.data() + 1 + numbers_of_limit * k;
        one[0] = static_cast<float>(limits[k].input);
        one[1] = limits[k].low;
        one[2] = limits[k].high;
    }
}

std::vector<PrimLimit> load_limits(std::span<const float> values) {
    std::vector<PrimLimit> limits;
    for (std::size_t k = 0; k < static_cast<std::size_t>(values[0]); ++k) {
        const float* const one = values.data() + 1 + numbers_of_limit * k;
        limits.push_back({static_cast<std::size_t>(one[0]), one[1], one[2]});
    }
    return limits;
}

}  // namespace regiomix
