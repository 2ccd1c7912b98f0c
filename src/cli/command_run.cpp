#include <iostream>

#include "base/hash.hpp"
#include "cli/commands.hpp"
#include "cli/compute.hpp"
#include "cli/wording.hpp"
#include "cli/table.hpp"
#include "scenario/results_csv.hpp"
#include "scenario/summary.hpp"

namespace regiomix {
namespace {

/// The headline indicators at the horizon; without quantiles only the central run.
std::string headline_table(const CentralRun& central, const IndicatorTable<Quantiles>* quantiles,
                           const Content& content, int end_year) {
    std::vector<std::vector<std::string>> rows{{"in " + std::to_string(end_year), "central"}};
    if (quantiles) rows[0] = {"in " + std::to_string(end_year), "median", "80 % range", "central"};
    for (const IndicatorInfo& info : content.indicators) {
        if (!info.headline) continue;
        const NumberStyle style = style_of(info);
        const auto text = [&](double value) { return format_value(value, style, Language::en); };
        std::vector<std::string> row{info.name.in(Language::en)};
        if (quantiles) {
            const Quantiles& q = quantiles->at(info.indicator, quantiles->years());
            const auto at = [&](Quantile level) {
                return static_cast<double>(q[static_cast<std::size_t>(level)]);
            };
            row.push_back(text(at(Quantile::p50)));
            row.push_back(format_range(at(Quantile::p10), at(Quantile::p90), style, Language::en));
        }
        row.push_back(text(central.at(info.indicator, central.years())));
        rows.push_back(std::move(row));
    }
    return aligned(rows, {Align::left, Align::right, Align::right, Align::right});
}

int end_year(const Scenario& scenario) {
    return scenario.start_year + scenario.horizon_years;
}

void write_central(const NamedScenario& named, const CentralRun& central, const Options& options,
                   const Content& content, std::ostream& out) {
    if (options.form == OutputForm::csv)
        out << central_csv_lines(named.name, central, named.scenario, content);
    else
        out << title_line(named, content) << ", central run\n\n"
            << headline_table(central, nullptr, content, end_year(named.scenario)) << "\n";
}

void write_result(const NamedScenario& named, const EnsembleResult& result, const Options& options,
                  const Content& content, std::ostream& out) {
    const Scenario& scenario = named.scenario;
    if (options.form == OutputForm::csv)
        out << results_csv_lines(named.name, result, scenario, content);
    else if (options.form == OutputForm::json)
        out << write_scenario(scenario, summarise(result, scenario));
    else
        out << title_line(named, content) << ", " << format_number(scenario.draws, 0, Language::en)
            << " draws, seed " << scenario.seed << "\n\n"
            << headline_table(result.central, &result.quantiles, content, end_year(scenario))
            << "\nResult hash " << to_hex(hash_of(result)) << "\n\n";
}

}  // namespace

int run_command(const Options& options, const Content& content, const CliStreams& streams) {
    const auto scenarios = open_scenarios(options, content, streams);
    if (!scenarios) return exit_code::bad_input;
    const bool list = options.form == OutputForm::json && scenarios->size() > 1;
    Computer computer(content, options.engine, streams);
    if (options.form == OutputForm::csv) streams.out << results_csv_header;
    if (list) streams.out << "[\n";
    for (std::size_t i = 0; i < scenarios->size(); ++i) {
        const NamedScenario& named = (*scenarios)[i];
        if (list && i > 0) streams.out << ",\n";
        if (options.central_only)
            write_central(named, computer.central(named.scenario), options, content, streams.out);
        else
            write_result(named, computer.ensemble(named), options, content, streams.out);
    }
    if (list) streams.out << "]\n";
    if (options.form == OutputForm::table) streams.out << honest_note;
    return exit_code::ok;
}

int hash_command(const Options& options, const Content& content, const CliStreams& streams) {
    const auto scenarios = open_scenarios(options, content, streams);
    if (!scenarios) return exit_code::bad_input;
    Computer computer(content, options.engine, streams);
    for (const NamedScenario& named : *scenarios)
        streams.out << to_hex(hash_of(computer.ensemble(named))) << "  " << named.argument << std::endl;
    return exit_code::ok;
}

int export_command(const Options& options, const Content& content, const CliStreams& streams) {
    Options as_run = options;
    as_run.form = OutputForm::json;
    std::string& id = as_run.operands.front();
    if (!id.starts_with("ready:")) id = "ready:" + id;
    return run_command(as_run, content, streams);
}

int validate_command(const Options& options, const Content& content, const CliStreams& streams) {
    int code = exit_code::ok;
    for (const std::string& file : options.operands) {
        if (open_one(file, content, streams))
            streams.out << file << ": valid\n";
        else
            code = exit_code::bad_input;
    }
    return code;
}

}  // namespace regiomix
