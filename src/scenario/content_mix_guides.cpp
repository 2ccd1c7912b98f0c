// scenarios/stages.json and scenarios/presets.json: guides to the catalogue.
#include <algorithm>

#include "scenario/content_parts.hpp"

namespace regiomix::content_parts {
namespace {

/// The words of a list as places in `known`.
template <class Word>
std::vector<Word> words(ObjectReader& entry, std::string_view key, std::span<const std::string_view> known,
                        std::string_view kind) {
    std::vector<Word> found;
    for (const std::string& id : texts(entry, key)) {
        const auto at = std::find(known.begin(), known.end(), id);
        if (at == known.end())
            unknown_word(entry.findings(), entry.path(key), id, kind, known);
        else
            found.push_back(static_cast<Word>(at - known.begin()));
    }
    return found;
}

void read_instruments_by_family(ObjectReader& entry, const Catalogue& catalogue, Preset& preset) {
    const Json* json = entry.object("instruments", "an object of families");
    if (!json) return;
    ObjectReader families(*json, entry.path("instruments"), entry.findings());
    for (const std::string& family : json->keys) {
        preset.instruments[family] = texts(families, family);
        for (const std::string& id : preset.instruments[family]) {
            const auto index = catalogue.find(id);
            if (!index || catalogue.instruments[*index].family != family)
                entry.findings().problem(families.path(family), "has \"" + id + "\"", "an instrument of this family");
        }
    }
}

}  // namespace

void read_stages(const Json& file, Findings& findings, Content& content) {
    ObjectReader reader(file, "scenarios/stages.json", findings);
    Spiral& spiral = content.spiral;
    if (const Json* json = reader.object("counts_from", "an object")) {
        ObjectReader from(*json, reader.path("counts_from"), findings);
        spiral.least_strength = number(from, "strength");
        spiral.least_money_share = number(from, "money_share");
    }
    for_each_object(reader, "stages", [&](ObjectReader& entry) {
        spiral.stages.push_back({.id = text(entry, "id"),
                                 .name = local_text(entry, "name"),
                                 .help = local_text(entry, "help"),
                                 .levels = words<Level>(entry, "levels", level_names, "a level"),
                                 .money = words<MoneyUse>(entry, "money", money_use_names, "a use of money"),
                                 .rules = words<BudgetRule>(entry, "rules", budget_rule_names, "a budget rule")});
    });
}

void read_presets(const Json& file, Findings& findings, Content& content) {
    ObjectReader reader(file, "scenarios/presets.json", findings);
    for_each_object(reader, "presets", [&](ObjectReader& entry) {
        Preset preset{.id = text(entry, "id"),
                      .name = local_text(entry, "name"),
                      .help = local_text(entry, "help"),
                      .share_of_range = number(entry, "share_of_range"),
                      .instruments = {}};
        if (!(-1 <= preset.share_of_range && preset.share_of_range <= 1))
            findings.problem(entry.path("share_of_range"), "is outside the usual range", "-1 to 1");
        read_instruments_by_family(entry, content.catalogue, preset);
        content.presets.push_back(std::move(preset));
    });
}

}  // namespace regiomix::content_parts
