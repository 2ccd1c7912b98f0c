// What stands around the charts, as JSON: every choice with the action that makes it.
#pragma once

#include <nlohmann/json.hpp>

#include "app/views.hpp"

namespace regiomix {

nlohmann::ordered_json controls_json(const OutcomesView& view);
nlohmann::ordered_json explore_json(const ExploreView& view);
nlohmann::ordered_json table_json(const charts::Table& table);

}  // namespace regiomix
