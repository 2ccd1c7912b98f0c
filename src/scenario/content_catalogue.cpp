// scenarios/instruments.json: families and instruments.
#include <algorithm>

#include "scenario/content_parts.hpp"

namespace regiomix::content_parts {
namespace {

void read_strengths(ObjectReader& entry, InstrumentKind& kind) {
    const Json* strengths = entry.object("strengths", "an object of levels");
    if (!strengths) return;
    for (std::size_t i = 0; i < strengths->items.size(); ++i) {
        const std::string& id = strengths->keys[i];
        ObjectReader range(strengths->items[i], entry.path("strengths") + path_step(id), entry.findings());
        const auto level = std::find(level_names.begin(), level_names.end(), id);
        if (level == level_names.end()) {
            unknown_word(entry.findings(), range.path(), id, "a level", level_names);
            continue;
        }
        const Strength strength{.level = static_cast<Level>(level - level_names.begin()),
                                .low = number(range, "low"),
                                .central = number(range, "central"),
                                .high = number(range, "high")};
        if (!(0 <= strength.low && strength.low <= strength.central && strength.central <= strength.high))
            entry.findings().problem(range.path(), "is out of order", "0 <= low <= central <= high");
        kind.strengths.push_back(strength);
    }
}

MoneyShares read_shares(ObjectReader& entry) {
    MoneyShares shares;
    const Json* json = entry.object("money_shares", "an object of shares");
    if (!json) return shares;
    ObjectReader reader(*json, entry.path("money_shares"), entry.findings());
    const auto share = [&](std::string_view key, double& out) {
        if (json->find(key)) reader.number(key, "a share", out);
    };
    share("pilots", shares.pilots);
    share("implementation", shares.implementation);
    share("scaling", shares.scaling);
    share("public", shares.public_sector);
    if (!(shares.sum() <= 1 + 1e-9))
        entry.findings().problem(reader.path(), "sums to more than 1", "at most 1");
    return shares;
}

PublicStaff read_staff(ObjectReader& entry) {
    PublicStaff staff;
    const Json* json = entry.required("public_fte", "null or an object");
    if (!json || json->is(Json::Kind::null)) return staff;
    ObjectReader reader(*json, entry.path("public_fte"), entry.findings());
    if (json->find("at_reference")) staff.fte_at_reference = number(reader, "at_reference");
    if (json->find("eur_per_fte")) staff.eur_per_fte = number(reader, "eur_per_fte");
    if (json->find("times_setting")) staff.times_setting = text(reader, "times_setting");
    return staff;
}

SettingKind read_setting(ObjectReader& entry) {
    SettingKind setting{.id = text(entry, "id"),
                        .name = local_text(entry, "name"),
                        .unit = local_text(entry, "unit"),
                        .default_value = number(entry, "default"),
                        .min = number(entry, "min"),
                        .max = number(entry, "max"),
                        .step = number(entry, "step")};
    if (!(setting.min <= setting.default_value && setting.default_value <= setting.max))
        entry.findings().problem(entry.path(), "has a default outside its limits", "min <= default <= max");
    return setting;
}

// The engine reads these settings by name, so the catalogue must have them.
void check_settings_of_rule(const InstrumentKind& kind, const std::string& path, Findings& findings) {
    const auto needs = [&](std::string_view id) {
        if (!find_setting(kind, id))
            findings.problem(path + "/settings", "has no " + std::string(id), "what its rule reads");
    };
    switch (kind.rule) {
        case BudgetRule::grant_call:
            needs(setting_id::grant_cap_eur);
            break;
        case BudgetRule::revolving_fund:
            needs(setting_id::bank_match);
            break;
        case BudgetRule::outcomes_contract:
            needs(setting_id::investor_capital_eur);
            needs(setting_id::contract_years);
            break;
        case BudgetRule::social_procurement:
            needs(setting_id::procurement_share_percent);
            needs(setting_id::addressable_base_percent_gdp);
            break;
        case BudgetRule::standard:
        case BudgetRule::pledgebank:
        case BudgetRule::voluntary_tax:
            break;
    }
    if (!kind.public_staff.times_setting.empty()) needs(kind.public_staff.times_setting);
}

void read_budget(ObjectReader& entry, InstrumentKind& kind) {
    const Json* json = entry.object("budget_eur_per_year", "an object");
    if (!json) return;
    ObjectReader budget(*json, entry.path("budget_eur_per_year"), entry.findings());
    kind.reference_budget_eur = number(budget, "reference");
    kind.min_budget_eur = number(budget, "min");
    kind.max_budget_eur = number(budget, "max");
    kind.budget_per_inhabitants = number(budget, "per_inhabitants");
    if (!(kind.reference_budget_eur > 0 && kind.budget_per_inhabitants > 0))
        entry.findings().problem(budget.path(), "has a reference of zero", "more than zero");
}

Evidence read_evidence(ObjectReader& entry) {
    const Json* json = entry.object("evidence", "an object");
    if (!json) return {};
    ObjectReader reader(*json, entry.path("evidence"), entry.findings());
    return {.grade = grade(reader), .note = local_text(reader, "note"), .sources = texts(reader, "sources")};
}

InstrumentKind read_instrument(ObjectReader& entry) {
    InstrumentKind kind;
    kind.id = text(entry, "id");
    kind.family = text(entry, "family");
    kind.name = local_text(entry, "name");
    kind.short_name = local_text(entry, "short_name");
    kind.help = local_text(entry, "help");
    kind.natural_parameters = local_text(entry, "natural_parameters");
    kind.origin = texts(entry, "origin");
    read_budget(entry, kind);
    kind.delay_years = number(entry, "delay_years");
    kind.ramp_years = number(entry, "ramp_years");
    if (!(kind.ramp_years > 0))
        entry.findings().problem(entry.path("ramp_years"), "is not positive", "more than zero");
    read_strengths(entry, kind);
    kind.money_shares = read_shares(entry);
    kind.support_places_share = number(entry, "support_places_share");
    kind.public_staff = read_staff(entry);
    if (const int rule = entry.one_of("rule", budget_rule_names, "a budget rule"); rule >= 0)
        kind.rule = static_cast<BudgetRule>(rule);
    for_each_object(entry, "settings",
                    [&](ObjectReader& setting) { kind.settings.push_back(read_setting(setting)); });
    check_settings_of_rule(kind, entry.path(), entry.findings());
    kind.evidence = read_evidence(entry);
    return kind;
}

}  // namespace

void read_catalogue(const Json& file, Findings& findings, Content& content) {
    ObjectReader reader(file, "scenarios/instruments.json", findings);
    Catalogue& catalogue = content.catalogue;
    for_each_object(reader, "families", [&](ObjectReader& entry) {
        catalogue.families.push_back({text(entry, "id"), local_text(entry, "name")});
    });
    for_each_object(reader, "instruments", [&](ObjectReader& entry) {
        InstrumentKind kind = read_instrument(entry);
        if (catalogue.find(kind.id)) findings.problem(entry.path("id"), "appears twice", "an id of its own");
        const bool has_family =
            std::any_of(catalogue.families.begin(), catalogue.families.end(),
                        [&](const InstrumentFamily& family) { return family.id == kind.family; });
        if (!has_family) findings.problem(entry.path("family"), "is no family", "one of the families above");
        catalogue.instruments.push_back(std::move(kind));
    });
}

}  // namespace regiomix::content_parts
