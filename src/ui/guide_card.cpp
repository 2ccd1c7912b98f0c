// The guided start: a card that lies in a corner and can be left alone.
#include <algorithm>

#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr float card_width = 340;

void choices(const Ui& ui, const GuideView& view, Actions& out) {
    float x = 0;
    const float width = available_width();
    for (const GuideChoice& choice : view.choices) {
        const std::string id = "guide.choice." + choice.id;
        const ButtonSpec spec{
            .id = id, .label = choice.label, .selected = choice.selected, .hint = choice.detail, .max_width = width};
        const float wanted = button_width(ui, spec);
        if (x > 0 && x + ui.px(space::small) + wanted <= width) {
            ImGui::SameLine(0, ui.px(space::small));
            x += ui.px(space::small);
        } else {
            x = 0;
        }
        x += wanted;
        if (button(ui, spec)) out.push_back(choice.action);
    }
}

void ways_on(const Ui& ui, const GuideView& view, Actions& out) {
    const int next = view.step < 3 ? view.step + 1 : 0;
    if (!view.skip_label.empty()) {
        if (button(ui, {.id = "guide.skip", .label = view.skip_label, .kind = ButtonKind::quiet})) out.push_back(SetGuide{0});
        ImGui::SameLine(0, 0);
    }
    const ButtonSpec on{.id = "guide.next", .label = view.next_label, .kind = ButtonKind::primary};
    const ButtonSpec back{.id = "guide.back", .label = view.back_label};
    float wanted = button_width(ui, on);
    if (!view.back_label.empty()) wanted += button_width(ui, back) + ui.px(space::small);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0f, available_width() - wanted));
    if (!view.back_label.empty()) {
        if (button(ui, back)) out.push_back(SetGuide{view.step - 1});
        ImGui::SameLine(0, ui.px(space::small));
    }
    if (button(ui, on)) out.push_back(SetGuide{next});
}

}  // namespace

void guide_card(const Ui& ui, const GuideView& view, const Rect& place, Actions& out) {
    const float margin = ui.px(space::large);
    const float width = std::min(ui.px(card_width), place.width() - 2 * margin);
    ImGui::SetNextWindowPos({place.x1 - margin, place.y1 - margin}, ImGuiCond_Always, {1.0f, 1.0f});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, place.height() - 2 * margin});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(space::large), ui.px(space::medium)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(radius::card));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, ui.theme.stroke(1.0f));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, to_u32(ui.colours().surface));
    const bool shown = ImGui::Begin("###guide", nullptr,
                                    ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                                        ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    if (shown) {
        draw_popup_shadow(ui, ui.px(radius::card));
        if (!view.progress.empty()) muted(ui, view.progress);
        heading(ui, view.title);
        gap(ui, space::tight);
        paragraph(ui, view.text);
        gap(ui, space::small);
        choices(ui, view, out);
        gap(ui, space::small);
        ways_on(ui, view, out);
    }
    ImGui::End();
}

}  // namespace regiomix::ui
