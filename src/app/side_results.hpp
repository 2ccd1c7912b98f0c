// Results beside those of the present mix, computed in idle time. Plain values for the views.
#pragma once

#include <cstddef>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "app/answer_desk.hpp"
#include "app/simulation.hpp"
#include "outcomes/indicators.hpp"

namespace regiomix {

/// What each instrument adds in the central case, in the order of the catalogue.
struct MarginalResults {
    struct Entry {
        IndicatorValues<double> gained{};  ///< at the horizon: with it less without it
        double cost_eur = std::numeric_limits<double>::quiet_NaN();  ///< public cost by then, with it less without it
    };

    std::vector<Entry> entries;      ///< empty: not computed yet
    std::vector<std::size_t> order;  ///< instruments, most effect per euro first; stays while budgets are changed
    bool busy = false;

    /// Effect per euro; not a number where the instrument costs nothing or the indicator has no value.
    double per_euro(std::size_t instrument, Indicator indicator) const {
        const Entry& entry = entries[instrument];
        return entry.cost_eur > 1 ? at(entry.gained, indicator) / entry.cost_eur
                                  : std::numeric_limits<double>::quiet_NaN();
    }
};

/// The course of an indicator in a ready scenario's central run.
struct ReadyPicture {
    Indicator indicator = Indicator::net_jobs;
    std::vector<double> values;  ///< per year
};

struct SideResults {
    MarginalResults marginal;
    Answers answers;
    SimulationView before;  ///< of the scenario before the last change, for a presentation
    std::map<std::string, double> total_sensitivity;  ///< by parameter: its share of the spread, 0 to 1; empty: not computed
    std::vector<ReadyPicture> pictures;  ///< of the first ready scenarios, in their order; the rest is on its way
};

}  // namespace regiomix
