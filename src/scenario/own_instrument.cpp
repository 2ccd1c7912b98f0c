#include "scenario/own_instrument.hpp"

#include <algorithm>

namespace regiomix {
namespace {

// The usual range of budgets around the reference, about as wide as in the catalogue.
constexpr double lowest_usual = 1.0 / 3, highest_usual = 3;
// As in the catalogue: the draws take every strength from half to one and a half times as strong.
constexpr double weakest = 0.5, strongest = 1.5;

std::string_view id_of(MoneyUse use) { return money_use_names[static_cast<std::size_t>(use)]; }

LocalText same_everywhere(const std::string& text) { return {{text, text, text}}; }

}  // namespace

InstrumentKind kind_of(const OwnInstrument& own) {
    InstrumentKind kind;
    kind.id = own.id;
    kind.family = own.family;
    kind.own = true;
    kind.name = kind.short_name = same_everywhere(own.name);
    kind.reference_budget_eur = own.reference_budget_eur;
    kind.min_budget_eur = own.reference_budget_eur * lowest_usual;
    kind.max_budget_eur = own.reference_budget_eur * highest_usual;
    kind.delay_years = own.delay_years;
    kind.ramp_years = own.ramp_years;
    for (std::size_t level = 0; level < level_count; ++level)
        if (const auto found = own.strengths.find(std::string(level_names[level])); found != own.strengths.end())
            kind.strengths.push_back({.level = static_cast<Level>(level),
                                      .low = weakest * found->second,
                                      .central = found->second,
                                      .high = strongest * found->second});
    for (const MoneyUse use : own_money_uses)
        if (const auto found = own.money_shares.find(std::string(id_of(use))); found != own.money_shares.end())
            *share_field(kind, use) = found->second;
    return kind;
}

bool can_be_own(const InstrumentKind& kind) {
    const bool plain = kind.rule == BudgetRule::standard || kind.rule == BudgetRule::grant_call;
    return plain && share_of(kind, MoneyUse::public_staff) == 0;
}

OwnInstrument own_copy(const InstrumentKind& kind, std::string id, std::string name) {
    OwnInstrument own{.id = std::move(id),
                      .name = std::move(name),
                      .family = kind.family,
                      .reference_budget_eur = kind.reference_budget_eur,
                      .delay_years = kind.delay_years,
                      .ramp_years = kind.ramp_years,
                      .strengths = {},
                      .money_shares = {}};
    for (const Strength& strength : kind.strengths)
        own.strengths[std::string(level_names[static_cast<std::size_t>(strength.level)])] = strength.central;
    for (const MoneyUse use : own_money_uses)
        if (const double of_budget = share_of(kind, use); of_budget > 0) own.money_shares[std::string(id_of(use))] = of_budget;
    return own;
}

bool is_own_id(std::string_view id) {
    if (!id.starts_with(own_id_prefix) || id.size() == own_id_prefix.size() || id.size() > limits::own_id_characters)
        return false;
    return std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

}  // namespace regiomix
