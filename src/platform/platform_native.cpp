// A desktop window, for development and for people who prefer one: the same application with GLFW and OpenGL 3.3.
#include "platform/platform.hpp"

#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_opengl3_loader.h>  // the OpenGL functions that ImGui's back end loads anyway
#include <imgui_internal.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

#include "platform/widget_probe.hpp"
#include "render/gl.hpp"

namespace regiomix::platform {
namespace {

/// "fr_FR.UTF-8" -> "fr-FR"
std::string language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        std::string language = value;
        language.resize(std::min(language.find('.'), language.size()));
        std::replace(language.begin(), language.end(), '_', '-');
        return language == "C" || language == "POSIX" ? "en" : language;
    }
    return "en";
}

struct NativePlatform {
    Program program;
    Preferences preferences{.language = language_of_environment()};
    GLFWwindow* window = nullptr;
    float zoom = 1;
    float styled_scale = 0;
    double last_frame_seconds = 0;
    int frames_wanted = 0;
};

NativePlatform& native() {
    static NativePlatform instance;
    return instance;
}

/// One file is opened, several are laid side by side.
void open_paths(int count, const char* const* paths) {
    std::vector<std::pair<std::string, std::string>> files;
    for (int i = 0; i < count; ++i) {
        std::ifstream stream(paths[i], std::ios::binary);
        if (!stream) {
            std::fprintf(stderr, "regiomix: cannot read '%s'\n", paths[i]);
            continue;
        }
        std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        std::string name = paths[i];
        if (const std::size_t slash = name.find_last_of('/'); slash != std::string::npos) name.erase(0, slash + 1);
        files.emplace_back(std::move(name), std::move(bytes));
    }
    if (files.size() == 1)
        native().program.open_file(std::move(files[0].first), std::move(files[0].second));
    else if (!files.empty())
        native().program.open_files(std::move(files));
    request_frames(3);
}

GLFWwindow* create_window(const char* title) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    return glfwCreateWindow(1440, 900, title, nullptr, nullptr);
}

void listen(GLFWwindow* window) {
    // Installed before ImGui's own callbacks, which call these in turn.
    glfwSetCursorPosCallback(window, [](GLFWwindow*, double, double) { request_frames(3); });
    glfwSetCursorEnterCallback(window, [](GLFWwindow*, int) { request_frames(3); });
    glfwSetMouseButtonCallback(window, [](GLFWwindow*, int, int, int) { request_frames(3); });
    glfwSetScrollCallback(window, [](GLFWwindow*, double, double) { request_frames(3); });
    glfwSetKeyCallback(window, [](GLFWwindow*, int, int, int, int) { request_frames(3); });
    glfwSetCharCallback(window, [](GLFWwindow*, unsigned) { request_frames(3); });
    glfwSetWindowFocusCallback(window, [](GLFWwindow*, int) { request_frames(3); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow*, int, int) { request_frames(3); });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow*) { request_frames(3); });
    glfwSetDropCallback(window, [](GLFWwindow*, int count, const char** paths) {
        open_paths(count, paths);
    });
}

