// The page of assumptions as JSON; its controls are published with the others.
#pragma once

#include <nlohmann/json.hpp>

#include "app/views.hpp"

namespace regiomix {

nlohmann::ordered_json assumptions_json(const AssumptionsView& view);

}  // namespace regiomix
