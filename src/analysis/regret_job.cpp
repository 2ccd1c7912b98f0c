#include "analysis/regret_job.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace regiomix {
namespace {

constexpr std::size_t most_pulls = 3, numbers_of_pull = 4;       ///< input, value, whether high, strength
constexpr std::size_t numbers_of_future = 2 + most_pulls * numbers_of_pull;  ///< draw, number of pulls, pulls
constexpr std::size_t numbers_per_indicator = 1;                 ///< number of futures

std::size_t worst_values(const RegretSpec& spec) {
    return spec.indicators.size() * (numbers_per_indicator + spec.worst * numbers_of_future);
}

/// The worst is the lowest; a future without a value is never the worst.
std::vector<float> by_badness(std::span<const float> values, bool higher_is_better) {
    std::vector<float> outcomes(values.begin(), values.end());
    for (float& value : outcomes)
        value = !std::isfinite(value) ? std::numeric_limits<float>::infinity() : higher_is_better ? value : -value;
    return outcomes;
}

void store_pull(const Pull& pull, float* to) {
    to[0] = static_cast<float>(pull.input);
    to[1] = static_cast<float>(pull.value);
    to[2] = pull.high ? 1.0f : 0.0f;
    to[3] = static_cast<float>(pull.strength);
}

Pull load_pull(const float* from) {
    return {static_cast<std::size_t>(from[0]), static_cast<double>(from[1]), from[2] > 0, static_cast<double>(from[3])};
}

}  // namespace

RegretJob::RegretJob(RegretSpec spec) : spec_(std::move(spec)) {
    assert(!spec_.options.empty() && !spec_.indicators.empty());
    draws_ = static_cast<std::size_t>(spec_.options[0].problem.evaluator->draws());
    std::size_t most_readings = 0;
    for (std::size_t k = 0; k < spec_.options.size(); ++k) {
        const MixProblem& problem = spec_.options[k].problem;
        assert(static_cast<std::size_t>(problem.evaluator->draws()) == draws_);
        result_.push_back({.inputs = uncertain_inputs(spec_.assumptions, *problem.catalogue, problem.mix)});
        most_readings = std::max(most_readings, readings_of_option(k).size());
    }
    begin_stage(spec_.options.size(), most_readings * draws_);
}

/// The indicators, then what the option's goals read.
std::vector<Reading> RegretJob::readings_of_option(std::size_t option) const {
    std::vector<Reading> readings;
    for (const ComparedIndicator& indicator : spec_.indicators) readings.push_back(indicator.reading);
    const std::vector<Reading> of_goals = readings_of(spec_.options[option].goals);
    readings.insert(readings.end(), of_goals.begin(), of_goals.end());
    return readings;
}

void RegretJob::compute(std::size_t cell, std::span<float> values) const {
    if (stage() == 1) return name_worst(cell, values);
    const std::vector<Reading> readings = readings_of_option(cell);
    const MixProblem& problem = spec_.options[cell].problem;
    evaluate_mix(problem, problem.mix, readings, values.first(readings.size() * draws_));
}

void RegretJob::name_worst(std::size_t option, std::span<float> values) const {
    const auto rows = input_rows(spec_.options[option].problem.evaluator->table(), result_[option].inputs);
    float* to = values.data();
    for (std::size_t i = 0; i < spec_.indicators.size(); ++i) {
        const std::vector<float> outcomes = by_badness(outcomes_[option][i], spec_.indicators[i].higher_is_better);
        const bool any = std::any_of(outcomes.begin(), outcomes.end(), [](float value) { return std::isfinite(value); });
        const std::vector<std::size_t> draws = any ? lowest_draws(outcomes, spec_.worst) : std::vector<std::size_t>{};
        *to = static_cast<float>(draws.size());
        float* future = to + numbers_per_indicator;
        for (const std::size_t draw : draws) {
            const std::vector<Pull> pulls = strongest_pulls(rows, outcomes, draw, most_pulls);
            future[0] = static_cast<float>(draw);
            future[1] = static_cast<float>(pulls.size());
            for (std::size_t k = 0; k < pulls.size(); ++k) store_pull(pulls[k], future + 2 + k * numbers_of_pull);
            future += numbers_of_future;
        }
        to += numbers_per_indicator + spec_.worst * numbers_of_future;
    }
}

void RegretJob::read_runs() {
    for (std::size_t k = 0; k < spec_.options.size(); ++k) {
        const std::span<const float> values = values_of(k);
        outcomes_.emplace_back();
        for (std::size_t i = 0; i < spec_.indicators.size(); ++i) {
            const auto of_indicator = values.subspan(i * draws_, draws_);
            outcomes_[k].emplace_back(of_indicator.begin(), of_indicator.end());
        }
        const std::vector<Goal>& goals = spec_.options[k].goals;
        const auto of_goals = values.subspan(spec_.indicators.size() * draws_, readings_of(goals).size() * draws_);
        for (const std::vector<float>& margins : margins_by_goal(goals, of_goals, draws_))
            result_[k].goals_met.push_back(share_met(margins));
        result_[k].all_met = share_met(margins_of(goals, of_goals, draws_));
    }
    for (std::size_t i = 0; i < spec_.indicators.size(); ++i) {
        std::vector<std::span<const float>> of_options;
        for (const auto& option : outcomes_) of_options.emplace_back(option[i]);
        const std::vector<OptionRegret> table = regret_table(of_options, spec_.indicators[i].higher_is_better);
        for (std::size_t k = 0; k < table.size(); ++k)
            result_[k].outcomes.push_back({spread_of_finite(of_options[k]), table[k], {}});
    }
}

void RegretJob::read_worst() {
    for (std::size_t k = 0; k < spec_.options.size(); ++k) {
        const float* from = values_of(k).data();
        for (std::size_t i = 0; i < spec_.indicators.size(); ++i) {
            const float* future = from + numbers_per_indicator;
            for (std::size_t f = 0; f < static_cast<std::size_t>(*from); ++f, future += numbers_of_future) {
                WorstFuture& worst = result_[k].outcomes[i].worst.emplace_back();
                worst.draw = static_cast<std::size_t>(future[0]);
                worst.value = static_cast<double>(outcomes_[k][i][worst.draw]);
                for (std::size_t p = 0; p < static_cast<std::size_t>(future[1]); ++p)
                    worst.pulls.push_back(load_pull(future + 2 + p * numbers_of_pull));
            }
            from += numbers_per_indicator + spec_.worst * numbers_of_future;
        }
    }
}

void RegretJob::end_stage() {
    if (stage() == 0) {
        read_runs();
        return begin_stage(spec_.options.size(), worst_values(spec_));
    }
    read_worst();
    begin_stage(0, 0);
}

double RegretJob::progress_at(double stage_share) const {
    constexpr double runs = 0.8;
    return stage() == 0 ? runs * stage_share : runs + (1 - runs) * stage_share;
}

}  // namespace regiomix
