#include "analysis/mix_space.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix {
namespace {

constexpr double budget_steps = 100;
constexpr double above_usual = 1.25;  ///< as far as the sliders go
constexpr int step_months = 3, latest_start_months = 60;

void shift(MixEntry& entry, int months, int horizon_months) {
    std::vector<Phase> phases;
    for (Phase phase : entry.phases) {
        phase.from_month = std::clamp(phase.from_month + months, 0, horizon_months);
        phase.to_month = std::clamp(phase.to_month + months, 0, horizon_months);
        if (phase.to_month > phase.from_month) phases.push_back(phase);
    }
    entry.phases = std::move(phases);
}

}  // namespace

double largest_budget_of(const MixEntry& entry) {
    double largest = 0;
    for (const Phase& phase : entry.phases) largest = std::max(largest, phase.annual_budget_eur);
    return largest;
}

MixSpace::MixSpace(const MixProblem& problem, const std::vector<std::string>& locked, int last_year)
    : mix_(active_entries(problem.mix)), months_(problem.horizon_years * months_per_year) {
    for (std::size_t entry = 0; entry < mix_.size(); ++entry) {
        if (std::find(locked.begin(), locked.end(), mix_[entry].instrument) != locked.end()) continue;
        add_levers(problem.catalogue->instruments[*problem.catalogue->find(mix_[entry].instrument)], entry, problem,
                   last_year);
    }
}

void MixSpace::add_levers(const InstrumentKind& kind, std::size_t entry, const MixProblem& problem, int last_year) {
    const double largest = largest_budget_of(mix_[entry]);
    const double usual = above_usual * kind.max_budget_eur * problem.region.figures.population / kind.budget_per_inhabitants;
    const double high = std::max(largest, usual);
    levers_.push_back({entry, SearchLever::Kind::budget, "", 0, high, high / budget_steps, largest});
    const int start = mix_[entry].phases.front().from_month;
    const int latest = std::max(start, std::min(latest_start_months, (last_year - 1) * months_per_year));
    levers_.push_back(
        {entry, SearchLever::Kind::start, "", 0, static_cast<double>(latest), step_months, static_cast<double>(start)});
    for (const SettingKind& setting : kind.settings)
        levers_.push_back({entry, SearchLever::Kind::setting, setting.id, setting.min, setting.max, setting.step,
                           setting_value(mix_[entry], kind, setting.id)});
}

Genes MixSpace::present_genes() const {
    Genes genes;
    for (const SearchLever& lever : levers_)
        genes.push_back(lever.high > lever.low ? std::clamp((lever.present - lever.low) / (lever.high - lever.low), 0.0, 1.0)
                                               : 0);
    return genes;
}

double MixSpace::value_of(std::size_t place, double gene) const {
    const SearchLever& lever = levers_[place];
    const double value = lever.low + gene * (lever.high - lever.low);
    if (std::fabs(value - lever.present) < 0.5 * lever.step) return lever.present;
    if (!(lever.step > 0)) return value;
    return std::clamp(lever.low + std::round((value - lever.low) / lever.step) * lever.step, lever.low, lever.high);
}

PolicyMix MixSpace::mix_of(const Genes& genes) const {
    PolicyMix mix = mix_;
    for (std::size_t i = 0; i < levers_.size(); ++i) {
        const SearchLever& lever = levers_[i];
        const double value = value_of(i, genes[i]);
        if (value == lever.present) continue;
        MixEntry& entry = mix[lever.entry];
        if (lever.kind == SearchLever::Kind::budget)
            entry = with_budgets_times(std::move(entry), value / lever.present);
        else if (lever.kind == SearchLever::Kind::start)
            shift(entry, static_cast<int>(value - lever.present), months_);
        else
            entry.settings[lever.setting] = value;
    }
    return active_entries(mix);
}

}  // namespace regiomix
