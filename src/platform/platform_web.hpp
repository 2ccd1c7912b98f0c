// What the parts of the web platform share: platform_web.cpp and what the page calls, platform_web_calls.cpp and
// platform_web_workers.cpp.
#pragma once

#include <string>
#include <vector>

#include "platform/platform.hpp"

struct GLFWwindow;

namespace regiomix::platform {

struct WebPlatform {
    Program program;
    Preferences preferences;
    bool preferences_known = false;
    GLFWwindow* window = nullptr;  ///< none when the browser offers no WebGL 2
    bool context_alive = false;
    int context = 1;  ///< grows when the context was lost and is back
    bool in_frame = false;
    int width_px = 0;
    int height_px = 0;
    float pixel_ratio = 1;
    float zoom = 1;
    float corner = 0;  ///< CSS pixels at the top right that a button of the page covers
    float styled_scale = 0;  ///< the scale that the font atlas was made for
    double last_frame_seconds = 0;
    int frames_drawn = 0;
    int frames_wanted = 0;
    int cursor = -1;
    std::string clipboard;
    std::string copied;  ///< since the page last asked
    std::vector<std::string> queued_actions;  ///< arrived in the middle of a frame
};

WebPlatform& web();

/// What the page handed over with this call.
std::string take_incoming();
/// What the call tells the page.
void answer(const std::string& text);

void read_preferences();

/// Carries out what arrived in the middle of a frame.
void run_queued_actions();

}  // namespace regiomix::platform
