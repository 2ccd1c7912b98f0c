// analyse goal: the cheapest mix that reaches the goals often enough.
#include <algorithm>

#include "analysis/goal_seek.hpp"
#include "analysis/mix_space.hpp"
#include "cli/analyse_goals.hpp"
#include "cli/wording.hpp"

namespace regiomix {
namespace {

constexpr NumberStyle percent_style{NumberStyle::Kind::percent};
constexpr NumberStyle money_style{NumberStyle::Kind::money};

PolicyMix locked_entries(const AnalyseContext& context) {
    PolicyMix locked = active_entries(context.problem.mix);
    const auto& ids = context.options.analyse.locked;
    std::erase_if(locked,
                  [&](const MixEntry& entry) { return std::find(ids.begin(), ids.end(), entry.instrument) == ids.end(); });
    return locked;
}

std::string share_text(int met, int draws) {
    return format_percent(static_cast<double>(met) / draws, 0, Language::en);
}

std::vector<std::string> goal_findings(const AnalyseContext& context, const GoalSeekResult& result,
                                       const std::vector<Goal>& goals) {
    const int draws = context.problem.evaluator->draws();
    const std::string asked = format_percent(context.options.analyse.probability, 0, Language::en);
    const auto money = [](double value) { return format_money(value, Language::en); };
    std::vector<std::string> findings;
    const std::string tried = format_number(result.evaluations, 0, Language::en);
    if (result.reached) {
        findings.push_back((result.exact ? "The cheapest mix that reaches the goals in "
                                         : "The cheapest mix found that reaches the goals in ") +
                           asked + " of the futures costs " + money(result.best.cost) +
                           " in total (median); it reaches them in " + share_text(result.best.draws_met, draws) + ".");
    } else {
        std::size_t hardest = 0;
        for (std::size_t g = 1; g < goals.size(); ++g)
            if (result.goals_met[g] < result.goals_met[hardest]) hardest = g;
        findings.push_back((result.exact ? "No mix at these levels reaches the goals in "
                                         : "The search found no mix that reaches the goals in ") +
                           asked + " of the futures. The nearest reaches them in " +
                           share_text(result.best.draws_met, draws) + ", for " + money(result.best.cost) + "; hardest is \"" +
                           goal_name(context, goals[hardest]).label + "\" (" +
                           format_percent(result.goals_met[hardest], 0, Language::en) + ").");
    }
    findings.push_back("The mix as it is costs " + money(result.present.cost) + " and reaches them in " +
                       share_text(result.present.draws_met, draws) + ".");
    const std::string from = context.options.analyse.from_nothing ? "all instruments" : "the mix's instruments";
    findings.push_back(tried + " mixes of " + from +
                       (result.exact ? " were tried: all there are at these levels."
                                     : " were tried; there may be a cheaper one that the search did not meet."));
    return findings;
}

double budget_in(const PolicyMix& mix, const std::string& id) {
    const MixEntry* entry = find_entry(mix, id);
    return entry ? largest_budget_of(*entry) : 0;
}

ReportTable instrument_table(const AnalyseContext& context, const GoalSeekResult& result) {
    ReportTable table{
        "instruments",
        "Largest annual budgets",
        {{"instrument", "instrument", {}}, {"present", "as it is", money_style}, {"found", "found", money_style}},
        {}};
    const PolicyMix present = active_entries(context.problem.mix);
    for (const InstrumentKind& kind : context.problem.catalogue->instruments) {
        const double before = budget_in(present, kind.id), after = budget_in(result.mix, kind.id);
        if (before > 0 || after > 0) table.rows.push_back({context.instrument(kind.id), before, after});
    }
    return table;
}

/// People see the years of the envelope that are not always kept to.
ReportTable goal_table(const AnalyseContext& context, const GoalSeekResult& result, const std::vector<Goal>& goals) {
    ReportTable table{"goals",
                      "How often each goal is met",
                      {{"goal", "goal", {}}, {"present", "as it is", percent_style}, {"found", "found", percent_style}},
                      {}};
    const bool for_people = context.options.form == OutputForm::table;
    for (std::size_t g = 0; g < goals.size(); ++g) {
        if (for_people && goals[g].in_year && result.present_met[g] == 1 && result.goals_met[g] == 1) continue;
        table.rows.push_back({goal_name(context, goals[g]), result.present_met[g], result.goals_met[g]});
    }
    return table;
}

}  // namespace

Report goal_report(const AnalyseContext& context) {
    const AnalyseOptions& options = context.options.analyse;
    Report report{.analysis = "goal"};
    const std::vector<Goal> goals = goals_of(context);
    if (goals.empty()) {
        report.findings = {no_goals_text()};
        return report;
    }
    GoalSeekSpec spec{.problem = context.problem,
                      .goals = goals,
                      .probability = options.probability,
                      .locked = locked_entries(context),
                      .choices = options.from_nothing ? levels_of_catalogue(context.problem, options.locked)
                                                      : levels_of_mix(context.problem, options.locked),
                      .seed = context.named.scenario.seed};
    spec.population = options.population.value_or(spec.population);
    spec.generations = options.generations.value_or(spec.generations);
    GoalSeekJob job(std::move(spec));
    context.run(job);
    const GoalSeekResult& result = job.result();
    report.findings = goal_findings(context, result, goals);
    report.facts = {{"probability", Json::of(options.probability)},
                    {"reached", Json::of(result.reached)},
                    {"exact", Json::of(result.exact)},
                    {"draws_met", Json::of(static_cast<double>(result.best.draws_met))},
                    {"cost", Json::of(result.best.cost)},
                    {"evaluations", Json::of(static_cast<double>(result.evaluations))}};
    report.tables = {instrument_table(context, result), goal_table(context, result, goals)};
    return report;
}

}  // namespace regiomix
