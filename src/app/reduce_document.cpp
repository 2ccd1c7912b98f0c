// Actions on the document as a whole: opening, region, time, envelope.
#include <algorithm>

#include "app/reduce_parts.hpp"
#include "scenario/link_codec.hpp"
#include "scenario/resolve.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {
namespace {

constexpr std::size_t most_lines_shown = 6;

void show_problems(AppState& state, Message::Kind kind, std::string heading, const Problems& problems) {
    Message message{kind, std::move(heading), {}};
    for (const Problem& problem : problems) {
        if (message.lines.size() == most_lines_shown) break;
        message.lines.push_back(describe(problem));
    }
    if (problems.size() > most_lines_shown)
        message.lines.push_back(text(Text::open_more_problems, state.view.language,
                                     {{"count", std::to_string(problems.size() - most_lines_shown)}}));
    state.message = std::move(message);
}

/// Phases end with the horizon's maximum anyway; what the shorter horizon cannot show is left out of envelope and targets.
void fit_to_horizon(Scenario& scenario) {
    const auto years = static_cast<std::size_t>(scenario.horizon_years);
    if (scenario.envelope_eur_per_year.size() > years) scenario.envelope_eur_per_year.resize(years);
    std::erase_if(scenario.targets, [&](const Target& target) { return target.year > scenario.horizon_years; });
}

}  // namespace

void set_document(AppState& state, Scenario scenario) {
    state.scenario = std::move(scenario);
    ++state.document;
    state.storage = Storage::none;
    state.file_results.reset();
    state.message.reset();
    state.view.details.clear();
    state.view.dialog = Dialog::none;
    state.view.own_editor.clear();
}

std::string fitting(std::string text, std::size_t most_characters) {
    std::erase(text, '\0');
    std::size_t end = 0;
    for (std::size_t count = 0; end < text.size(); ++end) {
        const bool starts = (static_cast<unsigned char>(text[end]) & 0xc0) != 0x80;  // a character of UTF-8
        if (starts && ++count > most_characters) break;
    }
    text.resize(end);
    return text;
}

void refuse(AppState& state, std::string sentence) {
    state.message = Message{Message::Kind::error, std::move(sentence), {}};
}

bool check_range(AppState& state, const std::string& name, double value, double low, double high, int decimals) {
    if (value >= low && value <= high) return true;
    const Language language = state.view.language;
    refuse(state, text(Text::value_out_of_range, language,
                       {{"name", name},
                        {"low", format_number(low, decimals, language)},
                        {"high", format_number(high, decimals, language)}}));
    return false;
}

void touch_document(AppState& state) {
    state.message.reset();
    state.file_results.reset();
}

Effects apply(AppState& state, const NewScenario&, const Content& content) {
    Scenario scenario = content.find_ready("baseline")->scenario;
    scenario.region = state.scenario.region;
    scenario.meta.language = state.view.language;
    scenario.meta.title = std::string(text(Text::menu_new, state.view.language));
    scenario.meta.notes.clear();
    set_document(state, std::move(scenario));
    state.ready_id.clear();
    return {};
}

Effects apply(AppState& state, const OpenReady& action, const Content& content) {
    const ReadyScenario* ready = content.find_ready(action.id);
    if (!ready) return {};
    set_document(state, ready->scenario);
    state.scenario.meta.title = ready->title.in(state.view.language);
    state.scenario.meta.language = state.view.language;
    state.ready_id = ready->id;
    state.status = text(Text::status_opened, state.view.language, {{"name", state.scenario.meta.title}});
    return {};
}

Effects apply(AppState& state, const OpenFile& action, const Content& content) {
    const Language language = state.view.language;
    auto opened = read_scenario(action.bytes, content);
    if (!opened) {
        show_problems(state, Message::Kind::error, text(Text::open_failed, language, {{"name", action.name}}),
                      opened.problems());
        return {};
    }
    OpenedScenario file = std::move(opened).value();
    set_document(state, std::move(file.scenario));
    state.ready_id.clear();
    state.in_file = state.scenario;
    state.file_results = std::move(file.results);
    state.status = text(Text::status_opened, language, {{"name", action.name}});
    if (!file.warnings.empty())
        show_problems(state, Message::Kind::warning, text(Text::open_warnings, language, {{"name", action.name}}),
                      file.warnings);
    return {};
}

Effects apply(AppState& state, const GoToStep& action, const Content&) {
    if (action.index < 0) return {};
    const DocumentState& document = state.history.go_to(static_cast<std::size_t>(action.index));
    state.scenario = document.scenario;
    state.ready_id = document.ready_id;
    state.file_results.reset();
    state.message.reset();
    return {};
}

