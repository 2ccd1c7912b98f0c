// Exact sample quantiles.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace regiomix {

inline constexpr auto quantile_levels = std::to_array<double>({0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95});
inline constexpr auto quantile_names = std::to_array<const char*>({"p5", "p10", "p25", "p50", "p75", "p90", "p95"});
inline constexpr std::size_t quantile_count = quantile_levels.size();

enum class Quantile : unsigned char { p5, p10, p25, p50, p75, p90, p95 };

using Quantiles = std::array<float, quantile_count>;

/// Linear interpolation between order statistics (definition 7 of Hyndman and Fan 1996). `sorted` is ascending and not
/// empty; +infinity stands for "none" and is returned where an interpolation would touch it.
float quantile_of_sorted(std::span<const float> sorted, double level);

/// Sorts and reads all quantiles at once; keeps its work space between calls.
class QuantileReader {
  public:
    Quantiles read(std::span<const float> values);

  private:
    std::span<const float> sort(std::span<const float> values);

    std::vector<std::uint32_t> keys_, spare_;
    std::vector<float> sorted_;
};

}  // namespace regiomix
