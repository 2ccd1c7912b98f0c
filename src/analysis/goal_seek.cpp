#include "analysis/goal_seek.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace regiomix {
namespace {

constexpr std::size_t numbers = 3;  ///< draws met, gap, cost

int level_count_of(const InstrumentLevels& choice) {
    return static_cast<int>(choice.levels.size()) + 1;
}

/// How many combinations there are, as far as `limit` + 1.
std::size_t combinations(const std::vector<InstrumentLevels>& choices, std::size_t limit) {
    std::size_t count = 1;
    for (const InstrumentLevels& choice : choices)
        if (count <= limit) count *= static_cast<std::size_t>(level_count_of(choice));
    return std::min(count, limit + 1);
}

Nsga2Options options_of(const GoalSeekSpec& spec) {
    return {.variables = spec.choices.size(), .population = static_cast<std::size_t>(spec.population), .seed = spec.seed};
}

/// Corners from which the search starts: nothing, the least, the middle and the most of everything.
std::vector<Genes> seeds_of(const GoalSeekSpec& spec) {
    std::vector<Genes> seeds;
    for (const double gene : {0.0, 0.3, 0.55, 1.0}) seeds.emplace_back(spec.choices.size(), gene);
    return seeds;
}

/// Every other level of each choice; and less of one that is in the mix, a level or all, for a level more of another.
std::vector<std::vector<int>> neighbours(const std::vector<int>& from, const std::vector<InstrumentLevels>& choices) {
    std::vector<std::vector<int>> all;
    for (std::size_t i = 0; i < from.size(); ++i) {
        for (int level = 0; level < level_count_of(choices[i]); ++level) {
            if (level == from[i]) continue;
            all.push_back(from);
            all.back()[i] = level;
        }
        for (std::size_t other = 0; other < from.size() && from[i] > 0; ++other) {
            if (other == i || from[other] + 1 >= level_count_of(choices[other])) continue;
            for (const int less : {from[i] - 1, 0}) {
                if (less == 0 && from[i] == 1 && !all.empty() && all.back()[i] == 0 && all.back()[other] == from[other] + 1)
                    continue;
                all.push_back(from);
                all.back()[i] = less;
                ++all.back()[other];
            }
        }
    }
    return all;
}

}  // namespace

GoalSeekJob::GoalSeekJob(GoalSeekSpec spec) : spec_(std::move(spec)), search_(options_of(spec_), seeds_of(spec_)) {
    assert(!spec_.goals.empty() && spec_.probability > 0);
    const int draws = spec_.problem.evaluator->draws();
    result_.needed_draws = std::clamp(static_cast<int>(std::ceil(spec_.probability * draws - 1e-9)), 1, draws);
    result_.best.draws_met = -1;
    const std::size_t count = combinations(spec_.choices, spec_.exact_up_to);
    result_.exact = count <= spec_.exact_up_to;
    if (result_.exact) {
        for (std::size_t k = 0; k < count; ++k) asked_.push_back(levels_at(k));
    } else {
        phase_ = Phase::search;
        for (const Genes& genes : search_.asked()) asked_.push_back(levels_of(genes));
    }
    begin_stage(asked_.size(), numbers);
}

GoalSeekJob::Levels GoalSeekJob::levels_at(std::size_t combination) const {
    Levels levels;
    for (const InstrumentLevels& choice : spec_.choices) {
        const auto count = static_cast<std::size_t>(level_count_of(choice));
        levels.push_back(static_cast<int>(combination % count));
        combination /= count;
    }
    return levels;
}

GoalSeekJob::Levels GoalSeekJob::levels_of(const Genes& genes) const {
    Levels levels;
    for (std::size_t i = 0; i < genes.size(); ++i) {
        const int count = level_count_of(spec_.choices[i]);
        levels.push_back(std::min(count - 1, static_cast<int>(genes[i] * count)));
    }
    return levels;
}

PolicyMix GoalSeekJob::mix_of(const Levels& levels) const {
    PolicyMix mix = spec_.locked;
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (levels[i] > 0) mix.push_back(spec_.choices[i].levels[static_cast<std::size_t>(levels[i]) - 1]);
    return mix;
}

void GoalSeekJob::evaluate(const PolicyMix& mix, std::span<float> values) const {
    std::vector<Reading> readings = readings_of(spec_.goals);
    readings.push_back({Indicator::total_public_cost_eur, spec_.problem.horizon_years});
    evaluate_mix(spec_.problem, mix, readings, values);
}

