// A chart of the view as picture, sentence and table: what the form shows in place of the canvas's.
#pragma once

#include <string>
#include <string_view>

#include "app/views.hpp"

namespace regiomix {

/// `request`: {"id": "main", "width": 640, "height": 320, "scale": 1}, in CSS pixels. `id` is "main", "budget", "timeline",
/// "answer." and the id of a part of the answer that is shown, or an indicator's. The answer: {"id", "title", "finding",
/// "svg", "table": {"columns": [...], "rows": [[...], ...]}}, or null.
std::string chart_json(const AppView& view, std::string_view request);

}  // namespace regiomix
