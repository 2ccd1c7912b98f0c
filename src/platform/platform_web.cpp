// The web page. GLFW makes the WebGL context and translates keys; everything in which its web version falls short is
// done by web/canvas.js instead: canvas size in device pixels, pointers, wheel, composed text, clipboard, and frames
// only when something changed.
//
// The page calls the exported functions of platform_web_calls.cpp and platform_web_workers.cpp. Text and bytes cross in one
// way: the page puts them into `Module.page.incoming`, calls, and C++ fetches them with take_incoming(); answers go to
// `Module.page.answer`.
#include "platform/platform.hpp"

#include <GLFW/glfw3.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <GLES3/gl3.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <utility>

#include "platform/platform_web.hpp"
#include "platform/widget_probe.hpp"
#include "render/draw_data_hash.hpp"
#include "render/gl.hpp"

// clang-format off
// Parameters of type const char* must be written as `const char* name` with the space: Emscripten 3.1.6 loses them else.

EM_JS(int, page_incoming_size, (), { return Module.page.incoming.length; });
EM_JS(void, page_take_incoming, (char* target), {
    HEAPU8.set(Module.page.incoming, target);
    Module.page.incoming = new Uint8Array(0);
});
EM_JS(void, page_answer, (const char* text, int size), {
    Module.page.answer = new TextDecoder().decode(HEAPU8.slice(text, text + size));
});

// An exception that came from the page in the middle of a frame would leave ImGui there for ever, so the page only ever
// hears of things once the current call has ended.
EM_JS(void, page_notify, (const char* event, const char* text, double number), {
    var name = UTF8ToString(event);
    var value = UTF8ToString(text);
    queueMicrotask(function() { Module.page.notify(name, value, number); });
});
EM_JS(void, page_save, (const char* name, const char* type, const char* bytes, int size), {
    var file = UTF8ToString(name);
    var mime = UTF8ToString(type);
    var copy = HEAPU8.slice(bytes, bytes + size);
    queueMicrotask(function() { Module.page.save(file, mime, copy); });
});
EM_JS(void, page_save_picture, (const char* name, const char* svg), {
    var file = UTF8ToString(name);
    var picture = UTF8ToString(svg);
    queueMicrotask(function() { Module.page.savePicture(file, picture); });
});
EM_JS(void, page_text_input, (int wanted, double x, double y, double height), {
    queueMicrotask(function() { Module.page.textInput(!!wanted, x, y, height); });
});
// The language becomes the incoming text, the rest is the result's bits.
EM_JS(int, page_read_preferences, (), {
    var wanted = Module.page.preferences();
    Module.page.incoming = new TextEncoder().encode(wanted.language);
    return wanted.bits;
});
EM_JS(int, page_is_worker, (), { return Module.page.worker ? 1 : 0; });
EM_JS(void, page_schedule_frame, (), { Module.page.schedule(); });

// GLFW listens on the window before anything else does, which kills Tab and Backspace in every input of the page, and
// takes touches at the place of the touch before. Its key translation stays in use, called by web/canvas.js.
EM_JS(void, quiet_glfw_listeners, (), {
    if (typeof GLFW === 'undefined') return;
    var remove = function(target, names, handler) {
        if (handler) names.split(' ').forEach(function(name) { target.removeEventListener(name, handler, true); });
    };
    var canvas = Module.canvas;
    remove(window, 'keydown', GLFW.onKeydown);
    remove(window, 'keypress', GLFW.onKeyPress);
    remove(window, 'keyup', GLFW.onKeyup);
    remove(window, 'blur', GLFW.onBlur);
    remove(canvas, 'touchmove mousemove', GLFW.onMousemove);
    remove(canvas, 'touchstart mousedown', GLFW.onMouseButtonDown);
    remove(canvas, 'touchcancel touchend mouseup', GLFW.onMouseButtonUp);
    remove(canvas, 'wheel mousewheel', GLFW.onMouseWheel);
    remove(canvas, 'mouseenter', GLFW.onMouseenter);
    remove(canvas, 'mouseleave', GLFW.onMouseleave);
    remove(canvas, 'drop', GLFW.onDrop);
    remove(canvas, 'dragover', GLFW.onDragover);
    Module.page.key = function(keyCode, down) { GLFW.onKeyChanged(keyCode, down ? 1 : 0); };
    Module.page.releaseKeys = function() { GLFW.onBlur(); };
});
// clang-format on

