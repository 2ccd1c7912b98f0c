// Examples and the guided start; help has nothing to press but its end.
#include "app/controls_json_parts.hpp"

namespace regiomix::detail {
namespace {

constexpr int last_numbered_step = 3;  ///< "Next" closes the guide there; it says goodbye once something was changed

void guide_controls(Controls& c, const GuideView& guide) {
    for (const GuideChoice& choice : guide.choices) {
        auto& json = c.press("guide.choice." + choice.id, choice.label, choice.action);
        json["selected"] = choice.selected;
        json["help"] = choice.detail;
    }
    if (!guide.skip_label.empty()) c.press("guide.skip", guide.skip_label, SetGuide{0});
    if (!guide.back_label.empty()) c.press("guide.back", guide.back_label, SetGuide{guide.step - 1});
    c.press("guide.next", guide.next_label, SetGuide{guide.step < last_numbered_step ? guide.step + 1 : 0});
}

}  // namespace

void help_controls(Controls& c, const AppView& view) {
    if (view.examples)
        for (const ExampleView& example : view.examples->examples)
            c.press("example." + example.id, example.title, example.open);
    if (view.guide) guide_controls(c, *view.guide);
}

}  // namespace regiomix::detail
