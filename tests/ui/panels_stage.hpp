// The whole program but for its window: the frame of main.cpp on the platform without one, and a person's
// hands.
#pragma once

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "app/application.hpp"
#include "platform/widget_probe.hpp"
#include "ui/hands.hpp"
#include "ui/panels.hpp"

namespace regiomix::ui {

struct ScreenSize {
    int width, height;  ///< device pixels
    float scale;
};

class PanelStage : public Hands {
  public:
    explicit PanelStage(ScreenSize size = {1280, 800, 1}, Language language = Language::en)
        : app(content(), language), size_(size) {
        app.apply({SetDraws{min_draws}});
        open(size.width, size.height, size.scale, [this] { frame(); });
        platform::probe_widgets();
        run(3);
    }
    /// As another panel, a file or a test would.
    void send(const Action& action) {
        app.apply({action});
        run(3);  // what was laid out for the first time has its place then
    }
    void finish_work() {
        app.work_until(1e30, [] { return 0.0; });
        run(2);
    }

    void click(std::string_view id) { click_at(rect(id).centre()); }
    /// Turns the wheel over a place until the control is there to be clicked.
    void scroll_to(std::string_view id, charts::Point over) {
        move(over.x, over.y);
        for (int i = 0; i < 60 && !is_visible(id); ++i) wheel(-1);
    }

    // --- what is on the screen
    bool is_visible(std::string_view id) const {
        const ItemRect* item = ui_state.rects.find(id);
        return item && item->visible && item->rect.width() > 2 && item->rect.height() > 2;
    }
    Rect rect(std::string_view id) const {
        CHECK_MESSAGE(is_visible(id), "not on the screen: ", std::string(id));
        const ItemRect* item = ui_state.rects.find(id);
        return item ? item->rect : Rect{};
    }

    /// All actions of panels since the last call.
    std::vector<Action> take_actions() { return std::exchange(actions_, {}); }
    /// The last action of this kind that a panel sent, and forgets all.
    template <class Kind>
    std::optional<Kind> last() {
        std::optional<Kind> found;
        for (const Action& action : take_actions())
            if (const Kind* kind = action_if<Kind>(action)) found = *kind;
        return found;
    }

    const ScreenSize& size() const { return size_; }
    const AppState& state() const { return app.state(); }

    Application app;
    UiState ui_state;

  private:
    static const Content& content() {
        static const Content loaded = [] {
            Result<Content> result = load_content();
            CHECK(result.ok());
            return result ? std::move(result).value() : Content{};
        }();
        return loaded;
    }

    /// As in main.cpp, but work is done only in finish_work(), so that frames do not depend on the machine's
    /// speed.
    void frame() {
        const platform::Frame frame = platform::begin_frame();
        const AppView& view = app.view();
        const Palette* wanted = &charts::palette_for(view.dark, view.high_contrast);
        if (theme_.palette != wanted) {
            theme_.palette = wanted;
            apply_style(theme_, ImGui::GetStyle());
        }
        Actions sent;
        draw_screen(theme_, view, static_cast<float>(frame.width_px), static_cast<float>(frame.height_px),
                    ui_state, sent);
        platform::end_frame();
        app.apply(sent, ui_state.widgets.gesture);
        actions_.insert(actions_.end(), sent.begin(), sent.end());
    }

    ScreenSize size_;
    std::vector<Action> actions_;
};

}  // namespace regiomix::ui
