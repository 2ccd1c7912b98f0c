#include "analysis/futures.hpp"

namespace regiomix {
namespace {

// As in ensemble/draws.cpp: the range of strength that the catalogue states for every instrument.
constexpr double effect_low = 0.5, effect_mode = 1.0, effect_high = 1.5;

}  // namespace

std::vector<UncertainInput> uncertain_inputs(const AssumptionSet& assumptions, const Catalogue& catalogue,
                                             const PolicyMix& mix) {
    std::vector<UncertainInput> inputs;
    for (std::size_t i = 0; i < parameter_count; ++i)
        if (const auto& range = assumptions[i].range; range && range->high > range->low)
            inputs.push_back(
                {std::string(parameter_names[i].id), false, i, range->low, assumptions[i].value, range->high});
    for (const MixEntry& entry : mix)
        if (is_active(entry))
            inputs.push_back({"effect of " + entry.instrument, true, *catalogue.find(entry.instrument), effect_low,
                              effect_mode, effect_high});
    return inputs;
}

void Future::set(const UncertainInput& input, double value) {
    if (input.is_effect) {
        effects[input.index] = value;
        return;
    }
    for_each_parameter(parameters, [&](std::size_t i, double& field) {
        if (i == input.index) field = value;
    });
}

double Future::get(const UncertainInput& input) const {
    if (input.is_effect) return effects[input.index];
    double value = 0;
    Parameters<double> copy = parameters;
    for_each_parameter(copy, [&](std::size_t i, double& field) {
        if (i == input.index) value = field;
    });
    return value;
}

Future central_future(const AssumptionSet& assumptions, const Catalogue& catalogue) {
    return {central_parameters(assumptions), std::vector<double>(catalogue.instruments.size(), effect_mode)};
}

void store_future(DrawTable& table, std::size_t column, const Future& future, const Stocks<double>& equilibrium) {
    Parameters<double> parameters = future.parameters;
    for_each_parameter(parameters, [&](std::size_t i, double& value) {
        table.parameter(i)[column] = static_cast<float>(value);
    });
    std::size_t stock = 0;
    for_each_stock(equilibrium, equilibrium, [&](double value, double) {
        table.start(stock++)[column] = static_cast<float>(value);
    });
    for (std::size_t i = 0; i < future.effects.size(); ++i)
        table.effect(i)[column] = static_cast<float>(future.effects[i]);
}

}  // namespace regiomix
