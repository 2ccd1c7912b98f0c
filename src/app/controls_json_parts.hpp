// What builds the controls of controls_json.hpp, and the parts of it that have files of their own.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "app/action_to_json.hpp"
#include "app/views.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {

/// A `field` may lie deeper in the action: "strengths/skills", "steps/0/caption".
class Controls {
  public:
    using Json = nlohmann::ordered_json;

    explicit Controls(Language language) : language_(language) {}

    Json& toggle(const std::string& id, const std::string& label, bool value, const Action& action, const char* field) {
        return changing(id, "toggle", label, value, action, field);
    }
    Json& text(const std::string& id, const std::string& label, const std::string& value, const Action& action,
               const char* field) {
        return changing(id, "text", label, value, action, field);
    }
    Json& number(const std::string& id, const NumberView& number, const Action& action, const char* field) {
        Json& json = changing(id, "number", number.label, number.value, action, field);
        json["unit"] = number.unit;
        json["min"] = number.min;
        json["max"] = number.max;
        json["step"] = number.step;
        json["text"] = number.text;
        return json;
    }
    Json& press(const std::string& id, const std::string& label, const Action& action) {
        Json& json = add(id, "press", label);
        json["action"] = action_to_json(action);
        return json;
    }
    /// A "choice" sets a value and is changed at will; what the entries of a "menu" do, one does not want to do by passing
    /// them.
    Json& entries(const std::string& id, const char* kind, const std::string& label, const std::vector<MenuEntry>& menu) {
        Json& json = add(id, kind, label);
        json["options"] = Json::array();
        for (const MenuEntry& entry : menu) {
            Json option{{"label", entry.label}, {"selected", entry.selected}, {"action", action_to_json(entry.action)}};
            if (!entry.detail.empty()) option["detail"] = entry.detail;
            json["options"].push_back(std::move(option));
        }
        return json;
    }

    std::string say(Text id) const { return std::string(regiomix::text(id, language_)); }
    std::string say(Text id, TextValues values) const { return regiomix::text(id, language_, values); }
    Language language() const { return language_; }
    Json take() { return std::move(all_); }

  private:
    Json& add(const std::string& id, const char* kind, const std::string& label) {
        Json& json = all_[id];
        json = {{"kind", kind}, {"label", label}};
        return json;
    }
    Json& changing(const std::string& id, const char* kind, const std::string& label, Json value, const Action& action,
                   const char* field) {
        Json& json = add(id, kind, label);
        json["value"] = std::move(value);
        json["action"] = action_to_json(action);
        json["field"] = field;
        return json;
    }

    Language language_;
    Json all_ = Json::object();
};

/// The list of instruments with its filters and presets, and everything about one of them.
void mix_controls(Controls& c, const MixView& view);
void details_controls(Controls& c, const InstrumentDetailsView& view);
void own_controls(Controls& c, const OwnEditorView& view);
/// The budget of an instrument, with the slider that it has on the canvas.
void budget_control(Controls& c, const std::string& id, const std::string& slider, const InstrumentView& instrument);
/// A number of months from the start, as in fields for the begin and end of a phase.
NumberView months(const std::string& label, int month);

/// Help, examples, the guided start.
void help_controls(Controls& c, const AppView& view);

/// The steps of the presentation, and what can be pressed while one fills the screen.
void present_controls(Controls& c, const PresentationView& view);
void slide_controls(Controls& c, const SlideView& slide);

/// What stands around the charts: indicator, measure, picture, which indicators are shown, targets.
void chart_controls(Controls& c, const OutcomesView& outcomes);
/// The numbers of every assumption that is listed, filters, and what is done with all of them.
void assumption_controls(Controls& c, const AssumptionsView& view);
void explore_controls(Controls& c, const ExploreView& view, const ChartMenuView& menu);

/// What can be done with a chart's picture.
void chart_file_controls(Controls& c, const ChartMenuView& menu, const std::string& chart, const std::string& title);
/// The entries of all groups; those of one of several carry its heading.
std::vector<MenuEntry> flat(const std::vector<MenuGroup>& groups);

/// The page of answers.
void answers_controls(Controls& c, const AnswersView& view, const ChartMenuView& menu);

/// Several scenarios: compared, in a collection of files, kept by the browser.
void compare_controls(Controls& c, const CompareView& view);
void collection_controls(Controls& c, const CollectionView& view);
void library_controls(Controls& c, const LibraryView& view);

}  // namespace regiomix::detail
