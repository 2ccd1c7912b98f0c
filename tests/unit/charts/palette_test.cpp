#include "charts/palette.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace regiomix::charts;

namespace {

const Palette* const all_palettes[] = {&light_palette(), &dark_palette(), &light_contrast_palette(),
                                       &dark_contrast_palette()};

double distance(Rgba8 a, Rgba8 b) {
    const double dr = a.r - b.r;
    const double dg = a.g - b.g;
    const double db = a.b - b.b;
    return std::sqrt(dr * dr + dg * dg + db * db);
}

// What a person without green cones sees (Viénot, Brettel and Mollon 1999, on linear light).
Rgba8 seen_by_deuteranope(Rgba8 c) {
    const auto linear = [](std::uint8_t v) { return std::pow(v / 255.0, 2.2); };
    const auto encode = [](double v) {
        return static_cast<std::uint8_t>(
            std::lround(255.0 * std::pow(std::fmin(std::fmax(v, 0.0), 1.0), 1 / 2.2)));
    };
    const double r = linear(c.r);
    const double g = linear(c.g);
    const double b = linear(c.b);
    return {encode(0.29275 * r + 0.70725 * g), encode(0.29275 * r + 0.70725 * g),
            encode(-0.02234 * r + 0.02234 * g + b), 255};
}

}  // namespace

TEST_CASE("text reaches 4.5:1 on every surface it sits on") {
    for (const Palette* p : all_palettes) {
        CAPTURE(p->dark);
        for (const Rgba8 surface : {p->page, p->surface, p->surface_hover}) {
            CHECK(contrast_ratio(p->text, surface) >= 7.0);
            CHECK(contrast_ratio(p->text_muted, surface) >= 4.5);
            CHECK(contrast_ratio(p->accent, surface) >= 4.5);
            CHECK(contrast_ratio(p->danger, surface) >= 4.5);
        }
        CHECK(contrast_ratio(p->on_accent, p->accent) >= 4.5);
        CHECK(contrast_ratio(p->on_accent, p->accent_hover) >= 4.5);
        CHECK(contrast_ratio(p->text, p->accent_soft) >= 7.0);
        CHECK(contrast_ratio(p->accent, p->accent_soft) >= 4.5);
        CHECK(contrast_ratio(p->text, p->danger_soft) >= 4.5);
        CHECK(contrast_ratio(p->danger, p->danger_soft) >= 4.5);
        CHECK(contrast_ratio(p->positive, p->positive_soft) >= 4.5);
        CHECK(contrast_ratio(p->warning, p->warning_soft) >= 4.5);
        CHECK(contrast_ratio(p->grade_a_text, p->grade_a_fill) >= 4.5);
        CHECK(contrast_ratio(p->grade_b_text, p->grade_b_fill) >= 4.5);
        CHECK(contrast_ratio(p->grade_c_text, p->surface) >= 4.5);
        CHECK(contrast_ratio(p->target, p->surface) >= 4.5);
    }
}

TEST_CASE("with high contrast all text reaches 7:1, and borders are seen") {
    for (const Palette* p : {&light_contrast_palette(), &dark_contrast_palette()}) {
        CAPTURE(p->dark);
        for (const Rgba8 surface : {p->page, p->surface, p->surface_hover, p->accent_soft}) {
            for (const Rgba8 colour : {p->text, p->text_muted, p->accent, p->danger, p->target})
                CHECK(contrast_ratio(colour, surface) >= 7.0);
            for (const Rgba8 colour : p->scenarios) CHECK(contrast_ratio(colour, p->surface) >= 7.0);
        }
        CHECK(contrast_ratio(p->text_disabled, p->surface) >= 4.5);
        CHECK(contrast_ratio(p->text, p->sunken) >= 7.0);
        CHECK(contrast_ratio(p->on_accent, p->accent) >= 7.0);
        CHECK(contrast_ratio(p->on_accent, p->accent_hover) >= 7.0);
        CHECK(contrast_ratio(p->text, p->danger_soft) >= 7.0);
        CHECK(contrast_ratio(p->danger, p->danger_soft) >= 7.0);
        CHECK(contrast_ratio(p->positive, p->positive_soft) >= 7.0);
        CHECK(contrast_ratio(p->warning, p->warning_soft) >= 7.0);
        CHECK(contrast_ratio(p->grade_a_text, p->grade_a_fill) >= 7.0);
        CHECK(contrast_ratio(p->grade_b_text, p->grade_b_fill) >= 7.0);
        CHECK(contrast_ratio(p->grade_c_text, p->surface) >= 7.0);
        CHECK(contrast_ratio(p->border, p->surface) >= 3.0);
        CHECK(contrast_ratio(p->axis, p->surface) >= 4.5);
        for (const Rgba8 colour : p->families) CHECK(contrast_ratio(colour, p->surface) >= 4.5);
    }
}

TEST_CASE("the palette follows both choices") {
    CHECK(&palette_for(false, false) == &light_palette());
    CHECK(&palette_for(true, false) == &dark_palette());
    CHECK(&palette_for(false, true) == &light_contrast_palette());
    CHECK(&palette_for(true, true) == &dark_contrast_palette());
}

TEST_CASE("outlines of controls reach 3:1, and so do marks in charts") {
    for (const Palette* p : all_palettes) {
        CAPTURE(p->dark);
        CHECK(contrast_ratio(p->control_border, p->surface) >= 3.0);
        CHECK(contrast_ratio(p->focus, p->surface) >= 3.0);
        CHECK(contrast_ratio(p->grade_c_line, p->surface) >= 3.0);
        for (const Rgba8 c : p->families) CHECK(contrast_ratio(c, p->surface) >= 3.0);
        // Names of scenarios are written in their colour.
        for (const Rgba8 c : p->scenarios) CHECK(contrast_ratio(c, p->surface) >= 4.5);
    }
}

TEST_CASE("the first four scenarios stay apart without green cones") {
    for (const Palette* p : all_palettes) {
        for (int i = 0; i < 4; ++i) {
            for (int k = 0; k < i; ++k) {
                CAPTURE(i);
                CAPTURE(k);
                CHECK(distance(seen_by_deuteranope(p->scenario(i)), seen_by_deuteranope(p->scenario(k))) >
                      40.0);
            }
        }
    }
}

TEST_CASE("all colours of a set differ") {
    for (const Palette* p : all_palettes) {
        for (std::size_t i = 0; i < p->families.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) CHECK(distance(p->families[i], p->families[k]) > 24.0);
        }
        for (std::size_t i = 0; i < p->scenarios.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) CHECK(distance(p->scenarios[i], p->scenarios[k]) > 24.0);
        }
    }
}

TEST_CASE("families are found by their catalogue id") {
    CHECK(light_palette().family("public_sector") == light_palette().family(Family::public_sector));
    CHECK(light_palette().family("unheard of") == light_palette().text_muted);
}
