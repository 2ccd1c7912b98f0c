// The equilibrium of parameters that differ little from others whose equilibrium is known.
#pragma once

#include "sim/equilibrium.hpp"

namespace regiomix {

/// Newton steps from `near`, the equilibrium of almost the same parameters, to a residual that single precision cannot tell
/// from rest; find_equilibrium when they do not arrive. A function of its arguments only.
Equilibrium find_equilibrium_near(const Parameters<double>& parameters, const Region<double>& region,
                                  const Stocks<double>& near);

}  // namespace regiomix
