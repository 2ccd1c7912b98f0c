// A window with every widget and chart, to look at and to take pictures of:
//
//     gallery [--page screen|widgets|charts|analyses] [--size 1280x800] [--scale 2] [--dark] [--lang en|fr|sv]
//             [--mouse X,Y] [--click X,Y] [--shot picture.png]
//
// Sizes and positions are design pixels. Compiled to nothing in the test program, which takes every source of
// this folder; the target of its own (see gallery.cmake) defines REGIOMIX_GALLERY.
#ifdef REGIOMIX_GALLERY

#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_opengl3_loader.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string_view>

#include "base/embedded.hpp"
#include "ui/gallery/pages.hpp"
#include "ui/gallery/picture.hpp"

namespace regiomix::gallery {
namespace {

struct Options {
    std::string page = "screen";
    int width = 1440;
    int height = 900;
    float scale = 1.0f;
    bool dark = false;
    Language language = Language::en;
    float mouse_x = -1.0f;
    float mouse_y = -1.0f;
    bool click = false;
    std::string shot;
};

Options read_options(int argc, char** argv) {
    Options o;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        if (name == "--dark") {
            o.dark = true;
            continue;
        }
        const char* value = i + 1 < argc ? argv[++i] : "";
        if (name == "--page") o.page = value;
        if (name == "--size") std::sscanf(value, "%dx%d", &o.width, &o.height);
        if (name == "--scale") o.scale = std::strtof(value, nullptr);
        if (name == "--lang") {
            o.language = std::string_view(value) == "fr"   ? Language::fr
                         : std::string_view(value) == "sv" ? Language::sv
                                                           : Language::en;
        }
        if (name == "--mouse" || name == "--click") std::sscanf(value, "%f,%f", &o.mouse_x, &o.mouse_y);
        if (name == "--click") o.click = true;
        if (name == "--shot") o.shot = value;
    }
    return o;
}

Picture read_pixels(int width, int height) {
    Picture p{
        width, height,
        std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3)};
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto from = static_cast<std::size_t>((height - 1 - y) * width + x) * 4;
            const auto to = static_cast<std::size_t>(y * width + x) * 3;
            for (std::size_t k = 0; k < 3; ++k) p.rgb[to + k] = rgba[from + k];
        }
    }
    return p;
}

void draw_page(const Options& options, const ui::Theme& theme, ui::WidgetState& state, Gallery& gallery) {
    ui::ItemRects rects;
    const ui::Ui ui{theme, rects, state, options.language, "", false};
    if (options.page == "widgets") {
        widget_page(ui, gallery);
    } else if (options.page == "charts") {
        chart_page(ui, gallery);
    } else if (options.page == "analyses") {
        analysis_page(ui, gallery);
    } else {
        first_screen(ui, gallery);
    }
}

// The scripted pointer, so that pictures of hovered and opened things need no hand.
void feed_mouse(const Options& o, int frame) {
    if (o.mouse_x < 0.0f) return;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(o.mouse_x * o.scale, o.mouse_y * o.scale);
    if (o.click && frame == 4) io.AddMouseButtonEvent(0, true);
    if (o.click && frame == 6) io.AddMouseButtonEvent(0, false);
}

int run(const Options& options) {
    if (!glfwInit()) return 1;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    const int width = static_cast<int>(static_cast<float>(options.width) * options.scale);
    const int height = static_cast<int>(static_cast<float>(options.height) * options.scale);
    GLFWwindow* window = glfwCreateWindow(width, height, "Regiomix gallery", nullptr, nullptr);
    if (!window) return 1;
    glfwMakeContextCurrent(window);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ImGui::GetIO().ConfigInputTextCursorBlink = false;
    ImGui_ImplGlfw_InitForOpenGL(window, options.shot.empty());
    ImGui_ImplOpenGL3_Init("#version 330");

    ui::Theme theme;
    theme.palette = options.dark ? &charts::dark_palette() : &charts::light_palette();
    theme.scale = options.scale;
    theme.fonts = ui::build_fonts(*ImGui::GetIO().Fonts, embedded_file("fonts/regular.ttf"),
                                  embedded_file("fonts/semibold.ttf"), options.scale);
    ui::apply_style(theme, ImGui::GetStyle());
    Gallery gallery;
    gallery.content = {options.language, theme.palette};
    gallery.levers = gallery.content.levers();
    ui::WidgetState state;

    for (int frame = 0; !glfwWindowShouldClose(window); ++frame) {
        glfwPollEvents();
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplGlfw_NewFrame();
        ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        ImGui::GetIO().DisplayFramebufferScale = {1.0f, 1.0f};
        ImGui::GetIO().DeltaTime = 0.1f;  // hover delays pass in a few frames
        feed_mouse(options, frame);
        ImGui::NewFrame();
        draw_page(options, theme, state, gallery);
        ImGui::Render();
        glViewport(0, 0, width, height);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        if (!options.shot.empty() && frame == 16) {
            std::ofstream(options.shot, std::ios::binary) << encode_png(read_pixels(width, height));
            const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
            std::printf("%s: %dx%d, %d vertices, font atlas %dx%d\n", options.shot.c_str(), width, height,
                        ImGui::GetDrawData()->TotalVtxCount, atlas.TexWidth, atlas.TexHeight);
            break;
        }
        glfwSwapBuffers(window);
    }
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwTerminate();
    return 0;
}

}  // namespace
}  // namespace regiomix::gallery

int main(int argc, char** argv) {
    return regiomix::gallery::run(regiomix::gallery::read_options(argc, argv));
}

#endif  // REGIOMIX_GALLERY
