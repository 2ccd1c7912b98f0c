// Actions from JSON, so that the page, the form view and tests send what panels send.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/action.hpp"
#include "base/result.hpp"

namespace regiomix {

/// Reads {"action": "set_budget", "instrument": "incubation", "phase": 0, "eur_per_year": 600000}.
Result<Action> read_action(std::string_view json);

/// The "gesture" of an action, so that a slider's many values are undone at once; 0 if it has none. Gestures of the page are
/// told apart from those of the canvas, which count from 1.
std::uint32_t read_gesture(std::string_view json);

/// {"ok": true}, or {"ok": false, "problems": ["where: what; expected ...", ...]}.
std::string write_answer(const Problems& problems);

}  // namespace regiomix
