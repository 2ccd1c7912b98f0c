#include "cli/analyse_goals.hpp"

#include "analysis/scenario_goals.hpp"
#include "cli/wording.hpp"

namespace regiomix {

std::vector<Goal> goals_of(const AnalyseContext& context) {
    const AnalyseOptions& options = context.options.analyse;
    const Scenario& scenario = context.named.scenario;
    std::vector<Goal> goals = goals_of(scenario);
    for (const TypedGoal& typed : options.goals)
        goals.push_back({{typed.indicator, context.reading.year}, typed.at_least, typed.value});
    for (int year = 1; options.envelope_eur && year <= scenario.horizon_years; ++year)
        goals.push_back({{Indicator::total_public_cost_eur, year}, false, *options.envelope_eur, true});
    return goals;
}

NamedCell goal_name(const AnalyseContext& context, const Goal& goal) {
    const IndicatorInfo& info = context.content.info(goal.reading.indicator);
    const int start = context.named.scenario.start_year;
    if (goal.in_year) {  // what is spent in the year that ends at the reading
        const std::string year = std::to_string(start + goal.reading.year - 1);
        return {"envelope " + year, "Public cost in " + year + " within " + format_money(goal.value, Language::en)};
    }
    const std::string year = std::to_string(start + goal.reading.year);
    return {std::string(indicator_names[index_of(goal.reading.indicator)]) + " " + year +
                (goal.at_least ? " at_least" : " at_most"),
            info.name.in(Language::en) + " in " + year + (goal.at_least ? " at least " : " at most ") +
                format_value(goal.value, style_of(info), Language::en)};
}

std::string no_goals_text() {
    return "The scenario states no target and no envelope, so nothing says what success is; give it targets, or use "
           "--at-least, --at-most or --envelope.";
}

NamedCell input_name(const AnalyseContext& context, const UncertainInput& input) {
    if (!input.is_effect) return {input.id, context.content.find_parameter(input.id)->name.in(Language::en)};
    const NamedCell instrument = context.instrument(context.problem.catalogue->instruments[input.index].id);
    return {input.id, "Strength of: " + instrument.label};
}

std::string input_value(const AnalyseContext& context, const UncertainInput& input, double value) {
    const std::string number = format_compact(value, Language::en);
    if (input.is_effect) return number + " times the usual";
    const ParameterInfo& info = *context.content.find_parameter(input.id);
    return info.unit == "-" ? number : number + " " + info.unit_text.in(Language::en);
}

std::string future_text(const AnalyseContext& context, std::span<const UncertainInput> inputs,
                        const std::vector<Pull>& pulls) {
    std::string text;
    for (const Pull& pull : pulls) {
        const UncertainInput& input = inputs[pull.input];
        text += (text.empty() ? "" : ", ") + input_name(context, input).label + (pull.high ? " high (" : " low (") +
                input_value(context, input, pull.value) + ")";
    }
    return text.empty() ? "nothing stands out" : text;
}

}  // namespace regiomix
