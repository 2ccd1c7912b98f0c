// Scenarios beside the edited one. reduce() is the only function that writes them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "app/action_compare.hpp"
#include "scenario/scenario.hpp"

namespace regiomix {

inline constexpr std::size_t most_compared = 7;  ///< beside the edited one
inline constexpr std::size_t most_collected = 60;

struct ComparedScenario {
    int id = 0;      ///< never used again
    int colour = 0;  ///< of the palette; the scenario keeps it wherever it is shown
    Scenario scenario;
    std::string ready_id;  ///< the ready scenario that it came from, or empty

    bool operator==(const ComparedScenario&) const = default;
};

struct Comparison {
    std::vector<ComparedScenario> others;
    int reference = 0;  ///< id of what differences are taken to; 0: the edited scenario
    int own_colour = 0;
    int next_id = 1;
    CompareAxes axes = CompareAxes::outcomes;

    const ComparedScenario* find(int id) const {
        const auto found = std::find_if(others.begin(), others.end(), [id](const auto& other) { return other.id == id; });
        return found == others.end() ? nullptr : &*found;
    }
    /// What the edited scenario is compared with in cards and charts; null: nothing, or it is the reference itself.
    const ComparedScenario* against() const { return find(reference); }

    bool operator==(const Comparison&) const = default;
};

struct CollectedFile {
    std::string name;
    Scenario scenario;

    bool operator==(const CollectedFile&) const = default;
};

struct RefusedFile {
    std::string name, reason;

    bool operator==(const RefusedFile&) const = default;
};

struct Collection {
    std::vector<CollectedFile> files;
    std::vector<RefusedFile> refused;

    bool operator==(const Collection&) const = default;
};

/// Years that all scenarios of a collection reach.
inline int common_horizon(const Collection& collection) {
    int years = max_horizon_years;
    for (const CollectedFile& file : collection.files) years = std::min(years, file.scenario.horizon_years);
    return years;
}

}  // namespace regiomix
