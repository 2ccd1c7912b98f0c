// The comparison: the edited scenario beside up to seven others, under the same futures.
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/view_parts.hpp"
#include "app/view_settings.hpp"

namespace regiomix::detail {

std::string mark_of(int colour) { return std::string(1, static_cast<char>('A' + colour)); }

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t most_with_end_labels = 4;  ///< more names would not fit beside the lines
constexpr std::size_t most_lever_axes = 8;
constexpr double met_share = 0.5;

/// What is compared, the edited scenario first.
struct Compared {
    int id;
    int colour;
    const Scenario* scenario;
    const EnsembleResult* result;  ///< null: not there yet
};

std::vector<Compared> all_compared(const ViewContext& context) {
    const Comparison& comparison = context.state.comparison;
    std::vector<Compared> all{{0, comparison.own_colour, &context.state.scenario, context.results_of(0)}};
    for (const ComparedScenario& other : comparison.others)
        all.push_back({other.id, other.colour, &other.scenario, context.results_of(other.id)});
    return all;
}

double quantile_at_horizon(const EnsembleResult& result, Indicator indicator, Quantile quantile) {
    const double value = static_cast<double>(
        result.quantiles.at(indicator, result.quantiles.years())[static_cast<std::size_t>(quantile)]);
    return std::isfinite(value) ? value : none;
}

/// Those that the person has on cards.
std::vector<const IndicatorInfo*> chosen_indicators(const ViewContext& context) {
    std::vector<const IndicatorInfo*> chosen;
    for (const Indicator indicator : context.state.view.outcomes.cards) chosen.push_back(&context.content.info(indicator));
    return chosen;
}

int tone_of(const IndicatorInfo& info, double difference) {
    if (info.better == IndicatorInfo::Better::neutral || difference == 0) return 0;
    return (difference > 0) == (info.better == IndicatorInfo::Better::higher) ? 1 : -1;
}

/// `reference`: null for the reference itself, and while it has no results.
CompareCellView cell_view(const ViewContext& context, const IndicatorInfo& info, const EnsembleResult* result,
                          const EnsembleResult* reference) {
    const Language language = context.language();
    CompareCellView cell;
    cell.median = std::string(no_value_text);
    if (!result) return cell;
    const double median = quantile_at_horizon(*result, info.indicator, Quantile::p50);
    if (!std::isfinite(median)) return cell;
    NumberStyle style = value_style(info, std::fabs(median), is_difference(info));
    cell.median = format_value(median, style, language);
    const double low = quantile_at_horizon(*result, info.indicator, Quantile::p10);
    const double high = quantile_at_horizon(*result, info.indicator, Quantile::p90);
    style.show_plus = false;
    if (std::isfinite(low) && std::isfinite(high)) cell.range = format_range(low, high, style, language);
    if (!reference) return cell;
    const double theirs = quantile_at_horizon(*reference, info.indicator, Quantile::p50);
    if (!std::isfinite(theirs)) return cell;
    cell.difference = format_value(median - theirs, value_style(info, std::fabs(median - theirs), true), language);
    cell.tone = tone_of(info, median - theirs);
    if (const auto better = share_better(info, *result, *reference))
        cell.better = context.say(Text::compare_better_share, {{"share", format_percent(*better, 0, language)}});
    return cell;
}

/// Targets of the edited scenario, by which all are measured.
std::vector<Target> measured_targets(const ViewContext& context) {
    std::vector<Target> targets;
    for (const Target& target : context.state.scenario.targets)
        if (target.year <= context.state.scenario.horizon_years) targets.push_back(target);
    return targets;
}

std::string targets_text(const ViewContext& context, const std::vector<Target>& targets, const EnsembleResult* result) {
    if (targets.empty() || !result) return {};
    int met = 0;
    for (const Target& target : targets) met += share_reached(*result->samples, target, target.year) >= met_share;
    return context.say(Text::compare_targets_met,
                       {{"met", std::to_string(met)}, {"count", std::to_string(targets.size())}});
}

DifferenceGroupView compared_targets(const ViewContext& context, const std::vector<Target>& targets,
                                 const std::vector<Compared>& all) {
    const Language language = context.language();
    DifferenceGroupView group;
    group.title = context.say(Text::compare_targets);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Target& target = targets[i];
        const IndicatorInfo& info = context.content.info(target.indicator);
        const bool least = target.kind == Target::Kind::at_least;
        DifferenceRowView row;
        row.id = "target." + std::to_string(i);
        row.label =
            context.say(least ? Text::compare_target_at_least : Text::compare_target_at_most,
                        {{"name", info.short_name.in(language)},
                         {"value", format_value(target.value, value_style(info, std::fabs(target.value), false), language)},
                         {"year", std::to_string(context.calendar_year(target.year))}});
        for (std::size_t k = 0; k < all.size(); ++k)
            row.values.push_back({all[k].result
                                      ? format_percent(share_reached(*all[k].result->samples, target, target.year), 0, language)
                                      : std::string(no_value_text),
                                  {static_cast<int>(k)}});
        group.rows.push_back(std::move(row));
    }
    return group;
}

