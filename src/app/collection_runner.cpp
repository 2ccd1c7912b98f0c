#include "app/collection_runner.hpp"

namespace regiomix {

void CollectionRunner::request(std::vector<SimulationInput> inputs, const Catalogue& catalogue) {
    catalogue_ = &catalogue;
    if (inputs == inputs_) return;
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
