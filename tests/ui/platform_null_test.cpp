#include "platform/platform_null.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>

#include "platform/widget_probe.hpp"

using namespace regiomix;

namespace {

struct Seen {
    int frames = 0;
    int clicks = 0;
    float scale = 0;
    int width_px = 0;
};

platform::Program button_program(Seen& seen) {
    platform::Program program;
    program.title = "Test";
    program.restyle = [&seen](float scale) {
        seen.scale = scale;
        ImGui::GetIO().Fonts->AddFontDefault();
    };
    program.frame = [&seen] {
        const platform::Frame frame = platform::begin_frame();
        seen.width_px = frame.width_px;
        ++seen.frames;
        ImGui::SetNextWindowPos({0, 0});
        ImGui::Begin("Window");
        if (ImGui::Button("Press##id")) ++seen.clicks;
        ImGui::End();
        platform::end_frame();
    };
    return program;
}

const platform::WidgetRect* find_widget(const std::string& label) {
    const auto& widgets = platform::probe_widgets();
    const auto found = std::find_if(widgets.begin(), widgets.end(),
                                    [&](const platform::WidgetRect& widget) { return widget.label == label; });
    return found == widgets.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("without a window frames run, and a widget can be found and clicked") {
    Seen seen;
    platform::null::start(button_program(seen), 1000, 700);
    platform::probe_widgets();
    platform::null::run_frames(2);
    CHECK(seen.frames == 2);
    CHECK(seen.width_px == 1000);

    const platform::WidgetRect* button = find_widget("Press##id");
    REQUIRE(button != nullptr);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(button->x + button->width / 2, button->y + button->height / 2);
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    platform::null::run_frames(4);
    CHECK(seen.clicks == 1);
    platform::null::stop();
}

TEST_CASE("the text zoom restyles and stays between 80 % and what a slide needs") {
    Seen seen;
    platform::null::start(button_program(seen), 1000, 700, 1.5f);
    platform::null::run_frames(1);
    CHECK(seen.scale == 1.5f);
    platform::set_text_zoom(9);
    CHECK(platform::text_zoom() == 5.0f);
    CHECK(platform::null::frames_wanted() >= 1);
    platform::null::run_frames(1);
    CHECK(seen.scale == 7.5f);
    platform::null::stop();
}

TEST_CASE("what the program hands out can be looked at") {
    Seen seen;
    platform::null::start(button_program(seen));
    platform::save_file("a.json", "application/json", "{}");
    platform::copy_text("link");
    platform::publish(7);
    platform::pick_files(false);
    REQUIRE(platform::null::saved_files().size() == 1);
    CHECK(platform::null::saved_files()[0].bytes == "{}");
    CHECK(platform::null::copied_text() == "link");
    CHECK(platform::null::published_revision() == 7);
    CHECK(platform::null::file_was_wanted());
    platform::null::stop();
}
