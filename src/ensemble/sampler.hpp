// Latin hypercube samples of all uncertain assumptions (McKay, Beckman, Conover 1979), by counter-based random numbers.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/assumptions.hpp"

namespace regiomix {

inline constexpr int min_draws = 50;
inline constexpr int max_draws = 20000;
inline constexpr int default_draws = 1000;

/// One stratified coordinate: N values in [0, 1), one in each interval [i/N, (i+1)/N), in random order. Depends on the seed,
/// the name and N only, so neither the mix nor another assumption can shift it.
class StratifiedCoordinate {
  public:
    StratifiedCoordinate(std::uint64_t seed, std::string_view name, int draws);

    double operator[](int draw) const;

  private:
    std::uint64_t seed_, stream_;
    std::vector<std::uint32_t> stratum_;  ///< of each draw
};

/// Inverse of the triangular distribution (low, mode, high) at u in [0, 1); low = high gives low.
double inverse_triangular(double low, double mode, double high, double u);

}  // namespace regiomix
