// Why: what each instrument contributes, and which of them work together.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/contribution.hpp"
#include "analysis/synergy.hpp"
#include "app/view_answers_parts.hpp"

namespace regiomix::detail {
namespace {

/// Places of the instruments, the largest mean first.
template <class Items, class Mean>
std::vector<std::size_t> by_mean(const Items& items, Mean mean) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return mean(items[a]) > mean(items[b]); });
    return order;
}

AnswerPart contribution_part(const AnswerContext& context, const ContributionResult& result) {
    AnswerPart part{
        .id = "instruments", .title = context.say(Text::contribution_title), .note = context.say(Text::contribution_note)};
    charts::IntervalList chart;
    chart.axis_name = context.axis_name();
    chart.style = context.style(result.total.mean);
    chart.reference = charts::IntervalReference{0, {}};
    part.table.columns = {context.say(Text::answer_column_instrument)};
    add_spread_columns(part.table.columns, context, {});
    for (const Text column : {Text::answer_column_share, Text::answer_column_adds})
        part.table.columns.push_back(context.say(column));
    if (!result.exact) part.table.columns.push_back(context.say(Text::answer_column_error));
    for (const std::size_t i : by_mean(result.instruments, [](const Contribution& one) { return one.effect.mean; })) {
        const Contribution& one = result.instruments[i];
        const std::string name = context.instrument(one.instrument);
        chart.rows.push_back({.id = one.instrument,
                              .name = name,
                              .note = context.percent(one.share),
                              .text = context.value(one.effect.mean),
                              .marks = {bar_of(one.effect, context.view.own_colour())},
                              .detail = spread_rows(context, one.effect)});
        part.items.push_back({one.instrument, name, false, ShowDetails{one.instrument}});
        std::vector<TableCell> row{name_cell(name)};
        add_spread_cells(row, context, one.effect, context.style(one.effect.mean));
        row.push_back(percent_cell(context, one.share));
        row.push_back(percent_cell(context, one.positive_in));
        if (!result.exact) row.push_back(number_cell(context, one.standard_error, context.style(one.standard_error)));
        part.table.rows.push_back(std::move(row));
    }
    part.chart = std::move(chart);
    return part;
}

/// The pair whose effect is largest in one direction; null when no pair goes there.
const PairSynergy* strongest(const SynergyResult& result, double sign) {
    const PairSynergy* best = nullptr;
    for (const PairSynergy& pair : result.pairs)
        if (pair.effect.draws > 0 && sign * pair.effect.mean > 0 &&
            (!best || sign * pair.effect.mean > sign * best->effect.mean))
            best = &pair;
    return best;
}

std::string pair_name(const AnswerContext& context, const SynergyResult& result, const PairSynergy& pair) {
    return context.say(Text::synergy_pair, {{"a", context.instrument(result.instruments[pair.a].instrument)},
                                            {"b", context.instrument(result.instruments[pair.b].instrument)}});
}

std::string pair_sentence(const AnswerContext& context, const SynergyResult& result, const PairSynergy& pair, Text sentence) {
    const double size = std::fabs(pair.effect.mean);
    NumberStyle style = context.style(size);
    style.show_plus = false;
    return context.say(sentence, {{"a", context.instrument(result.instruments[pair.a].instrument)},
                                  {"b", context.instrument(result.instruments[pair.b].instrument)},
                                  {"value", format_value(size, style, context.language())},
                                  {"name", context.subject()}});
}

/// Rows and columns are instruments; "a|b" names the cell below the diagonal.
AnswerPart matrix_part(const AnswerContext& context, const SynergyResult& result) {
    AnswerPart part{.id = "pairs", .title = context.say(Text::synergy_title), .note = context.say(Text::synergy_note)};
    charts::MatrixChart chart;
    const std::size_t n = result.instruments.size();
    chart.cells.resize(n * n);
    for (const InstrumentChanges& one : result.instruments)
        chart.names.push_back({one.instrument, context.instrument(one.instrument)});
    chart.value_name = context.axis_name();
    chart.negative_name = context.say(Text::synergy_negative);
    chart.positive_name = context.say(Text::synergy_positive);
    double largest = 0;
    part.table.columns = {context.say(Text::synergy_column_pair)};
    add_spread_columns(part.table.columns, context, {});
    part.table.columns.push_back(context.say(Text::answer_column_adds));
    for (const PairSynergy& pair : result.pairs) {
        if (pair.effect.draws > 0) largest = std::fmax(largest, std::fabs(pair.effect.mean));
        charts::MatrixCell& cell = chart.cells[pair.b * n + pair.a];
        if (pair.effect.draws > 0)
            cell = {pair.effect.mean, context.value(pair.effect.mean), spread_rows(context, pair.effect)};
        const std::string id = chart.names[pair.b].id + "|" + chart.names[pair.a].id;
        const bool selected = context.view.state.view.answers.selected == id;
        part.items.push_back({id, pair_name(context, result, pair), selected, SelectInAnswer{id}});
        if (selected) {
            chart.selected = charts::MatrixPlace{static_cast<int>(pair.b), static_cast<int>(pair.a)};
            part.note = pair_name(context, result, pair) + ": " + context.spread(pair.effect);
        }
        std::vector<TableCell> row{name_cell(pair_name(context, result, pair))};
        add_spread_cells(row, context, pair.effect, context.style(pair.effect.mean));
        row.push_back(percent_cell(context, pair.positive_in));
        part.table.rows.push_back(std::move(row));
    }
    chart.style = context.style(largest);
    part.chart = std::move(chart);
    return part;
}

