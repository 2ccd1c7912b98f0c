// analyse tradeoffs: what can be had for what.
#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/tradeoffs.hpp"
#include "cli/analyse_goals.hpp"
#include "cli/wording.hpp"

namespace regiomix {
namespace {

constexpr NumberStyle money_style{NumberStyle::Kind::money};
constexpr NumberStyle volume_style{NumberStyle::Kind::plain, 3};
constexpr std::size_t most_rows = 12, most_instruments = 8, most_with_start = 4;  ///< that people see
constexpr double none = std::numeric_limits<double>::infinity();

std::vector<SearchObjective> objectives_of(const AnalyseContext& context) {
    std::vector<Indicator> indicators = context.options.analyse.objectives;
    if (indicators.empty()) indicators.push_back(context.reading.indicator);
    constexpr Indicator cost = Indicator::total_public_cost_eur;
    std::erase(indicators, cost);
    indicators.push_back(cost);
    std::vector<SearchObjective> objectives;
    for (const Indicator indicator : indicators) {
        const bool lower = indicator == cost || context.content.info(indicator).better == IndicatorInfo::Better::lower;
        objectives.push_back({{indicator, context.reading.year}, !lower});
    }
    return objectives;
}

std::vector<Goal> ceilings_of(const AnalyseContext& context) {
    std::vector<Goal> goals = goals_of(context);
    std::erase_if(goals, [](const Goal& goal) { return !goal.in_year; });
    return goals;
}

std::string text_of(const AnalyseContext& context, const SearchObjective& objective, double value) {
    return format_value(value, style_of(context.content.info(objective.reading.indicator)), Language::en);
}

std::vector<std::string> tradeoffs_findings(const AnalyseContext& context, const TradeoffsResult& result,
                                            const std::vector<SearchObjective>& objectives) {
    if (result.present.mix.empty()) return {"No instrument of the mix is active, so there is nothing to vary."};
    std::vector<std::string> findings;
    if (!result.keeps_ceilings) findings.push_back("No mix was found that keeps to the envelope; these come nearest.");
    const std::size_t cost = objectives.size() - 1;
    const std::string year = std::to_string(context.named.scenario.start_year + context.reading.year);
    const auto name = [&](std::size_t k) {
        return context.content.info(objectives[k].reading.indicator).name.in(Language::en) + " of " +
               text_of(context, objectives[k], result.present.outcomes[k].p50);
    };
    const TradeoffPoint *cheaper = best_instead(result, objectives, cost), *better = best_instead(result, objectives, 0);
    if (cheaper)
        findings.push_back("What the mix reaches by " + year + " (" + name(0) + ") could cost " +
                           text_of(context, objectives[cost], cheaper->outcomes[cost].p50) + " instead of " +
                           text_of(context, objectives[cost], result.present.outcomes[cost].p50) + ".");
    if (better && cost > 0)
        findings.push_back("For what it costs it could reach " + text_of(context, objectives[0], better->outcomes[0].p50) +
                           " instead of " + text_of(context, objectives[0], result.present.outcomes[0].p50) + ".");
    if (!cheaper && !better) findings.push_back("No mix was found that does as well in everything and better in something.");
    const double last = result.hypervolumes.back();
    const double before = result.hypervolumes[result.hypervolumes.size() * 9 / 10];
    findings.push_back(format_number(result.evaluations, 0, Language::en) +
                       " mixes were tried; in the last tenth of the search the hypervolume changed by " +
                       format_percent(before > 0 ? std::fabs(last / before - 1) : 0, 1, Language::en) + ".");
    return findings;
}

double lever_value(const SearchLever& lever, const MixSpace& space, const PolicyMix& mix, int start_year) {
    const MixEntry* entry = find_entry(mix, space.present()[lever.entry].instrument);
    if (!entry) return lever.kind == SearchLever::Kind::budget ? 0 : none;
    if (lever.kind == SearchLever::Kind::budget) return largest_budget_of(*entry);
    if (lever.kind == SearchLever::Kind::start)
        return start_year + entry->phases.front().from_month / static_cast<double>(months_per_year);
    const auto found = entry->settings.find(lever.setting);
    return found == entry->settings.end() ? lever.present : found->second;
}

void add_columns(ReportTable& table, const AnalyseContext& context, const MixSpace& space,
                 const std::vector<SearchObjective>& objectives) {
    for (const SearchObjective& objective : objectives) {
        const IndicatorInfo& info = context.content.info(objective.reading.indicator);
        const std::string id(indicator_names[index_of(objective.reading.indicator)]);
        table.columns.push_back({id, info.short_name.in(Language::en), finer_style_of(info)});
        table.columns.push_back({id + "_p10", "10 %", style_of(info), false});
        table.columns.push_back({id + "_p90", "90 %", style_of(info), false});
    }
    const bool with_start = space.present().size() <= most_with_start;
    const bool few = space.present().size() <= most_instruments;
    for (const SearchLever& lever : space.levers()) {
        const NamedCell instrument = context.instrument(space.present()[lever.entry].instrument);
        if (lever.kind == SearchLever::Kind::budget)
            table.columns.push_back({instrument.id + " budget", instrument.label, money_style, few});
        else if (lever.kind == SearchLever::Kind::start)
            table.columns.push_back({instrument.id + " start", "from", {NumberStyle::Kind::year}, with_start});
        else
            table.columns.push_back({instrument.id + " " + lever.setting, "", {NumberStyle::Kind::plain, 2}, false});
    }
}

std::vector<ReportCell> row_of(const AnalyseContext& context, const MixSpace& space, const TradeoffPoint& point,
                               NamedCell name) {
    std::vector<ReportCell> row{std::move(name)};
    for (const Spread& outcome : point.outcomes)
        for (const double value : {outcome.p50, outcome.p10, outcome.p90}) row.emplace_back(outcome.draws > 0 ? value : none);
    for (const SearchLever& lever : space.levers())
        row.emplace_back(lever_value(lever, space, point.mix, context.named.scenario.start_year));
    return row;
}

ReportTable point_table(const AnalyseContext& context, const TradeoffsJob& job,
                        const std::vector<SearchObjective>& objectives) {
    const TradeoffsResult& result = job.result();
    ReportTable table{
        "points", "Mixes of which none beats another (medians; largest annual budgets)", {{"mix", "mix", {}}}, {}};
    add_columns(table, context, job.space(), objectives);
    table.rows.push_back(row_of(context, job.space(), result.present, {"present", "as it is"}));
    const bool for_people = context.options.form == OutputForm::table;
    const std::size_t every = for_people ? std::max<std::size_t>(1, (result.points.size() + most_rows - 1) / most_rows) : 1;
    for (std::size_t k = 0; k < result.points.size(); ++k)
        if (k % every == 0 || k + 1 == result.points.size())
            table.rows.push_back(
                row_of(context, job.space(), result.points[k], {std::to_string(k + 1), std::to_string(k + 1)}));
    return table;
}

ReportTable volume_table(const TradeoffsResult& result) {
    ReportTable table{
        "generations", "", {{"generation", "generation", {}}, {"hypervolume", "hypervolume", volume_style, false}}, {}};
    for (std::size_t k = 0; k < result.hypervolumes.size(); ++k)
        table.rows.push_back({NamedCell{std::to_string(k + 1), std::to_string(k + 1)}, result.hypervolumes[k]});
    return table;
}

}  // namespace

Report tradeoffs_report(const AnalyseContext& context) {
    const AnalyseOptions& options = context.options.analyse;
    const std::vector<SearchObjective> objectives = objectives_of(context);
    TradeoffsJob job({.problem = context.problem,
                      .objectives = objectives,
                      .ceilings = ceilings_of(context),
                      .locked = options.locked,
                      .population = options.population.value_or(80),
                      .generations = options.generations.value_or(50),
                      .seed = context.named.scenario.seed});
    Report report{.analysis = "tradeoffs"};
    if (job.space().levers().empty()) {
        report.findings = {"No instrument of the mix is active and free, so there is nothing to vary."};
        return report;
    }
    context.run(job);
    const TradeoffsResult& result = job.result();
    report.findings = tradeoffs_findings(context, result, objectives);
    report.facts = {{"evaluations", Json::of(static_cast<double>(result.evaluations))},
                    {"keeps_envelope", Json::of(result.keeps_ceilings)},
                    {"hypervolume", Json::of(result.hypervolumes.back())}};
    report.tables = {point_table(context, job, objectives), volume_table(result)};
    return report;
}

}  // namespace regiomix
