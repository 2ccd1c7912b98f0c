#include "ui/widgets/segmented.hpp"

#include "ui/widgets/item.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

constexpr float side_padding = 11.0f;

float choice_width(const Ui& ui, const TabSpec& choice) {
    // The chosen one is bold: all keep the room for that, so that nothing moves.
    return text_width(ui, choice.label, TextRole::body, Weight::semibold) + 2.0f * ui.px(side_padding);
}

void draw_choice(const Ui& ui, const TabSpec& choice, const Item& item, bool chosen) {
    const Palette& p = ui.colours();
    auto painter = ui.painter();
    const Rect inner = item.rect.inset(ui.px(2.0f));
    if (chosen || item.hovered)
        painter.rect(inner, {chosen ? p.accent_soft : p.surface_hover, {0, 0, 0, 0}, 0.0f, ui.px(4.0f)});
    label_in(ui, item.rect, choice.label, TextRole::body, chosen ? Weight::semibold : Weight::regular,
             chosen ? p.accent : p.text, Align::middle);
    draw_focus_ring(ui, item, choice.id, ui.px(4.0f));
}

}  // namespace

float segmented_width(const Ui& ui, std::span<const TabSpec> choices) {
    float width = 0.0f;
    for (const TabSpec& choice : choices) width += choice_width(ui, choice);
    return width;
}

std::optional<int> segmented(const Ui& ui, std::span<const TabSpec> choices, int chosen) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ui.px(control_height);
    auto painter = ui.painter();
    painter.rect({at.x, at.y, at.x + segmented_width(ui, choices), at.y + height},
                 {ui.colours().surface, ui.colours().border, ui.theme.stroke(1.0f), ui.px(radius::control)});
    std::optional<int> pressed;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i > 0) ImGui::SameLine(0, 0);
        const auto index = static_cast<int>(i);
        const Item item = make_item(ui, {choices[i].id, choices[i].label, choice_width(ui, choices[i]), height, true, false});
        if (item.visible) draw_choice(ui, choices[i], item, index == chosen);
        if (item.pressed && index != chosen) pressed = index;
    }
    return pressed;
}

}  // namespace regiomix::ui