namespace regiomix::platform {

WebPlatform& web() {
    static WebPlatform instance;
    return instance;
}

std::string take_incoming() {
    std::string bytes(static_cast<std::size_t>(page_incoming_size()), '\0');
    page_take_incoming(bytes.data());
    return bytes;
}

namespace {

enum PreferenceBits { dark_bit = 1, reduced_motion_bit = 2, more_contrast_bit = 4, mac_bit = 8, touch_bit = 16 };

}  // namespace

void read_preferences() {
    const int bits = page_read_preferences();
    Preferences& p = web().preferences;
    p.language = take_incoming();
    p.dark = (bits & dark_bit) != 0;
    p.reduced_motion = (bits & reduced_motion_bit) != 0;
    p.more_contrast = (bits & more_contrast_bit) != 0;
    p.mac_shortcuts = (bits & mac_bit) != 0;
    p.touch = (bits & touch_bit) != 0;
    web().preferences_known = true;
}

void answer(const std::string& text) { page_answer(text.data(), static_cast<int>(text.size())); }

void run_queued_actions() {
    std::vector<std::string> actions;
    actions.swap(web().queued_actions);
    for (const std::string& action : actions) web().program.dispatch(action);
}

namespace {

float scale() { return web().pixel_ratio * web().zoom; }

EM_BOOL on_context_lost(int, const void*, void*) {
    web().context_alive = false;
    page_notify("context", "lost", 0);
    return EM_TRUE;  // tells the browser that we will take the context back
}

/// What render/ makes use of where there is any of it. Emscripten would enable all that a browser has, which took 47 ms of the
/// start.
void enable_extensions() {
    for (const char* extension :
         {"EXT_color_buffer_float", "EXT_color_buffer_half_float", "EXT_float_blend", "OES_texture_float_linear"})
        emscripten_webgl_enable_extension(emscripten_webgl_get_current_context(), extension);
}

EM_BOOL on_context_restored(int, const void*, void*) {
    enable_extensions();  // a context that comes back has forgotten them
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    web().context_alive = true;
    forget_shown();
    ++web().context;
    page_notify("context", "restored", 0);
    request_frames(3);
    return EM_TRUE;
}

/// WebGL 2 has every function under its own name.
const render::Gl& gl_functions() {
    static const render::Gl functions = [] {
        render::Gl gl;
#define REGIOMIX_GL_TAKE(result, name, parameters) gl.name = gl##name;
        REGIOMIX_GL_FUNCTIONS(REGIOMIX_GL_TAKE)
#undef REGIOMIX_GL_TAKE
        // Both draw into textures that pictures show.
        gl.DrawArrays = [](unsigned mode, int first, int count) {
            forget_shown();
            glDrawArrays(mode, first, count);
        };
        gl.DrawArraysInstanced = [](unsigned mode, int first, int count, int instances) {
            forget_shown();
            glDrawArraysInstanced(mode, first, count, instances);
        };
        gl.embedded = true;
        return gl;
    }();
    return functions;
}

/// The hidden text field of the page follows ImGui's text cursor, so that composed text appears in the right place.
void place_text_field(ImGuiViewport*, ImGuiPlatformImeData* place) {
    const double ratio = web().pixel_ratio;
    page_text_input(place->WantVisible, place->InputPos.x / ratio, place->InputPos.y / ratio,
                    place->InputLineHeight / ratio);
}

void connect_imgui() {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a blinking cursor would draw for ever
    io.ConfigMacOSXBehaviors = preferences().mac_shortcuts;
    ImGui_ImplGlfw_InitForOpenGL(web().window, false);
    glfwSetKeyCallback(web().window, ImGui_ImplGlfw_KeyCallback);
    // The back end hears the wheel of the whole document by itself and would take the mouse position from GLFW.
    emscripten_set_wheel_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, false, nullptr);
    ImGui_ImplGlfw_CursorEnterCallback(web().window, 1);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    io.BackendFlags &= ~ImGuiBackendFlags_HasSetMousePos;
    io.SetClipboardTextFn = [](void*, const char* text) { copy_text(text); };
    io.GetClipboardTextFn = [](void*) { return web().clipboard.c_str(); };
    io.SetPlatformImeDataFn = place_text_field;
}

bool open_window() {
    if (glfwInit() == 0) return false;
    quiet_glfw_listeners();
    glfwWindowHint(GLFW_ALPHA_BITS, 0);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    // The size is only a start: the page sets the canvas's own, and glfwSetWindowSize must never be called, for it asks
    // for full screen when the size happens to be the screen's.
    web().window = glfwCreateWindow(16, 16, web().program.title.c_str(), nullptr, nullptr);
    if (web().window == nullptr) return false;
    glfwMakeContextCurrent(web().window);
    enable_extensions();
    emscripten_set_webglcontextlost_callback("#canvas", nullptr, EM_FALSE, on_context_lost);
    emscripten_set_webglcontextrestored_callback("#canvas", nullptr, EM_FALSE, on_context_restored);
    web().context_alive = true;
    return true;
}

/// ImGui's styles and glyphs are made for one scale, so a new device pixel ratio or text zoom makes them anew.
void restyle_if_needed() {
    if (scale() == web().styled_scale) return;
    web().styled_scale = scale();
    ImGui::GetIO().Fonts->Clear();
    web().program.restyle(scale());
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
    forget_shown();
}

}  // namespace

