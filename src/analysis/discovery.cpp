#include "analysis/discovery.hpp"

#include <algorithm>
#include <cassert>

#include "analysis/named_futures.hpp"
#include "analysis/prim_values.hpp"

namespace regiomix {

DiscoveryJob::DiscoveryJob(DiscoverySpec spec) : spec_(std::move(spec)) {
    assert(!spec_.goals.empty());
    result_.inputs = uncertain_inputs(spec_.assumptions, *spec_.problem.catalogue, spec_.problem.mix);
    result_.draws = spec_.problem.evaluator->draws();
    begin_stage(draw_cells(draws()), readings_of(spec_.goals).size() * draws_of_cell(0, draws()).count);
}

void DiscoveryJob::compute(std::size_t cell, std::span<float> values) const {
    if (stage() == 0) return compute_runs(cell, values);
    if (stage() == 1) return compute_box(values);
    const PrimData data = resampled(result_.data, spec_.seed, cell);
    const std::vector<PrimBox> trajectory = peeling_trajectory(data, spec_.options);
    std::fill(values.begin(), values.end(), 0.0f);
    for (const PrimLimit& limit : simplified(data, trajectory[best_simple(data, trajectory)]).limits) values[limit.input] = 1;
}

/// The last cell may hold fewer draws; what it leaves at the end of its values is not read.
void DiscoveryJob::compute_runs(std::size_t cell, std::span<float> values) const {
    const std::vector<Reading> readings = readings_of(spec_.goals);
    const DrawRange range = draws_of_cell(cell, draws());
    evaluate_mix(spec_.problem, spec_.problem.mix, readings, range, values.first(readings.size() * range.count));
}

/// Values: place of the chosen box, the peeling, the limits of the box that is shown.
void DiscoveryJob::compute_box(std::span<float> values) const {
    const std::vector<PrimBox> trajectory = peeling_trajectory(result_.data, spec_.options);
    const std::size_t chosen = best_simple(result_.data, trajectory);
    const PrimBox simple = simplified(result_.data, trajectory[chosen]);
    values[0] = static_cast<float>(chosen);
    store_peeling(trajectory, values.subspan(1, peeling_values(draws())));
    store_limits(simplified(result_.data, pasted(result_.data, simple, spec_.options)).limits,
                 values.subspan(1 + peeling_values(draws())));
}

void DiscoveryJob::read_runs() {
    const std::size_t readings = readings_of(spec_.goals).size();
    std::vector<float> values(readings * draws());
    for (std::size_t cell = 0; cell < cells(); ++cell) {
        const DrawRange range = draws_of_cell(cell, draws());
        for (std::size_t r = 0; r < readings; ++r)
            std::copy_n(values_of(cell).data() + r * range.count, range.count, values.data() + r * draws() + range.first);
    }
    for (const std::vector<float>& margins : margins_by_goal(spec_.goals, values, draws()))
        result_.missed.push_back(1 - share_met(margins));
    result_.margins = margins_of(spec_.goals, values, draws());
    for (const float margin : result_.margins) result_.data.cases.push_back(!(margin >= 0));
    result_.failures = static_cast<int>(std::count(result_.data.cases.begin(), result_.data.cases.end(), true));
    result_.data.inputs = input_rows(spec_.problem.evaluator->table(), result_.inputs);
    result_.worst = lowest_draws(result_.margins, 5);
}

void DiscoveryJob::read_box() {
    const std::span<const float> values = values_of(0);
    result_.chosen = static_cast<std::size_t>(values[0]);
    result_.trajectory = load_peeling(result_.data, values.subspan(1));
    result_.box = measured_box(result_.data, load_limits(values.subspan(1 + peeling_values(draws()))));
}

void DiscoveryJob::end_stage() {
    if (stage() == 0) {
        read_runs();
        result_.found_again.assign(result_.inputs.size(), 0.0);
        return begin_stage(1, 1 + peeling_values(draws()) + limit_values(result_.inputs.size()));
    }
    if (stage() == 1) {
        read_box();
        const bool mixed = result_.failures > 0 && result_.failures < result_.draws;
        return begin_stage(mixed ? static_cast<std::size_t>(spec_.resamples) : 0, result_.inputs.size());
    }
    for (std::size_t cell = 0; cell < cells(); ++cell)
        for (std::size_t i = 0; i < result_.inputs.size(); ++i)
            result_.found_again[i] += static_cast<double>(values_of(cell)[i]) / static_cast<double>(cells());
    begin_stage(0, 0);
}

/// A resample takes about as long as the box.
double DiscoveryJob::progress_at(double stage_share) const {
    constexpr double runs = 0.1;
    const double box = (1 - runs) / (1 + spec_.resamples);
    if (stage() == 0) return runs * stage_share;
    return stage() == 1 ? runs + box * stage_share : runs + box + (1 - runs - box) * stage_share;
}

}  // namespace regiomix