Effects apply(AppState& state, const OpenLink& action, const Content& content) {
    const Language language = state.view.language;
    static constexpr Text reasons[] = {Text::link_damaged, Text::link_damaged, Text::link_newer, Text::link_too_large,
                                       Text::link_old_browser};
    if (action.defect != LinkDefect::none) {
        state.message = Message{Message::Kind::error, std::string(text(Text::link_failed, language)),
                                {std::string(text(reasons[static_cast<int>(action.defect)], language))}};
        return {};
    }
    auto opened = read_link_text(action.text, content);
    if (!opened) {
        show_problems(state, Message::Kind::error, std::string(text(Text::link_failed, language)), opened.problems());
        return {};
    }
    OpenedScenario link = std::move(opened).value();
    set_document(state, std::move(link.scenario));
    state.ready_id.clear();
    state.status = text(Text::status_opened, language, {{"name", state.scenario.meta.title}});
    if (!link.warnings.empty())
        show_problems(state, Message::Kind::warning, std::string(text(Text::link_warnings, language)), link.warnings);
    return {};
}

Effects apply(AppState& state, const RestoreDocument& action, const Content& content) {
    const Language language = state.view.language;
    auto opened = read_scenario(action.bytes, content);
    if (!opened) {
        show_problems(state, Message::Kind::error, std::string(text(Text::restore_failed, language)), opened.problems());
        return {};
    }
    set_document(state, std::move(opened).value().scenario);
    state.ready_id = content.find_ready(action.ready) ? action.ready : std::string();
    state.history.start({state.scenario, state.ready_id});
    if (action.in_file) state.in_file = state.scenario;
    state.storage = Storage::saved;
    state.status = text(Text::status_restored, language, {{"name", state.scenario.meta.title}});
    return {};
}

Effects apply(AppState& state, const SetTitle& action, const Content&) {
    state.scenario.meta.title = fitting(action.title, limits::title_characters);
    return {};
}

Effects apply(AppState& state, const SetRegion& action, const Content& content) {
    if (!content.find_region(action.id)) return {};
    touch_document(state);
    state.scenario.region = RegionChoice{action.id, {}, {}, {}};
    return {};
}

Effects apply(AppState& state, const SetRegionName& action, const Content&) {
    state.scenario.region.name = fitting(action.name, limits::author_characters);
    return {};
}

Effects apply(AppState& state, const SetRegionFigure& action, const Content& content) {
    const auto field = std::find_if(content.region_fields.begin(), content.region_fields.end(),
                                    [&](const RegionFieldInfo& f) { return f.id == action.figure; });
    if (field == content.region_fields.end()) return {};
    if (!check_range(state, field->name.in(state.view.language), action.value, field->min, field->max, 0)) return {};
    touch_document(state);
    const RegionInfo* region = content.find_region(state.scenario.region.id);
    for (const RegionFigureName& figure : region_figures) {
        if (figure.id != action.figure) continue;
        if (region->figures.*figure.field == action.value)
            state.scenario.region.overrides.erase(action.figure);
        else
            state.scenario.region.overrides[action.figure] = action.value;
    }
    return {};
}

Effects apply(AppState& state, const ResetRegion&, const Content&) {
    touch_document(state);
    state.scenario.region = RegionChoice{state.scenario.region.id, {}, {}, {}};
    return {};
}

Effects apply(AppState& state, const SetHorizon& action, const Content&) {
    if (!check_range(state, std::string(text(Text::menu_horizon, state.view.language)), action.years, min_horizon_years,
                     max_horizon_years, 0))
        return {};
    touch_document(state);
    state.scenario.horizon_years = action.years;
    fit_to_horizon(state.scenario);
    return {};
}

Effects apply(AppState& state, const SetStart& action, const Content&) {
    const std::string name(text(Text::start_label, state.view.language));
    if (!check_range(state, name, action.year, limits::first_start_year, limits::last_start_year, 0) ||
        !check_range(state, name, action.month, 1, 12, 0))
        return {};
    touch_document(state);
    state.scenario.start_year = action.year;
    state.scenario.start_month = action.month;
    return {};
}

Effects apply(AppState& state, const SetDraws& action, const Content&) {
    if (!check_range(state, std::string(text(Text::menu_draws, state.view.language)), action.draws, min_draws, max_draws,
                     0))
        return {};
    touch_document(state);
    state.scenario.draws = action.draws;
    return {};
}

Effects apply(AppState& state, const SetEnvelope& action, const Content&) {
    if (!action.eur_per_year) {
        state.scenario.envelope_eur_per_year.clear();
        return {};
    }
    if (!check_range(state, std::string(text(Text::budget_envelope, state.view.language)), *action.eur_per_year, 0,
                     limits::annual_budget_eur, 0))
        return {};
    touch_document(state);
    state.scenario.envelope_eur_per_year.assign(static_cast<std::size_t>(state.scenario.horizon_years),
                                                *action.eur_per_year);
    return {};
}

}  // namespace regiomix::detail
