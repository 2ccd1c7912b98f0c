// Headline cards, the main chart and the small multiples.
#include <algorithm>
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

void add_year(charts::FanSeries& series, const Quantiles& quantiles, double factor = 1) {
    const auto at = [&](Quantile quantile) {
        return finite_or_none(factor * static_cast<double>(quantiles[static_cast<std::size_t>(quantile)]));
    };
    series.median.push_back(at(Quantile::p50));
    series.p10.push_back(at(Quantile::p10));
    series.p25.push_back(at(Quantile::p25));
    series.p75.push_back(at(Quantile::p75));
    series.p90.push_back(at(Quantile::p90));
}

/// The compared scenario, behind the edited one.
charts::FanSeries compared_series(const ViewContext& context, const Measure& measure) {
    charts::FanSeries series;
    series.name = context.against()->scenario.meta.title;
    series.colour = context.palette().scenario(context.against()->colour);
    series.emphasis = false;
    fill_quantiles(series, context.simulation_of(context.against()->id), measure);
    return series;
}

charts::FanSeries fan_series(const ViewContext& context, const Measure& measure, bool with_central) {
    charts::FanSeries series;
    series.name = context.say(Text::chart_this_mix);
    series.colour = context.own_colour();
    if (context.simulation.ensemble) fill_quantiles(series, context.simulation, measure);
    if (with_central && context.simulation.central) {
        series.central = measured_central(*context.simulation.central, *context.simulation.central_start, measure);
        for (double& value : series.central) value = finite_or_none(value);
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
                                                  {"title", context.against()->scenario.meta.title}});
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
    card.colour = context.own_colour();
    if (!card.compare.empty()) card.compare_colour = context.palette().scenario(context.against()->colour);
    if (std::isfinite(low) && std::isfinite(high)) {
        card.range_short = format_range(low, high, range_style, language);
        card.range = context.say(Text::card_range, {{"range", card.range_short}});
    }
    return card;
}

/// The chart's title says what it shows: "Net jobs rise to about 126 by 2040".
std::string finding(const ViewContext& context, const Measure& measure, const std::vector<double>& median_series) {
    const IndicatorInfo& info = context.content.info(measure.indicator);
    const Language language = context.language();
    if (median_series.empty() || !std::isfinite(median_series.back())) return info.name.in(language);
    const double median = median_series.back();
    const NumberStyle style = value_style(info, std::fabs(median), false);
    const std::string year = std::to_string(context.calendar_year(static_cast<int>(median_series.size()) - 1));
    if (measure.added_up || measure.level)
        return context.say(
            measure.added_up ? Text::chart_title_added : Text::chart_title_measured,
            {{"name", info.name.in(language)}, {"value", format_value(median, style, language)}, {"year", year}});
    const std::string zero = format_value(0.0, style, language);
    const std::string value = format_value(std::fabs(median), style, language);
    const LocalText& pattern = value == zero ? info.finding_flat : median > 0 ? info.finding_up : info.finding_down;
    return fill(pattern.in(language), {{"value", value}, {"year", year}});
}

std::vector<double> reached_by_year(const Samples& samples, const Target& target) {
    std::vector<double> shares;
    for (int year = 0; year <= samples.years(); ++year) shares.push_back(share_reached(samples, target, year));
    return shares;
}

/// Targets are about the indicator as it is defined; of other measures only the scale is followed.
void add_targets(const ViewContext& context, const Measure& measure, charts::FanChart& chart) {
    const EnsembleResult* result = context.simulation.ensemble;
    const IndicatorInfo& info = context.content.info(measure.indicator);
    for (const Target& target : context.state.scenario.targets) {
        if (target.indicator != info.indicator || !result || target.year > result->samples->years()) continue;
        if (measure.added_up || measure.level) continue;
        const Language language = context.language();
        const NumberStyle style = value_style(info, std::fabs(target.value), false);
        const double value = target.value * measure.factor;
        const std::string text = format_value(value, style, language);
        charts::ReferenceLine line;
        line.value = value;
        line.name = context.say(Text::target_short, {{"value", text}});
        line.reached = reached_by_year(*result->samples, target);
        line.year = target.year;
        line.label =
            context.say(target.kind == Target::Kind::at_least ? Text::chart_target_at_least : Text::chart_target_at_most,
                        {{"value", text},
                         {"year", std::to_string(context.calendar_year(target.year))},
                         {"share", format_percent(line.reached[static_cast<std::size_t>(target.year)], 0, language)}});
        chart.targets.push_back(std::move(line));
    }
}

