// Uncertain assumptions as inputs of an analysis, and tables of futures in which they take chosen values.
#pragma once

#include <string>
#include <vector>

#include "ensemble/draws.hpp"
#include "policy/catalogue.hpp"
#include "policy/policy_mix.hpp"

namespace regiomix {

/// One uncertain quantity: an assumption of the model, or how strong an instrument is.
struct UncertainInput {
    std::string id;                ///< parameter id, or "effect of " and the instrument's id
    bool is_effect = false;
    std::size_t index = 0;         ///< of the parameter, or of the instrument in the catalogue
    double low = 0, mode = 0, high = 0;  ///< triangular, as in the draws
};

/// Every assumption with a range, then the effect of every active instrument of the mix.
std::vector<UncertainInput> uncertain_inputs(const AssumptionSet& assumptions, const Catalogue& catalogue,
                                             const PolicyMix& mix);

/// One set of values for all assumptions and instruments.
struct Future {
    Parameters<double> parameters;
    std::vector<double> effects;  ///< per instrument of the catalogue

    void set(const UncertainInput& input, double value);
    double get(const UncertainInput& input) const;
};

/// Everything at its central value.
Future central_future(const AssumptionSet& assumptions, const Catalogue& catalogue);

/// Writes a future with its equilibrium into a column of a table.
void store_future(DrawTable& table, std::size_t column, const Future& future, const Stocks<double>& equilibrium);

}  // namespace regiomix
