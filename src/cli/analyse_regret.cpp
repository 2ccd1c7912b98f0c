// analyse regret: scenarios against each other under the same draws.
#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/regret_job.hpp"
#include "cli/analyse_goals.hpp"
#include "cli/wording.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {
namespace {

constexpr NumberStyle percent_style{NumberStyle::Kind::percent};
constexpr double none = std::numeric_limits<double>::infinity();

NamedCell name_of(const AnalyseContext& context) {
    const std::string& title = context.named.scenario.meta.title;
    return {context.named.name, title.empty() ? context.named.name : title};
}

const OptionOutcome& outcome_of(const OptionResult& option) { return option.outcomes.front(); }

ReportTable table_of(const std::vector<AnalyseContext>& contexts, const std::vector<OptionResult>& options) {
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
        const auto& [own, regret, worst] = outcome_of(options[k]);
        const bool compared = regret.regret.draws > 0;
        table.rows.push_back({name_of(contexts[k]), own.draws == 0 ? none : own.p50, compared ? regret.regret.mean : none,
                              compared ? regret.regret.p90 : none, compared ? regret.worst : none,
                              compared ? regret.best_in : none, options[k].goals_met.empty() ? none : options[k].all_met});
    }
    return table;
}

/// The worst futures of each scenario by the indicator, or the other way round when less is better.
ReportTable worst_table(const std::vector<AnalyseContext>& contexts, const std::vector<OptionResult>& options) {
    const AnalyseContext& first = contexts[0];
    ReportTable table{
        "worst",
        "Worst plausible futures",
        {{"draw", "scenario, draw", {}}, {"value", "value", finer_style_of(first.info())}, {"future", "future", {}}},
        {}};
    for (std::size_t k = 0; k < options.size(); ++k) {
        const NamedCell name = name_of(contexts[k]);
        for (const WorstFuture& worst : outcome_of(options[k]).worst) {
            const std::string future = future_text(contexts[k], options[k].inputs, worst.pulls);
            const std::string draw = std::to_string(worst.draw);
            table.rows.push_back({NamedCell{name.id + " " + draw, name.label + ", " + draw}, worst.value,
                                  NamedCell{future, future}});
        }
    }
    return table;
}

std::string finding_of(const std::vector<AnalyseContext>& contexts, const std::vector<OptionResult>& options) {
    const AnalyseContext& first = contexts[0];
    if (outcome_of(options[0]).regret.regret.draws == 0)
        return first.subject() + " has no value in all of them in any future; choose another indicator.";
    const auto safest = static_cast<std::size_t>(
        std::min_element(options.begin(), options.end(),
                         [](const OptionResult& a, const OptionResult& b) {
                             return outcome_of(a).regret.worst < outcome_of(b).regret.worst;
                         }) -
        options.begin());
    const OptionRegret& chosen = outcome_of(options[safest]).regret;
    return first.subject() + ": with \"" + name_of(contexts[safest]).label + "\" one would regret least, at worst " +
           first.text(chosen.worst) + " behind the best choice; no other is better in " +
           format_percent(chosen.best_in, 0, Language::en) + " of the futures.";
}

std::string satisficing_finding(const std::vector<AnalyseContext>& contexts, const std::vector<OptionResult>& options) {
    std::optional<std::size_t> best;
    for (std::size_t k = 0; k < options.size(); ++k)
        if (!options[k].goals_met.empty() && (!best || options[k].all_met > options[*best].all_met)) best = k;
    if (!best) return "None of them states a target or an envelope, so nothing says which is good enough.";
    return "\"" + name_of(contexts[*best]).label + "\" reaches its goals most often, in " +
           format_percent(options[*best].all_met, 0, Language::en) + " of the futures.";
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
    const AnalyseContext& first = contexts[0];
    RegretSpec spec{.options = {},
                    .assumptions = resolve_assumptions(first.named.scenario, first.content),
                    .indicators = {{first.reading, first.info().better != IndicatorInfo::Better::lower}}};
    for (const AnalyseContext& context : contexts) spec.options.push_back({context.problem, goals_of(context)});
    RegretJob job(std::move(spec));
    first.run(job);
    const std::vector<OptionResult>& options = job.result();
    Report report{.analysis = "regret"};
    report.findings = {finding_of(contexts, options), satisficing_finding(contexts, options)};
    report.facts = {{"draws_compared", Json::of(static_cast<double>(outcome_of(options[0]).regret.regret.draws))}};
    report.tables = {table_of(contexts, options), worst_table(contexts, options)};
    return report;
}

}  // namespace regiomix
