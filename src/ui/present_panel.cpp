// The steps of the presentation: what each shows, what is said above it, and which lever stands below.
#include <algorithm>
#include <utility>
#include <vector>

#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

using Steps = std::vector<PresentationStep>;

Steps steps_of(const PresentationView& view) {
    Steps steps;
    for (const StepRowView& row : view.steps) steps.push_back(row.step);
    return steps;
}

void send(const Ui& ui, Steps steps, Actions& out) {
    ++ui.state.gesture;  // each is undone by itself
    out.push_back(SetPresentation{std::move(steps)});
}

void buttons(const Ui& ui, const PresentationView& view, Actions& out) {
    if (button(ui, {.id = "present.start", .label = view.start_text, .kind = ButtonKind::primary, .icon = Icon::play})) {
        out.push_back(ShowStep{0});
        out.push_back(Present{true});
    }
    ImGui::SameLine(0, ui.px(space::small));
    if (button(ui, {.id = "present.second", .label = view.second_window_text, .hint = view.second_window_help}))
        out.push_back(OpenSecondWindow{});
    const ButtonSpec add{.id = "present.add", .label = view.add_text, .icon = Icon::plus, .enabled = view.steps.size() < limits::presentation_steps};
    ImGui::SameLine(0, ui.px(space::small));
    if (available_width() < button_width(ui, add)) ImGui::NewLine();
    if (button(ui, add)) {
        Steps steps = steps_of(view);
        steps.push_back(view.present);
        send(ui, std::move(steps), out);
    }
}

/// What the step shows, and its lever, chosen from menus.
void choices(const Ui& ui, const PresentationView& view, std::size_t index, const std::string& id, float room, Actions& out) {
    const StepRowView& row = view.steps[index];
    const float half = (room - ui.px(space::small)) * 0.5f;
    if (begin_dropdown(ui, {.id = id + ".show", .label = row.name, .max_width = half}, 260)) {
        for (std::size_t i = 0; i < view.choices.size(); ++i) {
            const StepChoice& choice = view.choices[i];
            const bool same = choice.show == row.step.show && (choice.show != PresentationStep::Show::chart || choice.indicator == row.step.indicator);
            const std::string item = id + ".show." + std::to_string(i);
            if (!menu_item(ui, {.id = item, .label = choice.label, .selected = same})) continue;
            Steps steps = steps_of(view);
            steps[index].show = choice.show;
            steps[index].indicator = choice.indicator;
            send(ui, std::move(steps), out);
        }
        end_dropdown();
    }
    ImGui::SameLine(0, ui.px(space::small));
    const std::string& lever = row.lever.empty() ? view.no_lever_text : row.lever;
    if (begin_dropdown(ui, {.id = id + ".lever", .label = lever, .max_width = half}, 260)) {
        std::vector<LeverChoice> levers{{view.no_lever_text, {}}};
        levers.insert(levers.end(), view.levers.begin(), view.levers.end());
        for (const LeverChoice& choice : levers) {
            const std::string item = id + ".lever." + (choice.instrument.empty() ? "none" : choice.instrument);
            if (!menu_item(ui, {.id = item, .label = choice.label, .selected = choice.instrument == row.step.instrument})) continue;
            Steps steps = steps_of(view);
            steps[index].instrument = choice.instrument;
            send(ui, std::move(steps), out);
        }
        end_dropdown();
    }
}

/// Show, earlier, later, remove.
void step_buttons(const Ui& ui, const PresentationView& view, std::size_t index, const std::string& id, Actions& out) {
    const auto icon = [&](const char* name, const std::string& label, Icon picture, bool enabled) {
        const std::string button_id = id + name;
        ImGui::SameLine(0, 0);
        return button(ui, {.id = button_id, .label = label, .kind = ButtonKind::quiet, .icon = picture, .icon_only = true, .enabled = enabled});
    };
    if (icon(".start", view.show_text, Icon::play, true)) {
        out.push_back(ShowStep{static_cast<int>(index)});
        out.push_back(Present{true});
    }
    const auto swapped = [&](std::size_t a, std::size_t b) {
        Steps steps = steps_of(view);
        std::swap(steps[a], steps[b]);
        return steps;
    };
    if (icon(".up", view.up_text, Icon::chevron_up, index > 0)) send(ui, swapped(index, index - 1), out);
    if (icon(".down", view.down_text, Icon::chevron_down, index + 1 < view.steps.size())) send(ui, swapped(index, index + 1), out);
    if (icon(".remove", view.remove_text, Icon::close, true)) {
        Steps steps = steps_of(view);
        steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(index));
        send(ui, std::move(steps), out);
    }
}

void step_row(const Ui& ui, const PresentationView& view, std::size_t index, Actions& out) {
    const std::string id = "present." + std::to_string(index);
    if (begin_card(ui, id)) {
        label_in_row(ui, std::to_string(index + 1), TextRole::heading, Weight::semibold, ui.colours().accent);
        ImGui::SameLine(0, ui.px(space::medium));
        const float buttons_width = 4 * ui.px(control_height);
        choices(ui, view, index, id, available_width() - buttons_width - ui.px(space::medium), out);
        ImGui::SameLine(0, 0);
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0f, available_width() - buttons_width));
        ImGui::Dummy({0, 0});
        step_buttons(ui, view, index, id, out);
        const std::string field = id + ".caption";
        if (const auto caption = text_field(ui, {.id = field, .label = view.caption_label, .text = view.steps[index].step.caption})) {
            Steps steps = steps_of(view);
            steps[index].caption = *caption;
            out.push_back(SetPresentation{std::move(steps)});
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
    for (std::size_t i = 0; i < view.steps.size(); ++i) step_row(ui, view, i, out);
}

}  // namespace regiomix::ui
