// Where each widget was drawn in the last frame, by its label: how tests find what to click, and how the form view
// knows where to draw its focus ring. Costs nothing until the first question.
#pragma once

#include <string>
#include <vector>

namespace regiomix::platform {

struct WidgetRect {
    unsigned id = 0;
    std::string label;  ///< as given to ImGui, "##" part included; empty for widgets without one
    std::string window;
    float x = 0, y = 0, width = 0, height = 0;  ///< device pixels
};

/// Starts collecting if it has not yet begun; the answer is complete from the next drawn frame on.
const std::vector<WidgetRect>& probe_widgets();

/// The same as a JSON array, with lengths divided by `pixel_ratio`.
std::string widgets_json(float pixel_ratio);

/// Called by every platform around the widgets of a frame.
void begin_widget_probe();
void end_widget_probe();

}  // namespace regiomix::platform
