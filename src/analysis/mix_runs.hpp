// Runs a plan over draws, as many at a time as this build likes best. Included by source files of the engine only.
#pragma once

#include <algorithm>
#include <type_traits>

#include "analysis/mix_evaluator.hpp"
#include "ensemble/block_runner_impl.hpp"

namespace regiomix {

/// Packs or single draws: both give the same bits; see Engine.
using RunScalar = std::conditional_t<packs_are_fast, Pack<BlockRunner::block_draws>, float>;
inline constexpr std::size_t run_lanes = static_cast<std::size_t>(lanes_of<RunScalar>);

/// Calls record(moment, inputs, region, place) for every run: at the whole years, or at every step. `place` counts from the
/// first draw of the range; the lanes of the moment are the draws from there on, and those past the range mean nothing.
template <class Record>
void run_draws(const MixPlan& plan, const RegionInput& region_input, const DrawTable& table, const DrawRange& range,
               bool every_step, Record&& record) {
    const Region<RunScalar> region(region_input);
    MixEffects<RunScalar> effects(plan);
    DrawInputs<RunScalar> inputs;
    for (std::size_t place = 0; place < range.count; place += run_lanes) {
        const std::size_t column = range.first + place;
        for_each_parameter(inputs.parameters, [&](std::size_t i, RunScalar& field) {
            field = load_lanes<RunScalar>(table.parameter(i) + column);
        });
        std::size_t stock = 0;
        for_each_stock(inputs.start, inputs.start, [&](RunScalar& field, const RunScalar&) {
            field = load_lanes<RunScalar>(table.start(stock++) + column);
        });
        effects.begin(inputs.parameters, region,
                      [&](std::size_t i) { return load_lanes<RunScalar>(table.effect(i) + column); });
        simulate(plan, effects, inputs, region, every_step,
                 [&](const RunMoment<RunScalar>& moment) { record(moment, inputs, region, place); });
    }
}

/// Writes the lanes that belong to the range.
inline void store_draws(const RunScalar& value, const DrawRange& range, std::size_t place, float* to) {
    float lanes[run_lanes];
    store_lanes(value, lanes);
    std::copy_n(lanes, std::min(run_lanes, range.count - place), to + place);
}

}  // namespace regiomix
