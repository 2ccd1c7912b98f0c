#pragma once

// Draws into SVG text. Deterministic: the same calls give the same bytes (two decimals, no locale, no ids
// that depend on anything but order). Text is measured with the advance widths of Inter (see
// inter_advances.cpp).

#include <string>
#include <string_view>

#include "charts/painter.hpp"

namespace regiomix::charts {

class InterMeasure final : public TextMeasure {
  public:
    explicit InterMeasure(float scale = 1.0f) : scale_(scale) {}
    float width(std::string_view text, TextRole role, Weight weight) const override;
    float line_height(TextRole role) const override;

  private:
    float scale_;
};

class SvgPainter final : public Painter {
  public:
    struct Page {
        float width = 720.0f;
        float height = 400.0f;
        std::string title;        // accessible name
        std::string description;  // the finding, in a sentence
        Rgba8 background{255, 255, 255, 255};
        float scale = 1.0f;
        std::string id_prefix = {};  // for documents with several pictures
        // Text keeps the width it was laid out with, whatever font the reader has: nothing overflows.
        bool fix_widths = false;
    };

    explicit SvgPainter(const Page& page);

    void band(std::span<const Point> upper, std::span<const Point> lower, Rgba8 fill) override;
    void convex(std::span<const Point> points, Rgba8 fill) override;
    void polyline(std::span<const Point> points, const LineStyle& style) override;
    void rect(const Rect& rect, const RectStyle& style) override;
    void circle(Point centre, float radius, const RectStyle& style) override;
    void text(Point at, std::string_view text, const TextStyle& style) override;
    void push_clip(const Rect& rect) override;
    void pop_clip() override;
    const TextMeasure& measure() const override { return measure_; }

    // The complete document. Call once, after drawing.
    std::string finish() &&;

  private:
    void number(float value);
    void attribute(std::string_view name, float value);
    void paint(std::string_view name, Rgba8 colour);
    void fill_and_border(const RectStyle& style);
    void points_attribute(std::span<const Point> points, bool reversed);

    std::string out_;
    InterMeasure measure_;
    float scale_;
    std::string id_prefix_;
    bool fix_widths_;
    int clips_ = 0;
    int open_groups_ = 0;
};

// Escapes text for element content and attribute values; drops characters XML does not allow.
std::string xml_escape(std::string_view text);

}  // namespace regiomix::charts
