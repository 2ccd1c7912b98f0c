// How sure: which assumptions the result hangs on, and how far each moves it.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/sensitivity.hpp"
#include "app/view_answers_parts.hpp"

namespace regiomix::detail {
namespace {

constexpr double worth_showing = 0.005;   ///< total index
constexpr std::size_t most_rows = 15;     ///< of a chart; the table has all
constexpr NumberStyle percent_style{NumberStyle::Kind::percent};

AnswerPart index_part(const AnswerContext& context, const SensitivityResult& result, const std::vector<std::size_t>& order,
                      const std::string& selected) {
    const OutcomeSensitivity& outcome = result.outcomes.front();
    const charts::Rgba8 total = context.view.palette().neutral_bar, first = context.view.palette().accent;
    AnswerPart part{.id = "indices",
                    .title = context.say(Text::sensitivity_title),
                    .note = context.say(Text::sensitivity_note)};
    charts::IntervalList chart;
    chart.axis_name = context.say(Text::sensitivity_axis);
    chart.style = percent_style;
    chart.reference = charts::IntervalReference{0, {}};
    chart.keys = {{context.say(Text::sensitivity_total), charts::MarkKind::bar, total},
                  {context.say(Text::sensitivity_first), charts::MarkKind::dot, first}};
    part.table.columns = {context.say(Text::answer_column_assumption)};
    for (const Text index : {Text::sensitivity_total, Text::sensitivity_first})
        for (const Text what : {Text::sensitivity_value, Text::sensitivity_from, Text::sensitivity_to})
            part.table.columns.push_back(context.say(index) + ", " + context.say(what));
    part.table.columns.push_back(context.say(Text::sensitivity_half));
    for (const std::size_t i : order) {
        const InputSensitivity& input = outcome.inputs[i];
        const std::string name = context.input(result.inputs[i]), id = result.inputs[i].id;
        std::vector<TableCell> row{name_cell(name)};
        for (const auto& [value, interval] :
             {std::pair{input.index.total, input.intervals.total}, std::pair{input.index.first, input.intervals.first}})
            for (const double one : {value, interval.low, interval.high}) row.push_back(percent_cell(context, one, 1));
        row.push_back(percent_cell(context, input.at_half.total, 1));
        part.table.rows.push_back(std::move(row));
        if (chart.rows.size() == most_rows || !(input.index.total >= worth_showing)) continue;
        chart.rows.push_back(
            {.id = id,
             .name = name,
             .text = context.percent(input.index.total),
             .marks = {{charts::MarkKind::bar, total, input.index.total, input.intervals.total.low,
                        input.intervals.total.high},
                       {charts::MarkKind::dot, first, input.index.first, input.intervals.first.low,
                        input.intervals.first.high}},
             .detail = {{.name = context.say(Text::sensitivity_total), .value = context.percent(input.index.total)},
                        {.name = context.say(Text::sensitivity_first), .value = context.percent(input.index.first)}},
             .selected = id == selected});
        part.items.push_back({id, name, id == selected, SelectInAnswer{id}});
    }
    part.chart = std::move(chart);
    return part;
}

AnswerPart tornado_part(const AnswerContext& context, const TornadoResult& result, const std::string& selected) {
    const std::vector<TornadoBar>& bars = result.bars.front();
    const double central = result.central.front();
    std::vector<std::size_t> order(bars.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto width = [&](std::size_t i) {
        const double wide = std::fabs(bars[i].at_high - bars[i].at_low);
        return std::isfinite(wide) ? wide : -1;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return width(a) > width(b); });
    const charts::Rgba8 low = context.view.palette().scenario(1), high = context.view.palette().accent;
    AnswerPart part{.id = "tornado", .title = context.say(Text::tornado_title), .note = context.say(Text::tornado_note)};
    charts::IntervalList chart;
    chart.axis_name = context.axis_name();
    chart.style = context.style(central);
    chart.reference =
        charts::IntervalReference{central, context.say(Text::tornado_central, {{"value", context.value(central)}})};
    chart.keys = {{context.say(Text::tornado_low), charts::MarkKind::span, low},
                  {context.say(Text::tornado_high), charts::MarkKind::span, high}};
    part.table.columns = {context.say(Text::answer_column_assumption), context.say(Text::tornado_low_end),
                          context.say(Text::tornado_high_end), context.say(Text::tornado_low), context.say(Text::tornado_high)};
    for (const std::size_t i : order) {
        const UncertainInput& input = result.inputs[i];
        const TornadoBar& bar = bars[i];
        const std::string name = context.input(input);
        part.table.rows.push_back({name_cell(name), name_cell(context.input_value(input, input.low)),
                                   name_cell(context.input_value(input, input.high)),
                                   number_cell(context, bar.at_low, context.style(bar.at_low)),
                                   number_cell(context, bar.at_high, context.style(bar.at_high))});
        if (chart.rows.size() == most_rows || !(width(i) > 0)) continue;
        const auto span = [&](double end, charts::Rgba8 colour) {
            return charts::IntervalMark{.kind = charts::MarkKind::span,
                                        .colour = colour,
                                        .low = std::fmin(central, end),
                                        .high = std::fmax(central, end)};
        };
        chart.rows.push_back({.id = input.id,
                              .name = name,
                              .note = context.input_value(input, input.low) + " – " + context.input_value(input, input.high),
                              .marks = {span(bar.at_low, low), span(bar.at_high, high)},
                              .detail = {{.name = context.say(Text::tornado_low), .value = context.value(bar.at_low)},
                                         {.name = context.say(Text::tornado_high), .value = context.value(bar.at_high)}},
                              .selected = input.id == selected});
        part.items.push_back({input.id, name, input.id == selected, SelectInAnswer{input.id}});
    }
    part.chart = std::move(chart);
    return part;
}

/// What an assumption would have to be for this scenario, known for sure; without one, as it was.
void offer_fixing(const AnswerContext& context, const UncertainInput& input, AnswerPart& part) {
    if (input.is_effect) {
        const std::string& id = context.inquiry.catalogue().instruments[input.index].id;
        part.actions.push_back(
            {context.say(Text::instrument_details, {{"name", context.instrument(id)}}), {}, false, ShowDetails{id}});
        return;
    }
    for (const double value : {input.low, input.mode, input.high})
        part.actions.push_back({context.say(Text::fix_at, {{"value", context.input_value(input, value)}}), {}, false,
                                SetAssumption{input.id, value, std::nullopt, std::nullopt}});
    if (context.view.state.document_scenario().assumptions.contains(input.id))
        part.actions.push_back({context.say(Text::fix_reset), {}, false, SetAssumption{input.id, {}, {}, {}}});
}

/// If one assumption were known: the futures of the scenario in which it is low, in between, and high.
std::optional<AnswerPart> conditional_part(const AnswerContext& context, const UncertainInput& input) {
    const EnsembleResult* ensemble = context.view.simulation.ensemble;
    const DrawTable* table = context.view.simulation.draw_table;
    const int year = context.question().year;
    if (!ensemble || !table || year > ensemble->samples->years()) return std::nullopt;
    const auto outcomes = ensemble->samples->at(context.question().indicator, year);
    const float* known = input.is_effect ? table->effect(input.index) : table->parameter(input.index);
    std::vector<std::size_t> order(outcomes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return known[a] < known[b]; });
    AnswerPart part{.id = "known",
                    .title = context.say(Text::known_title, {{"name", context.input(input)}}),
                    .note = context.say(Text::known_note)};
    charts::IntervalList chart;
    chart.axis_name = context.axis_name();
    part.table.columns = {context.input(input)};
    add_spread_columns(part.table.columns, context, {});
    constexpr std::size_t thirds = 3;
    static constexpr Text names[thirds] = {Text::known_low, Text::known_middle, Text::known_high};
    const auto add = [&](const std::string& id, const std::string& name, std::size_t from, std::size_t to) {
        std::vector<float> values;
        for (std::size_t i = from; i < to; ++i) values.push_back(outcomes[order[i]]);
        const Spread spread = spread_of_finite(values);
        charts::IntervalMark mark = bar_of(spread, context.view.own_colour());
        mark.kind = charts::MarkKind::dot;
        const std::string between = context.input_value(input, static_cast<double>(known[order[from]])) + " – " +
                                    context.input_value(input, static_cast<double>(known[order[to - 1]]));
        chart.rows.push_back({.id = id, .name = name, .note = between, .text = context.value(spread.mean), .marks = {mark},
                              .detail = spread_rows(context, spread)});
        std::vector<TableCell> row{name_cell(name + ", " + between)};
        add_spread_cells(row, context, spread, context.style(spread.mean));
        part.table.rows.push_back(std::move(row));
        chart.style = context.style(spread.mean);
    };
    const std::size_t n = order.size();
    for (std::size_t third = 0; third < thirds; ++third)
        add(std::to_string(third), context.say(names[third]), third * n / thirds, (third + 1) * n / thirds);
    add("all", context.say(Text::known_not), 0, n);
    part.chart = std::move(chart);
    offer_fixing(context, input, part);
    return part;
}

}  // namespace

