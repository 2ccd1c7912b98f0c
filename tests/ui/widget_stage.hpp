// A window for single widgets.
#pragma once

#include <functional>
#include <string_view>

#include "ui/hands.hpp"
#include "ui/widgets.hpp"

namespace regiomix::ui {

/// Draws whatever a test gives it, frame by frame.
class Stage : public Hands {
  public:
    explicit Stage(std::function<void(const Ui&)> draw, float scale = 1.0f) : draw_(std::move(draw)) {
        open(1280, 800, scale, [this] { frame(); });
        run(2);
    }

    void click(std::string_view id) { click_at(rect(id).centre()); }
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
    ItemRects rects_;
    WidgetState state_;
};

}  // namespace regiomix::ui
