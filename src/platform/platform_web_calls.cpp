// What the page calls. web/bridge.js and web/canvas.js are the other side.
#include <emscripten.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "platform/platform_web.hpp"
#include "platform/widget_probe.hpp"

using namespace regiomix::platform;

namespace {

bool has_imgui() { return ImGui::GetCurrentContext() != nullptr; }

/// A key press and release that no keyboard made: what the clipboard events of the page mean to ImGui.
void press_shortcut(ImGuiKey key) {
    ImGuiIO& io = ImGui::GetIO();
    const ImGuiKey modifier = io.ConfigMacOSXBehaviors ? ImGuiMod_Super : ImGuiMod_Ctrl;
    io.AddKeyEvent(modifier, true);
    io.AddKeyEvent(key, true);
    io.AddKeyEvent(key, false);
    io.AddKeyEvent(modifier, false);
    request_frames(4);
}

}  // namespace

extern "C" {

/// A worker never asks for it.
EMSCRIPTEN_KEEPALIVE void regiomix_open() { open(); }

/// One frame; returns how many more are wanted.
EMSCRIPTEN_KEEPALIVE int regiomix_frame() {
    WebPlatform& w = web();
    if (w.in_frame || !w.program.frame) return 0;
    w.frames_wanted = std::max(0, w.frames_wanted - 1);
    w.program.frame();
    show_picture();
    run_queued_actions();
    return w.frames_wanted;
}

EMSCRIPTEN_KEEPALIVE void regiomix_request_frames(int count) {
    web().frames_wanted = std::max(web().frames_wanted, count);
}

/// The page is seen again, and nobody says what became of its canvas meanwhile.
EMSCRIPTEN_KEEPALIVE void regiomix_seen_again() {
    forget_shown();
    request_frames(3);
}

EMSCRIPTEN_KEEPALIVE int regiomix_frames() { return web().frames_drawn; }

EMSCRIPTEN_KEEPALIVE int regiomix_drawable() { return web().context_alive ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE void regiomix_view_json() {
    answer(web().program.view_json ? web().program.view_json() : "null");
}

/// The incoming text says which chart and how large; the answer is the chart.
EMSCRIPTEN_KEEPALIVE void regiomix_chart_json() {
    const std::string request = take_incoming();
    answer(web().program.chart_json ? web().program.chart_json(request) : "null");
}

/// The incoming text is the id of a widget, or empty.
EMSCRIPTEN_KEEPALIVE void regiomix_mirror_focus() {
    std::string id = take_incoming();
    if (web().program.mirror_focus) web().program.mirror_focus(std::move(id));
    request_frames(3);
}

EMSCRIPTEN_KEEPALIVE void regiomix_page_corner(float width) {
    web().corner = width;
    request_frames(3);
}

/// The answer is the document to be stored.
EMSCRIPTEN_KEEPALIVE void regiomix_document_json() {
    answer(web().program.document_json ? web().program.document_json() : "null");
}

/// The answer is the action with which a second window follows.
EMSCRIPTEN_KEEPALIVE void regiomix_follow_json() {
    answer(web().program.follow_json ? web().program.follow_json() : "null");
}

/// The incoming text is the action; the answer is the result. Within a frame it waits for the frame's end.
EMSCRIPTEN_KEEPALIVE void regiomix_dispatch() {
    std::string action = take_incoming();
    if (web().in_frame) {
        web().queued_actions.push_back(std::move(action));
        answer("{\"ok\":true,\"queued\":true}");
        return;
    }
    answer(web().program.dispatch(action));
    request_frames(3);
}

/// The incoming bytes are the name, a zero, and the file.
EMSCRIPTEN_KEEPALIVE void regiomix_open_file() {
    std::string incoming = take_incoming();
    const std::size_t end = incoming.find('\0');
    if (end == std::string::npos || !web().program.open_file) return;
    std::string name = incoming.substr(0, end);
    incoming.erase(0, end + 1);
    web().program.open_file(std::move(name), std::move(incoming));
    request_frames(3);
}

EMSCRIPTEN_KEEPALIVE void regiomix_widgets_json() {
    answer(widgets_json(web().pixel_ratio));
    request_frames(2);
}

EMSCRIPTEN_KEEPALIVE void regiomix_preferences_changed() {
    read_preferences();
    if (has_imgui()) ImGui::GetIO().ConfigMacOSXBehaviors = preferences().mac_shortcuts;
    request_frames(3);
}

EMSCRIPTEN_KEEPALIVE void regiomix_resize(int width_px, int height_px, float pixel_ratio) {
    WebPlatform& w = web();
    if (w.width_px != width_px || w.height_px != height_px) forget_shown();  // a canvas is cleared when its size changes
    w.width_px = width_px;
    w.height_px = height_px;
    w.pixel_ratio = pixel_ratio > 0 ? pixel_ratio : 1;
    request_frames(3);
}

EMSCRIPTEN_KEEPALIVE void regiomix_pointer(float x, float y, int source) {
    if (!has_imgui()) return;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(static_cast<ImGuiMouseSource>(source));
    io.AddMousePosEvent(x, y);
    request_frames(3);
}

EMSCRIPTEN_KEEPALIVE void regiomix_pointer_away() {
    if (!has_imgui()) return;
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    request_frames(3);
}

EMSCRIPTEN_KEEPALIVE void regiomix_button(int button, int down, int source) {
    if (!has_imgui() || button < 0 || button >= ImGuiMouseButton_COUNT) return;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(static_cast<ImGuiMouseSource>(source));
    io.AddMouseButtonEvent(button, down != 0);
    request_frames(3);
}

EMSCRIPTEN_KEEPALIVE void regiomix_wheel(float x, float y) {
    if (!has_imgui()) return;
    ImGui::GetIO().AddMouseWheelEvent(x, y);
    request_frames(3);
}

EMSCRIPTEN_KEEPALIVE void regiomix_focus(int focused) {
    if (!has_imgui()) return;
    ImGui::GetIO().AddFocusEvent(focused != 0);
    request_frames(3);
}

/// The incoming text was typed or composed.
EMSCRIPTEN_KEEPALIVE void regiomix_text() {
    const std::string text = take_incoming();
    if (!has_imgui()) return;
    ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
    request_frames(3);
}

/// The incoming text was pasted. ImGui reads the clipboard when it sees the shortcut, so the text is put there first.
EMSCRIPTEN_KEEPALIVE void regiomix_paste() {
    web().clipboard = take_incoming();
    if (has_imgui()) press_shortcut(ImGuiKey_V);
}

/// The answer is what was copied since the last question.
EMSCRIPTEN_KEEPALIVE void regiomix_take_copied() {
    answer(web().copied);
    web().copied.clear();
}

/// A deletion that came as text, without a key: keyboards of phones do that.
EMSCRIPTEN_KEEPALIVE void regiomix_backspace() {
    if (!has_imgui()) return;
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, true);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, false);
    request_frames(3);
}

}  // extern "C"
