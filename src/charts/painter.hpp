#pragma once

// What a chart may draw, so that the screen and the exported SVG come from one description.

#include <span>
#include <string_view>

#include "charts/geometry.hpp"

namespace regiomix::charts {

enum class TextRole : std::uint8_t { small, body, heading, headline };
enum class Weight : std::uint8_t { regular, semibold };
enum class Align : std::uint8_t { start, middle, end };

inline constexpr int text_role_count = 4;

// Nominal em sizes at scale 1.
constexpr float em_size(TextRole role) {
    switch (role) {
        case TextRole::small:
            return 11.75f;
        case TextRole::body:
            return 13.5f;
        case TextRole::heading:
            return 16.0f;
        case TextRole::headline:
            return 21.0f;
    }
    return 13.5f;
}

struct TextStyle {
    TextRole role = TextRole::small;
    Weight weight = Weight::regular;
    Rgba8 colour = {};
    Align align = Align::start;
};

struct LineStyle {
    Rgba8 colour = {};
    float width = 1.0f;
    float dash = 0.0f;  // 0: solid
    float gap = 0.0f;
};

struct RectStyle {
    Rgba8 fill{0, 0, 0, 0};
    Rgba8 border{0, 0, 0, 0};
    float border_width = 1.0f;
    float rounding = 0.0f;
};

class TextMeasure {
  public:
    virtual ~TextMeasure() = default;
    virtual float width(std::string_view text, TextRole role, Weight weight) const = 0;
    // Ascent plus descent; text is placed by the top of this box.
    virtual float line_height(TextRole role) const = 0;
};

class Painter {
  public:
    virtual ~Painter() = default;

    // The area between two polylines with the same x values, upper on the screen first.
    virtual void band(std::span<const Point> upper, std::span<const Point> lower, Rgba8 fill) = 0;
    virtual void convex(std::span<const Point> points, Rgba8 fill) = 0;
    virtual void polyline(std::span<const Point> points, const LineStyle& style) = 0;
    virtual void rect(const Rect& rect, const RectStyle& style) = 0;
    virtual void circle(Point centre, float radius, const RectStyle& style) = 0;
    // `at` is the top of the text box; the x of its start, middle or end according to the style.
    virtual void text(Point at, std::string_view text, const TextStyle& style) = 0;
    virtual void push_clip(const Rect& rect) = 0;
    virtual void pop_clip() = 0;
    virtual const TextMeasure& measure() const = 0;
};

}  // namespace regiomix::charts
