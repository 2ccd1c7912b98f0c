// An instrument of one's own: made from mechanisms and strengths, kept in the scenario.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "policy/catalogue.hpp"

namespace regiomix {

namespace limits {
inline constexpr std::size_t own_instruments = 20, own_name_characters = 100, own_id_characters = 40;
inline constexpr double own_strength = 0.95, own_delay_years = 10, least_own_ramp_years = 0.02, own_ramp_years = 10;
inline constexpr double least_own_budget_eur = 1000, own_budget_eur = 1e9;
}  // namespace limits

/// Ids of own instruments begin with this, so that no later entry of the catalogue has the same.
inline constexpr std::string_view own_id_prefix = "own_";

/// Ids of money uses that an own instrument can have: those that are plain shares of its budget.
inline constexpr auto own_money_uses =
    std::to_array<MoneyUse>({MoneyUse::pilots, MoneyUse::implementation, MoneyUse::scaling, MoneyUse::public_sector,
                             MoneyUse::support_places});

struct OwnInstrument {
    std::string id, name, family;
    double reference_budget_eur = 0;  ///< EUR a year for full strength, in a region of 1.5 million as in the catalogue
    double delay_years = 0, ramp_years = 1;
    std::map<std::string, double> strengths;     ///< level id -> strength at the reference budget
    std::map<std::string, double> money_shares;  ///< money use id -> share of the budget

    bool operator==(const OwnInstrument&) const = default;
};

/// The instrument as an entry of the catalogue.
InstrumentKind kind_of(const OwnInstrument& own);

/// Whether an entry of the catalogue can be copied as an own instrument: those whose money follows no rule of its own.
bool can_be_own(const InstrumentKind& kind);

/// A copy of an entry of the catalogue under another id and name.
OwnInstrument own_copy(const InstrumentKind& kind, std::string id, std::string name);

/// "own_" and then letters, digits and underscores.
bool is_own_id(std::string_view id);

}  // namespace regiomix
