// Why: the mix as a flow through the stages of social innovation, and what holds each stage up.
#include <algorithm>
#include <array>

#include "analysis/pathway.hpp"
#include "app/view_answers_parts.hpp"

namespace regiomix::detail {
namespace {

constexpr NumberStyle flow_style{NumberStyle::Kind::compact};

std::string stage_name(const AnswerContext& context, PathwayStage stage) {
    const auto& id = pathway_stage_names[static_cast<std::size_t>(stage)];
    if (const SpiralStage* known = context.view.content.spiral.find(std::string(id))) return known->name.in(context.language());
    switch (stage) {
        case PathwayStage::public_pilots: return context.say(Text::stage_public_pilots);
        case PathwayStage::proven: return context.say(Text::stage_proven);
        default: return context.say(Text::stage_adoptions);
    }
}

std::string constraint_name(const AnswerContext& context, Constraint constraint) {
    static constexpr auto names = std::to_array<Text>(
        {Text::limit_ideas, Text::limit_participation, Text::limit_culture, Text::limit_skills, Text::limit_contacts,
         Text::limit_proposals, Text::limit_money, Text::limit_support, Text::limit_market, Text::limit_evidence,
         Text::limit_staff, Text::limit_openness, Text::limit_imitation, Text::limit_innovations, Text::limit_alignment,
         Text::limit_scaled, Text::limit_adoptions});
    static_assert(names.size() == constraint_names.size());
    return context.say(names[static_cast<std::size_t>(constraint)]);
}

/// None where a stage has no limit that binds.
const ConstraintState* binding_of(const StageState& state) {
    return state.constraints.empty() ? nullptr : &state.constraints[state.binding];
}

const ConstraintRelief* relief_of(const PathwayResult& result, std::size_t place) {
    const auto found =
        std::find_if(result.reliefs.begin(), result.reliefs.end(), [&](const auto& one) { return one.place == place; });
    return found == result.reliefs.end() || found->instruments.empty() ? nullptr : &*found;
}

std::string flow_text(const AnswerContext& context, double value) {
    return format_value(value, flow_style, context.language());
}

/// Column and lane of a stage in the diagram: the spiral above, the public route below.
struct Place {
    int column, lane;
};
constexpr std::array<Place, pathway_stage_count> places{
    {{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}, {2, 1}, {3, 1}, {4, 1}}};

charts::FlowNode node(const AnswerContext& context, const PathwayResult& result, std::size_t i) {
    const StageState &mix = result.mix[i], &nothing = result.nothing[i];
    const auto stage = static_cast<PathwayStage>(i);
    charts::FlowNode node{.id = std::string(pathway_stage_names[i]),
                          .name = stage_name(context, stage),
                          .text = context.say(Text::pathway_per_year, {{"value", flow_text(context, mix.entering.mean)}}),
                          .value = mix.entering.mean,
                          .baseline = nothing.entering.mean,
                          .column = places[i].column,
                          .lane = places[i].lane,
                          .colour = context.view.own_colour(),
                          .selected = context.view.state.view.answers.selected == pathway_stage_names[i]};
    node.detail = {{.name = context.say(Text::pathway_entering), .value = flow_text(context, mix.entering.mean)},
                   {.name = context.say(Text::pathway_baseline), .value = flow_text(context, nothing.entering.mean)},
                   {.name = context.say(Text::pathway_stock), .value = flow_text(context, mix.stock.mean)}};
    if (const ConstraintState* binding = binding_of(mix); binding && binding->binding_in > 0)
        node.tag = context.say(Text::pathway_limited,
                               {{"limit", constraint_name(context, stage_constraints[binding->place].constraint)}});
    return node;
}

void add_link(const PathwayResult& result, PathwayStage from, PathwayStage to, charts::FlowChart& chart) {
    const auto a = static_cast<std::size_t>(from), b = static_cast<std::size_t>(to);
    chart.links.push_back({.from = std::string(pathway_stage_names[a]),
                           .to = std::string(pathway_stage_names[b]),
                           .value = result.mix[b].entering.mean,
                           .baseline = result.nothing[b].entering.mean});
}

AnswerPart flow_part(const AnswerContext& context, const PathwayResult& result) {
    AnswerPart part{.id = "flow", .title = context.say(Text::pathway_title), .note = context.say(Text::pathway_note)};
    charts::FlowChart chart;
    chart.value_name = context.say(Text::pathway_with);
    chart.baseline_name = context.say(Text::pathway_baseline);
    chart.relative = context.say(Text::pathway_relative);
    part.table.columns = {context.say(Text::pathway_stage)};
    for (const Text what : {Text::pathway_entering, Text::pathway_baseline, Text::pathway_stock, Text::pathway_binding,
                            Text::pathway_binding_in})
        part.table.columns.push_back(context.say(what));
    for (std::size_t i = 0; i < result.mix.size(); ++i) {
        chart.nodes.push_back(node(context, result, i));
        const charts::FlowNode& made = chart.nodes.back();
        part.items.push_back({made.id, made.name, made.selected, SelectInAnswer{made.id}});
        const ConstraintState* binding = binding_of(result.mix[i]);
        part.table.rows.push_back(
            {name_cell(made.name), number_cell(context, result.mix[i].entering.mean, flow_style),
             number_cell(context, result.nothing[i].entering.mean, flow_style),
             number_cell(context, result.mix[i].stock.mean, flow_style),
             name_cell(binding ? constraint_name(context, stage_constraints[binding->place].constraint)
                               : std::string(no_value_text)),
             binding ? percent_cell(context, binding->binding_in) : TableCell{std::string(no_value_text)}});
    }
    using enum PathwayStage;
    for (const auto& [from, to] : {std::pair{prompts, proposals},
                                   {proposals, pilots},
                                   {pilots, sustaining},
                                   {sustaining, scaling},
                                   {scaling, systemic},
                                   {proposals, public_pilots},
                                   {public_pilots, proven},
                                   {proven, adoptions},
                                   {adoptions, systemic}})
        add_link(result, from, to, chart);
    part.chart = std::move(chart);
    return part;
}

/// What would relax the limit of a stage most.
AnswerPart relief_part(const AnswerContext& context, std::size_t stage, const ConstraintRelief& relief) {
    constexpr std::size_t most_rows = 8;
    const StageConstraint& limit = stage_constraints[relief.place];
    AnswerPart part{.id = "relief",
                    .title = context.say(Text::relief_title, {{"stage", stage_name(context, static_cast<PathwayStage>(stage))},
                                                              {"limit", constraint_name(context, limit.constraint)}}),
                    .note = context.say(Text::relief_note, {{"equations", std::string(limit.equations)}})};
    charts::IntervalList chart;
    chart.axis_name = context.say(Text::relief_axis);
    chart.style = flow_style;
    chart.reference = charts::IntervalReference{0, {}};
    part.table.columns = {context.say(Text::answer_column_instrument), context.say(Text::relief_budget),
                          context.say(Text::relief_axis)};
    for (const InstrumentRelief& one : relief.instruments) {
        const std::string name = context.instrument(one.instrument);
        part.table.rows.push_back({name_cell(name), number_cell(context, one.added_eur, money_style),
                                   number_cell(context, one.gain.mean, flow_style)});
        if (chart.rows.size() == most_rows || !(one.gain.mean > 0)) continue;
        chart.rows.push_back({.id = one.instrument,
                              .name = name,
                              .note = context.say(one.present ? Text::relief_more : Text::relief_new,
                                                  {{"money", format_money(one.added_eur, context.language())}}),
                              .text = flow_text(context, one.gain.mean),
                              .marks = {bar_of(one.gain, context.view.own_colour())}});
        part.items.push_back({one.instrument, name, false, ShowDetails{one.instrument}});
    }
    part.chart = std::move(chart);
    return part;
}

/// The stage that is looked at, or the one whose limit binds most often.
std::size_t shown_stage(const AnswerContext& context, const PathwayResult& result) {
    for (std::size_t i = 0; i < result.mix.size(); ++i)
        if (context.view.state.view.answers.selected == pathway_stage_names[i]) return i;
    std::size_t most = 0;
    const auto often = [&](std::size_t i) {
        const ConstraintState* binding = binding_of(result.mix[i]);
        return binding && relief_of(result, binding->place) ? binding->binding_in * (1 - binding->open.mean) : -1;
    };
    for (std::size_t i = 1; i < result.mix.size(); ++i)
        if (often(i) > often(most)) most = i;
    return most;
}

}  // namespace

void pathway_answer(const AnswerContext& context, AnswersView& view) {
    const PathwayResult& result = context.inquiry.result<PathwayJob>();
    const std::size_t stage = shown_stage(context, result);
    const ConstraintState* binding = binding_of(result.mix[stage]);
    const ConstraintRelief* relief = binding ? relief_of(result, binding->place) : nullptr;
    const std::string name = stage_name(context, static_cast<PathwayStage>(stage));
    if (relief)
        view.finding = context.say(Text::pathway_finding,
                                   {{"stage", name},
                                    {"limit", constraint_name(context, stage_constraints[binding->place].constraint)},
                                    {"share", context.percent(binding->binding_in)},
                                    {"instrument", context.instrument(relief->instruments.front().instrument)}});
    else
        view.finding = context.say(Text::pathway_free, {{"stage", name}});
    view.parts.push_back(flow_part(context, result));
    if (relief) view.parts.push_back(relief_part(context, stage, *relief));
}

}  // namespace regiomix::detail
