// What is assumed of the model's parameters: a value and, where it is uncertain, a range.
#pragma once

#include <array>
#include <optional>

#include "model/parameters.hpp"

namespace regiomix {

struct Range {
    double low = 0, high = 0;

    bool operator==(const Range&) const = default;
};

/// A triangular distribution with its mode at `value`; without a range the value is taken as known.
struct Assumption {
    double value = 0;
    std::optional<Range> range;

    bool operator==(const Assumption&) const = default;
};

using AssumptionSet = std::array<Assumption, parameter_count>;

/// The parameters of the central run: every assumption at its value.
inline Parameters<double> central_parameters(const AssumptionSet& assumptions) {
    Parameters<double> parameters{};
    for_each_parameter(parameters, [&](std::size_t i, double& field) { field = assumptions[i].value; });
    return parameters;
}

}  // namespace regiomix
