#include "charts/dot_strips.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace regiomix::charts {
namespace {

constexpr float row_height = 38.0f;
constexpr float heading_height = 22.0f;
constexpr float column_gap = 14.0f;
constexpr float dot_size = 3.5f;
constexpr float least_strip = 150.0f;

float widest(const DotStrips& strips, const std::string& heading, std::string DotStripRow::* text, const TextMeasure& m) {
    float width = m.width(heading, TextRole::small, Weight::semibold);
    for (const auto& row : strips.rows) width = std::max(width, m.width(row.*text, TextRole::small, Weight::semibold));
    return std::ceil(width);
}

float x_at(const DotStripRow& row, double value, const Rect& strip) {
    const double span = row.high - row.low;
    const double share = span > 0.0 ? (value - row.low) / span : 0.5;
    return strip.x0 + static_cast<float>(std::clamp(share, 0.0, 1.0)) * strip.width();
}

// Dots that would hide each other step up and down from the middle, in order of their values, so that the same values
// always give the same picture.
std::vector<Point> place_dots(const DotStripRow& row, const Rect& strip, float radius) {
    std::vector<Point> dots(row.values.size(), {NAN, NAN});
    std::vector<std::size_t> order(row.values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::isfinite(row.values[a]) && std::isfinite(row.values[b]) && row.values[a] < row.values[b];
    });
    const float middle = strip.centre().y;
    const int most_lanes = std::max(1, static_cast<int>((strip.height() * 0.5f - radius) / (radius * 1.6f)));
    std::vector<float> last_in_lane(static_cast<std::size_t>(2 * most_lanes + 1), -1e9f);
    for (const std::size_t i : order) {
        if (!std::isfinite(row.values[i])) continue;
        const float x = x_at(row, row.values[i], strip);
        int lane = 0;
        for (int step = 0; step <= 2 * most_lanes; ++step) {
            const int tried = step % 2 == 0 ? -step / 2 : (step + 1) / 2;
            if (x - last_in_lane[static_cast<std::size_t>(tried + most_lanes)] < radius * 2.0f) continue;
            lane = tried;
            break;
        }
        last_in_lane[static_cast<std::size_t>(lane + most_lanes)] = x;
        dots[i] = {x, middle + static_cast<float>(lane) * radius * 1.6f};
    }
    return dots;
}

void draw_headings(const DotStrips& strips, const DotStripsLayout& layout, const ChartStyle& style, Painter& painter) {
    const TextStyle text{TextRole::small, Weight::regular, style.palette.text_muted, Align::end};
    const float y = layout.area.y0;
    painter.text({layout.median_x, y}, strips.median_heading, text);
    if (!layout.with_numbers) return;
    painter.text({layout.min_x, y}, strips.min_heading, text);
    painter.text({layout.max_x, y}, strips.max_heading, text);
}

void draw_texts(const DotStripRow& row, const DotStripRowLayout& at, const DotStripsLayout& layout, const ChartStyle& style,
                Painter& painter) {
    const Palette& p = style.palette;
    const TextMeasure& m = painter.measure();
    const float body = m.line_height(TextRole::body);
    const float small = m.line_height(TextRole::small);
    const float middle = at.row.centre().y;
    const float top = row.note.empty() ? middle - body * 0.5f : middle - (body + small) * 0.5f;
    painter.text({at.row.x0, std::round(top)}, at.label.text, {TextRole::body, Weight::regular, p.text, Align::start});
    if (!row.note.empty())
        painter.text({at.row.x0, std::round(top + body)}, at.note.text,
                     {TextRole::small, Weight::regular, p.text_muted, Align::start});
    const float y = std::round(middle - small * 0.5f);
    painter.text({layout.median_x, y}, row.median_text, {TextRole::small, Weight::semibold, p.text, Align::end});
    if (!layout.with_numbers) return;
    const TextStyle ends{TextRole::small, Weight::regular, p.text, Align::end};
    painter.text({layout.min_x, y}, row.min_text, ends);
    painter.text({layout.max_x, y}, row.max_text, ends);
}

void draw_strip(const DotStripRowLayout& at, Rgba8 colour, std::optional<int> highlighted, float radius,
                const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    draw_horizontal_rule(at.strip.x0, at.strip.x1, at.strip.centre().y, style.scale, p.grid, painter);
    if (std::isfinite(at.median_x)) {
        const float half = at.strip.height() * 0.42f;
        draw_vertical_rule(at.median_x, at.strip.centre().y - half, at.strip.centre().y + half, style.px(2.0f), p.axis,
                           painter);
    }
    for (std::size_t i = 0; i < at.dots.size(); ++i) {
        if (!std::isfinite(at.dots[i].x) || (highlighted && *highlighted == static_cast<int>(i))) continue;
        painter.circle(at.dots[i], radius,
                       {with_alpha(colour, highlighted ? 0.35f : 0.75f), p.surface, style.stroke(0.75f), 0.0f});
    }
    if (!highlighted || *highlighted < 0 || *highlighted >= static_cast<int>(at.dots.size())) return;
    const Point dot = at.dots[static_cast<std::size_t>(*highlighted)];
    if (std::isfinite(dot.x)) painter.circle(dot, radius * 1.6f, {p.danger, p.surface, style.stroke(1.5f), 0.0f});
}

}  // namespace

