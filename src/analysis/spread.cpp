#include "analysis/spread.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "outcomes/quantiles.hpp"

namespace regiomix {

double mean_of(std::span<const float> values) {
    double sum = 0;
    for (const float value : values) sum += static_cast<double>(value);
    return sum / static_cast<double>(values.size());
}

Spread spread_of(std::span<const float> values) {
    if (values.empty()) return {};
    QuantileReader reader;
    const Quantiles quantiles = reader.read(values);
    const auto at = [&](Quantile level) { return static_cast<double>(quantiles[static_cast<std::size_t>(level)]); };
    return {mean_of(values), at(Quantile::p10), at(Quantile::p50), at(Quantile::p90),
            static_cast<int>(values.size())};
}

Spread spread_of_finite(std::span<const float> values) {
    std::vector<float> finite;
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite), [](float value) { return std::isfinite(value); });
    return spread_of(finite);
}

}  // namespace regiomix
