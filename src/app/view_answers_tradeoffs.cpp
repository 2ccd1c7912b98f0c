// How to do better: what can be had for what.
#include <algorithm>
#include <cmath>

#include "analysis/tradeoffs.hpp"
#include "app/view_answers_parts.hpp"

namespace regiomix::detail {
namespace {

std::string objective_text(const AnswerContext& context, const SearchObjective& objective, double value) {
    const IndicatorInfo& info = context.view.content.info(objective.reading.indicator);
    return format_value(value, value_style(info, std::fabs(value), is_difference(info)), context.language());
}

NumberStyle objective_style(const AnswerContext& context, const SearchObjective& objective, double typical) {
    const IndicatorInfo& info = context.view.content.info(objective.reading.indicator);
    return value_style(info, std::fabs(typical), is_difference(info));
}

std::string objective_name(const AnswerContext& context, const SearchObjective& objective) {
    return with_unit_of(context.view, context.view.content.info(objective.reading.indicator));
}

bool inside(const AnswerContext& context, const TradeoffPoint& point) {
    for (const auto& [axis, range] : context.view.state.view.answers.brushes) {
        if (axis < 0 || static_cast<std::size_t>(axis) >= point.outcomes.size()) continue;
        const double value = point.outcomes[static_cast<std::size_t>(axis)].p50;
        if ((range.low && value < *range.low) || (range.high && value > *range.high)) return false;
    }
    return true;
}

std::string point_name(const AnswerContext& context, std::size_t place) {
    return context.say(Text::tradeoffs_mix, {{"number", std::to_string(place + 1)}});
}

std::vector<charts::HoverRow> outcome_rows(const AnswerContext& context, const TradeoffPoint& point) {
    std::vector<charts::HoverRow> rows;
    const auto& objectives = context.inquiry.objectives();
    for (std::size_t k = 0; k < objectives.size(); ++k)
        rows.push_back({.name = context.view.content.info(objectives[k].reading.indicator).short_name.in(context.language()),
                        .value = objective_text(context, objectives[k], point.outcomes[k].p50)});
    return rows;
}

/// Effect of the first objective over cost, which is the last.
AnswerPart scatter_part(const AnswerContext& context, const TradeoffsResult& result) {
    const auto& objectives = context.inquiry.objectives();
    const std::size_t cost = objectives.size() - 1;
    const bool brushed = !context.view.state.view.answers.brushes.empty();
    AnswerPart part{.id = "front", .title = context.say(Text::tradeoffs_title), .note = context.say(Text::tradeoffs_note)};
    charts::ScatterChart chart;
    const auto axis = [&](std::size_t k) {
        return charts::ScatterAxis{objective_name(context, objectives[k]),
                                   objective_style(context, objectives[k], result.points.front().outcomes[k].p50)};
    };
    chart.across = axis(cost);
    chart.up = axis(0);
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        const TradeoffPoint& point = result.points[i];
        const std::string id = std::to_string(i), name = point_name(context, i);
        const bool selected = context.view.state.view.answers.selected == id;
        chart.points.push_back({.id = id,
                                .name = name,
                                .x = point.outcomes[cost].p50,
                                .y = point.outcomes[0].p50,
                                .colour = context.view.palette().accent,
                                .detail = outcome_rows(context, point),
                                .highlighted = brushed && inside(context, point)});
        if (selected) chart.selected = id;
        part.items.push_back({id, name, selected, SelectInAnswer{id}});
    }
    chart.reference = charts::ScatterReference{result.present.outcomes[cost].p50, result.present.outcomes[0].p50,
                                               context.say(Text::goal_as_it_is)};
    part.chart = std::move(chart);
    return part;
}

/// Ranges of the axes as numbers, for those who do not drag.
void brush_numbers(const AnswerContext& context, const charts::ParallelChart& chart, AnswerPart& part) {
    const auto& brushes = context.view.state.view.answers.brushes;
    for (std::size_t k = 0; k < chart.axes.size(); ++k) {
        const auto found = brushes.find(static_cast<int>(k));
        const OpenRange range = found == brushes.end() ? OpenRange{} : found->second;
        for (const bool low : {true, false}) {
            const NumberView number{.id = "answers.brush." + std::to_string(k) + (low ? ".low" : ".high"),
                             .label = context.say(low ? Text::box_low : Text::box_high, {{"name", chart.axes[k].label}}),
                             .value = (low ? range.low : range.high).value_or(low ? chart.axes[k].low : chart.axes[k].high),
                             .min = chart.axes[k].low,
                             .max = chart.axes[k].high,
                             .step = (chart.axes[k].high - chart.axes[k].low) / 100};
            const auto set = [k, range, low](double value) {
                OpenRange changed = range;
                (low ? changed.low : changed.high) = value;
                return Action(BrushAnswer{static_cast<int>(k), changed});
            };
            part.numbers.push_back({.number = number,
                                    .action = BrushAnswer{static_cast<int>(k), range},
                                    .field = low ? "low" : "high",
                                    .set = set,
                                    .on_canvas = false});
        }
    }
}

charts::ParallelAxis axis_over(const AnswerContext& context, const SearchObjective& objective,
                               const std::vector<double>& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return {.label = context.view.content.info(objective.reading.indicator).short_name.in(context.language()),
            .low = *low,
            .high = *high > *low ? *high : *low + 1,
            .low_text = objective_text(context, objective, *low),
            .high_text = objective_text(context, objective, *high)};
}

AnswerPart parallel_part(const AnswerContext& context, const TradeoffsResult& result) {
    const auto& objectives = context.inquiry.objectives();
    AnswerPart part{.id = "coordinates",
                    .title = context.say(Text::tradeoffs_coordinates),
                    .note = context.say(Text::tradeoffs_brush),
                    .brushes = true};
    charts::ParallelChart chart;
    for (std::size_t k = 0; k < objectives.size(); ++k) {
        std::vector<double> values;
        for (const TradeoffPoint& point : result.points) values.push_back(point.outcomes[k].p50);
        chart.axes.push_back(axis_over(context, objectives[k], values));
        const auto& brushes = context.view.state.view.answers.brushes;
        if (const auto range = brushes.find(static_cast<int>(k)); range != brushes.end())
            chart.axes.back().brush = charts::AxisRange{range->second.low.value_or(chart.axes.back().low),
                                                        range->second.high.value_or(chart.axes.back().high)};
    }
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        charts::ParallelLine line{.name = point_name(context, i), .colour = context.view.palette().accent};
        for (std::size_t k = 0; k < objectives.size(); ++k) {
            line.values.push_back(result.points[i].outcomes[k].p50);
            line.texts.push_back(objective_text(context, objectives[k], result.points[i].outcomes[k].p50));
        }
        const std::string id = line.id = std::to_string(i);
        const bool selected = context.view.state.view.answers.selected == id;
        if (selected) chart.selected = id;
        part.items.push_back({id, line.name, selected, SelectInAnswer{id}});
        chart.lines.push_back(std::move(line));
    }
    brush_numbers(context, chart, part);
    part.chart = std::move(chart);
    return part;
}