AnswerPart changes_part(const AnswerContext& context, const SynergyResult& result) {
    AnswerPart part{
        .id = "changes", .title = context.say(Text::synergy_changes_title), .note = context.say(Text::synergy_changes_note)};
    const charts::Rgba8 removed = context.view.palette().scenario(1), doubled = context.view.own_colour();
    charts::IntervalList chart;
    chart.axis_name = context.axis_name();
    chart.style = context.style(result.mix.mean);
    chart.reference = charts::IntervalReference{0, {}};
    chart.keys = {{context.say(Text::synergy_removed), charts::MarkKind::bar, removed},
                  {context.say(Text::synergy_doubled), charts::MarkKind::bar, doubled}};
    part.table.columns = {context.say(Text::answer_column_instrument)};
    for (const Text what : {Text::synergy_removed, Text::synergy_doubled, Text::synergy_single})
        add_spread_columns(part.table.columns, context, context.say(what));
    const auto order = by_mean(result.instruments, [](const InstrumentChanges& one) { return -one.removed.mean; });
    for (const std::size_t i : order) {
        const InstrumentChanges& one = result.instruments[i];
        chart.rows.push_back({.id = one.instrument,
                              .name = context.instrument(one.instrument),
                              .text = context.value(one.removed.mean),
                              .marks = {bar_of(one.removed, removed), bar_of(one.doubled, doubled)},
                              .detail = {{.name = context.say(Text::synergy_removed), .value = context.value(one.removed.mean)},
                                         {.name = context.say(Text::synergy_doubled), .value = context.value(one.doubled.mean)},
                                         {.name = context.say(Text::synergy_single), .value = context.value(one.alone.mean)}}});
        part.items.push_back({one.instrument, context.instrument(one.instrument), false, ShowDetails{one.instrument}});
        std::vector<TableCell> row{name_cell(context.instrument(one.instrument))};
        for (const Spread* spread : {&one.removed, &one.doubled, &one.alone})
            add_spread_cells(row, context, *spread, context.style(spread->mean));
        part.table.rows.push_back(std::move(row));
    }
    part.chart = std::move(chart);
    return part;
}

}  // namespace

void contribution_answer(const AnswerContext& context, AnswersView& view) {
    const ContributionResult& result = context.inquiry.result<ContributionJob>();
    if (result.instruments.empty()) {
        view.empty_text = context.say(Text::answer_no_active);
        return;
    }
    if (result.draws == 0) {
        view.empty_text = context.say(Text::answer_no_value, {{"name", context.subject()}});
        return;
    }
    const auto most = std::max_element(result.instruments.begin(), result.instruments.end(),
                                       [](const auto& a, const auto& b) { return a.effect.mean < b.effect.mean; });
    view.finding = context.say(Text::contribution_finding, {{"subject", context.subject()},
                                                            {"total", context.spread(result.total)},
                                                            {"instrument", context.instrument(most->instrument)},
                                                            {"value", context.value(most->effect.mean)},
                                                            {"share", context.percent(most->share)}});
    view.trust.push_back(result.exact
                             ? context.say(Text::contribution_exact)
                             : context.say(Text::contribution_sampled, {{"count", std::to_string(result.order_pairs)}}));
    if (result.draws_without_value > 0)
        view.trust.push_back(context.say(Text::answer_left_out, {{"count", std::to_string(result.draws_without_value)}}));
    view.parts.push_back(contribution_part(context, result));
}

void synergy_answer(const AnswerContext& context, AnswersView& view) {
    const SynergyResult& result = context.inquiry.result<SynergyJob>();
    if (result.instruments.empty() || result.mix.draws == 0) {
        view.empty_text = result.instruments.empty() ? context.say(Text::answer_no_active)
                                                     : context.say(Text::answer_no_value, {{"name", context.subject()}});
        return;
    }
    const PairSynergy *helps = strongest(result, 1), *hinders = strongest(result, -1);
    const auto size = [](const PairSynergy* pair) { return pair ? std::fabs(pair->effect.mean) : 0.0; };
    if (!helps && !hinders)
        view.finding = context.say(Text::synergy_alone);
    else if (size(helps) >= size(hinders))
        view.finding = pair_sentence(context, result, *helps, Text::synergy_finding_helps);
    else
        view.finding = pair_sentence(context, result, *hinders, Text::synergy_finding_hinders);
    if (result.pairs.size() > 0) view.parts.push_back(matrix_part(context, result));
    view.parts.push_back(changes_part(context, result));
}

}  // namespace regiomix::detail