/// Bands for the edited scenario and the one that it is looked at against, medians for the others.
charts::FanChart compare_chart(const ViewContext& context, const std::vector<Compared>& all) {
    const Measure measure = main_measure(context);
    const IndicatorInfo& info = context.content.info(measure.indicator);
    const bool difference = is_difference(info) && !measure.level;
    const Language language = context.language();
    const int reference = context.state.comparison.reference;
    const int banded = reference != 0 ? reference : all.size() > 1 ? all[1].id : 0;
    charts::FanChart chart;
    chart.title = info.name.in(language);
    chart.subtitle = {{context.say(difference ? Text::chart_subtitle_difference : Text::chart_subtitle_level,
                                   {{"draws", format_number(context.simulation.draws, 0, language)}}) +
                           " · " + unit_text(context, measure),
                       std::nullopt, charts::Weight::regular}};
    chart.first_year = context.state.scenario.start_year;
    chart.direct_labels = all.size() <= most_with_end_labels;
    double largest = 0;
    for (const Compared& one : all) {
        charts::FanSeries series;
        series.name = mark_of(one.colour) + "  " + one.scenario->meta.title;
        series.colour = context.palette().scenario(one.colour);
        series.emphasis = one.id == 0;
        if (one.result) {
            fill_quantiles(series, context.simulation_of(one.id), measure);
            leave_out_spikes(series, info, *one.result);
            for (const double value : series.p90)
                if (std::isfinite(value)) largest = std::fmax(largest, std::fabs(value));
        }
        if (one.id != 0 && one.id != banded)
            for (auto* band : {&series.p10, &series.p25, &series.p75, &series.p90}) band->clear();
        chart.series.push_back(std::move(series));
    }
    chart.value_style = value_style(info, largest, difference);
    chart.empty_text = context.say(context.simulation.ensemble ? Text::chart_empty : Text::chart_waiting);
    return chart;
}

/// Ends of an axis, a little beyond the values; equal values lie in its middle.
void set_ends(charts::ParallelAxis& axis, const std::vector<double>& values, const NumberStyle& style, Language language) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        low = std::fmin(low, value);
        high = std::fmax(high, value);
    }
    if (low > high) return;
    axis.low = low;
    axis.high = high;
    axis.low_text = format_value(low, style, language);
    axis.high_text = format_value(high, style, language);
}

void add_axis(const ViewContext& context, charts::ParallelChart& chart, const std::string& label,
              const std::vector<double>& values, const NumberStyle& style) {
    charts::ParallelAxis axis;
    axis.label = label;
    set_ends(axis, values, style, context.language());
    chart.axes.push_back(std::move(axis));
    for (std::size_t i = 0; i < values.size(); ++i) {
        chart.lines[i].values.push_back(values[i]);
        chart.lines[i].texts.push_back(std::isfinite(values[i]) ? format_value(values[i], style, context.language())
                                                                : std::string(no_value_text));
    }
}

void add_outcome_axes(const ViewContext& context, const std::vector<Compared>& all, charts::ParallelChart& chart) {
    for (const IndicatorInfo* info : chosen_indicators(context)) {
        std::vector<double> values;
        double largest = 0;
        for (const Compared& one : all) {
            values.push_back(one.result ? quantile_at_horizon(*one.result, info->indicator, Quantile::p50) : none);
            if (std::isfinite(values.back())) largest = std::fmax(largest, std::fabs(values.back()));
        }
        add_axis(context, chart, info->short_name.in(context.language()), values, value_style(*info, largest, false));
    }
}

/// What a scenario calls an instrument of the edited one.
std::string id_in(const Scenario& scenario, const InstrumentKind& kind) {
    if (!is_own_id(kind.id)) return kind.id;
    const OwnInstrument* own = own_named(scenario, kind.name.in(Language::en));
    return own ? own->id : std::string();
}

/// The instruments that the scenarios spend most differently on.
void add_lever_axes(const ViewContext& context, const std::vector<Compared>& all, charts::ParallelChart& chart) {
    struct Lever {
        const InstrumentKind* kind;
        std::vector<double> values;
        double spread;
    };
    std::vector<Lever> levers;
    for (const InstrumentKind& kind : context.catalogue.instruments) {
        Lever lever{&kind, {}, 0};
        for (const Compared& one : all)
            lever.values.push_back(
                mean_budget(one.scenario->mix, id_in(*one.scenario, kind), context.state.scenario.horizon_years));
        const auto [low, high] = std::minmax_element(lever.values.begin(), lever.values.end());
        lever.spread = *high - *low;
        if (lever.spread > 0) levers.push_back(std::move(lever));
    }
    std::stable_sort(levers.begin(), levers.end(), [](const Lever& a, const Lever& b) { return a.spread > b.spread; });
    if (levers.size() > most_lever_axes) levers.resize(most_lever_axes);
    NumberStyle style;
    style.kind = NumberStyle::Kind::money;
    for (const Lever& lever : levers)
        add_axis(context, chart, lever.kind->short_name.in(context.language()), lever.values, style);
}

