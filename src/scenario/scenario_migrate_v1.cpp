// Version 1, the bare form of the first drafts: no "format", years instead of months, little about the
// scenario itself.
#include <array>
#include <cmath>
#include <utility>

#include "scenario/scenario_check.hpp"
#include "scenario/scenario_parts.hpp"

namespace regiomix::scenario_parts {
namespace {

namespace expect = expected_text;

/// Whole months; a value beyond any run stays so and is refused by the reader, with its place.
Json months_of_years(double years) {
    const double months = std::round(years * months_per_year);
    return Json::of(months < -1 ? -1.0 : months > max_months ? max_months + 1.0 : months);
}

Json migrate_phase(const Json& json, std::string path, Findings& findings) {
    ObjectReader reader(json, std::move(path), findings);
    const std::string expected = expect::between(0, max_horizon_years, "years after the start");
    double from = 0, to = 0, budget = 0;
    reader.number("from_year", expected, from);
    reader.number("to_year", expected, to);
    reader.number("annual_budget_eur", expect::budget(), budget);
    reader.warn_about_unknown();
    return Json::object()
        .add("from_month", months_of_years(from))
        .add("to_month", months_of_years(to))
        .add("annual_budget_eur", Json::of(budget));
}

Json migrate_entry(const Json& json, const std::string& path, Findings& findings) {
    ObjectReader reader(json, path, findings);
    Json entry = Json::object();
    if (const Json* instrument = reader.required("instrument", expect::instrument))
        entry.add("instrument", *instrument);
    const Json* enabled = reader.optional("enabled");
    entry.add("enabled", enabled ? *enabled : Json::of(true));
    Json phases = Json::list();
    if (const Json* list = reader.list("phases", "a list of phases"))
        for (std::size_t i = 0; i < list->items.size(); ++i)
            phases.add(migrate_phase(list->items[i], reader.path("phases") + path_step(i), findings));
    entry.add("phases", std::move(phases));
    const Json* settings = reader.optional("settings");
    entry.add("settings", settings ? *settings : Json::object());
    reader.warn_about_unknown();
    return entry;
}

Json migrate_mix(ObjectReader& reader) {
    Json mix = Json::list();
    if (const Json* list = reader.list("mix", "a list of instruments"))
        for (std::size_t i = 0; i < list->items.size(); ++i)
            mix.add(migrate_entry(list->items[i], reader.path("mix") + path_step(i), reader.findings()));
    return mix;
}

/// The only name that version 1 knows is the id: "lorraine_full" becomes the title "lorraine full".
Json migrate_meta(ObjectReader& reader) {
    std::string id;
    reader.text("id", "a text", id);
    for (char& c : id)
        if (c == '_') c = ' ';
    return Json::object()
        .add("title", Json::of(id))
        .add("authors", Json::list())
        .add("notes", Json::of(""))
        .add("language", Json::of("en"));
}

Json copy_of(ObjectReader& reader, std::string_view key, const std::string& expected) {
    const Json* json = reader.required(key, expected);
    return json ? *json : Json();
}

Json default_focus() {
    const ThematicFocus focus;
    return Json::object()
        .add("employment", Json::of(focus.employment))
        .add("education", Json::of(focus.education))
        .add("inclusion", Json::of(focus.inclusion))
        .add("climate", Json::of(focus.climate));
}

}  // namespace

bool looks_like_version_1(const Json& document) {
    const Json* region = document.find("region");
    const Json* mix = document.find("mix");
    return !document.find("format") && region && region->is(Json::Kind::text) && mix &&
           mix->is(Json::Kind::list);
}

Json migrate_version_1(const Json& document, Findings& findings) {
    ObjectReader reader(document, "", findings);
    Json migrated = Json::object();
    migrated.add("format", Json::of(scenario_format))
        .add("version", Json::of(static_cast<double>(scenario_version)))
        .add("meta", migrate_meta(reader))
        .add("region", Json::object().add("id", copy_of(reader, "region", expect::region)))
        .add("start", Json::object()
                          .add("year", copy_of(reader, "start_year", expect::start_year()))
                          .add("month", copy_of(reader, "start_month", expect::start_month())))
        .add("horizon_years", copy_of(reader, "horizon_years", expect::horizon()))
        .add("mix", migrate_mix(reader))
        .add("thematic_focus", default_focus())
        .add("envelope_eur_per_year", Json::list())
        .add("targets", Json::list())
        .add("assumptions", Json::object())
        .add("ensemble", Json::object()
                             .add("draws", Json::of(static_cast<double>(default_draws)))
                             .add("seed", Json::of(1.0)))
        .add("extensions", Json::object());
    reader.warn_about_unknown();
    return migrated;
}

std::string path_in_version_1(std::string path) {
    constexpr auto renamed = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"/region/id", "/region"},
        {"/start/year", "/start_year"},
        {"/start/month", "/start_month"},
        {"/meta/title", "/id"},
        {"/from_month", "/from_year"},
        {"/to_month", "/to_year"},
    });
    for (const auto& [now, then] : renamed)
        if (path.ends_with(now)) return path.substr(0, path.size() - now.size()) + std::string(then);
    return path;
}

}  // namespace regiomix::scenario_parts
