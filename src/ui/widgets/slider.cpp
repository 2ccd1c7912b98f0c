#include <algorithm>
#include <cmath>

#include <imgui_internal.h>
#include "ui/widgets/item.hpp"
#include "ui/widgets/number_edit.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

constexpr float track_height = 4.0f;
constexpr float knob_radius = 7.0f;

double share_of(const SliderSpec& s, double value) {
    if (!(s.max > s.min)) return 0.0;
    const double linear = std::clamp((value - s.min) / (s.max - s.min), 0.0, 1.0);
    return std::pow(linear, 1.0 / s.curve);
}

double value_at(const SliderSpec& s, double share) {
    return s.min + std::pow(std::clamp(share, 0.0, 1.0), s.curve) * (s.max - s.min);
}

struct Track {
    Rect line;
    float x_at(double share) const { return line.x0 + static_cast<float>(share) * line.width(); }
    double share_at(float x) const {
        return line.width() > 0.0f ? static_cast<double>((x - line.x0) / line.width()) : 0.0;
    }
};

// The knob's centre runs from one end of the track to the other, so the track starts at the item's edge.
Track track_of(const Ui& ui, const Rect& r) {
    const float h = ui.px(track_height);
    const float y = std::round(r.centre().y - h * 0.5f);
    return {{r.x0, y, r.x1, y + h}};
}

// Keys belong to the focused slider, or Dear ImGui would walk to the next widget with them.
std::optional<double> value_by_key(const SliderSpec& s, ImGuiID id) {
    constexpr ImGuiKey keys[] = {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_Home, ImGuiKey_End};
    for (const ImGuiKey key : keys) ImGui::SetKeyOwner(key, id);
    const auto pressed = [id](ImGuiKey key) { return ImGui::IsKeyPressed(key, id, ImGuiInputFlags_Repeat); };
    const double by = s.step * (ImGui::GetIO().KeyShift ? 10.0 : 1.0);
    if (pressed(ImGuiKey_LeftArrow)) return s.value - by;
    if (pressed(ImGuiKey_RightArrow)) return s.value + by;
    if (pressed(ImGuiKey_Home)) return s.min;
    if (pressed(ImGuiKey_End)) return s.max;
    return std::nullopt;
}

void draw_plausible_range(const Ui& ui, const SliderSpec& s, const Track& track, charts::Painter& painter) {
    if (!s.enabled) return;
    const Rgba8 colour = ui.colours().control_border;
    const float reach = ui.px(2.0f);
    for (const auto& limit : {s.plausible_min, s.plausible_max}) {
        if (!limit || *limit <= s.min || *limit >= s.max) continue;
        const float x = track.x_at(share_of(s, *limit));
        charts::draw_vertical_rule(x, track.line.y0 - reach, track.line.y1 + reach, ui.theme.scale, colour,
                                   painter);
    }
}

void draw_slider(const Ui& ui, const SliderSpec& s, const Item& item, const Track& track) {
    const Palette& p = ui.colours();
    auto painter = ui.painter();
    const Rgba8 none{0, 0, 0, 0};
    const float rounding = track.line.height() * 0.5f;
    painter.rect(track.line, {p.sunken, none, 0.0f, rounding});
    draw_plausible_range(ui, s, track, painter);
    const float x = track.x_at(share_of(s, s.value));
    const Rgba8 colour = s.enabled ? s.colour : charts::mix(s.colour, p.surface, 0.55f);
    if (s.enabled && x > track.line.x0) {
        painter.rect({track.line.x0, track.line.y0, x, track.line.y1}, {colour, none, 0.0f, rounding});
    }
    const bool hot = (item.hovered || item.held) && s.enabled;
    const charts::Point knob{
        std::clamp(x, item.rect.x0 + ui.px(knob_radius), item.rect.x1 - ui.px(knob_radius)),
        track.line.centre().y};
    if (hot)
        painter.circle(knob, ui.px(knob_radius + 4.0f),
                       {charts::with_alpha(colour, 0.16f), none, 0.0f, 0.0f});
    painter.circle(knob, ui.px(knob_radius),
                   {p.surface, colour, std::max(1.5f, 2.0f * ui.theme.scale), 0.0f});
}

NumberSpec edit_spec(const SliderSpec& s) {
    NumberSpec n;
    n.id = s.id;
    n.label = s.label;
    n.value = s.value;
    n.min = s.min;
    n.max = s.max;
    n.style = s.style;
    return n;
}

bool wants_typing(const Item& item) {
    return item.pressed && (ImGui::GetIO().KeyCtrl || ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left));
}

std::optional<double> changed_value(const Ui& ui, const SliderSpec& s, const Item& item, const Track& track) {
    std::optional<double> wanted;
    if (item.focused) {
        wanted = value_by_key(s, item.id);
        if (wanted) ++ui.state.gesture;
    }
    if (item.held && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        if (ui.state.drag_id != item.id) {
            ui.state.drag_id = item.id;
            ++ui.state.gesture;
        }
        wanted = value_at(s, track.share_at(ImGui::GetMousePos().x));
    } else if (ui.state.drag_id == item.id) {
        ui.state.drag_id = 0;
    }
    if (!wanted) return std::nullopt;
    const double snapped = snap_to_step(*wanted, s.min, s.max, s.step);
    return snapped != s.value ? std::optional(snapped) : std::nullopt;
}

}  // namespace

double snap_to_step(double value, double min, double max, double step) {
    if (step > 0.0) value = min + std::round((value - min) / step) * step;
    return std::clamp(value, min, std::max(min, max));
}

std::optional<double> slider(const Ui& ui, const SliderSpec& spec) {
    const float width = spec.width > 0.0f ? spec.width : available_width();
    const ImGuiID id = item_id(spec.id);
    if (editing_number(ui, id)) {
        const Rect rect = take_space(width, ui.px(hit_target));
        ui.rects.record(spec.id, rect, true);
        return run_number_edit(ui, edit_spec(spec), rect).value;
    }
    const Item item = make_item(ui, {spec.id, spec.label, width, ui.px(hit_target), spec.enabled, true});
    const Track track = track_of(ui, item.rect);
    if (item.visible) {
        draw_slider(ui, spec, item, track);
        draw_focus_ring(ui, item, spec.id, ui.px(5.0f));
    }
    if (!spec.enabled) return std::nullopt;
    if (wants_typing(item)) {
        start_number_edit(ui, id, edit_spec(spec));
        ImGui::ClearActiveID();
        return std::nullopt;
    }
    return changed_value(ui, spec, item, track);
}

}  // namespace regiomix::ui
