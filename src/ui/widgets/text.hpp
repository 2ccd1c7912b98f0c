#pragma once

#include "charts/rich_text.hpp"
#include "ui/widgets/context.hpp"

namespace regiomix::ui {

// One line in the layout; ellipsis and tooltip when wider than `max_width` (0: the rest of the line).
void label(const Ui& ui, std::string_view text, TextRole role, Weight weight, Rgba8 colour,
           float max_width = 0.0f);

// The same, centred in the height of a row of controls, to stand between buttons.
void label_in_row(const Ui& ui, std::string_view text, TextRole role, Weight weight, Rgba8 colour,
                  float row_height = control_height);

// Common cases.
void heading(const Ui& ui, std::string_view text);    // section heading, semibold body
void muted(const Ui& ui, std::string_view text);      // small and weaker, one line
void paragraph(const Ui& ui, std::string_view text);  // small and weaker, wraps
void rich_text(const Ui& ui, const charts::RichText& text, TextRole role, Rgba8 colour,
               float wrap_width = 0.0f, int max_lines = 40);

// What happens to text that is cut: shown in full on hover, or not because the item has a tooltip of its own.
enum class WhenCut : std::uint8_t { tooltip, silent };

// One line at a place, vertically centred in `rect`. True when it had to be cut.
bool label_in(const Ui& ui, const Rect& rect, std::string_view text, TextRole role, Weight weight,
              Rgba8 colour, Align align = Align::start, WhenCut when_cut = WhenCut::tooltip);

float text_width(const Ui& ui, std::string_view text, TextRole role, Weight weight = Weight::regular);
float line_height(const Ui& ui, TextRole role);

// A vertical gap in design pixels.
void gap(const Ui& ui, float design_pixels);
// A hairline over the whole width.
void divider(const Ui& ui);

}  // namespace regiomix::ui
