#pragma once

#include "charts/hover_card.hpp"
#include "charts/rich_text.hpp"
#include "ui/widgets/context.hpp"

namespace regiomix::ui {

// A fixed region of the screen: a column, the top bar, the status bar. Scrolls if its content is higher.
struct PanelSpec {
    std::string_view id = {};
    Rect rect = {};
    bool surface = true;  // white; false: the page behind the cards
    bool line_left = false;
    bool line_right = false;
    bool line_top = false;
    bool line_bottom = false;
    float padding_x = space::large;  // design pixels
    float padding_y = space::medium;
};

bool begin_panel(const Ui& ui, const PanelSpec& spec);
void end_panel();

// A white, rounded, bordered surface. height 0: the rest of the window; a negative height grows with its
// content.
bool begin_card(const Ui& ui, std::string_view id, float width = 0.0f, float height = -1.0f);
void end_card(const Ui& ui);

// A child that scrolls vertically with a slim bar. Its content keeps clear of the bar.
bool begin_scroll(const Ui& ui, std::string_view id, float width, float height);
void end_scroll(const Ui& ui);

enum class Tone : std::uint8_t { info, warning, danger, positive };

// A tinted box with a coloured edge: strong first words, then the explanation. Wraps.
void callout(const Ui& ui, std::string_view strong, std::string_view text, Tone tone = Tone::info);

// For the item under the pointer; wraps at 320 design pixels.
void tooltip(const Ui& ui, std::string_view text);
void tooltip(const Ui& ui, std::string_view title, std::string_view text);
void tooltip(const Ui& ui, const charts::HoverCard& card);

// A dialog over a dimmed page. Open it with open_modal; false when it is closed. `open` becomes false on the
// close button and on Escape.
void open_modal(std::string_view id);
bool begin_modal(const Ui& ui, std::string_view id, std::string_view title, float width, bool& open);
void end_modal();

}  // namespace regiomix::ui
