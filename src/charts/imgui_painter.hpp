#pragma once

// Draws into a Dear ImGui draw list.

#include <array>

#include "charts/painter.hpp"

struct ImDrawList;
struct ImFont;

namespace regiomix::charts {

// One font per role and weight, already rasterised for the current scale.
struct FontSet {
    std::array<std::array<ImFont*, 2>, text_role_count> fonts{};

    ImFont* get(TextRole role, Weight weight) const {
        return fonts[static_cast<std::size_t>(role)][static_cast<std::size_t>(weight)];
    }
};

class ImguiMeasure final : public TextMeasure {
  public:
    explicit ImguiMeasure(const FontSet& fonts) : fonts_(&fonts) {}
    float width(std::string_view text, TextRole role, Weight weight) const override;
    float line_height(TextRole role) const override;

  private:
    const FontSet* fonts_;
};

class ImguiPainter final : public Painter {
  public:
    ImguiPainter(ImDrawList& list, const FontSet& fonts) : list_(&list), fonts_(&fonts), measure_(fonts) {}

    void band(std::span<const Point> upper, std::span<const Point> lower, Rgba8 fill) override;
    void convex(std::span<const Point> points, Rgba8 fill) override;
    void polyline(std::span<const Point> points, const LineStyle& style) override;
    void rect(const Rect& rect, const RectStyle& style) override;
    void circle(Point centre, float radius, const RectStyle& style) override;
    void text(Point at, std::string_view text, const TextStyle& style) override;
    void push_clip(const Rect& rect) override;
    void pop_clip() override;
    const TextMeasure& measure() const override { return measure_; }

  private:
    ImDrawList* list_;
    const FontSet* fonts_;
    ImguiMeasure measure_;
};

}  // namespace regiomix::charts
