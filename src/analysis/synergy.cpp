#include "analysis/synergy.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace regiomix {
namespace {

// Order of the cells: the mix, nothing, then per instrument without it, doubled, alone, then without both of each pair.
constexpr std::size_t whole = 0, nothing = 1, first_single = 2, kinds_of_single = 3;

/// A sum of cells with signs, over the draws in which every cell has a value.
struct Term {
    std::span<const float> values;
    float sign;
};

std::vector<float> combined(std::initializer_list<Term> terms) {
    std::vector<float> sums;
    for (std::size_t d = 0; d < terms.begin()->values.size(); ++d) {
        float sum = 0;
        for (const Term& term : terms) sum += term.sign * term.values[d];
        if (std::isfinite(sum)) sums.push_back(sum);
    }
    return sums;
}

Spread change(std::span<const float> to, std::span<const float> from) {
    return spread_of(combined({{to, 1}, {from, -1}}));
}

}  // namespace

SynergyJob::SynergyJob(SynergySpec spec) : spec_(std::move(spec)), players_(active_entries(spec_.problem.mix)) {
    for (std::size_t a = 0; a < players_.size(); ++a)
        for (std::size_t b = a + 1; b < players_.size(); ++b) pairs_.emplace_back(a, b);
    begin_stage(first_single + kinds_of_single * players_.size() + pairs_.size(),
                static_cast<std::size_t>(spec_.problem.evaluator->draws()));
}

PolicyMix SynergyJob::without(std::size_t a, std::size_t b) const {
    std::vector<bool> members(players_.size(), true);
    members[a] = members[b] = false;
    return only_members(players_, members);
}

PolicyMix SynergyJob::mix_of_cell(std::size_t cell) const {
    if (cell == whole) return players_;
    if (cell == nothing) return {};
    const std::size_t single = cell - first_single;
    if (single >= kinds_of_single * players_.size()) {
        const auto& [a, b] = pairs_[single - kinds_of_single * players_.size()];
        return without(a, b);
    }
    const std::size_t i = single / kinds_of_single;
    if (single % kinds_of_single == 0) return without(i, i);
    if (single % kinds_of_single == 2) return {players_[i]};
    PolicyMix doubled = players_;
    doubled[i] = with_budgets_times(doubled[i], 2);
    return doubled;
}

void SynergyJob::compute(std::size_t cell, std::span<float> values) const {
    evaluate_mix(spec_.problem, mix_of_cell(cell), std::span(&spec_.reading, 1), values);
}

void SynergyJob::end_stage() {
    const auto mix = values_of(whole), none = values_of(nothing);
    const auto single = [&](std::size_t i, std::size_t kind) {
        return values_of(first_single + kinds_of_single * i + kind);
    };
    result_.reading = spec_.reading;
    result_.mix = change(mix, none);
    for (std::size_t i = 0; i < players_.size(); ++i)
        result_.instruments.push_back({.instrument = players_[i].instrument,
                                       .removed = change(single(i, 0), mix),
                                       .doubled = change(single(i, 1), mix),
                                       .alone = change(single(i, 2), none)});
    for (std::size_t k = 0; k < pairs_.size(); ++k) {
        const std::size_t a = pairs_[k].first, b = pairs_[k].second;
        const auto neither = values_of(first_single + kinds_of_single * players_.size() + k);
        const std::vector<float> effect =
            combined({{mix, 1}, {single(a, 0), -1}, {single(b, 0), -1}, {neither, 1}});
        const auto positive = std::count_if(effect.begin(), effect.end(), [](float value) { return value > 0; });
        const double of = std::max<double>(1.0, static_cast<double>(effect.size()));
        result_.pairs.push_back({a, b, spread_of(effect), static_cast<double>(positive) / of});
    }
    begin_stage(0, 0);
}

}  // namespace regiomix
