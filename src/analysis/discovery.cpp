#include "analysis/discovery.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace regiomix {

DiscoveryJob::DiscoveryJob(DiscoverySpec spec) : spec_(std::move(spec)) {
    assert(!spec_.goals.empty());
    result_.inputs = uncertain_inputs(spec_.assumptions, *spec_.problem.catalogue, spec_.problem.mix);
    result_.draws = spec_.problem.evaluator->draws();
    begin_stage(1, spec_.goals.size() * static_cast<std::size_t>(result_.draws));
}

void DiscoveryJob::compute(std::size_t cell, std::span<float> values) const {
    if (stage() == 0) return evaluate_mix(spec_.problem, spec_.problem.mix, readings_of(spec_.goals), values);
    const std::vector<PrimBox> trajectory =
        peeling_trajectory(resampled(result_.data, spec_.seed, cell), spec_.options);
    std::fill(values.begin(), values.end(), 0.0f);
    for (const PrimLimit& limit : trajectory[best_balanced(trajectory)].limits) values[limit.input] = 1;
}

void DiscoveryJob::find_box() {
    const auto draws = static_cast<std::size_t>(result_.draws);
    const std::vector<float> margins = margins_of(spec_.goals, values_of(0), draws);
    for (const float margin : margins) result_.data.cases.push_back(margin < 0);
    result_.failures = static_cast<int>(std::count(result_.data.cases.begin(), result_.data.cases.end(), true));
    const DrawTable& table = spec_.problem.evaluator->table();
    for (const UncertainInput& input : result_.inputs) {
        const float* row = input.is_effect ? table.effect(input.index) : table.parameter(input.index);
        result_.data.inputs.emplace_back(row, row + draws);
    }
    result_.worst.resize(draws);
    std::iota(result_.worst.begin(), result_.worst.end(), std::size_t{0});
    std::stable_sort(result_.worst.begin(), result_.worst.end(),
                     [&](std::size_t a, std::size_t b) { return margins[a] < margins[b]; });
    result_.worst.resize(std::min<std::size_t>(5, draws));
    result_.trajectory = peeling_trajectory(result_.data, spec_.options);
    result_.chosen = best_balanced(result_.trajectory);
    result_.box = pasted(result_.data, result_.trajectory[result_.chosen], spec_.options);
}

void DiscoveryJob::end_stage() {
    if (stage() == 0) {
        find_box();
        result_.found_again.assign(result_.inputs.size(), 0.0);
        const bool mixed = result_.failures > 0 && result_.failures < result_.draws;
        begin_stage(mixed ? static_cast<std::size_t>(spec_.resamples) : 0, result_.inputs.size());
        return;
    }
    for (std::size_t cell = 0; cell < cells(); ++cell)
        for (std::size_t i = 0; i < result_.inputs.size(); ++i)
            result_.found_again[i] += static_cast<double>(values_of(cell)[i]) / static_cast<double>(cells());
    begin_stage(0, 0);
}

}  // namespace regiomix
