// analyse next-euro: which money should move where.
#include <algorithm>
#include <limits>

#include "analysis/next_euro.hpp"
#include "cli/analyse.hpp"
#include "cli/wording.hpp"

namespace regiomix {
namespace {

constexpr NumberStyle percent_style{NumberStyle::Kind::percent};
constexpr NumberStyle money_style{NumberStyle::Kind::money};
constexpr double none = std::numeric_limits<double>::infinity();
constexpr std::size_t most_rows = 15;  ///< that people see

NamedCell place_name(const AnalyseContext& context, const NextEuroResult& result, const MoneyPlace& place) {
    const NamedCell instrument = context.instrument(result.mix[place.entry].instrument);
    const std::string year = " " + std::to_string(context.named.scenario.start_year + place.year);
    return {instrument.id + year, instrument.label + year};
}

std::string next_euro_finding(const AnalyseContext& context, const NextEuroResult& result) {
    if (result.effects.empty())
        return "No instrument of the mix spends anything before that year, so there is nothing to move.";
    if (result.moves.empty())
        return context.subject() + " has no value in these futures, or no money can be moved; choose another indicator.";
    const MoneyMove& best = result.moves.front();
    if (best.gain.draws == 0) return context.subject() + " has no value in these futures; choose another indicator.";
    if (!(best.gain.mean > 0))
        return context.subject() + ": no move of " + format_money(result.step_eur, Language::en) +
               " between instruments and years was found that does better; the mix is balanced.";
    return context.subject() + ": the next " + format_money(result.step_eur, Language::en) + " should move from \"" +
           place_name(context, result, best.from).label + "\" to \"" + place_name(context, result, best.to).label +
           "\"; that is better by " + format_value(best.gain.mean, finer_style_of(context.info()), Language::en) +
           " on average, and better at all in " + format_percent(best.positive_in, 0, Language::en) + " of the futures.";
}

ReportTable move_table(const AnalyseContext& context, const NextEuroResult& result) {
    ReportTable table{"moves", "Moves, tried out", {{"move", "from", {}}, {"to", "to", {}}}, {}};
    add_spread_columns(table.columns, "gain_", "gain", finer_style_of(context.info()));
    table.columns.push_back({"positive_in", "gains in", percent_style});
    for (const MoneyMove& move : result.moves) {
        const NamedCell from = place_name(context, result, move.from), to = place_name(context, result, move.to);
        std::vector<ReportCell> row{NamedCell{from.id + " > " + to.id, from.label}, to};
        add_spread_cells(row, move.gain);
        row.emplace_back(move.positive_in);
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// People see where a step more does most.
ReportTable effect_table(const AnalyseContext& context, const NextEuroResult& result) {
    NumberStyle style = finer_style_of(context.info());
    ++style.decimals;
    ReportTable table{"effects",
                      "A step more or less, where more does most",
                      {{"place", "instrument, year", {}}, {"money", "spent", money_style}},
                      {}};
    add_spread_columns(table.columns, "added_", "more", style);
    add_spread_columns(table.columns, "removed_", "less", style);
    table.columns.push_back({"per_eur", "per EUR more", {}, false});
    std::vector<const MarginalEffect*> order;
    for (const MarginalEffect& effect : result.effects) order.push_back(&effect);
    if (context.options.form == OutputForm::table) {
        std::stable_sort(order.begin(), order.end(),
                         [](const MarginalEffect* a, const MarginalEffect* b) { return a->added.mean > b->added.mean; });
        order.resize(std::min(order.size(), most_rows));
    }
    for (const MarginalEffect* effect : order) {
        std::vector<ReportCell> row{place_name(context, result, effect->place), effect->money};
        add_spread_cells(row, effect->added);
        add_spread_cells(row, effect->removed);
        row.emplace_back(effect->added.draws > 0 ? effect->added.mean / result.step_eur : none);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Report next_euro_report(const AnalyseContext& context) {
    NextEuroJob job({.problem = context.problem,
                     .reading = context.reading,
                     .higher_is_better = context.info().better != IndicatorInfo::Better::lower});
    context.run(job);
    const NextEuroResult& result = job.result();
    Report report{.analysis = "next-euro"};
    report.findings = {next_euro_finding(context, result)};
    report.facts = {{"step_eur", Json::of(result.step_eur)}};
    if (!result.effects.empty()) report.tables = {move_table(context, result), effect_table(context, result)};
    return report;
}

}  // namespace regiomix
