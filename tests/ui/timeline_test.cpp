// The timeline under the pointer and the keys, on the whole screen: which actions come out.

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>

#include "app/application.hpp"
#include "ui/hands.hpp"
#include "ui/panels.hpp"

using namespace regiomix;
using namespace regiomix::ui;

namespace {

constexpr double frames_per_second = 60;  // of the platform without a window

/// The whole program without a window, remembering the actions that came out.
class Screen : public Hands {
  public:
    Screen() : app_(load_content().value(), Language::en) {
        app_.apply({OpenReady{"baseline"}, SetEnabled{"grant_call", true}, SetEnabled{"incubation", true},
                    SetPhase{"grant_call", 0, 24, 84}, SetPhase{"incubation", 0, 36, 96}});
        open(1280, 1400, 1, [this] { frame(); });
        run(4);
    }
    void click(const std::string& id, ImGuiKey modifier = ImGuiKey_None) { click_at(rect(id).centre(), modifier); }
    void drag(float x, float y, float dx) {
        move(x, y);
        press(true);
        for (int step = 1; step <= 5; ++step) move(x + dx * static_cast<float>(step) / 5, y);
        press(false);
        run(2);
    }
    /// Frames for so many seconds.
    void pass(double seconds) { run(static_cast<int>(seconds * frames_per_second)); }
    /// A finger down and up again, after so many seconds.
    void touch(const std::string& id, double seconds) {
        ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        const auto at = rect(id).centre();
        move(at.x, at.y);
        press(true);
        pass(seconds);
        press(false);
        run(2);
    }
    Rect rect(const std::string& id) {
        const ItemRect* item = state_.rects.find(id);
        REQUIRE_MESSAGE(item != nullptr, id);
        return item->rect;
    }
    template <class Kind>
    int count() const {
        return static_cast<int>(std::count_if(seen_.begin(), seen_.end(),
                                              [](const Action& a) { return action_if<Kind>(a) != nullptr; }));
    }
    Phase phase(const std::string& instrument, std::size_t index = 0) const {
        return find_entry(app_.state().scenario.mix, instrument)->phases[index];
    }
    const AppState& state() const { return app_.state(); }
    void forget() { seen_.clear(); }
    std::uint32_t gesture() const { return state_.widgets.gesture; }
    float month_width() { return rect("timeline.grant_call.0").width() / 60; }

  private:
    void frame() {
        platform::begin_frame();
        Actions actions;
        draw_screen(theme_, app_.view(), 1280, 1400, state_, actions);
        platform::end_frame();
        seen_.insert(seen_.end(), actions.begin(), actions.end());
        app_.apply(actions, state_.widgets.gesture);
    }

    Application app_;
    UiState state_;
    Actions seen_;
};

constexpr const char* call = "timeline.grant_call.0";

}  // namespace

TEST_CASE("dragging a bar moves the phase by whole months, in one gesture") {
    Screen screen;
    const Rect bar = screen.rect(call);
    const auto gesture = screen.gesture();
    screen.drag(bar.centre().x, bar.centre().y, screen.month_width() * 10);
    CHECK(screen.count<SetPhase>() >= 2);
    CHECK(screen.count<ShowDetails>() == 0);
    CHECK(screen.phase("grant_call") == Phase{34, 94, screen.phase("grant_call").annual_budget_eur});
    CHECK(screen.gesture() == gesture + 1);
}

TEST_CASE("dragging an end changes the length") {
    Screen screen;
    const Rect bar = screen.rect(call);
    const float month = screen.month_width();
    screen.drag(bar.x1 - 2, bar.centre().y, -12 * month);
    CHECK(screen.phase("grant_call").from_month == 24);
    CHECK(screen.phase("grant_call").to_month == 72);
    screen.drag(screen.rect(call).x0 + 2, bar.centre().y, -1000);
    CHECK(screen.phase("grant_call").from_month == 0);
    CHECK(screen.phase("grant_call").to_month == 72);
    screen.drag(screen.rect(call).x1 - 2, bar.centre().y, -2000);
    CHECK(screen.phase("grant_call").to_month == 1);
    CHECK_FALSE(screen.state().message.has_value());
}

