// The view as JSON: what tests and the form view read instead of pixels.
#pragma once

#include <string>

#include "app/views.hpp"

namespace regiomix {

/// What the view does not carry but the page wants to know.
struct ViewFacts {
    unsigned long long revision = 0;
    bool complete = false;     ///< no work is left: every number belongs to the present scenario
    std::string results_hash;  ///< of the present results; empty until complete
    std::string engine;        ///< "simd" or "scalar"
    std::string answer_hash;   ///< of everything that was computed for the answer on the page; empty: none
};

std::string view_json(const AppView& view, const ViewFacts& facts);

}  // namespace regiomix
