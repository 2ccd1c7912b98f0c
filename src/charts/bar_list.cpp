#include "charts/bar_list.hpp"

#include <algorithm>
#include <cmath>

#include "charts/rich_text.hpp"
#include "charts/ticks.hpp"

namespace regiomix::charts {
namespace {

constexpr float row_height = 24.0f;
constexpr float bar_height = 14.0f;
constexpr float gap = 8.0f;

float text_width(const BarRow& row, const TextMeasure& m, const ChartStyle& style) {
    float width = m.width(row.text, TextRole::body, Weight::semibold);
    if (!row.note.empty()) width += style.px(4.0f) + m.width(row.note, TextRole::small, Weight::regular);
    return width;
}

}  // namespace

BarListLayout layout_bar_list(const BarList& list, const Rect& area, const ChartStyle& style,
                              const TextMeasure& m) {
    BarListLayout out;
    out.area = area;
    out.height = style.px(row_height) * static_cast<float>(list.rows.size());
    float labels = 0.0f;
    float texts = 0.0f;
    double low = 0.0;
    double high = 0.0;
    for (const auto& row : list.rows) {
        labels = std::max(labels, m.width(row.label, TextRole::body, Weight::regular));
        texts = std::max(texts, text_width(row, m, style));
        if (!std::isfinite(row.value)) continue;
        low = std::min(low, row.value);
        high = std::max(high, row.value);
    }
    labels = std::min(std::ceil(labels), area.width() * 0.46f);
    const float bars_x0 = std::round(area.x0 + labels + style.px(gap));
    const float bars_x1 = std::round(
        std::max(bars_x0 + style.px(16.0f), area.x1 - std::min(texts, area.width() * 0.5f) - style.px(gap)));
    const double span = high - low > 0.0 ? high - low : 1.0;
    const auto x_at = [&](double v) {
        return bars_x0 + static_cast<float>((v - low) / span) * (bars_x1 - bars_x0);
    };
    out.zero_x = std::round(x_at(0.0));
    float y = area.y0;
    for (const auto& row : list.rows) {
        BarRowLayout r;
        r.row = {area.x0, y, area.x1, y + style.px(row_height)};
        const float inset = std::round((style.px(row_height) - style.px(bar_height)) * 0.5f);
        const float end = std::isfinite(row.value) ? std::round(x_at(row.value)) : out.zero_x;
        r.bar = {std::min(out.zero_x, end), y + inset, std::max(out.zero_x, end),
                 y + inset + style.px(bar_height)};
        // A value that exists is visible, however small.
        if (std::isfinite(row.value) && row.value != 0.0 && r.bar.width() < style.px(2.0f)) {
            (row.value > 0.0 ? r.bar.x1 : r.bar.x0) += (row.value > 0.0 ? 1.0f : -1.0f) * style.px(2.0f);
        }
        r.text_x = list.value_at_bar_end ? r.bar.x1 + style.px(6.0f) : area.x1;
        auto fitted = fit_text(row.label, labels, TextRole::body, Weight::regular, m);
        r.label = std::move(fitted.text);
        r.label_truncated = fitted.truncated;
        out.rows.push_back(std::move(r));
        y += style.px(row_height);
    }
    return out;
}

void draw_bar_list(const BarList& list, const BarListLayout& layout, const ChartStyle& style,
                   std::optional<int> hover, Painter& painter) {
    const Palette& p = style.palette;
    const TextMeasure& m = painter.measure();
    const float line = m.line_height(TextRole::body);
    for (std::size_t i = 0; i < std::min(list.rows.size(), layout.rows.size()); ++i) {
        const BarRow& row = list.rows[i];
        const BarRowLayout& at = layout.rows[i];
        if (hover && *hover == static_cast<int>(i)) {
            const float bleed = style.px(6.0f);
            painter.rect({at.row.x0 - bleed, at.row.y0, at.row.x1 + bleed, at.row.y1},
                         {p.surface_hover, {0, 0, 0, 0}, 0.0f, style.px(4.0f)});
        }
        const float y = std::round(at.row.centre().y - line * 0.5f);
        painter.text({at.row.x0, y}, at.label, {TextRole::body, Weight::regular, p.text, Align::start});
        const float rounding = std::min(style.px(3.0f), at.bar.width() * 0.5f);
        painter.rect(at.bar, {with_alpha(row.colour, row.faded ? 0.5f : 1.0f), {0, 0, 0, 0}, 0.0f, rounding});
        const Align align = list.value_at_bar_end ? Align::start : Align::end;
        const Weight weight = list.value_at_bar_end ? Weight::regular : Weight::semibold;
        painter.text({at.text_x, y}, row.text, {TextRole::body, weight, p.text, align});
        if (row.note.empty() || !list.value_at_bar_end) continue;
        const float x = at.text_x + m.width(row.text, TextRole::body, weight) + style.px(6.0f);
        const auto note = fit_text(row.note, layout.area.x1 - x, TextRole::small, Weight::regular, m);
        painter.text({x, y + std::round((line - m.line_height(TextRole::small)) * 0.7f)}, note.text,
                     {TextRole::small, Weight::regular, p.text_muted, Align::start});
    }
    const bool two_sided = layout.rows.size() > 0 && std::any_of(list.rows.begin(), list.rows.end(),
                                                                 [](const auto& r) { return r.value < 0.0; });
    if (two_sided) {
        draw_vertical_rule(layout.zero_x, layout.area.y0, layout.area.y0 + layout.height, style.scale, p.axis,
                           painter);
    }
}

std::optional<int> hit_row(const BarListLayout& layout, Point at) {
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
        if (layout.rows[i].row.contains(at)) return static_cast<int>(i);
    }
    return std::nullopt;
}

}  // namespace regiomix::charts
