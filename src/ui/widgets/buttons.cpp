#include "ui/widgets/buttons.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

constexpr float side_padding = 13.0f;
constexpr float icon_size = 15.0f;
constexpr float inner_gap = 6.0f;

struct Look {
    Rgba8 fill;
    Rgba8 border;
    Rgba8 text;
    Weight weight = Weight::regular;
};

Look look_of(const Palette& p, const ButtonSpec& spec, const Item& item) {
    const Rgba8 none{0, 0, 0, 0};
    const bool hot = item.hovered || item.held;
    if (!spec.enabled) {
        const bool filled = spec.kind == ButtonKind::primary;
        return {filled ? p.sunken : none, spec.kind == ButtonKind::quiet || filled ? none : p.border,
                p.text_disabled, filled ? Weight::semibold : Weight::regular};
    }
    switch (spec.kind) {
        case ButtonKind::primary:
            return {hot ? p.accent_hover : p.accent, none, p.on_accent, Weight::semibold};
        case ButtonKind::danger:
            return {hot ? p.danger_soft : p.surface, p.danger, p.danger, Weight::semibold};
        case ButtonKind::quiet:
            return {item.held ? p.sunken : hot ? p.surface_hover : none, none, p.text, Weight::regular};
        case ButtonKind::secondary:
            break;
    }
    if (spec.selected) return {p.accent_soft, p.accent, p.accent, Weight::semibold};
    return {item.held ? p.sunken
            : hot     ? p.surface_hover
                      : p.surface,
            hot ? p.control_border : p.border, p.text, Weight::regular};
}

Weight weight_of(const ButtonSpec& spec) {
    const bool strong = spec.kind == ButtonKind::primary || spec.kind == ButtonKind::danger || spec.selected;
    return strong ? Weight::semibold : Weight::regular;
}

float strong_width(const Ui& ui, const ButtonSpec& spec) {
    if (spec.strong.empty()) return 0.0f;
    return text_width(ui, spec.strong, TextRole::body, Weight::semibold) + ui.px(5.0f);
}

void draw_content(const Ui& ui, const ButtonSpec& spec, const Item& item, const Look& look) {
    auto painter = ui.painter();
    const Rect& r = item.rect;
    if (spec.icon_only) {
        draw_icon(spec.icon, r.centre(), ui.px(icon_size), look.text, painter);
        return;
    }
    const float pad = ui.px(side_padding);
    const float chevron = spec.dropdown ? ui.px(10.0f + inner_gap) : 0.0f;
    const float icon = spec.icon != Icon::none ? ui.px(icon_size + inner_gap) : 0.0f;
    const float label_width = text_width(ui, spec.label, TextRole::body, look.weight);
    const float content =
        std::min(icon + label_width + strong_width(ui, spec) + chevron, r.width() - 2.0f * pad);
    float x = std::round(r.centre().x - content * 0.5f);
    const float right = x + content - chevron;
    if (spec.icon != Icon::none) {
        draw_icon(spec.icon, {x + ui.px(icon_size) * 0.5f, r.centre().y}, ui.px(icon_size), look.text,
                  painter);
        x += icon;
    }
    const float label_room = std::min(label_width, right - x);
    label_in(ui, {x, r.y0, x + label_room, r.y1}, spec.label, TextRole::body, look.weight, look.text);
    x += label_room;
    if (!spec.strong.empty() && right - x > ui.px(16.0f)) {
        label_in(ui, {x + ui.px(5.0f), r.y0, right, r.y1}, spec.strong, TextRole::body, Weight::semibold,
                 spec.enabled ? spec.strong_colour : look.text);
    }
    if (spec.dropdown) {
        draw_icon(Icon::chevron_down, {right + chevron - ui.px(5.0f), r.centre().y + ui.px(1.0f)},
                  ui.px(13.0f), look.text, painter);
    }
}

}  // namespace

float button_width(const Ui& ui, const ButtonSpec& spec) {
    if (spec.width > 0.0f) return spec.width;
    if (spec.icon_only) return ui.px(control_height);
    float width = 2.0f * ui.px(side_padding) + text_width(ui, spec.label, TextRole::body, weight_of(spec)) +
                  strong_width(ui, spec);
    if (spec.icon != Icon::none) width += ui.px(icon_size + inner_gap);
    if (spec.dropdown) width += ui.px(10.0f + inner_gap);
    return spec.max_width > 0.0f ? std::min(width, spec.max_width) : width;
}

bool button(const Ui& ui, const ButtonSpec& spec) {
    const Item item = make_item(
        ui, {spec.id, spec.label, button_width(ui, spec), ui.px(control_height), spec.enabled, false});
    if (!item.visible) return item.pressed;
    const Look look = look_of(ui.colours(), spec, item);
    const float rounding = ui.px(radius::control);
    auto painter = ui.painter();
    painter.rect(item.rect, {look.fill, look.border, ui.theme.stroke(1.0f), rounding});
    draw_content(ui, spec, item, look);
    draw_focus_ring(ui, item, spec.id, rounding);
    const std::string_view hint = !spec.hint.empty() ? spec.hint : spec.icon_only ? spec.label : "";
    if (item.hovered && !hint.empty()) tooltip(ui, hint);
    return item.pressed;
}

bool link(const Ui& ui, std::string_view id, std::string_view text, TextRole role) {
    const float width = std::min(text_width(ui, text, role), available_width());
    const Item item = make_item(ui, {id, text, width, line_height(ui, role), true, false});
    if (!item.visible) return item.pressed;
    label_in(ui, item.rect, text, role, Weight::regular, ui.colours().accent);
    if (item.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        auto painter = ui.painter();
        charts::draw_horizontal_rule(item.rect.x0, item.rect.x1, item.rect.y1, ui.theme.scale,
                                     ui.colours().accent, painter);
    }
    draw_focus_ring(ui, item, id, ui.px(3.0f));
    return item.pressed;
}

}  // namespace regiomix::ui
