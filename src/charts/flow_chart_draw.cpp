#include "charts/flow_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace regiomix::charts {
namespace {

constexpr Rgba8 none{0, 0, 0, 0};

// Opaque, so that the slices of a band that goes down may overlap and show no seams.
void draw_band(const FlowBand& band, bool across, Rgba8 colour, Painter& painter) {
    if (band.first.size() < 2) return;
    if (across) return painter.band(band.first, band.second, colour);
    for (std::size_t i = 0; i + 1 < band.first.size(); ++i) {
        const float overlap = i + 2 < band.first.size() ? 1.0f : 0.0f;
        const std::array<Point, 4> slice{band.first[i], band.second[i],
                                         Point{band.second[i + 1].x, band.second[i + 1].y + overlap},
                                         Point{band.first[i + 1].x, band.first[i + 1].y + overlap}};
        painter.convex(slice, colour);
    }
}

void draw_link(const FlowChart& chart, const FlowLinkLayout& at, bool pointed, bool across, const ChartStyle& style,
               Painter& painter) {
    if (at.from < 0) return;
    const Palette& p = style.palette;
    const Rgba8 colour = chart.nodes[static_cast<std::size_t>(at.from)].colour;
    draw_band(at.solid, across, mix(p.surface, colour, pointed ? 0.5f : p.dark ? 0.36f : 0.27f), painter);
    const LineStyle edge{p.control_border, style.stroke(1.0f), style.px(3.0f), style.px(3.0f)};
    painter.polyline(at.outline.first, edge);
    painter.polyline(at.outline.second, edge);
}

void draw_node(const FlowNode& node, const FlowNodeLayout& at, bool pointed, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const float rounding = style.px(2.5f);
    if (node.selected || pointed) {
        const float ring = style.px(6.0f);
        painter.rect(at.bar.inset(-ring), {none, node.selected ? p.accent : p.text, style.stroke(2.0f), ring});
    }
    if (at.bar.width() > 0.0f && at.bar.height() > 0.0f)
        painter.rect(at.bar, {node.colour, none, 0.0f, std::min({rounding, at.bar.width() * 0.5f, at.bar.height() * 0.5f})});
    if (at.outline.width() > 0.0f && at.outline.height() > 0.0f)
        painter.rect(at.outline, {none, p.text, style.stroke(1.5f), rounding});
}

void draw_words(const FlowNode& node, const FlowNodeLayout& at, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    draw_rich_text(at.name, at.name_at, TextRole::body, node.selected ? p.accent : p.text, painter);
    painter.text(at.text_at, at.text.text, {TextRole::body, Weight::semibold, p.text, Align::start});
    if (at.tag.pieces.empty()) return;
    draw_vertical_rule(at.tag_mark_x + style.px(1.5f), at.tag_at.y, at.tag_at.y + at.tag.height, style.px(3.0f), p.warning,
                       painter);
    draw_rich_text(at.tag, at.tag_at, TextRole::small, p.warning, painter);
}

bool on_band(const FlowBand& band, bool across, Point at) {
    const auto along = [across](Point p) { return across ? p.x : p.y; };
    const auto over = [across](Point p) { return across ? p.y : p.x; };
    for (std::size_t i = 0; i + 1 < band.first.size(); ++i) {
        const float from = along(band.first[i]);
        const float to = along(band.first[i + 1]);
        if (along(at) < from || along(at) > to || !(to > from)) continue;
        const float t = (along(at) - from) / (to - from);
        const float low = over(band.first[i]) * (1.0f - t) + over(band.first[i + 1]) * t;
        const float high = over(band.second[i]) * (1.0f - t) + over(band.second[i + 1]) * t;
        const float reach = std::max(0.0f, 4.0f - (high - low) * 0.5f);  // thin ones can be pointed at as well
        if (over(at) >= low - reach && over(at) <= high + reach) return true;
    }
    return false;
}

}  // namespace

void draw_flow(const FlowChart& chart, const FlowLayout& layout, const ChartStyle& style, std::optional<FlowHit> hover,
               Painter& painter) {
    const Palette& p = style.palette;
    const Rect& area = layout.area;
    if (layout.nodes.empty())
        return draw_empty(chart.empty_text, {area.x0, area.y0, area.x1, area.y0 + layout.height}, style, painter);
    draw_legend(layout.legend, style, painter);
    const auto pointed = [&](bool link, std::size_t i) { return hover == FlowHit{link, static_cast<int>(i)}; };
    for (std::size_t i = 0; i < layout.links.size(); ++i)
        draw_link(chart, layout.links[i], pointed(true, i), layout.across, style, painter);
    for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
        draw_node(chart.nodes[i], layout.nodes[i], pointed(false, i), style, painter);
        draw_words(chart.nodes[i], layout.nodes[i], style, painter);
    }
    draw_rich_text(layout.relative, {area.x0, layout.relative_y}, TextRole::small, p.text_muted, painter);
}

std::optional<FlowHit> hit_flow(const FlowLayout& layout, Point at) {
    for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
        const FlowNodeLayout& node = layout.nodes[i];
        if (node.place.contains(at) || node.bar.inset(-5.0f).contains(at) || node.outline.inset(-2.0f).contains(at))
            return FlowHit{false, static_cast<int>(i)};
    }
    for (std::size_t i = 0; i < layout.links.size(); ++i)
        if (on_band(layout.links[i].solid, layout.across, at) || on_band(layout.links[i].outline, layout.across, at))
            return FlowHit{true, static_cast<int>(i)};
    return std::nullopt;
}

HoverCard flow_read_out(const FlowChart& chart, FlowHit hit, const ChartStyle& style) {
    HoverCard card;
    const auto i = static_cast<std::size_t>(hit.index);
    if (hit.index < 0 || i >= (hit.link ? chart.links.size() : chart.nodes.size())) return card;
    if (hit.link) {
        card.heading = chart.links[i].name;
        card.rows = chart.links[i].detail;
        return card;
    }
    card.heading = chart.nodes[i].name;
    card.rows = chart.nodes[i].detail;
    if (card.rows.empty()) card.rows.push_back({chart.value_name, style.palette.text_muted, chart.nodes[i].text, ""});
    return card;
}

}  // namespace regiomix::charts
