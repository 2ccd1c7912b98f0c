// The seam between the application and where it runs. Exactly one implementation is linked:
//
//   platform_native.cpp   a desktop window (GLFW, OpenGL 3.3)
//   platform_web.cpp      a web page (GLFW on a canvas, WebGL 2, and what a page has to do itself)
//   platform_null.cpp     no window at all, for tests
//
// Nothing outside this folder knows which one it is. All coordinates that Dear ImGui sees are device pixels; a length in
// the interface is multiplied by Frame::scale. Frames are drawn on demand: whoever changes something asks for them.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace regiomix::render {
struct Gl;
}

namespace regiomix::platform {

/// What the person's system asks for. It may change while the program runs.
struct Preferences {
    std::string language = "en";  ///< BCP 47 tag, such as "fr" or "sv-SE"
    bool dark = false;
    bool reduced_motion = false;
    bool more_contrast = false;
    bool mac_shortcuts = false;  ///< Command instead of Ctrl
    bool touch = false;          ///< the main pointer is a finger
    bool operator==(const Preferences&) const = default;
};

struct Frame {
    int width_px = 0;
    int height_px = 0;
    float scale = 1;             ///< device pixel ratio times the text zoom
    double seconds = 0;          ///< steady clock
    double elapsed_seconds = 0;  ///< since the frame before, at most 0.1
    const render::Gl* gl = nullptr;  ///< for our own shaders; none without OpenGL
    int gl_context = 0;              ///< another number: what was made in OpenGL before is gone
    bool drawable = false;  ///< false without WebGL or while the context is lost: compute, but make no ImGui calls
};

/// Answers that workers of the page compute for the program: it says what, they bring the values. See app/answer_desk.hpp.
struct AnalysisCalls {
    std::function<std::string()> order_json;  ///< see app/order_json.hpp
    std::function<std::string()> question_json;
    std::function<void(bool helped)> set_helped;
    std::function<void()> go_alone;
    std::function<void(int order, int stage, std::size_t first_cell, std::span<const float> values)> accept;
};

/// What the program does when it is itself such a worker. See app/analysis_worker.hpp.
struct WorkerCalls {
    std::function<std::string(std::string_view question_json)> open;  ///< returns what is wrong with it; empty: nothing
    std::function<bool(double seconds)> prepare;
    std::function<std::vector<float>(int stage, std::size_t first_cell, std::size_t count)> compute;
    std::function<bool(int stage, std::span<const float> values)> end_stage;
};

/// What the window, the page and the files need from the application. All of it is called between frames, except `frame`.
struct Program {
    std::string title;

    /// One frame: begin_frame(), the application's own work, end_frame().
    std::function<void()> frame;

    /// Fills ImGui's font atlas and style for a new scale. The platform then makes the texture.
    std::function<void(float scale)> restyle;

    /// A file that a person picked, dropped or named on the command line.
    std::function<void(std::string name, std::string bytes)> open_file;

    /// Several files that were dropped together.
    std::function<void(std::vector<std::pair<std::string, std::string>> names_and_bytes)> open_files;

    /// The current view as JSON, for the page, for tests and for the form view.
    std::function<std::string()> view_json;

    /// A chart as picture and table; see app/chart_json.hpp.
    std::function<std::string(std::string_view request)> chart_json;

    /// The widget on the canvas whose counterpart in the page has the keyboard focus; empty: none.
    std::function<void(std::string id)> mirror_focus;

    /// The document to be stored, as JSON; the platform stores it and brings it back as an action.
    std::function<std::string()> document_json;

    /// The action, as JSON, with which a second window shows what this one does.
    std::function<std::string()> follow_json;

    /// Carries out one action given as JSON and answers with JSON.
    std::function<std::string(std::string_view action_json)> dispatch;

    /// What goes on while nobody sees the window, for so many seconds; returns whether there is more to do.
    std::function<bool(double seconds)> work;

    AnalysisCalls analysis;
    WorkerCalls worker;  ///< of a worker, which has nothing else
};

/// Whether this is one of the workers that a page has for its analyses: there is no window, and run() only waits for calls.
bool is_worker();

/// Opens the window and runs the program. Natively this returns when the window is closed; on the web it returns at once
/// and the page calls for frames, so whatever the program's functions use must outlive main(): share it with them.
int run(Program program, int argc, char** argv);

// --- inside Program::frame -------------------------------------------------------------------------------------------

Frame begin_frame();  ///< starts the ImGui frame if it is drawable
void end_frame();     ///< renders and shows it

// --- at any time -----------------------------------------------------------------------------------------------------

/// At least this many more frames. ImGui needs two or three to settle after an input; an animation or a job asks for one
/// in every frame.
void request_frames(int count);

double wall_seconds();  ///< steady clock, seconds
const Preferences& preferences();  ///< known before run() already

/// The text size, 0.8 to 5; 1 is normal.
void set_text_zoom(float zoom);
float text_zoom();

/// Shows the system's file picker. One file arrives at Program::open_file, several as an action, as do those that are to be
/// compared with the document. On the web only while an input is handled.
void pick_files(bool to_compare);

/// Hands a file to the person: a download on the web, a file in the working folder natively.
void save_file(const std::string& name, const std::string& mime_type, std::string_view bytes);

/// Hands out a picture as PNG; natively the SVG itself, for want of a program that draws it.
void save_picture(const std::string& name, const std::string& svg);

/// Shows a link to hand out and its QR code. `json` holds the text of the link and the words around it.
void share(const std::string& json);

/// Does something with the scenarios that the system keeps; the answer comes as an action. `json`: see app/document_json.hpp.
void library(const std::string& json);
/// Shows a document to read and print. `json` is what app/report_json.hpp makes.
void report(const std::string& json);

/// Shows the program on the whole screen, or in its window again. On the web only while an input is handled.
void full_screen(bool on);
/// A window for the projector that follows this one.
void open_second_window();

void copy_text(const std::string& text);     ///< to the clipboard
void open_link(const std::string& address);  ///< in the browser, in a new tab
void set_title(const std::string& title);

/// What the page has over the canvas's top right corner: this many device pixels are left to it. 0 where there is no page.
float page_corner_px();

/// Tells the page that there is something else for its workers to do, or nothing any more.
void order_changed();

/// Tells the page that the view is another one now. `revision` grows with every change.
void publish(unsigned long long revision);

}  // namespace regiomix::platform
