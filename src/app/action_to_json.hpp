// Actions as JSON, the inverse of action_json.hpp: what the published view says a control does.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/action.hpp"

namespace regiomix {

nlohmann::ordered_json action_to_json(const Action& action);

}  // namespace regiomix
