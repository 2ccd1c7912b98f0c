#include "charts/hover_card.hpp"

#include <algorithm>

#include "charts/rich_text.hpp"

namespace regiomix::charts {
namespace {

struct Columns {
    float name = 0.0f;
    float value = 0.0f;
    float detail = 0.0f;
};

Columns column_widths(const HoverCard& card, const TextMeasure& m) {
    Columns c;
    for (const auto& row : card.rows) {
        c.name = std::max(c.name, m.width(row.name, TextRole::small, Weight::semibold));
        c.value = std::max(c.value, m.width(row.value, TextRole::small, Weight::semibold));
        c.detail = std::max(c.detail, m.width(row.detail, TextRole::small, Weight::regular));
    }
    return c;
}

Rect place(Point anchor, float width, float height, const Rect& bounds, float gap) {
    float x = anchor.x + gap;
    if (x + width > bounds.x1) x = anchor.x - gap - width;
    x = std::max(bounds.x0, std::min(x, bounds.x1 - width));
    const float y = std::max(bounds.y0, std::min(anchor.y, bounds.y1 - height));
    x = std::round(x);
    const float top = std::round(y);
    return {x, top, x + width, top + height};
}

}  // namespace

void draw_horizontal_rule(float x0, float x1, float y, float thickness, Rgba8 colour, Painter& painter) {
    const float t = std::max(1.0f, std::round(thickness));
    const float top = std::round(y - t * 0.5f);
    painter.rect({std::round(x0), top, std::round(x1), top + t}, {colour, {0, 0, 0, 0}, 0.0f, 0.0f});
}

void draw_vertical_rule(float x, float y0, float y1, float thickness, Rgba8 colour, Painter& painter) {
    const float t = std::max(1.0f, std::round(thickness));
    const float left = std::round(x - t * 0.5f);
    painter.rect({left, std::round(y0), left + t, std::round(y1)}, {colour, {0, 0, 0, 0}, 0.0f, 0.0f});
}

void draw_shadow(const Rect& r, float rounding, const ChartStyle& style, Painter& painter) {
    constexpr int layers = 6;
    const Rgba8 colour = with_alpha(style.palette.shadow, 0.30f);
    const float drop = style.px(2.0f);
    for (int i = layers; i >= 1; --i) {
        const float grow = static_cast<float>(i) * style.scale * 1.4f;
        painter.rect({r.x0 - grow, r.y0 - grow + drop, r.x1 + grow, r.y1 + grow + drop},
                     {colour, {0, 0, 0, 0}, 0.0f, rounding + grow});
    }
}

Rect draw_hover_card(const HoverCard& card, Point anchor, const Rect& bounds, const ChartStyle& style,
                     Painter& painter) {
    const TextMeasure& m = painter.measure();
    const Columns columns = column_widths(card, m);
    const float pad = style.px(10.0f);
    const float gap = style.px(8.0f);
    const float row_height = style.px(18.0f);
    float content = columns.name + gap + columns.value;
    if (columns.detail > 0.0f) content += gap + columns.detail;
    // A long name is cut before the card leaves the screen; numbers stay whole.
    const float room = std::max(style.px(80.0f), bounds.width() - 2.0f * pad);
    const float name_room = std::max(0.0f, columns.name - std::max(0.0f, content - room));
    content -= columns.name - name_room;
    const FittedText heading = fit_text(card.heading, room, TextRole::small, Weight::semibold, m);
    content = std::max(content, m.width(heading.text, TextRole::small, Weight::semibold));
    const float height = 2.0f * pad + row_height * static_cast<float>(card.rows.size() + 1) - style.px(3.0f);
    const Rect box = place(anchor, std::round(content + 2.0f * pad), height, bounds, style.px(10.0f));
    const float rounding = style.px(6.0f);
    draw_shadow(box, rounding, style, painter);
    painter.rect(box, {style.palette.surface, style.palette.border, style.stroke(1.0f), rounding});

    float y = box.y0 + pad;
    painter.text({box.x0 + pad, y}, heading.text,
                 {TextRole::small, Weight::semibold, style.palette.text, Align::start});
    const float value_right = box.x0 + pad + name_room + gap + columns.value;
    for (const auto& row : card.rows) {
        y += row_height;
        painter.text({box.x0 + pad, y}, fit_text(row.name, name_room, TextRole::small, Weight::semibold, m).text,
                     {TextRole::small, Weight::semibold, row.colour, Align::start});
        painter.text({value_right, y}, row.value,
                     {TextRole::small, Weight::semibold, style.palette.text, Align::end});
        painter.text({value_right + gap, y}, row.detail,
                     {TextRole::small, Weight::regular, style.palette.text_muted, Align::start});
    }
    return box;
}

}  // namespace regiomix::charts
