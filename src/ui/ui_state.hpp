// What the interface remembers between frames that is not the application's state: scroll positions live in Dear ImGui,
// the rest is here.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "ui/widgets/context.hpp"
#include "ui/widgets/timeline.hpp"

namespace regiomix::ui {

struct UiState {
    WidgetState widgets;
    ItemRects rects;
    std::optional<int> hovered_year;  ///< on any chart; shown on all of them
    int chosen_place = 0;  ///< whose indicators the open choice lists: cards or small charts
    TimelineDrag timeline_drag;
    std::pair<std::string, int> timeline_menu;  ///< instrument and bar that the open menu is about
    std::optional<double> replay_since;  ///< when the replay that runs was first seen, seconds
    bool reduced_motion = false;         ///< what the person's system asks for
    std::string timeline_anchor;                ///< the row from which Shift selects
};

}  // namespace regiomix::ui
