#pragma once

// How everything looks: colours, text sizes and spacing for one scale. A plain value, passed to every widget.

#include <string_view>

#include <imgui.h>
#include "charts/chart_style.hpp"
#include "charts/imgui_painter.hpp"
#include "charts/palette.hpp"

namespace regiomix::ui {

using charts::Align;
using charts::Palette;
using charts::Rect;
using charts::Rgba8;
using charts::TextRole;
using charts::Weight;

// Design pixels; multiply with Theme::px. Everything sits on a rhythm of 8 with 4 for tight pairs.
namespace space {
inline constexpr float tight = 4.0f;
inline constexpr float small = 8.0f;
inline constexpr float medium = 12.0f;
inline constexpr float large = 16.0f;
inline constexpr float section = 24.0f;
}  // namespace space

namespace radius {
inline constexpr float control = 6.0f;
inline constexpr float card = 8.0f;
}  // namespace radius

inline constexpr float control_height = 32.0f;
inline constexpr float hit_target = 24.0f;

struct Theme {
    const Palette* palette = &charts::light_palette();
    charts::FontSet fonts;
    float scale = 1.0f;  // device pixel ratio times text zoom

    const Palette& colours() const { return *palette; }
    float px(float design_pixels) const;
    float stroke(float design_pixels) const;
    ImFont* font(TextRole role, Weight weight) const { return fonts.get(role, weight); }
};

inline ImU32 to_u32(Rgba8 c) {
    return IM_COL32(c.r, c.g, c.b, c.a);
}
inline ImVec4 to_vec4(Rgba8 c) {
    return ImGui::ColorConvertU32ToFloat4(to_u32(c));
}

// Fills the atlas with every role and weight at this scale. The bytes are those of the two font files and
// must outlive the atlas. Without fonts (empty bytes) Dear ImGui's own one stands in, for tests.
charts::FontSet build_fonts(ImFontAtlas& atlas, std::string_view regular, std::string_view semibold,
                            float scale);

// Sets a fresh style for the theme; never accumulates.
void apply_style(const Theme& theme, ImGuiStyle& style);

}  // namespace regiomix::ui
