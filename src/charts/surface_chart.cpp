#include "charts/surface_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace regiomix::charts {
namespace {

constexpr int wanted_contours = 8;
constexpr float key_width = 14.0f, key_gap = 14.0f, smallest_plot = 80.0f;

double share_of(const SurfaceAxis& axis, double value) {
    return axis.high > axis.low ? (value - axis.low) / (axis.high - axis.low) : 0.0;
}

double snapped(const SurfaceAxis& axis, double share) {
    const double value = axis.low + std::clamp(share, 0.0, 1.0) * (axis.high - axis.low);
    return std::clamp(axis.low + std::round((value - axis.low) / axis.step) * axis.step, axis.low, axis.high);
}

AxisRange value_range(const SurfaceChart& chart, bool& empty) {
    AxisRange range{0.0, 1.0};
    empty = true;
    if (!chart.values) return range;
    for (const float v : *chart.values) {
        if (!std::isfinite(v)) continue;
        const auto value = static_cast<double>(v);
        range.low = empty ? value : std::min(range.low, value);
        range.high = empty ? value : std::max(range.high, value);
        empty = false;
    }
    if (range.high - range.low < 1e-12 * std::max(std::fabs(range.high), 1.0)) range.high = range.low + 1.0;  // all the same
    return range;
}

float heading_end(const SurfaceChart& chart, SurfaceLayout& out, const ChartStyle& style, const TextMeasure& m) {
    float y = out.area.y0;
    out.title = layout_rich_text({{chart.title, std::nullopt, Weight::semibold}}, out.area.width(), 2, TextRole::heading, m);
    y += out.title.height + style.px(3.0f);
    out.subtitle_y = y;
    out.subtitle = layout_rich_text(chart.subtitle, out.area.width(), 2, TextRole::small, m, 1.2f);
    return y + out.subtitle.height + style.px(12.0f);
}

float widest(const std::vector<std::string>& labels, const TextMeasure& m) {
    float width = 0.0f;
    for (const auto& label : labels) width = std::max(width, m.width(label, TextRole::small, Weight::regular));
    return width;
}

Ticks axis_ticks(const SurfaceAxis& axis, float length, float spacing) {
    return nice_ticks({axis.low, axis.high}, std::clamp(static_cast<int>(length / spacing), 2, 8));
}

float value_at_cell(const SurfaceChart& chart, int x, int y) {
    const int last = chart.side - 1;
    return (*chart.values)[static_cast<std::size_t>(std::clamp(y, 0, last) * chart.side + std::clamp(x, 0, last))];
}

Rgba8 ramp(const std::array<Rgba8, surface_colour_count>& colours, double share) {
    const double at = std::clamp(share, 0.0, 1.0) * (surface_colour_count - 1);
    const auto below = std::min(static_cast<std::size_t>(at), colours.size() - 2);
    return mix(colours[below], colours[below + 1], static_cast<float>(at - static_cast<double>(below)));
}

void draw_key(const SurfaceLayout& layout, const ChartStyle& style, Painter& painter) {
    const auto colours = surface_colours(style.palette);
    const int pieces = std::max(2, static_cast<int>(layout.key.height() / style.px(2.0f)));
    for (int i = 0; i < pieces; ++i) {
        const float y0 = layout.key.y1 - layout.key.height() * static_cast<float>(i + 1) / static_cast<float>(pieces);
        const float y1 = layout.key.y1 - layout.key.height() * static_cast<float>(i) / static_cast<float>(pieces);
        painter.rect({layout.key.x0, std::floor(y0), layout.key.x1, std::ceil(y1)},
                     {ramp(colours, (i + 0.5) / pieces), {0, 0, 0, 0}, 0.0f, 0.0f});
    }
    const float half_line = painter.measure().line_height(TextRole::small) * 0.5f;
    for (const auto& tick : layout.key_ticks)
        painter.text({layout.key.x1 + style.px(6.0f), tick.at - half_line}, tick.label,
                     {TextRole::small, Weight::regular, style.palette.text_muted, Align::start});
}

void draw_axes(const SurfaceChart& chart, const SurfaceLayout& layout, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const TextMeasure& m = painter.measure();
    const float line = m.line_height(TextRole::small);
    for (const auto& tick : layout.across_ticks) {
        draw_vertical_rule(tick.at, layout.plot.y1, layout.plot.y1 + style.px(4.0f), style.scale, p.axis, painter);
        painter.text({tick.at, layout.plot.y1 + style.px(6.0f)}, tick.label,
                     {TextRole::small, Weight::regular, p.text_muted, Align::middle});
    }
    for (const auto& tick : layout.up_ticks) {
        draw_horizontal_rule(layout.plot.x0 - style.px(4.0f), layout.plot.x0, tick.at, style.scale, p.axis, painter);
        painter.text({layout.plot.x0 - style.px(8.0f), tick.at - line * 0.5f}, tick.label,
                     {TextRole::small, Weight::regular, p.text_muted, Align::end});
    }
    const auto across = fit_text(chart.across.name, layout.plot.width(), TextRole::small, Weight::semibold, m);
    painter.text({layout.plot.x1, layout.plot.y1 + style.px(10.0f) + line}, across.text,
                 {TextRole::small, Weight::semibold, p.text, Align::end});
    const auto up = fit_text(chart.up.name, layout.area.width() * 0.75f, TextRole::small, Weight::semibold, m);
    painter.text({layout.area.x0, layout.plot.y0 - line - style.px(8.0f)}, up.text,
                 {TextRole::small, Weight::semibold, p.text, Align::start});
    painter.rect(layout.plot, {{0, 0, 0, 0}, p.control_border, style.stroke(1.0f), 0.0f});
}

/// Where the levers stand: a ring that can be seen on every colour, with lines to both axes.
void draw_here(const SurfaceChart& chart, const SurfaceLayout& layout, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const Point at = point_of(chart, layout, {chart.across.here, chart.up.here});
    const LineStyle dashes{with_alpha(p.text, 0.55f), style.stroke(1.0f), style.px(3.0f), style.px(3.0f)};
    painter.polyline(std::array<Point, 2>{Point{layout.plot.x0, at.y}, at}, dashes);
    painter.polyline(std::array<Point, 2>{at, Point{at.x, layout.plot.y1}}, dashes);
    painter.circle(at, style.stroke(7.0f), {p.surface, p.text, style.stroke(2.0f), 0.0f});
    painter.circle(at, style.stroke(3.0f), {p.accent, {0, 0, 0, 0}, 0.0f, 0.0f});
}

}  // namespace

