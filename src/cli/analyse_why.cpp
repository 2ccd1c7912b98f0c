// analyse contribution, synergy.
#include <algorithm>

#include "analysis/contribution.hpp"
#include "analysis/synergy.hpp"
#include "cli/analyse.hpp"
#include "cli/wording.hpp"

namespace regiomix {
namespace {

constexpr NumberStyle percent_style{NumberStyle::Kind::percent};

NamedCell pair_of(const AnalyseContext& context, const std::string& a, const std::string& b) {
    const NamedCell first = context.instrument(a), second = context.instrument(b);
    return {first.id + " + " + second.id, first.label + " + " + second.label};
}

ReportTable contribution_table(const AnalyseContext& context, const ContributionResult& result) {
    const NumberStyle style = finer_style_of(context.info());
    ReportTable table{"instruments", "", {{"instrument", "contribution", {}}}, {}};
    add_spread_columns(table.columns, "", "mean", style);
    table.columns.push_back({"share", "of the effect", percent_style});
    table.columns.push_back({"positive_in", "adds in", percent_style});
    table.columns.push_back({"standard_error", "standard error", style, !result.exact});
    for (const Contribution& one : result.instruments) {
        std::vector<ReportCell> row{context.instrument(one.instrument)};
        add_spread_cells(row, one.effect);
        for (const double value : {one.share, one.positive_in, one.standard_error}) row.emplace_back(value);
        table.rows.push_back(std::move(row));
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const auto& a, const auto& b) {
        return std::get<double>(a[1]) > std::get<double>(b[1]);
    });
    return table;
}

ReportTable interaction_table(const AnalyseContext& context, const ContributionResult& result) {
    ReportTable table{"interactions", "", {{"pair", "pair", {}}, {"index", "index", {}, false}}, {}};
    const std::size_t n = result.instruments.size();
    for (std::size_t a = 0; a < n && !result.interactions.empty(); ++a)
        for (std::size_t b = a + 1; b < n; ++b)
            table.rows.push_back({pair_of(context, result.instruments[a].instrument, result.instruments[b].instrument),
                                  result.interactions[a * n + b]});
    return table;
}

std::string contribution_finding(const AnalyseContext& context, const ContributionResult& result) {
    if (result.instruments.empty()) return "No instrument of the mix is active, so there is nothing to share out.";
    if (result.draws == 0)
        return context.subject() + " has no value without a mix, so it cannot be shared out; choose another indicator.";
    const auto most = std::max_element(
        result.instruments.begin(), result.instruments.end(),
        [](const Contribution& a, const Contribution& b) { return a.effect.mean < b.effect.mean; });
    return context.subject() + ": the mix adds " + context.text(result.total) + "; most of it comes from " +
           context.instrument(most->instrument).label + " with " + context.text(most->effect.mean) + " (" +
           format_percent(most->share, 0, Language::en) + ").";
}

ReportTable changes_table(const AnalyseContext& context, const SynergyResult& result) {
    const NumberStyle style = finer_style_of(context.info());
    ReportTable table{"instruments", "Change of the indicator", {{"instrument", "instrument", {}}}, {}};
    add_spread_columns(table.columns, "removed_", "removed", style);
    add_spread_columns(table.columns, "doubled_", "doubled", style);
    add_spread_columns(table.columns, "alone_", "alone", style);
    for (const InstrumentChanges& one : result.instruments) {
        std::vector<ReportCell> row{context.instrument(one.instrument)};
        for (const Spread& spread : {one.removed, one.doubled, one.alone}) add_spread_cells(row, spread);
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable pairs_table(const AnalyseContext& context, const SynergyResult& result) {
    ReportTable table{"pairs", "Pairs, what they do together beyond what each does for the rest", {{"pair", "pair", {}}}, {}};
    add_spread_columns(table.columns, "", "mean", finer_style_of(context.info()));
    table.columns.push_back({"positive_in", "help each other in", percent_style});
    for (const PairSynergy& pair : result.pairs) {
        std::vector<ReportCell> row{
            pair_of(context, result.instruments[pair.a].instrument, result.instruments[pair.b].instrument)};
        add_spread_cells(row, pair.effect);
        row.emplace_back(pair.positive_in);
        table.rows.push_back(std::move(row));
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const auto& a, const auto& b) {
        return std::get<double>(a[1]) > std::get<double>(b[1]);
    });
    return table;
}

std::string synergy_finding(const AnalyseContext& context, const SynergyResult& result) {
    if (result.pairs.empty()) return "There are fewer than two active instruments, so there are no pairs.";
    const auto less = [](const PairSynergy& a, const PairSynergy& b) { return a.effect.mean < b.effect.mean; };
    const auto [worst, best] = std::minmax_element(result.pairs.begin(), result.pairs.end(), less);
    const auto name = [&](const PairSynergy& pair) {
        return pair_of(context, result.instruments[pair.a].instrument, result.instruments[pair.b].instrument).label;
    };
    std::string text = context.subject() + ": ";
    text += best->effect.mean > 0 ? name(*best) + " need each other most (" + context.text(best->effect.mean) + ")"
                                  : std::string("no pair helps each other");
    text += "; ";
    text += worst->effect.mean < 0
                ? name(*worst) + " stand in each other's way most (" + context.text(worst->effect.mean) + ")."
                : std::string("no pair stands in each other's way.");
    return text;
}

}  // namespace

Report contribution_report(const AnalyseContext& context) {
    ContributionJob job({.problem = context.problem, .reading = context.reading, .seed = context.named.scenario.seed});
    context.run(job);
    const ContributionResult& result = job.result();
    Report report{.analysis = "contribution"};
    report.findings.push_back(contribution_finding(context, result));
    if (!result.exact)
        report.findings.push_back("The shares are estimated from " + std::to_string(2 * result.order_pairs) +
                                  " random orders of the instruments; standard errors are stated.");
    if (result.draws > 0 && result.draws_without_value > 0)
        report.findings.push_back(std::to_string(result.draws_without_value) + " draws without a value are left out.");
    report.facts = {{"method", Json::of(result.exact ? "exact" : "sampled")},
                    {"order_pairs", Json::of(static_cast<double>(result.order_pairs))},
                    {"draws_without_value", Json::of(static_cast<double>(result.draws_without_value))},
                    {"total", spread_json(result.total)}};
    if (result.draws > 0) report.tables = {contribution_table(context, result), interaction_table(context, result)};
    return report;
}

Report synergy_report(const AnalyseContext& context) {
    SynergyJob job({.problem = context.problem, .reading = context.reading});
    context.run(job);
    const SynergyResult& result = job.result();
    Report report{.analysis = "synergy"};
    report.findings.push_back(synergy_finding(context, result));
    report.facts = {{"mix", spread_json(result.mix)}};
    report.tables = {changes_table(context, result), pairs_table(context, result)};
    return report;
}

}  // namespace regiomix
