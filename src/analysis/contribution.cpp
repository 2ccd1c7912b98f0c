#include "analysis/contribution.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace regiomix {
namespace {

constexpr std::size_t shared_per_cell = 64;  ///< draws whose worth a cell shares out

}  // namespace

ContributionJob::ContributionJob(ContributionSpec spec)
    : spec_(std::move(spec)), players_(active_entries(spec_.problem.mix)) {
    assert(spec_.exact_up_to <= 20 && spec_.order_pairs >= 2);
    const auto draws = static_cast<std::size_t>(spec_.problem.evaluator->draws());
    result_.reading = spec_.reading;
    result_.exact = exact();
    if (exact()) {
        begin_stage(std::size_t{1} << players_.size(), draws);
        return;
    }
    result_.order_pairs = spec_.order_pairs;
    nothing_.resize(draws);
    everything_.resize(draws);
    evaluate(std::vector<bool>(players_.size(), false), nothing_);
    evaluate(std::vector<bool>(players_.size(), true), everything_);
    begin_stage(2 * static_cast<std::size_t>(spec_.order_pairs) * (players_.size() - 1), draws);
}

void ContributionJob::evaluate(const std::vector<bool>& members, std::span<float> values) const {
    evaluate_mix(spec_.problem, only_members(players_, members), std::span(&spec_.reading, 1), values);
}

void ContributionJob::compute(std::size_t cell, std::span<float> values) const {
    if (!exact()) return compute_order(cell, values);
    if (stage() == 1) return share_out(cell, values);
    std::vector<bool> members(players_.size());
    for (std::size_t i = 0; i < members.size(); ++i) members[i] = (cell >> i) & 1;
    evaluate(members, values);
}

/// Cells of a pair of orders: what the first 1, 2, ... players of the one are worth, then the same of its reverse. What all
/// are worth, and nobody, is known.
void ContributionJob::compute_order(std::size_t cell, std::span<float> values) const {
    const std::size_t steps = players_.size() - 1, pair = cell / (2 * steps), step = cell % (2 * steps);
    const std::vector<int> order = order_of(pair, step >= steps);
    std::vector<bool> members(players_.size(), false);
    for (std::size_t k = 0; k <= step % steps; ++k) members[static_cast<std::size_t>(order[k])] = true;
    evaluate(members, values);
}

std::vector<int> ContributionJob::order_of(std::size_t pair, bool reverse) const {
    std::vector<int> order = random_order(static_cast<int>(players_.size()), spec_.seed, pair);
    if (reverse) std::reverse(order.begin(), order.end());
    return order;
}

/// What each player brings on average of the two orders of a pair: [player * draws + draw].
void ContributionJob::read_pair(std::size_t pair, std::span<float> values) const {
    const std::size_t draws = nothing_.size(), steps = players_.size() - 1;
    for (const std::size_t reverse : {0u, 1u}) {
        const std::vector<int> order = order_of(pair, reverse == 1);
        std::span<const float> before = nothing_;
        for (std::size_t k = 0; k < order.size(); ++k) {
            const auto i = static_cast<std::size_t>(order[k]);
            const std::span<const float> after = k < steps ? values_of((2 * pair + reverse) * steps + k) : everything_;
            for (std::size_t d = 0; d < draws; ++d) {
                const float half = 0.5f * (after[d] - before[d]);
                values[i * draws + d] = reverse == 0 ? half : values[i * draws + d] + half;
            }
            before = after;
        }
    }
}

void ContributionJob::end_stage() {
    const auto draws = static_cast<std::size_t>(spec_.problem.evaluator->draws());
    if (exact() && stage() == 0) {
        worth_.assign(values_of(0).data(), values_of(0).data() + cells() * draws);
        return begin_stage((draws + shared_per_cell - 1) / shared_per_cell, shared_per_cell * (players_.size() + 1));
    }
    exact() ? conclude_exact() : conclude_sampled();
    begin_stage(0, 0);
}

/// Per draw: 1 if every coalition has a value in it, otherwise 0, and what each player gets.
void ContributionJob::share_out(std::size_t cell, std::span<float> values) const {
    const auto players = static_cast<int>(players_.size());
    const auto draws = static_cast<std::size_t>(spec_.problem.evaluator->draws());
    std::vector<double> worth(std::size_t{1} << players_.size());
    for (std::size_t k = 0; k < shared_per_cell && cell * shared_per_cell + k < draws; ++k) {
        const std::size_t d = cell * shared_per_cell + k;
        float* const of_draw = values.data() + k * (players_.size() + 1);
        for (std::size_t s = 0; s < worth.size(); ++s) worth[s] = static_cast<double>(worth_[s * draws + d]);
        of_draw[0] = std::all_of(worth.begin(), worth.end(), [](double w) { return std::isfinite(w); }) ? 1.0f : 0.0f;
        if (of_draw[0] == 0.0f) continue;
        const std::vector<double> shares = shapley_values(players, worth);
        for (std::size_t i = 0; i < shares.size(); ++i) of_draw[1 + i] = static_cast<float>(shares[i]);
    }
}

