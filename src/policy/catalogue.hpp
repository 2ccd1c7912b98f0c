// The catalogue: what kinds of policy action exist. Its entries are data (scenarios/instruments.json).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/mechanisms.hpp"
#include "text/localized.hpp"

namespace regiomix {

/// How an instrument's money acts and is paid for: E7, or one of the special rules of E8.
enum class BudgetRule : unsigned char {
    standard,
    grant_call,  ///< as standard; its setting grant_cap_eur is the mix's grant cap
    revolving_fund,
    outcomes_contract,
    social_procurement,
    pledgebank,
    voluntary_tax,
};

inline constexpr auto budget_rule_names = std::to_array<std::string_view>(
    {"standard", "grant_call", "revolving_fund", "outcomes_contract", "social_procurement", "pledgebank", "voluntary_tax"});

/// Settings that the rules read, by id.
namespace setting_id {
inline constexpr std::string_view grant_cap_eur = "grant_cap_eur";
inline constexpr std::string_view bank_match = "bank_match";
inline constexpr std::string_view investor_capital_eur = "investor_capital_eur";
inline constexpr std::string_view contract_years = "contract_years";
inline constexpr std::string_view procurement_share_percent = "procurement_share_percent";
inline constexpr std::string_view addressable_base_percent_gdp = "addressable_base_percent_gdp";
}  // namespace setting_id

struct SettingKind {
    std::string id;
    LocalText name, unit;
    double default_value = 0, min = 0, max = 0, step = 0;
};

/// Effect of an instrument on one level at full effort; low and high are the range that the draws span.
struct Strength {
    Level level;
    double low = 0, central = 0, high = 0;
};

/// Shares of the budget that reach projects as money (E7).
struct MoneyShares {
    double pilots = 0, implementation = 0, scaling = 0, public_sector = 0;

    double sum() const { return pilots + implementation + scaling + public_sector; }
};

/// Public staff who innovate, E7: a number at the reference budget, or one per amount of money times a setting.
struct PublicStaff {
    double fte_at_reference = 0;
    double eur_per_fte = 0;        ///< 0: not by money
    std::string times_setting;     ///< empty: no factor
};

/// What a part of an instrument's budget can be for.
enum class MoneyUse : unsigned char { pilots, implementation, scaling, public_sector, support_places, public_staff };

inline constexpr auto money_use_names = std::to_array<std::string_view>(
    {"pilots", "implementation", "scaling", "public", "support_places", "public_staff"});

struct Evidence {
    char grade = 'C';  ///< 'A' strong to 'C' weak
    LocalText note;
    std::vector<std::string> sources;
};

struct InstrumentKind {
    std::string id, family;
    LocalText name, short_name, help, natural_parameters;
    std::vector<std::string> origin;
    double reference_budget_eur = 0, min_budget_eur = 0, max_budget_eur = 0;  ///< per year
    double budget_per_inhabitants = 1.5e6;
    double delay_years = 0, ramp_years = 0;
    std::vector<Strength> strengths;
    MoneyShares money_shares;
    double support_places_share = 0;
    PublicStaff public_staff;
    BudgetRule rule = BudgetRule::standard;
    std::vector<SettingKind> settings;
    Evidence evidence;
    bool own = false;  ///< made by the person, not of the published catalogue
};

struct InstrumentFamily {
    std::string id;
    LocalText name;
};

struct Catalogue {
    std::vector<InstrumentFamily> families;
    std::vector<InstrumentKind> instruments;

    std::optional<std::size_t> find(std::string_view id) const {
        for (std::size_t i = 0; i < instruments.size(); ++i)
            if (instruments[i].id == id) return i;
        return std::nullopt;
    }
};

/// Where the share of the budget that goes there is kept; null for staff, which is no share.
template <class Kind>
auto* share_field(Kind& kind, MoneyUse use) {
    switch (use) {
        case MoneyUse::pilots:
            return &kind.money_shares.pilots;
        case MoneyUse::implementation:
            return &kind.money_shares.implementation;
        case MoneyUse::scaling:
            return &kind.money_shares.scaling;
        case MoneyUse::public_sector:
            return &kind.money_shares.public_sector;
        case MoneyUse::support_places:
            return &kind.support_places_share;
        case MoneyUse::public_staff:
            break;
    }
    return decltype(&kind.support_places_share){nullptr};
}

/// The share of the budget that goes there; for staff only whether there are any.
inline double share_of(const InstrumentKind& kind, MoneyUse use) {
    if (const double* share = share_field(kind, use)) return *share;
    return kind.public_staff.fte_at_reference > 0 || kind.public_staff.eur_per_fte > 0 ? 1 : 0;
}

inline const SettingKind* find_setting(const InstrumentKind& kind, std::string_view id) {
    for (const auto& setting : kind.settings)
        if (setting.id == id) return &setting;
    return nullptr;
}

}  // namespace regiomix
