// The presentation: its list of steps, and the step that fills the screen.
#include "app/controls_json_parts.hpp"

namespace regiomix::detail {
namespace {

using Json = Controls::Json;

/// Begins with a step: two actions, as on the canvas.
void start_control(Controls& c, const std::string& id, const std::string& label, int step) {
    c.press(id, label, ShowStep{step})["then"] = Json::array({action_to_json(Present{true})});
}

/// Several actions that are one step of the history; without any there is nothing to press.
void press_all(Controls& c, const std::string& id, const std::string& label, const Actions& actions, const Action& none) {
    Json& json = c.press(id, label, actions.empty() ? none : actions.front());
    json["enabled"] = !actions.empty();
    for (std::size_t i = 1; i < actions.size(); ++i) json["then"].push_back(action_to_json(actions[i]));
}

void step_controls(Controls& c, const PresentationView& view, int index) {
    const StepRowView& row = view.steps[static_cast<std::size_t>(index)];
    const std::string id = "present." + std::to_string(index), number = std::to_string(index + 1);
    c.entries(id + ".show", "choice", c.say(Text::form_step_shows, {{"number", number}}), row.shows);
    c.entries(id + ".lever", "choice", c.say(Text::form_step_lever, {{"number", number}}), row.levers);
    SetStep caption{index};
    caption.caption = row.step.caption;
    c.text(id + ".caption", c.say(Text::form_step_caption, {{"number", number}}), row.step.caption, caption, "caption");
    start_control(c, id + ".start", view.show_text, index);
    press_all(c, id + ".up", view.up_text, row.earlier, SetStep{index});
    press_all(c, id + ".down", view.down_text, row.later, SetStep{index});
    c.press(id + ".remove", view.remove_text, RemoveStep{index, static_cast<int>(view.steps.size())});
}

std::vector<PresentationStep> with_present(const PresentationView& view) {
    std::vector<PresentationStep> steps;
    for (const StepRowView& row : view.steps) steps.push_back(row.step);
    if (view.has_room) steps.push_back(view.present);
    return steps;
}

}  // namespace

void present_controls(Controls& c, const PresentationView& view) {
    start_control(c, "present.start", view.start_text, 0);
    c.press("present.second", view.second_window_text, OpenSecondWindow{})["help"] = view.second_window_help;
    c.press("present.add", view.add_text, SetPresentation{with_present(view)})["enabled"] = view.has_room;
    for (std::size_t i = 0; i < view.steps.size(); ++i) step_controls(c, view, static_cast<int>(i));
}

void slide_controls(Controls& c, const SlideView& slide) {
    if (slide.following) return;  // another window decides
    const bool first = slide.index == 0, last = slide.index + 1 >= slide.count;
    c.press("slide.previous", slide.previous_text, ShowStep{first ? 0 : slide.index - 1})["enabled"] = !first;
    c.press("slide.next", slide.next_text, ShowStep{last ? slide.index : slide.index + 1})["enabled"] = !last;
    c.press("slide.leave", slide.leave_text, Present{false});
    if (!slide.lever) return;
    if (slide.lever->on)
        budget_control(c, "slide.lever.value", "slide.lever", *slide.lever);
    else
        c.press("slide.lever.on", slide.switch_on_text, SetEnabled{slide.lever->id, true});
}

}  // namespace regiomix::detail
