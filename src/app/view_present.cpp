// Slides, and the list of steps.
#include <cmath>

#include "app/presentation.hpp"
#include "app/view_parts.hpp"

namespace regiomix::detail {
namespace {

using Show = PresentationStep::Show;

std::string step_label(const ViewContext& context, Show show, Indicator indicator) {
    switch (show) {
        case Show::cards:
            return context.say(Text::report_figures);
        case Show::chart:
            return context.say(Text::show_chart, {{"name", context.content.info(indicator).short_name.in(context.language())}});
        case Show::comparison:
            return context.say(Text::show_comparison);
        case Show::timeline:
            return context.say(Text::timeline_title);
        case Show::spending:
            return context.say(Text::budget_title);
        case Show::change:
            return context.say(Text::show_change);
    }
    return {};
}

/// The highlighted instrument, whatever the mix panel is filtered by.
void add_lever(const ViewContext& context, SlideView& slide) {
    const auto index = context.catalogue.find(slide.step.instrument);
    if (!index) return;
    slide.lever = std::make_shared<InstrumentView>(instrument_view(context, context.catalogue.instruments[*index]));
    if (!slide.lever->on) slide.switch_on_text = context.say(Text::slide_switch_on, {{"name", slide.lever->name}});
}

/// A choice of what a step shows; the indicator counts for charts only.
struct StepChoice {
    std::string label;
    Show show;
    Indicator indicator = {};
};

std::string lever_name(const ViewContext& context, const std::string& instrument) {
    const auto index = context.catalogue.find(instrument);
    return index ? context.catalogue.instruments[*index].short_name.in(context.language()) : std::string();
}

double median_at_end(const EnsembleResult& result, Indicator indicator) {
    return static_cast<double>(
        result.quantiles.at(indicator, result.quantiles.years())[static_cast<std::size_t>(Quantile::p50)]);
}

std::string number(const ViewContext& context, const IndicatorInfo& info, double value, bool plus) {
    return std::isfinite(value) ? format_value(value, value_style(info, std::fabs(value), plus), context.language())
                                : std::string(no_value_text);
}

int gain_of(const IndicatorInfo& info, double difference) {
    if (!std::isfinite(difference) || difference == 0 || info.better == IndicatorInfo::Better::neutral) return 0;
    return (difference > 0) == (info.better == IndicatorInfo::Better::higher) ? 1 : -1;
}

/// Medians of the headline indicators in two ensembles, and the difference from the first to the second.
void add_rows(const ViewContext& context, const EnsembleResult& first, const EnsembleResult& second, SlideView& slide) {
    for (const IndicatorInfo& info : context.content.indicators) {
        if (!info.headline) continue;
        const double from = median_at_end(first, info.indicator), to = median_at_end(second, info.indicator);
        slide.rows.push_back({info.short_name.in(context.language()), number(context, info, from, false),
                              number(context, info, to, false), number(context, info, to - from, true),
                              gain_of(info, to - from)});
    }
}

bool same_years(const EnsembleResult& a, const EnsembleResult& b) { return a.samples->years() == b.samples->years(); }

void fill_comparison(const ViewContext& context, SlideView& slide) {
    const EnsembleResult* other = context.compared();
    slide.heading = context.say(Text::show_comparison);
    if (!other) {
        slide.hint = context.say(Text::comparison_none);
        return;
    }
    const std::string& title = context.against()->scenario.meta.title;
    slide.heading = context.say(Text::report_comparison, {{"title", title}});
    slide.columns = {title, context.say(Text::chart_this_mix), context.say(Text::report_difference)};
    add_rows(context, *other, *context.simulation.ensemble, slide);
}

void fill_change(const ViewContext& context, SlideView& slide) {
    const auto change = last_change(context.state, context.content);
    const SimulationView before_change = context.side ? context.side->before : SimulationView{};
    const EnsembleResult *before = before_change.ensemble, *now = context.simulation.ensemble;
    slide.heading = change ? change->words : context.say(Text::show_change);
    if (!change) slide.hint = context.say(Text::change_none);
    if (!change || !before || !now || !same_years(*before, *now) || before_change.phase != SimulationView::Phase::done) return;
    slide.columns = {context.say(Text::change_before), context.say(Text::change_after), context.say(Text::report_difference)};
    add_rows(context, *before, *now, slide);
}

void fill_chart(const ViewContext& context, SlideView& slide) {
    // A window that follows the workspace shows its main chart as it is.
    const bool following_live = context.state.view.following && !context.state.view.presenting;
    slide.chart = main_chart(context, following_live ? main_measure(context) : Measure{slide.step.indicator});
    slide.heading = slide.chart.title;
    slide.chart.title.clear();  // said by the slide
    slide.chart.direct_labels = slide.chart.series.size() > 1;
    const IndicatorInfo& info = context.content.info(slide.step.indicator);
    // Large type leaves room for the unit and the comparison only.
    if (slide.chart.subtitle.size() > 1) {
        slide.chart.subtitle.erase(slide.chart.subtitle.begin());
        slide.chart.subtitle.front().text = context.say(Text::chart_this_mix);
    } else {
        slide.chart.subtitle = {{with_unit_of(context, info), std::nullopt, charts::Weight::regular}};
    }
    for (charts::FanSeries& series : slide.chart.series) series.central.clear();
}

/// The charts of the headline indicators and of the one that is shown now, and all other pictures.
std::vector<StepChoice> step_choices(const ViewContext& context) {
    std::vector<StepChoice> choices;
    for (const IndicatorInfo& info : context.content.indicators)
        if (info.headline || info.indicator == context.state.view.indicator)
            choices.push_back({step_label(context, Show::chart, info.indicator), Show::chart, info.indicator});
    for (const Show show : {Show::cards, Show::comparison, Show::timeline, Show::spending, Show::change})
        choices.push_back({step_label(context, show, {}), show});
    return choices;
}

std::vector<MenuEntry> show_entries(const std::vector<StepChoice>& choices, const PresentationStep& step, int index) {
    std::vector<MenuEntry> entries;
    for (const StepChoice& choice : choices) {
        const bool chart = choice.show == Show::chart;
        const bool same = choice.show == step.show && (!chart || choice.indicator == step.indicator);
        entries.push_back({choice.label, {}, same, SetStep{index, choice.show, choice.indicator}});
    }
    return entries;
}

std::vector<MenuEntry> lever_entries(const ViewContext& context, const PresentationStep& step, int index) {
    std::vector<MenuEntry> entries;
    const auto add = [&](std::string label, const std::string& instrument) {
        SetStep set{index};
        set.instrument = instrument;
        entries.push_back({std::move(label), {}, instrument == step.instrument, std::move(set)});
    };
    add(context.say(Text::present_no_lever), {});
    for (const MixEntry& entry : context.state.scenario.mix)
        if (is_active(entry) || entry.instrument == step.instrument)
            add(lever_name(context, entry.instrument), entry.instrument);
    return entries;
}

/// Each step takes the place of the other.
Actions exchanged(const std::vector<PresentationStep>& steps, std::size_t a, std::size_t b) {
    if (a >= steps.size() || b >= steps.size()) return {};
    const auto put = [&](std::size_t place, const PresentationStep& step) {
        return SetStep{static_cast<int>(place), step.show, step.indicator, step.caption, step.instrument};
    };
    return {put(a, steps[b]), put(b, steps[a])};
}

StepRowView step_row(const ViewContext& context, const std::vector<StepChoice>& choices, std::size_t index) {
    const std::vector<PresentationStep>& steps = context.state.scenario.presentation;
    const PresentationStep& step = steps[index];
    const int number = static_cast<int>(index);
    return {.step = step,
            .name = step_label(context, step.show, step.indicator),
            .lever = lever_name(context, step.instrument),
            .shows = show_entries(choices, step, number),
            .levers = lever_entries(context, step, number),
            .earlier = exchanged(steps, index, index - 1),
            .later = exchanged(steps, index, index + 1)};
}

}  // namespace

std::string with_unit_of(const ViewContext& context, const IndicatorInfo& info) {
    const std::string unit = info.unit.in(context.language()), name = info.name.in(context.language());
    return unit.empty() ? name : name + " (" + unit + ")";
}

std::optional<SlideView> slide_view(const ViewContext& context) {
    const auto step = shown_step(context.state);
    if (!step) return std::nullopt;
    const ViewState& shown = context.state.view;
    SlideView slide;
    slide.step = *step;
    slide.title = context.state.scenario.meta.title;
    if (const std::string changed = changed_assumptions_text(context); !changed.empty()) slide.title += " · " + changed;
    slide.count = shown.presenting ? static_cast<int>(presentation_steps(context.state).size()) : 1;
    slide.index = std::min(shown.presenting ? shown.step : 0, slide.count - 1);
    slide.position = context.say(Text::present_position, {{"index", std::to_string(slide.index + 1)},
                                                          {"count", std::to_string(slide.count)}});
    slide.following = shown.following;
    slide.previous_text = context.say(Text::present_previous);
    slide.next_text = context.say(Text::present_next);
    slide.leave_text = context.say(Text::present_leave);
    slide.heading = step_label(context, step->show, step->indicator);
    if (step->show == Show::chart) fill_chart(context, slide);
    if (step->show == Show::comparison) fill_comparison(context, slide);
    if (step->show == Show::change) fill_change(context, slide);
    if (!step->caption.empty()) slide.heading = step->caption;
    add_lever(context, slide);
    if (shown.following && context.state.message) slide.hint = context.state.message->heading;
    return slide;
}

PresentationView presentation_view(const ViewContext& context) {
    PresentationView view;
    view.title = context.say(Text::present_title);
    view.help = context.say(Text::present_help);
    if (context.state.scenario.presentation.empty()) view.usual_text = context.say(Text::present_usual);
    view.start_text = context.say(Text::present_start);
    view.second_window_text = context.say(Text::present_second);
    view.second_window_help = context.say(Text::present_second_help);
    view.add_text = context.say(Text::present_add);
    view.caption_label = context.say(Text::present_caption);
    view.no_lever_text = context.say(Text::present_no_lever);
    view.up_text = context.say(Text::present_up);
    view.down_text = context.say(Text::present_down);
    view.remove_text = context.say(Text::present_remove);
    view.show_text = context.say(Text::present_from_here);
    const std::vector<PresentationStep>& steps = context.state.scenario.presentation;
    view.has_room = steps.size() < limits::presentation_steps;
    const std::vector<StepChoice> choices = step_choices(context);
    for (std::size_t i = 0; i < steps.size(); ++i) view.steps.push_back(step_row(context, choices, i));
    view.present = {Show::chart, context.state.view.indicator, {}, context.state.view.details};
    return view;
}

}  // namespace regiomix::detail
