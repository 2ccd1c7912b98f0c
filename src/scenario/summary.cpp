#include "scenario/summary.hpp"

#include <cmath>

#include "base/hash.hpp"
#include "scenario/number_text.hpp"

namespace regiomix {

ResultSummary summarise(const EnsembleResult& result, const Scenario& scenario) {
    ResultSummary summary{.model_version = model_version,
                          .engine = "float32",
                          .draws = scenario.draws,
                          .seed = scenario.seed,
                          .hash = to_hex(hash_of(result)),
                          .summary = {}};
    const auto unless_none = [](double value) {
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    };
    const int year = result.central.years();
    for (std::size_t i = 0; i < indicator_count; ++i) {
        const auto indicator = static_cast<Indicator>(i);
        SummaryLine line{.indicator = indicator,
                         .year = year,
                         .central = unless_none(result.central.at(indicator, year)),
                         .quantiles = {}};
        for (std::size_t q = 0; q < quantile_count; ++q)
            line.quantiles[q] = unless_none(shortest_double(result.quantiles.at(indicator, year)[q]));
        summary.summary.push_back(line);
    }
    return summary;
}

}  // namespace regiomix
