// The page of answers as JSON; its charts and tables come from chart_json.hpp.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/views_answers.hpp"

namespace regiomix {

nlohmann::ordered_json answers_json(const AnswersView& view);

}  // namespace regiomix
