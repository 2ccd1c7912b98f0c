// Scenarios against each other under the same draws: how much one would regret each. How often each is good enough
// (H. Simon's satisficing, 1956) is share_met of goals.hpp.
//
// L. Savage, "The theory of statistical decision", JASA 46 (1951), as used in robust decision making.
#pragma once

#include <span>
#include <vector>

#include "analysis/spread.hpp"

namespace regiomix {

struct OptionRegret {
    Spread regret;         ///< per draw: how far it stays behind the best option of that draw; 0 is best
    double worst = 0;      ///< largest regret
    double best_in = 0;    ///< share of draws in which no option is better
};

/// values[option][draw] of one indicator under the same draws. Draws in which any option has no value are left out.
std::vector<OptionRegret> regret_table(const std::vector<std::span<const float>>& values, bool higher_is_better);

}  // namespace regiomix
