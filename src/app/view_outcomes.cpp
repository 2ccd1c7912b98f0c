// Headline cards, the main chart and the small multiples.
#include <cmath>
#include <limits>

#include "app/view_parts.hpp"

namespace regiomix::detail {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// +infinity stands for "none" in results; charts leave a gap there.
double finite_or_none(double value) { return std::isfinite(value) ? value : none; }

std::vector<double> quantile_series(const EnsembleResult& result, Indicator indicator, Quantile quantile) {
    std::vector<double> values;
    for (int year = 0; year <= result.quantiles.years(); ++year)
        values.push_back(finite_or_none(
            static_cast<double>(result.quantiles.at(indicator, year)[static_cast<std::size_t>(quantile)])));
    return values;
}

std::vector<double> central_series(const CentralRun& run, Indicator indicator) {
    std::vector<double> values;
    for (int year = 0; year <= run.years(); ++year) values.push_back(finite_or_none(run.at(indicator, year)));
    return values;
}

bool is_difference(const IndicatorInfo& info) {
    return info.kind == IndicatorInfo::Kind::stock_difference ||
           (info.kind == IndicatorInfo::Kind::flow && info.indicator != Indicator::public_cost_eur_per_year);
}

/// Largest magnitude among medians, which decides decimals and unit prefix of an indicator's numbers.
double typical(const std::vector<double>& values) {
    double largest = 0;
    for (const double value : values)
        if (std::isfinite(value)) largest = std::fmax(largest, std::fabs(value));
    return largest;
}

/// A ratio of sums starts with a spike, because cost comes before effect: what lies far above the end of the run is left out,
/// so that the part people decide on can be read. Returns whether anything was.
bool leave_out_spike(std::vector<double>& values, double limit) {
    bool left_out = false;
    for (double& value : values) {
        if (!(value > limit)) continue;
        value = none;
        left_out = true;
    }
    return left_out;
}

/// Above this, values of a ratio are off the scale: five times the upper range at the end.
double scale_limit(const IndicatorInfo& info, const EnsembleResult& result) {
    const bool spikes = info.kind == IndicatorInfo::Kind::ratio && info.better == IndicatorInfo::Better::lower;
    const double end = static_cast<double>(
        result.quantiles.at(info.indicator, result.quantiles.years())[static_cast<std::size_t>(Quantile::p90)]);
    return spikes && std::isfinite(end) ? 5 * end : std::numeric_limits<double>::infinity();
}

void fill_quantiles(charts::FanSeries& series, const EnsembleResult& result, Indicator indicator) {
    series.median = quantile_series(result, indicator, Quantile::p50);
    series.p10 = quantile_series(result, indicator, Quantile::p10);
    series.p25 = quantile_series(result, indicator, Quantile::p25);
    series.p75 = quantile_series(result, indicator, Quantile::p75);
    series.p90 = quantile_series(result, indicator, Quantile::p90);
}

/// The compared scenario, behind the edited one.
charts::FanSeries compared_series(const ViewContext& context, Indicator indicator) {
    charts::FanSeries series;
    series.name = context.state.reference->meta.title;
    series.colour = context.palette().scenario(1);
    series.emphasis = false;
    fill_quantiles(series, *context.compared(), indicator);
    return series;
}

charts::FanSeries fan_series(const ViewContext& context, Indicator indicator, bool with_central) {
    charts::FanSeries series;
    series.name = context.say(Text::chart_this_mix);
    series.colour = context.palette().scenario(0);
    if (const EnsembleResult* result = context.simulation.ensemble) fill_quantiles(series, *result, indicator);
    if (with_central && context.simulation.central) {
        series.central = central_series(*context.simulation.central, indicator);
        if (!series.median.empty()) series.central.resize(series.median.size(), none);
    }
    return series;
}

/// "+83 vs Open services": medians at the horizon.
std::string compare_text(const ViewContext& context, const IndicatorInfo& info, double median) {
    const EnsembleResult* other = context.compared();
    if (!other) return {};
    const double theirs = static_cast<double>(other->quantiles.at(
        info.indicator, other->quantiles.years())[static_cast<std::size_t>(Quantile::p50)]);
    if (!std::isfinite(median) || !std::isfinite(theirs)) return {};
    const NumberStyle style = value_style(info, std::fabs(median - theirs), true);
    return context.say(Text::compare_difference, {{"difference", format_value(median - theirs, style, context.language())},
                                                  {"title", context.state.reference->meta.title}});
}

CardView card_view(const ViewContext& context, const IndicatorInfo& info) {
    const Language language = context.language();
    CardView card;
    card.indicator = info.indicator;
    card.id = std::string(indicator_names[index_of(info.indicator)]);
    card.label = info.short_name.in(language);
    card.help = info.help.in(language);
    card.selected = context.state.view.indicator == info.indicator;
    const EnsembleResult* result = context.simulation.ensemble;
    if (!result) {
        card.waiting = true;
        card.value = std::string(no_value_text);
        return card;
    }
    const int last = result->quantiles.years();
    const Quantiles& q = result->quantiles.at(info.indicator, last);
    const double median = static_cast<double>(q[static_cast<std::size_t>(Quantile::p50)]);
    const double low = static_cast<double>(q[static_cast<std::size_t>(Quantile::p10)]);
    const double high = static_cast<double>(q[static_cast<std::size_t>(Quantile::p90)]);
    const NumberStyle style = value_style(info, std::fabs(median), is_difference(info));
    NumberStyle range_style = style;
    range_style.show_plus = false;
    card.median = quantile_series(*result, info.indicator, Quantile::p50);
    leave_out_spike(card.median, scale_limit(info, *result));
    card.value = std::isfinite(median) ? format_value(median, style, language) : context.say(Text::card_none);
    card.compare = compare_text(context, info, median);
    if (std::isfinite(low) && std::isfinite(high)) {
        card.range_short = format_range(low, high, range_style, language);
        card.range = context.say(Text::card_range, {{"range", card.range_short}});
    }
    return card;
}

/// The chart's title says what it shows: "Net jobs rise to about 126 by 2040".
std::string finding(const ViewContext& context, const IndicatorInfo& info) {
    const EnsembleResult* result = context.simulation.ensemble;
    const Language language = context.language();
    if (!result) return info.name.in(language);
    const int last = result->quantiles.years();
    const double median = static_cast<double>(
        result->quantiles.at(info.indicator, last)[static_cast<std::size_t>(Quantile::p50)]);
    if (!std::isfinite(median)) return info.name.in(language);
    const NumberStyle style = value_style(info, std::fabs(median), false);
    const std::string zero = format_value(0.0, style, language);
    const std::string value = format_value(std::fabs(median), style, language);
    const LocalText& pattern = value == zero ? info.finding_flat : median > 0 ? info.finding_up : info.finding_down;
    return fill(pattern.in(language), {{"value", value}, {"year", std::to_string(context.calendar_year(last))}});
}

/// Share of draws that meet a target, 0 to 1.
double share_reached(const Samples& samples, const Target& target) {
    const auto values = samples.at(target.indicator, target.year);
    std::size_t met = 0;
    for (const float value : values)
        met += target.kind == Target::Kind::at_least ? static_cast<double>(value) >= target.value && std::isfinite(value)
                                                     : static_cast<double>(value) <= target.value;
    return static_cast<double>(met) / static_cast<double>(values.size());
}

void add_targets(const ViewContext& context, const IndicatorInfo& info, charts::FanChart& chart) {
    const EnsembleResult* result = context.simulation.ensemble;
    for (const Target& target : context.state.scenario.targets) {
        if (target.indicator != info.indicator || !result || target.year > result->samples->years()) continue;
        const Language language = context.language();
        const NumberStyle style = value_style(info, std::fabs(target.value), false);
        chart.targets.push_back(
            {target.value,
             context.say(target.kind == Target::Kind::at_least ? Text::chart_target_at_least : Text::chart_target_at_most,
                         {{"value", format_value(target.value, style, language)},
                          {"year", std::to_string(context.calendar_year(target.year))},
                          {"share", format_percent(share_reached(*result->samples, target), 0, language)}})});
    }
}

charts::FanChart fan_chart(const ViewContext& context, const IndicatorInfo& info, charts::ChartSize size) {
    const bool large = size == charts::ChartSize::large;
    charts::FanChart chart;
    chart.size = size;
    chart.title = large ? finding(context, info) : info.short_name.in(context.language());
    chart.first_year = context.state.scenario.start_year;
    chart.direct_labels = false;
    chart.series.push_back(fan_series(context, info.indicator, large));
    if (context.compared()) chart.series.push_back(compared_series(context, info.indicator));
    bool off_scale = false;
    if (const EnsembleResult* result = context.simulation.ensemble) {
        for (charts::FanSeries& series : chart.series)
            for (auto* values : {&series.median, &series.p10, &series.p25, &series.p75, &series.p90, &series.central})
                off_scale |= leave_out_spike(*values, scale_limit(info, *result));
    }
    chart.value_style = value_style(info, typical(chart.series.front().p90), is_difference(info));
    if (!large) return chart;
    const std::string draws = format_number(context.simulation.draws, 0, context.language());
    chart.subtitle = {{context.say(is_difference(info) ? Text::chart_subtitle_difference : Text::chart_subtitle_level,
                                   {{"draws", draws}}) +
                           " · " + info.unit.in(context.language()) + " · " + context.say(Text::chart_central) +
                           (off_scale ? " · " + context.say(Text::chart_off_scale) : ""),
                       std::nullopt, charts::Weight::regular}};
    if (const auto better = share_better(context, info)) {
        chart.subtitle.push_back({" · " + context.say(Text::chart_this_mix), chart.series[0].colour, charts::Weight::semibold});
        chart.subtitle.push_back({" " + context.say(Text::compare_better_than) + " ", std::nullopt, charts::Weight::regular});
        chart.subtitle.push_back({chart.series[1].name, chart.series[1].colour, charts::Weight::semibold});
        chart.subtitle.push_back({" " + context.say(Text::compare_in_share,
                                                    {{"share", format_percent(*better, 0, context.language())}}),
                                  std::nullopt, charts::Weight::regular});
    }
    chart.empty_text = context.say(context.simulation.ensemble ? Text::chart_empty : Text::chart_waiting);
    add_targets(context, info, chart);
    return chart;
}

}  // namespace