/// What there is without any policy, under the levels of a mix.
void add_doing_nothing(const ViewContext& context, const Measure& measure, charts::FanChart& chart) {
    if (!measure.level || !context.simulation.ensemble) return;
    const MeasuredRuns runs(*context.simulation.ensemble->samples, *context.simulation.draw_table, measure);
    const double value = *runs.doing_nothing();
    const NumberStyle style = value_style(context.content.info(measure.indicator), std::fabs(value), false);
    charts::ReferenceLine line;
    line.value = value;
    line.label = context.say(Text::chart_doing_nothing, {{"value", format_value(value, style, context.language())}});
    chart.targets.push_back(std::move(line));
}

/// What nearly all runs of a year stay within: one in a hundred may lie beyond on either side. A thousand of them tell.
void include_nearly_all(const std::vector<float>& values, double& low, double& high) {
    const std::size_t stride = std::max<std::size_t>(1, values.size() / 1000);
    std::vector<float> some;
    for (std::size_t i = 0; i < values.size(); i += stride)
        if (std::isfinite(values[i])) some.push_back(values[i]);
    if (some.empty()) return;
    std::sort(some.begin(), some.end());
    const std::size_t edge = some.size() / 100;
    low = std::fmin(low, static_cast<double>(some[edge]));
    high = std::fmax(high, static_cast<double>(some[some.size() - 1 - edge]));
}

/// Every run of the ensemble; what is off the scale is left out.
charts::RunCloud run_cloud(const ViewContext& context, const Measure& measure, double limit) {
    const OutcomesChoice& choice = context.state.view.outcomes;
    const MeasuredRuns runs(*context.simulation.ensemble->samples, *context.simulation.draw_table, measure);
    auto values = std::make_shared<std::vector<float>>();
    charts::RunCloud cloud;
    for (int year = 0; year <= runs.years(); ++year) {
        std::vector<float> row = runs.at(year);
        for (float& value : row)
            if (static_cast<double>(value) > limit) value = std::numeric_limits<float>::infinity();
        include_nearly_all(row, cloud.low, cloud.high);
        values->insert(values->end(), row.begin(), row.end());
    }
    cloud.runs = static_cast<int>(runs.at(0).size());
    cloud.years = runs.years() + 1;
    const unsigned flags = index_of(measure.indicator) | (measure.added_up ? 64u : 0u) | (measure.level ? 128u : 0u) |
                           (choice.per_inhabitants ? 256u : 0u);
    cloud.id = (context.simulation.generation << 16) | flags;
    cloud.values = std::move(values);
    return cloud;
}

charts::FanChart fan_chart(const ViewContext& context, const Measure& measure, charts::ChartSize size) {
    const bool large = size == charts::ChartSize::large;
    const IndicatorInfo& info = context.content.info(measure.indicator);
    charts::FanChart chart;
    chart.size = size;
    chart.first_year = context.state.scenario.start_year;
    chart.direct_labels = false;
    chart.series.push_back(fan_series(context, measure, large));
    chart.title = large ? finding(context, measure, chart.series.front().median) : info.short_name.in(context.language());
    if (context.compared()) chart.series.push_back(compared_series(context, measure));
    bool off_scale = false;
    if (const EnsembleResult* result = context.simulation.ensemble) {
        for (charts::FanSeries& series : chart.series) off_scale |= leave_out_spikes(series, info, *result);
    }
    const bool difference = is_difference(info) && !measure.level;
    chart.value_style = value_style(info, typical(chart.series.front().p90), difference);
    if (!large) return chart;
    const bool density = context.state.view.outcomes.picture == ChartPicture::density && context.simulation.ensemble;
    if (density) chart.runs = run_cloud(context, measure, scale_limit(info, *context.simulation.ensemble));
    const std::string draws = format_number(context.simulation.draws, 0, context.language());
    const Text subtitle = density      ? Text::chart_density_subtitle
                          : difference ? Text::chart_subtitle_difference
                                       : Text::chart_subtitle_level;
    chart.subtitle = {{context.say(subtitle, {{"draws", draws}}) +
                           " · " + unit_text(context, measure) + " · " + context.say(Text::chart_central) +
                           (off_scale ? " · " + context.say(Text::chart_off_scale) : ""),
                       std::nullopt, charts::Weight::regular}};
    if (const auto better = share_better_than_compared(context, info)) {
        chart.subtitle.push_back({" · " + context.say(Text::chart_this_mix), chart.series[0].colour, charts::Weight::semibold});
        chart.subtitle.push_back({" " + context.say(Text::compare_better_than) + " ", std::nullopt, charts::Weight::regular});
        chart.subtitle.push_back({chart.series[1].name, chart.series[1].colour, charts::Weight::semibold});
        chart.subtitle.push_back({" " + context.say(Text::compare_in_share,
                                                    {{"share", format_percent(*better, 0, context.language())}}),
                                  std::nullopt, charts::Weight::regular});
    }
    chart.empty_text = context.say(context.simulation.ensemble ? Text::chart_empty : Text::chart_waiting);
    add_targets(context, measure, chart);
    add_doing_nothing(context, measure, chart);
    return chart;
}

}  // namespace

