// The job: options under the same draws, then one input after the other.
#include <algorithm>
#include <cassert>
#include <cmath>

#include "analysis/decision_value.hpp"
#include "analysis/named_futures.hpp"

namespace regiomix {
namespace {

constexpr std::size_t chance_cells = 10, orders_per_cell = 20;
constexpr std::size_t numbers_of_input = 5;  ///< value, whether it flips, where, options below and above
static_assert(orders_per_cell >= numbers_of_input);

}  // namespace

DecisionJob::DecisionJob(DecisionSpec spec) : spec_(std::move(spec)) {
    assert(!spec_.options.empty());
    result_.against_nothing = spec_.options.size() == 1;
    if (result_.against_nothing) {
        spec_.options.push_back(spec_.options[0]);
        spec_.options.back().mix.clear();
    }
    collect_inputs();
    begin_stage(spec_.options.size(), static_cast<std::size_t>(spec_.options[0].evaluator->draws()));
}

/// Every input that any of the options has. Draws go by the input's name, so any option's table tells its values.
void DecisionJob::collect_inputs() {
    for (std::size_t k = 0; k < spec_.options.size(); ++k) {
        const MixProblem& option = spec_.options[k];
        assert(option.evaluator->draws() == spec_.options[0].evaluator->draws());
        for (const UncertainInput& input : uncertain_inputs(spec_.assumptions, *option.catalogue, option.mix)) {
            const auto known = [&](const UncertainInput& other) { return other.id == input.id; };
            if (std::any_of(result_.inputs.begin(), result_.inputs.end(), known)) continue;
            rows_.push_back(input_rows(option.evaluator->table(), std::span(&input, 1)).front());
            result_.inputs.push_back(input);
            result_.option_of.push_back(k);
        }
    }
}

void DecisionJob::compute(std::size_t cell, std::span<float> values) const {
    if (stage() == 0) return evaluate_mix(spec_.options[cell], spec_.options[cell].mix, std::span(&spec_.reading, 1), values);
    if (cell < rows_.size()) {
        const DecisionFlip flip = decision_flip(values_, rows_[cell]);
        values[0] = static_cast<float>(value_of_knowing_bin(values_, order_by(rows_[cell])));
        values[1] = flip.exists ? 1.0f : 0.0f;
        values[2] = static_cast<float>(flip.input);
        values[3] = static_cast<float>(flip.below);
        values[4] = static_cast<float>(flip.above);
        return;
    }
    for (std::size_t k = 0; k < orders_per_cell; ++k) {
        const std::uint64_t number = (cell - rows_.size()) * orders_per_cell + k;
        const std::vector<std::uint32_t> order = order_by_chance(values_[0].size(), spec_.seed, number);
        values[k] = static_cast<float>(value_of_knowing_bin(values_, order));
    }
}

void DecisionJob::read_runs() {
    const auto draws = static_cast<std::size_t>(spec_.options[0].evaluator->draws());
    std::vector<std::size_t> used;
    for (std::size_t d = 0; d < draws; ++d) {
        bool finite = true;
        for (std::size_t k = 0; k < spec_.options.size(); ++k) finite = finite && std::isfinite(values_of(k)[d]);
        if (finite) used.push_back(d);
    }
    result_.draws = static_cast<int>(used.size());
    if (used.empty()) return;
    for (std::size_t k = 0; k < spec_.options.size(); ++k) {
        std::vector<float>& of_option = values_.emplace_back();
        double sum = 0;
        for (const std::size_t d : used) {
            const float value = values_of(k)[d];
            of_option.push_back(spec_.higher_is_better ? value : -value);
            sum += static_cast<double>(value);
        }
        result_.means.push_back(sum / static_cast<double>(used.size()));
    }
    for (std::vector<float>& row : rows_) {
        std::vector<float> kept;
        for (const std::size_t d : used) kept.push_back(row[d]);
        row = std::move(kept);
    }
    result_.best_in.assign(values_.size(), 0.0);
    for (std::size_t d = 0; d < used.size(); ++d) {
        float best = values_[0][d];
        for (const std::vector<float>& option : values_) best = std::max(best, option[d]);
        for (std::size_t k = 0; k < values_.size(); ++k)
            result_.best_in[k] += values_[k][d] == best ? 1 / static_cast<double>(used.size()) : 0;
    }
    result_.chosen = best_option(values_);
    result_.perfect = value_of_knowing_all(values_);
}

void DecisionJob::read_inputs() {
    for (std::size_t cell = rows_.size(); cell < cells(); ++cell)
        for (const float value : values_of(cell)) result_.by_chance = std::max(result_.by_chance, static_cast<double>(value));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const auto values = values_of(i);
        InputDecision& decision = result_.decisions.emplace_back();
        decision.value = static_cast<double>(values[0]);
        decision.stands_out = decision.value > result_.by_chance;
        if (!decision.stands_out || !(values[1] > 0)) continue;
        decision.flip = {true, static_cast<double>(values[2]), static_cast<std::size_t>(values[3]),
                         static_cast<std::size_t>(values[4])};
    }
}

void DecisionJob::end_stage() {
    if (stage() == 1) {
        read_inputs();
        return begin_stage(0, 0);
    }
    read_runs();
    begin_stage(result_.draws > 0 ? rows_.size() + chance_cells : 0, orders_per_cell);
}

double DecisionJob::progress_at(double stage_share) const {
    constexpr double runs = 0.4;
    return stage() == 0 ? runs * stage_share : runs + (1 - runs) * stage_share;
}

}  // namespace regiomix
