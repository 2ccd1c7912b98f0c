// Every widget of the canvas as data: what it is called, its value and range, and the action that it sends. The page builds
// its form from this, so a widget without a control here cannot be used by keyboard or screen reader: tests compare the two.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/views.hpp"

namespace regiomix {

/// {"mix.incubation.on": {"kind": "toggle", "label": ..., "value": true, "action": {...}, "field": "enabled"}, ...}
///
/// The keys are the ids of the widgets on the canvas. A control with a `field` sends `action` with that field replaced by the
/// new value; one without sends `action` as it is, and then those of `then`. A choice or menu has `options`, each with its
/// action. `field` is a path where the value lies deeper ("steps/0/caption"). A number with `per` or `offset` is shown times
/// `per`, or less `offset`, and sent as the action counts it. `widget` names the widget that shows the value on the canvas
/// where it has another id.
nlohmann::ordered_json controls_json(const AppView& view);

}  // namespace regiomix
