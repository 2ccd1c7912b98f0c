#include "app/collection_runner.hpp"

#include <algorithm>

namespace regiomix {

void CollectionRunner::request(std::vector<CollectedInput> inputs) {
    const auto same = [](const CollectedInput& a, const CollectedInput& b) { return a.input == b.input; };
    if (std::equal(inputs.begin(), inputs.end(), inputs_.begin(), inputs_.end(), same)) return;
    inputs_ = std::move(inputs);
    medians_.clear();
}

void CollectionRunner::keep_result() {
    const EnsembleResult& result = *simulation_.view().ensemble;
    IndicatorValues<double> medians{};
    for (std::size_t i = 0; i < indicator_count; ++i) {
        const Quantiles& q = result.quantiles.at(static_cast<Indicator>(i), result.quantiles.years());
        medians[i] = static_cast<double>(q[static_cast<std::size_t>(Quantile::p50)]);
    }
    medians_.push_back(medians);
}

}  // namespace regiomix
