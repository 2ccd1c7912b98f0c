// A policy mix: instruments of the catalogue with phases, budgets and settings.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace regiomix {

inline constexpr int months_per_year = 12;
inline constexpr int min_horizon_years = 5;
inline constexpr int max_horizon_years = 30;
inline constexpr int max_months = max_horizon_years * months_per_year;

/// [from_month, to_month) counted from the scenario's start, with one annual budget.
struct Phase {
    int from_month = 0;
    int to_month = 0;
    double annual_budget_eur = 0;

    bool contains(int month) const { return from_month <= month && month < to_month; }
    bool operator==(const Phase&) const = default;
};

/// An instrument of a mix. Phases are sorted and do not overlap; an instrument appears at most once in a mix.
struct MixEntry {
    std::string instrument;  ///< id in the catalogue
    bool enabled = true;
    std::vector<Phase> phases;
    std::map<std::string, double> settings;  ///< only those that were set; absent ones take the catalogue's default

    bool operator==(const MixEntry&) const = default;
};

using PolicyMix = std::vector<MixEntry>;

inline double budget_at(const MixEntry& entry, int month) {
    for (const Phase& phase : entry.phases)
        if (phase.contains(month)) return phase.annual_budget_eur;
    return 0;
}

/// Whether the entry takes part at all: enabled, with some budget (section 10 of the equations).
inline bool is_active(const MixEntry& entry) {
    if (!entry.enabled) return false;
    for (const Phase& phase : entry.phases)
        if (phase.annual_budget_eur > 0 && phase.to_month > phase.from_month) return true;
    return false;
}

inline const MixEntry* find_entry(const PolicyMix& mix, const std::string& instrument) {
    for (const MixEntry& entry : mix)
        if (entry.instrument == instrument) return &entry;
    return nullptr;
}

}  // namespace regiomix
