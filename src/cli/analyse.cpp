#include "cli/analyse.hpp"

#include <deque>
#include <iostream>
#include <limits>

#include "analysis/job.hpp"
#include "cli/commands.hpp"
#include "cli/parallel.hpp"
#include "cli/wording.hpp"
#include "scenario/nearest.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {
namespace {

/// A box of assumptions needs more futures than an average, and so do the parts of one.
int default_draws_of(Analysis analysis) {
    return analysis == Analysis::discovery ? 2000 : analysis == Analysis::decision ? 1000 : 200;
}

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
            return sensitivity_report(context);
        case Analysis::tradeoffs:
            return tradeoffs_report(context);
        case Analysis::goal:
            return goal_report(context);
        case Analysis::next_euro:
            return next_euro_report(context);
        case Analysis::pathway:
            return pathway_report(context);
        case Analysis::discovery:
        case Analysis::regret:  // of all scenarios together
        case Analysis::decision:
            break;
    }
    return discovery_report(context);
}

bool is_of_all_together(Analysis analysis) { return analysis == Analysis::regret || analysis == Analysis::decision; }

/// The sensitivity analysis makes futures of its own, so the number of draws says nothing about it.
bool uses_draws(Analysis analysis) { return analysis != Analysis::sensitivity; }

void add_facts(Report& report, const AnalyseContext& context) {
    const Scenario& scenario = context.named.scenario;
    const auto number = [](int value) { return Json::of(static_cast<double>(value)); };
    const bool draws = uses_draws(context.options.analyse.analysis);
    std::vector<std::pair<std::string, Json>> facts{{"model_version", Json::of(model_version)}};
    if (context.options.analyse.analysis != Analysis::pathway)
        facts.emplace_back("indicator", Json::of(indicator_names[index_of(context.reading.indicator)]));
    facts.emplace_back("year", number(scenario.start_year + context.reading.year));
    if (draws) facts.emplace_back("draws", number(scenario.draws));
    facts.emplace_back("seed", Json::of(static_cast<double>(scenario.seed)));
    report.facts.insert(report.facts.begin(), facts.begin(), facts.end());
    report.scenario = context.named.name;
    const std::string size = draws ? format_number(scenario.draws, 0, Language::en) + " draws" : report.size;
    report.title = title_line(context.named, context.content) + ", " + size + ", seed " + std::to_string(scenario.seed);
}

/// Scenarios against each other: one report with the title of the region, since each row has its own.
void add_shared_facts(Report& report, const AnalyseContext& first) {
    add_facts(report, first);
    report.title = "Scenarios against each other\n" + report.title.substr(report.title.find('\n') + 1);
    report.scenario = "all";
}

class ReportWriter {
  public:
    ReportWriter(OutputForm form, const char* note, std::ostream& out) : form_(form), note_(note), out_(out) {
        if (form_ == OutputForm::csv) out_ << report_csv_header;
    }

    void add(const Report& report) {
        ++reports_;
        if (form_ == OutputForm::csv)
            out_ << report_csv_lines(report);
        else if (form_ == OutputForm::json)
            list_.add(report_json(report));
        else
            out_ << report_text(report);
    }

    void end() {
        if (form_ == OutputForm::json) out_ << to_text(reports_ == 1 ? list_.items[0] : list_, Layout::indented);
        if (form_ == OutputForm::table) out_ << note_;
    }

  private:
    OutputForm form_;
    const char* note_;
    std::ostream& out_;
    Json list_ = Json::list();
    int reports_ = 0;
};

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
    if (!options.draws) with_draws.draws = default_draws_of(options.analyse.analysis);
    const auto scenarios = open_scenarios(with_draws, content, streams);
    if (!scenarios) return exit_code::bad_input;
    std::vector<int> years;
    for (const NamedScenario& named : *scenarios) {
        const auto year = year_read(named, options, streams);
        if (!year) return exit_code::usage;
        years.push_back(*year);
    }
    for (const NamedScenario& named : *scenarios)
        for (const std::string& id : options.analyse.locked)
            if (!ScenarioCatalogue(named.scenario, content).find(id)) {
                streams.err << named.argument << ": --lock: names " << in_quotes(id)
                            << "; expected instruments that \"regiomix list instruments\" names, or the scenario's own\n";
                return exit_code::usage;
            }
    std::deque<ScenarioCatalogue> catalogues;
    std::vector<AnalyseContext> contexts;
    const auto context_of = [&](std::size_t i) {
        const NamedScenario& named = (*scenarios)[i];
        const ScenarioCatalogue& catalogue = catalogues.emplace_back(named.scenario, content);
        return AnalyseContext{options, content, streams, named, problem_of(named.scenario, content, *catalogue),
                              {options.analyse.indicator, years[i]}};
    };
    const Analysis analysis = options.analyse.analysis;
    const bool together = is_of_all_together(analysis);
    if (together) {
        for (std::size_t i = 0; i < scenarios->size(); ++i) contexts.push_back(context_of(i));
        if (const auto reason = incomparable(contexts)) {
            streams.err << *reason << "\n";
            return exit_code::bad_input;
        }
    }
    ReportWriter writer(options.form, analysis == Analysis::pathway ? levels_note : honest_note, streams.out);
    for (std::size_t i = 0; i < (together ? 1 : scenarios->size()); ++i) {
        const AnalyseContext context = together ? contexts[0] : context_of(i);
        Report report = analysis == Analysis::regret     ? regret_report(contexts)
                        : analysis == Analysis::decision ? decision_report(contexts)
                                                         : report_of(context);
        analysis == Analysis::regret || contexts.size() > 1 ? add_shared_facts(report, context) : add_facts(report, context);
        writer.add(report);
    }
    writer.end();
    return exit_code::ok;
}

}  // namespace regiomix
