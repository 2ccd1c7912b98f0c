#include "app/assumption_sets.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix {

const Assumption& assumption_of(const Scenario& scenario, const ParameterInfo& info) {
    const auto own = scenario.assumptions.find(info.id);
    return own == scenario.assumptions.end() ? info.central : own->second;
}

bool is_changed(const Scenario& scenario, const ParameterInfo& info) {
    return !(assumption_of(scenario, info) == info.central);
}

int count_changed(const Scenario& scenario, const Content& content) {
    return static_cast<int>(std::count_if(content.parameters.begin(), content.parameters.end(),
                                          [&](const ParameterInfo& info) { return is_changed(scenario, info); }));
}

int count_differing(const Scenario& a, const Scenario& b, const Content& content) {
    return static_cast<int>(
        std::count_if(content.parameters.begin(), content.parameters.end(), [&](const ParameterInfo& info) {
            return !(assumption_of(a, info) == assumption_of(b, info));
        }));
}

int needed_decimals(double value, int most) {
    for (int decimals = 0; decimals < most; ++decimals) {
        const double shifted = value * std::pow(10.0, decimals);
        if (std::fabs(shifted - std::round(shifted)) < 1e-9 * std::max(1.0, std::fabs(shifted))) return decimals;
    }
    return most;
}

}  // namespace regiomix
