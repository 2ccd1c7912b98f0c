// A window without a screen for single widgets, and a person's hands.
#pragma once

#include <imgui.h>

#include <functional>
#include <string_view>

#include "base/embedded.hpp"
#include "platform/platform_null.hpp"
#include "ui/widgets.hpp"

namespace regiomix::ui {

// A window without a screen that draws whatever a test gives it, frame by frame.
class Stage {
  public:
    explicit Stage(std::function<void(const Ui&)> draw, float scale = 1.0f) : draw_(std::move(draw)) {
        platform::Program program;
        program.restyle = [this](float s) {
            theme_.scale = s;
            theme_.fonts =
                build_fonts(*ImGui::GetIO().Fonts, embedded_file("fonts/regular.ttf"), embedded_file("fonts/semibold.ttf"), s);
            apply_style(theme_, ImGui::GetStyle());
        };
        program.frame = [this] { frame(); };
        platform::null::start(std::move(program), 1280, 800, scale);
        ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        run(2);
    }
    ~Stage() { platform::null::stop(); }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    void run(int frames = 1) { platform::null::run_frames(frames); }
    void move(float x, float y) {
        ImGui::GetIO().AddMousePosEvent(x, y);
        run();
    }
    void press(bool down) {
        ImGui::GetIO().AddMouseButtonEvent(0, down);
        run();
    }
    void click(std::string_view id) {
        const charts::Point at = rect(id).centre();
        move(at.x, at.y);
        press(true);
        press(false);
        run(2);
    }
    void key(ImGuiKey which) {
        ImGui::GetIO().AddKeyEvent(which, true);
        run();
        ImGui::GetIO().AddKeyEvent(which, false);
        run();
    }
    // Selects what is in the field and types over it.
    void type(const char* text) {
        ImGui::GetIO().AddInputCharactersUTF8(text);
        run(2);
    }
    Rect rect(std::string_view id) const {
        const ItemRect* item = rects_.find(id);
        return item ? item->rect : Rect{};
    }
    std::uint32_t gesture() const { return state_.gesture; }

  private:
    void frame() {
        platform::begin_frame();
        rects_.clear();
        const Ui ui{theme_, rects_, state_, Language::en, "", false};
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({400.0f * theme_.scale, 600.0f * theme_.scale});
        ImGui::Begin("stage", nullptr, ImGuiWindowFlags_NoDecoration);
        draw_(ui);
        ImGui::End();
        platform::end_frame();
    }

    std::function<void(const Ui&)> draw_;
    Theme theme_;
    ItemRects rects_;
    WidgetState state_;
};

}  // namespace regiomix::ui
