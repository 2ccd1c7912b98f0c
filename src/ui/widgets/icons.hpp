#pragma once

#include "charts/painter.hpp"

namespace regiomix::ui {

enum class Icon : std::uint8_t {
    none,
    chevron_down,
    chevron_right,
    chevron_up,
    search,
    close,
    check,
    undo,
    redo,
    more,
    plus,
    info,
    warning,
    download,
    upload,
    share,
    filter,
    replay,
    chevron_left,
    play,
};

// Line icons on a 16-unit grid, centred in a square of the given size.
void draw_icon(Icon icon, charts::Point centre, float size, charts::Rgba8 colour, charts::Painter& painter);

}  // namespace regiomix::ui