DotStripsLayout layout_dot_strips(const DotStrips& strips, const Rect& area, const ChartStyle& style,
                                  const TextMeasure& m) {
    DotStripsLayout out;
    out.area = area;
    out.dot_radius = style.px(dot_size);
    const float gap = style.px(column_gap);
    float labels = 0.0f;
    for (const auto& row : strips.rows) {
        labels = std::max({labels, m.width(row.label, TextRole::body, Weight::regular),
                           m.width(row.note, TextRole::small, Weight::regular)});
    }
    labels = std::min(std::ceil(labels), std::floor(area.width() * 0.34f));
    const float min_width = widest(strips, strips.min_heading, &DotStripRow::min_text, m);
    const float median_width = widest(strips, strips.median_heading, &DotStripRow::median_text, m);
    const float max_width = widest(strips, strips.max_heading, &DotStripRow::max_text, m);
    const float all = labels + min_width + median_width + max_width + 5.0f * gap;
    out.with_numbers = area.width() - all >= style.px(least_strip);
    float x = area.x0 + labels + gap;
    if (out.with_numbers) {
        out.min_x = x + min_width;
        x = out.min_x + gap;
    }
    out.median_x = x + median_width;
    x = out.median_x + gap;
    if (out.with_numbers) {
        out.max_x = x + max_width;
        x = out.max_x + gap;
    }
    const float margin = out.dot_radius * 2.0f;
    const float strip_x0 = std::round(x + margin);
    const float strip_x1 = std::round(std::max(strip_x0 + style.px(24.0f), area.x1 - margin));
    float y = area.y0 + style.px(heading_height);
    for (const auto& row : strips.rows) {
        DotStripRowLayout at;
        at.row = {area.x0, y, area.x1, y + style.px(row_height)};
        at.strip = {strip_x0, y, strip_x1, y + style.px(row_height)};
        at.label = fit_text(row.label, labels, TextRole::body, Weight::regular, m);
        at.note = fit_text(row.note, labels, TextRole::small, Weight::regular, m);
        at.median_x = std::isfinite(row.median) ? x_at(row, row.median, at.strip) : NAN;
        at.dots = place_dots(row, at.strip, out.dot_radius);
        out.rows.push_back(std::move(at));
        y += style.px(row_height);
    }
    out.height = y - area.y0;
    return out;
}

void draw_dot_strips(const DotStrips& strips, const DotStripsLayout& layout, const ChartStyle& style,
                     std::optional<int> highlighted, Painter& painter) {
    draw_headings(strips, layout, style, painter);
    for (std::size_t i = 0; i < std::min(strips.rows.size(), layout.rows.size()); ++i) {
        draw_texts(strips.rows[i], layout.rows[i], layout, style, painter);
        draw_strip(layout.rows[i], strips.colour, highlighted, layout.dot_radius, style, painter);
    }
}

std::optional<DotHit> hit_dot(const DotStripsLayout& layout, Point at) {
    std::optional<DotHit> nearest;
    float best = layout.dot_radius * 2.5f;
    for (std::size_t row = 0; row < layout.rows.size(); ++row) {
        if (!layout.rows[row].row.contains(at)) continue;
        for (std::size_t i = 0; i < layout.rows[row].dots.size(); ++i) {
            const Point dot = layout.rows[row].dots[i];
            if (!std::isfinite(dot.x)) continue;
            const float distance = std::hypot(dot.x - at.x, dot.y - at.y);
            if (distance >= best) continue;
            best = distance;
            nearest = DotHit{static_cast<int>(row), static_cast<int>(i)};
        }
    }
    return nearest;
}

HoverCard dot_strips_read_out(const DotStrips& strips, DotHit hit, Rgba8 colour) {
    HoverCard card;
    const auto row = static_cast<std::size_t>(hit.row);
    const auto participant = static_cast<std::size_t>(hit.participant);
    if (row >= strips.rows.size() || participant >= strips.names.size()) return card;
    card.heading = strips.names[participant];
    const auto& texts = strips.rows[row].texts;
    card.rows.push_back({strips.rows[row].label, colour, participant < texts.size() ? texts[participant] : "", ""});
    return card;
}

}  // namespace regiomix::charts
