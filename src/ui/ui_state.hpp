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
    Pictures* pictures = nullptr;  ///< who draws what needs a shader, while there are graphics for that
    ItemRects rects;
    std::optional<int> hovered_year;  ///< on any chart; shown on all of them
    int chosen_place = 0;  ///< whose indicators the open choice lists: cards or small charts
    std::optional<int> hovered_scenario;     ///< line of the parallel coordinates
    std::optional<int> hovered_participant;  ///< of a collection; stands out in all strips
    TimelineDrag timeline_drag;
    std::pair<std::string, int> timeline_menu;  ///< instrument and bar that the open menu is about
    std::optional<double> replay_since;  ///< when the replay that runs was first seen, seconds
    bool reduced_motion = false;         ///< what the person's system asks for
    bool touch = false;                  ///< the main pointer is a finger
    std::string timeline_anchor;                ///< the row from which Shift selects
    std::string mirrored_focus;                 ///< the widget whose counterpart in the form has the focus
    float corner_px = 0;                        ///< the top right corner belongs to the page

    void mirror(std::string id) {
        widgets.reveal = !id.empty() && id != mirrored_focus;
        mirrored_focus = std::move(id);
    }
};

}  // namespace regiomix::ui
