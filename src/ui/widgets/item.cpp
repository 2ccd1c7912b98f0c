#include "ui/widgets/item.hpp"

#include <algorithm>

#include <imgui_internal.h>

namespace regiomix::ui {
namespace {

Rect visible_part(const Rect& r) {
    const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
    const Rect cut{std::max(r.x0, clip.Min.x), std::max(r.y0, clip.Min.y), std::min(r.x1, clip.Max.x),
                   std::min(r.y1, clip.Max.y)};
    return cut.width() > 0.0f && cut.height() > 0.0f ? cut : Rect{r.x0, r.y0, r.x0, r.y0};
}

// Grows a small rectangle to the smallest comfortable target.
ImRect sensitive_area(const Ui& ui, const Rect& r) {
    const float least = ui.px(hit_target);
    const float dx = std::max(0.0f, std::ceil((least - r.width()) * 0.5f));
    const float dy = std::max(0.0f, std::ceil((least - r.height()) * 0.5f));
    return {r.x0 - dx, r.y0 - dy, r.x1 + dx, r.y1 + dy};
}

// The form's focus came to this widget: scroll to it, like a browser does with its own.
void reveal_if_mirrored(const Ui& ui, std::string_view id, const ImRect& area) {
    if (!ui.state.reveal || ui.mirrored_focus != id) return;
    ui.state.reveal = false;
    ImGui::ScrollToRect(ImGui::GetCurrentWindow(), area, ImGuiScrollFlags_KeepVisibleEdgeY);
}

void behave(const ItemSpec& spec, const ImRect& area, Item& item) {
    ImGuiButtonFlags flags = ImGuiButtonFlags_None;
    if (spec.press_on_down) flags |= ImGuiButtonFlags_PressedOnClick;
    item.pressed = ImGui::ButtonBehavior(area, item.id, &item.hovered, &item.held, flags);
}

}  // namespace

ImGuiID item_id(std::string_view id) {
    const std::string text = "###" + std::string(id);
    return ImGui::GetCurrentWindow()->GetID(text.c_str());
}

std::string full_label(std::string_view label, std::string_view id) {
    return std::string(label) + "###" + std::string(id);
}

Item make_item_at(const Ui& ui, const ItemSpec& spec, const Rect& rect) {
    Item item;
    item.id = item_id(spec.id);
    item.rect = rect;
    const ImRect area = sensitive_area(ui, rect);
    ImGui::BeginDisabled(!spec.enabled);
    item.visible = ImGui::ItemAdd(area, item.id);
    reveal_if_mirrored(ui, spec.id, area);
    if (item.visible) behave(spec, area, item);
    const std::string label = full_label(spec.label, spec.id);
    ImGuiContext& g = *ImGui::GetCurrentContext();  // the macro wants this name
    IMGUI_TEST_ENGINE_ITEM_INFO(item.id, label.c_str(), g.LastItemData.StatusFlags);
    static_cast<void>(label);
    ImGui::EndDisabled();
    item.focused = g.NavId == item.id && !g.NavDisableHighlight;
    ui.rects.record(spec.id, visible_part(rect), item.visible);
    return item;
}

Item make_item(const Ui& ui, const ItemSpec& spec) {
    return make_item_at(ui, spec, take_space(spec.width, spec.height));
}

Rect take_space(float width, float height) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Rect rect{at.x, at.y, at.x + width, at.y + height};
    ImGui::ItemSize(ImVec2(width, height));
    return rect;
}

void draw_focus_ring(const Ui& ui, const Item& item, std::string_view id, float rounding) {
    const bool mirrored = !ui.mirrored_focus.empty() && ui.mirrored_focus == id;
    if (!item.focused && !mirrored) return;
    const float width = ui.theme.stroke(mirrored ? 3.0f : 2.0f);
    const float gap = ui.theme.stroke(2.0f);
    auto painter = ui.painter();
    painter.rect(item.rect.inset(-gap - width),
                 {{0, 0, 0, 0}, ui.colours().focus, width, rounding + gap + width * 0.5f});
}

float available_width() {
    return std::max(1.0f, ImGui::GetContentRegionAvail().x);
}

}  // namespace regiomix::ui