TEST_CASE("a click on a bar or a name opens the details") {
    Screen screen;
    screen.click(call);
    CHECK(screen.state().view.details == "grant_call");
    CHECK(screen.count<SetPhase>() == 0);
    screen.click("timeline.incubation.name");
    CHECK(screen.state().view.details == "incubation");
}

TEST_CASE("selected rows move together and stop together") {
    Screen screen;
    screen.click("timeline.grant_call.name", ImGuiMod_Ctrl);
    screen.click("timeline.incubation.name", ImGuiMod_Shift);
    REQUIRE(screen.state().view.selected_rows.size() == 2);
    const Rect bar = screen.rect(call);
    const std::size_t before = screen.state().history.position();
    screen.drag(bar.centre().x, bar.centre().y, -6 * screen.month_width());
    CHECK(screen.count<ShiftTo>() >= 2);
    CHECK(screen.state().history.position() == before + 1);  // undone at once
    CHECK(screen.phase("grant_call").from_month == 18);
    CHECK(screen.phase("incubation").from_month == 30);
    screen.drag(screen.rect(call).centre().x, bar.centre().y, -900);
    CHECK(screen.phase("grant_call").from_month == 0);
    CHECK(screen.phase("incubation").from_month == 12);
    screen.click("timeline.clear");
    CHECK(screen.state().view.selected_rows.empty());
}

TEST_CASE("a finger that rests on names selects rows, which then move together") {
    Screen screen;
    screen.touch("timeline.grant_call.name", 0.2);
    CHECK(screen.state().view.details == "grant_call");  // a tap
    CHECK(screen.state().view.selected_rows.empty());
    screen.forget();
    screen.touch("timeline.grant_call.name", 1.5);
    CHECK(screen.count<SelectRows>() == 1);
    CHECK(screen.count<ShowDetails>() == 0);
    screen.touch("timeline.incubation.name", 0.2);
    REQUIRE(screen.state().view.selected_rows.size() == 2);
    CHECK(screen.count<ShowDetails>() == 0);
    const Rect bar = screen.rect(call);
    screen.drag(bar.centre().x, bar.centre().y, -6 * screen.month_width());
    CHECK(screen.phase("grant_call").from_month == 18);
    CHECK(screen.phase("incubation").from_month == 30);
    screen.touch("timeline.incubation.name", 1.5);
    screen.touch("timeline.grant_call.name", 1.5);
    CHECK(screen.state().view.selected_rows.empty());
}

TEST_CASE("a mouse button held on a name is a click like any other") {
    Screen screen;
    const auto at = screen.rect("timeline.grant_call.name").centre();
    screen.move(at.x, at.y);
    screen.press(true);
    screen.pass(1.5);
    screen.press(false);
    screen.run(2);
    CHECK(screen.count<SelectRows>() == 0);
    CHECK(screen.state().view.details == "grant_call");
}

TEST_CASE("a focused bar is moved and resized by the arrow keys") {
    Screen screen;
    screen.click(call);  // takes the focus, and shows it with the first key
    screen.key(ImGuiKey_RightArrow);
    screen.forget();
    const int from = screen.phase("grant_call").from_month;
    screen.key(ImGuiKey_RightArrow);
    CHECK(screen.phase("grant_call").from_month == from + 1);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    screen.key(ImGuiKey_LeftArrow);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    CHECK(screen.phase("grant_call").from_month == from - 11);
    const int to = screen.phase("grant_call").to_month;
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, true);
    screen.key(ImGuiKey_RightArrow);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, false);
    screen.run(2);
    CHECK(screen.phase("grant_call").to_month == to + 1);
    CHECK(screen.phase("grant_call").from_month == from - 11);
    screen.key(ImGuiKey_D);
    CHECK(screen.count<CopyPhase>() == 1);
    CHECK(screen.phase("grant_call", 1).from_month == to + 1);
}

TEST_CASE("the right button offers to copy a phase") {
    Screen screen;
    const auto at = screen.rect(call).centre();
    screen.move(at.x, at.y);
    screen.press(true, 1);
    screen.press(false, 1);
    screen.run(3);
    screen.click("timeline.menu.copy");
    CHECK(screen.count<CopyPhase>() == 1);
    CHECK(screen.phase("grant_call", 1).from_month == 84);
    // The copy is a bar of its own.
    screen.run(2);
    CHECK(screen.rect("timeline.grant_call.1").width() > 0);
}