std::optional<double> share_better(const ViewContext& context, const IndicatorInfo& info) {
    const EnsembleResult* other = context.compared();
    if (!other || info.better == IndicatorInfo::Better::neutral) return std::nullopt;
    const int year = other->samples->years();
    const auto own = context.simulation.ensemble->samples->at(info.indicator, year);
    const auto reference = other->samples->at(info.indicator, year);
    if (own.size() != reference.size() || own.empty()) return std::nullopt;
    std::size_t better = 0;
    for (std::size_t i = 0; i < own.size(); ++i)
        better += info.better == IndicatorInfo::Better::higher ? own[i] > reference[i] : own[i] < reference[i];
    return static_cast<double>(better) / static_cast<double>(own.size());
}

NumberStyle value_style(const IndicatorInfo& info, double typical_value, bool signed_values) {
    using Kind = NumberStyle::Kind;
    NumberStyle style;
    style.show_plus = signed_values;
    style.decimals = info.decimals;
    using Format = IndicatorInfo::Format;
    if (info.format == Format::eur) {
        style.kind = info.decimals > 0 ? Kind::plain : Kind::money;
    } else if (info.format == Format::percent) {
        style.kind = Kind::percent;
        style.decimals = 0;
    } else if (typical_value >= 10000) {
        style.kind = Kind::compact;
    } else if (info.format == Format::number && typical_value > 0 && typical_value < 10 && info.decimals == 0) {
        style.decimals = 1;  // small effects would otherwise all read 0
    }
    return style;
}