std::array<Rgba8, surface_colour_count> surface_colours(const Palette& palette) {
    // One hue from pale to strong, so that the order can be read without a key and by everybody.
    if (palette.dark) return {rgb(0x1c2733), rgb(0x1f4257), rgb(0x246a85), rgb(0x3fa0b4), rgb(0xa6e3dd)};
    return {rgb(0xf4f8fa), rgb(0xcfe3ea), rgb(0x8fc0d1), rgb(0x4390ae), rgb(0x0f567d)};
}

SurfaceLayout layout_surface(const SurfaceChart& chart, const Rect& area, const ChartStyle& style, const TextMeasure& m) {
    SurfaceLayout out;
    out.area = area;
    out.range = value_range(chart, out.empty);
    const float line = m.line_height(TextRole::small);
    const Ticks values = nice_ticks(out.range, wanted_contours);
    out.contour_step = values.step;
    const auto value_labels = tick_labels(values, chart.value_style, style.language);

    out.plot.y0 = std::round(heading_end(chart, out, style, m) + line + style.px(8.0f));
    out.plot.y1 = std::round(std::max(out.plot.y0 + style.px(smallest_plot), area.y1 - 2.0f * line - style.px(12.0f)));
    const Ticks up = axis_ticks(chart.up, out.plot.height(), style.px(44.0f));
    const auto up_labels = tick_labels(up, chart.up.style, style.language);
    out.plot.x0 = std::round(area.x0 + widest(up_labels, m) + style.px(10.0f));
    const float key = style.px(key_gap + key_width + 6.0f) + widest(value_labels, m);
    out.plot.x1 = std::round(std::max(out.plot.x0 + style.px(smallest_plot), area.x1 - key));
    const Ticks across = axis_ticks(chart.across, out.plot.width(), style.px(84.0f));
    const auto across_labels = tick_labels(across, chart.across.style, style.language);
    out.key = {out.plot.x1 + style.px(key_gap), out.plot.y0, out.plot.x1 + style.px(key_gap + key_width), out.plot.y1};

    for (std::size_t i = 0; i < across.values.size(); ++i)
        out.across_ticks.push_back({point_of(chart, out, {across.values[i], chart.up.low}).x, across_labels[i]});
    for (std::size_t i = 0; i < up.values.size(); ++i)
        out.up_ticks.push_back({point_of(chart, out, {chart.across.low, up.values[i]}).y, up_labels[i]});
    if (out.empty) return out;
    for (std::size_t i = 0; i < values.values.size(); ++i) {
        const auto share = static_cast<float>((values.values[i] - out.range.low) / (out.range.high - out.range.low));
        out.key_ticks.push_back({out.key.y1 - share * out.key.height(), value_labels[i]});
    }
    return out;
}

