#include "app/measured.hpp"

namespace regiomix {
namespace {

constexpr double inhabitants = 100'000;

/// Yearly values whose sum is an indicator of its own.
struct Pair {
    Indicator yearly, sum;
};
constexpr Pair pairs[] = {{Indicator::public_cost_eur_per_year, Indicator::total_public_cost_eur},
                          {Indicator::net_jobs, Indicator::net_job_years}};
/// Others that can be summed.
constexpr Indicator flows[] = {Indicator::beneficiaries_per_year, Indicator::social_value_eur_per_year,
                               Indicator::savings_eur_per_year};

bool is_flow(Indicator indicator) {
    for (const Indicator flow : flows)
        if (flow == indicator) return true;
    return false;
}

/// Sum of a rate since the start, by the trapezoidal rule: the rate is known once a year.
template <class Value>
void add_up(Value& sum, Value& before, Value now, int year) {
    if (year > 0) sum += (before + now) / 2;
    before = now;
}

std::vector<double> values_of(const Stocks<double>& stocks) {
    std::vector<double> values;
    for_each_stock(stocks, stocks, [&](const double& value, const double&) { values.push_back(value); });
    return values;
}

}  // namespace

std::optional<std::size_t> stock_of(Indicator indicator) {
    for (std::size_t i = 0; i < stock_count; ++i)
        if (stock_names[i].id == indicator_names[index_of(indicator)]) return i;
    return std::nullopt;
}

bool has_periods(Indicator indicator) {
    for (const Pair& pair : pairs)
        if (pair.yearly == indicator || pair.sum == indicator) return true;
    return is_flow(indicator);
}

bool is_extensive(const IndicatorInfo& info) {
    using Kind = IndicatorInfo::Kind;
    using Format = IndicatorInfo::Format;
    if (info.kind == Kind::ratio || info.kind == Kind::share || info.indicator == Indicator::systemic_change) return false;
    return info.format == Format::number || info.format == Format::eur;
}

Measure measure_of(Indicator indicator, const OutcomesChoice& choice, const Content& content, double population) {
    Measure measure{indicator};
    for (const Pair& pair : pairs) {
        if (pair.yearly != indicator && pair.sum != indicator) continue;
        if (choice.period == ChartPeriod::yearly) measure.indicator = pair.yearly;
        if (choice.period == ChartPeriod::cumulative) measure.indicator = pair.sum;
    }
    measure.added_up = choice.period == ChartPeriod::cumulative && is_flow(indicator);
    measure.level = choice.level && stock_of(indicator).has_value();
    if (choice.per_inhabitants && is_extensive(content.info(indicator))) measure.factor = inhabitants / population;
    return measure;
}

MeasuredRuns::MeasuredRuns(const Samples& samples, const DrawTable& draws, const Measure& measure) {
    const auto count = static_cast<std::size_t>(samples.draws());
    const auto factor = static_cast<float>(measure.factor);
    const float* start = measure.level ? draws.start(*stock_of(measure.indicator)) : nullptr;
    std::vector<float> sum(count), before(count);
    for (int year = 0; year <= samples.years(); ++year) {
        const std::span<const float> natural = samples.at(measure.indicator, year);
        std::vector<float> values(count);
        for (std::size_t i = 0; i < count; ++i) {
            float value = natural[i] + (start ? start[i] : 0.0f);
            if (measure.added_up) {
                add_up(sum[i], before[i], value, year);
                value = sum[i];
            }
            values[i] = value * factor;
        }
        values_.push_back(std::move(values));
    }
    if (!start) return;
    const Quantiles without = reader_.read({start, count});
    doing_nothing_ = static_cast<double>(without[static_cast<std::size_t>(Quantile::p50)]) * measure.factor;
}

Quantiles MeasuredRuns::quantiles(int year) { return reader_.read(at(year)); }

std::vector<double> measured_central(const CentralRun& run, const Stocks<double>& start, const Measure& measure) {
    const double existing = measure.level ? values_of(start)[*stock_of(measure.indicator)] : 0;
    std::vector<double> values;
    double sum = 0, before = 0;
    for (int year = 0; year <= run.years(); ++year) {
        double value = run.at(measure.indicator, year) + existing;
        if (measure.added_up) {
            add_up(sum, before, value, year);
            value = sum;
        }
        values.push_back(value * measure.factor);
    }
    return values;
}

}  // namespace regiomix
