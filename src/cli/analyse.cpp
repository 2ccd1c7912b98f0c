#include "cli/analyse.hpp"

#include <iostream>
#include <limits>

#include "analysis/job.hpp"
#include "cli/commands.hpp"
#include "cli/parallel.hpp"
#include "cli/wording.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {
namespace {

constexpr int default_analysis_draws = 200;

std::optional<int> year_read(const NamedScenario& named, const Options& options, const CliStreams& streams) {
    const Scenario& scenario = named.scenario;
    const int year = options.analyse.calendar_year.value_or(scenario.start_year + scenario.horizon_years) -
                     scenario.start_year;
    if (year >= 1 && year <= scenario.horizon_years) return year;
    streams.err << named.argument << ": --year: is " << scenario.start_year + year << "; expected a year from "
                << scenario.start_year + 1 << " to " << scenario.start_year + scenario.horizon_years << "\n";
    return std::nullopt;
}

MixProblem problem_of(const Scenario& scenario, const Content& content, const Catalogue& catalogue) {
    const DrawSpec spec = resolve_draws(scenario, content);
    DrawJob draws(spec);
    draws.step(spec.draws);
    return {.evaluator = std::make_shared<MixEvaluator>(spec.region, draws.take()),
            .catalogue = &catalogue,
            .region = spec.region,
            .mix = scenario.mix,
            .horizon_years = scenario.horizon_years};
}

Report report_of(const AnalyseContext& context) {
    switch (context.options.analyse.analysis) {
        case Analysis::contribution:
            return contribution_report(context);
        case Analysis::synergy:
            return synergy_report(context);
        case Analysis::sensitivity:
            break;
    }
    return sensitivity_report(context);
}

void add_facts(Report& report, const AnalyseContext& context) {
    const Scenario& scenario = context.named.scenario;
    const auto number = [](int value) { return Json::of(static_cast<double>(value)); };
    std::vector<std::pair<std::string, Json>> facts{
        {"model_version", Json::of(model_version)},
        {"indicator", Json::of(indicator_names[index_of(context.reading.indicator)])},
        {"year", number(scenario.start_year + context.reading.year)},
        {"draws", number(scenario.draws)},
        {"seed", Json::of(static_cast<double>(scenario.seed))}};
    report.facts.insert(report.facts.begin(), facts.begin(), facts.end());
    report.scenario = context.named.name;
    report.title = title_line(context.named, context.content) + ", " +
                   format_number(scenario.draws, 0, Language::en) + " draws, seed " + std::to_string(scenario.seed);
}

}  // namespace

std::string AnalyseContext::subject() const {
    return info().name.in(Language::en) + " in " + std::to_string(named.scenario.start_year + reading.year);
}

NamedCell AnalyseContext::instrument(const std::string& id) const {
    const auto index = problem.catalogue->find(id);
    return {id, index ? problem.catalogue->instruments[*index].short_name.in(Language::en) : id};
}

std::string AnalyseContext::text(double value) const { return format_value(value, style_of(info()), Language::en); }

std::string AnalyseContext::text(const Spread& spread) const {
    if (spread.draws == 0) return "no value";
    return text(spread.mean) + " on average (80 % range " +
           format_range(spread.p10, spread.p90, style_of(info()), Language::en) + ")";
}

void AnalyseContext::run(AnalysisJob& job) const {
    int shown = -1;
    run_job(job, options.analyse.workers.value_or(available_workers()), [&](double share) {
        const int percent = static_cast<int>(100 * share);
        if (!streams.show_progress || percent == shown) return;
        shown = percent;
        streams.err << "\r\033[K" << named.name << ": " << percent << " %" << std::flush;
    });
    if (streams.show_progress) streams.err << "\r\033[K" << std::flush;
}

void add_spread_columns(std::vector<ReportColumn>& columns, const std::string& prefix, const std::string& heading,
                        const NumberStyle& style) {
    columns.push_back({prefix + "mean", heading, style});
    columns.push_back({prefix + "p10", "10 %", style});
    columns.push_back({prefix + "p50", "median", style, false});
    columns.push_back({prefix + "p90", "90 %", style});
}

void add_spread_cells(std::vector<ReportCell>& cells, const Spread& spread) {
    constexpr double none = std::numeric_limits<double>::infinity();
    for (const double value : {spread.mean, spread.p10, spread.p50, spread.p90})
        cells.emplace_back(spread.draws > 0 ? value : none);
}

Json spread_json(const Spread& spread) {
    if (spread.draws == 0) return {};
    return std::move(Json::object()
                         .add("mean", Json::of(spread.mean))
                         .add("p10", Json::of(spread.p10))
                         .add("p50", Json::of(spread.p50))
                         .add("p90", Json::of(spread.p90)));
}

int analyse_command(const Options& options, const Content& content, const CliStreams& streams) {
    Options with_draws = options;
    if (!options.draws) with_draws.draws = default_analysis_draws;
    const auto scenarios = open_scenarios(with_draws, content, streams);
    if (!scenarios) return exit_code::bad_input;
    std::vector<int> years;
    for (const NamedScenario& named : *scenarios) {
        const auto year = year_read(named, options, streams);
        if (!year) return exit_code::usage;
        years.push_back(*year);
    }
    Json list = Json::list();
    if (options.form == OutputForm::csv) streams.out << report_csv_header;
    for (std::size_t i = 0; i < scenarios->size(); ++i) {
        const NamedScenario& named = (*scenarios)[i];
        const ScenarioCatalogue catalogue(named.scenario, content);
        const AnalyseContext context{options, content, streams, named, problem_of(named.scenario, content, *catalogue),
                                     {options.analyse.indicator, years[i]}};
        Report report = report_of(context);
        add_facts(report, context);
        if (options.form == OutputForm::csv)
            streams.out << report_csv_lines(report);
        else if (options.form == OutputForm::json)
            list.add(report_json(report));
        else
            streams.out << report_text(report);
    }
    if (options.form == OutputForm::json)
        streams.out << to_text(scenarios->size() == 1 ? list.items[0] : list, Layout::indented);
    if (options.form == OutputForm::table) streams.out << honest_note;
    return exit_code::ok;
}

}  // namespace regiomix
