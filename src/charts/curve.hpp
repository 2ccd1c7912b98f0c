#pragma once

// Curves through yearly points: gaps, and smoothing that never overshoots.

#include <cstddef>
#include <span>
#include <vector>

#include "charts/geometry.hpp"

namespace regiomix::charts {

struct Run {  // [first, first + count) of consecutive drawable indices
    std::size_t first = 0;
    std::size_t count = 0;
};

// Runs of indices where every given series has a finite value. Series may differ in length.
std::vector<Run> drawable_runs(std::span<const std::span<const double>> series);
std::vector<Run> drawable_runs(std::span<const double> values);

// Monotone cubic interpolation (Fritsch and Carlson): passes through every point, keeps every rise and fall,
// invents no extreme. x must increase. `subdivisions` pieces per interval.
std::vector<Point> smooth(std::span<const Point> points, int subdivisions);

// Makes `outer` lie on or beyond `inner`: smoothing quantiles one by one could cross them by a hair.
void keep_above(std::span<Point> outer, std::span<const Point> inner);
void keep_below(std::span<Point> outer, std::span<const Point> inner);

// The painted pieces of a dashed line.
std::vector<std::vector<Point>> dash_pieces(std::span<const Point> points, float dash, float gap);

}  // namespace regiomix::charts
