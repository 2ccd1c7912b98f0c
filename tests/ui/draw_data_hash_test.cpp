// Which frames look alike: the web platform draws only those that do not.
#include "render/draw_data_hash.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <cstdint>
#include <functional>

#include "platform/platform_null.hpp"

using namespace regiomix;

namespace {

using Draw = std::function<void(ImDrawList&)>;

/// The hash of a frame in which one window shows what `draw` adds.
std::uint64_t hash_with(const Draw& draw, int width_px = 400) {
    platform::Program program;
    program.restyle = [](float) { ImGui::GetIO().Fonts->AddFontDefault(); };
    program.frame = [&] {
        platform::begin_frame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::Begin("Window", nullptr, ImGuiWindowFlags_NoSavedSettings);
        ImGui::TextUnformatted("A text");
        draw(*ImGui::GetWindowDrawList());
        ImGui::End();
        platform::end_frame();
    };
    platform::null::start(std::move(program), width_px, 300);
    platform::null::run_frames(3);
    const std::uint64_t hash = render::hash_of(*ImGui::GetDrawData());
    platform::null::stop();
    return hash;
}

void square(ImDrawList& list, float x, ImU32 colour, std::uintptr_t texture) {
    list.AddImage(reinterpret_cast<ImTextureID>(texture), {x, 100}, {x + 20, 120}, {0, 0}, {1, 1}, colour);
}

}  // namespace

TEST_CASE("pictures that look alike have one hash, and any difference gives another") {
    const auto plain = [](ImDrawList& list) { square(list, 20, IM_COL32(10, 20, 30, 255), 7); };
    const std::uint64_t hash = hash_with(plain);
    CHECK(hash == hash_with(plain));
    CHECK(hash != hash_with([](ImDrawList&) {}));
    CHECK(hash != hash_with([](ImDrawList& list) { square(list, 21, IM_COL32(10, 20, 30, 255), 7); }));
    CHECK(hash != hash_with([](ImDrawList& list) { square(list, 20, IM_COL32(10, 20, 31, 255), 7); }));
    CHECK(hash != hash_with([](ImDrawList& list) { square(list, 20, IM_COL32(10, 20, 30, 255), 8); }));
    CHECK(hash != hash_with(plain, 401));
    CHECK(hash != hash_with([&](ImDrawList& list) {
              list.PushClipRect({0, 0}, {30, 110});
              plain(list);
              list.PopClipRect();
          }));
}
