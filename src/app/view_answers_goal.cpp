// How to do better: the cheapest mix that reaches the goals.
#include <algorithm>
#include <cmath>

#include "analysis/goal_seek.hpp"
#include "app/view_answers_parts.hpp"

namespace regiomix::detail {
namespace {

/// Largest annual budgets, as they are and as they were found.
AnswerPart goal_mix_part(const AnswerContext& context, const GoalSeekResult& result) {
    const charts::Rgba8 before = context.view.palette().neutral_bar, after = context.view.palette().accent;
    AnswerPart part{.id = "mix", .title = context.say(Text::goal_mix_title), .note = context.say(Text::goal_mix_note)};
    charts::IntervalList chart;
    chart.axis_name = context.say(Text::instrument_yearly_budget);
    chart.style = money_style;
    chart.reference = charts::IntervalReference{0, {}};
    chart.keys = {{context.say(Text::goal_as_it_is), charts::MarkKind::bar, before},
                  {context.say(Text::goal_found), charts::MarkKind::bar, after}};
    part.table.columns = {context.say(Text::answer_column_instrument), context.say(Text::goal_as_it_is),
                          context.say(Text::goal_found)};
    for (const InstrumentKind& kind : context.inquiry.catalogue().instruments) {
        const double present = budget_in(context.question().scenario.mix, kind.id), found = budget_in(result.mix, kind.id);
        if (present <= 0 && found <= 0) continue;
        const std::string name = context.instrument(kind.id);
        chart.rows.push_back({.id = kind.id,
                              .name = name,
                              .text = found > 0 ? format_money(found, context.language()) : context.say(Text::goal_left_out),
                              .marks = {{.kind = charts::MarkKind::bar, .colour = before, .value = present},
                                        {.kind = charts::MarkKind::bar, .colour = after, .value = found}},
                              .faded = found <= 0});
        part.items.push_back({kind.id, name, false, ShowDetails{kind.id}});
        part.table.rows.push_back(
            {name_cell(name), number_cell(context, present, money_style), number_cell(context, found, money_style)});
    }
    part.chart = std::move(chart);
    const std::string title = context.say(Text::goal_scenario, {{"share", context.percent(context.question().probability)}});
    if (!result.mix.empty()) part.actions.push_back(beside(context, title, result.mix));
    return part;
}

AnswerPart goal_goals_part(const AnswerContext& context, const GoalSeekResult& result) {
    AnswerPart part{.id = "goals", .title = context.say(Text::goal_goals_title), .table_on_screen = true};
    part.table.columns = {context.say(Text::goals_column), context.say(Text::goal_as_it_is), context.say(Text::goal_found)};
    const std::vector<Goal>& goals = context.inquiry.goals();
    for (std::size_t g = 0; g < goals.size(); ++g)
        part.table.rows.push_back({name_cell(context.goal(goals[g])), percent_cell(context, result.present_met[g]),
                                   percent_cell(context, result.goals_met[g])});
    return part;
}

std::string share_of(const AnswerContext& context, const GoalCandidate& candidate) {
    return context.percent(static_cast<double>(candidate.draws_met) / context.question().draws);
}

std::string goal_finding(const AnswerContext& context, const GoalSeekResult& result) {
    const std::string asked = context.percent(context.question().probability);
    const std::string cost = format_money(result.best.cost, context.language()), met = share_of(context, result.best);
    if (result.reached)
        return context.say(result.exact ? Text::goal_reached : Text::goal_reached_search,
                           {{"share", asked}, {"cost", cost}, {"met", met}});
    const auto& goals = context.inquiry.goals();
    const auto hardest = static_cast<std::size_t>(
        std::min_element(result.goals_met.begin(), result.goals_met.end()) - result.goals_met.begin());
    return context.say(result.exact ? Text::goal_not_reached : Text::goal_not_reached_search,
                       {{"share", asked}, {"cost", cost}, {"met", met}, {"goal", context.goal(goals[hardest])}});
}

}  // namespace

void goal_choices(const ViewContext& context, AnswersView& view) {
    const double probability = context.state.view.answers.probability;
    const NumberView share{.id = "answers.probability",
                    .label = context.say(Text::answer_probability),
                    .unit = "%",
                    .value = std::round(1000 * probability) / 10,
                    .min = 1,
                    .max = 100,
                    .step = 1,
                    .decimals = 0,
                    .text = format_percent(probability, 0, context.language())};
    view.numbers.push_back({share, SetGoalProbability{probability}, "probability",
                            [](double percent) { return Action(SetGoalProbability{percent / 100}); }, 100});
    const bool nothing = context.state.view.answers.from_nothing;
    view.toggles.push_back({"answers.from_nothing", context.say(Text::goal_from_nothing), nothing, SetGoalFromNothing{nothing},
                            "from_nothing", SetGoalFromNothing{!nothing}});
    lock_toggles(context, view);
}

void goal_answer(const AnswerContext& context, AnswersView& view) {
    const GoalSeekResult& result = context.inquiry.result<GoalSeekJob>();
    view.finding = goal_finding(context, result);
    view.trust.push_back(context.say(Text::goal_present, {{"cost", format_money(result.present.cost, context.language())},
                                                          {"met", share_of(context, result.present)}}));
    view.trust.push_back(context.say(result.exact ? Text::goal_tried_all : Text::goal_tried_some,
                                     {{"count", format_number(result.evaluations, 0, context.language())}}));
    view.parts.push_back(goal_mix_part(context, result));
    view.parts.push_back(goal_goals_part(context, result));
}

}  // namespace regiomix::detail
