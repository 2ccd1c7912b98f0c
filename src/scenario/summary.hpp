// The result summary of an exported file: all indicators at the horizon.
#pragma once

#include "ensemble/ensemble.hpp"
#include "scenario/scenario_json.hpp"

namespace regiomix {

/// `scenario` must be the one that the result was computed from. Quantiles are single precision; they are
/// written as the shortest decimals that read back to the same bits.
ResultSummary summarise(const EnsembleResult& result, const Scenario& scenario);

}  // namespace regiomix
