#pragma once

// A painter that remembers where it was asked to draw.

#include <algorithm>
#include <string>
#include <vector>

#include "charts/svg_painter.hpp"

namespace regiomix::charts::test {

struct DrawnText {
    std::string text = {};
    Rect rect = {};
    Rgba8 colour = {};
};

class RecordingPainter final : public Painter {
  public:
    explicit RecordingPainter(float scale = 1.0f) : measure_(scale) {}

    void band(std::span<const Point> upper, std::span<const Point> lower, Rgba8) override {
        points(upper);
        points(lower);
    }
    void convex(std::span<const Point> corners, Rgba8) override { points(corners); }
    void polyline(std::span<const Point> line, const LineStyle&) override { points(line); }
    void rect(const Rect& r, const RectStyle&) override { shapes.push_back(r); }
    void circle(Point c, float radius, const RectStyle&) override {
        shapes.push_back({c.x - radius, c.y - radius, c.x + radius, c.y + radius});
    }
    void text(Point at, std::string_view words, const TextStyle& style) override {
        if (words.empty()) return;
        const float width = measure_.width(words, style.role, style.weight);
        const float x = style.align == Align::start ? at.x : style.align == Align::middle ? at.x - width * 0.5f : at.x - width;
        texts.push_back({std::string(words), {x, at.y, x + width, at.y + measure_.line_height(style.role)}, style.colour});
    }
    void push_clip(const Rect&) override {}
    void pop_clip() override {}
    const TextMeasure& measure() const override { return measure_; }

    std::vector<DrawnText> texts = {};
    std::vector<Rect> shapes = {};

  private:
    void points(std::span<const Point> all) {
        for (const Point p : all) shapes.push_back({p.x, p.y, p.x, p.y});
    }
    InterMeasure measure_;
};

inline bool inside(const Rect& inner, const Rect& outer, float slack) {
    return inner.x0 >= outer.x0 - slack && inner.y0 >= outer.y0 - slack && inner.x1 <= outer.x1 + slack &&
           inner.y1 <= outer.y1 + slack;
}

inline bool overlap(const Rect& a, const Rect& b, float slack) {
    return std::min(a.x1, b.x1) - std::max(a.x0, b.x0) > slack && std::min(a.y1, b.y1) - std::max(a.y0, b.y0) > slack;
}

}  // namespace regiomix::charts::test
