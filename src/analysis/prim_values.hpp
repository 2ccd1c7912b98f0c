// Boxes as plain floats, as the cells of a job hand them on (job.hpp). Counts are exact: there are far fewer draws than a
// float can count.
#pragma once

#include <span>
#include <vector>

#include "analysis/prim.hpp"

namespace regiomix {

/// Floats that the peeling of so many rows may need: every step takes at least one row off.
std::size_t peeling_values(std::size_t rows);
void store_peeling(const std::vector<PrimBox>& trajectory, std::span<float> values);
/// The same boxes, to the last bit.
std::vector<PrimBox> load_peeling(const PrimData& data, std::span<const float> values);

/// Limits alone: what follows from them is counted again (measured_box).
std::size_t limit_values(std::size_t inputs);
void store_limits(const std::vector<PrimLimit>& limits, std::span<float> values);
std::vector<PrimLimit> load_limits(std::span<const float> values);

}  // namespace regiomix
