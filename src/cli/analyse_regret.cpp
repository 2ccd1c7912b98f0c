// analyse regret: scenarios against each other under the same draws.
#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/regret.hpp"
#include "cli/analyse_goals.hpp"
#include "cli/wording.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {
namespace {

constexpr NumberStyle percent_style{NumberStyle::Kind::percent};
constexpr std::size_t named_futures = 3;

/// One scenario of the comparison.
struct Option {
    std::vector<float> values;  ///< of the indicator, per draw
    std::vector<Goal> goals;
    std::vector<float> margins;
};

Option option_of(const AnalyseContext& context) {
    const auto draws = static_cast<std::size_t>(context.problem.evaluator->draws());
    Option option{std::vector<float>(draws), goals_of(context), {}};
    evaluate_mix(context.problem, context.problem.mix, std::span(&context.reading, 1), option.values);
    const std::vector<Reading> readings = readings_of(option.goals);
    std::vector<float> values(readings.size() * draws);
    if (!readings.empty()) evaluate_mix(context.problem, context.problem.mix, readings, values);
    option.margins = margins_of(option.goals, values, draws);
    return option;
}

NamedCell name_of(const AnalyseContext& context) {
    const std::string& title = context.named.scenario.meta.title;
    return {context.named.name, title.empty() ? context.named.name : title};
}

ReportTable table_of(const std::vector<AnalyseContext>& contexts, const std::vector<Option>& options,
                     const std::vector<OptionRegret>& regrets) {
    const NumberStyle style = finer_style_of(contexts[0].info());
    ReportTable table{"scenarios",
                      "",
                      {{"scenario", "scenario", {}},
                       {"median", "median", style},
                       {"regret_mean", "regret: mean", style},
                       {"regret_p90", "90 %", style},
                       {"regret_worst", "worst", style},
                       {"best_in", "best in", percent_style},
                       {"goals_met_in", "goals met in", percent_style}},
                      {}};
    for (std::size_t k = 0; k < options.size(); ++k) {
        const Spread own = spread_of_finite(options[k].values);
        constexpr double none = std::numeric_limits<double>::infinity();
        const bool compared = regrets[k].regret.draws > 0;
        table.rows.push_back({name_of(contexts[k]), own.draws == 0 ? none : own.p50, compared ? regrets[k].regret.mean : none,
                              compared ? regrets[k].regret.p90 : none, compared ? regrets[k].worst : none,
                              compared ? regrets[k].best_in : none,
                              options[k].goals.empty() ? none : share_met(options[k].margins)});
    }
    return table;
}

/// The worst futures of each scenario by the indicator, or the other way round when less is better.
ReportTable worst_table(const std::vector<AnalyseContext>& contexts, const std::vector<Option>& options, bool higher) {
    const AnalyseContext& first = contexts[0];
    ReportTable table{
        "worst",
        "Worst plausible futures",
        {{"draw", "scenario, draw", {}}, {"value", "value", finer_style_of(first.info())}, {"future", "future", {}}},
        {}};
    for (std::size_t k = 0; k < options.size(); ++k) {
        const AnalyseContext& context = contexts[k];
        const auto inputs = uncertain_inputs(resolve_assumptions(context.named.scenario, context.content),
                                             *context.problem.catalogue, context.problem.mix);
        const auto rows = input_rows(context.problem.evaluator->table(), inputs);
        std::vector<float> outcomes = options[k].values;
        for (float& value : outcomes)  // a future without a value is never the worst
            value = !std::isfinite(value) ? std::numeric_limits<float>::infinity() : higher ? value : -value;
        if (std::none_of(outcomes.begin(), outcomes.end(), [](float value) { return std::isfinite(value); })) continue;
        for (const std::size_t draw : lowest_draws(outcomes, named_futures)) {
            const std::string future = future_text(context, inputs, strongest_pulls(rows, outcomes, draw, 3));
            const NamedCell name = name_of(context);
            table.rows.push_back({NamedCell{name.id + " " + std::to_string(draw), name.label + ", " + std::to_string(draw)},
                                  static_cast<double>(options[k].values[draw]), NamedCell{future, future}});
        }
    }
    return table;
}

std::string finding_of(const std::vector<AnalyseContext>& contexts, const std::vector<OptionRegret>& regrets) {
    const AnalyseContext& first = contexts[0];
    if (regrets[0].regret.draws == 0)
        return first.subject() + " has no value in all of them in any future; choose another indicator.";
    const auto safest = static_cast<std::size_t>(
        std::min_element(regrets.begin(), regrets.end(),
                         [](const OptionRegret& a, const OptionRegret& b) { return a.worst < b.worst; }) -
        regrets.begin());
    const OptionRegret& chosen = regrets[safest];
    return first.subject() + ": with \"" + name_of(contexts[safest]).label + "\" one would regret least, at worst " +
           first.text(chosen.worst) + " behind the best choice; no other is better in " +
           format_percent(chosen.best_in, 0, Language::en) + " of the futures.";
}

std::string satisficing_finding(const std::vector<AnalyseContext>& contexts, const std::vector<Option>& options) {
    std::optional<std::size_t> best;
    for (std::size_t k = 0; k < options.size(); ++k)
        if (!options[k].goals.empty() && (!best || share_met(options[k].margins) > share_met(options[*best].margins)))
            best = k;
    if (!best) return "None of them states a target or an envelope, so nothing says which is good enough.";
    return "\"" + name_of(contexts[*best]).label + "\" reaches its goals most often, in " +
           format_percent(share_met(options[*best].margins), 0, Language::en) + " of the futures.";
}

}  // namespace

std::optional<std::string> incomparable(const std::vector<AnalyseContext>& contexts) {
    const auto spec_of = [](const AnalyseContext& context) {
        DrawSpec spec = resolve_draws(context.named.scenario, context.content);
        spec.instruments.clear();  // draws are named: own instruments change no other draw
        return spec;
    };
    const DrawSpec first = spec_of(contexts[0]);
    for (const AnalyseContext& context : contexts) {
        const DrawSpec spec = spec_of(context);
        const std::string& name = context.named.argument;
        if (!(spec.region == first.region)) return name + ": has another region than the first; expected the same for all";
        if (spec.assumptions != first.assumptions)
            return name + ": has other assumptions than the first; expected the same for all";
        if (!(spec == first)) return name + ": has other draws or another seed than the first; expected --draws and --seed";
        if (context.named.scenario.start_year != contexts[0].named.scenario.start_year)
            return name + ": starts in another year than the first; expected the same for all";
        if (context.reading.year != contexts[0].reading.year)
            return name + ": ends in another year than the first; expected --year";
    }
    return std::nullopt;
}

Report regret_report(const std::vector<AnalyseContext>& contexts) {
    std::vector<Option> options;
    for (const AnalyseContext& context : contexts) options.push_back(option_of(context));
    const bool higher = contexts[0].info().better != IndicatorInfo::Better::lower;
    std::vector<std::span<const float>> values;
    for (const Option& option : options) values.emplace_back(option.values);
    const std::vector<OptionRegret> regrets = regret_table(values, higher);
    Report report{.analysis = "regret"};
    report.findings = {finding_of(contexts, regrets), satisficing_finding(contexts, options)};
    report.facts = {{"draws_compared", Json::of(static_cast<double>(regrets[0].regret.draws))}};
    report.tables = {table_of(contexts, options, regrets), worst_table(contexts, options, higher)};
    return report;
}

}  // namespace regiomix
