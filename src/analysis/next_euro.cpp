#include "analysis/next_euro.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace regiomix {
namespace {

constexpr std::ptrdiff_t most_to_one = 3;  ///< moves that are tried to one place
constexpr double share_moved = 0.1;  ///< of what is spent in a year on average

/// Adds a phase, or makes the one before longer when nothing changes between them.
void append(std::vector<Phase>& phases, const Phase& phase) {
    if (phase.annual_budget_eur == 0) return;
    if (!phases.empty() && phases.back().to_month == phase.from_month &&
        phases.back().annual_budget_eur == phase.annual_budget_eur)
        phases.back().to_month = phase.to_month;
    else
        phases.push_back(phase);
}

}  // namespace

double money_in_year(const MixEntry& entry, int year) {
    double eur = 0;
    for (const Phase& phase : entry.phases) {
        const int from = std::max(phase.from_month, year * months_per_year);
        const int to = std::min(phase.to_month, (year + 1) * months_per_year);
        if (to > from) eur += phase.annual_budget_eur * (to - from) / months_per_year;
    }
    return eur;
}

MixEntry with_money_in_year(const MixEntry& entry, int year, double eur) {
    const int begin = std::max(year * months_per_year, entry.phases.front().from_month), end = (year + 1) * months_per_year;
    assert(end > begin);
    const double present = money_in_year(entry, year);
    const double left = eur < 0 && present > 0 ? std::max(0.0, 1 + eur / present) : 1;           // less: in proportion
    const double rate = eur > 0 ? eur * months_per_year / static_cast<double>(end - begin) : 0;  // more: evenly
    const int last = std::max(end, entry.phases.back().to_month);
    MixEntry changed = entry;
    changed.phases.clear();
    for (int month = entry.phases.front().from_month; month < last; ++month) {
        const double budget = budget_at(entry, month);
        const bool inside = begin <= month && month < end;
        append(changed.phases, {month, month + 1, inside ? budget * left + rate : budget});
    }
    return changed;
}

NextEuroJob::NextEuroJob(NextEuroSpec spec) : spec_(std::move(spec)) {
    result_.reading = spec_.reading;
    result_.mix = active_entries(spec_.problem.mix);
    double total = 0;
    for (std::size_t entry = 0; entry < result_.mix.size(); ++entry) {
        const int first = result_.mix[entry].phases.front().from_month / months_per_year;
        for (int year = 0; year < spec_.reading.year; ++year) {
            const double money = money_in_year(result_.mix[entry], year);
            total += money;
            if (year >= first) result_.effects.push_back({{entry, year}, money, {}, {}});
        }
    }
    result_.step_eur = spec_.step_eur > 0 ? spec_.step_eur : share_moved * total / std::max(1, spec_.reading.year);
    if (!(result_.step_eur > 0)) result_.effects.clear();
    present_.resize(static_cast<std::size_t>(spec_.problem.evaluator->draws()));
    if (!result_.effects.empty()) evaluate_mix(spec_.problem, result_.mix, std::span(&spec_.reading, 1), present_);
    for (std::size_t k = 0; k < result_.effects.size(); ++k) {
        changes_.emplace_back(k, result_.step_eur);
        if (result_.effects[k].money >= result_.step_eur) changes_.emplace_back(k, -result_.step_eur);
    }
    begin_stage(changes_.size(), present_.size());
}

PolicyMix NextEuroJob::changed(const MoneyPlace& place, double eur) const {
    PolicyMix mix = result_.mix;
    mix[place.entry] = with_money_in_year(mix[place.entry], place.year, eur);
    return active_entries(mix);
}

/// A move within one instrument changes it twice, so the first year's change must not take its first phase away: what is
/// added comes first.
PolicyMix NextEuroJob::mix_of_cell(std::size_t cell) const {
    if (stage() == 0) return changed(result_.effects[changes_[cell].first].place, changes_[cell].second);
    const MoneyMove& move = result_.moves[cell];
    PolicyMix mix = result_.mix;
    mix[move.to.entry] = with_money_in_year(mix[move.to.entry], move.to.year, result_.step_eur);
    mix[move.from.entry] = with_money_in_year(mix[move.from.entry], move.from.year, -result_.step_eur);
    return active_entries(mix);
}

