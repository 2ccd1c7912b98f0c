#include "app/view_answers_parts.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/mix_space.hpp"
#include "scenario/scenario_json.hpp"

namespace regiomix::detail {

std::string AnswerContext::subject() const {
    return say(Text::answer_subject,
               {{"name", info().name.in(language())}, {"year", std::to_string(view.calendar_year(question().year))}});
}

std::string AnswerContext::instrument(const std::string& id) const {
    const auto index = inquiry.catalogue().find(id);
    return index ? inquiry.catalogue().instruments[*index].short_name.in(language()) : id;
}

NumberStyle AnswerContext::style(double typical) const { return value_style(info(), std::fabs(typical), true); }

std::string AnswerContext::value(double value) const {
    return std::isfinite(value) ? format_value(value, style(value), language()) : std::string(no_value_text);
}

std::string AnswerContext::spread(const Spread& spread) const {
    if (spread.draws == 0) return std::string(no_value_text);
    return say(Text::answer_range,
               {{"mean", value(spread.mean)}, {"range", format_range(spread.p10, spread.p90, style(spread.mean), language())}});
}

std::string AnswerContext::option(std::size_t place) const {
    if (place == 0) return view.state.scenario.meta.title;
    if (place > question().other_ids.size()) return say(Text::answer_nothing);
    const ComparedScenario* other = view.state.comparison.find(question().other_ids[place - 1]);
    return other ? other->scenario.meta.title : std::to_string(place + 1);
}

charts::Rgba8 AnswerContext::option_colour(std::size_t place) const {
    const bool known = place > 0 && place <= question().other_ids.size();
    const ComparedScenario* other = known ? view.state.comparison.find(question().other_ids[place - 1]) : nullptr;
    return place == 0 ? view.own_colour() : other ? view.palette().scenario(other->colour) : view.palette().neutral_bar;
}

std::string AnswerContext::input(const UncertainInput& input) const {
    if (!input.is_effect) return view.content.find_parameter(input.id)->name.in(language());
    return say(Text::answer_strength, {{"name", instrument(inquiry.catalogue().instruments[input.index].id)}});
}

std::string AnswerContext::input_value(const UncertainInput& input, double value) const {
    const std::string number = format_compact(value, language());
    if (input.is_effect) return say(Text::answer_times_usual, {{"value", number}});
    const ParameterInfo& parameter = *view.content.find_parameter(input.id);
    return parameter.unit == "-" ? number : number + " " + parameter.unit_text.in(language());
}

std::string AnswerContext::goal(const Goal& goal) const {
    const IndicatorInfo& about = view.content.info(goal.reading.indicator);
    if (goal.in_year)  // what is spent in the year that ends at the reading
        return say(Text::answer_goal_envelope, {{"year", std::to_string(view.calendar_year(goal.reading.year - 1))},
                                                {"value", format_money(goal.value, language())}});
    return say(goal.at_least ? Text::answer_goal_at_least : Text::answer_goal_at_most,
               {{"name", about.name.in(language())},
                {"year", std::to_string(view.calendar_year(goal.reading.year))},
                {"value", format_value(goal.value, value_style(about, std::fabs(goal.value), false), language())}});
}

TableCell name_cell(std::string name) { return {std::move(name)}; }

TableCell number_cell(const AnswerContext& context, double value, const NumberStyle& style) {
    if (!std::isfinite(value)) return {std::string(no_value_text)};
    return {format_value(value, style, context.language()), value};
}

TableCell percent_cell(const AnswerContext& context, double share, int decimals) {
    return number_cell(context, share, {NumberStyle::Kind::percent, decimals});
}

void add_spread_columns(std::vector<std::string>& columns, const AnswerContext& context, const std::string& what) {
    const auto named = [&](const std::string& name) { return what.empty() ? name : what + ", " + name; };
    columns.push_back(named(context.say(Text::answer_column_mean)));
    columns.push_back(named(context.percent(0.1)));
    columns.push_back(named(context.say(Text::table_median)));
    columns.push_back(named(context.percent(0.9)));
}

void add_spread_cells(std::vector<TableCell>& row, const AnswerContext& context, const Spread& spread,
                      const NumberStyle& style) {
    for (const double value : {spread.mean, spread.p10, spread.p50, spread.p90})
        row.push_back(spread.draws > 0 ? number_cell(context, value, style) : TableCell{std::string(no_value_text)});
}

charts::IntervalMark bar_of(const Spread& spread, charts::Rgba8 colour) {
    charts::IntervalMark mark{.colour = colour};
    if (spread.draws == 0) return mark;
    mark.value = spread.mean;
    mark.low = spread.p10;
    mark.high = spread.p90;
    return mark;
}

std::vector<charts::HoverRow> spread_rows(const AnswerContext& context, const Spread& spread) {
    if (spread.draws == 0) return {{.name = context.say(Text::answer_column_mean), .value = std::string(no_value_text)}};
    return {{.name = context.say(Text::answer_column_mean), .value = context.value(spread.mean)},
            {.name = context.say(Text::table_median), .value = context.value(spread.p50)},
            {.name = context.percent(0.8),
             .value = format_range(spread.p10, spread.p90, context.style(spread.mean), context.language())}};
}

MenuEntry beside(const AnswerContext& context, const std::string& title, const PolicyMix& mix) {
    Scenario scenario = context.view.state.document_scenario();
    scenario.meta.title = title;
    scenario.mix = mix;
    return {context.say(Text::answer_beside), context.say(Text::answer_beside_help), false,
            CompareFiles{{{title, write_scenario(scenario, {})}}}};
}

double budget_in(const PolicyMix& mix, const std::string& id) {
    const MixEntry* entry = find_entry(mix, id);
    return entry && is_active(*entry) ? largest_budget_of(*entry) : 0;
}

void lock_toggles(const ViewContext& context, AnswersView& view) {
    for (const MixEntry& entry : context.state.document_scenario().mix) {
        if (!is_active(entry)) continue;
        const auto kind = context.catalogue.find(entry.instrument);
        if (!kind) continue;
        const bool locked = context.state.view.answers.locked.contains(entry.instrument);
        view.toggles.push_back(
            {"answers.lock." + entry.instrument,
             context.say(Text::answer_lock,
                         {{"name", context.catalogue.instruments[*kind].short_name.in(context.language())}}),
             locked, LockInstrument{entry.instrument, locked}, "locked", LockInstrument{entry.instrument, !locked}});
    }
}

}  // namespace regiomix::detail
