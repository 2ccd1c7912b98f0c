// analyse discovery: when does the mix fail?
#include <algorithm>
#include <cmath>

#include "analysis/discovery.hpp"
#include "cli/analyse_goals.hpp"
#include "cli/wording.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {
namespace {

constexpr NumberStyle percent_style{NumberStyle::Kind::percent};
constexpr NumberStyle compact_style{NumberStyle::Kind::compact};
constexpr NumberStyle chance_style{NumberStyle::Kind::plain, 3};
constexpr double found_often = 0.7;  ///< share of resamples

std::string percent(double share) {
    return format_percent(share, 0, Language::en);
}

std::string limit_text(const AnalyseContext& context, const DiscoveryResult& result, const PrimLimit& limit) {
    const UncertainInput& input = result.inputs[limit.input];
    const std::string name = "\"" + input_name(context, input).label + "\"";
    const auto value = [&](float side) { return input_value(context, input, static_cast<double>(side)); };
    if (std::isinf(limit.low)) return name + " is at most " + value(limit.high);
    if (std::isinf(limit.high)) return name + " is at least " + value(limit.low);
    return name + " is between " + value(limit.low) + " and " + value(limit.high);
}

std::string box_text(const AnalyseContext& context, const DiscoveryResult& result) {
    std::string text;
    for (std::size_t k = 0; k < result.box.limits.size(); ++k)
        text += std::string(k == 0                              ? ""
                            : k + 1 == result.box.limits.size() ? " and "
                                                                : ", ") +
                limit_text(context, result, result.box.limits[k]);
    return text;
}

std::vector<std::string> discovery_findings(const AnalyseContext& context, const DiscoveryResult& result) {
    const double failing = static_cast<double>(result.failures) / result.draws;
    if (result.failures == 0) return {"The mix reaches its goals in every one of these futures."};
    if (result.failures == result.draws)
        return {"The mix misses its goals in every one of these futures, so no assumption decides whether it does."};
    std::vector<std::string> findings{"The mix misses its goals in " + percent(failing) + " of the futures."};
    if (result.box.limits.empty()) {
        findings.push_back("No assumption stands out among these draws; more draws may tell.");
        return findings;
    }
    findings.push_back("It fails where " + box_text(context, result) + ": there in " + percent(result.box.density) +
                       " of the futures, and " + percent(result.box.coverage) + " of all failures lie there.");
    const auto often = std::count_if(result.box.limits.begin(), result.box.limits.end(),
                                     [&](const PrimLimit& limit) { return result.found_again[limit.input] >= found_often; });
    const auto all = static_cast<std::ptrdiff_t>(result.box.limits.size());
    const std::string which = often == all ? (all == 1 ? "This assumption is" : "These assumptions are")
                              : often == 0 ? (all == 1 ? "This assumption is not" : "None of these assumptions is")
                                           : std::to_string(often) + " of these " + std::to_string(all) + " assumptions " +
                                                 (often == 1 ? "is" : "are");
    findings.push_back(which + " found again in at least " + percent(found_often) + " of the resamples.");
    return findings;
}

/// People see the years of the envelope that are not always kept to.
ReportTable goal_table(const AnalyseContext& context, const std::vector<Goal>& goals, const DiscoveryResult& result) {
    ReportTable table{"goals", "", {{"goal", "goal", {}}, {"missed", "missed in", percent_style}}, {}};
    const bool for_people = context.options.form == OutputForm::table;
    for (std::size_t g = 0; g < goals.size(); ++g) {
        if (for_people && goals[g].in_year && result.missed[g] == 0) continue;
        table.rows.push_back({goal_name(context, goals[g]), result.missed[g]});
    }
    return table;
}

ReportTable box_table(const AnalyseContext& context, const DiscoveryResult& result) {
    ReportTable table{"box",
                      "Where it fails",
                      {{"input", "assumption", {}},
                       {"low", "from", compact_style},
                       {"high", "to", compact_style},
                       {"range_low", "of", compact_style},
                       {"range_high", "to", compact_style},
                       {"quasi_p", "quasi-p", chance_style},
                       {"found_again", "found again", percent_style}},
                      {}};
    for (const PrimLimit& limit : result.box.limits) {
        const UncertainInput& input = result.inputs[limit.input];
        table.rows.push_back({input_name(context, input), static_cast<double>(limit.low), static_cast<double>(limit.high),
                              input.low, input.high, limit.quasi_p, result.found_again[limit.input]});
    }
    return table;
}

/// People see about ten steps and the one that was chosen.
ReportTable trajectory_table(const DiscoveryResult& result, bool for_people) {
    ReportTable table{"trajectory",
                      "Peeling, step by step (the box above is the starred one without what may be chance, after pasting)",
                      {{"step", "step", {}},
                       {"coverage", "coverage", percent_style},
                       {"density", "density", percent_style},
                       {"mass", "mass", percent_style},
                       {"limited", "assumptions", {}}},
                      {}};
    const std::size_t every = std::max<std::size_t>(1, result.trajectory.size() / 10);
    for (std::size_t k = 0; k < result.trajectory.size(); ++k) {
        if (for_people && k % every != 0 && k != result.chosen) continue;
        const PrimBox& box = result.trajectory[k];
        const std::string step = std::to_string(k);
        table.rows.push_back({NamedCell{step, k == result.chosen ? step + " *" : step}, box.coverage, box.density, box.mass,
                              static_cast<double>(box.limits.size())});
    }
    return table;
}

ReportTable worst_table(const AnalyseContext& context, const DiscoveryResult& result) {
    ReportTable table{"worst",
                      "The futures that miss most, and what pulls them down",
                      {{"draw", "draw", {}}, {"margin", "misses by", percent_style}, {"future", "future", {}}},
                      {}};
    for (const std::size_t draw : result.worst) {
        const std::string number = std::to_string(draw);
        const auto margin = static_cast<double>(result.margins[draw]);
        if (margin >= 0) continue;
        const auto pulls = strongest_pulls(result.data.inputs, result.margins, draw, 3);
        table.rows.push_back(
            {NamedCell{number, number}, -margin,
             NamedCell{future_text(context, result.inputs, pulls), future_text(context, result.inputs, pulls)}});
    }
    return table;
}

}  // namespace

Report discovery_report(const AnalyseContext& context) {
    Report report{.analysis = "discovery"};
    const std::vector<Goal> goals = goals_of(context);
    if (goals.empty()) {
        report.findings = {no_goals_text()};
        return report;
    }
    DiscoveryJob job({.problem = context.problem,
                      .assumptions = resolve_assumptions(context.named.scenario, context.content),
                      .goals = goals,
                      .options = {},
                      .seed = context.named.scenario.seed});
    context.run(job);
    const DiscoveryResult& result = job.result();
    report.findings = discovery_findings(context, result);
    report.facts = {{"failures", Json::of(static_cast<double>(result.failures))},
                    {"coverage", Json::of(result.box.coverage)},
                    {"density", Json::of(result.box.density)},
                    {"mass", Json::of(result.box.mass)}};
    report.tables = {goal_table(context, goals, result)};
    if (result.failures == 0) return report;
    if (!result.box.limits.empty()) {
        report.tables.push_back(box_table(context, result));
        report.tables.push_back(trajectory_table(result, context.options.form == OutputForm::table));
    }
    report.tables.push_back(worst_table(context, result));
    return report;
}

}  // namespace regiomix
