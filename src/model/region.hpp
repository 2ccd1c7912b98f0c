// A region as the model sees it: a few public figures and the levels it has without policy.
#pragma once

#include <array>
#include <string_view>

#include "model/mechanisms.hpp"

namespace regiomix {

// Figures of a region. The last four are context that no equation reads.
#define REGIOMIX_REGION_FIGURES(X)            \
    X(population)                             \
    X(gdp_eur)                                \
    X(employment_rate_percent)                \
    X(at_risk_of_poverty_or_exclusion_percent) \
    X(early_leavers_percent)                  \
    X(rd_percent_gdp)                         \
    X(ghg_t_per_inhabitant)                   \
    X(public_bodies)                          \
    X(cost_of_unemployment_eur)

struct RegionFigures {
#define REGIOMIX_FIELD(id) double id = 0;
    REGIOMIX_REGION_FIGURES(REGIOMIX_FIELD)
#undef REGIOMIX_FIELD

    bool operator==(const RegionFigures&) const = default;
};

struct RegionFigureName {
    std::string_view id;
    double RegionFigures::*field;
};

inline constexpr auto region_figures = std::to_array<RegionFigureName>({
#define REGIOMIX_NAME(id) {#id, &RegionFigures::id},
    REGIOMIX_REGION_FIGURES(REGIOMIX_NAME)
#undef REGIOMIX_NAME
});

/// Thematic focus: four shares that sum to 1 (theta in E54).
struct ThematicFocus {
    double employment = 0.25;
    double education = 0.15;
    double inclusion = 0.35;
    double climate = 0.25;

    bool operator==(const ThematicFocus&) const = default;
};

/// What a run needs to know of the place, in double precision.
struct RegionInput {
    RegionFigures figures;
    Levels<double> baseline_levels{};
    ThematicFocus focus;  ///< rescaled to sum 1

    bool operator==(const RegionInput&) const = default;
};

/// E1: how much a region needs social innovation, 0.6 to 1.8, from poverty and employment.
inline double need(const RegionFigures& figures) {
    const double poverty = 0.5 * figures.at_risk_of_poverty_or_exclusion_percent / 21.0;
    const double joblessness = 0.5 * (100.0 - figures.employment_rate_percent) / 28.0;
    return clamp(poverty + joblessness, 0.6, 1.8);
}

/// The region's constants in the precision of a run.
template <Scalar R>
struct Region {
    R population;
    R population_millions;       ///< pm
    R sqrt_population_millions;  ///< sqrt(pm), E41
    R need;                      ///< E1
    R gdp;                       ///< EUR
    R public_bodies;
    R cost_of_unemployment;      ///< EUR/yr
    R focus_education, focus_inclusion, focus_climate;
    Levels<R> baseline_levels;   ///< u0

    explicit Region(const RegionInput& input)
        : population(input.figures.population),
          population_millions(input.figures.population / 1e6),
          sqrt_population_millions(regiomix::sqrt(input.figures.population / 1e6)),
          need(regiomix::need(input.figures)),
          gdp(input.figures.gdp_eur),
          public_bodies(input.figures.public_bodies),
          cost_of_unemployment(input.figures.cost_of_unemployment_eur),
          focus_education(input.focus.education),
          focus_inclusion(input.focus.inclusion),
          focus_climate(input.focus.climate) {
        for (std::size_t i = 0; i < level_count; ++i) baseline_levels[i] = R(input.baseline_levels[i]);
    }
};

}  // namespace regiomix