void sensitivity_answer(const AnswerContext& context, AnswersView& view) {
    const SensitivityResult& result = context.inquiry.result<SensitivityJob>(0);
    const OutcomeSensitivity& outcome = result.outcomes.front();
    if (outcome.rows == 0 || !(outcome.variance > 0)) {
        view.empty_text = context.say(outcome.rows == 0 ? Text::answer_no_value : Text::sensitivity_certain,
                                      {{"name", context.subject()}});
        return;
    }
    const std::vector<std::size_t> order = by_total_index(outcome);
    const auto name = [&](std::size_t k) { return context.input(result.inputs[order[k]]); };
    const auto total = [&](std::size_t k) { return context.percent(outcome.inputs[order[k]].index.total); };
    if (order.size() > 1)
        view.finding = context.say(Text::sensitivity_finding, {{"subject", context.subject()},
                                                               {"first", name(0)},
                                                               {"first_share", total(0)},
                                                               {"second", name(1)},
                                                               {"second_share", total(1)}});
    else
        view.finding = context.say(Text::sensitivity_finding_one,
                                   {{"subject", context.subject()}, {"first", name(0)}, {"first_share", total(0)}});
    view.trust.push_back(
        context.say(Text::sensitivity_alone, {{"share", context.percent(std::clamp(outcome.sum_first, 0.0, 1.0))}}));
    view.trust.push_back(context.say(Text::sensitivity_trust, {{"runs", format_number(result.runs, 0, context.language())}}));
    const std::string& chosen = context.view.state.view.answers.selected;
    const auto place = std::find_if(order.begin(), order.end(), [&](std::size_t i) { return result.inputs[i].id == chosen; });
    const UncertainInput& looked_at = result.inputs[place == order.end() ? order.front() : *place];
    view.parts.push_back(index_part(context, result, order, looked_at.id));
    if (auto part = conditional_part(context, looked_at)) view.parts.push_back(std::move(*part));
    view.parts.push_back(tornado_part(context, context.inquiry.result<TornadoJob>(1), looked_at.id));
}

}  // namespace regiomix::detail
