#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string>

#include "ui/widgets/inputs.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {

std::optional<std::string> text_field(const Ui& ui, const TextSpec& spec) {
    constexpr std::size_t most_bytes = 512;
    const Palette& p = ui.colours();
    const float width = spec.width > 0.0f ? spec.width : available_width();
    std::array<char, most_bytes> buffer{};
    std::memcpy(buffer.data(), spec.text.data(), std::min(spec.text.size(), buffer.size() - 1));

    muted(ui, spec.label);
    const float pad = std::floor((ui.px(control_height) - line_height(ui, TextRole::body)) * 0.5f);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(ui.px(space::small), pad));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, ui.theme.stroke(1.0f));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui.px(radius::control));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, to_u32(p.surface));
    ImGui::PushStyleColor(ImGuiCol_Border, to_u32(p.border));
    ImGui::SetNextItemWidth(width);
    const std::string name = "##" + full_label(spec.label, spec.id);
    const bool changed = ImGui::InputText(name.c_str(), buffer.data(), buffer.size());
    Item item;
    item.rect = {ImGui::GetItemRectMin().x, ImGui::GetItemRectMin().y, ImGui::GetItemRectMax().x,
                 ImGui::GetItemRectMax().y};
    item.focused = ImGui::IsItemActive();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    ui.rects.record(spec.id, item.rect, true);
    draw_focus_ring(ui, item, spec.id, ui.px(radius::control));
    return changed ? std::optional<std::string>(buffer.data()) : std::nullopt;
}

}  // namespace regiomix::ui
