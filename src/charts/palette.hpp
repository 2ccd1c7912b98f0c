#pragma once

// Every colour of the product, without any drawing library, so that exported pictures match the screen.
// Text colours keep 4.5:1 and control outlines 3:1 against the surfaces they sit on (checked by a test).

#include <array>
#include <string_view>

#include "charts/geometry.hpp"

namespace regiomix::charts {

inline constexpr int family_count = 9;
inline constexpr int scenario_colour_count = 8;

enum class Family : std::uint8_t {
    finance,
    demand,
    capacity,
    networks,
    evidence,
    strategy,
    experimentation,
    community,
    public_sector,
};

struct Palette {
    bool dark = false;

    Rgba8 page;            // behind the cards
    Rgba8 surface;         // cards, panels, fields
    Rgba8 surface_hover;   // a surface under the pointer
    Rgba8 sunken;          // tracks, quiet fills
    Rgba8 border;          // hairlines between surfaces
    Rgba8 control_border;  // outlines that identify a control (3:1)
    Rgba8 shadow;

    Rgba8 text;
    Rgba8 text_muted;
    Rgba8 text_disabled;

    Rgba8 accent;
    Rgba8 accent_hover;
    Rgba8 accent_soft;  // tinted background
    Rgba8 on_accent;    // text on accent
    Rgba8 focus;

    Rgba8 danger;
    Rgba8 danger_soft;
    Rgba8 warning;
    Rgba8 warning_soft;
    Rgba8 positive;
    Rgba8 positive_soft;

    Rgba8 grid;
    Rgba8 axis;
    Rgba8 target;       // target and envelope lines
    Rgba8 neutral_bar;  // bars that carry no family

    Rgba8 grade_a_text, grade_a_fill;
    Rgba8 grade_b_text, grade_b_fill;
    Rgba8 grade_c_text, grade_c_line;

    std::array<Rgba8, family_count> families;
    std::array<Rgba8, scenario_colour_count> scenarios;

    Rgba8 family(Family f) const { return families[static_cast<std::size_t>(f)]; }
    // By catalogue id ("public_sector"); unknown families are neutral.
    Rgba8 family(std::string_view id) const;
    Rgba8 scenario(int index) const {
        return scenarios[static_cast<std::size_t>(index) % static_cast<std::size_t>(scenario_colour_count)];
    }
};

const Palette& light_palette();
const Palette& dark_palette();
// For people who ask for more contrast: text keeps 7:1, and lines between surfaces are seen.
const Palette& light_contrast_palette();
const Palette& dark_contrast_palette();
const Palette& palette_for(bool dark, bool high_contrast);

// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrast_ratio(Rgba8 a, Rgba8 b);
// Black or white, whichever is read better on an opaque colour: at least 4.5:1 on every one.
Rgba8 ink_on(Rgba8 colour);

}  // namespace regiomix::charts