ChartTable points_table(const AnswerContext& context, const TradeoffsResult& result) {
    const auto& objectives = context.inquiry.objectives();
    const MixSpace& space = context.inquiry.job<TradeoffsJob>().space();
    ChartTable table{{context.say(Text::mix_title)}, {}};
    for (const SearchObjective& objective : objectives)
        for (const std::string& what : {context.say(Text::table_median), context.percent(0.1), context.percent(0.9)})
            table.columns.push_back(objective_name(context, objective) + ", " + what);
    for (const MixEntry& entry : space.present()) table.columns.push_back(context.instrument(entry.instrument) + ", EUR");
    const auto add = [&](const std::string& name, const TradeoffPoint& point) {
        std::vector<TableCell> row{name_cell(name)};
        for (std::size_t k = 0; k < objectives.size(); ++k)
            for (const double value : {point.outcomes[k].p50, point.outcomes[k].p10, point.outcomes[k].p90})
                row.push_back(point.outcomes[k].draws > 0
                                  ? number_cell(context, value, objective_style(context, objectives[k], value))
                                  : TableCell{std::string(no_value_text)});
        for (const MixEntry& entry : space.present())
            row.push_back(number_cell(context, budget_in(point.mix, entry.instrument), money_style));
        table.rows.push_back(std::move(row));
    };
    add(context.say(Text::goal_as_it_is), result.present);
    for (std::size_t i = 0; i < result.points.size(); ++i)
        if (inside(context, result.points[i])) add(point_name(context, i), result.points[i]);
    return table;
}

