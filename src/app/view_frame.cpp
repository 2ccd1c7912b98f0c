// Top bar, right column, status line and dialogs.
#include <algorithm>

#include "app/view_parts.hpp"

namespace regiomix::detail {

std::string region_name(const ViewContext& context) {
    const RegionChoice& choice = context.state.scenario.region;
    if (!choice.name.empty()) return choice.name;
    const std::string& name = context.content.find_region(choice.id)->name.in(context.language());
    const bool changed = !choice.overrides.empty() || !choice.baseline_levels.empty();
    return changed ? name + " " + context.say(Text::region_changed) : name;
}

namespace {

std::string period(const ViewContext& context) {
    return std::to_string(context.calendar_year(0)) + "–" +
           std::to_string(context.calendar_year(context.state.scenario.horizon_years));
}

NumberView whole_number(const ViewContext& context, const char* id, Text label, double value, double min, double max) {
    NumberView number{id, context.say(label), {}, value, min, max, 1, 0, {}, false};
    number.text = format_number(value, 0, context.language());
    return number;
}

/// Where the scenario is safe. Restoring an untouched example is nothing to worry about.
Text saved_text(const AppState& state) {
    switch (state.storage) {
        case Storage::full:
            return Text::status_storage_full;
        case Storage::blocked:
            return Text::status_storage_blocked;
        case Storage::saved:
        case Storage::none:
            break;
    }
    return state.in_file == state.scenario ? Text::status_saved_in_file : Text::status_saved_in_browser;
}

/// What can be added; ready scenarios that are there already are taken out again.
void compare_menu(const ViewContext& context, TopBarView& view) {
    const Comparison& comparison = context.state.comparison;
    if (const ComparedScenario* other = comparison.against() ? comparison.against()
                                        : comparison.others.empty() ? nullptr
                                                                    : &comparison.others.front()) {
        view.compared_title = other->scenario.meta.title;
        if (comparison.others.size() > 1) view.compared_title += " + " + std::to_string(comparison.others.size() - 1);
        view.compared_colour = context.palette().scenario(other->colour);
    }
    view.compare.push_back({context.say(Text::compare_pin), context.say(Text::compare_pin_detail), false, PinReference{}});
    for (const ReadyScenario& ready : context.content.ready) {
        const auto there = std::find_if(comparison.others.begin(), comparison.others.end(),
                                        [&](const ComparedScenario& other) { return other.ready_id == ready.id &&
                                            other.scenario.mix == ready.scenario.mix; });
        const bool chosen = there != comparison.others.end();
        view.compare.push_back({ready.title.in(context.language()), {}, chosen,
                                chosen ? Action(RemoveCompared{there->id}) : Action(CompareReady{ready.id})});
    }
    view.compare.push_back({context.say(Text::compare_add_files), {}, false, PickCompareFiles{}});
    view.compare.push_back({context.say(Text::library_menu), {}, false, ShowDialog{Dialog::library}});
    if (comparison.others.empty()) return;
    view.compare.push_back({context.say(Text::compare_show), {}, false, ShowPage{Page::compare}});
    view.compare.push_back({context.say(Text::compare_stop), {}, false, ClearReference{}});
}

}  // namespace

TopBarView top_bar_view(const ViewContext& context) {
    const Scenario& scenario = context.state.scenario;
    const Language language = context.language();
    TopBarView view;
    view.title = scenario.meta.title;
    view.region = region_name(context);
    view.period = period(context);
    static constexpr auto language_codes = std::to_array<const char*>({"EN", "FR", "SV"});
    static constexpr auto language_names = std::to_array<const char*>({"English", "Français", "Svenska"});
    view.language = language_codes[static_cast<std::size_t>(language)];
    for (std::size_t i = 0; i < language_names.size(); ++i)
        view.languages.push_back({language_names[i], {}, static_cast<std::size_t>(language) == i,
                                  SetLanguage{static_cast<Language>(i)}});
    for (const ReadyScenario& ready : context.content.ready)
        view.scenarios.push_back({ready.title.in(language), ready.sentence.in(language),
                                  ready.id == context.state.ready_id, OpenReady{ready.id}});
    for (const RegionInfo& region : context.content.regions)
        view.regions.push_back({region.name.in(language),
                                context.say(Text::region_source_year, {{"year", std::to_string(region.profile_year)}}),
                                region.id == scenario.region.id, SetRegion{region.id}});
    view.regions.push_back({context.say(Text::menu_edit_region), {}, false, ShowDialog{Dialog::region}});
    for (const int years : {5, 10, 15, 20, 25, 30})
        view.horizons.push_back({context.say(Text::menu_horizon_years,
                                             {{"years", std::to_string(years)},
                                              {"year", std::to_string(context.calendar_year(years))}}),
                                 {}, years == scenario.horizon_years, SetHorizon{years}});
    view.compare_label = context.say(Text::compare);
    compare_menu(context, view);
    view.draws_heading = context.say(Text::menu_draws);
    for (const int draws : {200, 1000, 5000, 20000})
        view.draws.push_back({context.say(Text::menu_draws_count, {{"count", format_number(draws, 0, language)}}), {},
                              draws == scenario.draws, SetDraws{draws}});
    view.text_size_heading = context.say(Text::menu_text_size);
    for (const int percent : {80, 90, 100, 125, 150, 175, 200})
        view.text_sizes.push_back({format_percent(percent / 100.0, 0, language), {}, percent == context.state.view.text_percent,
                                   SetTextSize{percent}});
    view.file = {{context.say(Text::menu_new), {}, false, NewScenario{}},
                 {context.say(Text::menu_examples), {}, false, ShowDialog{Dialog::examples}},
                 {context.say(Text::menu_open_file), "Ctrl+O", false, PickFile{}},
                 {context.say(Text::library_menu), {}, false, ShowDialog{Dialog::library}},
                 {context.say(Text::menu_export), "Ctrl+S", false, ExportScenario{}},
                 {context.say(Text::menu_export_csv), {}, false, ExportCsv{}},
                 {context.say(Text::menu_share), {}, false, ShareScenario{}},
                 {context.say(Text::menu_present), {}, false, Present{true}},
                 {context.say(Text::menu_report), {}, false, MakeReport{}},
                 {context.say(context.state.view.dark ? Text::menu_theme_light : Text::menu_theme_dark), {}, false,
                  SetDark{!context.state.view.dark}},
                 {context.say(Text::menu_high_contrast), {}, context.state.view.high_contrast,
                  SetHighContrast{!context.state.view.high_contrast}},
                 {context.say(Text::menu_help), "F1", false, ShowDialog{Dialog::help}},
                 {context.say(Text::menu_guide), {}, false, SetGuide{1}}};
    return view;
}

HistoryView history_view(const ViewContext& context) {
    constexpr std::size_t most_shown = 20;  // the rest is reached by undo
    const History& history = context.state.history;
    const std::size_t position = history.position();
    const auto name = [&](std::size_t step) { return step_name(history, step, context.content, context.language()); };
    HistoryView view;
    view.position = static_cast<int>(position);
    view.replaying = context.state.replaying;
    if (position > 0) {
        view.last_step = name(position - 1);
        view.undo_hint = context.say(Text::undo_what, {{"step", view.last_step}});
        view.replay_hint = context.say(Text::replay_what, {{"step", view.last_step}});
    }
    if (position < history.steps()) view.redo_hint = context.say(Text::redo_what, {{"step", name(position)}});
    const std::size_t oldest = history.steps() > most_shown ? history.steps() - most_shown : 0;
    for (std::size_t index = history.steps(); index > oldest; --index)
        view.steps.push_back({name(index - 1), {}, index == position, GoToStep{static_cast<int>(index)}});
    view.steps.push_back({context.say(Text::history_start), {}, position == 0, GoToStep{0}});
    return view;
}

AboutScenarioView about_view(const ViewContext& context) {
    const Language language = context.language();
    AboutScenarioView view;
    view.title = context.state.scenario.meta.title;
    view.notes = context.state.scenario.meta.notes;
    if (const ReadyScenario* ready = context.content.find_ready(context.state.ready_id)) {
        view.sentence = ready->sentence.in(language);
        view.fact = ready->fact.in(language);
        view.assumption = ready->assumption.in(language);
        view.notes.clear();  // the same in the file's own language
    }
    view.region_text = context.say(
        Text::status_region,
        {{"region", region_name(context)},
         {"population", format_number(context.region.figures.population, 0, language)}});
    const Scenario& scenario = context.state.scenario;
    view.start_year = whole_number(context, "start_year", Text::start_year, scenario.start_year,
                                   limits::first_start_year, limits::last_start_year);
    view.start_year.is_year = true;
    view.start_year.text = std::to_string(scenario.start_year);
    view.start_month = whole_number(context, "start_month", Text::start_month, scenario.start_month, 1, 12);
    const auto& envelope = scenario.envelope_eur_per_year;
    view.envelope = whole_number(context, "envelope", Text::envelope_label, envelope.empty() ? 0 : envelope.front(), 0,
                                 limits::annual_budget_eur);
    view.assumptions = changed_assumptions_text(context);
    if (view.assumptions.empty()) view.assumptions = context.say(Text::assumptions_as_published);
    view.region_notes = context.content.find_region(context.state.scenario.region.id)->notes.in(language);
    return view;
}

StatusView status_view(const ViewContext& context) {
    const SimulationView& simulation = context.simulation;
    const Language language = context.language();
    const std::string count = format_number(simulation.draws, 0, language);
    const std::string percent = format_percent(simulation.progress, 0, language);
    StatusView view;
    view.progress = simulation.progress;
    view.busy = simulation.phase != SimulationView::Phase::done;
    view.last_done = context.state.status;
    if (context.state.replaying && context.state.history.position() > 0)
        view.last_done = context.say(
            Text::replay_what,
            {{"step", step_name(context.state.history, context.state.history.position() - 1, context.content, language)}});
    const Storage storage = context.state.storage;
    if (storage != Storage::none) view.saved = context.say(saved_text(context.state));
    view.assumptions = changed_assumptions_text(context);
    view.unsaved = storage == Storage::full || storage == Storage::blocked;
    switch (simulation.phase) {
        case SimulationView::Phase::preparing_draws:
            view.text = context.say(Text::status_equilibrium, {{"count", count}, {"percent", percent}});
            break;
        case SimulationView::Phase::running:
            view.text = context.say(Text::status_running, {{"count", count}, {"percent", percent}});
            break;
        case SimulationView::Phase::done:
            view.text = context.say(Text::status_futures,
                                    {{"count", count},
                                     {"time", format_number(simulation.compute_milliseconds, 0, language)}});
            break;
    }
    if (simulation.unsettled_draws > 0)
        view.warning = context.say(Text::status_unsettled, {{"count", std::to_string(simulation.unsettled_draws)}});
    return view;
}

RegionDialogView region_dialog_view(const ViewContext& context) {
    const Language language = context.language();
    const RegionChoice& choice = context.state.scenario.region;
    RegionDialogView view;
    view.title = context.say(Text::region_dialog_title, {{"name", region_name(context)}});
    view.note = context.say(Text::region_dialog_note);
    view.profile = context.say(
        Text::region_source_year,
        {{"year", std::to_string(context.content.find_region(choice.id)->profile_year)}});
    for (const RegionFieldInfo& field : context.content.region_fields) {
        for (const RegionFigureName& figure : region_figures) {
            if (figure.id != field.id) continue;
            const double value = context.region.figures.*figure.field;
            const int decimals = field.max <= 100 ? 1 : 0;  // rates, not counts
            view.figures.push_back({field.id, field.name.in(language), field.unit.in(language), value, field.min, field.max,
                                    decimals ? 0.1 : 1.0, decimals, format_number(value, decimals, language), false});
            view.changed.push_back(choice.overrides.count(field.id) > 0);
            view.context.push_back(!field.used_by_model);
        }
    }
    return view;
}

EvidenceDialogView evidence_dialog_view(const ViewContext& context) {
    EvidenceDialogView view;
    view.title = context.say(Text::evidence_title);
    const std::string draws = format_number(context.simulation.draws, 0, context.language());
    view.paragraphs = {context.say(Text::evidence_text_1), context.say(Text::evidence_text_2, {{"draws", draws}}),
                       context.say(Text::evidence_text_3)};
    view.grades = {context.say(Text::evidence_a), context.say(Text::evidence_b), context.say(Text::evidence_c)};
    return view;
}

}  // namespace regiomix::detail
