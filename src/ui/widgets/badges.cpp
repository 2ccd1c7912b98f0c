#include "ui/widgets/badges.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/widgets/containers.hpp"
#include "ui/widgets/icons.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

void draw_dashed_outline(const Rect& r, float dash, float width, Rgba8 colour, charts::Painter& painter) {
    // Corners are cut by a quarter of a dash each, which reads as rounding at this size.
    const float cut = std::round(dash * 0.9f);
    const float h = width * 0.5f;
    const Rect b{r.x0 + h, r.y0 + h, r.x1 - h, r.y1 - h};
    const std::array<charts::Point, 9> outline{{{b.x0 + cut, b.y0},
                                                {b.x1 - cut, b.y0},
                                                {b.x1, b.y0 + cut},
                                                {b.x1, b.y1 - cut},
                                                {b.x1 - cut, b.y1},
                                                {b.x0 + cut, b.y1},
                                                {b.x0, b.y1 - cut},
                                                {b.x0, b.y0 + cut},
                                                {b.x0 + cut, b.y0}}};
    painter.polyline(outline, {colour, width, dash, dash * 0.8f});
}

}  // namespace

void evidence_badge(const Ui& ui, std::string_view id, Grade grade, std::string_view explanation,
                    bool enabled) {
    const Palette& p = ui.colours();
    const float width = ui.px(badge_width);
    const float height = ui.px(18.0f);
    const Rect rect = take_space(width, height);
    const std::string letter(1, static_cast<char>('A' + static_cast<int>(grade)));
    // An item, so that keyboard and tests reach the explanation.
    const std::string name = "Evidence " + letter;
    const Item item = make_item_at(ui, {id, name, width, height, true, false}, rect);
    if (!item.visible) return;
    auto painter = ui.painter();
    const float rounding = ui.px(4.0f);
    const float fade = enabled ? 1.0f : 0.55f;
    Rgba8 text = p.grade_c_text;
    if (grade == Grade::c) {
        const float width_line = std::max(1.0f, ui.theme.scale);
        draw_dashed_outline(rect, 3.0f * ui.theme.scale, width_line, charts::with_alpha(p.grade_c_line, fade),
                            painter);
    } else {
        text = grade == Grade::a ? p.grade_a_text : p.grade_b_text;
        const Rgba8 fill = grade == Grade::a ? p.grade_a_fill : p.grade_b_fill;
        painter.rect(rect, {charts::with_alpha(fill, fade), {0, 0, 0, 0}, 0.0f, rounding});
    }
    painter.text({rect.centre().x, std::round(rect.centre().y - line_height(ui, TextRole::small) * 0.5f)},
                 letter, {TextRole::small, Weight::semibold, charts::with_alpha(text, fade), Align::middle});
    draw_focus_ring(ui, item, id, rounding);
    if ((item.hovered || item.focused) && !explanation.empty()) tooltip(ui, explanation);
}

float own_badge_width(const Ui& ui, std::string_view word) {
    return std::ceil(text_width(ui, word, TextRole::small, Weight::semibold)) + 2.0f * ui.px(5.0f);
}

void own_badge(const Ui& ui, std::string_view id, std::string_view word, std::string_view explanation) {
    const Rect rect = take_space(own_badge_width(ui, word), ui.px(18.0f));
    const Item item = make_item_at(ui, {id, word, rect.width(), rect.height(), true, false}, rect);
    if (!item.visible) return;
    const Palette& p = ui.colours();
    auto painter = ui.painter();
    painter.rect(rect, {p.accent_soft, {0, 0, 0, 0}, 0.0f, ui.px(4.0f)});
    label_in(ui, rect, word, TextRole::small, Weight::semibold, p.accent, Align::middle);
    draw_focus_ring(ui, item, id, ui.px(4.0f));
    if ((item.hovered || item.focused) && !explanation.empty()) tooltip(ui, explanation);
}

bool family_header(const Ui& ui, const FamilyHeaderSpec& spec) {
    const Palette& p = ui.colours();
    const Item item = make_item(
        ui, {spec.id, spec.name, spec.width > 0.0f ? spec.width : available_width(), ui.px(28.0f), true, false});
    if (!item.visible) return item.pressed;
    const Rect& r = item.rect;
    auto painter = ui.painter();
    if (item.hovered) {
        const float bleed = ui.px(6.0f);
        painter.rect({r.x0 - bleed, r.y0, r.x1 + bleed, r.y1},
                     {p.surface_hover, {0, 0, 0, 0}, 0.0f, ui.px(5.0f)});
    }
    const float side = ui.px(9.0f);
    const float y = std::round(r.centre().y - side * 0.5f);
    painter.rect({r.x0, y, r.x0 + side, y + side}, {spec.colour, {0, 0, 0, 0}, 0.0f, ui.px(2.0f)});
    const float chevron = spec.collapsed || item.hovered ? ui.px(18.0f) : 0.0f;
    const float count = text_width(ui, spec.count, TextRole::small);
    const float right = r.x1 - chevron;
    label_in(ui, {right - count, r.y0, right, r.y1}, spec.count, TextRole::small, Weight::regular,
             p.text_muted, Align::end);
    label_in(ui, {r.x0 + side + ui.px(8.0f), r.y0, right - count - ui.px(8.0f), r.y1}, spec.name,
             TextRole::body, Weight::semibold, p.text);
    if (chevron > 0.0f) {
        draw_icon(spec.collapsed ? Icon::chevron_right : Icon::chevron_down,
                  {r.x1 - ui.px(6.0f), r.centre().y}, ui.px(13.0f), p.text_muted, painter);
    }
    draw_focus_ring(ui, item, spec.id, ui.px(5.0f));
    return item.pressed;
}

void status_dot(const Ui& ui, std::string_view text, Rgba8 colour, DotShape shape) {
    const float dot = ui.px(4.0f);
    const float gap = ui.px(6.0f);
    const float words = std::min(text_width(ui, text, TextRole::small), available_width() - 2.0f * dot - gap);
    const Rect rect = take_space(2.0f * dot + gap + words, line_height(ui, TextRole::small));
    auto painter = ui.painter();
    const charts::Point centre{rect.x0 + dot, rect.centre().y};
    if (shape == DotShape::filled) painter.circle(centre, dot, {colour, {0, 0, 0, 0}, 0.0f, 0.0f});
    if (shape == DotShape::ring)
        painter.circle(centre, dot, {{0, 0, 0, 0}, colour, ui.theme.stroke(1.5f), 0.0f});
    label_in(ui, {rect.x0 + 2.0f * dot + gap, rect.y0, rect.x1, rect.y1}, text, TextRole::small,
             Weight::regular, ui.colours().text_muted);
}

void tag(const Ui& ui, std::string_view text, Rgba8 text_colour, Rgba8 fill) {
    const float pad = ui.px(7.0f);
    const float width =
        std::min(text_width(ui, text, TextRole::small, Weight::semibold) + 2.0f * pad, available_width());
    const Rect rect = take_space(width, ui.px(20.0f));
    auto painter = ui.painter();
    painter.rect(rect, {fill, {0, 0, 0, 0}, 0.0f, rect.height() * 0.5f});
    label_in(ui, {rect.x0 + pad, rect.y0, rect.x1 - pad, rect.y1}, text, TextRole::small, Weight::semibold,
             text_colour);
}

}  // namespace regiomix::ui
