// The outcome indicators: what the tool reports, always mix minus doing nothing under the same draw (E50 to E56).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace regiomix {

// Names, units and explanations are data: scenarios/indicators.json, in this order.
#define REGIOMIX_INDICATORS(X)       \
    X(sustained_ventures)            \
    X(scaled_ventures)               \
    X(pilots)                        \
    X(adoptions)                     \
    X(proven_public_innovations)     \
    X(network_actors)                \
    X(systemic_change)               \
    X(net_jobs)                      \
    X(gross_jobs)                    \
    X(beneficiaries_per_year)        \
    X(public_cost_eur_per_year)      \
    X(total_public_cost_eur)         \
    X(net_job_years)                 \
    X(eur_per_net_job_year)          \
    X(fund_assets_eur)               \
    X(social_value_eur_per_year)     \
    X(savings_eur_per_year)          \
    X(social_value_per_public_eur)   \
    X(private_eur_per_public_eur)    \
    X(absorption)                    \
    X(survival_5_years)              \
    X(employment_pp)                 \
    X(arope_pp)                      \
    X(early_leavers_pp)              \
    X(ghg_kg_per_inhabitant)         \
    X(innovation_spending_pp_gdp)

enum class Indicator : unsigned char {
#define REGIOMIX_FIELD(id) id,
    REGIOMIX_INDICATORS(REGIOMIX_FIELD)
#undef REGIOMIX_FIELD
};

inline constexpr auto indicator_names = std::to_array<std::string_view>({
#define REGIOMIX_NAME(id) #id,
    REGIOMIX_INDICATORS(REGIOMIX_NAME)
#undef REGIOMIX_NAME
});

inline constexpr std::size_t indicator_count = indicator_names.size();

constexpr std::size_t index_of(Indicator indicator) { return static_cast<std::size_t>(indicator); }

constexpr std::optional<Indicator> find_indicator(std::string_view id) {
    for (std::size_t i = 0; i < indicator_count; ++i)
        if (indicator_names[i] == id) return static_cast<Indicator>(i);
    return std::nullopt;
}

template <class R>
using IndicatorValues = std::array<R, indicator_count>;

template <class R>
R& at(IndicatorValues<R>& values, Indicator indicator) {
    return values[index_of(indicator)];
}
template <class R>
const R& at(const IndicatorValues<R>& values, Indicator indicator) {
    return values[index_of(indicator)];
}

}  // namespace regiomix
