#include "analysis/contribution.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace regiomix {

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
    begin_stage(static_cast<std::size_t>(spec_.order_pairs), players_.size() * draws);
}

void ContributionJob::evaluate(const std::vector<bool>& members, std::span<float> values) const {
    evaluate_mix(spec_.problem, only_members(players_, members), std::span(&spec_.reading, 1), values);
}

void ContributionJob::compute(std::size_t cell, std::span<float> values) const {
    if (!exact()) return compute_orders(cell, values);
    std::vector<bool> members(players_.size());
    for (std::size_t i = 0; i < members.size(); ++i) members[i] = (cell >> i) & 1;
    evaluate(members, values);
}

void ContributionJob::compute_orders(std::size_t pair, std::span<float> values) const {
    const std::size_t draws = nothing_.size();
    std::vector<int> order = random_order(static_cast<int>(players_.size()), spec_.seed, pair);
    for (int direction = 0; direction < 2; ++direction) {
        std::vector<bool> members(players_.size(), false);
        std::vector<float> before = nothing_, after(draws);
        for (const int player : order) {
            const auto i = static_cast<std::size_t>(player);
            members[i] = true;
            if (player == order.back())
                after = everything_;
            else
                evaluate(members, after);
            for (std::size_t d = 0; d < draws; ++d) {
                const float half = 0.5f * (after[d] - before[d]);
                values[i * draws + d] = direction == 0 ? half : values[i * draws + d] + half;
            }
            before.swap(after);
        }
        std::reverse(order.begin(), order.end());
    }
}

void ContributionJob::end_stage() {
    exact() ? conclude_exact() : conclude_sampled();
    begin_stage(0, 0);
}

void ContributionJob::conclude_exact() {
    const auto players = static_cast<int>(players_.size());
    const auto n = players_.size();
    std::vector<std::vector<float>> contributions(n);
    std::vector<float> totals;
    std::vector<double> worth(cells()), mean_worth(cells(), 0.0);
    for (std::size_t d = 0; d < cell_values(); ++d) {
        for (std::size_t s = 0; s < worth.size(); ++s) worth[s] = static_cast<double>(values_of(s)[d]);
        if (!std::all_of(worth.begin(), worth.end(), [](double w) { return std::isfinite(w); })) continue;
        const std::vector<double> values = shapley_values(players, worth);
        for (std::size_t i = 0; i < n; ++i) contributions[i].push_back(static_cast<float>(values[i]));
        totals.push_back(static_cast<float>(worth.back() - worth.front()));
        for (std::size_t s = 0; s < worth.size(); ++s) mean_worth[s] += worth[s];
    }
    for (double& mean : mean_worth) mean /= std::max<double>(1.0, static_cast<double>(totals.size()));
    result_.interactions = shapley_interactions(players, mean_worth);  // the index is linear in the worth
    summarise(contributions, totals);
}

void ContributionJob::conclude_sampled() {
    const std::size_t n = players_.size(), draws = nothing_.size(), pairs = cells();
    std::vector<std::vector<float>> contributions(n);
    std::vector<float> totals;
    std::vector<std::vector<double>> of_pair(n, std::vector<double>(pairs, 0.0));
    for (std::size_t d = 0; d < draws; ++d) {
        const auto value = [&](std::size_t i, std::size_t pair) {
            return static_cast<double>(values_of(pair)[i * draws + d]);
        };
        bool finite = true;
        for (std::size_t i = 0; i < n && finite; ++i)
            for (std::size_t k = 0; k < pairs; ++k) finite = finite && std::isfinite(value(i, k));
        if (!finite) continue;
        totals.push_back(everything_[d] - nothing_[d]);
        for (std::size_t i = 0; i < n; ++i) {
            double sum = 0;
            for (std::size_t k = 0; k < pairs; ++k) {
                sum += value(i, k);
                of_pair[i][k] += value(i, k);
            }
            contributions[i].push_back(static_cast<float>(sum / static_cast<double>(pairs)));
        }
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

}  // namespace regiomix
