// The response surface in words, menus and a chart.
#include <cmath>
#include <limits>

#include "app/levers.hpp"
#include "app/view_parts.hpp"

namespace regiomix::detail {
namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

std::string lever_name(const ViewContext& context, const LeverId& lever) {
    const InstrumentKind& kind = context.catalogue.instruments[*context.catalogue.find(lever.instrument)];
    const std::string& instrument = kind.short_name.in(context.language());
    if (lever.setting.empty()) return instrument;
    return context.say(Text::explore_setting, {{"instrument", instrument},
                                               {"setting", find_setting(kind, lever.setting)->name.in(context.language())}});
}

std::string lever_unit(const ViewContext& context, const LeverId& lever) {
    if (lever.setting.empty()) return context.say(Text::explore_eur_per_year);
    const InstrumentKind& kind = context.catalogue.instruments[*context.catalogue.find(lever.instrument)];
    return find_setting(kind, lever.setting)->unit.in(context.language());
}

NumberStyle lever_style(const LeverRange& range, const LeverId& lever) {
    NumberStyle style;
    style.kind = lever.setting.empty() || range.high >= 10000 ? NumberStyle::Kind::compact : NumberStyle::Kind::plain;
    style.decimals = range.step < 0.1 ? 2 : range.step < 1 ? 1 : 0;
    return style;
}

charts::SurfaceAxis axis(const ViewContext& context, const LeverId& lever) {
    const LeverRange range = lever_range(lever, context.region.figures.population, context.catalogue);
    return {lever_name(context, lever) + ", " + lever_unit(context, lever),
            range.low,
            range.high,
            range.step,
            lever_style(range, lever),
            lever_value(lever, context.state.scenario, context.catalogue)};
}

/// Budgets by family, then settings; the other lever is left out.
std::vector<MenuGroup> lever_menu(const ViewContext& context, SurfaceAxisId which, const LeverId& chosen,
                                  const LeverId& other) {
    std::vector<MenuGroup> groups;
    const auto levers = all_levers(context.state.scenario, context.catalogue);
    const auto add = [&](MenuGroup& group, const LeverId& lever) {
        if (lever != other)
            group.entries.push_back({lever_name(context, lever), {}, lever == chosen, ExploreLever{which, lever}});
    };
    for (const InstrumentFamily& family : context.catalogue.families) {
        MenuGroup group{family.name.in(context.language()), {}};
        for (const LeverId& lever : levers) {
            const auto& kind = context.catalogue.instruments[*context.catalogue.find(lever.instrument)];
            if (lever.setting.empty() && kind.family == family.id) add(group, lever);
        }
        if (!group.entries.empty()) groups.push_back(std::move(group));
    }
    MenuGroup settings{context.say(Text::explore_settings), {}};
    for (const LeverId& lever : levers)
        if (!lever.setting.empty()) add(settings, lever);
    if (!settings.entries.empty()) groups.push_back(std::move(settings));
    return groups;
}

std::vector<MenuGroup> indicator_menu(const ViewContext& context, Indicator chosen) {
    std::vector<MenuGroup> groups;
    for (const ParameterGroup& group : context.content.indicator_groups) {
        MenuGroup menu{group.name.in(context.language()), {}};
        for (const IndicatorInfo& info : context.content.indicators)
            if (info.group == group.id)
                menu.entries.push_back(
                    {info.name.in(context.language()), {}, info.indicator == chosen, ExploreIndicator{info.indicator}});
        groups.push_back(std::move(menu));
    }
    return groups;
}

void fill_values(const ViewContext& context, Indicator indicator, charts::SurfaceChart& chart) {
    const SurfaceView& surface = (*context.surface);
    auto values = std::make_shared<std::vector<float>>();
    for (const IndicatorValues<float>& point : surface.medians) {
        const float value = at(point, indicator);
        values->push_back(std::isfinite(value) ? value : none);
    }
    chart.side = surface.side;
    chart.values = std::move(values);
    chart.id = (surface.generation << 8) | index_of(indicator);
}

/// Where the surface is best for an indicator: highest, or lowest where less is better.
std::optional<std::size_t> best_point(const charts::SurfaceChart& chart, bool lowest) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < chart.values->size(); ++i) {
        const float value = (*chart.values)[i];
        if (!std::isfinite(value)) continue;
        if (!best || (lowest ? value < (*chart.values)[*best] : value > (*chart.values)[*best])) best = i;
    }
    return best;
}

