#pragma once

// The timeline as a widget: bars to drag and resize, rows to select, all reachable by keyboard.

#include <optional>

#include "charts/timeline.hpp"
#include "ui/widgets/context.hpp"

namespace regiomix::ui {

// What is being dragged, as it was when it was taken: what a drag asks for depends only on this and on the pointer.
struct TimelineDrag {
    unsigned item = 0;  // ImGui id, 0: nothing
    float press_x = 0.0f;
    bool moved = false;
    charts::TimelinePart part = charts::TimelinePart::whole;
    charts::Timeline start = {};
    unsigned held_name = 0;  // ImGui id of the name that a finger has rested on: lifting it does nothing more
};

struct TimelineViewSpec {
    std::string_view id = {};
    float years_x0 = 0.0f;  // device pixels on the screen
    std::optional<int> linked_year = {};
};

struct TimelineViewResult {
    struct Move {
        int row, bar;
        charts::TimelineSpan span;
    };
    struct Shift {
        int row;  // the anchor: one of the selected rows
        int from_month;  // where its first phase shall start
    };
    struct Bar {
        int row, bar;
    };
    std::optional<int> hovered_year = {};
    std::optional<Move> moved = {};
    std::optional<Shift> shifted = {};   // all selected rows
    std::optional<int> opened = {};      // a row whose details are wanted
    std::optional<int> toggled = {};     // a row to select or to let go
    std::optional<int> selected_to = {};  // all rows from the last toggled one to this
    std::optional<Bar> menu = {};        // right button, or the menu key
    std::optional<Bar> copied = {};
    std::optional<Bar> removed = {};
};

// At the cursor, as wide as the rest of the line.
TimelineViewResult timeline_view(const Ui& ui, const TimelineViewSpec& spec, const charts::Timeline& timeline,
                                 TimelineDrag& drag);

}  // namespace regiomix::ui
