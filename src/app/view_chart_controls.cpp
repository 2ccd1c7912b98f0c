// What stands around the charts: the choice of indicators, the measure of the main chart, targets, and its table.
#include <algorithm>
#include <cmath>

#include "app/view_parts.hpp"

namespace regiomix::detail {
namespace {

std::string id_of(Indicator indicator) { return std::string(indicator_names[index_of(indicator)]); }

/// The list with one of its indicators at another place.
ShowIndicators moved(IndicatorPlace place, std::vector<Indicator> list, std::size_t from, std::size_t to) {
    std::swap(list[from], list[to]);
    return {place, std::move(list)};
}

IndicatorRow choice_row(const ViewContext& context, IndicatorPlace place, Indicator indicator) {
    const std::vector<Indicator>& shown = context.state.view.outcomes.at(place);
    const IndicatorInfo& info = context.content.info(indicator);
    IndicatorRow row{id_of(indicator), info.name.in(context.language()), info.help.in(context.language()), false, {}, {}, {}};
    const auto found = std::find(shown.begin(), shown.end(), indicator);
    row.shown = found != shown.end();
    ShowIndicators toggled{place, shown};
    if (row.shown) {
        const auto at = static_cast<std::size_t>(found - shown.begin());
        toggled.indicators.erase(toggled.indicators.begin() + static_cast<std::ptrdiff_t>(at));
        if (at > 0) row.earlier = moved(place, shown, at, at - 1);
        if (at + 1 < shown.size()) row.later = moved(place, shown, at, at + 1);
    } else {
        toggled.indicators.push_back(indicator);
    }
    if (row.shown || shown.size() < most_shown_indicators) row.toggle = std::move(toggled);
    return row;
}

std::vector<IndicatorRow> choice_rows(const ViewContext& context, IndicatorPlace place) {
    const std::vector<Indicator>& shown = context.state.view.outcomes.at(place);
    std::vector<IndicatorRow> rows;
    for (const Indicator indicator : shown) rows.push_back(choice_row(context, place, indicator));
    for (const IndicatorInfo& info : context.content.indicators)
        if (std::find(shown.begin(), shown.end(), info.indicator) == shown.end())
            rows.push_back(choice_row(context, place, info.indicator));
    return rows;
}

/// All indicators, in the groups of the content.
std::vector<MenuGroup> indicator_menu(const ViewContext& context) {
    const Indicator shown = main_measure(context).indicator;
    std::vector<MenuGroup> groups;
    for (const ParameterGroup& group : context.content.indicator_groups) {
        MenuGroup menu{group.name.in(context.language()), {}};
        for (const IndicatorInfo& info : context.content.indicators)
            if (info.group == group.id)
                menu.entries.push_back({info.name.in(context.language()), {}, info.indicator == shown,
                                        SelectIndicator{info.indicator}});
        groups.push_back(std::move(menu));
    }
    return groups;
}

/// Choices between two measures, and what the chosen ones are called in short.
class MeasureMenu {
  public:
    explicit MeasureMenu(const ViewContext& context) : context_(context) {}

    void add(Text heading, Text first, Action set_first, Text second, Action set_second, bool second_chosen) {
        groups.push_back({context_.say(heading),
                          {{context_.say(first), {}, !second_chosen, std::move(set_first)},
                           {context_.say(second), {}, second_chosen, std::move(set_second)}}});
    }
    void name(Text id) { short_name += (short_name.empty() ? "" : " · ") + context_.say(id); }

    std::vector<MenuGroup> groups;
    std::string short_name;

