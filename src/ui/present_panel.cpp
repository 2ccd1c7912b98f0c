// The steps of the presentation: what each shows, what is said above it, and which lever stands below.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

/// Actions that are one step of the history.
void send(const Ui& ui, const Actions& actions, Actions& out) {
    ++ui.state.gesture;
    out.insert(out.end(), actions.begin(), actions.end());
}

void add_step(const Ui& ui, const PresentationView& view, Actions& out) {
    SetPresentation longer;
    for (const StepRowView& row : view.steps) longer.steps.push_back(row.step);
    longer.steps.push_back(view.present);
    send(ui, {std::move(longer)}, out);
}

void buttons(const Ui& ui, const PresentationView& view, Actions& out) {
    if (button(ui, {.id = "present.start", .label = view.start_text, .kind = ButtonKind::primary, .icon = Icon::play})) {
        out.push_back(ShowStep{0});
        out.push_back(Present{true});
    }
    ImGui::SameLine(0, ui.px(space::small));
    if (button(ui, {.id = "present.second", .label = view.second_window_text, .hint = view.second_window_help}))
        out.push_back(OpenSecondWindow{});
    const ButtonSpec add{.id = "present.add", .label = view.add_text, .icon = Icon::plus, .enabled = view.has_room};
    ImGui::SameLine(0, ui.px(space::small));
    if (available_width() < button_width(ui, add)) ImGui::NewLine();
    if (button(ui, add)) add_step(ui, view, out);
}

void choice(const Ui& ui, const std::string& id, const std::string& shown, const std::vector<MenuEntry>& entries, float width,
            Actions& out) {
    if (!begin_dropdown(ui, {.id = id, .label = shown, .max_width = width}, 260)) return;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string item = id + "." + std::to_string(i);
        if (menu_item(ui, {.id = item, .label = entries[i].label, .selected = entries[i].selected}))
            send(ui, {entries[i].action}, out);
    }
    end_dropdown();
}

/// What the step shows, and its lever, chosen from menus.
void choices(const Ui& ui, const PresentationView& view, const StepRowView& row, const std::string& id, float room,
             Actions& out) {
    const float half = (room - ui.px(space::small)) * 0.5f;
    choice(ui, id + ".show", row.name, row.shows, half, out);
    ImGui::SameLine(0, ui.px(space::small));
    choice(ui, id + ".lever", row.lever.empty() ? view.no_lever_text : row.lever, row.levers, half, out);
}

/// Show, earlier, later, remove.
void step_buttons(const Ui& ui, const PresentationView& view, int index, const std::string& id, Actions& out) {
    const auto icon = [&](const char* name, const std::string& label, Icon picture, bool enabled) {
        const std::string button_id = id + name;
        ImGui::SameLine(0, 0);
        return button(ui, {.id = button_id,
                           .label = label,
                           .kind = ButtonKind::quiet,
                           .icon = picture,
                           .icon_only = true,
                           .enabled = enabled});
    };
    const StepRowView& row = view.steps[static_cast<std::size_t>(index)];
    if (icon(".start", view.show_text, Icon::play, true)) {
        out.push_back(ShowStep{index});
        out.push_back(Present{true});
    }
    if (icon(".up", view.up_text, Icon::chevron_up, !row.earlier.empty())) send(ui, row.earlier, out);
    if (icon(".down", view.down_text, Icon::chevron_down, !row.later.empty())) send(ui, row.later, out);
    if (icon(".remove", view.remove_text, Icon::close, true))
        send(ui, {RemoveStep{index, static_cast<int>(view.steps.size())}}, out);
}

void step_row(const Ui& ui, const PresentationView& view, int index, Actions& out) {
    const std::string id = "present." + std::to_string(index);
    const StepRowView& row = view.steps[static_cast<std::size_t>(index)];
    if (begin_card(ui, id)) {
        label_in_row(ui, std::to_string(index + 1), TextRole::heading, Weight::semibold, ui.colours().accent);
        ImGui::SameLine(0, ui.px(space::medium));
        const float buttons_width = 4 * ui.px(control_height);
        choices(ui, view, row, id, available_width() - buttons_width - ui.px(space::medium), out);
        ImGui::SameLine(0, 0);
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0f, available_width() - buttons_width));
        ImGui::Dummy({0, 0});
        step_buttons(ui, view, index, id, out);
        const std::string field = id + ".caption";
        if (const auto caption = text_field(ui, {.id = field, .label = view.caption_label, .text = row.step.caption})) {
            SetStep set{index};
            set.caption = *caption;
            out.push_back(std::move(set));
        }
    }
    end_card(ui);
    gap(ui, space::small);
}

}  // namespace

void present_panel(const Ui& ui, const PresentationView& view, Actions& out) {
    heading(ui, view.title);
    gap(ui, space::tight);
    paragraph(ui, view.help);
    gap(ui, space::small);
    buttons(ui, view, out);
    gap(ui, space::medium);
    if (!view.usual_text.empty()) paragraph(ui, view.usual_text);
    for (std::size_t i = 0; i < view.steps.size(); ++i) step_row(ui, view, static_cast<int>(i), out);
}

}  // namespace regiomix::ui