int run(Program program, int, char**) {
    web().program = std::move(program);
    return 0;
}

void open() {
    set_title(web().program.title);
    if (open_window()) {
        connect_imgui();
    } else {
        page_notify("context", "missing", 0);
    }
    request_frames(3);
}

Frame begin_frame() {
    WebPlatform& w = web();
    Frame frame;
    frame.width_px = w.width_px;
    frame.height_px = w.height_px;
    frame.scale = scale();
    frame.seconds = wall_seconds();
    frame.elapsed_seconds = std::clamp(frame.seconds - w.last_frame_seconds, 1e-4, 0.1);
    frame.drawable = w.context_alive && w.width_px > 0 && w.height_px > 0;
    w.last_frame_seconds = frame.seconds;
    w.in_frame = true;
    if (!frame.drawable) return frame;
    frame.gl = &gl_functions();
    frame.gl_context = w.context;

    restyle_if_needed();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGuiIO& io = ImGui::GetIO();  // GLFW's answers about size and time, corrected
    io.DisplaySize = ImVec2(static_cast<float>(w.width_px), static_cast<float>(w.height_px));
    io.DisplayFramebufferScale = ImVec2(1, 1);
    io.DeltaTime = static_cast<float>(frame.elapsed_seconds);
    begin_widget_probe();
    ImGui::NewFrame();
    return frame;
}

void end_frame() {
    WebPlatform& w = web();
    const bool drawing = w.context_alive && w.width_px > 0 && w.height_px > 0;
    if (drawing) {
        ImGui::Render();
        end_widget_probe();
        w.picture_is_made = true;
        if (const int cursor = ImGui::GetMouseCursor(); cursor != w.cursor) {
            w.cursor = cursor;
            page_notify("cursor", "", cursor);
        }
        // ImGui takes at most one press or release of a button per frame; the rest of a quick click waits in its queue.
        const bool events_wait = !ImGui::GetCurrentContext()->InputEventsQueue.empty();
        if (events_wait || ImGui::IsAnyMouseDown()) request_frames(1);
    }
    w.in_frame = false;
}

void show_picture() {
    WebPlatform& w = web();
    if (!w.picture_is_made || !w.context_alive) return;
    w.picture_is_made = false;
    ++w.frames_drawn;
    ImDrawData& picture = *ImGui::GetDrawData();
    const std::uint64_t hash = render::hash_of(picture);
    if (hash == w.shown) return;
    w.shown = hash;
    glViewport(0, 0, w.width_px, w.height_px);
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&picture);
}

void forget_shown() { web().shown.reset(); }

void request_frames(int count) {
    web().frames_wanted = std::max(web().frames_wanted, count);
    if (!web().in_frame) page_schedule_frame();
}

double wall_seconds() { return emscripten_get_now() / 1000; }

const Preferences& preferences() {
    if (!web().preferences_known) read_preferences();
    return web().preferences;
}

void set_text_zoom(float zoom) {
    web().zoom = std::clamp(zoom, 0.8f, 5.0f);
    request_frames(3);
}

float text_zoom() { return web().zoom; }

void pick_files(bool to_compare) { page_notify("pick-files", to_compare ? "compare" : "open", 0); }

void save_file(const std::string& name, const std::string& mime_type, std::string_view bytes) {
    page_save(name.c_str(), mime_type.c_str(), bytes.data(), static_cast<int>(bytes.size()));
}

void save_picture(const std::string& name, const std::string& svg) { page_save_picture(name.c_str(), svg.c_str()); }

void copy_text(const std::string& text) {
    web().clipboard = text;
    web().copied = text;
    page_notify("copy", text.c_str(), 0);
}

void share(const std::string& json) { page_notify("share", json.c_str(), 0); }

void library(const std::string& json) { page_notify("library", json.c_str(), 0); }
void report(const std::string& json) { page_notify("report", json.c_str(), 0); }

void full_screen(bool on) { page_notify("full-screen", "", on ? 1 : 0); }

void open_second_window() { page_notify("second-window", "", 0); }

void open_link(const std::string& address) { page_notify("open-link", address.c_str(), 0); }

float page_corner_px() { return std::round(web().corner * web().pixel_ratio); }

void set_title(const std::string& title) { page_notify("title", title.c_str(), 0); }

bool is_worker() { return page_is_worker() != 0; }

void order_changed() { page_notify("order", "", 0); }

void publish(unsigned long long revision) { page_notify("change", "", static_cast<double>(revision)); }

}  // namespace regiomix::platform
