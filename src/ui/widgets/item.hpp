#pragma once

// The common base of our own widgets on Dear ImGui's item system. For widget implementations, not for panels.

#include "ui/widgets/context.hpp"

namespace regiomix::ui {

struct Item {
    ImGuiID id = 0;
    Rect rect = {};       // visual
    bool visible = true;  // false: clipped away, draw nothing
    bool hovered = false;
    bool held = false;
    bool pressed = false;  // clicked, or activated by key
    bool focused = false;  // by keyboard, ring wanted
};

struct ItemSpec {
    std::string_view id = {};
    std::string_view label = {};  // what it is called, for tests and assistive tools
    float width = 0.0f;           // device pixels
    float height = 0.0f;
    bool enabled = true;
    bool press_on_down = false;  // sliders react to the press, buttons to the release
};

// Takes the next place in the layout. The sensitive area is at least 24 design pixels high.
Item make_item(const Ui& ui, const ItemSpec& spec);
// The same at a given place, outside the layout.
Item make_item_at(const Ui& ui, const ItemSpec& spec, const Rect& rect);
// Reserves layout space and gives its rectangle; for things that cannot be clicked.
Rect take_space(float width, float height);

ImGuiID item_id(std::string_view id);
// "label###id", as Dear ImGui wants it.
std::string full_label(std::string_view label, std::string_view id);

// Around a focused item, also when the form view has the focus on it.
void draw_focus_ring(const Ui& ui, const Item& item, std::string_view id, float rounding);

// The rest of the line.
float available_width();

// Rect from and to Dear ImGui.
inline ImVec2 min_of(const Rect& r) {
    return {r.x0, r.y0};
}
inline ImVec2 max_of(const Rect& r) {
    return {r.x1, r.y1};
}

}  // namespace regiomix::ui
