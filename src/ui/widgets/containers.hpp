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
    bool keys = true;  // false: arrow keys do not move the focus here
};

bool begin_panel(const Ui& ui, const PanelSpec& spec);
void end_panel();

// A white, rounded, bordered surface. height 0: the rest of the window; a negative height grows with its
// content.
bool begin_card(const Ui& ui, std::string_view id, float width = 0.0f, float height = -1.0f);
void end_card(const Ui& ui);

// A child that scrolls vertically with a slim bar. width 0: the rest of the line and the panel's padding, where the bar is.
bool begin_scroll(const Ui& ui, std::string_view id, float width, float height);
void end_scroll(const Ui& ui);

enum class Tone : std::uint8_t { info, warning, danger, positive };

// A tinted box with a coloured edge: strong first words, then the explanation. Wraps.
void callout(const Ui& ui, std::string_view strong, std::string_view text, Tone tone = Tone::info);

// A soft shadow around the current popup or tooltip window. Call right after it began.
void draw_popup_shadow(const Ui& ui, float rounding);

// For the item under the pointer; wraps at 320 design pixels.
void tooltip(const Ui& ui, std::string_view text);
void tooltip(const Ui& ui, std::string_view title, std::string_view text);
void tooltip(const Ui& ui, const charts::HoverCard& card);

// A dialog over a dimmed page while `open` is true; sets it to false on the close button and on Escape. Call
// it in every frame; draw the content and end_modal() only if it returns true.
bool begin_modal(const Ui& ui, std::string_view id, std::string_view title, float width, bool& open,
                 std::string_view close_label = "Close");
void end_modal();

}  // namespace regiomix::ui