/// "Net jobs: up to +210 by 2040, with Incubation at 2 M and Training at 1.5 M".
std::string finding(const ViewContext& context, const IndicatorInfo& info, const charts::SurfaceChart& chart,
                    const ExploreView& view) {
    const bool lowest = info.better == IndicatorInfo::Better::lower;
    const auto best = best_point(chart, lowest);
    const Language language = context.language();
    if (!best) return info.name.in(language);
    const auto side = static_cast<std::size_t>(chart.side);
    const auto position = [&](const charts::SurfaceAxis& axis, std::size_t i) {
        const double share = static_cast<double>(i) / static_cast<double>(side - 1);
        return format_value(axis.low + share * (axis.high - axis.low), axis.style, language);
    };
    return context.say(lowest ? Text::explore_lowest : Text::explore_highest,
                       {{"name", info.name.in(language)},
                        {"value", format_value(static_cast<double>((*chart.values)[*best]), chart.value_style, language)},
                        {"year", std::to_string(context.calendar_year(context.state.scenario.horizon_years))},
                        {"across", view.across_name},
                        {"across_value", position(chart.across, *best % side)},
                        {"up", view.up_name},
                        {"up_value", position(chart.up, *best / side)}});
}

double largest_size(const std::vector<float>& values) {
    float largest = 0;
    for (const float value : values)
        if (std::isfinite(value)) largest = std::fmax(largest, std::fabs(value));
    return static_cast<double>(largest);
}

}  // namespace

ExploreView explore_view(const ViewContext& context) {
    ExploreChoice choice = context.state.view.explore;
    complete_levers(choice, context.state.scenario, context.catalogue);
    const IndicatorInfo& info = context.content.info(choice.indicator);
    const Language language = context.language();
    ExploreView view;
    view.across_label = context.say(Text::explore_across);
    view.up_label = context.say(Text::explore_up);
    view.indicator_label = context.say(Text::chart_indicator);
    view.across_name = lever_name(context, choice.across);
    view.up_name = lever_name(context, choice.up);
    view.indicator_name = info.short_name.in(language);
    view.across = lever_menu(context, SurfaceAxisId::across, choice.across, choice.up);
    view.up = lever_menu(context, SurfaceAxisId::up, choice.up, choice.across);
    view.indicators = indicator_menu(context, choice.indicator);
    view.across_lever = choice.across;
    view.up_lever = choice.up;
    view.hint = context.say(Text::explore_hint);
    view.busy = context.surface->busy || context.simulation.phase != SimulationView::Phase::done;
    view.progress = context.surface->progress;

    charts::SurfaceChart& chart = view.chart;
    chart.across = axis(context, choice.across);
    chart.up = axis(context, choice.up);
    chart.value_name = info.short_name.in(language);
    chart.empty_text = context.say(Text::explore_waiting);
    fill_values(context, choice.indicator, chart);
    chart.value_style = value_style(info, largest_size(*chart.values), is_difference(info));
    chart.title = finding(context, info, chart, view);
    const double here = charts::surface_value(chart, {chart.across.here, chart.up.here});
    chart.subtitle = {{context.say(Text::explore_subtitle, {{"draws", format_number(context.surface->draws, 0, language)},
                                                            {"unit", info.unit.in(language)}}),
                       std::nullopt, charts::Weight::regular}};
    if (std::isfinite(here))
        chart.subtitle.push_back(
            {" · " + context.say(Text::explore_here, {{"value", format_value(here, chart.value_style, language)}}),
             std::nullopt, charts::Weight::semibold});
    return view;
}

}  // namespace regiomix::detail
