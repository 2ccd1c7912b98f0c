#include <algorithm>
#include <array>
#include <cstring>

#include "ui/widgets/buttons.hpp"
#include "ui/widgets/inputs.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {

std::optional<std::string> search_field(const Ui& ui, const SearchSpec& spec) {
    const Palette& p = ui.colours();
    const float width = spec.width > 0.0f ? spec.width : available_width();
    const float height = ui.px(control_height);
    const float lead = ui.px(32.0f);  // room for the icon
    std::array<char, 128> buffer{};
    const std::size_t length = std::min(spec.text.size(), buffer.size() - 1);
    std::memcpy(buffer.data(), spec.text.data(), length);

    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Rect rect{at.x, at.y, at.x + width, at.y + height};
    const bool hovered = ImGui::IsMouseHoveringRect(min_of(rect), max_of(rect)) && ImGui::IsWindowHovered();
    auto painter = ui.painter();
    painter.rect(rect, {p.surface, hovered ? p.control_border : p.border, ui.theme.stroke(1.0f),
                        ui.px(radius::control)});
    draw_icon(Icon::search, {rect.x0 + ui.px(17.0f), rect.centre().y}, ui.px(14.0f), p.text_muted, painter);

    const float pad = std::floor((height - line_height(ui, TextRole::body)) * 0.5f);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(lead, pad));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0f);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32(0, 0, 0, 0));
    ImGui::PushStyleColor(ImGuiCol_FrameBgHovered, IM_COL32(0, 0, 0, 0));
    ImGui::PushStyleColor(ImGuiCol_FrameBgActive, IM_COL32(0, 0, 0, 0));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_u32(p.text_muted));
    ImGui::SetNextItemWidth(width);
    // "##" first: the name is for tests, not to be drawn beside the field.
    const std::string name = "##" + full_label(spec.placeholder, spec.id);
    const std::string hint(spec.placeholder);
    const bool changed = ImGui::InputTextWithHint(name.c_str(), hint.c_str(), buffer.data(), buffer.size(),
                                                  ImGuiInputTextFlags_EscapeClearsAll);
    const bool active = ImGui::IsItemActive();
    ImGui::PopStyleColor(4);
    ImGui::PopStyleVar(2);
    ui.rects.record(spec.id, rect, true);
    Item item;
    item.rect = rect;
    item.focused = active;
    draw_focus_ring(ui, item, spec.id, ui.px(radius::control));
    return changed ? std::optional<std::string>(buffer.data()) : std::nullopt;
}

}  // namespace regiomix::ui
