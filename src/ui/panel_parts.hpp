// Parts that several panels are made of.
#pragma once

#include <optional>
#include <string>

#include "app/views.hpp"
#include "text/texts.hpp"
#include "ui/widgets.hpp"

namespace regiomix::ui {

/// A heading with room above it.
void section_heading(const Ui& ui, Text title);

/// A number under its name, `width` design pixels wide; what is wrong with typed text replaces the name.
std::optional<double> labelled_number(const Ui& ui, const std::string& id, const NumberView& number, float width);

}  // namespace regiomix::ui
