// Actions on what is shown, and those that leave the program.
#include "app/levers.hpp"
#include "app/reduce_parts.hpp"
#include "scenario/resolve.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {

Effects apply(AppState& state, const SetLanguage& action, const Content& content) {
    const ReadyScenario* ready = content.find_ready(state.ready_id);
    // The title of an untouched ready scenario speaks the person's language; one that was typed stays.
    if (ready && state.scenario.meta.title == ready->title.in(state.view.language))
        state.scenario.meta.title = ready->title.in(action.language);
    for (ComparedScenario& other : state.comparison.others) {
        const ReadyScenario* known = content.find_ready(other.ready_id);
        if (known && other.scenario.meta.title == known->title.in(state.view.language))
            other.scenario.meta.title = known->title.in(action.language);
    }
    state.view.language = action.language;
    state.scenario.meta.language = action.language;
    state.status.clear();
    return {};
}

Effects apply(AppState& state, const SetDark& action, const Content&) {
    state.view.dark = action.dark;
    return {};
}

Effects apply(AppState& state, const SetHighContrast& action, const Content&) {
    state.view.high_contrast = action.high_contrast;
    return {};
}

Effects apply(AppState& state, const SetTextSize& action, const Content&) {
    const std::string name(text(Text::menu_text_size, state.view.language));
    if (!check_range(state, name, action.percent, limits::least_text_percent, limits::most_text_percent, 0)) return {};
    state.view.text_percent = action.percent;
    return {};
}

Effects apply(AppState& state, const SetSearch& action, const Content&) {
    state.view.search = action.text;
    return {};
}

Effects apply(AppState& state, const SetOnlyActive& action, const Content&) {
    state.view.only_active = action.only_active;
    return {};
}

Effects apply(AppState& state, const SetFamilyOpen& action, const Content&) {
    if (action.open)
        state.view.closed_families.erase(action.family);
    else
        state.view.closed_families.insert(action.family);
    return {};
}

Effects apply(AppState& state, const ShowDetails& action, const Content&) {
    state.view.details = action.instrument;
    return {};
}

Effects apply(AppState& state, const ShowDialog& action, const Content&) {
    state.view.dialog = action.dialog;
    if (action.dialog == Dialog::library) return {LibraryTask{}};
    return {};
}

Effects apply(AppState& state, const ShowPage& action, const Content& content) {
    // The levers of the surface stay what they were proposed as, whatever happens to the budgets meanwhile.
    if (action.page == Page::explore)
        complete_levers(state.view.explore, state.scenario, *ScenarioCatalogue(state.scenario, content));
    state.view.page = action.page;
    return {};
}

Effects apply(AppState& state, const DismissMessage&, const Content&) {
    state.message.reset();
    return {};
}

Effects apply(AppState&, const PickFile&, const Content&) { return {AskForFile{}}; }
Effects apply(AppState&, const ExportScenario&, const Content&) { return {SaveScenarioFile{}}; }
Effects apply(AppState&, const ExportCsv&, const Content&) { return {SaveResultsCsv{}}; }
Effects apply(AppState&, const ExportChart& action, const Content&) { return {SaveChart{action.chart, action.format}}; }
Effects apply(AppState&, const MakeReport&, const Content&) { return {ShowReport{}}; }
Effects apply(AppState&, const ShareScenario&, const Content&) { return {ShareLink{}}; }
Effects apply(AppState& state, const SetStorage& action, const Content&) {
    state.storage = action.storage;
    return {};
}

}  // namespace regiomix::detail
