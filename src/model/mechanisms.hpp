// What policy acts on. The model knows these levels and flows, never the instruments behind them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "numeric/scalar.hpp"

namespace regiomix {

// The 11 index levels, each 0 to 1 (equation E6).
#define REGIOMIX_LEVELS(X) \
    X(idea)                \
    X(skills)              \
    X(network)             \
    X(matching)            \
    X(visibility)          \
    X(evidence)            \
    X(openness)            \
    X(imitation)           \
    X(participation)       \
    X(culture)             \
    X(alignment)

enum class Level : unsigned char {
#define REGIOMIX_FIELD(id) id,
    REGIOMIX_LEVELS(REGIOMIX_FIELD)
#undef REGIOMIX_FIELD
};

inline constexpr auto level_names = std::to_array<std::string_view>({
#define REGIOMIX_NAME(id) #id,
    REGIOMIX_LEVELS(REGIOMIX_NAME)
#undef REGIOMIX_NAME
});

inline constexpr std::size_t level_count = level_names.size();

template <class R>
using Levels = std::array<R, level_count>;

template <class R>
const R& at(const Levels<R>& levels, Level level) {
    return levels[static_cast<std::size_t>(level)];
}

/// Everything that a policy mix puts into the model during one step (equations E6 to E8, E11).
template <Scalar R>
struct MechanismLevels {
    Levels<R> index;  ///< u_l, 0 to 1

    R pilot_money;           ///< EUR/yr, money_proto
    R implementation_money;  ///< EUR/yr, money_impl
    R scaling_money;         ///< EUR/yr, money_scale
    R public_money;          ///< EUR/yr, money_public
    R support_place_money;   ///< EUR/yr, places_eur
    R public_innovation_fte;

    R fund_injection;     ///< EUR/yr, inj
    R bank_match;         ///< EUR/yr paid by the public bank beside it
    R investor_capital;   ///< EUR/yr, sib
    R procurement;        ///< EUR/yr, procure
    R pledge_match;       ///< EUR/yr, match_pl
    R voluntary_payers;   ///< people who are invited and reached
    R voluntary_tax_on;   ///< 1 while the voluntary tax has ramp > 0, else 0
    R overhead_cost;      ///< EUR/yr, overhead of E7 and special costs of E8
};

/// The levels of a region without any policy; what is not an index level is zero.
template <Scalar R>
[[gnu::always_inline]] inline MechanismLevels<R> no_policy(const Levels<R>& baseline) {
    const R zero(0.0);
    return {.index = baseline,
            .pilot_money = zero,
            .implementation_money = zero,
            .scaling_money = zero,
            .public_money = zero,
            .support_place_money = zero,
            .public_innovation_fte = zero,
            .fund_injection = zero,
            .bank_match = zero,
            .investor_capital = zero,
            .procurement = zero,
            .pledge_match = zero,
            .voluntary_payers = zero,
            .voluntary_tax_on = zero,
            .overhead_cost = zero};
}

}  // namespace regiomix
