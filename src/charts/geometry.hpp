#pragma once

// Plain value types shared by every chart and both back ends. Pixel space, y grows downwards.

#include <cstdint>

namespace regiomix::charts {

struct Rgba8 {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    bool operator==(const Rgba8&) const = default;
};

constexpr Rgba8 rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>((hex >> 16) & 0xff), static_cast<std::uint8_t>((hex >> 8) & 0xff),
            static_cast<std::uint8_t>(hex & 0xff), 255};
}

constexpr Rgba8 with_alpha(Rgba8 colour, float alpha) {
    colour.a = static_cast<std::uint8_t>(static_cast<float>(colour.a) * alpha + 0.5f);
    return colour;
}

constexpr Rgba8 mix(Rgba8 from, Rgba8 to, float share) {
    const auto channel = [share](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(static_cast<float>(x) * (1.0f - share) +
                                         static_cast<float>(y) * share + 0.5f);
    };
    return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b), channel(from.a, to.a)};
}

struct Point {
    float x = 0.0f;
    float y = 0.0f;
};

struct Rect {
    float x0 = 0.0f;
    float y0 = 0.0f;
    float x1 = 0.0f;
    float y1 = 0.0f;

    constexpr float width() const { return x1 - x0; }
    constexpr float height() const { return y1 - y0; }
    constexpr Point centre() const { return {(x0 + x1) * 0.5f, (y0 + y1) * 0.5f}; }
    constexpr bool contains(Point p) const { return p.x >= x0 && p.x < x1 && p.y >= y0 && p.y < y1; }
    constexpr Rect inset(float by) const { return {x0 + by, y0 + by, x1 - by, y1 - by}; }
};

}  // namespace regiomix::charts
