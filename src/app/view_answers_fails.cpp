// When does it fail: the futures that miss the goals, as a box of assumptions that can be edited by hand.
#include <algorithm>
#include <cmath>

#include "analysis/discovery.hpp"
#include "analysis/named_futures.hpp"
#include "app/view_answers_parts.hpp"

namespace regiomix::detail {
namespace {

constexpr double found_often = 0.7;  ///< share of resamples
constexpr std::size_t pulls_named = 3;

/// "X is at most 3"
std::string limit_text(const AnswerContext& context, const UncertainInput& input, float low, float high) {
    const auto value = [&](float side) { return context.input_value(input, static_cast<double>(side)); };
    const std::string name = context.input(input);
    if (std::isinf(low)) return context.say(Text::box_at_most, {{"name", name}, {"value", value(high)}});
    if (std::isinf(high)) return context.say(Text::box_at_least, {{"name", name}, {"value", value(low)}});
    return context.say(Text::box_between, {{"name", name}, {"low", value(low)}, {"high", value(high)}});
}

std::string box_text(const AnswerContext& context, const DiscoveryResult& result, const PrimBox& box) {
    std::string text;
    for (const PrimLimit& limit : box.limits)
        text += (text.empty() ? "" : "; ") + limit_text(context, result.inputs[limit.input], limit.low, limit.high);
    return text;
}

/// The box as a person left it, or as it was found.
PrimBox shown_box(const AnswerContext& context, const DiscoveryResult& result) {
    const auto& by_hand = context.view.state.view.answers.box;
    if (!by_hand) return result.box;
    std::vector<PrimLimit> limits;
    for (std::size_t i = 0; i < result.inputs.size(); ++i) {
        const auto limit = by_hand->find(result.inputs[i].id);
        if (limit == by_hand->end()) continue;
        constexpr float open = std::numeric_limits<float>::infinity();
        limits.push_back({.input = i,
                          .low = limit->second.low ? static_cast<float>(*limit->second.low) : -open,
                          .high = limit->second.high ? static_cast<float>(*limit->second.high) : open});
    }
    return measured_box(result.data, std::move(limits));
}

std::map<std::string, OpenRange> limits_of(const DiscoveryResult& result, const PrimBox& box) {
    std::map<std::string, OpenRange> limits;
    for (const PrimLimit& limit : box.limits) {
        OpenRange range;
        if (!std::isinf(limit.low)) range.low = static_cast<double>(limit.low);
        if (!std::isinf(limit.high)) range.high = static_cast<double>(limit.high);
        limits[result.inputs[limit.input].id] = range;
    }
    return limits;
}

/// Both ends of each limit as numbers to type; an end at the edge of the range is open.
void limit_numbers(const AnswerContext& context, const DiscoveryResult& result, const PrimBox& box, AnswerPart& part) {
    const auto limits = limits_of(result, box);
    for (const PrimLimit& limit : box.limits) {
        const UncertainInput& input = result.inputs[limit.input];
        for (const bool low : {true, false}) {
            NumberView number;
            number.id = "answers.box." + input.id + (low ? ".low" : ".high");
            number.label = context.say(low ? Text::box_low : Text::box_high, {{"name", context.input(input)}});
            number.min = input.low;
            number.max = input.high;
            const float end = low ? limit.low : limit.high;
            number.value = std::isinf(end) ? (low ? input.low : input.high) : static_cast<double>(end);
            number.step = (input.high - input.low) / 100;
            number.decimals = std::clamp(static_cast<int>(std::ceil(1 - std::log10(input.high - input.low))) + 1, 0, 6);
            number.text = context.input_value(input, number.value);
            const auto with = [limits, input, low](double value) {
                auto changed = limits;
                OpenRange& range = changed[input.id];
                const bool open = low ? value <= input.low : value >= input.high;
                (low ? range.low : range.high) = open ? std::nullopt : std::optional(value);
                return Action(SetBox{std::move(changed)});
            };
            part.numbers.push_back({number, SetBox{limits}, "limits/" + input.id + (low ? "/low" : "/high"), with});
        }
    }
}

AnswerPart box_part(const AnswerContext& context, const DiscoveryResult& result, const PrimBox& box) {
    const bool by_hand = context.view.state.view.answers.box.has_value();
    AnswerPart part{.id = "box",
                    .title = context.say(by_hand ? Text::box_title_hand : Text::box_title),
                    .note = context.say(Text::box_note, {{"coverage", context.percent(box.coverage)},
                                                         {"density", context.percent(box.density)},
                                                         {"mass", context.percent(box.mass)}})};
    charts::IntervalList chart;
    chart.tracks = true;
    chart.range = charts::AxisRange{0, 1};
    chart.low_end = context.say(Text::box_lowest);
    chart.high_end = context.say(Text::box_highest);
    part.table.columns = {context.say(Text::answer_column_assumption), context.say(Text::sensitivity_from),
                          context.say(Text::sensitivity_to),           context.say(Text::tornado_low_end),
                          context.say(Text::tornado_high_end),         context.say(Text::box_quasi_p),
                          context.say(Text::box_found_again)};
    for (const PrimLimit& limit : box.limits) {
        const UncertainInput& input = result.inputs[limit.input];
        const auto place = [&](float end, double open) {
            return std::isinf(end) ? open
                                   : std::clamp((static_cast<double>(end) - input.low) / (input.high - input.low), 0.0, 1.0);
        };
        const std::string name = context.input(input), text = limit_text(context, input, limit.low, limit.high);
        chart.rows.push_back({.id = input.id,
                              .name = name,
                              .note = text.substr(text.find(name) == 0 ? std::min(text.size(), name.size() + 1) : 0),
                              .marks = {{.kind = charts::MarkKind::span,
                                         .colour = context.view.palette().danger,
                                         .low = place(limit.low, 0),
                                         .high = place(limit.high, 1)}}});
        const auto end = [&](float side) {
            return std::isinf(side)
                       ? TableCell{std::string(no_value_text)}
                       : TableCell{context.input_value(input, static_cast<double>(side)), static_cast<double>(side)};
        };
        part.table.rows.push_back({name_cell(name), end(limit.low), end(limit.high),
                                   {context.input_value(input, input.low), input.low},
                                   {context.input_value(input, input.high), input.high},
                                   by_hand ? TableCell{std::string(no_value_text)}
                                           : number_cell(context, limit.quasi_p, {NumberStyle::Kind::plain, 3}),
                                   percent_cell(context, result.found_again[limit.input])});
    }
    part.chart = std::move(chart);
    limit_numbers(context, result, box, part);
    if (by_hand) part.actions.push_back({context.say(Text::box_reset), {}, false, ResetBox{}});
    return part;
}

/// Every step of the peeling by what it covers and how dense it is; choosing one makes it the box.
AnswerPart trajectory_part(const AnswerContext& context, const DiscoveryResult& result, const PrimBox& box) {
    AnswerPart part{
        .id = "trajectory", .title = context.say(Text::trajectory_title), .note = context.say(Text::trajectory_note)};
    charts::ScatterChart chart;
    chart.across = {context.say(Text::box_coverage), {NumberStyle::Kind::percent}, charts::AxisRange{0, 1}, true};
    chart.up = {context.say(Text::box_density), {NumberStyle::Kind::percent}, charts::AxisRange{0, 1}, true};
    chart.joined = true;
    part.table.columns = {context.say(Text::trajectory_step), context.say(Text::box_coverage), context.say(Text::box_density),
                          context.say(Text::box_mass), context.say(Text::trajectory_limits)};
    for (std::size_t k = 0; k < result.trajectory.size(); ++k) {
        const PrimBox& step = result.trajectory[k];
        const std::string id = std::to_string(k), name = context.say(Text::trajectory_step) + " " + id;
        chart.points.push_back(
            {.id = id,
             .name = name,
             .x = step.coverage,
             .y = step.density,
             .colour = context.view.palette().accent,
             .detail = {{.name = context.say(Text::box_coverage), .value = context.percent(step.coverage)},
                        {.name = context.say(Text::box_density), .value = context.percent(step.density)},
                        {.name = context.say(Text::trajectory_limits), .value = std::to_string(step.limits.size())}},
             .weak = k != result.chosen});
        part.items.push_back({id, name, false, SetBox{limits_of(result, step)}});
        part.table.rows.push_back({name_cell(id), percent_cell(context, step.coverage), percent_cell(context, step.density),
                                   percent_cell(context, step.mass),
                                   {std::to_string(step.limits.size()), static_cast<double>(step.limits.size())}});
    }
    chart.reference = charts::ScatterReference{box.coverage, box.density, context.say(Text::trajectory_here)};
    part.chart = std::move(chart);
    return part;
}

std::string pulls_text(const AnswerContext& context, const DiscoveryResult& result, std::size_t draw) {
    std::string text;
    for (const Pull& pull : strongest_pulls(result.data.inputs, result.margins, draw, pulls_named)) {
        const UncertainInput& input = result.inputs[pull.input];
        text += (text.empty() ? "" : "; ") +
                context.say(pull.high ? Text::future_high : Text::future_low,
                            {{"name", context.input(input)}, {"value", context.input_value(input, pull.value)}});
    }
    return text.empty() ? context.say(Text::future_nothing) : text;
}

AnswerPart goals_part(const AnswerContext& context, const DiscoveryResult& result) {
    AnswerPart part{.id = "goals", .title = context.say(Text::goals_title), .table_on_screen = true};
    part.table.columns = {context.say(Text::goals_column), context.say(Text::goals_missed)};
    const std::vector<Goal>& goals = context.inquiry.goals();
    for (std::size_t g = 0; g < goals.size(); ++g)
        part.table.rows.push_back({name_cell(context.goal(goals[g])), percent_cell(context, result.missed[g])});
    return part;
}

AnswerPart worst_part(const AnswerContext& context, const DiscoveryResult& result) {
    AnswerPart part{.id = "worst",
                    .title = context.say(Text::worst_title),
                    .note = context.say(Text::worst_note)};
    part.table.columns = {context.say(Text::worst_draw), context.say(Text::worst_misses), context.say(Text::worst_future)};
    for (const std::size_t draw : result.worst) {
        const auto margin = static_cast<double>(result.margins[draw]);
        if (margin >= 0) continue;
        const std::string future = pulls_text(context, result, draw), name = std::to_string(draw + 1);
        part.lines.push_back(
            context.say(Text::worst_line, {{"draw", name}, {"share", context.percent(-margin)}, {"future", future}}));
        part.table.rows.push_back({{name, static_cast<double>(draw + 1)}, percent_cell(context, -margin), name_cell(future)});
    }
    return part;
}

/// How many of the limits are found again in most resamples.
std::string reliability(const AnswerContext& context, const DiscoveryResult& result) {
    const auto often = std::count_if(result.box.limits.begin(), result.box.limits.end(),
                                     [&](const PrimLimit& limit) { return result.found_again[limit.input] >= found_often; });
    return context.say(Text::box_reliable, {{"often", std::to_string(often)},
                                            {"all", std::to_string(result.box.limits.size())},
                                            {"share", context.percent(found_often)}});
}

}  // namespace

void discovery_answer(const AnswerContext& context, AnswersView& view) {
    const DiscoveryResult& result = context.inquiry.result<DiscoveryJob>();
    const std::string share = context.percent(static_cast<double>(result.failures) / std::max(1, result.draws));
    if (result.failures == 0 || result.failures == result.draws) {
        view.finding = context.say(result.failures == 0 ? Text::discovery_never : Text::discovery_always);
        view.parts.push_back(goals_part(context, result));
        if (result.failures > 0) view.parts.push_back(worst_part(context, result));
        return;
    }
    const PrimBox box = shown_box(context, result);
    if (result.box.limits.empty()) {
        view.finding = context.say(Text::discovery_no_box, {{"share", share}});
    } else {
        view.finding = context.say(Text::discovery_finding, {{"share", share},
                                                             {"box", box_text(context, result, result.box)},
                                                             {"density", context.percent(result.box.density)},
                                                             {"coverage", context.percent(result.box.coverage)}});
        view.trust.push_back(reliability(context, result));
    }
    if (!box.limits.empty()) view.parts.push_back(box_part(context, result, box));
    view.parts.push_back(trajectory_part(context, result, box));
    view.parts.push_back(worst_part(context, result));
    view.parts.push_back(goals_part(context, result));
}

}  // namespace regiomix::detail
