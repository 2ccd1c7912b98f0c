#include "ui/widgets/menus.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

void push_menu_style(const Ui& ui) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(6.0f), ui.px(6.0f)));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0f, ui.px(1.0f)));
}

void pop_menu_style() {
    ImGui::PopStyleVar(2);
}

}  // namespace

bool begin_dropdown(const Ui& ui, ButtonSpec spec, float menu_width) {
    spec.dropdown = true;
    const std::string popup = "###" + std::string(spec.id) + ".menu";
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = button_width(ui, spec);
    if (button(ui, spec)) ImGui::OpenPopup(popup.c_str());
    return begin_menu_below(ui, popup, {at.x, at.y, at.x + width, at.y + ui.px(control_height)}, menu_width);
}

bool begin_menu_below(const Ui& ui, const std::string& popup, const Rect& anchor, float menu_width) {
    // Right-aligned with its button when it would leave the screen.
    const float menu = ui.px(menu_width);
    const float right_limit = ImGui::GetIO().DisplaySize.x - ui.px(space::small);
    const float x = anchor.x0 + menu > right_limit ? std::max(ui.px(space::small), anchor.x1 - menu) : anchor.x0;
    ImGui::SetNextWindowPos({x, anchor.y1 + ui.px(4.0f)});
    // No longer than what is below: the rest is scrolled to.
    const float screen = ImGui::GetIO().DisplaySize.y;
    const float room = std::max(screen - anchor.y1 - ui.px(12.0f), ui.px(160.0f));
    ImGui::SetNextWindowSizeConstraints({menu, 0.0f}, {menu, std::min(screen * 0.75f, room)});
    push_menu_style(ui);
    const bool open = ImGui::BeginPopup(popup.c_str(), ImGuiWindowFlags_NoMove);
    if (open) draw_popup_shadow(ui, ui.px(radius::card));
    if (!open) pop_menu_style();
    return open;
}

void end_dropdown() {
    ImGui::EndPopup();
    pop_menu_style();
}

bool menu_item(const Ui& ui, const MenuItemSpec& spec) {
    const Palette& p = ui.colours();
    const float pad = ui.px(10.0f);
    const float body = line_height(ui, TextRole::body);
    const bool two_lines = !spec.detail.empty();
    const float height = two_lines ? body + line_height(ui, TextRole::small) + ui.px(12.0f) : ui.px(30.0f);
    const Item item = make_item(ui, {spec.id, spec.label, available_width(), height, spec.enabled, false});
    if (item.pressed) ImGui::CloseCurrentPopup();
    if (!item.visible) return item.pressed;
    auto painter = ui.painter();
    const Rect& r = item.rect;
    if ((item.hovered || item.focused) && spec.enabled) {
        painter.rect(r, {item.held ? p.sunken : p.accent_soft, {0, 0, 0, 0}, 0.0f, ui.px(5.0f)});
    }
    float x = r.x0 + pad;
    float right = r.x1 - pad;
    if (spec.swatch.a > 0) {
        const float side = ui.px(10.0f);
        const float y =
            std::round((two_lines ? r.y0 + ui.px(6.0f) + body * 0.5f : r.centre().y) - side * 0.5f);
        painter.rect({x, y, x + side, y + side}, {spec.swatch, {0, 0, 0, 0}, 0.0f, ui.px(2.0f)});
        x += side + ui.px(8.0f);
    }
    if (spec.selected) {
        draw_icon(Icon::check, {right - ui.px(7.0f), r.centre().y}, ui.px(14.0f), p.accent, painter);
        right -= ui.px(22.0f);
    }
    if (!spec.shortcut.empty()) {
        const float width = text_width(ui, spec.shortcut, TextRole::small);
        label_in(ui, {right - width, r.y0, right, r.y1}, spec.shortcut, TextRole::small, Weight::regular,
                 p.text_muted, Align::end);
        right -= width + ui.px(12.0f);
    }
    const Rgba8 colour = spec.enabled ? p.text : p.text_disabled;
    const Weight weight = spec.selected ? Weight::semibold : Weight::regular;
    const float y0 = two_lines ? r.y0 + ui.px(6.0f) : r.y0;
    label_in(ui, {x, y0, right, two_lines ? y0 + body : r.y1}, spec.label, TextRole::body, weight, colour);
    if (two_lines) {
        label_in(ui, {x, y0 + body, right, y0 + body + line_height(ui, TextRole::small)}, spec.detail,
                 TextRole::small, Weight::regular, p.text_muted);
    }
    draw_focus_ring(ui, item, spec.id, ui.px(5.0f));
    return item.pressed;
}

void menu_heading(const Ui& ui, std::string_view text) {
    const Rect rect = take_space(available_width(), ui.px(26.0f));
    label_in(ui, {rect.x0 + ui.px(10.0f), rect.y0, rect.x1, rect.y1}, text, TextRole::small, Weight::semibold,
             ui.colours().text_muted);
}

void menu_divider(const Ui& ui) {
    const Rect rect = take_space(available_width(), ui.px(9.0f));
    auto painter = ui.painter();
    charts::draw_horizontal_rule(rect.x0, rect.x1, rect.centre().y, ui.theme.scale, ui.colours().border,
                                 painter);
}

}  // namespace regiomix::ui