  private:
    const ViewContext& context_;
};

MeasureMenu measure_menu(const ViewContext& context) {
    const Indicator indicator = context.state.view.indicator;
    const Measure measure = main_measure(context);
    const bool sum = measure.added_up || context.content.info(measure.indicator).kind == IndicatorInfo::Kind::cumulative;
    MeasureMenu menu(context);
    if (has_periods(indicator)) {
        menu.add(Text::chart_period_heading, Text::chart_yearly, SetChartPeriod{ChartPeriod::yearly}, Text::chart_cumulative,
                 SetChartPeriod{ChartPeriod::cumulative}, sum);
        menu.name(sum ? Text::chart_cumulative_short : Text::chart_yearly_short);
    }
    if (stock_of(indicator)) {
        menu.add(Text::chart_level_heading, Text::chart_difference, SetChartLevel{false}, Text::chart_level,
                 SetChartLevel{true}, measure.level);
        menu.name(measure.level ? Text::chart_level_short : Text::chart_difference_short);
    }
    if (is_extensive(context.content.info(indicator))) {
        const bool per = measure.factor != 1;
        menu.add(Text::chart_scale_heading, Text::chart_whole_region, SetChartPerInhabitants{false},
                 Text::chart_per_inhabitants, SetChartPerInhabitants{true}, per);
        if (per || menu.short_name.empty()) menu.name(per ? Text::chart_per_short : Text::chart_whole_region);
    }
    return menu;
}

/// Two significant digits.
double round_number(double value) {
    if (value == 0 || !std::isfinite(value)) return 0;
    const double unit = std::pow(10.0, std::floor(std::log10(std::fabs(value))) - 1);
    return unit >= 1 ? std::round(value / unit) * unit : std::round(value * 1e4) / 1e4;
}

TargetRow target_row(const ViewContext& context, int index, const Target& target) {
    const IndicatorInfo& info = context.content.info(target.indicator);
    const int start = context.state.scenario.start_year;
    const bool at_most = target.kind == Target::Kind::at_most;
    TargetRow row;
    row.target = {index, target.indicator, target.year, at_most, target.value};
    const bool share = info.format == IndicatorInfo::Format::percent;
    row.value = {"value", context.say(Text::target_value), info.unit.in(context.language()), target.value, -1e12, 1e12, 1,
                 share ? 2 : info.decimals, {}, false};
    row.value.text = format_number(target.value, row.value.decimals, context.language());
    row.year = {"year", context.say(Text::target_year), {}, static_cast<double>(start + target.year),
                static_cast<double>(start + 1), static_cast<double>(start + context.state.scenario.horizon_years), 1, 0,
                std::to_string(start + target.year), true};
    const EnsembleResult* result = context.simulation.ensemble;
    if (result && target.year <= result->samples->years())
        row.reached = context.say(
            Text::target_reached,
            {{"share", format_percent(share_reached(*result->samples, target, target.year), 0, context.language())}});
    return row;
}

/// A first proposal: what the mix reaches in half of the futures, in round numbers.
SetTarget proposed_target(const ViewContext& context, Indicator indicator) {
    const EnsembleResult* result = context.simulation.ensemble;
    const int year = context.state.scenario.horizon_years;
    double value = 0;
    if (result && year <= result->quantiles.years())
        value =
            round_number(static_cast<double>(result->quantiles.at(indicator, year)[static_cast<std::size_t>(Quantile::p50)]));
    return {static_cast<int>(context.state.scenario.targets.size()), indicator, year,
            context.content.info(indicator).better == IndicatorInfo::Better::lower, value};
}

std::vector<std::string> table_row(const ViewContext& context, const charts::FanChart& chart, std::size_t year) {
    std::vector<std::string> cells;
    const auto add = [&](const std::vector<double>& values) {
        const double value = year < values.size() ? values[year] : std::nan("");
        cells.push_back(format_value(value, chart.value_style, context.language()));
    };
    const charts::FanSeries& own = chart.series.front();
    for (const auto* values : {&own.median, &own.p10, &own.p25, &own.p75, &own.p90, &own.central}) add(*values);
    for (const charts::ReferenceLine& target : chart.targets)
        if (!target.reached.empty()) cells.push_back(format_percent(target.reached[year], 0, context.language()));
    for (std::size_t i = 1; i < chart.series.size(); ++i) add(chart.series[i].median);
    return cells;
}

}  // namespace

std::string unit_text(const ViewContext& context, const Measure& measure) {
    std::string unit = context.content.info(measure.indicator).unit.in(context.language());
    if (measure.added_up) unit = context.say(Text::chart_unit_sum, {{"unit", unit}});
    if (measure.factor != 1) unit = context.say(Text::chart_unit_per, {{"unit", unit}});
    return unit;
}

IndicatorChoiceView indicator_choice_view(const ViewContext& context) {
    const OutcomesChoice usual;
    IndicatorChoiceView view;
    view.button = context.say(Text::indicators_button);
    view.title = context.say(Text::indicators_title);
    view.earlier_text = context.say(Text::indicators_earlier);
    view.later_text = context.say(Text::indicators_later);
    view.reset_text = context.say(Text::indicators_reset);
    view.places = {context.say(Text::indicators_cards), context.say(Text::indicators_charts)};
    for (const IndicatorPlace place : {IndicatorPlace::cards, IndicatorPlace::charts}) {
        view.rows.push_back(choice_rows(context, place));
        view.reset.push_back(ShowIndicators{place, usual.at(place)});
    }
    return view;
}

ChartControlsView chart_controls_view(const ViewContext& context) {
    const ChartPicture picture = context.state.view.outcomes.picture;
    MeasureMenu measures = measure_menu(context);
    ChartControlsView view;
    view.indicator = context.content.info(main_measure(context).indicator).short_name.in(context.language());
    view.indicators = indicator_menu(context);
    view.measure = std::move(measures.short_name);
    view.measures = std::move(measures.groups);
    const auto add = [&](Text label, ChartPicture which) {
        view.pictures.push_back({context.say(label), {}, picture == which, SetChartPicture{which}});
    };
    add(Text::chart_bands, ChartPicture::bands);
    add(Text::chart_density, ChartPicture::density);
    add(Text::chart_table, ChartPicture::table);
    return view;
}

TargetsView targets_view(const ViewContext& context) {
    const std::vector<Target>& targets = context.state.scenario.targets;
    const Indicator indicator = main_measure(context).indicator;
    TargetsView view;
    view.title = context.say(Text::target_title, {{"name", context.content.info(indicator).name.in(context.language())}});
    view.at_least = context.say(Text::target_at_least);
    view.at_most = context.say(Text::target_at_most);
    view.by = context.say(Text::target_by);
    view.remove_text = context.say(Text::target_remove);
    view.add_text = context.say(Text::target_add);
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (targets[i].indicator == indicator) view.rows.push_back(target_row(context, static_cast<int>(i), targets[i]));
    view.button = view.rows.size() > 1
                      ? context.say(Text::target_button_count, {{"count", std::to_string(view.rows.size())}})
                      : context.say(Text::target_button);
    if (targets.size() < limits::targets) view.add = proposed_target(context, indicator);
    if (const std::size_t others = targets.size() - view.rows.size(); others > 0)
        view.elsewhere = context.say(Text::target_elsewhere, {{"count", std::to_string(others)}});
    return view;
}

charts::Table chart_table(const ViewContext& context, const charts::FanChart& chart, const std::string& unit) {
    charts::Table table;
    table.heading = context.say(Text::table_year);
    table.note = unit;
    table.columns.push_back({context.say(Text::table_median), chart.series.front().colour, true});
    for (const char* quantile : {"P10", "P25", "P75", "P90"}) table.columns.push_back({quantile, std::nullopt, false});
    table.columns.push_back({context.say(Text::table_central), std::nullopt, false});
    for (const charts::ReferenceLine& target : chart.targets)
        if (!target.reached.empty()) table.columns.push_back({target.name, std::nullopt, false});
    for (std::size_t i = 1; i < chart.series.size(); ++i)
        table.columns.push_back({chart.series[i].name, chart.series[i].colour, true});
    for (std::size_t year = 0; year < chart.series.front().median.size(); ++year)
        table.rows.push_back({std::to_string(chart.first_year + static_cast<int>(year)), table_row(context, chart, year)});
    return table;
}

}  // namespace regiomix::detail