void NextEuroJob::compute(std::size_t cell, std::span<float> values) const {
    evaluate_mix(spec_.problem, mix_of_cell(cell), std::span(&spec_.reading, 1), values);
}

Spread NextEuroJob::gain_of(std::size_t cell, double* positive_in) const {
    std::vector<float> gains;
    std::size_t positive = 0;
    const auto values = values_of(cell);
    for (std::size_t d = 0; d < present_.size(); ++d) {
        if (!std::isfinite(values[d]) || !std::isfinite(present_[d])) continue;
        gains.push_back(spec_.higher_is_better ? values[d] - present_[d] : present_[d] - values[d]);
        positive += gains.back() > 0;
    }
    if (positive_in && !gains.empty()) *positive_in = static_cast<double>(positive) / static_cast<double>(gains.size());
    return spread_of(gains);
}

void NextEuroJob::end_stage() {
    if (stage() == 0) {
        for (std::size_t cell = 0; cell < cells(); ++cell) {
            MarginalEffect& effect = result_.effects[changes_[cell].first];
            (changes_[cell].second > 0 ? effect.added : effect.removed) = gain_of(cell);
        }
        choose_moves();
        return begin_stage(result_.moves.size(), present_.size());
    }
    for (std::size_t cell = 0; cell < cells(); ++cell)
        result_.moves[cell].gain = gain_of(cell, &result_.moves[cell].positive_in);
    std::stable_sort(result_.moves.begin(), result_.moves.end(),
                     [](const MoneyMove& a, const MoneyMove& b) { return a.gain.mean > b.gain.mean; });
    begin_stage(0, 0);
}

/// Pairs by what the two steps gain one by one, at most one move per place that gives and three per place that takes. Of each
/// place that gives only the best takers count: no more can be used up by others.
void NextEuroJob::choose_moves() {
    struct Promise {
        std::size_t from, to;
        double gain;
    };
    const auto better = [](const Promise& a, const Promise& b) { return a.gain != b.gain ? a.gain > b.gain : a.to < b.to; };
    const std::size_t takers = spec_.moves / static_cast<std::size_t>(most_to_one) + 2;
    std::vector<Promise> promises;
    for (std::size_t from = 0; from < result_.effects.size(); ++from) {
        if (result_.effects[from].removed.draws == 0) continue;
        std::vector<Promise> of_place;
        for (std::size_t to = 0; to < result_.effects.size(); ++to)
            if (to != from && result_.effects[to].added.draws > 0)
                of_place.push_back({from, to, result_.effects[from].removed.mean + result_.effects[to].added.mean});
        const std::size_t kept = std::min(takers, of_place.size());
        std::partial_sort(of_place.begin(), of_place.begin() + static_cast<std::ptrdiff_t>(kept), of_place.end(), better);
        promises.insert(promises.end(), of_place.begin(), of_place.begin() + static_cast<std::ptrdiff_t>(kept));
    }
    std::stable_sort(promises.begin(), promises.end(), [](const Promise& a, const Promise& b) { return a.gain > b.gain; });
    for (const Promise& promise : promises) {
        if (result_.moves.size() == spec_.moves) break;
        const MoneyPlace from = result_.effects[promise.from].place, to = result_.effects[promise.to].place;
        const auto& chosen = result_.moves;
        const auto same_to = std::count_if(chosen.begin(), chosen.end(), [&](const MoneyMove& m) { return m.to == to; });
        const bool same_from = std::any_of(chosen.begin(), chosen.end(), [&](const MoneyMove& m) { return m.from == from; });
        if (!same_from && same_to < most_to_one) result_.moves.push_back({from, to, {}, 0});
    }
}

double NextEuroJob::progress_at(double stage_share) const {
    return stage() == 0 ? 0.95 * stage_share : 0.95 + 0.05 * stage_share;
}

}  // namespace regiomix
