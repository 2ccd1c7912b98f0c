// What the parts of the web platform share: platform_web.cpp and what the page calls, platform_web_calls.cpp and
// platform_web_workers.cpp.
#pragma once

#include <cstdint>
#include <optional>
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
    bool picture_is_made = false;  ///< in this frame, and waits to be shown
    std::optional<std::uint64_t> shown;  ///< hash of the picture on the canvas; none: whatever comes is drawn
    int frames_wanted = 0;
    int cursor = -1;
    std::string clipboard;
    std::string copied;  ///< since the page last asked
    std::vector<std::string> queued_actions;  ///< arrived in the middle of a frame
};

WebPlatform& web();

/// Opens the window on the canvas. The page asks for it when the program has started, for both take long.
void open();

/// At the end of a frame: draws the picture that was made in it, unless that is on the canvas already. Drawing takes ten
/// times as long as making the picture where there is no graphics card.
void show_picture();
/// What is on the canvas is no longer what was drawn there, or another picture looks the same to hash_of().
void forget_shown();

/// What the page handed over with this call.
std::string take_incoming();
/// What the call tells the page.
void answer(const std::string& text);

void read_preferences();

/// Carries out what arrived in the middle of a frame.
void run_queued_actions();

}  // namespace regiomix::platform
