// Parts that several panels are made of.
#pragma once

#include <optional>
#include <string>

#include "app/views.hpp"
#include "text/texts.hpp"
#include "ui/widgets.hpp"

namespace regiomix::ui {

/// Marks the last thing drawn as a term of the glossary: a dotted line under it, and its meaning on hover.
void explain(const Ui& ui, std::string_view term);

/// A heading with room above it; with a term of the glossary, explained on hover.
void section_heading(const Ui& ui, Text title, std::string_view term = {});

/// Sources with their titles; where each leads is said on hover.
void source_lines(const Ui& ui, const std::vector<SourceView>& sources);

/// A number under its name, `width` design pixels wide; what is wrong with typed text replaces the name.
/// The field is `width` design pixels wide, the whole as wide as the name above it where that is wider.
std::optional<double> labelled_number(const Ui& ui, const std::string& id, const NumberView& number, float width);
/// Device pixels that labelled_number() takes.
float labelled_number_width(const Ui& ui, const NumberView& number, float width);

}  // namespace regiomix::ui
