// Numbers as JSON and CSV write them: the fewest digits that read back to the same bits, the same on every
// machine.
#pragma once

#include <string>

namespace regiomix {

/// "221000", "0.35", "1e-7", "2.5e15"; whole numbers below 1e15 have no decimal point. The value must be
/// finite.
std::string shortest_number(double value);

/// The double that the shortest decimal of a float names: 12.3 for 12.3f, so that single-precision results
/// stay readable. Converting it back to float gives the same bits.
double shortest_double(float value);

}  // namespace regiomix
