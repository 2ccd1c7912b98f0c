#include "charts/axis_parts.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix::charts {
namespace {

constexpr float label_gap = 12.0f;
constexpr int most_ticks = 8;
constexpr float swatch_width = 14.0f, swatch_height = 9.0f, entry_gap = 18.0f;

std::vector<PlacedTick> placed_across(const Ticks& ticks, AxisRange range, float x0, float x1, float label_x0, float label_x1,
                                    const NumberStyle& number, const ChartStyle& style, const TextMeasure& m) {
    const auto labels = tick_labels(ticks, number, style.language);
    std::vector<PlacedTick> out;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const float at = std::round(position_on(range, ticks.values[i], x0, x1));
        const std::string label = fit_text(labels[i], label_x1 - label_x0, TextRole::small, Weight::regular, m).text;
        const float half = m.width(label, TextRole::small, Weight::regular) * 0.5f;
        out.push_back({at, std::max(label_x0 + half, std::min(at, label_x1 - half)), label});
    }
    return out;
}

bool labels_meet(const std::vector<PlacedTick>& ticks, float gap, const TextMeasure& m) {
    for (std::size_t i = 1; i < ticks.size(); ++i) {
        const float needed = 0.5f * (m.width(ticks[i - 1].label, TextRole::small, Weight::regular) +
                                     m.width(ticks[i].label, TextRole::small, Weight::regular));
        if (ticks[i].label_at - ticks[i - 1].label_at < needed + gap) return true;
    }
    return false;
}

float entry_width(const LegendEntry& entry, const ChartStyle& style, const TextMeasure& m) {
    return style.px(swatch_width + 6.0f) + std::ceil(m.width(entry.name, TextRole::small, Weight::regular));
}

}  // namespace

float position_on(AxisRange range, double value, float from, float to) {
    const double span = range.high - range.low;
    const double share = span > 0.0 ? std::clamp((value - range.low) / span, 0.0, 1.0) : 0.5;
    return from + static_cast<float>(share) * (to - from);
}

double value_on(AxisRange range, float at, float from, float to) {
    const double share = to != from ? static_cast<double>(at - from) / static_cast<double>(to - from) : 0.5;
    return range.low + std::clamp(share, 0.0, 1.0) * (range.high - range.low);
}

std::vector<PlacedTick> ticks_across(AxisRange range, float x0, float x1, float label_x0, float label_x1,
                                   const NumberStyle& number, const ChartStyle& style, const TextMeasure& m) {
    std::vector<PlacedTick> out;
    for (int target = std::clamp(static_cast<int>((x1 - x0) / style.px(56.0f)), 1, most_ticks); target >= 1; --target) {
        out = placed_across(nice_ticks(range, target), range, x0, x1, label_x0, label_x1, number, style, m);
        if (!labels_meet(out, style.px(label_gap), m)) return out;
    }
    // Not even the coarsest labels fit: the first one says the unit.
    for (std::size_t i = 1; i < out.size(); ++i) out[i].label.clear();
    return out;
}

std::vector<PlacedTick> ticks_up(AxisRange range, float y0, float y1, float width, const NumberStyle& number,
                               const ChartStyle& style, const TextMeasure& m) {
    const Ticks ticks = nice_ticks(range, std::clamp(static_cast<int>((y1 - y0) / style.px(40.0f)), 2, most_ticks));
    const auto labels = tick_labels(ticks, number, style.language);
    std::vector<PlacedTick> out;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const float at = std::round(position_on(range, ticks.values[i], y1, y0));
        out.push_back({at, at, fit_text(labels[i], width, TextRole::small, Weight::regular, m).text});
    }
    return out;
}

float widest_label(const std::vector<PlacedTick>& ticks, const TextMeasure& m) {
    float width = 0.0f;
    for (const auto& tick : ticks) width = std::max(width, m.width(tick.label, TextRole::small, Weight::regular));
    return std::ceil(width);
}

LegendLayout layout_legend(const std::vector<LegendEntry>& entries, Point at, float width, const ChartStyle& style,
                           const TextMeasure& m) {
    LegendLayout out;
    const float line = m.line_height(TextRole::small);
    const float step = line + style.px(5.0f);
    const float name_x = style.px(swatch_width + 6.0f);
    float x = 0.0f;
    float y = 0.0f;
    for (const LegendEntry& entry : entries) {
        const float needed = entry_width(entry, style, m);
        if (x > 0.0f && x + needed > width) {
            x = 0.0f;
            y += step;
        }
        PlacedEntry placed{entry.swatch, entry.colour, {}, {}, {}};
        const float top = std::round(at.y + y + (line - style.px(swatch_height)) * 0.5f);
        placed.swatch_rect = {at.x + x, top, at.x + x + style.px(swatch_width), top + style.px(swatch_height)};
        placed.text_at = {at.x + x + name_x, at.y + y};
        placed.name = fit_text(entry.name, width - x - name_x, TextRole::small, Weight::regular, m);
        out.entries.push_back(std::move(placed));
        x += needed + style.px(entry_gap);
    }
    if (!entries.empty()) out.height = y + line;
    return out;
}

void draw_legend(const LegendLayout& layout, const ChartStyle& style, Painter& painter) {
    const Rgba8 none{0, 0, 0, 0};
    for (const PlacedEntry& at : layout.entries) {
        switch (at.swatch) {
            case Swatch::bar:
                painter.rect(at.swatch_rect, {at.colour, none, 0.0f, style.px(2.5f)});
                break;
            case Swatch::outline:
                painter.rect(at.swatch_rect, {none, at.colour, style.stroke(1.5f), style.px(2.5f)});
                break;
            case Swatch::dot:
            case Swatch::small_dot: {
                const float radius = style.stroke(at.swatch == Swatch::dot ? 4.5f : 3.0f);
                painter.circle(at.swatch_rect.centre(), radius, {at.colour, none, 0.0f, 0.0f});
                break;
            }
        }
        painter.text(at.text_at, at.name.text, {TextRole::small, Weight::regular, style.palette.text, Align::start});
    }
}

void draw_empty(const std::string& text, const Rect& area, const ChartStyle& style, Painter& painter) {
    const TextMeasure& m = painter.measure();
    const RichLayout lines = layout_rich_text({{text}}, area.width(), 3, TextRole::body, m);
    const Point centre = area.centre();
    for (const PlacedSpan& piece : lines.pieces)
        painter.text({centre.x, std::round(centre.y - lines.height * 0.5f + piece.at.y)}, piece.text,
                     {TextRole::body, Weight::regular, style.palette.text_muted, Align::middle});
}

}  // namespace regiomix::charts
