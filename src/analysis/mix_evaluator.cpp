#include "analysis/mix_evaluator.hpp"

#include <algorithm>
#include <cassert>

#include "analysis/mix_runs.hpp"

namespace regiomix {

MixEvaluator::MixEvaluator(const RegionInput& region, std::shared_ptr<const DrawTable> draws)
    : region_(region), draws_(std::move(draws)) {}

void MixEvaluator::evaluate(const MixPlan& plan, std::span<const Reading> readings, std::span<float> values) const {
    evaluate(plan, readings, {0, static_cast<std::size_t>(draws())}, values);
}

void MixEvaluator::evaluate(const MixPlan& plan, std::span<const Reading> readings, const DrawRange& range,
                            std::span<float> values) const {
    assert(values.size() == readings.size() * range.count && years_of(readings) * months_per_year <= plan.steps);
    assert(range.first % BlockRunner::block_draws == 0);
    run_draws(plan, region_, *draws_, range, false, [&](const auto& moment, const auto& inputs, const auto& region,
                                                        std::size_t place) {
        const int year = moment.step / months_per_year;
        if (std::none_of(readings.begin(), readings.end(), [&](const Reading& r) { return r.year == year; })) return;
        const auto all = indicator_values(moment.change, moment.flows, moment.yearly, moment.totals, moment.baseline,
                                          inputs.parameters, region);
        for (std::size_t r = 0; r < readings.size(); ++r)
            if (readings[r].year == year)
                store_draws(at(all, readings[r].indicator), range, place, values.data() + r * range.count);
    });
}

int years_of(std::span<const Reading> readings) {
    int years = 0;
    for (const Reading& reading : readings) years = std::max(years, reading.year);
    return years;
}

}  // namespace regiomix
