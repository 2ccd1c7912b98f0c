#include "analysis/regret.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix {

std::vector<OptionRegret> regret_table(const std::vector<std::span<const float>>& values, bool higher_is_better) {
    std::vector<std::vector<float>> regrets(values.size());
    std::vector<int> best_in(values.size(), 0);
    const std::size_t draws = values.empty() ? 0 : values[0].size();
    for (std::size_t d = 0; d < draws; ++d) {
        if (!std::all_of(values.begin(), values.end(), [&](const auto& option) { return std::isfinite(option[d]); }))
            continue;
        float best = values[0][d];
        for (const auto& option : values) best = higher_is_better ? std::max(best, option[d]) : std::min(best, option[d]);
        for (std::size_t k = 0; k < values.size(); ++k) {
            regrets[k].push_back(std::fabs(best - values[k][d]));
            best_in[k] += values[k][d] == best;
        }
    }
    std::vector<OptionRegret> table(values.size());
    for (std::size_t k = 0; k < values.size() && !regrets[k].empty(); ++k)
        table[k] = {spread_of(regrets[k]),
                    static_cast<double>(*std::max_element(regrets[k].begin(), regrets[k].end())),
                    best_in[k] / static_cast<double>(regrets[k].size())};
    return table;
}

}  // namespace regiomix