charts::FanChart main_chart(const ViewContext& context, Indicator indicator) {
    return fan_chart(context, context.content.info(indicator), charts::ChartSize::large);
}

OutcomesView outcomes_view(const ViewContext& context) {
    // Beside the main chart: the stages that lead to it.
    static constexpr auto small_multiples = std::to_array<Indicator>(
        {Indicator::sustained_ventures, Indicator::scaled_ventures, Indicator::adoptions, Indicator::beneficiaries_per_year});
    OutcomesView view;
    view.cards_caption = context.say(
        Text::cards_caption,
        {{"year", std::to_string(context.calendar_year(context.state.scenario.horizon_years))},
         {"draws", format_number(context.simulation.draws, 0, context.language())}});
    for (const IndicatorInfo& info : context.content.indicators)
        if (info.headline) view.cards.push_back(card_view(context, info));
    const IndicatorInfo& selected = context.content.info(context.state.view.indicator);
    view.main = fan_chart(context, selected, charts::ChartSize::large);
    view.main_help = selected.help.in(context.language());
    for (const Indicator indicator : small_multiples) {
        const IndicatorInfo& info = context.content.info(indicator);
        view.small.push_back({indicator, fan_chart(context, info, charts::ChartSize::small),
                              info.help.in(context.language()), context.state.view.indicator == indicator});
    }
    view.timeline = timeline_view(context);
    view.budget = budget_chart(context, view.budget_note, view.over_envelope);
    view.chart_menu = {context.say(Text::chart_menu), context.say(Text::chart_copy_svg), context.say(Text::chart_save_svg),
                       context.say(Text::chart_save_png), context.say(Text::chart_save_csv)};
    return view;
}

}  // namespace regiomix::detail
