#include "app/controls_json.hpp"

#include <algorithm>

#include "app/controls_json_parts.hpp"
#include "app/pages.hpp"
#include "text/texts.hpp"

namespace regiomix {
namespace {

using detail::Controls;
using detail::months;
using Json = nlohmann::ordered_json;

void top_controls(Controls& c, const AppView& view) {
    const TopBarView& top = view.top;
    c.entries("top.scenarios", "menu", c.say(Text::menu_scenarios), top.scenarios);
    // The last entry of the region menu opens a dialog: a button of its own where there are buttons.
    std::vector<MenuEntry> regions = top.regions;
    if (!regions.empty() && action_if<ShowDialog>(regions.back().action)) {
        c.press("top.region.edit", regions.back().label, regions.back().action)["widget"] = "top.region";
        regions.pop_back();
    }
    c.entries("top.region", "choice", c.say(Text::menu_region), regions);
    c.entries("top.period", "choice", c.say(Text::menu_horizon), top.horizons);
    c.entries("top.draws", "choice", top.draws_heading, top.draws)["widget"] = "top.period";
    c.entries("top.compare", "menu", top.compare_label, top.compare);
    c.entries("top.language", "choice", c.say(Text::menu_language), top.languages);
    c.entries("top.text_size", "choice", top.text_size_heading, top.text_sizes)["widget"] = "top.language";
    c.entries("top.file", "menu", c.say(Text::menu_file), top.file);
    c.press("top.present", c.say(Text::menu_present), Present{true});
    c.press("top.share", c.say(Text::menu_share), ShareScenario{});
    c.press("top.export", c.say(Text::menu_export), ExportScenario{});
}

void history_controls(Controls& c, const HistoryView& history) {
    const auto step = [&](const char* id, Text name, const std::string& hint, int index) {
        Json& json = c.press(id, hint.empty() ? c.say(name) : hint, GoToStep{index});
        json["enabled"] = !hint.empty();
    };
    step("top.undo", Text::undo, history.undo_hint, std::max(0, history.position - 1));
    step("top.redo", Text::redo, history.redo_hint, history.redo_hint.empty() ? history.position : history.position + 1);
    Json& again = c.press("top.replay", history.replay_hint.empty() ? c.say(Text::replay) : history.replay_hint, ReplayAt{0});
    again["enabled"] = !history.replay_hint.empty();
    c.entries("top.history", "menu", c.say(Text::history_title), history.steps);
}

void page_controls(Controls& c, const AppView& view) {
    for (const PageInfo& page : page_infos)
        c.press(std::string("tab.") + page.id, c.say(page.label), ShowPage{page.page})["selected"] = view.page == page.page;
}

void outcome_controls(Controls& c, const OutcomesView& outcomes) {
    for (const CardView& card : outcomes.cards)
        c.press("card." + card.id, card.label, SelectIndicator{card.indicator})["selected"] = card.selected;
    for (const SmallChartView& chart : outcomes.small)
        c.press("chart." + std::string(indicator_names[index_of(chart.indicator)]), chart.chart.title,
                SelectIndicator{chart.indicator})["selected"] = chart.selected;
    detail::chart_controls(c, outcomes);
}

std::vector<std::string> with_or_without(const std::vector<std::string>& selected, const charts::TimelineRow& row) {
    std::vector<std::string> rows = selected;
    if (row.selected)
        rows.erase(std::remove(rows.begin(), rows.end(), row.id), rows.end());
    else
        rows.push_back(row.id);
    return rows;
}

void timeline_controls(Controls& c, const TimelineView& timeline) {
    for (const charts::TimelineRow& row : timeline.chart.rows) {
        const std::string row_id = "timeline." + row.id;
        Json& select = c.press(row_id, row.name, SelectRows{with_or_without(timeline.selected, row)});
        select["selected"] = row.selected;
        select["widget"] = row_id + ".name";
        if (row.selected)
            c.number(row_id + ".shift", months(c.say(Text::form_shift, {{"name", row.name}}), row.bars.front().span.from_month),
                     ShiftTo{timeline.selected, row.id, row.bars.front().span.from_month}, "from_month")["widget"] =
                row_id + ".name";
        for (std::size_t i = 0; i < row.bars.size(); ++i) {
            const charts::TimelineBar& bar = row.bars[i];
            const std::string widget = row_id + "." + std::to_string(i);
            const std::string name = c.say(Text::form_phase_of, {{"name", row.name}, {"number", std::to_string(i + 1)}});
            const SetPhase move{row.id, bar.phase, bar.span.from_month, bar.span.to_month};
            const auto month = [&](const char* field, Text label, int value) {
                c.number(widget + "." + field, months(name + ": " + c.say(label), value), move, field)["widget"] = widget;
            };
            month("from_month", Text::instrument_phase_from, bar.span.from_month);
            month("to_month", Text::instrument_phase_to, bar.span.to_month);
            c.press(widget + ".copy", timeline.copy_text,
                    CopyPhase{row.id, bar.phase, row.bars.back().span.to_month})["widget"] = widget;
            if (row.bars.size() > 1)
                c.press(widget + ".remove", timeline.remove_text, RemovePhase{row.id, bar.span.from_month})["widget"] = widget;
        }
    }
    if (!timeline.fit_text.empty())
        c.press("timeline.fit", timeline.fit_text, FitToEnvelope{timeline.selected})["help"] = timeline.fit_help;
    if (!timeline.selected.empty()) c.press("timeline.clear", timeline.clear_text, SelectRows{});
}

void about_controls(Controls& c, const AboutScenarioView& about) {
    c.press("about.assumptions", about.assumptions, ShowPage{Page::assumptions});
    c.text("about.title", c.say(Text::scenario_title_label), about.title, SetTitle{about.title}, "title");
    const SetStart start{static_cast<int>(about.start_year.value), static_cast<int>(about.start_month.value)};
    c.number("about.start_year", about.start_year, start, "year");
    c.number("about.start_month", about.start_month, start, "month");
    const auto envelope = about.envelope.value > 0 ? std::optional(about.envelope.value) : std::nullopt;
    c.number("about.envelope", about.envelope, SetEnvelope{envelope}, "eur_per_year")["none_at_zero"] = true;
}

void dialog_controls(Controls& c, const AppView& view) {
    if (!view.status.assumptions.empty()) c.press("status.assumptions", view.status.assumptions, ShowPage{Page::assumptions});
    c.press("status.evidence", c.say(Text::honest_link), ShowDialog{Dialog::evidence});
    if (view.message) c.press("message.dismiss", c.say(Text::dismiss), DismissMessage{});
    if (view.region_dialog) {
        for (const NumberView& figure : view.region_dialog->figures)
            c.number("region." + figure.id, figure, SetRegionFigure{figure.id, figure.value}, "value");
        c.press("region.reset", c.say(Text::region_reset), ResetRegion{});
    }
    if (view.region_dialog || view.evidence_dialog || view.library || view.help || view.examples)
        c.press("dialog.close", c.say(Text::close), ShowDialog{Dialog::none});
}

}  // namespace

Json controls_json(const AppView& view) {
    Controls c(view.language);
    top_controls(c, view);
    history_controls(c, view.history);
    page_controls(c, view);
    detail::mix_controls(c, view.mix);
    outcome_controls(c, view.outcomes);
    timeline_controls(c, view.outcomes.timeline);
    about_controls(c, view.about);
    if (view.details) detail::details_controls(c, *view.details);
    if (view.own_editor) detail::own_controls(c, *view.own_editor);
    detail::present_controls(c, view.presentation);
    if (view.slide) detail::slide_controls(c, *view.slide);
    detail::help_controls(c, view);
    if (view.explore) detail::explore_controls(c, *view.explore, view.outcomes.chart_menu);
    if (view.answers) detail::answers_controls(c, *view.answers, view.outcomes.chart_menu);
    if (view.assumptions) detail::assumption_controls(c, *view.assumptions);
    detail::compare_controls(c, view.compare);
    if (view.collection) detail::collection_controls(c, *view.collection);
    if (view.library) detail::library_controls(c, *view.library);
    dialog_controls(c, view);
    return c.take();
}

}  // namespace regiomix
