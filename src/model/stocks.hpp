// The 27 stocks of the model (equations section 1) and their rates of change.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "numeric/scalar.hpp"

namespace regiomix {

// One line per stock; the second column is the symbol in the equations. Units: counts, EUR, EUR/yr or an index 0 to 1.
#define REGIOMIX_STOCKS(X)            \
    X(prompts, PR)                    \
    X(proposals, PO)                  \
    X(pilots, PT)                     \
    X(sustained_ventures, SU)         \
    X(scaled_ventures, SC)            \
    X(public_pilots, PP)              \
    X(proven_public_innovations, PI)  \
    X(adoptions, AD)                  \
    X(network_actors, NT)             \
    X(evidence_base, EV)              \
    X(public_openness, OP)            \
    X(culture, CU)                    \
    X(skills, SK)                     \
    X(strategic_alignment, AL)        \
    X(support_places, CP)             \
    X(accessible_market, MK)          \
    X(systemic_change, SY)            \
    X(fund_cash, FD)                  \
    X(loans_outstanding, LN)          \
    X(outcome_contracts, OB)          \
    X(grant_balance, GB)              \
    X(idea_generation, ID)            \
    X(visibility, VI)                 \
    X(imitation_readiness, IM)        \
    X(participation, PA)              \
    X(match_quality, MA)              \
    X(payer_enthusiasm, VE)

template <Scalar R>
struct Stocks {
#define REGIOMIX_FIELD(id, symbol) R id;
    REGIOMIX_STOCKS(REGIOMIX_FIELD)
#undef REGIOMIX_FIELD
};

struct StockName {
    std::string_view id;
    std::string_view symbol;
};

inline constexpr auto stock_names = std::to_array<StockName>({
#define REGIOMIX_NAME(id, symbol) {#id, #symbol},
    REGIOMIX_STOCKS(REGIOMIX_NAME)
#undef REGIOMIX_NAME
});

inline constexpr std::size_t stock_count = stock_names.size();

/// Calls visit(a.field, b.field) for every stock in order.
template <class A, class B, class Visit>
[[gnu::always_inline]] inline void for_each_stock(A& a, B& b, Visit&& visit) {
#define REGIOMIX_VISIT(id, symbol) visit(a.id, b.id);
    REGIOMIX_STOCKS(REGIOMIX_VISIT)
#undef REGIOMIX_VISIT
}

/// One Euler step: stocks + dt * rates, dt in years.
template <Scalar R>
[[gnu::always_inline]] inline void advance(Stocks<R>& stocks, const Stocks<R>& rates_per_year, const R& dt_years) {
    for_each_stock(stocks, rates_per_year, [&](R& stock, const R& rate) { stock = stock + dt_years * rate; });
}

/// One Euler step of the change against `start`, where `residual` is the rate that rounding leaves at `start` itself.
template <Scalar R>
[[gnu::always_inline]] inline void advance_change(Stocks<R>& stocks, Stocks<R>& change, const Stocks<R>& start,
                                                  const Stocks<R>& rates_per_year, const Stocks<R>& residual,
                                                  const R& dt_years) {
#define REGIOMIX_ADVANCE(id, symbol)                                      \
    change.id = change.id + dt_years * (rates_per_year.id - residual.id); \
    stocks.id = start.id + change.id;
    REGIOMIX_STOCKS(REGIOMIX_ADVANCE)
#undef REGIOMIX_ADVANCE
}

}  // namespace regiomix
