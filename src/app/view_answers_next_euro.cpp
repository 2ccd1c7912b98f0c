// How to do better: where the next euro should go.
#include <algorithm>

#include "analysis/next_euro.hpp"
#include "app/view_answers_parts.hpp"

namespace regiomix::detail {
namespace {

std::string place_name(const AnswerContext& context, const NextEuroResult& result, const MoneyPlace& place) {
    return context.instrument(result.mix[place.entry].instrument) + " " +
           std::to_string(context.view.calendar_year(place.year));
}

/// The mix with the money moved.
PolicyMix after(const NextEuroResult& result, const MoneyMove& move) {
    PolicyMix mix = result.mix;
    mix[move.from.entry] = with_money_in_year(mix[move.from.entry], move.from.year, -result.step_eur);
    mix[move.to.entry] = with_money_in_year(mix[move.to.entry], move.to.year, result.step_eur);
    return mix;
}

AnswerPart moves_part(const AnswerContext& context, const NextEuroResult& result) {
    const std::string step = format_money(result.step_eur, context.language());
    AnswerPart part{
        .id = "moves", .title = context.say(Text::moves_title), .note = context.say(Text::moves_note, {{"money", step}})};
    charts::IntervalList chart;
    chart.axis_name = context.axis_name();
    chart.style = context.style(result.moves.front().gain.mean);
    chart.reference = charts::IntervalReference{0, {}};
    part.table.columns = {context.say(Text::moves_from), context.say(Text::moves_to)};
    add_spread_columns(part.table.columns, context, context.say(Text::moves_gain));
    part.table.columns.push_back(context.say(Text::moves_gains_in));
    for (std::size_t i = 0; i < result.moves.size(); ++i) {
        const MoneyMove& move = result.moves[i];
        const std::string from = place_name(context, result, move.from), to = place_name(context, result, move.to);
        const std::string id = std::to_string(i), name = from + " → " + to;
        const bool selected = context.view.state.view.answers.selected == id;
        chart.rows.push_back({.id = id,
                              .name = name,
                              .note = context.say(Text::moves_better_in, {{"share", context.percent(move.positive_in)}}),
                              .text = context.value(move.gain.mean),
                              .marks = {bar_of(move.gain, context.view.own_colour())},
                              .detail = spread_rows(context, move.gain),
                              .selected = selected});
        part.items.push_back({id, name, selected, SelectInAnswer{id}});
        std::vector<TableCell> row{name_cell(from), name_cell(to)};
        add_spread_cells(row, context, move.gain, context.style(move.gain.mean));
        row.push_back(percent_cell(context, move.positive_in));
        part.table.rows.push_back(std::move(row));
        if (selected || (i == 0 && context.view.state.view.answers.selected.empty()))
            part.actions.push_back(beside(context, name, after(result, move)));
    }
    part.chart = std::move(chart);
    return part;
}

/// Where a step more does most; the table has all places.
AnswerPart places_part(const AnswerContext& context, const NextEuroResult& result) {
    constexpr std::size_t most_rows = 12;
    AnswerPart part{.id = "places", .title = context.say(Text::places_title), .note = context.say(Text::places_note)};
    std::vector<const MarginalEffect*> order;
    for (const MarginalEffect& effect : result.effects) order.push_back(&effect);
    std::stable_sort(order.begin(), order.end(),
                     [](const MarginalEffect* a, const MarginalEffect* b) { return a->added.mean > b->added.mean; });
    charts::IntervalList chart;
    chart.axis_name = context.axis_name();
    chart.style = context.style(order.front()->added.mean);
    chart.reference = charts::IntervalReference{0, {}};
    part.table.columns = {context.say(Text::places_column), context.say(Text::places_spent)};
    add_spread_columns(part.table.columns, context, context.say(Text::places_more));
    add_spread_columns(part.table.columns, context, context.say(Text::places_less));
    for (const MarginalEffect* effect : order) {
        const std::string name = place_name(context, result, effect->place);
        std::vector<TableCell> row{name_cell(name), number_cell(context, effect->money, money_style)};
        add_spread_cells(row, context, effect->added, context.style(effect->added.mean));
        add_spread_cells(row, context, effect->removed, context.style(effect->removed.mean));
        part.table.rows.push_back(std::move(row));
        if (chart.rows.size() == most_rows) continue;
        const std::string& instrument = result.mix[effect->place.entry].instrument;
        const std::string id = instrument + " " + std::to_string(effect->place.year);
        chart.rows.push_back({.id = id,
                              .name = name,
                              .text = context.value(effect->added.mean),
                              .marks = {bar_of(effect->added, context.view.own_colour())},
                              .detail = spread_rows(context, effect->added)});
        part.items.push_back({id, name, false, ShowDetails{instrument}});
    }
    part.chart = std::move(chart);
    return part;
}

}  // namespace

void next_euro_answer(const AnswerContext& context, AnswersView& view) {
    const NextEuroResult& result = context.inquiry.result<NextEuroJob>();
    if (result.effects.empty() || result.moves.empty() || result.moves.front().gain.draws == 0) {
        view.empty_text = result.effects.empty() ? context.say(Text::next_euro_nothing)
                                                 : context.say(Text::answer_no_value, {{"name", context.subject()}});
        return;
    }
    const MoneyMove& best = result.moves.front();
    const std::string step = format_money(result.step_eur, context.language());
    if (best.gain.mean > 0)
        view.finding = context.say(Text::next_euro_finding, {{"subject", context.subject()},
                                                             {"money", step},
                                                             {"from", place_name(context, result, best.from)},
                                                             {"to", place_name(context, result, best.to)},
                                                             {"gain", context.value(best.gain.mean)},
                                                             {"share", context.percent(best.positive_in)}});
    else
        view.finding = context.say(Text::next_euro_balanced, {{"subject", context.subject()}, {"money", step}});
    view.parts.push_back(moves_part(context, result));
    view.parts.push_back(places_part(context, result));
}

}  // namespace regiomix::detail