Point point_of(const SurfaceChart& chart, const SurfaceLayout& layout, SurfacePlace place) {
    const auto x = static_cast<float>(std::clamp(share_of(chart.across, place.across), 0.0, 1.0));
    const auto y = static_cast<float>(std::clamp(share_of(chart.up, place.up), 0.0, 1.0));
    return {layout.plot.x0 + x * layout.plot.width(), layout.plot.y1 - y * layout.plot.height()};
}

SurfacePlace place_at(const SurfaceChart& chart, const SurfaceLayout& layout, Point at) {
    return {snapped(chart.across, static_cast<double>((at.x - layout.plot.x0) / layout.plot.width())),
            snapped(chart.up, static_cast<double>((layout.plot.y1 - at.y) / layout.plot.height()))};
}

double surface_value(const SurfaceChart& chart, SurfacePlace place) {
    if (chart.side < 2 || !chart.values) return std::nan("");
    const double x = share_of(chart.across, place.across) * (chart.side - 1),
                 y = share_of(chart.up, place.up) * (chart.side - 1);
    if (!(x >= 0 && y >= 0 && x <= chart.side - 1 && y <= chart.side - 1)) return std::nan("");
    const int x0 = static_cast<int>(x), y0 = static_cast<int>(y);
    const double fx = x - x0, fy = y - y0;
    const auto at = [&](int column, int row) { return static_cast<double>(value_at_cell(chart, column, row)); };
    return (1 - fy) * ((1 - fx) * at(x0, y0) + fx * at(x0 + 1, y0)) +
           fy * ((1 - fx) * at(x0, y0 + 1) + fx * at(x0 + 1, y0 + 1));
}

HoverCard surface_read_out(const SurfaceChart& chart, SurfacePlace place, const ChartStyle& style) {
    HoverCard card;
    const double value = surface_value(chart, place);
    card.heading = chart.value_name + ": " + (std::isfinite(value) ? format_value(value, chart.value_style, style.language)
                                                                    : std::string(no_value_text));
    for (const auto& [axis, position] : {std::pair{&chart.across, place.across}, std::pair{&chart.up, place.up}})
        card.rows.push_back({axis->name, style.palette.text_muted, format_value(position, axis->style, style.language), ""});
    return card;
}

void draw_surface_cells(const SurfaceChart& chart, const SurfaceLayout& layout, const ChartStyle& style, Painter& painter) {
    if (layout.empty) return;
    const auto colours = surface_colours(style.palette);
    const float cell = 1.0f / static_cast<float>(chart.side - 1);
    for (int y = 0; y < chart.side; ++y) {
        for (int x = 0; x < chart.side; ++x) {
            const auto value = static_cast<double>(value_at_cell(chart, x, y));
            if (!std::isfinite(value)) continue;
            const auto edge = [&](int i, float offset) {
                return std::clamp((static_cast<float>(i) + offset) * cell, 0.0f, 1.0f);
            };
            const Rect rect{std::round(layout.plot.x0 + edge(x, -0.5f) * layout.plot.width()),
                            std::round(layout.plot.y1 - edge(y, 0.5f) * layout.plot.height()),
                            std::round(layout.plot.x0 + edge(x, 0.5f) * layout.plot.width()),
                            std::round(layout.plot.y1 - edge(y, -0.5f) * layout.plot.height())};
            painter.rect(rect, {ramp(colours, (value - layout.range.low) / (layout.range.high - layout.range.low)),
                                {0, 0, 0, 0}, 0.0f, 0.0f});
        }
    }
}

void draw_surface_frame(const SurfaceChart& chart, const SurfaceLayout& layout, const ChartStyle& style,
                        std::optional<Point> hover, Painter& painter) {
    const Palette& p = style.palette;
    draw_rich_text(layout.title, {layout.area.x0, layout.area.y0}, TextRole::heading, p.text, painter);
    draw_rich_text(layout.subtitle, {layout.area.x0, layout.subtitle_y}, TextRole::small, p.text_muted, painter);
    draw_axes(chart, layout, style, painter);
    if (layout.empty) {
        const Point centre = layout.plot.centre();
        painter.text(centre, chart.empty_text, {TextRole::body, Weight::regular, p.text_muted, Align::middle});
        return;
    }
    draw_key(layout, style, painter);
    draw_here(chart, layout, style, painter);
    if (!hover) return;
    const SurfacePlace place = place_at(chart, layout, *hover);
    const Point at = point_of(chart, layout, place);
    painter.circle(at, style.stroke(5.0f), {with_alpha(p.surface, 0.6f), p.text, style.stroke(1.5f), 0.0f});
    draw_hover_card(surface_read_out(chart, place, style), at, layout.area, style, painter);
}

}  // namespace regiomix::charts
