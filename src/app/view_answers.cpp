// The page of answers around what an analysis found: which question, what can be chosen, how far it is.
#include <algorithm>
#include <cmath>

#include "app/view_answers_parts.hpp"

namespace regiomix::detail {
namespace {

bool has_goals(const ViewContext& context) {
    const Scenario& scenario = context.state.document_scenario();
    return !scenario.targets.empty() || !scenario.envelope_eur_per_year.empty();
}

void fill_questions(const ViewContext& context, const AnalysisInfo& shown, AnswersView& view) {
    view.topics_label = context.say(Text::answer_topics);
    view.kinds_label = context.say(Text::answer_kinds);
    for (const TopicInfo& topic : topic_infos) {
        const auto first = std::find_if(std::begin(analysis_infos), std::end(analysis_infos),
                                        [&](const AnalysisInfo& info) { return info.topic == topic.topic; });
        const bool here = topic.topic == shown.topic;
        view.topics.push_back({std::string("answers.topic.") + topic.id, context.say(topic.label), here,
                               ShowAnalysis{here ? shown.kind : first->kind}});
    }
    for (const AnalysisInfo& info : analysis_infos)
        if (info.topic == shown.topic)
            view.kinds.push_back({std::string("answers.kind.") + info.id, context.say(info.label), info.kind == shown.kind,
                                  ShowAnalysis{info.kind}});
}

void fill_indicators(const ViewContext& context, AnswersView& view) {
    const IndicatorInfo& about = context.content.info(context.state.view.indicator);
    AnswerMenu indicators{
        "answers.indicator", context.say(Text::answer_choice_indicator), about.short_name.in(context.language()), {}};
    for (const ParameterGroup& group : context.content.indicator_groups) {
        MenuGroup menu{group.name.in(context.language()), {}};
        for (const IndicatorInfo& info : context.content.indicators)
            if (info.group == group.id)
                menu.entries.push_back({info.name.in(context.language()), {}, info.indicator == about.indicator,
                                        SelectIndicator{info.indicator}});
        indicators.groups.push_back(std::move(menu));
    }
    view.menus.push_back(std::move(indicators));
}

/// Indicator and year, where the analysis asks about one.
void fill_subject(const ViewContext& context, const AnalysisInfo& shown, AnswersView& view) {
    if (shown.needs_goals) return;
    if (shown.of_indicator) fill_indicators(context, view);
    const int horizon = context.state.scenario.horizon_years;
    const int chosen = context.state.view.answers.year == 0 ? horizon : std::clamp(context.state.view.answers.year, 1, horizon);
    AnswerMenu years{"answers.year", context.say(Text::answer_year), std::to_string(context.calendar_year(chosen)), {{}}};
    for (int year = 1; year <= horizon; ++year)
        years.groups.front().entries.push_back(
            {std::to_string(context.calendar_year(year)), {}, year == chosen, SetAnswerYear{year}});
    view.menus.push_back(std::move(years));
}

/// What the mix reaches in half of the futures is a target that one can start from.
void offer_target(const ViewContext& context, AnswersView& view) {
    const IndicatorInfo& info = context.content.info(context.state.view.indicator);
    if (!context.simulation.ensemble) return;
    const int horizon = context.state.scenario.horizon_years;
    const double median = static_cast<double>(
        context.simulation.ensemble->quantiles.at(info.indicator, horizon)[static_cast<std::size_t>(Quantile::p50)]);
    if (!std::isfinite(median)) return;
    const bool at_most = info.better == IndicatorInfo::Better::lower;
    view.empty_actions.push_back(
        {context.say(
             Text::answer_set_target,
             {{"value", format_value(median, value_style(info, std::fabs(median), is_difference(info)), context.language())},
              {"name", info.name.in(context.language())},
              {"year", std::to_string(context.calendar_year(horizon))}}),
         {},
         false,
         SetTarget{static_cast<int>(context.state.scenario.targets.size()), info.indicator, horizon, at_most, median}});
}

void fill_progress(const ViewContext& context, const AnalysisInfo& shown, bool answered, AnswersView& view) {
    const auto& under_way = context.side->answers.progress;
    view.busy = under_way && under_way->kind == shown.kind;
    if (view.busy) {
        view.progress = under_way->share;
        view.stop = MenuEntry{context.say(Text::answer_stop), {}, false, StopAnalysis{}};
        const std::string percent = format_percent(under_way->share, 0, context.language());
        view.state_text =
            under_way->seconds_left
                ? context.say(Text::answer_left,
                              {{"percent", percent},
                               {"seconds", format_number(std::ceil(*under_way->seconds_left), 0, context.language())}})
                : context.say(Text::answer_progress, {{"percent", percent}});
        if (answered && view.rough) view.state_text = context.say(Text::answer_rough) + " " + view.state_text;
        return;
    }
    if (view.stale) view.state_text = context.say(Text::answer_stale);
    if (!answered || view.stale || view.rough)
        view.start =
            MenuEntry{context.say(answered ? Text::answer_again : Text::answer_start), {}, false, StartAnalysis{shown.kind}};
}

void fill_answer(const AnswerContext& context, AnswersView& view) {
    switch (context.question().kind) {
        case AnalysisKind::contribution: contribution_answer(context, view); break;
        case AnalysisKind::synergy: synergy_answer(context, view); break;
        case AnalysisKind::pathway: pathway_answer(context, view); break;
        case AnalysisKind::decision: decision_answer(context, view); break;
        case AnalysisKind::regret: regret_answer(context, view); break;
        case AnalysisKind::sensitivity: sensitivity_answer(context, view); break;
        case AnalysisKind::discovery: discovery_answer(context, view); break;
        case AnalysisKind::goal: goal_answer(context, view); break;
        case AnalysisKind::tradeoffs: tradeoffs_answer(context, view); break;
        case AnalysisKind::next_euro: next_euro_answer(context, view); break;
    }
    if (view.empty_text.empty() && context.question().kind != AnalysisKind::sensitivity)  // it makes futures of its own
        view.trust.push_back(context.say(
            Text::answer_trust, {{"draws", format_number(context.question().draws, 0, context.language())}}));
}

}  // namespace

AnswersView answers_view(const ViewContext& context) {
    const AnalysisInfo& shown = info_of(context.state.view.answers.shown);
    AnswersView view{.title = context.say(shown.label), .help = context.say(shown.help)};
    fill_questions(context, shown, view);
    fill_subject(context, shown, view);
    if (shown.kind == AnalysisKind::goal) goal_choices(context, view);
    if (shown.kind == AnalysisKind::tradeoffs) tradeoffs_choices(context, view);
    if (shown.needs_goals && !has_goals(context)) {
        view.empty_text = context.say(Text::answer_no_goals);
        offer_target(context, view);
        return view;
    }
    const auto& answers = context.side->answers.answers;
    const auto found = answers.find(shown.kind);
    const Inquiry* inquiry = found == answers.end() ? nullptr : found->second.inquiry.get();
    if (inquiry) {
        Question now = question_of(shown.kind, context.state);
        view.rough = found->second.rough;
        if (view.rough) now.draws = inquiry->question().draws;
        view.stale = now != inquiry->question();
        fill_answer({context, *inquiry}, view);
    }
    fill_progress(context, shown, inquiry != nullptr, view);
    if (!inquiry) view.empty_text = context.say(view.busy ? Text::answer_waiting : Text::answer_none_yet);
    return view;
}

}  // namespace regiomix::detail
