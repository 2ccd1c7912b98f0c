// The presentation: its list of steps, and the step that fills the screen.
#include <utility>

#include "app/controls_json_parts.hpp"

namespace regiomix::detail {
namespace {

using Json = Controls::Json;
using Show = PresentationStep::Show;
using Steps = std::vector<PresentationStep>;

Steps steps_of(const PresentationView& view) {
    Steps steps;
    for (const StepRowView& row : view.steps) steps.push_back(row.step);
    return steps;
}

/// Begins with a step: two actions, as on the canvas.
void start_control(Controls& c, const std::string& id, const std::string& label, int step) {
    c.press(id, label, ShowStep{step})["then"] = Json::array({action_to_json(Present{true})});
}

std::vector<MenuEntry> show_entries(const PresentationView& view, const Steps& steps, std::size_t index) {
    std::vector<MenuEntry> entries;
    for (const StepChoice& choice : view.choices) {
        const PresentationStep& now = steps[index];
        const bool same = choice.show == now.show && (choice.show != Show::chart || choice.indicator == now.indicator);
        Steps changed = steps;
        changed[index].show = choice.show;
        changed[index].indicator = choice.indicator;
        entries.push_back({choice.label, {}, same, SetPresentation{std::move(changed)}});
    }
    return entries;
}

std::vector<MenuEntry> lever_entries(const PresentationView& view, const Steps& steps, std::size_t index) {
    std::vector<LeverChoice> levers{{view.no_lever_text, {}}};
    levers.insert(levers.end(), view.levers.begin(), view.levers.end());
    std::vector<MenuEntry> entries;
    for (const LeverChoice& lever : levers) {
        Steps changed = steps;
        changed[index].instrument = lever.instrument;
        entries.push_back({lever.label, {}, lever.instrument == steps[index].instrument, SetPresentation{std::move(changed)}});
    }
    return entries;
}

void step_controls(Controls& c, const PresentationView& view, const Steps& steps, std::size_t index) {
    const std::string id = "present." + std::to_string(index), number = std::to_string(index + 1);
    c.entries(id + ".show", "choice", c.say(Text::form_step_shows, {{"number", number}}), show_entries(view, steps, index));
    c.entries(id + ".lever", "choice", c.say(Text::form_step_lever, {{"number", number}}), lever_entries(view, steps, index));
    const std::string field = "steps/" + std::to_string(index) + "/caption";
    c.text(id + ".caption", c.say(Text::form_step_caption, {{"number", number}}), steps[index].caption, SetPresentation{steps},
           field.c_str());
    start_control(c, id + ".start", view.show_text, static_cast<int>(index));
    const auto press = [&](const char* name, const std::string& label, bool enabled, Steps changed) {
        c.press(id + name, label, SetPresentation{std::move(changed)})["enabled"] = enabled;
    };
    const auto swapped = [&](bool possible, std::size_t other) {
        Steps changed = steps;
        if (possible) std::swap(changed[index], changed[other]);
        return changed;
    };
    press(".up", view.up_text, index > 0, swapped(index > 0, index - 1));
    const bool has_later = index + 1 < steps.size();
    press(".down", view.down_text, has_later, swapped(has_later, index + 1));
    Steps shorter = steps;
    shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(index));
    press(".remove", view.remove_text, true, std::move(shorter));
}

}  // namespace

void present_controls(Controls& c, const PresentationView& view) {
    const Steps steps = steps_of(view);
    start_control(c, "present.start", view.start_text, 0);
    c.press("present.second", view.second_window_text, OpenSecondWindow{})["help"] = view.second_window_help;
    Steps longer = steps;
    const bool room = steps.size() < limits::presentation_steps;
    if (room) longer.push_back(view.present);
    c.press("present.add", view.add_text, SetPresentation{std::move(longer)})["enabled"] = room;
    for (std::size_t i = 0; i < steps.size(); ++i) step_controls(c, view, steps, i);
}

void slide_controls(Controls& c, const SlideView& slide, const MixView& mix) {
    if (slide.following) return;  // another window decides
    const bool first = slide.index == 0, last = slide.index + 1 >= slide.count;
    c.press("slide.previous", slide.previous_text, ShowStep{first ? 0 : slide.index - 1})["enabled"] = !first;
    c.press("slide.next", slide.next_text, ShowStep{last ? slide.index : slide.index + 1})["enabled"] = !last;
    c.press("slide.leave", slide.leave_text, Present{false});
    for (const FamilyView& family : mix.families)
        for (const InstrumentView& instrument : family.instruments)
            if (instrument.id == slide.step.instrument && instrument.on)
                budget_control(c, "slide.lever.value", "slide.lever", instrument);
}

}  // namespace regiomix::detail
