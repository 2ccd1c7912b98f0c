// analyse decision: which assumption, if it were known, would change which scenario is best.
#include <algorithm>
#include <limits>
#include <numeric>

#include "analysis/decision_value.hpp"
#include "cli/analyse_goals.hpp"
#include "cli/wording.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {
namespace {

constexpr NumberStyle percent_style{NumberStyle::Kind::percent};
constexpr NumberStyle compact_style{NumberStyle::Kind::compact};
constexpr double none = std::numeric_limits<double>::infinity();

NamedCell option_name(const std::vector<AnalyseContext>& contexts, std::size_t option) {
    if (option == contexts.size()) return {"nothing", "Doing nothing"};
    const std::string& title = contexts[option].named.scenario.meta.title;
    return {contexts[option].named.name, title.empty() ? contexts[option].named.name : title};
}

/// An assumption by the catalogue of a scenario that has it.
const AnalyseContext& context_of(const std::vector<AnalyseContext>& contexts, const DecisionResult& result, std::size_t input) {
    return contexts[result.option_of[input]];
}

std::string in_unit(const AnalyseContext& context, double value) {
    return format_value(value, finer_style_of(context.info()), Language::en);
}

std::vector<std::size_t> by_value(const DecisionResult& result) {
    std::vector<std::size_t> order(result.decisions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return result.decisions[a].value > result.decisions[b].value;
    });
    return order;
}

std::string flip_text(const std::vector<AnalyseContext>& contexts, const DecisionResult& result, std::size_t input) {
    const DecisionFlip& flip = result.decisions[input].flip;
    const std::string place = input_value(context_of(contexts, result, input), result.inputs[input], flip.input);
    return "\"" + option_name(contexts, flip.below).label + "\" is better where it is below " + place + ", \"" +
           option_name(contexts, flip.above).label + "\" above";
}

std::vector<std::string> decision_findings(const std::vector<AnalyseContext>& contexts, const DecisionResult& result) {
    const AnalyseContext& first = contexts[0];
    if (result.draws == 0)
        return {first.subject() + " has no value in all of them in any future; choose another indicator."};
    const std::string chosen = "\"" + option_name(contexts, result.chosen).label + "\"";
    if (!(result.perfect > 0))
        return {first.subject() + ": " + chosen + " is best in every one of these futures; no assumption would change that."};
    std::vector<std::string> findings{first.subject() + ": " + chosen + " is best on average and in " +
                                      format_percent(result.best_in[result.chosen], 0, Language::en) +
                                      " of the futures. Knowing all assumptions would be worth " +
                                      in_unit(first, result.perfect) + "."};
    const std::size_t best = by_value(result).front();
    const InputDecision& decision = result.decisions[best];
    if (!decision.stands_out) {
        findings.push_back("No assumption alone would change the decision by more than chance among these draws.");
        return findings;
    }
    const std::string name = input_name(context_of(contexts, result, best), result.inputs[best]).label;
    std::string text = "Worth knowing most: \"" + name + "\", worth " + in_unit(first, decision.value) + " alone";
    if (decision.flip.exists) text += "; " + flip_text(contexts, result, best);
    findings.push_back(text + ".");
    return findings;
}

ReportTable option_table(const std::vector<AnalyseContext>& contexts, const DecisionResult& result) {
    ReportTable table{"options",
                      "",
                      {{"option", "option", {}},
                       {"mean", "mean", finer_style_of(contexts[0].info())},
                       {"best_in", "best in", percent_style}},
                      {}};
    for (std::size_t k = 0; k < result.means.size(); ++k)
        table.rows.push_back({option_name(contexts, k), result.means[k], result.best_in[k]});
    return table;
}

/// People see those that are worth more than chance.
ReportTable input_table(const std::vector<AnalyseContext>& contexts, const DecisionResult& result) {
    NumberStyle style = finer_style_of(contexts[0].info());
    ++style.decimals;
    ReportTable table{"inputs",
                      "Assumptions worth knowing, each alone",
                      {{"input", "assumption", {}},
                       {"value", "worth", style},
                       {"stands_out", "more than chance", {}, false},
                       {"flips_at", "changes at", compact_style},
                       {"below", "best below", {}},
                       {"above", "best above", {}}},
                      {}};
    const bool for_people = contexts[0].options.form == OutputForm::table;
    for (const std::size_t i : by_value(result)) {
        const InputDecision& decision = result.decisions[i];
        if (for_people && !decision.stands_out) continue;
        const auto option = [&](std::size_t place) {
            return decision.flip.exists ? option_name(contexts, place) : NamedCell{"", std::string(no_value_text)};
        };
        table.rows.push_back({input_name(context_of(contexts, result, i), result.inputs[i]), decision.value,
                              decision.stands_out ? 1.0 : 0.0, decision.flip.exists ? decision.flip.input : none,
                              option(decision.flip.below), option(decision.flip.above)});
    }
    return table;
}

}  // namespace

Report decision_report(const std::vector<AnalyseContext>& contexts) {
    const AnalyseContext& first = contexts[0];
    DecisionSpec spec{.options = {},
                      .assumptions = resolve_assumptions(first.named.scenario, first.content),
                      .reading = first.reading,
                      .higher_is_better = first.info().better != IndicatorInfo::Better::lower,
                      .seed = first.named.scenario.seed};
    for (const AnalyseContext& context : contexts) spec.options.push_back(context.problem);
    DecisionJob job(std::move(spec));
    first.run(job);
    const DecisionResult& result = job.result();
    Report report{.analysis = "decision"};
    report.findings = decision_findings(contexts, result);
    report.facts = {{"draws_compared", Json::of(static_cast<double>(result.draws))},
                    {"value_of_perfect_information", Json::of(result.perfect)},
                    {"worth_by_chance", Json::of(result.by_chance)}};
    report.tables = {option_table(contexts, result), input_table(contexts, result)};
    return report;
}

}  // namespace regiomix