/// OpenGL's functions, as the driver names them; null when one is missing.
const render::Gl* gl_functions() {
    static const render::Gl functions = [] {
        render::Gl gl;
#define REGIOMIX_GL_FIND(result, name, parameters) \
    gl.name = reinterpret_cast<decltype(gl.name)>(glfwGetProcAddress("gl" #name));
        REGIOMIX_GL_FUNCTIONS(REGIOMIX_GL_FIND)
#undef REGIOMIX_GL_FIND
        return gl;
    }();
    bool complete = true;
#define REGIOMIX_GL_CHECK(result, name, parameters) complete = complete && functions.name != nullptr;
    REGIOMIX_GL_FUNCTIONS(REGIOMIX_GL_CHECK)
#undef REGIOMIX_GL_CHECK
    return complete ? &functions : nullptr;
}

/// Where window coordinates are not pixels (macOS) ImGui scales by itself, and that part is left out here.
float window_scale() {
    float content = 1;
    int window_width = 0;
    int framebuffer_width = 0;
    glfwGetWindowContentScale(native().window, &content, nullptr);
    glfwGetWindowSize(native().window, &window_width, nullptr);
    glfwGetFramebufferSize(native().window, &framebuffer_width, nullptr);
    if (window_width <= 0 || framebuffer_width <= 0) return content;
    return content * static_cast<float>(window_width) / static_cast<float>(framebuffer_width);
}

}  // namespace

int run(Program program, int argc, char** argv) {
    native().program = std::move(program);
    glfwSetErrorCallback([](int, const char* text) { std::fprintf(stderr, "regiomix: %s\n", text); });
    if (glfwInit() == GLFW_FALSE) return EXIT_FAILURE;
    native().window = create_window(native().program.title.c_str());
    if (native().window == nullptr) {
        std::fprintf(stderr, "regiomix: no window with OpenGL 3.3 could be opened\n");
        glfwTerminate();
        return EXIT_FAILURE;
    }
    glfwMakeContextCurrent(native().window);
    glfwSwapInterval(1);

    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().ConfigInputTextCursorBlink = false;
    listen(native().window);
    ImGui_ImplGlfw_InitForOpenGL(native().window, true);
    ImGui_ImplOpenGL3_Init("#version 330 core");

    open_paths(argc - 1, argv + 1);
    request_frames(3);
    while (glfwWindowShouldClose(native().window) == GLFW_FALSE) {
        if (native().frames_wanted > 0) {
            glfwPollEvents();
        } else {
            glfwWaitEvents();
        }
        if (native().frames_wanted <= 0) continue;
        --native().frames_wanted;
        native().program.frame();
    }

    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwDestroyWindow(native().window);
    glfwTerminate();
    native().program = {};
    return EXIT_SUCCESS;
}

Frame begin_frame() {
    NativePlatform& n = native();
    Frame frame;
    frame.scale = window_scale() * n.zoom;
    frame.seconds = wall_seconds();
    frame.elapsed_seconds = std::clamp(frame.seconds - n.last_frame_seconds, 1e-4, 0.1);
    frame.drawable = true;
    frame.gl = gl_functions();
    frame.gl_context = 1;
    n.last_frame_seconds = frame.seconds;
    if (frame.scale != n.styled_scale) {
        n.styled_scale = frame.scale;
        ImGui::GetIO().Fonts->Clear();
        n.program.restyle(frame.scale);
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::GetIO().DeltaTime = static_cast<float>(frame.elapsed_seconds);
    frame.width_px = static_cast<int>(ImGui::GetIO().DisplaySize.x);
    frame.height_px = static_cast<int>(ImGui::GetIO().DisplaySize.y);
    begin_widget_probe();
    ImGui::NewFrame();
    return frame;
}

void end_frame() {
    ImGui::Render();
    end_widget_probe();
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(native().window, &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(native().window);
    // ImGui takes at most one press or release of a button per frame; the rest of a quick click waits in its queue.
    const bool events_wait = !ImGui::GetCurrentContext()->InputEventsQueue.empty();
    if (events_wait || ImGui::IsAnyMouseDown()) request_frames(1);
}

void request_frames(int count) { native().frames_wanted = std::max(native().frames_wanted, count); }
double wall_seconds() { return glfwGetTime(); }
const Preferences& preferences() { return native().preferences; }

void set_text_zoom(float zoom) {
    native().zoom = std::clamp(zoom, 0.8f, 5.0f);
    request_frames(3);
}
float text_zoom() { return native().zoom; }

void pick_files(bool) {
    std::fprintf(stderr, "regiomix: drop a scenario file on the window, or name it on the command line\n");
}

void save_file(const std::string& name, const std::string&, std::string_view bytes) {
    std::ofstream stream(name, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::fprintf(stderr, stream ? "regiomix: saved %s\n" : "regiomix: cannot write %s\n", name.c_str());
}

void save_picture(const std::string& name, const std::string& svg) {
    save_file(name.substr(0, name.rfind('.')) + ".svg", "image/svg+xml", svg);
}

void share(const std::string&) { std::fprintf(stderr, "regiomix: links are made by the web page; export the file instead\n"); }
void library(const std::string&) {  // files are the library of a desktop
    native().program.dispatch(R"({"action":"set_library","blocked":true,"records":[]})");
}
void report(const std::string&) {
    std::fprintf(stderr, "regiomix: reports are shown by the web page; open the scenario's file there\n");
}
void full_screen(bool) {}          // the window manager's own key does it
void open_second_window() { std::fprintf(stderr, "regiomix: a second window is for the web page\n"); }
void copy_text(const std::string& text) { glfwSetClipboardString(native().window, text.c_str()); }
void open_link(const std::string& address) { std::fprintf(stderr, "regiomix: see %s\n", address.c_str()); }
float page_corner_px() { return 0; }

void set_title(const std::string& title) { glfwSetWindowTitle(native().window, title.c_str()); }
bool is_worker() { return false; }
void order_changed() {}
void publish(unsigned long long) {}

}  // namespace regiomix::platform
