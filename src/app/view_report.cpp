#include "app/view_report.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "app/assumption_sets.hpp"
#include "app/chart_export.hpp"
#include "app/view_parts.hpp"
#include "base/hash.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {
namespace {

using detail::ViewContext;

/// With as many decimals as the value has, four at most.
std::string exact(double value, Language language) { return format_number(value, needed_decimals(value, 4), language); }

std::string with_unit(const std::string& name, const std::string& unit) {
    return unit.empty() ? name : name + " (" + unit + ")";
}

std::string end_year(const ViewContext& context) {
    return std::to_string(context.calendar_year(context.state.scenario.horizon_years));
}

// --- key figures -----------------------------------------------------------------------------------------------------

ReportSection key_figures(const ViewContext& context) {
    const OutcomesView outcomes = detail::outcomes_view(context);
    ReportTableView table;
    table.caption = outcomes.cards_caption;
    table.columns = {context.say(Text::report_indicator), context.say(Text::table_median), context.say(Text::report_range)};
    for (const CardView& card : outcomes.cards)
        table.rows.push_back({detail::with_unit_of(context, context.content.info(card.indicator)), card.value,
                              card.range_short.empty() ? std::string(no_value_text) : card.range_short});
    return {"figures", context.say(Text::report_figures), {context.say(Text::evidence_text_1)}, {table}, {}, {}};
}

// --- the mix ---------------------------------------------------------------------------------------------------------

std::string periods(const ViewContext& context, const MixEntry& entry) {
    std::string all;
    for (const Phase& phase : entry.phases)
        all += (all.empty() ? "" : "; ") + detail::month_label(context, phase.from_month) + "\u2013" +
               detail::month_label(context, phase.to_month);
    return all;
}

std::string budgets(const ViewContext& context, const MixEntry& entry) {
    std::string all;
    for (const Phase& phase : entry.phases)
        all += (all.empty() ? "" : "; ") + format_number(phase.annual_budget_eur, 0, context.language());
    return all;
}

double planned_total(const MixEntry& entry, int horizon_years) {
    double total = 0;
    for (const Phase& phase : entry.phases) {
        const int months = std::min(phase.to_month, horizon_years * months_per_year) - phase.from_month;
        total += std::max(0, months) * phase.annual_budget_eur / months_per_year;
    }
    return total;
}

ReportSection policy_mix(const ViewContext& context) {
    const Scenario& scenario = context.state.scenario;
    ReportTableView table;
    table.caption = context.say(Text::report_mix_caption, {{"year", end_year(context)}});
    table.columns = {context.say(Text::table_instrument), context.say(Text::report_family), context.say(Text::report_evidence),
                     context.say(Text::report_period), context.say(Text::instrument_yearly_budget),
                     context.say(Text::report_planned)};
    table.text_columns = 4;
    double total = 0;
    for (const InstrumentFamily& family : context.content.catalogue.families) {
        for (const InstrumentKind& kind : context.catalogue.instruments) {
            const MixEntry* entry = kind.family == family.id ? find_entry(scenario.mix, kind.id) : nullptr;
            if (!entry || !is_active(*entry)) continue;
            const double planned = planned_total(*entry, scenario.horizon_years);
            total += planned;
            table.rows.push_back({kind.name.in(context.language()), family.name.in(context.language()),
                                  std::string(1, kind.evidence.grade), periods(context, *entry), budgets(context, *entry),
                                  format_number(planned, 0, context.language())});
        }
    }
    ReportSection section{"mix", context.say(Text::mix_title), {}, {}, {}, {}};
    if (table.rows.empty()) {
        section.paragraphs.push_back(context.say(Text::mix_none_active));
        return section;
    }
    const std::string none(no_value_text);
    table.rows.push_back(
        {context.say(Text::budget_total), none, none, none, none, format_number(total, 0, context.language())});
    section.tables.push_back(std::move(table));
    section.paragraphs = {context.say(Text::evidence_a), context.say(Text::evidence_b), context.say(Text::evidence_c)};
    return section;
}

// --- charts ----------------------------------------------------------------------------------------------------------

ReportFigure figure_of(const ChartDocument& document, std::size_t text_columns) {
    ReportFigure figure{document.title, document.finding, document.svg, {}};
    figure.table.caption = document.title;
    figure.table.columns = document.table.columns;
    figure.table.text_columns = text_columns;
    for (const auto& row : document.table.rows) {
        std::vector<std::string> texts;
        for (const TableCell& cell : row) texts.push_back(cell.text);
        figure.table.rows.push_back(std::move(texts));
    }
    return figure;
}

void add_chart(const ViewContext& context, const std::string& chart, std::size_t text_columns, ReportSection& section) {
    const auto document = chart_document(context.state, context.simulation, context.content, context.others, chart,
                                         ChartUse::report);
    if (document) section.figures.push_back(figure_of(*document, text_columns));
}

ReportSection time_and_money(const ViewContext& context) {
    ReportSection section{"timeline", context.say(Text::report_time), {}, {}, {}, {}};
    if (!detail::timeline_view(context).chart.rows.empty()) add_chart(context, "timeline", 6, section);
    add_chart(context, "budget", 1, section);
    return section;
}

ReportSection charts_section(const ViewContext& context) {
    ReportSection section{"charts", context.say(Text::report_charts), {}, {}, {}, {}};
    add_chart(context, "main", 1, section);
    for (const SmallChartView& small : detail::outcomes_view(context).small)
        if (small.indicator != context.state.view.indicator)
            add_chart(context, std::string(indicator_names[index_of(small.indicator)]), 1, section);
    return section;
}

// --- targets and comparison ------------------------------------------------------------------------------------------

std::optional<ReportSection> targets(const ViewContext& context) {
    ReportTableView table{
        context.say(Text::report_targets), {context.say(Text::report_indicator), context.say(Text::report_target)}, 2, {}};
    std::set<Indicator> seen;
    for (const Target& target : context.state.scenario.targets) {
        if (!seen.insert(target.indicator).second) continue;
        for (const charts::ReferenceLine& line : detail::main_chart(context, Measure{target.indicator}).targets)
            table.rows.push_back({detail::with_unit_of(context, context.content.info(target.indicator)), line.label});
    }
    if (table.rows.empty()) return std::nullopt;
    return ReportSection{"targets", context.say(Text::report_targets), {}, {table}, {}, {}};
}

double median_of(const EnsembleResult& result, Indicator indicator) {
    return static_cast<double>(
        result.quantiles.at(indicator, result.quantiles.years())[static_cast<std::size_t>(Quantile::p50)]);
}

std::optional<ReportSection> comparison(const ViewContext& context) {
    const EnsembleResult* other = context.compared();
    if (!other) return std::nullopt;
    const Language language = context.language();
    const std::string& title = context.against()->scenario.meta.title;
    ReportTableView table;
    table.caption = context.say(Text::report_comparison_caption, {{"title", title}, {"year", end_year(context)}});
    table.columns = {context.say(Text::report_indicator), context.say(Text::chart_this_mix), title,
                     context.say(Text::report_difference), context.say(Text::report_better)};
    for (const IndicatorInfo& info : context.content.indicators) {
        if (!info.headline) continue;
        const double here = median_of(*context.simulation.ensemble, info.indicator), there = median_of(*other, info.indicator);
        const auto number = [&](double value, bool plus) {
            NumberStyle style = detail::value_style(info, std::fabs(value), plus);
            return std::isfinite(value) ? format_value(value, style, language) : std::string(no_value_text);
        };
        const auto better = detail::share_better_than_compared(context, info);
        table.rows.push_back({detail::with_unit_of(context, info), number(here, false), number(there, false),
                              number(here - there, true),
                              better ? format_percent(*better, 0, language) : std::string(no_value_text)});
    }
    const std::string draws = format_number(context.simulation.draws, 0, language);
    return ReportSection{"comparison", context.say(Text::report_comparison, {{"title", title}}),
                         {context.say(Text::evidence_text_2, {{"draws", draws}})}, {table}, {}, {}};
}

// --- assumptions -----------------------------------------------------------------------------------------------------

std::string range_text(const ViewContext& context, const Assumption& assumption) {
    const std::string value = exact(assumption.value, context.language());
    if (!assumption.range) return value;
    return value + " (" + exact(assumption.range->low, context.language()) + "\u2013" +
           exact(assumption.range->high, context.language()) + ")";
}

void add_parameters(const ViewContext& context, ReportTableView& table) {
    for (const ParameterInfo& info : context.content.parameters)
        if (is_changed(context.state.scenario, info))
            table.rows.push_back({with_unit(info.name.in(context.language()), info.unit_text.in(context.language())),
                                  range_text(context, assumption_of(context.state.scenario, info)),
                                  range_text(context, info.central)});
}

void add_region(const ViewContext& context, ReportTableView& table) {
    const RegionChoice& choice = context.state.scenario.region;
    const RegionInfo* published = context.content.find_region(choice.id);
    for (const RegionFieldInfo& field : context.content.region_fields) {
        const auto changed = choice.overrides.find(field.id);
        if (changed == choice.overrides.end()) continue;
        for (const RegionFigureName& figure : region_figures)
            if (figure.id == field.id)
                table.rows.push_back({with_unit(field.name.in(context.language()), field.unit.in(context.language())),
                                      exact(changed->second, context.language()),
                                      exact(published->figures.*figure.field, context.language())});
    }
    for (const auto& [id, level] : choice.baseline_levels) {
        const auto named = std::find_if(context.content.levels.begin(), context.content.levels.end(),
                                        [&id = id](const LevelInfo& info) { return info.id == id; });
        if (named == context.content.levels.end()) continue;
        const auto index = static_cast<std::size_t>(named - context.content.levels.begin());
        table.rows.push_back({named->name.in(context.language()), exact(level, context.language()),
                              exact(context.content.baseline_levels[index], context.language())});
    }
}

ReportSection assumptions(const ViewContext& context) {
    ReportTableView table{
        context.say(Text::report_assumptions_caption),
        {context.say(Text::report_assumption), context.say(Text::report_here), context.say(Text::report_published)}, 1, {}};
    add_parameters(context, table);
    add_region(context, table);
    ReportSection section{"assumptions", context.say(Text::report_assumptions), {}, {}, {}, {}};
    if (table.rows.empty())
        section.paragraphs.push_back(context.say(Text::report_none_changed));
    else
        section.tables.push_back(std::move(table));
    return section;
}

// --- sources ---------------------------------------------------------------------------------------------------------

ReportSection sources(const ViewContext& context) {
    std::set<std::string> ids;
    for (const MixEntry& entry : context.state.scenario.mix)
        if (const auto index = context.catalogue.find(entry.instrument); index && is_active(entry)) {
            const auto& used = context.catalogue.instruments[*index].evidence.sources;
            ids.insert(used.begin(), used.end());
        }
    if (const ReadyScenario* ready = context.content.find_ready(context.state.ready_id))
        ids.insert(ready->sources.begin(), ready->sources.end());
    for (const auto& [id, assumption] : context.state.scenario.assumptions)
        if (const ParameterInfo* info = context.content.find_parameter(id))
            ids.insert(info->sources.begin(), info->sources.end());
    ReportSection section{"sources", context.say(Text::report_sources), {context.say(Text::report_sources_note)}, {}, {}, {}};
    for (const Source& source : context.content.sources)
        if (ids.count(source.id)) section.links.push_back({source.id + ": " + source.title, source.url});
    return section;
}

ReportSection honesty(const ViewContext& context) {
    const Scenario& scenario = context.state.scenario;
    const std::string draws = format_number(context.simulation.draws, 0, context.language());
    return {"certainty", context.say(Text::evidence_title),
            {context.say(Text::honest_note), context.say(Text::evidence_text_2, {{"draws", draws}}),
             context.say(Text::evidence_text_3),
             context.say(Text::report_model, {{"version", model_version},
                                              {"draws", draws},
                                              {"seed", std::to_string(scenario.seed)},
                                              {"hash", to_hex(hash_of(*context.simulation.ensemble))}})},
            {}, {}, {}};
}

std::vector<ReportFact> facts(const ViewContext& context, const AboutScenarioView& about) {
    const Scenario& scenario = context.state.scenario;
    std::string note;
    bool over = false;
    const charts::BarChart budget = detail::budget_chart(context, note, over);
    return {{context.say(Text::menu_region), about.region_text},
            {context.say(Text::menu_horizon), std::to_string(scenario.start_year) + "\u2013" + end_year(context)},
            {context.say(Text::budget_title), budget.subtitle},
            {context.say(Text::budget_envelope), note}};
}

}  // namespace

std::optional<ReportView> build_report(const AppState& state, const SimulationView& simulation, const Content& content,
                                       const OtherResults& others) {
    if (!simulation.ensemble || !simulation.central) return std::nullopt;
    const ScenarioCatalogue catalogue(state.scenario, content);
    const ViewContext context{state, simulation, others, content, *catalogue, resolve_region(state.scenario, content)};
    const AboutScenarioView about = detail::about_view(context);
    ReportView report;
    report.language = state.view.language;
    report.title = state.scenario.meta.title;
    report.sentence = about.sentence.empty() ? about.notes : about.sentence;
    report.note = context.say(Text::honest_note);
    report.date_label = context.say(Text::report_date);
    report.print_text = context.say(Text::report_print);
    report.close_text = context.say(Text::close);
    report.facts = facts(context, about);
    report.sections = {key_figures(context), policy_mix(context), time_and_money(context), charts_section(context)};
    if (auto section = targets(context)) report.sections.push_back(std::move(*section));
    if (auto section = comparison(context)) report.sections.push_back(std::move(*section));
    report.sections.push_back(assumptions(context));
    report.sections.push_back(sources(context));
    report.sections.push_back(honesty(context));
    return report;
}

}  // namespace regiomix
