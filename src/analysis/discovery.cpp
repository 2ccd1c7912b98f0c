#include "analysis/discovery.hpp"

#include <algorithm>
#include <cassert>

#include "analysis/named_futures.hpp"

namespace regiomix {

DiscoveryJob::DiscoveryJob(DiscoverySpec spec) : spec_(std::move(spec)) {
    assert(!spec_.goals.empty());
    result_.inputs = uncertain_inputs(spec_.assumptions, *spec_.problem.catalogue, spec_.problem.mix);
    result_.draws = spec_.problem.evaluator->draws();
    begin_stage(1, readings_of(spec_.goals).size() * static_cast<std::size_t>(result_.draws));
}

void DiscoveryJob::compute(std::size_t cell, std::span<float> values) const {
    if (stage() == 0) return evaluate_mix(spec_.problem, spec_.problem.mix, readings_of(spec_.goals), values);
    const PrimData data = resampled(result_.data, spec_.seed, cell);
    const std::vector<PrimBox> trajectory = peeling_trajectory(data, spec_.options);
    std::fill(values.begin(), values.end(), 0.0f);
    for (const PrimLimit& limit : simplified(data, trajectory[best_simple(data, trajectory)]).limits) values[limit.input] = 1;
}

void DiscoveryJob::find_box() {
    const auto draws = static_cast<std::size_t>(result_.draws);
    for (const std::vector<float>& margins : margins_by_goal(spec_.goals, values_of(0), draws))
        result_.missed.push_back(1 - share_met(margins));
    result_.margins = margins_of(spec_.goals, values_of(0), draws);
    for (const float margin : result_.margins) result_.data.cases.push_back(!(margin >= 0));
    result_.failures = static_cast<int>(std::count(result_.data.cases.begin(), result_.data.cases.end(), true));
    result_.data.inputs = input_rows(spec_.problem.evaluator->table(), result_.inputs);
    result_.worst = lowest_draws(result_.margins, 5);
    result_.trajectory = peeling_trajectory(result_.data, spec_.options);
    result_.chosen = best_simple(result_.data, result_.trajectory);
    const PrimBox simple = simplified(result_.data, result_.trajectory[result_.chosen]);
    result_.box = simplified(result_.data, pasted(result_.data, simple, spec_.options));
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
