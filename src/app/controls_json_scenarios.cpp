#include "app/controls_json_parts.hpp"

namespace regiomix::detail {
namespace {

using Json = Controls::Json;

void compared_controls(Controls& c, const ComparedView& scenario) {
    const std::string menu = "compare.scenario." + std::to_string(scenario.id);
    const bool edited = scenario.id == 0;
    const auto in_menu = [&](Json& json) -> Json& {
        json["widget"] = menu;
        return json;
    };
    const Action rename = edited ? Action(SetTitle{scenario.title}) : Action(RenameCompared{scenario.id, scenario.title});
    in_menu(c.text(menu + ".name", c.say(Text::compare_name) + ": " + scenario.mark, scenario.title, rename, "title"));
    in_menu(c.press(menu + ".reference", c.say(Text::compare_set_reference), SetReference{scenario.id}))["selected"] =
        scenario.is_reference;
    if (edited) return;
    in_menu(c.press(menu + ".open", c.say(Text::compare_open), OpenCompared{scenario.id}));
    in_menu(c.press(menu + ".remove", c.say(Text::compare_remove), RemoveCompared{scenario.id}));
}

}  // namespace

void compare_controls(Controls& c, const CompareView& view) {
    const auto add = [&](const char* id, Text label, const Action& action) {
        c.press(id, c.say(label), action)["enabled"] = !view.full;
    };
    add("compare.keep", Text::compare_keep, PinReference{});
    add("compare.files", Text::compare_add_files, PickCompareFiles{});
    add("compare.saved", Text::library_menu, ShowDialog{Dialog::library});
    std::vector<MenuEntry> ready;
    for (const CompareChoiceView& choice : view.ready)
        ready.push_back({choice.title, choice.sentence, choice.added, CompareReady{choice.id}});
    c.entries("compare.ready", "menu", c.say(Text::compare_add_ready), ready);
    for (const ComparedView& scenario : view.scenarios) compared_controls(c, scenario);
    if (view.scenarios.empty()) return;
    std::vector<MenuEntry> indicators;
    for (const CompareIndicatorView& indicator : view.indicators)
        indicators.push_back({indicator.label, indicator.help, indicator.selected, SelectIndicator{indicator.indicator}});
    c.entries("compare.indicator", "choice", c.say(Text::form_indicator), indicators);
    const bool by_outcome = view.axes == CompareAxes::outcomes;
    const auto axes = [&](const char* id, Text label, CompareAxes which, bool selected) {
        c.press(id, c.say(label), SetCompareAxes{which})["selected"] = selected;
    };
    axes("compare.axes.outcomes", Text::compare_axes_outcomes, CompareAxes::outcomes, by_outcome);
    axes("compare.axes.levers", Text::compare_axes_levers, CompareAxes::levers, !by_outcome);
}

void collection_controls(Controls& c, const CollectionView& view) {
    c.press("collection.close", c.say(Text::collection_close), CloseCollection{});
    for (std::size_t i = 0; i < view.files.size(); ++i) {
        const std::string id = "collection.file." + std::to_string(i);
        c.press(id + ".open", c.say(Text::collection_open), OpenCollected{static_cast<int>(i)});
        c.press(id + ".compare", c.say(Text::collection_compare), CompareCollected{static_cast<int>(i)});
    }
}

void library_controls(Controls& c, const LibraryView& view) {
    for (const SavedView& record : view.records) {
        const std::string id = "library." + record.id, more = id + ".more";
        c.press(id, c.say(Text::library_open), OpenSaved{record.id})["enabled"] = !record.here;
        if (record.writable)
            c.text(more + ".name", c.say(Text::compare_name), record.title, RenameSaved{record.id, record.title},
                   "title")["widget"] = more;
        c.press(more + ".compare", c.say(Text::library_compare), CompareSaved{record.id})["widget"] = more;
        c.press(more + ".duplicate", c.say(Text::library_duplicate), DuplicateSaved{record.id})["widget"] = more;
        if (record.deletable) c.press(more + ".delete", c.say(Text::library_delete), DeleteSaved{record.id})["widget"] = more;
    }
    if (!view.deleted_id.empty())
        c.press("library.undo", c.say(Text::undo) + ": " + view.deleted_text, RestoreSaved{view.deleted_id});
}

}  // namespace regiomix::detail
