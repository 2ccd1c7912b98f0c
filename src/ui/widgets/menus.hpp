#pragma once

#include <string>

#include "ui/widgets/buttons.hpp"

namespace regiomix::ui {

// A button with a chevron that opens a menu below itself:
//
//     if (begin_dropdown(ui, {.id = "file", .label = "File"})) {
//         if (menu_item(ui, {.id = "file.open", .label = "Open…"})) out.push_back(...);
//         end_dropdown();
//     }
bool begin_dropdown(const Ui& ui, ButtonSpec spec, float menu_width = 220.0f);
void end_dropdown();

// The menu alone, below something that opened the popup of this name; end_dropdown() closes it too.
bool begin_menu_below(const Ui& ui, const std::string& popup, const Rect& anchor, float menu_width);

struct MenuItemSpec {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view detail = {};    // second line, weaker: a scenario's one sentence
    std::string_view shortcut = {};  // "Ctrl+S"
    bool selected = false;
    bool enabled = true;
    Rgba8 swatch{0, 0, 0, 0};  // a scenario's colour
};

// True when chosen; the menu closes by itself.
bool menu_item(const Ui& ui, const MenuItemSpec& spec);
void menu_heading(const Ui& ui, std::string_view text);
void menu_divider(const Ui& ui);

}  // namespace regiomix::ui
