#pragma once

// What every widget gets: the theme, where to report its rectangle, and the little state that outlives a
// frame.
//
// Rules all widgets keep:
// - `id` is stable, unique in the program and language-free ("mix.incubation.budget"); it is the ImGui id
// after
//   "###" and the name under which the rectangle is recorded.
// - Values come in and absolute new values go out, only in the frame in which a person changed them.
// - Text that does not fit ends in an ellipsis and is shown in full on hover.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/format.hpp"
#include "ui/theme.hpp"

namespace regiomix {
struct TermView;
}

namespace regiomix::ui {

struct ItemRect {
    std::string id = {};
    Rect rect = {};  // device pixels, cut to what is visible
    bool visible = false;
};

// Where each control was drawn in this frame, for the page, for tests and for the form view's focus ring.
struct ItemRects {
    std::vector<ItemRect> items = {};

    void clear() { items.clear(); }
    void record(std::string_view id, const Rect& rect, bool visible) {
        items.push_back({std::string(id), rect, visible});
    }
    const ItemRect* find(std::string_view id) const {
        for (const auto& item : items) {
            if (item.id == id) return &item;
        }
        return nullptr;
    }
};

// Lives in UiState. Only one field can be typed in at a time, so one buffer is enough.
struct WidgetState {
    unsigned edit_id = 0;  // ImGui id of the number being typed, 0: none
    int edit_frames = 0;   // since typing began
    std::array<char, 64> edit_text{};
    // Grows when a person takes hold of a control or presses a key on it: changes with the same number belong
    // to one gesture and are undone together.
    std::uint32_t gesture = 0;
    unsigned drag_id = 0;
    // The part of a chart that arrow keys led to; it stays for as long as no other chart is walked through.
    struct ChartKeys {
        unsigned id = 0;  // ImGui id of the chart, 0: none
        int index = 0;
        int column = 0;
    } chart_keys;
    bool reveal = false;  // the widget with the mirrored focus is to be scrolled to, once
};

class Pictures;

struct Ui {
    const Theme& theme;
    ItemRects& rects;
    WidgetState& state;
    Language language = Language::en;
    std::string_view mirrored_focus = {};  // id of the control that has the focus in the form view
    bool reduced_motion = false;
    Pictures* pictures = nullptr;  // what needs a shader; none: drawn without
    const std::vector<TermView>* terms = nullptr;  // the glossary, for help on hover

    const Palette& colours() const { return theme.colours(); }
    float px(float design_pixels) const { return theme.px(design_pixels); }
    charts::ChartStyle chart_style() const { return {theme.colours(), language, theme.scale}; }
    charts::ImguiMeasure measure() const { return charts::ImguiMeasure(theme.fonts); }
    // Into the current window.
    charts::ImguiPainter painter() const {
        return charts::ImguiPainter(*ImGui::GetWindowDrawList(), theme.fonts);
    }
};

}  // namespace regiomix::ui
