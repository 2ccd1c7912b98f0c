// analyse sensitivity.
#include <algorithm>

#include "analysis/sensitivity.hpp"
#include "cli/analyse_goals.hpp"
#include "cli/wording.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {
namespace {

constexpr NumberStyle percent_style{NumberStyle::Kind::percent};
constexpr double worth_showing = 0.005;  ///< total index; the rest is in CSV and JSON

ReportTable index_table(const AnalyseContext& context, const SensitivityResult& result, const TornadoResult& tornado,
                        bool for_people) {
    const OutcomeSensitivity& outcome = result.outcomes[0];
    const NumberStyle style = finer_style_of(context.info());
    ReportTable table{"inputs",
                      "",
                      {{"input", "assumption", {}},
                       {"total", "total", percent_style},
                       {"total_low", "95 % from", percent_style},
                       {"total_high", "to", percent_style},
                       {"first", "alone", percent_style},
                       {"first_low", "95 % from", percent_style},
                       {"first_high", "to", percent_style},
                       {"total_half", "at half", percent_style},
                       {"total_quarter", "", percent_style, false},
                       {"at_low", "when low", style},
                       {"at_high", "when high", style}},
                      {}};
    for (const std::size_t i : by_total_index(outcome)) {
        const InputSensitivity& input = outcome.inputs[i];
        if (for_people && !(input.index.total >= worth_showing)) continue;
        const TornadoBar& bar = tornado.bars[0][i];
        table.rows.push_back({input_name(context, result.inputs[i]), input.index.total, input.intervals.total.low,
                              input.intervals.total.high, input.index.first, input.intervals.first.low,
                              input.intervals.first.high, input.at_half.total, input.at_quarter.total, bar.at_low,
                              bar.at_high});
    }
    return table;
}

std::string sensitivity_finding(const AnalyseContext& context, const SensitivityResult& result) {
    const OutcomeSensitivity& outcome = result.outcomes[0];
    if (outcome.rows == 0) return context.subject() + " has no value in these futures; choose another indicator.";
    if (!(outcome.variance > 0)) return context.subject() + " is the same in every future; nothing is uncertain about it.";
    const std::vector<std::size_t> order = by_total_index(outcome);
    const auto part = [&](std::size_t k) {
        return "\"" + input_name(context, result.inputs[order[k]]).label + "\" (" +
               format_percent(outcome.inputs[order[k]].index.total, 0, Language::en) + ")";
    };
    std::string text = context.subject() + ": most of the uncertainty comes from " + part(0);
    if (order.size() > 1) text += ", then " + part(1);
    return text + ". Assumptions acting alone explain " +
           format_percent(std::clamp(outcome.sum_first, 0.0, 1.0), 0, Language::en) +
           " of it, the rest is how they combine.";
}

}  // namespace

Report sensitivity_report(const AnalyseContext& context) {
    const AssumptionSet assumptions = resolve_assumptions(context.named.scenario, context.content);
    const int samples = context.options.analyse.samples.value_or(1024);
    SensitivityJob job({.problem = context.problem,
                        .assumptions = assumptions,
                        .readings = {context.reading},
                        .base_samples = samples,
                        .seed = context.named.scenario.seed});
    TornadoJob tornado(context.problem, assumptions, {context.reading});
    context.run(job);
    context.run(tornado);
    const SensitivityResult& result = job.result();
    Report report{.analysis = "sensitivity", .size = format_number(samples, 0, Language::en) + " base samples"};
    report.findings.push_back(sensitivity_finding(context, result));
    report.facts = {{"base_samples", Json::of(static_cast<double>(samples))},
                    {"runs", Json::of(static_cast<double>(result.runs))},
                    {"mean", Json::of(result.outcomes[0].mean)},
                    {"variance", Json::of(result.outcomes[0].variance)},
                    {"sum_of_first_order", Json::of(result.outcomes[0].sum_first)},
                    {"rows_without_value", Json::of(static_cast<double>(result.outcomes[0].rows_without_value))},
                    {"central", Json::of(tornado.result().central[0])}};
    report.tables = {
        index_table(context, result, tornado.result(), context.options.form == OutputForm::table)};
    return report;
}

}  // namespace regiomix
