#include "ui/widgets/tabs.hpp"

#include <algorithm>
#include <vector>

#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/menus.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

constexpr float row_height = 36.0f;

std::vector<float> natural_widths(const Ui& ui, std::span<const TabSpec> tabs, int active, TextRole role) {
    std::vector<float> widths;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const Weight weight = static_cast<int>(i) == active ? Weight::semibold : Weight::regular;
        widths.push_back(text_width(ui, tabs[i].label, role, weight));
    }
    return widths;
}

float total(const std::vector<float>& widths, float padding) {
    float sum = 0.0f;
    for (const float w : widths) sum += w + 2.0f * padding;
    return sum;
}

// How many tabs from the left fit beside the "…" button.
int count_that_fit(const std::vector<float>& widths, float padding, float room) {
    float used = 0.0f;
    int count = 0;
    for (const float w : widths) {
        used += w + 2.0f * padding;
        if (used > room) break;
        ++count;
    }
    return std::max(count, 1);
}

bool draw_tab(const Ui& ui, const TabSpec& tab, const Rect& rect, bool active, TextRole role) {
    const Palette& p = ui.colours();
    const Item item = make_item_at(ui, {tab.id, tab.label, rect.width(), rect.height(), true, false}, rect);
    if (!item.visible) return item.pressed;
    const Rgba8 colour = active ? p.accent : item.hovered ? p.text : p.text_muted;
    label_in(ui, rect, tab.label, role, active ? Weight::semibold : Weight::regular, colour, Align::middle);
    if (active || item.hovered) {
        auto painter = ui.painter();
        const float thick = ui.theme.stroke(2.0f);
        painter.rect({rect.x0, rect.y1 - thick, rect.x1, rect.y1},
                     {active ? p.accent : p.border, {0, 0, 0, 0}, 0.0f, 0.0f});
    }
    draw_focus_ring(ui, item, tab.id, ui.px(4.0f));
    return item.pressed;
}

std::optional<int> overflow_menu(const Ui& ui, std::string_view id, std::span<const TabSpec> tabs,
                                 int shown_count, int swapped_in, std::string_view more_label) {
    std::optional<int> chosen;
    const std::string menu_id = std::string(id) + ".more";
    const std::string popup = "###" + menu_id + ".menu";
    if (button(ui, {.id = menu_id,
                    .label = more_label,
                    .kind = ButtonKind::quiet,
                    .icon = Icon::more,
                    .icon_only = true})) {
        ImGui::OpenPopup(popup.c_str());
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(6.0f), ui.px(6.0f)));
    ImGui::SetNextWindowSizeConstraints({ui.px(180.0f), 0.0f}, {ui.px(320.0f), ui.px(400.0f)});
    if (ImGui::BeginPopup(popup.c_str())) {
        draw_popup_shadow(ui, ui.px(radius::card));
        for (int i = shown_count; i < static_cast<int>(tabs.size()); ++i) {
            // The place of the tab that gave way to the active one is the active one's in the menu.
            const int tab = i == swapped_in ? shown_count - 1 : i;
            const auto& spec = tabs[static_cast<std::size_t>(tab)];
            const std::string item = std::string(spec.id) + ".item";
            if (menu_item(ui, {.id = item, .label = spec.label})) chosen = tab;
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return chosen;
}

}  // namespace

std::optional<int> tab_row(const Ui& ui, std::string_view id, std::span<const TabSpec> tabs, int active,
                           std::string_view more_label) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = available_width();
    const float height = ui.px(row_height);
    // Tighter, then smaller, before anything is moved out of sight.
    TextRole role = TextRole::body;
    float padding = ui.px(10.0f);
    auto widths = natural_widths(ui, tabs, active, role);
    if (total(widths, padding) > room) padding = ui.px(5.0f);
    if (total(widths, padding) > room) {
        role = TextRole::small;
        widths = natural_widths(ui, tabs, active, role);
    }
    const bool overflow = total(widths, padding) > room;
    const float more = overflow ? ui.px(control_height) : 0.0f;
    const int count = overflow ? count_that_fit(widths, padding, room - more) : static_cast<int>(tabs.size());
    const int swapped_in = active >= count ? active : -1;

    auto painter = ui.painter();
    charts::draw_horizontal_rule(at.x, at.x + room, at.y + height, ui.theme.scale, ui.colours().border,
                                 painter);
    std::optional<int> chosen;
    float x = at.x;
    for (int i = 0; i < count; ++i) {
        const int tab = swapped_in >= 0 && i == count - 1 ? swapped_in : i;
        const auto index = static_cast<std::size_t>(tab);
        const float width = std::min(widths[index] + 2.0f * padding, at.x + room - more - x);
        if (draw_tab(ui, tabs[index], {x, at.y, x + width, at.y + height}, tab == active, role)) chosen = tab;
        x += width;
    }
    if (overflow) {
        ImGui::SetCursorScreenPos({at.x + room - more, at.y + ui.px(2.0f)});
        if (const auto from_menu = overflow_menu(ui, id, tabs, count, swapped_in, more_label))
            chosen = from_menu;
    }
    ImGui::SetCursorScreenPos(at);
    take_space(room, height);
    return chosen;
}

}  // namespace regiomix::ui
