#include <algorithm>

#include "ui/widgets/inputs.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

constexpr float height = 16.0f;

void draw_switch(const Ui& ui, const ToggleSpec& spec, const Item& item, const Rect& r) {
    const Palette& p = ui.colours();
    auto painter = ui.painter();
    Rgba8 track = spec.on ? spec.colour : p.control_border;
    if (!spec.enabled) track = p.sunken;
    if (item.hovered && spec.enabled) track = charts::mix(track, p.text, 0.12f);
    // Off is an outline, on is filled: the difference does not rest on colour.
    const float line = ui.theme.stroke(1.5f);
    const Rgba8 fill = spec.on ? track : p.surface;
    painter.rect(r, {fill, track, line, r.height() * 0.5f});
    const float knob = r.height() * 0.5f - ui.px(spec.on ? 2.5f : 4.0f);
    const float travel = r.height() * 0.5f;
    const charts::Point centre{spec.on ? r.x1 - travel : r.x0 + travel, r.centre().y};
    const Rgba8 knob_colour = spec.on ? p.surface : track;
    painter.circle(centre, knob, {knob_colour, {0, 0, 0, 0}, 0.0f, 0.0f});
}

}  // namespace

std::optional<bool> toggle(const Ui& ui, const ToggleSpec& spec) {
    const float track_width = ui.px(toggle_width);
    const float gap = ui.px(space::small);
    const float words = spec.show_label ? gap + text_width(ui, spec.label, TextRole::body) : 0.0f;
    const float width = std::min(track_width + words, std::max(track_width, available_width()));
    const Item item = make_item(ui, {spec.id, spec.label, width, ui.px(hit_target), spec.enabled, false});
    if (item.visible) {
        const float y = std::round(item.rect.centre().y - ui.px(height) * 0.5f);
        const Rect track{item.rect.x0, y, item.rect.x0 + track_width, y + ui.px(height)};
        draw_switch(ui, spec, item, track);
        if (spec.show_label) {
            label_in(ui, {track.x1 + gap, item.rect.y0, item.rect.x1, item.rect.y1}, spec.label,
                     TextRole::body, Weight::regular,
                     spec.enabled ? ui.colours().text : ui.colours().text_disabled);
        }
        Item ring = item;
        ring.rect = track;
        draw_focus_ring(ui, ring, spec.id, track.height() * 0.5f);
    }
    if (!item.pressed) return std::nullopt;
    ++ui.state.gesture;
    return !spec.on;
}

}  // namespace regiomix::ui
