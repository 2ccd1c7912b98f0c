// What the interface remembers between frames that is not the application's state: scroll positions live in Dear ImGui,
// the rest is here.
#pragma once

#include <optional>

#include "ui/widgets/context.hpp"

namespace regiomix::ui {

struct UiState {
    WidgetState widgets;
    ItemRects rects;
    std::optional<int> hovered_year;  ///< on any chart; shown on all of them
};

}  // namespace regiomix::ui
