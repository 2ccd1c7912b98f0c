#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix::ui {
namespace {

// Dear ImGui sizes a font by its line (ascent + descent); Inter's line is this many em high.
constexpr float inter_line_per_em = 1.21f;

constexpr ImWchar all_ranges[] = {
    0x0020, 0x017f,  // Latin
    0x0218, 0x021b,  // Romanian
    0x0370, 0x03ff,  // Greek
    0x0400, 0x0491,  // Cyrillic
    0x1e9e, 0x1e9e,  //
    0x2002, 0x22ff,  // punctuation, super- and subscripts, euro, arrows, mathematics
    0x25a0, 0x2717,  // shapes and marks
    0xfffd, 0xfffd, 0,
};

// Headline numbers: digits, signs, units of three languages.
constexpr ImWchar number_ranges[] = {
    0x0020, 0x00ff, 0x2002, 0x2026, 0x202f, 0x202f, 0x20ac, 0x20ac, 0x2212, 0x2212, 0,
};

struct FontRequest {
    std::string_view bytes;
    TextRole role;
    const ImWchar* ranges;
};

// Inter is meant to be set tighter the larger it is. A touch below its table, because Dear ImGui knows no
// kerning.
constexpr float tracking_em(TextRole role) {
    switch (role) {
        case TextRole::small:
            return -0.012f;
        case TextRole::body:
            return -0.009f;
        case TextRole::heading:
            return -0.012f;
        case TextRole::headline:
            return -0.022f;
    }
    return 0.0f;
}

ImFont* add_font(ImFontAtlas& atlas, const FontRequest& request, float scale) {
    const float line = std::floor(charts::em_size(request.role) * inter_line_per_em * scale + 0.5f);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.GlyphRanges = request.ranges;
    // Half-pixel positions matter on coarse screens only, and cost atlas space.
    config.OversampleH = scale < 1.5f ? 2 : 1;
    config.OversampleV = 1;
    config.GlyphExtraSpacing.x = tracking_em(request.role) * line / inter_line_per_em;
    if (request.bytes.empty()) {
        config.SizePixels = line;
        return atlas.AddFontDefault(&config);
    }
    return atlas.AddFontFromMemoryTTF(const_cast<char*>(request.bytes.data()),
                                      static_cast<int>(request.bytes.size()), line, &config);
}

void set_metrics(const Theme& t, ImGuiStyle& s) {
    s.WindowPadding = {t.px(space::large), t.px(space::medium)};
    s.WindowRounding = 0.0f;
    s.WindowBorderSize = 0.0f;
    s.ChildRounding = t.px(radius::card);
    s.ChildBorderSize = 0.0f;
    s.PopupRounding = t.px(radius::card);
    s.PopupBorderSize = t.stroke(1.0f);
    s.FramePadding = {t.px(10.0f), t.px(7.0f)};
    s.FrameRounding = t.px(radius::control);
    s.FrameBorderSize = t.stroke(1.0f);
    s.ItemSpacing = {t.px(space::small), t.px(space::small)};
    s.ItemInnerSpacing = {t.px(6.0f), t.px(space::tight)};
    s.ScrollbarSize = t.px(9.0f);
    s.ScrollbarRounding = t.px(5.0f);
    s.GrabMinSize = t.px(24.0f);
    s.GrabRounding = t.px(5.0f);
    s.SeparatorTextBorderSize = t.stroke(1.0f);
    s.DisabledAlpha = 1.0f;  // widgets choose their own disabled colours
    s.HoverDelayNormal = 0.35f;
    s.HoverStationaryDelay = 0.12f;
    s.AntiAliasedLinesUseTex = true;
    s.CircleTessellationMaxError = 0.2f;
}

void set_colours(const Palette& p, ImGuiStyle& s) {
    const auto set = [&s](ImGuiCol slot, Rgba8 colour) { s.Colors[slot] = to_vec4(colour); };
    const Rgba8 none{0, 0, 0, 0};
    set(ImGuiCol_Text, p.text);
    set(ImGuiCol_TextDisabled, p.text_muted);
    set(ImGuiCol_WindowBg, p.page);
    set(ImGuiCol_ChildBg, none);
    set(ImGuiCol_PopupBg, p.surface);
    set(ImGuiCol_Border, p.border);
    set(ImGuiCol_BorderShadow, none);
    set(ImGuiCol_FrameBg, p.surface);
    set(ImGuiCol_FrameBgHovered, p.surface_hover);
    set(ImGuiCol_FrameBgActive, p.surface);
    set(ImGuiCol_ScrollbarBg, none);
    set(ImGuiCol_ScrollbarGrab, charts::with_alpha(p.control_border, 0.35f));
    set(ImGuiCol_ScrollbarGrabHovered, charts::with_alpha(p.control_border, 0.75f));
    set(ImGuiCol_ScrollbarGrabActive, p.control_border);
    set(ImGuiCol_CheckMark, p.accent);
    set(ImGuiCol_Button, p.surface);
    set(ImGuiCol_ButtonHovered, p.surface_hover);
    set(ImGuiCol_ButtonActive, p.sunken);
    set(ImGuiCol_Header, p.accent_soft);
    set(ImGuiCol_HeaderHovered, p.surface_hover);
    set(ImGuiCol_HeaderActive, p.sunken);
    set(ImGuiCol_Separator, p.border);
    set(ImGuiCol_TextSelectedBg, charts::with_alpha(p.accent, 0.28f));
    set(ImGuiCol_NavHighlight, p.focus);
    set(ImGuiCol_ModalWindowDimBg, {8, 16, 24, static_cast<std::uint8_t>(p.dark ? 150 : 90)});
    set(ImGuiCol_TitleBg, p.surface);
    set(ImGuiCol_TitleBgActive, p.surface);
    set(ImGuiCol_TableBorderLight, p.border);
    set(ImGuiCol_TableBorderStrong, p.border);
    set(ImGuiCol_TableHeaderBg, p.surface);
}

}  // namespace

float Theme::px(float design_pixels) const {
    return std::round(design_pixels * scale);
}

float Theme::stroke(float design_pixels) const {
    return std::max(1.0f, std::floor(design_pixels * scale));
}

charts::FontSet build_fonts(ImFontAtlas& atlas, std::string_view regular, std::string_view semibold,
                            float scale) {
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    const auto add = [&](std::string_view bytes, TextRole role) {
        const bool numbers_only = role == TextRole::headline;
        return add_font(atlas, {bytes, role, numbers_only ? number_ranges : all_ranges}, scale);
    };
    charts::FontSet set;
    auto& f = set.fonts;
    const auto put = [&f](TextRole role, ImFont* plain, ImFont* strong) {
        f[static_cast<std::size_t>(role)] = {plain, strong};
    };
    // The first font added is Dear ImGui's default.
    ImFont* body = add(regular, TextRole::body);
    put(TextRole::body, body, add(semibold, TextRole::body));
    put(TextRole::small, add(regular, TextRole::small), add(semibold, TextRole::small));
    // The two largest sizes exist in one weight only.
    ImFont* heading = add(semibold, TextRole::heading);
    put(TextRole::heading, heading, heading);
    ImFont* headline = add(semibold, TextRole::headline);
    put(TextRole::headline, headline, headline);
    return set;
}

void apply_style(const Theme& theme, ImGuiStyle& style) {
    style = ImGuiStyle();
    set_metrics(theme, style);
    set_colours(theme.colours(), style);
}

}  // namespace regiomix::ui
