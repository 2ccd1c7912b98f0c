// A window without a screen, and a person's hands on its mouse and keys: what the stages of these tests have in common.
#pragma once

#include <imgui.h>

#include <functional>
#include <utility>

#include "base/embedded.hpp"
#include "charts/geometry.hpp"
#include "platform/platform_null.hpp"
#include "ui/theme.hpp"

namespace regiomix::ui {

class Hands {
  public:
    Hands(const Hands&) = delete;
    Hands& operator=(const Hands&) = delete;

    void run(int frames = 1) { platform::null::run_frames(frames); }
    void move(float x, float y) {
        ImGui::GetIO().AddMousePosEvent(x, y);
        run();
    }
    void press(bool down, int button = 0) {
        ImGui::GetIO().AddMouseButtonEvent(button, down);
        run();
    }
    void click_at(charts::Point at, ImGuiKey modifier = ImGuiKey_None) {
        move(at.x, at.y);
        if (modifier != ImGuiKey_None) ImGui::GetIO().AddKeyEvent(modifier, true);
        press(true);
        press(false);
        if (modifier != ImGuiKey_None) ImGui::GetIO().AddKeyEvent(modifier, false);
        run(2);
    }
    void key(ImGuiKey which) {
        ImGui::GetIO().AddKeyEvent(which, true);
        run();
        ImGui::GetIO().AddKeyEvent(which, false);
        run(2);
    }
    void type(const char* text) {
        ImGui::GetIO().AddInputCharactersUTF8(text);
        run(2);
    }
    void wheel(float steps) {
        ImGui::GetIO().AddMouseWheelEvent(0, steps);
        run(3);
    }

  protected:
    Hands() = default;
    ~Hands() { platform::null::stop(); }

    /// Opens the window, in device pixels; the frame must be ready to be drawn.
    void open(int width, int height, float scale, std::function<void()> frame) {
        platform::Program program;
        program.restyle = [this](float s) {
            theme_.scale = s;
            theme_.fonts =
                build_fonts(*ImGui::GetIO().Fonts, embedded_file("fonts/regular.ttf"), embedded_file("fonts/semibold.ttf"), s);
            apply_style(theme_, ImGui::GetStyle());
        };
        program.frame = std::move(frame);
        platform::null::start(std::move(program), width, height, scale);
        ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    }

    Theme theme_;
};

}  // namespace regiomix::ui
