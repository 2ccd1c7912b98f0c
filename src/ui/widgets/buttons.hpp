#pragma once

#include "ui/widgets/context.hpp"
#include "ui/widgets/icons.hpp"

namespace regiomix::ui {

enum class ButtonKind : std::uint8_t {
    primary,    // the one thing to do next
    secondary,  // outlined
    quiet,      // text only until hovered
    danger,
};

struct ButtonSpec {
    std::string_view id = {};
    std::string_view label = {};
    ButtonKind kind = ButtonKind::secondary;
    Icon icon = Icon::none;  // before the label; alone when the label is hidden
    bool icon_only = false;  // the label becomes the tooltip
    bool enabled = true;
    bool selected = false;         // stays pressed, for segmented choices
    bool dropdown = false;         // a chevron at the end
    std::string_view strong = {};  // after the label in `strong_colour`: "Compare · Open services"
    Rgba8 strong_colour = {};
    std::string_view hint = {};  // tooltip
    float width = 0.0f;          // device pixels; 0: as wide as the text needs
    float max_width = 0.0f;      // device pixels; 0: no limit
};

// True in the frame in which it was pressed.
bool button(const Ui& ui, const ButtonSpec& spec);

// Device pixels that button() will take, for right-aligned rows.
float button_width(const Ui& ui, const ButtonSpec& spec);

// Text that opens something; underlined on hover.
bool link(const Ui& ui, std::string_view id, std::string_view text, TextRole role = TextRole::small);

}  // namespace regiomix::ui
