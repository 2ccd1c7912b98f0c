// How the outcomes are shown, as the person chose it; not part of the document.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "outcomes/indicators.hpp"

namespace regiomix {

/// How the main chart draws the ensemble.
enum class ChartPicture : unsigned char { bands, density, table };

/// `natural`: as the indicator is defined.
enum class ChartPeriod : unsigned char { natural, yearly, cumulative };

/// Where an indicator can stand on the page of outcomes.
enum class IndicatorPlace : unsigned char { cards, charts };

struct OutcomesChoice {
    ChartPicture picture = ChartPicture::bands;
    ChartPeriod period = ChartPeriod::natural;
    bool level = false;            ///< with what exists without any policy, not the difference to it
    bool per_inhabitants = false;  ///< per 100,000 of them

    // The headline, and beside the main chart the stages that lead to it.
    std::vector<Indicator> cards{Indicator::sustained_ventures,     Indicator::adoptions,
                                 Indicator::net_jobs,               Indicator::beneficiaries_per_year,
                                 Indicator::total_public_cost_eur,  Indicator::eur_per_net_job_year};
    std::vector<Indicator> charts{Indicator::sustained_ventures, Indicator::scaled_ventures, Indicator::adoptions,
                                  Indicator::beneficiaries_per_year};

    std::vector<Indicator>& at(IndicatorPlace place) { return place == IndicatorPlace::cards ? cards : charts; }
    const std::vector<Indicator>& at(IndicatorPlace place) const {
        return place == IndicatorPlace::cards ? cards : charts;
    }
    bool operator==(const OutcomesChoice&) const = default;
};

inline constexpr std::size_t most_shown_indicators = 8;  ///< in one place

/// One adjustable control of an instrument: a setting, or without one its annual budget.
struct LeverId {
    std::string instrument, setting;

    bool operator==(const LeverId&) const = default;
};

struct LeverValue {
    LeverId lever;
    double value = 0;
};

enum class SurfaceAxisId : unsigned char { across, up };

/// The response surface. A lever without instrument: the program proposes one.
struct ExploreChoice {
    LeverId across, up;
    Indicator indicator = Indicator::net_jobs;

    bool operator==(const ExploreChoice&) const = default;
};

}  // namespace regiomix