void ContributionJob::conclude_exact() {
    const std::size_t n = players_.size(), coalitions = std::size_t{1} << n, draws = worth_.size() / coalitions;
    std::vector<std::vector<float>> contributions(n);
    std::vector<float> totals;
    std::vector<std::size_t> used;
    for (std::size_t d = 0; d < draws; ++d) {
        const float* const of_draw = values_of(d / shared_per_cell).data() + d % shared_per_cell * (n + 1);
        if (of_draw[0] == 0.0f) continue;
        used.push_back(d);
        for (std::size_t i = 0; i < n; ++i) contributions[i].push_back(of_draw[1 + i]);
        totals.push_back(static_cast<float>(static_cast<double>(worth_[(coalitions - 1) * draws + d]) -
                                            static_cast<double>(worth_[d])));
    }
    std::vector<double> mean_worth(coalitions, 0.0);
    for (std::size_t s = 0; s < coalitions; ++s) {
        for (const std::size_t d : used) mean_worth[s] += static_cast<double>(worth_[s * draws + d]);
        mean_worth[s] /= std::max<double>(1.0, static_cast<double>(used.size()));
    }
    result_.interactions = shapley_interactions(static_cast<int>(n), mean_worth);  // the index is linear in the worth
    summarise(contributions, totals);
    worth_ = {};
}

void ContributionJob::conclude_sampled() {
    const std::size_t n = players_.size(), draws = nothing_.size(), pairs = static_cast<std::size_t>(spec_.order_pairs);
    std::vector<bool> finite(draws, true);
    const auto look_at = [&](std::span<const float> worth) {
        for (std::size_t d = 0; d < draws; ++d)
            if (!std::isfinite(worth[d])) finite[d] = false;
    };
    look_at(nothing_);
    look_at(everything_);
    for (std::size_t cell = 0; cell < cells(); ++cell) look_at(values_of(cell));
    std::vector<double> sums(n * draws, 0.0);
    std::vector<std::vector<double>> of_pair(n, std::vector<double>(pairs, 0.0));
    std::vector<float> values(n * draws);
    for (std::size_t k = 0; k < pairs; ++k) {
        read_pair(k, values);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t d = 0; d < draws; ++d) {
                if (!finite[d]) continue;
                sums[i * draws + d] += static_cast<double>(values[i * draws + d]);
                of_pair[i][k] += static_cast<double>(values[i * draws + d]);
            }
    }
    std::vector<std::vector<float>> contributions(n);
    std::vector<float> totals;
    for (std::size_t d = 0; d < draws; ++d) {
        if (!finite[d]) continue;
        totals.push_back(everything_[d] - nothing_[d]);
        for (std::size_t i = 0; i < n; ++i)
            contributions[i].push_back(static_cast<float>(sums[i * draws + d] / static_cast<double>(pairs)));
    }
    summarise(contributions, totals);
    if (totals.empty()) return;
    const auto count = static_cast<double>(pairs), used = static_cast<double>(totals.size());
    for (std::size_t i = 0; i < n; ++i) {
        double sum = 0, squares = 0;
        for (const double value : of_pair[i]) sum += value / used;
        for (const double value : of_pair[i]) squares += (value / used - sum / count) * (value / used - sum / count);
        result_.instruments[i].standard_error = std::sqrt(squares / (count - 1.0) / count);
    }
}

void ContributionJob::summarise(const std::vector<std::vector<float>>& contributions, const std::vector<float>& totals) {
    result_.draws = static_cast<int>(totals.size());
    result_.draws_without_value = spec_.problem.evaluator->draws() - result_.draws;
    for (const MixEntry& player : players_) result_.instruments.push_back({.instrument = player.instrument, .effect = {}});
    if (totals.empty()) return;
    result_.total = spread_of(totals);
    for (std::size_t i = 0; i < players_.size(); ++i) {
        Contribution& one = result_.instruments[i];
        one.effect = spread_of(contributions[i]);
        if (result_.total.mean != 0) one.share = one.effect.mean / result_.total.mean;
        const auto positive =
            std::count_if(contributions[i].begin(), contributions[i].end(), [](float value) { return value > 0; });
        one.positive_in = static_cast<double>(positive) / result_.draws;
    }
}

double ContributionJob::progress_at(double stage_share) const {
    constexpr double runs = 0.98;
    if (!exact()) return stage_share;
    return stage() == 0 ? runs * stage_share : runs + (1 - runs) * stage_share;
}

}  // namespace regiomix
