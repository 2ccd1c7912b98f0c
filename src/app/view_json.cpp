#include "app/view_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "app/action_to_json.hpp"
#include "app/controls_json.hpp"
#include "app/pages.hpp"
#include "app/view_answers_json.hpp"
#include "app/view_compare_json.hpp"
#include "app/view_json_assumptions.hpp"
#include "app/view_json_outcomes.hpp"
#include "text/texts.hpp"

namespace regiomix {
namespace {

using Json = nlohmann::ordered_json;

Json numbers(const std::vector<double>& values) {
    Json array = Json::array();
    for (const double value : values) array.push_back(std::isfinite(value) ? Json(value) : Json(nullptr));
    return array;
}

Json to_json(const NumberView& n) {
    return {{"id", n.id},   {"label", n.label}, {"unit", n.unit}, {"value", n.value},
            {"min", n.min}, {"max", n.max},     {"step", n.step}, {"text", n.text}};
}

Json to_json(const std::vector<MenuEntry>& entries) {
    Json array = Json::array();
    for (const MenuEntry& entry : entries)
        array.push_back({{"label", entry.label},
                         {"detail", entry.detail},
                         {"selected", entry.selected},
                         {"action", action_to_json(entry.action)}});
    return array;
}

Json to_json(const InstrumentView& i) {
    return {{"id", i.id},
            {"name", i.name},
            {"full_name", i.full_name},
            {"help", i.help},
            {"on", i.on},
            {"phase", i.phase},
            {"phases", i.phases},
            {"eur_per_year", i.eur_per_year},
            {"budget_text", i.budget_text},
            {"slider_max", i.slider_max},
            {"grade", std::string(1, i.grade)},
            {"grade_text", i.grade_text},
            {"usual_text", i.usual_text},
            {"family", i.family},
            {"own", i.own_label},
            {"stages", i.stages},
            {"effect", i.effect_text}};
}

Json to_json(const MixOrderView& order) {
    return {{"by_effect", order.by_effect}, {"note", order.note}, {"busy", order.busy}, {"filters", order.filter_text}};
}

Json to_json(const MixView& mix) {
    Json families = Json::array();
    for (const FamilyView& family : mix.families) {
        Json instruments = Json::array();
        for (const InstrumentView& instrument : family.instruments) instruments.push_back(to_json(instrument));
        families.push_back({{"id", family.id}, {"name", family.name}, {"count", family.count_text}, {"open", family.open},
                            {"presets", to_json(family.presets)}, {"instruments", std::move(instruments)}});
    }
    return {{"title", mix.title},
            {"spending", mix.spending_text},
            {"search", mix.search},
            {"no_match", mix.no_match_text},
            {"order", to_json(mix.order)},
            {"orders", to_json(mix.orders)},
            {"shows", to_json(mix.shows)},
            {"stage_filters", to_json(mix.stage_filters)},
            {"family_filters", to_json(mix.family_filters)},
            {"families", std::move(families)},
            {"new_own", mix.new_own ? Json(mix.new_own->label) : Json(nullptr)}};
}

Json to_json(const charts::FanChart& chart) {
    Json series = Json::array();
    for (const charts::FanSeries& s : chart.series)
        series.push_back({{"name", s.name},          {"median", numbers(s.median)}, {"p10", numbers(s.p10)},
                          {"p25", numbers(s.p25)},   {"p75", numbers(s.p75)},       {"p90", numbers(s.p90)},
                          {"central", numbers(s.central)}});
    Json targets = Json::array();
    for (const charts::ReferenceLine& target : chart.targets)
        targets.push_back({{"value", target.value}, {"label", target.label}, {"reached", numbers(target.reached)}});
    std::string subtitle;
    for (const charts::Span& span : chart.subtitle) subtitle += span.text;
    return {{"title", chart.title},      {"subtitle", subtitle}, {"first_year", chart.first_year},
            {"series", std::move(series)}, {"targets", std::move(targets)}};
}

Json to_json(const charts::BarChart& chart) {
    Json parts = Json::array();
    for (const charts::BarPart& part : chart.parts)
        parts.push_back({{"name", part.name}, {"values", numbers(part.values)}});
    return {{"title", chart.title},       {"subtitle", chart.subtitle},           {"first_year", chart.first_year},
            {"parts", std::move(parts)}, {"envelope", numbers(chart.envelope)}};
}

Json to_json(const ChartMenuView& menu) {
    return {{"hint", menu.hint},         {"copy_svg", menu.copy_svg}, {"save_svg", menu.save_svg},
            {"save_png", menu.save_png}, {"save_csv", menu.save_csv}};
}

Json to_json(const OutcomesView& outcomes) {
    Json cards = Json::array(), small = Json::array();
    for (const CardView& card : outcomes.cards)
        cards.push_back({{"id", card.id},
                         {"label", card.label},
                         {"value", card.value},
                         {"waiting", card.waiting},
                         {"range", card.range},
                         {"range_short", card.range_short},
                         {"compare", card.compare},
                         {"help", card.help},
                         {"median", numbers(card.median)},
                         {"selected", card.selected}});
    for (const SmallChartView& chart : outcomes.small) {
        Json json = to_json(chart.chart);
        json["id"] = std::string(indicator_names[index_of(chart.indicator)]);
        json["help"] = chart.help;
        small.push_back(std::move(json));
    }
    return {{"caption", outcomes.cards_caption},   {"cards", std::move(cards)},          {"main", to_json(outcomes.main)},
            {"main_help", outcomes.main_help},
            {"small", std::move(small)},          {"budget", to_json(outcomes.budget)},
            {"controls", controls_json(outcomes)},
            {"table", table_json(outcomes.table)},
            {"budget_note", outcomes.budget_note}, {"over_envelope", outcomes.over_envelope},
            {"chart_menu", to_json(outcomes.chart_menu)}};
}

Json to_json(const PresentationStep& step) {
    return {{"show", step_show_names[static_cast<std::size_t>(step.show)]},
            {"indicator", indicator_names[index_of(step.indicator)]},
            {"caption", step.caption},
            {"instrument", step.instrument}};
}

Json to_json(const PresentationView& presentation) {
    Json steps = Json::array();
    for (const StepRowView& row : presentation.steps) {
        Json step = to_json(row.step);
        step["name"] = row.name;
        step["lever"] = row.lever;
        steps.push_back(std::move(step));
    }
    return {{"title", presentation.title},
            {"help", presentation.help},
            {"usual", presentation.usual_text},
            {"start", presentation.start_text},
            {"second_window", presentation.second_window_text},
            {"add", presentation.add_text},
            {"caption_label", presentation.caption_label},
            {"no_lever", presentation.no_lever_text},
            {"up", presentation.up_text},
            {"down", presentation.down_text},
            {"remove", presentation.remove_text},
            {"steps", std::move(steps)},
            {"present", to_json(presentation.present)}};
}

Json to_json(const SlideView& slide) {
    Json rows = Json::array();
    for (const SlideRowView& row : slide.rows)
        rows.push_back({{"label", row.label},
                        {"first", row.first},
                        {"second", row.second},
                        {"result", row.result},
                        {"gain", row.gain}});
    return {{"step", to_json(slide.step)}, {"heading", slide.heading},   {"hint", slide.hint},
            {"title", slide.title},        {"position", slide.position}, {"index", slide.index},
            {"count", slide.count},        {"columns", slide.columns},   {"rows", std::move(rows)},
            {"following", slide.following}};
}

Json to_json(const InstrumentDetailsView& details) {
    Json phases = Json::array(), settings = Json::array();
    for (const PhaseView& phase : details.phases)
        phases.push_back({{"from_month", phase.from_month}, {"to_month", phase.to_month},
                          {"eur_per_year", phase.eur_per_year}, {"period", phase.period_text},
                          {"budget", phase.budget_text}});
    for (const NumberView& setting : details.settings) settings.push_back(to_json(setting));
    for (std::size_t i = 0; i < details.setting_notes.size(); ++i) settings[i]["note"] = details.setting_notes[i];
    Json mechanisms = Json::array(), sources = Json::array();
    for (const MechanismView& m : details.mechanisms)
        mechanisms.push_back({{"id", m.id},   {"name", m.name},       {"help", m.help},  {"low", m.low},
                              {"central", m.central}, {"high", m.high}, {"text", m.text}, {"range", m.range_text}});
    for (const SourceView& source : details.sources)
        sources.push_back({{"id", source.id}, {"title", source.title}, {"url", source.url}});
    return {{"instrument", details.instrument.id},
            {"name", details.instrument.full_name},
            {"help", details.instrument.help},
            {"grade", details.instrument.grade_text},
            {"usual", details.instrument.usual_text},
            {"state", details.state_text},
            {"changes", to_json(details.changes)},
            {"phases", std::move(phases)},
            {"settings", std::move(settings)},
            {"delay", details.delay},
            {"stages", details.stages},
            {"natural_parameters", details.natural_parameters},
            {"mechanisms", std::move(mechanisms)},
            {"mechanisms_note", details.mechanisms_note},
            {"cost", details.cost_logic},
            {"tried", details.tried},
            {"evidence", details.evidence_note},
            {"sources", std::move(sources)}};
}

Json to_json(const HelpView& help) {
    Json keys = Json::array();
    for (const KeyView& key : help.keys) keys.push_back({{"keys", key.keys}, {"what", key.what}});
    return {{"title", help.title},
            {"keys_title", help.keys_title},
            {"glossary_title", help.glossary_title},
            {"keys", std::move(keys)}};
}

Json to_json(const ExamplesView& view) {
    Json examples = Json::array();
    for (const ExampleView& example : view.examples)
        examples.push_back({{"id", example.id}, {"title", example.title}, {"sentence", example.sentence},
                            {"region", example.region}, {"caption", example.caption}, {"picture", numbers(example.picture)}});
    return {{"title", view.title}, {"note", view.note}, {"examples", std::move(examples)}};
}

Json to_json(const GuideView& guide) {
    Json choices = Json::array();
    for (const GuideChoice& choice : guide.choices)
        choices.push_back(
            {{"id", choice.id}, {"label", choice.label}, {"detail", choice.detail}, {"selected", choice.selected}});
    return {{"step", guide.step},       {"progress", guide.progress},   {"title", guide.title},
            {"text", guide.text},       {"back", guide.back_label},     {"next", guide.next_label},
            {"skip", guide.skip_label}, {"choices", std::move(choices)}};
}

Json to_json(const OwnEditorView& editor) {
    Json mechanisms = Json::array();
    for (const OwnMechanismView& mechanism : editor.mechanisms) {
        Json number = to_json(mechanism.number);
        number["help"] = mechanism.help;
        number["note"] = mechanism.note;
        number["is_money"] = mechanism.is_money;
        mechanisms.push_back(std::move(number));
    }
    const OwnInstrument& own = editor.definition;
    return {{"title", editor.title},
            {"note", editor.note},
            {"id", own.id},
            {"name", own.name},
            {"family", own.family},
            {"families", to_json(editor.families)},
            {"reference_budget_eur", own.reference_budget_eur},
            {"strengths", own.strengths},
            {"money_shares", own.money_shares},
            {"budget", to_json(editor.budget)},
            {"budget_scale", editor.budget_scale},
            {"delay", to_json(editor.delay)},
            {"ramp", to_json(editor.ramp)},
            {"mechanisms_title", editor.mechanisms_title},
            {"mechanisms", std::move(mechanisms)},
            {"more_mechanisms", to_json(editor.more_mechanisms)},
            {"warning", editor.warning}};
}

Json to_json(const TimelineView& timeline) {
    Json rows = Json::array(), over = Json::array();
    for (const charts::TimelineRow& row : timeline.chart.rows) {
        Json phases = Json::array();
        for (const charts::TimelineBar& bar : row.bars)
            phases.push_back({{"phase", bar.phase},
                              {"from_month", bar.span.from_month},
                              {"to_month", bar.span.to_month},
                              {"works_from", bar.works_from},
                              {"full_from", bar.full_from},
                              {"text", bar.text}});
        rows.push_back({{"instrument", row.id}, {"name", row.name}, {"selected", row.selected}, {"phases", std::move(phases)}});
    }
    for (const std::string& year : timeline.chart.over)
        if (!year.empty()) over.push_back(year);
    return {{"months", timeline.chart.months}, {"rows", std::move(rows)}, {"over", std::move(over)},
            {"fit", timeline.fit_text}, {"fit_help", timeline.fit_help}};
}

Json message_json(const Message& message) {
    static constexpr const char* kinds[] = {"info", "warning", "error"};
    return {{"kind", kinds[static_cast<int>(message.kind)]}, {"heading", message.heading}, {"lines", message.lines}};
}

Json region_json(const RegionDialogView& dialog) {
    Json figures = Json::array();
    for (std::size_t i = 0; i < dialog.figures.size(); ++i) {
        Json figure = to_json(dialog.figures[i]);
        figure["changed"] = static_cast<bool>(dialog.changed[i]);
        figure["context"] = static_cast<bool>(dialog.context[i]);
        figures.push_back(std::move(figure));
    }
    return {{"title", dialog.title}, {"note", dialog.note}, {"profile", dialog.profile}, {"figures", std::move(figures)}};
}

/// The fixed texts of the form: those whose name begins with "form_", without that, and some that the canvas has too.
Json form_words(Language language) {
    static constexpr Text shared[] = {Text::menu_results,    Text::timeline_title,      Text::compare,
                                      Text::scenario_fact,   Text::scenario_assumption, Text::evidence_grades,
                                      Text::region_changed,  Text::region_context,      Text::honest_note,
                                      Text::instrument_phase_from, Text::instrument_phase_to, Text::explore_settings,
                                      Text::collection_min,  Text::collection_max,      Text::details_when,
                                      Text::details_mechanisms, Text::details_cost,     Text::details_tried,
                                      Text::details_evidence, Text::details_sources,    Text::details_no_sources};
    Json words = Json::object();
    const auto add = [&](const TextEntry& entry, std::string_view name) {
        words[std::string(name)] = entry.by_language[static_cast<std::size_t>(language)];
    };
    constexpr std::string_view prefix = "form_";
    for (const TextEntry& entry : all_texts)
        if (entry.id.substr(0, prefix.size()) == prefix) add(entry, entry.id.substr(prefix.size()));
    for (const Text id : shared) add(all_texts[static_cast<std::size_t>(id)], all_texts[static_cast<std::size_t>(id)].id);
    return words;
}

/// Texts that only the page shows.
Json words_json(Language language) {
    Json words = Json::object();
    for (const Text id : {Text::update_ready, Text::update_reload, Text::update_later})
        words[std::string(all_texts[static_cast<std::size_t>(id)].id)] = text(id, language);
    return words;
}

}  // namespace

std::string view_json(const AppView& view, const ViewFacts& facts) {
    static constexpr const char* languages[] = {"en", "fr", "sv"};
    Json json{{"revision", facts.revision},
              {"complete", facts.complete},
              {"results_hash", facts.results_hash},
              {"answer_hash", facts.answer_hash},
              {"engine", facts.engine},
              {"language", languages[static_cast<int>(view.language)]},
              {"dark", view.dark},
              {"high_contrast", view.high_contrast},
              {"text_percent", view.text_percent},
              {"page", page_id(view.page)},
              {"top",
               {{"title", view.top.title},
                {"region", view.top.region},
                {"period", view.top.period},
                {"scenarios", to_json(view.top.scenarios)},
                {"regions", to_json(view.top.regions)},
                {"horizons", to_json(view.top.horizons)},
                {"draws", to_json(view.top.draws)},
                {"compare", to_json(view.top.compare)},
                {"compared_title", view.top.compared_title},
                {"languages", to_json(view.top.languages)},
                {"file", to_json(view.top.file)}}},
              {"history",
               {{"position", view.history.position},
                {"undo", view.history.undo_hint},
                {"redo", view.history.redo_hint},
                {"steps", to_json(view.history.steps)}}},
              {"mix", to_json(view.mix)},
              {"outcomes", to_json(view.outcomes)},
              {"timeline", to_json(view.outcomes.timeline)},
              {"about",
               {{"title", view.about.title},
                {"sentence", view.about.sentence},
                {"notes", view.about.notes},
                {"fact", view.about.fact},
                {"assumption", view.about.assumption},
                {"region", view.about.region_text},
                {"region_notes", view.about.region_notes},
                {"assumptions", view.about.assumptions},
                {"start_year", to_json(view.about.start_year)},
                {"start_month", to_json(view.about.start_month)},
                {"envelope", to_json(view.about.envelope)}}},
              {"status",
               {{"text", view.status.text},
                {"last_done", view.status.last_done},
                {"busy", view.status.busy},
                {"progress", view.status.progress},
                {"warning", view.status.warning},
                {"assumptions", view.status.assumptions},
                {"saved", view.status.saved},
                {"unsaved", view.status.unsaved}}}};
    json["words"] = words_json(view.language);
    json["explore"] = view.explore ? explore_json(*view.explore) : Json(nullptr);
    json["answers"] = view.answers ? answers_json(*view.answers) : Json(nullptr);
    json["assumptions"] = view.assumptions ? assumptions_json(*view.assumptions) : Json(nullptr);
    json["controls"] = controls_json(view);
    json["form_words"] = form_words(view.language);
    json["presentation"] = to_json(view.presentation);
    json["slide"] = view.slide ? to_json(*view.slide) : Json(nullptr);
    json["details"] = view.details ? to_json(*view.details) : Json(nullptr);
    json["own_editor"] = view.own_editor ? to_json(*view.own_editor) : Json(nullptr);
    json["history"]["replay"] = view.history.replay_hint;
    json["history"]["replaying"] = view.history.replaying;
    Json terms = Json::array();
    for (const TermView& term : view.terms) terms.push_back({{"id", term.id}, {"term", term.term}, {"text", term.text}});
    json["terms"] = std::move(terms);
    json["help"] = view.help ? to_json(*view.help) : Json(nullptr);
    json["examples"] = view.examples ? to_json(*view.examples) : Json(nullptr);
    json["guide"] = view.guide ? to_json(*view.guide) : Json(nullptr);
    json["message"] = view.message ? message_json(*view.message) : Json(nullptr);
    json["region_dialog"] = view.region_dialog ? region_json(*view.region_dialog) : Json(nullptr);
    json["evidence_dialog"] = view.evidence_dialog ? Json{{"title", view.evidence_dialog->title},
                                                          {"paragraphs", view.evidence_dialog->paragraphs},
                                                          {"grades", view.evidence_dialog->grades}}
                                                   : Json(nullptr);
    json["compare"] = compare_json(view.compare);
    json["collection"] = view.collection ? collection_json(*view.collection) : Json(nullptr);
    json["library"] = view.library ? library_json(*view.library) : Json(nullptr);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace regiomix
