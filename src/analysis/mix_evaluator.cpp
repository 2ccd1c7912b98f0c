#include "analysis/mix_evaluator.hpp"

#include <algorithm>
#include <cassert>
#include <type_traits>

#include "ensemble/block_runner_impl.hpp"

namespace regiomix {
namespace {

// Both give the same bits; see Engine.
using R = std::conditional_t<packs_are_fast, Pack<BlockRunner::block_draws>, float>;
constexpr int lanes = lanes_of<R>;

void load_draws(DrawInputs<R>& inputs, const DrawTable& table, std::size_t column) {
    for_each_parameter(inputs.parameters,
                       [&](std::size_t i, R& field) { field = load_lanes<R>(table.parameter(i) + column); });
    std::size_t stock = 0;
    for_each_stock(inputs.start, inputs.start,
                   [&](R& field, const R&) { field = load_lanes<R>(table.start(stock++) + column); });
}

}  // namespace

MixEvaluator::MixEvaluator(const RegionInput& region, std::shared_ptr<const DrawTable> draws)
    : region_(region), draws_(std::move(draws)) {}

void MixEvaluator::evaluate(const MixPlan& plan, std::span<const Reading> readings, std::span<float> values) const {
    const auto draws = static_cast<std::size_t>(draws_->draws());
    assert(values.size() == readings.size() * draws && years_of(readings) * months_per_year <= plan.steps);
    const Region<R> region(region_);
    MixEffects<R> effects(plan);
    DrawInputs<R> inputs;
    for (std::size_t column = 0; column < draws; column += lanes) {
        load_draws(inputs, *draws_, column);
        effects.begin(inputs.parameters, region,
                      [&](std::size_t i) { return load_lanes<R>(draws_->effect(i) + column); });
        const std::size_t wanted = std::min<std::size_t>(lanes, draws - column);
        simulate(plan, effects, inputs, region, false, [&](const RunMoment<R>& moment) {
            const int year = moment.step / months_per_year;
            if (std::none_of(readings.begin(), readings.end(), [&](const Reading& r) { return r.year == year; })) return;
            const auto all = indicator_values(moment.change, moment.flows, moment.yearly, moment.totals,
                                              moment.baseline, inputs.parameters, region);
            for (std::size_t r = 0; r < readings.size(); ++r) {
                if (readings[r].year != year) continue;
                float lane_values[lanes];
                store_lanes(at(all, readings[r].indicator), lane_values);
                std::copy_n(lane_values, wanted, values.begin() + static_cast<std::ptrdiff_t>(r * draws + column));
            }
        });
    }
}

int years_of(std::span<const Reading> readings) {
    int years = 0;
    for (const Reading& reading : readings) years = std::max(years, reading.year);
    return years;
}

}  // namespace regiomix