AnswerPart progress_part(const AnswerContext& context, const TradeoffsResult& result) {
    AnswerPart part{.id = "generations",
                    .title = context.say(Text::tradeoffs_volume_title),
                    .note = context.say(Text::tradeoffs_volume_note)};
    charts::ScatterChart chart;
    chart.across = {context.say(Text::tradeoffs_generation), {NumberStyle::Kind::plain, 0}};
    chart.up = {context.say(Text::tradeoffs_volume), {NumberStyle::Kind::plain, 2}};
    chart.joined = true;
    part.table.columns = {context.say(Text::tradeoffs_generation), context.say(Text::tradeoffs_volume)};
    for (std::size_t k = 0; k < result.hypervolumes.size(); ++k) {
        const auto generation = static_cast<double>(k + 1);
        chart.points.push_back({.id = std::to_string(k),
                                .name = context.say(Text::tradeoffs_generation) + " " + std::to_string(k + 1),
                                .x = generation,
                                .y = result.hypervolumes[k],
                                .colour = context.view.palette().accent,
                                .weak = true});
        part.table.rows.push_back({{std::to_string(k + 1), generation},
                                   number_cell(context, result.hypervolumes[k], {NumberStyle::Kind::plain, 3})});
    }
    part.chart = std::move(chart);
    return part;
}

std::string tradeoffs_finding(const AnswerContext& context, const TradeoffsResult& result) {
    const auto& objectives = context.inquiry.objectives();
    const std::size_t cost = objectives.size() - 1;
    const TradeoffPoint *cheaper = best_instead(result, objectives, cost), *better = best_instead(result, objectives, 0);
    if (!cheaper && !better) return context.say(Text::tradeoffs_balanced);
    const auto now = [&](std::size_t k) { return objective_text(context, objectives[k], result.present.outcomes[k].p50); };
    const std::string name = context.view.content.info(objectives[0].reading.indicator).name.in(context.language());
    std::string text;
    if (cheaper)
        text = context.say(Text::tradeoffs_cheaper,
                           {{"name", name}, {"value", now(0)}, {"cost", now(cost)},
                            {"less", objective_text(context, objectives[cost], cheaper->outcomes[cost].p50)}});
    if (better && cost > 0)
        text +=
            (text.empty() ? "" : " ") +
            context.say(Text::tradeoffs_better, {{"name", name},
                                                 {"value", now(0)},
                                                 {"cost", now(cost)},
                                                 {"more", objective_text(context, objectives[0], better->outcomes[0].p50)}});
    return text;
}

}  // namespace

void tradeoffs_choices(const ViewContext& context, AnswersView& view) {
    std::vector<Indicator> chosen = context.state.view.answers.objectives;
    const bool own = !chosen.empty();
    if (!own) chosen.push_back(context.state.view.indicator);
    AnswerMenu menu{"answers.objectives", context.say(Text::tradeoffs_objectives), {}, {}};
    menu.several = true;
    for (const Indicator indicator : chosen)
        menu.name += (menu.name.empty() ? "" : ", ") + context.content.info(indicator).short_name.in(context.language());
    for (const ParameterGroup& group : context.content.indicator_groups) {
        MenuGroup entries{group.name.in(context.language()), {}};
        for (const IndicatorInfo& info : context.content.indicators) {
            if (info.group != group.id || info.indicator == Indicator::total_public_cost_eur) continue;
            std::vector<Indicator> changed = chosen;
            const auto place = std::find(changed.begin(), changed.end(), info.indicator);
            const bool on = place != changed.end();
            if (on)
                changed.erase(place);
            else
                changed.push_back(info.indicator);
            if (changed.size() > most_objectives) continue;
            entries.entries.push_back({info.name.in(context.language()), {}, on, SetObjectives{std::move(changed)}});
        }
        if (!entries.entries.empty()) menu.groups.push_back(std::move(entries));
    }
    view.menus.push_back(std::move(menu));
    lock_toggles(context, view);
}

void tradeoffs_answer(const AnswerContext& context, AnswersView& view) {
    const TradeoffsJob& job = context.inquiry.job<TradeoffsJob>();
    const TradeoffsResult& result = job.result();
    if (job.space().levers().empty() || result.points.empty()) {
        view.empty_text = context.say(Text::tradeoffs_nothing);
        return;
    }
    view.finding = tradeoffs_finding(context, result);
    if (!result.keeps_ceilings) view.trust.push_back(context.say(Text::tradeoffs_over));
    view.trust.push_back(
        context.say(Text::goal_tried_some, {{"count", format_number(result.evaluations, 0, context.language())}}));
    AnswerPart front = scatter_part(context, result);
    front.table = points_table(context, result);
    const std::string& selected = context.view.state.view.answers.selected;
    for (std::size_t i = 0; i < result.points.size(); ++i)
        if (selected == std::to_string(i))
            front.actions.push_back(beside(context, point_name(context, i), result.points[i].mix));
    view.parts.push_back(std::move(front));
    view.parts.push_back(parallel_part(context, result));
    view.parts.push_back(progress_part(context, result));
}

}  // namespace regiomix::detail