charts::ParallelChart parallel_chart(const ViewContext& context, const std::vector<Compared>& all) {
    const Scenario& scenario = context.state.scenario;
    const bool outcomes = context.state.comparison.axes == CompareAxes::outcomes;
    charts::ParallelChart chart;
    chart.title = context.say(Text::compare_parallel);
    chart.subtitle = outcomes ? context.say(Text::compare_parallel_outcomes,
                                            {{"year", std::to_string(context.calendar_year(scenario.horizon_years))}})
                              : context.say(Text::compare_parallel_levers, {{"years", std::to_string(scenario.horizon_years)}});
    chart.empty_text = context.say(Text::compare_same);
    for (const Compared& one : all)
        chart.lines.push_back({one.scenario->meta.title, mark_of(one.colour), context.palette().scenario(one.colour), {}, {}});
    if (outcomes)
        add_outcome_axes(context, all, chart);
    else
        add_lever_axes(context, all, chart);
    return chart;
}

const Compared& reference_of(const ViewContext& context, const std::vector<Compared>& all) {
    for (const Compared& one : all)
        if (one.id == context.state.comparison.reference) return one;
    return all.front();
}

void add_scenarios(const ViewContext& context, const std::vector<Compared>& all, CompareView& view) {
    const std::vector<Target> targets = measured_targets(context);
    const Compared& reference = reference_of(context, all);
    for (const Compared& one : all) {
        ComparedView compared;
        compared.id = one.id;
        compared.title = one.scenario->meta.title.empty() ? std::string(no_value_text) : one.scenario->meta.title;
        compared.mark = mark_of(one.colour);
        compared.colour = context.palette().scenario(one.colour);
        compared.is_reference = one.id == reference.id;
        compared.waiting = !one.result;
        if (one.id == 0) compared.tag = context.say(Text::chart_this_mix);
        if (compared.is_reference) compared.tag += (compared.tag.empty() ? "" : " · ") + context.say(Text::compare_reference);
        compared.targets = targets_text(context, targets, one.result);
        compared.menu_label = context.say(Text::compare_menu, {{"title", one.scenario->meta.title}});
        for (const IndicatorInfo* info : chosen_indicators(context))
            compared.cells.push_back(cell_view(context, *info, one.result, compared.is_reference ? nullptr : reference.result));
        view.scenarios.push_back(std::move(compared));
    }
    view.targets = compared_targets(context, targets, all);
    view.caption = context.say(Text::compare_caption,
                               {{"year", std::to_string(context.calendar_year(context.state.scenario.horizon_years))},
                                {"title", reference.scenario->meta.title},
                                {"draws", format_number(context.simulation.draws, 0, context.language())}});
}

}  // namespace

CompareView compare_view(const ViewContext& context) {
    const Comparison& comparison = context.state.comparison;
    const Language language = context.language();
    CompareView view;
    view.axes = comparison.axes;
    view.full = comparison.others.size() == most_compared;
    if (view.full) view.full_text = context.say(Text::compare_full);
    for (const ReadyScenario& ready : context.content.ready) {
        const bool added = std::any_of(comparison.others.begin(), comparison.others.end(),
                                       [&](const ComparedScenario& other) { return other.ready_id == ready.id; });
        view.ready.push_back({ready.id, ready.title.in(language), ready.sentence.in(language), added});
    }
    for (const IndicatorInfo* info : chosen_indicators(context))
        view.indicators.push_back({info->indicator, std::string(indicator_names[index_of(info->indicator)]),
                                   info->short_name.in(language), info->help.in(language),
                                   context.state.view.indicator == info->indicator});
    if (comparison.others.empty()) {
        view.empty_title = context.say(Text::compare_empty_title);
        view.empty_text = context.say(Text::compare_empty_text);
        return view;
    }
    const std::vector<Compared> all = all_compared(context);
    add_scenarios(context, all, view);
    view.chart = compare_chart(context, all);
    std::vector<const Scenario*> scenarios;
    for (const Compared& one : all) scenarios.push_back(one.scenario);
    view.differences_title = context.say(Text::compare_differences);
    view.differences = differing_settings(context.content, language, scenarios);
    if (view.differences.empty()) view.same_text = context.say(Text::compare_same);
    view.parallel = parallel_chart(context, all);
    return view;
}

}  // namespace regiomix::detail
