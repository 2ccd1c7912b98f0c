// Scenarios against each other in the same futures: which one would regret, and what one would have to know to choose.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/decision_value.hpp"
#include "analysis/regret_job.hpp"
#include "app/view_answers_parts.hpp"

namespace regiomix::detail {
namespace {

/// Those that meet other futures are left out.
void say_left_out(const AnswerContext& context, AnswersView& view) {
    const std::size_t all = context.view.state.comparison.others.size(), here = context.question().others.size();
    if (here < all) view.trust.push_back(context.say(Text::options_left_out, {{"count", std::to_string(all - here)}}));
}

std::string pulls_text(const AnswerContext& context, const OptionResult& option, const WorstFuture& future) {
    std::string text;
    for (const Pull& pull : future.pulls) {
        const UncertainInput& input = option.inputs[pull.input];
        text += (text.empty() ? "" : "; ") +
                context.say(pull.high ? Text::future_high : Text::future_low,
                            {{"name", context.input(input)}, {"value", context.input_value(input, pull.value)}});
    }
    return text.empty() ? context.say(Text::future_nothing) : text;
}

AnswerPart regret_part(const AnswerContext& context, const std::vector<OptionResult>& options) {
    AnswerPart part{.id = "regret", .title = context.say(Text::regret_title), .note = context.say(Text::regret_note)};
    charts::IntervalList chart;
    chart.axis_name = context.axis_name();
    chart.reference = charts::IntervalReference{0, {}};
    part.table.columns = {context.say(Text::options_column)};
    add_spread_columns(part.table.columns, context, context.say(Text::regret_word));
    for (const Text what : {Text::regret_worst, Text::regret_best_in, Text::regret_met})
        part.table.columns.push_back(context.say(what));
    for (std::size_t i = 0; i < options.size(); ++i) {
        const OptionRegret& regret = options[i].outcomes.front().regret;
        const std::string name = context.option(i);
        NumberStyle style = context.style(regret.regret.mean);
        style.show_plus = false;
        chart.style = style;
        const auto text = [&](double value) {
            return std::isfinite(value) ? format_value(value, style, context.language()) : std::string(no_value_text);
        };
        chart.rows.push_back({.id = std::to_string(i),
                              .name = name,
                              .note = context.say(Text::regret_best_short, {{"share", context.percent(regret.best_in)}}),
                              .text = text(regret.regret.mean),
                              .marks = {bar_of(regret.regret, context.option_colour(i))},
                              .detail = {{.name = context.say(Text::answer_column_mean), .value = text(regret.regret.mean)},
                                         {.name = context.say(Text::regret_worst), .value = text(regret.worst)}}});
        std::vector<TableCell> row{name_cell(name)};
        add_spread_cells(row, context, regret.regret, style);
        row.push_back(number_cell(context, regret.worst, style));
        row.push_back(percent_cell(context, regret.best_in));
        row.push_back(context.inquiry.goals().empty() ? TableCell{std::string(no_value_text)}
                                                      : percent_cell(context, options[i].all_met));
        part.table.rows.push_back(std::move(row));
    }
    part.chart = std::move(chart);
    return part;
}

AnswerPart met_part(const AnswerContext& context, const std::vector<OptionResult>& options) {
    AnswerPart part{.id = "met", .title = context.say(Text::goal_goals_title), .table_on_screen = true};
    part.table.columns = {context.say(Text::goals_column)};
    for (std::size_t i = 0; i < options.size(); ++i) part.table.columns.push_back(context.option(i));
    const std::vector<Goal>& goals = context.inquiry.goals();
    const auto add = [&](const std::string& name, auto share) {
        std::vector<TableCell> row{name_cell(name)};
        for (const OptionResult& option : options) row.push_back(percent_cell(context, share(option)));
        part.table.rows.push_back(std::move(row));
    };
    for (std::size_t g = 0; g < goals.size(); ++g)
        add(context.goal(goals[g]), [g](const OptionResult& one) { return one.goals_met[g]; });
    add(context.say(Text::goals_all), [](const OptionResult& one) { return one.all_met; });
    return part;
}

AnswerPart worst_part(const AnswerContext& context, const std::vector<OptionResult>& options) {
    AnswerPart part{.id = "worst", .title = context.say(Text::worst_title), .note = context.say(Text::regret_worst_note)};
    part.table.columns = {context.say(Text::options_column), context.say(Text::worst_draw), context.axis_name(),
                          context.say(Text::worst_future)};
    for (std::size_t i = 0; i < options.size(); ++i)
        for (const WorstFuture& future : options[i].outcomes.front().worst) {
            const std::string name = std::to_string(future.draw + 1), text = pulls_text(context, options[i], future);
            part.lines.push_back(context.say(Text::worst_line_of, {{"scenario", context.option(i)},
                                                                   {"draw", name},
                                                                   {"value", context.value(future.value)},
                                                                   {"future", text}}));
            part.table.rows.push_back({name_cell(context.option(i)), {name, static_cast<double>(future.draw + 1)},
                                       number_cell(context, future.value, context.style(future.value)), name_cell(text)});
        }
    return part;
}

/// What knowing each input would be worth, the most telling first.
AnswerPart knowledge_part(const AnswerContext& context, const DecisionResult& result, const std::vector<std::size_t>& order) {
    constexpr std::size_t most_rows = 12;
    AnswerPart part{.id = "knowledge", .title = context.say(Text::decision_title), .note = context.say(Text::decision_note)};
    charts::IntervalList chart;
    chart.axis_name = context.axis_name();
    chart.style = context.style(result.perfect);
    chart.style.show_plus = false;
    chart.reference = charts::IntervalReference{0, {}};
    part.table.columns = {context.say(Text::answer_column_assumption), context.say(Text::decision_worth),
                          context.say(Text::decision_flip), context.say(Text::decision_below),
                          context.say(Text::decision_above)};
    for (const std::size_t i : order) {
        const InputDecision& decision = result.decisions[i];
        const std::string name = context.input(result.inputs[i]);
        const bool flips = decision.stands_out && decision.flip.exists;
        const std::string at = flips ? context.input_value(result.inputs[i], decision.flip.input) : std::string(no_value_text);
        part.table.rows.push_back({name_cell(name), number_cell(context, decision.value, chart.style), name_cell(at),
                                   name_cell(flips ? context.option(decision.flip.below) : std::string(no_value_text)),
                                   name_cell(flips ? context.option(decision.flip.above) : std::string(no_value_text))});
        if (chart.rows.size() == most_rows || !(decision.value > 0)) continue;
        chart.rows.push_back(
            {.id = result.inputs[i].id,
             .name = name,
             .note = flips ? context.say(Text::decision_flips_at, {{"value", at}}) : std::string(),
             .text = format_value(decision.value, chart.style, context.language()),
             .marks = {{.kind = charts::MarkKind::bar, .colour = context.view.palette().accent, .value = decision.value}},
             .faded = !decision.stands_out});
    }
    chart.empty_text = context.say(Text::decision_nothing_to_know);
    part.chart = std::move(chart);
    return part;
}

}  // namespace

void regret_answer(const AnswerContext& context, AnswersView& view) {
    const std::vector<OptionResult>& options = context.inquiry.result<RegretJob>();
    if (options.front().outcomes.front().regret.regret.draws == 0) {
        view.empty_text = context.say(Text::answer_no_value, {{"name", context.subject()}});
        return;
    }
    std::size_t least = 0;
    const auto mean = [&](std::size_t i) { return options[i].outcomes.front().regret.regret.mean; };
    for (std::size_t i = 1; i < options.size(); ++i)
        if (mean(i) < mean(least)) least = i;
    if (options.size() > 1)
        view.finding = context.say(Text::regret_finding,
                                   {{"subject", context.subject()},
                                    {"name", context.option(least)},
                                    {"share", context.percent(options[least].outcomes.front().regret.best_in)}});
    else
        view.finding = context.say(Text::regret_single);
    say_left_out(context, view);
    if (options.size() > 1) view.parts.push_back(regret_part(context, options));
    if (!context.inquiry.goals().empty()) view.parts.push_back(met_part(context, options));
    view.parts.push_back(worst_part(context, options));
}

void decision_answer(const AnswerContext& context, AnswersView& view) {
    const DecisionResult& result = context.inquiry.result<DecisionJob>();
    if (result.draws == 0) {
        view.empty_text = context.say(Text::answer_no_value, {{"name", context.subject()}});
        return;
    }
    std::vector<std::size_t> order(result.decisions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return result.decisions[a].value > result.decisions[b].value; });
    const std::string best = context.option(result.chosen), share = context.percent(result.best_in[result.chosen]);
    const bool telling =
        !order.empty() && result.decisions[order.front()].stands_out && result.decisions[order.front()].flip.exists;
    if (telling) {
        const InputDecision& first = result.decisions[order.front()];
        const UncertainInput& input = result.inputs[order.front()];
        const std::size_t other = first.flip.below == result.chosen ? first.flip.above : first.flip.below;
        view.finding = context.say(Text::decision_finding, {{"subject", context.subject()},
                                                            {"best", best},
                                                            {"share", share},
                                                            {"input", context.input(input)},
                                                            {"value", context.input_value(input, first.flip.input)},
                                                            {"other", context.option(other)}});
    } else {
        view.finding = context.say(Text::decision_settled, {{"subject", context.subject()}, {"best", best}, {"share", share}});
    }
    NumberStyle style = context.style(result.perfect);
    style.show_plus = false;
    view.trust.push_back(
        context.say(Text::decision_perfect, {{"value", format_value(result.perfect, style, context.language())},
                                             {"chance", format_value(result.by_chance, style, context.language())}}));
    if (result.against_nothing) view.trust.push_back(context.say(Text::decision_against_nothing));
    say_left_out(context, view);
    view.parts.push_back(knowledge_part(context, result, order));
}

}  // namespace regiomix::detail