/// The report gives, per goal, the draws that meet it: first of the best mix, then of the present one.
void GoalSeekJob::compute(std::size_t cell, std::span<float> values) const {
    const auto draws = static_cast<std::size_t>(spec_.problem.evaluator->draws());
    const bool reports = phase_ == Phase::report;
    const PolicyMix mix = !reports    ? mix_of(asked_[cell])
                          : cell == 0 ? mix_of(result_.best.levels)
                                      : active_entries(spec_.problem.mix);
    const std::size_t count = readings_of(spec_.goals).size();
    std::vector<float> outcomes((count + 1) * draws);
    evaluate(mix, outcomes);
    const std::span<const float> of_goals = std::span(outcomes).subspan(0, count * draws);
    const std::vector<float> margins = margins_of(spec_.goals, of_goals, draws);
    double gap = 0;
    for (const float margin : margins) gap += std::clamp(-static_cast<double>(margin), 0.0, 1.0);
    values[0] = static_cast<float>(std::count_if(margins.begin(), margins.end(), [](float margin) { return margin >= 0; }));
    values[1] = static_cast<float>(gap / static_cast<double>(draws));
    values[2] = static_cast<float>(spread_of_finite(std::span(outcomes).subspan(count * draws)).p50);
    if (!reports) return;
    const auto each = margins_by_goal(spec_.goals, of_goals, draws);
    for (std::size_t g = 0; g < each.size(); ++g) values[numbers + g] = static_cast<float>(share_met(each[g]));
}

GoalCandidate GoalSeekJob::candidate(const Levels& levels, std::span<const float> values) const {
    return {levels, static_cast<int>(values[0]), static_cast<double>(values[1]), static_cast<double>(values[2])};
}

bool GoalSeekJob::better(const GoalCandidate& a, const GoalCandidate& b) const {
    const bool reaches_a = a.draws_met >= result_.needed_draws, reaches_b = b.draws_met >= result_.needed_draws;
    if (reaches_a != reaches_b) return reaches_a;
    if (reaches_a && a.cost != b.cost) return a.cost < b.cost;
    if (a.draws_met != b.draws_met) return a.draws_met > b.draws_met;
    if (a.gap != b.gap) return a.gap < b.gap;
    if (a.cost != b.cost) return a.cost < b.cost;
    return a.levels < b.levels;
}

void GoalSeekJob::take_candidates() {
    for (std::size_t cell = 0; cell < cells(); ++cell) {
        GoalCandidate one = candidate(asked_[cell], values_of(cell));
        if (better(one, result_.best)) result_.best = std::move(one);
    }
    result_.evaluations += static_cast<int>(cells());
}

/// Two objectives: cost, and what is missing to the probability that is asked for.
void GoalSeekJob::tell_search() {
    std::vector<Evaluation> evaluations;
    const double draws = spec_.problem.evaluator->draws();
    for (std::size_t cell = 0; cell < cells(); ++cell) {
        const GoalCandidate one = candidate(asked_[cell], values_of(cell));
        const int missing = std::max(0, result_.needed_draws - one.draws_met);
        evaluations.push_back({{one.cost, missing > 0 ? missing / draws + one.gap : 0}, 0});
    }
    search_.tell(std::move(evaluations));
}

void GoalSeekJob::begin_improving() {
    if (phase_ == Phase::improve) ++improvements_;
    phase_ = Phase::improve;
    asked_ = neighbours(result_.best.levels, spec_.choices);
    begin_stage(asked_.size(), numbers);
}

void GoalSeekJob::end_stage() {
    if (phase_ == Phase::report) {
        const auto met = [&](std::size_t cell) {
            std::vector<double> shares;
            for (const float share : values_of(cell).subspan(numbers)) shares.push_back(static_cast<double>(share));
            return shares;
        };
        result_.goals_met = met(0);
        result_.present_met = met(1);
        result_.present = candidate({}, values_of(1));
        return begin_stage(0, 0);
    }
    const GoalCandidate before = result_.best;
    take_candidates();
    if (phase_ == Phase::search) {
        tell_search();
        asked_.clear();
        for (const Genes& genes : search_.asked()) asked_.push_back(levels_of(genes));
        if (search_.generation() < spec_.generations) return begin_stage(asked_.size(), numbers);
        return begin_improving();
    }
    if (phase_ == Phase::improve && !(result_.best == before)) return begin_improving();
    phase_ = Phase::report;
    result_.reached = result_.best.draws_met >= result_.needed_draws;
    result_.mix = mix_of(result_.best.levels);
    begin_stage(2, numbers + spec_.goals.size());
}

double GoalSeekJob::progress_at(double stage_share) const {
    if (phase_ == Phase::all) return 0.99 * stage_share;
    if (phase_ == Phase::search) return 0.7 * (search_.generation() + stage_share) / spec_.generations;
    if (phase_ == Phase::report) return 0.99;
    return 1 - 0.3 / (improvements_ + stage_share + 1);  // how many will follow is not known
}

}  // namespace regiomix
