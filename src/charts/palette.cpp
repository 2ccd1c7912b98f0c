#include "charts/palette.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix::charts {
namespace {

constexpr Palette make_light() {
    Palette p;
    p.dark = false;
    p.page = rgb(0xf6f8fa);
    p.surface = rgb(0xffffff);
    p.surface_hover = rgb(0xf3f7f9);
    p.sunken = rgb(0xe7ecf0);
    p.border = rgb(0xe1e6eb);
    p.control_border = rgb(0x84909c);
    p.shadow = {16, 32, 48, 22};
    p.text = rgb(0x131c26);
    p.text_muted = rgb(0x566370);
    p.text_disabled = rgb(0x98a3ae);
    p.accent = rgb(0x0b6e8f);
    p.accent_hover = rgb(0x095b77);
    p.accent_soft = rgb(0xecf4f8);
    p.on_accent = rgb(0xffffff);
    p.focus = rgb(0x1f6fd6);
    p.danger = rgb(0xc0301c);
    p.danger_soft = rgb(0xfcebe8);
    p.warning = rgb(0x8a5a00);
    p.warning_soft = rgb(0xfdf3dd);
    p.positive = rgb(0x1f7a45);
    p.positive_soft = rgb(0xe3f3e9);
    p.grid = rgb(0xe3e8ed);
    p.axis = rgb(0x9aa9b8);
    p.target = rgb(0xa5484c);
    p.neutral_bar = rgb(0x9db1c0);
    p.grade_a_text = rgb(0x1b5e3a);
    p.grade_a_fill = rgb(0xd9eee1);
    p.grade_b_text = rgb(0x2a548f);
    p.grade_b_fill = rgb(0xe2ecf8);
    p.grade_c_text = rgb(0x5f6b77);
    p.grade_c_line = rgb(0x8792a0);
    p.families = {rgb(0x0b6e8f), rgb(0x7a4aa5), rgb(0x2a7d4a), rgb(0xa8690c), rgb(0x4a69a9),
                  rgb(0x9c3f6e), rgb(0xb4521e), rgb(0x5c7a12), rgb(0x5b6675)};
    // In this order the first ones differ most, for people with any kind of colour vision.
    p.scenarios = {rgb(0x0b6e8f), rgb(0xc2500f), rgb(0x4423ad), rgb(0x4f2c12),
                   rgb(0x1e7954), rgb(0x7a1450), rgb(0x2468d8), rgb(0x1a1f4d)};
    return p;
}

constexpr Palette make_dark() {
    Palette p;
    p.dark = true;
    p.page = rgb(0x10161c);
    p.surface = rgb(0x182029);
    p.surface_hover = rgb(0x202a35);
    p.sunken = rgb(0x2b3743);
    p.border = rgb(0x2b3641);
    p.control_border = rgb(0x74828f);
    p.shadow = {0, 0, 0, 90};
    p.text = rgb(0xe8eef3);
    p.text_muted = rgb(0xa5b2be);
    p.text_disabled = rgb(0x6b7783);
    p.accent = rgb(0x4fb3d4);
    p.accent_hover = rgb(0x74c7e2);
    p.accent_soft = rgb(0x1b313c);
    p.on_accent = rgb(0x0b1a21);
    p.focus = rgb(0x7db4ff);
    p.danger = rgb(0xf4806c);
    p.danger_soft = rgb(0x3c2320);
    p.warning = rgb(0xe8b455);
    p.warning_soft = rgb(0x382d17);
    p.positive = rgb(0x64c68b);
    p.positive_soft = rgb(0x1a3426);
    p.grid = rgb(0x2a3540);
    p.axis = rgb(0x667686);
    p.target = rgb(0xe08a8c);
    p.neutral_bar = rgb(0x5d7182);
    p.grade_a_text = rgb(0x8fdcae);
    p.grade_a_fill = rgb(0x1d3b2a);
    p.grade_b_text = rgb(0x9cc3f5);
    p.grade_b_fill = rgb(0x1f3350);
    p.grade_c_text = rgb(0x9ba8b4);
    p.grade_c_line = rgb(0x74828f);
    p.families = {rgb(0x4fb3d4), rgb(0xb78fe0), rgb(0x62bd84), rgb(0xe0a548), rgb(0x8ea9e6),
                  rgb(0xe083b0), rgb(0xee8f5e), rgb(0xa8c256), rgb(0xa3b0bd)};
    p.scenarios = {rgb(0x4fb3d4), rgb(0xf08e50), rgb(0xa37bf7), rgb(0xf6efc0),
                   rgb(0x5be0bb), rgb(0xf0608a), rgb(0x8ea9f5), rgb(0xcfa63a)};
    return p;
}

constexpr Palette make_light_contrast() {
    Palette p = make_light();
    p.page = rgb(0xffffff);
    p.surface_hover = rgb(0xeef3f6);
    p.sunken = rgb(0xd5dce2);
    p.border = rgb(0x5c6670);
    p.control_border = rgb(0x333d47);
    p.text = rgb(0x000000);
    p.text_muted = rgb(0x2b343d);
    p.text_disabled = rgb(0x4b545d);
    p.accent = rgb(0x004a63);
    p.accent_hover = rgb(0x003447);
    p.accent_soft = rgb(0xe6f1f6);
    p.focus = rgb(0x0040a8);
    p.danger = rgb(0x8c1200);
    p.warning = rgb(0x5a3800);
    p.positive = rgb(0x0b4a26);
    p.grid = rgb(0xa3adb6);
    p.axis = rgb(0x3f4953);
    p.target = rgb(0x7c1a1f);
    p.neutral_bar = rgb(0x6b7c8a);
    p.grade_a_text = rgb(0x0c4426);
    p.grade_b_text = rgb(0x173c70);
    p.grade_c_text = rgb(0x36404a);
    p.grade_c_line = rgb(0x36404a);
    p.families = {rgb(0x004f6b), rgb(0x5a2a85), rgb(0x0f5a2c), rgb(0x744300), rgb(0x274a91),
                  rgb(0x7d1f50), rgb(0x8a3200), rgb(0x3f5700), rgb(0x3a4452)};
    p.scenarios = {rgb(0x004f6b), rgb(0x8f3000), rgb(0x3a1a9c), rgb(0x3d2008),
                   rgb(0x0c5638), rgb(0x6e0a45), rgb(0x0f3fa6), rgb(0x10153d)};
    return p;
}

constexpr Palette make_dark_contrast() {
    Palette p = make_dark();
    p.page = rgb(0x000000);
    p.surface = rgb(0x000000);
    p.surface_hover = rgb(0x1b242d);
    p.sunken = rgb(0x37434f);
    p.border = rgb(0x8d9aa6);
    p.control_border = rgb(0xc3ced8);
    p.text = rgb(0xffffff);
    p.text_muted = rgb(0xd6dfe7);
    p.text_disabled = rgb(0xa4b0bb);
    p.accent = rgb(0x7fd6f4);
    p.accent_hover = rgb(0xabe6fb);
    p.accent_soft = rgb(0x11262f);
    p.on_accent = rgb(0x000000);
    p.focus = rgb(0xa9ccff);
    p.danger = rgb(0xff9d8c);
    p.danger_soft = rgb(0x2c1512);
    p.warning = rgb(0xffcf75);
    p.warning_soft = rgb(0x292008);
    p.positive = rgb(0x86e3aa);
    p.positive_soft = rgb(0x0e2419);
    p.grid = rgb(0x52606d);
    p.axis = rgb(0xb4c0cb);
    p.target = rgb(0xffa9ab);
    p.neutral_bar = rgb(0x8fa2b2);
    p.grade_a_text = rgb(0xaef0c8);
    p.grade_b_text = rgb(0xbcd8ff);
    p.grade_c_text = rgb(0xd0d9e1);
    p.grade_c_line = rgb(0xd0d9e1);
    p.scenarios = {rgb(0x7fd6f4), rgb(0xffa066), rgb(0xb795ff), rgb(0xf6efc0),
                   rgb(0x5be0bb), rgb(0xff80a4), rgb(0x9db5ff), rgb(0xd8b048)};
    return p;
}

constexpr Palette light = make_light();
constexpr Palette dark = make_dark();
constexpr Palette light_contrast = make_light_contrast();
constexpr Palette dark_contrast = make_dark_contrast();

constexpr std::array<std::string_view, family_count> family_ids{
    "finance",  "demand",          "capacity",  "networks",      "evidence",
    "strategy", "experimentation", "community", "public_sector",
};

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Rgba8 c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

Rgba8 Palette::family(std::string_view id) const {
    for (std::size_t i = 0; i < family_ids.size(); ++i) {
        if (family_ids[i] == id) return families[i];
    }
    return text_muted;
}

const Palette& light_palette() {
    return light;
}
const Palette& dark_palette() {
    return dark;
}
const Palette& light_contrast_palette() {
    return light_contrast;
}
const Palette& dark_contrast_palette() {
    return dark_contrast;
}
const Palette& palette_for(bool is_dark, bool high_contrast) {
    if (high_contrast) return is_dark ? dark_contrast : light_contrast;
    return is_dark ? dark : light;
}

double contrast_ratio(Rgba8 a, Rgba8 b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

Rgba8 ink_on(Rgba8 colour) {
    constexpr Rgba8 black = rgb(0x000000);
    constexpr Rgba8 white = rgb(0xffffff);
    return contrast_ratio(white, colour) >= contrast_ratio(black, colour) ? white : black;
}

}  // namespace regiomix::charts