void fill_quantiles(charts::FanSeries& series, const SimulationView& simulation, const Measure& measure) {
    const EnsembleResult& result = *simulation.ensemble;
    if (measure.is_scaled()) {  // read once, with the results
        for (int year = 0; year <= result.quantiles.years(); ++year)
            add_year(series, result.quantiles.at(measure.indicator, year), measure.factor);
        return;
    }
    MeasuredRuns runs(*result.samples, *simulation.draw_table, measure);
    for (int year = 0; year <= runs.years(); ++year) add_year(series, runs.quantiles(year));
}

bool leave_out_spikes(charts::FanSeries& series, const IndicatorInfo& info, const EnsembleResult& result) {
    bool left_out = false;
    for (auto* values : {&series.median, &series.p10, &series.p25, &series.p75, &series.p90, &series.central})
        left_out |= leave_out_spike(*values, scale_limit(info, result));
    return left_out;
}

std::optional<double> share_better_than_compared(const ViewContext& context, const IndicatorInfo& info) {
    const EnsembleResult* other = context.compared();
    return other ? share_better(info, *context.simulation.ensemble, *other) : std::nullopt;
}

std::optional<double> share_better(const IndicatorInfo& info, const EnsembleResult& own, const EnsembleResult& other) {
    if (info.better == IndicatorInfo::Better::neutral) return std::nullopt;
    const int year = other.samples->years();
    const auto ours = own.samples->at(info.indicator, year), theirs = other.samples->at(info.indicator, year);
    if (ours.size() != theirs.size() || ours.empty()) return std::nullopt;
    std::size_t better = 0;
    for (std::size_t i = 0; i < ours.size(); ++i)
        better += info.better == IndicatorInfo::Better::higher ? ours[i] > theirs[i] : ours[i] < theirs[i];
    return static_cast<double>(better) / static_cast<double>(ours.size());
}

bool is_difference(const IndicatorInfo& info) {
    return info.kind == IndicatorInfo::Kind::stock_difference ||
           (info.kind == IndicatorInfo::Kind::flow && info.indicator != Indicator::public_cost_eur_per_year);
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

double share_reached(const Samples& samples, const Target& target, int year) {
    const auto values = samples.at(target.indicator, year);
    std::size_t met = 0;
    for (const float value : values)
        met += target.kind == Target::Kind::at_least ? static_cast<double>(value) >= target.value && std::isfinite(value)
                                                     : static_cast<double>(value) <= target.value;
    return static_cast<double>(met) / static_cast<double>(values.size());
}

charts::FanChart main_chart(const ViewContext& context, const Measure& measure) {
    return fan_chart(context, measure, charts::ChartSize::large);
}

Measure main_measure(const ViewContext& context) {
    return measure_of(context.state.view.indicator, context.state.view.outcomes, context.content,
                      context.region.figures.population);
}

OutcomesView outcomes_view(const ViewContext& context) {
    const OutcomesChoice& choice = context.state.view.outcomes;
    OutcomesView view;
    view.cards_caption = context.say(
        Text::cards_caption,
        {{"year", std::to_string(context.calendar_year(context.state.scenario.horizon_years))},
         {"draws", format_number(context.simulation.draws, 0, context.language())}});
    for (const Indicator indicator : choice.cards) view.cards.push_back(card_view(context, context.content.info(indicator)));
    view.choice = indicator_choice_view(context);
    view.controls = chart_controls_view(context);
    view.targets = targets_view(context);
    view.picture = choice.picture;
    const Measure measure = main_measure(context);
    view.main = main_chart(context, measure);
    view.main_help = context.content.info(measure.indicator).help.in(context.language());
    view.table = chart_table(context, view.main, unit_text(context, measure));
    for (const Indicator indicator : choice.charts) {
        const IndicatorInfo& info = context.content.info(indicator);
        view.small.push_back({indicator, fan_chart(context, Measure{indicator}, charts::ChartSize::small),
                              info.help.in(context.language()), context.state.view.indicator == indicator});
    }
    view.timeline = timeline_view(context);
    view.budget = budget_chart(context, view.budget_note, view.over_envelope);
    view.chart_menu = {context.say(Text::chart_menu), context.say(Text::chart_copy_svg), context.say(Text::chart_save_svg),
                       context.say(Text::chart_save_png), context.say(Text::chart_save_csv)};
    return view;
}

}  // namespace regiomix::detail
