// The region's own equilibrium without policy: where every run starts (equations section 1).
#pragma once

#include "model/parameters.hpp"
#include "model/region.hpp"
#include "model/stocks.hpp"

namespace regiomix {

struct Equilibrium {
    Stocks<double> stocks;
    double residual = 0;     ///< largest |dX/dt| / X, per year
    bool converged = false;  ///< residual below `equilibrium_tolerance`
};

inline constexpr double equilibrium_tolerance = 1e-10;

/// Fixed point of the empty mix. Deterministic: the same inputs give the same bits on every machine.
///
/// A few decades of simulation bring the stocks near the point that the dynamics themselves reach, then Newton steps land on
/// it; if they do not, the simulation goes on for longer first.
Equilibrium find_equilibrium(const Parameters<double>& parameters, const Region<double>& region);

/// The slow way, by simulation alone: `years` years at one month a step. The oracle of the tests.
Stocks<double> settle(const Parameters<double>& parameters, const Region<double>& region, double years);

}  // namespace regiomix
