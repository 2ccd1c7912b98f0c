#pragma once

// Typing a number in place, shared by number fields and sliders. For widget implementations.

#include "ui/widgets/inputs.hpp"

namespace regiomix::ui {

void start_number_edit(const Ui& ui, ImGuiID id, const NumberSpec& spec);
bool editing_number(const Ui& ui, ImGuiID id);
// Draws the text field over `rect`, which is already part of the layout.
NumberResult run_number_edit(const Ui& ui, const NumberSpec& spec, const Rect& rect);

}  // namespace regiomix::ui
