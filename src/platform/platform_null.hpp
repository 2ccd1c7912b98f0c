// What tests may do with the platform that has no window.
#pragma once

#include <string>
#include <vector>

#include "platform/platform.hpp"

namespace regiomix::platform::null {

struct SavedFile {
    std::string name;
    std::string mime_type;
    std::string bytes;
};

/// Starts over: a new ImGui context and no saved files. Call it at the start of a test.
void start(Program program, int width_px = 1280, int height_px = 800, float scale = 1);
void stop();

/// Runs this many frames, each a sixtieth of a second long.
void run_frames(int count);

void set_preferences(Preferences preferences);

const std::vector<SavedFile>& saved_files();
const std::string& copied_text();
const std::string& shared_json();  ///< what share() was given last
bool is_full_screen();  ///< full_screen() was asked for
const std::string& report_json();  ///< what report() was given last
const std::string& title();
bool file_was_wanted();  ///< pick_files() was called
int frames_wanted();     ///< what request_frames() still asks for
unsigned long long published_revision();

}  // namespace regiomix::platform::null
