#include "ui/widgets/lever_row.hpp"

#include <algorithm>

#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

constexpr float first_line = 24.0f;
constexpr float row_pitch = 46.0f;  // from one row to the next
constexpr float value_width = 62.0f;
constexpr float spark_width = 34.0f;

struct Columns {
    float name_x0 = 0.0f;
    float name_x1 = 0.0f;  // most it may take, badge excluded
    float spark_x0 = 0.0f;
    float value_x0 = 0.0f;
};

float badge_room(const Ui& ui, const LeverRowSpec& spec) {
    return spec.own_label.empty() ? ui.px(badge_width) : own_badge_width(ui, spec.own_label);
}

Columns columns_of(const Ui& ui, const LeverRowSpec& spec, const Rect& row) {
    Columns c;
    const float gap = ui.px(space::small);
    c.name_x0 = row.x0 + ui.px(toggle_width) + gap;
    c.value_x0 = row.x1 - ui.px(value_width);
    // The sparkline is the first to go when the panel is narrow.
    const float words = text_width(ui, spec.name, TextRole::body) + gap + badge_room(ui, spec) + gap;
    const bool spark = spec.spending && spec.on && c.name_x0 + words + ui.px(spark_width) + gap <= c.value_x0;
    c.spark_x0 = spark ? c.value_x0 - gap - ui.px(spark_width) : 0.0f;
    c.name_x1 = (spark ? c.spark_x0 : c.value_x0) - 2.0f * gap - badge_room(ui, spec);
    return c;
}

bool draw_name(const Ui& ui, const LeverRowSpec& spec, const Rect& rect) {
    const Palette& p = ui.colours();
    const std::string id = std::string(spec.id) + ".name";
    const Item item = make_item_at(ui, {id, spec.name, rect.width(), rect.height(), true, false}, rect);
    if (!item.visible) return item.pressed;
    const Rgba8 colour = item.hovered ? p.accent : spec.on ? p.text : p.text_muted;
    // The tooltip with the sentence of help begins with the full name.
    const WhenCut when_cut = spec.help.empty() ? WhenCut::tooltip : WhenCut::silent;
    label_in(ui, rect, spec.name, TextRole::body, spec.selected ? Weight::semibold : Weight::regular, colour,
             Align::start, when_cut);
    if (item.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (item.hovered && !spec.help.empty() && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)) {
        tooltip(ui, spec.name, spec.help);
    }
    draw_focus_ring(ui, item, id, ui.px(4.0f));
    return item.pressed;
}

std::optional<double> value_part(const Ui& ui, const LeverRowSpec& spec, const std::string& id) {
    NumberSpec number;
    number.id = id;
    number.label = spec.name;
    number.value = spec.value;
    number.min = spec.min;
    number.max = spec.max;
    number.style = spec.style;
    number.enabled = spec.on;
    number.width = ui.px(value_width);
    number.height = ui.px(first_line);
    return number_field(ui, number).value;
}

std::optional<double> slider_part(const Ui& ui, const LeverRowSpec& spec, const std::string& id,
                                  float width) {
    SliderSpec s;
    s.id = id;
    s.label = spec.name;
    s.value = spec.value;
    s.min = spec.min;
    s.max = spec.max;
    s.step = spec.step;
    s.curve = spec.curve;
    s.style = spec.style;
    s.colour = spec.colour;
    s.enabled = spec.on;
    s.plausible_min = spec.plausible_min;
    s.plausible_max = spec.plausible_max;
    s.width = width;
    return slider(ui, s);
}

}  // namespace

LeverRowResult lever_row(const Ui& ui, const LeverRowSpec& spec) {
    LeverRowResult result;
    const std::string id(spec.id);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = ui.px(first_line);
    const float note_height = spec.note.empty() ? 0.0f : line_height(ui, TextRole::small);
    const float height = ui.px(row_pitch) + note_height - ImGui::GetStyle().ItemSpacing.y;
    const Rect row{at.x, at.y, at.x + available_width(), at.y + height};
    const Columns c = columns_of(ui, spec, row);

    ImGui::SetCursorScreenPos({row.x0, row.y0});
    result.on = toggle(ui, {id + ".on", spec.name, spec.on, spec.colour});
    const float name_width =
        std::max(1.0f, std::min(text_width(ui, spec.name, TextRole::body), c.name_x1 - c.name_x0));
    result.name_pressed = draw_name(ui, spec, {c.name_x0, row.y0, c.name_x0 + name_width, row.y0 + line});
    ImGui::SetCursorScreenPos({c.name_x0 + name_width + ui.px(space::small), row.y0 + ui.px(3.0f)});
    if (spec.own_label.empty())
        evidence_badge(ui, id + ".grade", spec.grade, spec.grade_help, spec.on);
    else
        own_badge(ui, id + ".grade", spec.own_label, spec.grade_help);
    if (c.spark_x0 > 0.0f) {
        auto painter = ui.painter();
        charts::draw_sparkline(
            *spec.spending,
            {c.spark_x0, row.y0 + ui.px(5.0f), c.spark_x0 + ui.px(spark_width), row.y0 + ui.px(20.0f)},
            ui.chart_style(), painter);
    }
    ImGui::SetCursorScreenPos({c.value_x0, row.y0});
    result.value = value_part(ui, spec, id + ".value");
    if (spec.warning && spec.on) {
        auto painter = ui.painter();
        painter.rect({c.value_x0, row.y0, row.x1, row.y0 + line},
                     {{0, 0, 0, 0}, ui.colours().danger, ui.theme.stroke(1.5f), ui.px(5.0f)});
    }
    ImGui::SetCursorScreenPos({c.name_x0, row.y0 + line - ui.px(3.0f)});
    const auto slid = slider_part(ui, spec, id + ".slider", row.x1 - c.name_x0);
    if (slid) result.value = slid;

    if (!spec.note.empty()) {
        const float y = row.y0 + ui.px(row_pitch) - ImGui::GetStyle().ItemSpacing.y - ui.px(2.0f);
        label_in(ui, {c.name_x0, y, row.x1, y + note_height}, spec.note, TextRole::small, Weight::regular,
                 ui.colours().text_muted);
    }
    ImGui::SetCursorScreenPos({row.x0, row.y0});
    take_space(row.width(), row.height());
    return result;
}

}  // namespace regiomix::ui
