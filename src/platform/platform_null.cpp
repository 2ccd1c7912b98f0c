// No window: ImGui lays out and reacts, nothing is drawn. Time is a counter, so that a test runs the same every time.
#include "platform/platform_null.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "platform/widget_probe.hpp"

namespace regiomix::platform {
namespace {

struct NullPlatform {
    Program program;
    Preferences preferences;
    std::vector<null::SavedFile> saved;
    std::string copied;
    std::string shared;
    std::string report;
    bool full_screen = false;
    std::string title;
    bool file_wanted = false;
    int frames_wanted = 0;
    unsigned long long revision = 0;
    int width_px = 0;
    int height_px = 0;
    float window_scale = 1;
    float zoom = 1;
    float styled_scale = 0;
    long long frame_number = 0;
};

NullPlatform& state() {
    static NullPlatform instance;
    return instance;
}

constexpr double frame_seconds = 1.0 / 60;

}  // namespace

int run(Program program, int, char**) {
    null::start(std::move(program));
    null::run_frames(3);
    null::stop();
    return 0;
}

Frame begin_frame() {
    NullPlatform& s = state();
    Frame frame{s.width_px, s.height_px, s.window_scale * s.zoom, wall_seconds(), frame_seconds};
    frame.drawable = true;
    ImGuiIO& io = ImGui::GetIO();
    if (frame.scale != s.styled_scale) {
        s.styled_scale = frame.scale;
        io.Fonts->Clear();
        if (s.program.restyle) s.program.restyle(frame.scale);
        unsigned char* pixels = nullptr;
        int width = 0;
        int height = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    }
    io.DisplaySize = ImVec2(static_cast<float>(s.width_px), static_cast<float>(s.height_px));
    io.DeltaTime = static_cast<float>(frame_seconds);
    begin_widget_probe();
    ImGui::NewFrame();
    return frame;
}

void end_frame() {
    ImGui::Render();
    end_widget_probe();
}

void request_frames(int count) { state().frames_wanted = std::max(state().frames_wanted, count); }
double wall_seconds() { return static_cast<double>(state().frame_number) * frame_seconds; }
const Preferences& preferences() { return state().preferences; }

void set_text_zoom(float zoom) {
    state().zoom = std::clamp(zoom, 0.8f, 5.0f);
    request_frames(3);
}
float text_zoom() { return state().zoom; }

void pick_files(bool) { state().file_wanted = true; }
void save_file(const std::string& name, const std::string& mime_type, std::string_view bytes) {
    state().saved.push_back({name, mime_type, std::string(bytes)});
}
void library(const std::string&) {}
void save_picture(const std::string& name, const std::string& svg) { save_file(name, "image/png", svg); }
void share(const std::string& json) { state().shared = json; }
void report(const std::string& json) { state().report = json; }
void full_screen(bool on) { state().full_screen = on; }
void open_second_window() {}
void copy_text(const std::string& text) { state().copied = text; }
void open_link(const std::string&) {}
float page_corner_px() { return 0; }

void set_title(const std::string& title) { state().title = title; }
bool is_worker() { return false; }
void order_changed() {}
void publish(unsigned long long revision) { state().revision = revision; }

namespace null {

void start(Program program, int width_px, int height_px, float scale) {
    if (ImGui::GetCurrentContext() != nullptr) ImGui::DestroyContext();
    state() = NullPlatform{};
    state().title = program.title;
    state().program = std::move(program);
    state().width_px = width_px;
    state().height_px = height_px;
    state().window_scale = scale;
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    io.SetClipboardTextFn = [](void*, const char* text) { copy_text(text); };
    io.GetClipboardTextFn = [](void*) { return state().copied.c_str(); };
}

void stop() {
    ImGui::DestroyContext();
    state() = NullPlatform{};
}

void run_frames(int count) {
    for (int i = 0; i < count; ++i) {
        state().frames_wanted = std::max(0, state().frames_wanted - 1);
        state().program.frame();
        ++state().frame_number;
    }
}

void set_preferences(Preferences preferences) { state().preferences = std::move(preferences); }
const std::vector<SavedFile>& saved_files() { return state().saved; }
const std::string& copied_text() { return state().copied; }
const std::string& shared_json() { return state().shared; }
bool is_full_screen() { return state().full_screen; }
const std::string& report_json() { return state().report; }
const std::string& title() { return state().title; }
bool file_was_wanted() { return state().file_wanted; }
int frames_wanted() { return state().frames_wanted; }
unsigned long long published_revision() { return state().revision; }

}  // namespace null
}  // namespace regiomix::platform
