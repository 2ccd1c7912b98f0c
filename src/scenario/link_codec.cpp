// Writing leaves out what equals the template; reading puts it back, which makes a scenario file of version 2, and
// read_scenario() judges that like any other file. A value of the wrong shape is handed on as it is, so that the problem
// is told once and in the same words.
#include "scenario/link_codec.hpp"

#include <algorithm>
#include <array>

#include "scenario/json_document.hpp"
#include "scenario/language_codes.hpp"

namespace regiomix {
namespace {

// The template of links of version 1. A change here breaks the links that people have, so it takes a new version.
constexpr int template_year = 2025, template_month = 1, template_horizon = 15, template_draws = 1000;
constexpr std::uint32_t template_seed = 1;
constexpr ThematicFocus template_focus{.employment = 0.25, .education = 0.15, .inclusion = 0.35, .climate = 0.25};

constexpr char off_mark = '-';  ///< before the id of an instrument that is switched off

/// A member of the link and the member of the file that it stands for.
struct KeyPair {
    std::string_view link, file;
};
constexpr auto region_keys = std::to_array<KeyPair>({{"n", "name"}, {"o", "overrides"}, {"b", "baseline_levels"}});
constexpr auto focus_keys = std::to_array<std::string_view>({"employment", "education", "inclusion", "climate"});
constexpr auto known_keys = std::to_array<std::string_view>(
    {"t", "l", "r", "n", "o", "b", "s", "h", "c", "m", "f", "e", "g", "a", "d", "i", "p", "x"});

Json of(int value) { return Json::of(static_cast<double>(value)); }

Json of(const std::map<std::string, double>& values) {
    Json object = Json::object();
    for (const auto& [id, value] : values) object.add(id, Json::of(value));
    return object;
}

Json empty_of(Json::Kind kind) { return kind == Json::Kind::list ? Json::list() : Json::object(); }

// --- writing ---------------------------------------------------------------------------------------------------------

/// ["grant_call",0,24,100000,30,36,50000,{"grant_cap_eur":30000}]
Json entry_of(const MixEntry& entry) {
    Json list = Json::list();
    list.add(Json::of((entry.enabled ? "" : std::string(1, off_mark)) + entry.instrument));
    for (const Phase& phase : entry.phases)
        list.add(of(phase.from_month)).add(of(phase.to_month)).add(Json::of(phase.annual_budget_eur));
    if (!entry.settings.empty()) list.add(of(entry.settings));
    return list;
}

/// ["own_1","Repair cafés","community",80000,0.5,1,{"skills":0.2},{"pilots":0.3}]
Json own_of(const OwnInstrument& own) {
    Json list = Json::list();
    list.add(Json::of(own.id)).add(Json::of(own.name)).add(Json::of(own.family));
    list.add(Json::of(own.reference_budget_eur)).add(Json::of(own.delay_years)).add(Json::of(own.ramp_years));
    list.add(of(own.strengths));
    if (!own.money_shares.empty()) list.add(of(own.money_shares));
    return list;
}

/// ["net_jobs",10,">",50]
Json target_of(const Target& target) {
    return Json::list()
        .add(Json::of(indicator_names[index_of(target.indicator)]))
        .add(of(target.year))
        .add(Json::of(target.kind == Target::Kind::at_least ? ">" : "<"))
        .add(Json::of(target.value));
}

/// ["chart","net_jobs","A caption","incubation"]; empty texts at the end are left out
Json step_of(const PresentationStep& step) {
    Json list = Json::list()
                    .add(Json::of(step_show_names[static_cast<std::size_t>(step.show)]))
                    .add(Json::of(indicator_names[index_of(step.indicator)]));
    if (!step.caption.empty() || !step.instrument.empty()) list.add(Json::of(step.caption));
    if (!step.instrument.empty()) list.add(Json::of(step.instrument));
    return list;
}

/// 0.2, or [0.2,0.1,0.3] with its range
Json assumption_of(const Assumption& assumption) {
    if (!assumption.range) return Json::of(assumption.value);
    return Json::list()
        .add(Json::of(assumption.value))
        .add(Json::of(assumption.range->low))
        .add(Json::of(assumption.range->high));
}

void add_region(Json& link, const RegionChoice& region) {
    link.add("r", Json::of(region.id));
    if (!region.name.empty()) link.add("n", Json::of(region.name));
    if (!region.overrides.empty()) link.add("o", of(region.overrides));
    if (!region.baseline_levels.empty()) link.add("b", of(region.baseline_levels));
}

void add_time(Json& link, const Scenario& scenario) {
    if (scenario.start_year != template_year || scenario.start_month != template_month)
        link.add("s", Json::list().add(of(scenario.start_year)).add(of(scenario.start_month)));
    if (scenario.horizon_years != template_horizon) link.add("h", of(scenario.horizon_years));
}

void add_money(Json& link, const Scenario& scenario) {
    const ThematicFocus& focus = scenario.focus;
    if (!(focus == template_focus))
        link.add("f", Json::list()
                          .add(Json::of(focus.employment))
                          .add(Json::of(focus.education))
                          .add(Json::of(focus.inclusion))
                          .add(Json::of(focus.climate)));
    if (scenario.envelope_eur_per_year.empty()) return;
    Json envelope = Json::list();
    for (const double amount : scenario.envelope_eur_per_year) envelope.add(Json::of(amount));
    link.add("e", std::move(envelope));
}

// --- reading ---------------------------------------------------------------------------------------------------------

Json value_or(const Json& link, std::string_view key, Json otherwise) {
    const Json* found = link.find(key);
    return found ? *found : std::move(otherwise);
}

const Json* list_with(const Json* json, std::size_t at_least) {
    return json && json->is(Json::Kind::list) && json->items.size() >= at_least ? json : nullptr;
}

Json entry_from(const Json& link) {
    if (!list_with(&link, 1) || !link.items[0].is(Json::Kind::text)) return link;
    std::string_view id = link.items[0].text;
    const bool enabled = !id.starts_with(off_mark);
    if (!enabled) id.remove_prefix(1);
    std::size_t end = link.items.size();
    Json settings = Json::object();
    if (link.items[end - 1].is(Json::Kind::object)) settings = link.items[--end];
    if ((end - 1) % 3 != 0) return link;
    Json phases = Json::list();
    for (std::size_t i = 1; i < end; i += 3)
        phases.add(Json::object()
                       .add("from_month", link.items[i])
                       .add("to_month", link.items[i + 1])
                       .add("annual_budget_eur", link.items[i + 2]));
    return Json::object()
        .add("instrument", Json::of(id))
        .add("enabled", Json::of(enabled))
        .add("phases", std::move(phases))
        .add("settings", std::move(settings));
}

constexpr auto own_keys = std::to_array<std::string_view>(
    {"id", "name", "family", "reference_budget_eur", "delay_years", "ramp_years", "strengths", "money_shares"});

Json own_from(const Json& link) {
    if (!list_with(&link, own_keys.size() - 1) || link.items.size() > own_keys.size()) return link;
    Json own = Json::object();
    for (std::size_t i = 0; i < link.items.size(); ++i) own.add(std::string(own_keys[i]), link.items[i]);
    return own;
}

Json target_from(const Json& link) {
    if (!list_with(&link, 4) || link.items.size() != 4) return link;
    return Json::object()
        .add("indicator", link.items[0])
        .add("year", link.items[1])
        .add(link.items[2].text == "<" ? "at_most" : "at_least", link.items[3]);
}

Json step_from(const Json& link) {
    static constexpr auto keys = std::to_array<const char*>({"show", "indicator", "caption", "instrument"});
    if (!list_with(&link, 2) || link.items.size() > keys.size()) return link;
    Json step = Json::object();
    for (std::size_t i = 0; i < link.items.size(); ++i) step.add(keys[i], link.items[i]);
    return step;
}

Json assumption_from(const Json& link) {
    if (link.is(Json::Kind::number)) return Json::object().add("value", link);
    if (!list_with(&link, 3) || link.items.size() != 3) return link;
    return Json::object().add("value", link.items[0]).add("low", link.items[1]).add("high", link.items[2]);
}

/// Every item of a list or an object, translated; anything else as it came.
template <class Translate>
Json each(const Json& link, std::string_view key, Json::Kind kind, Translate translate) {
    Json items = value_or(link, key, empty_of(kind));
    if (items.is(kind))
        for (Json& item : items.items) item = translate(item);
    return items;
}

Json region_from(const Json& link) {
    Json region = Json::object().add("id", value_or(link, "r", Json()));
    for (const KeyPair& key : region_keys)
        if (const Json* found = link.find(key.link)) region.add(std::string(key.file), *found);
    return region;
}

Json start_from(const Json& link) {
    const Json* start = link.find("s");
    if (!start) return Json::object().add("year", of(template_year)).add("month", of(template_month));
    if (!list_with(start, 2) || start->items.size() != 2) return *start;
    return Json::object().add("year", start->items[0]).add("month", start->items[1]);
}

Json focus_from(const Json& link) {
    const Json* focus = link.find("f");
    if (focus && (!list_with(focus, focus_keys.size()) || focus->items.size() != focus_keys.size())) return *focus;
    const auto usual = std::to_array(
        {template_focus.employment, template_focus.education, template_focus.inclusion, template_focus.climate});
    Json object = Json::object();
    for (std::size_t i = 0; i < focus_keys.size(); ++i)
        object.add(std::string(focus_keys[i]), focus ? focus->items[i] : Json::of(usual[i]));
    return object;
}

/// The scenario file that the link stands for.
Json file_from(const Json& link) {
    Json meta = Json::object()
                    .add("title", value_or(link, "t", Json::of("")))
                    .add("authors", Json::list())
                    .add("notes", Json::of(""))
                    .add("language", value_or(link, "l", Json::of(language_codes[0])));
    Json ensemble = Json::object()
                        .add("draws", value_or(link, "d", of(template_draws)))
                        .add("seed", value_or(link, "i", Json::of(static_cast<double>(template_seed))));
    Json file = Json::object()
                    .add("format", Json::of(scenario_format))
                    .add("version", of(scenario_version))
                    .add("meta", std::move(meta))
                    .add("region", region_from(link))
                    .add("start", start_from(link))
                    .add("horizon_years", value_or(link, "h", of(template_horizon)))
                    .add("mix", each(link, "m", Json::Kind::list, entry_from))
                    .add("thematic_focus", focus_from(link))
                    .add("envelope_eur_per_year", value_or(link, "e", Json::list()))
                    .add("targets", each(link, "g", Json::Kind::list, target_from))
                    .add("assumptions", each(link, "a", Json::Kind::object, assumption_from))
                    .add("ensemble", std::move(ensemble))
                    .add("presentation", each(link, "p", Json::Kind::list, step_from))
                    .add("extensions", value_or(link, "x", Json::object()));
    if (link.find("c")) file.add("custom_instruments", each(link, "c", Json::Kind::list, own_from));
    for (const std::string& key : link.keys) {
        const bool known = std::find(known_keys.begin(), known_keys.end(), key) != known_keys.end();
        if (!known && !file.find(key)) file.add(key, Json());  // noted by the reader as unknown
    }
    return file;
}

}  // namespace

std::string write_link_text(const Scenario& scenario) {
    Json link = Json::object();
    if (!scenario.meta.title.empty()) link.add("t", Json::of(scenario.meta.title));
    if (const auto language = static_cast<std::size_t>(scenario.meta.language); language != 0)
        link.add("l", Json::of(language_codes[language]));
    add_region(link, scenario.region);
    add_time(link, scenario);
    Json mix = Json::list(), targets = Json::list(), assumptions = Json::object();
    for (const MixEntry& entry : scenario.mix) mix.add(entry_of(entry));
    for (const Target& target : scenario.targets) targets.add(target_of(target));
    for (const auto& [id, assumption] : scenario.assumptions) assumptions.add(id, assumption_of(assumption));
    Json own_instruments = Json::list();
    for (const OwnInstrument& own : scenario.own_instruments) own_instruments.add(own_of(own));
    if (!own_instruments.items.empty()) link.add("c", std::move(own_instruments));
    if (!mix.items.empty()) link.add("m", std::move(mix));
    add_money(link, scenario);
    if (!targets.items.empty()) link.add("g", std::move(targets));
    if (!assumptions.items.empty()) link.add("a", std::move(assumptions));
    Json steps = Json::list();
    for (const PresentationStep& step : scenario.presentation) steps.add(step_of(step));
    if (!steps.items.empty()) link.add("p", std::move(steps));
    if (scenario.draws != template_draws) link.add("d", of(scenario.draws));
    if (scenario.seed != template_seed) link.add("i", Json::of(static_cast<double>(scenario.seed)));
    std::string text = to_text(link, Layout::compact);
    if (scenario.extensions != "{}") {  // kept by the reader as compact JSON, in the author's own numbers
        text.pop_back();
        text += ",\"x\":" + scenario.extensions + "}";
    }
    return text;
}

Result<OpenedScenario> read_link_text(std::string_view text, const Content& content) {
    const Result<Json> parsed = parse_json(text, {.bytes = limits::file_bytes, .depth = limits::nesting_depth});
    if (!parsed) return parsed.problems();
    if (!parsed.value().is(Json::Kind::object))
        return Problem{"", "is JSON, but no scenario", "the text of a Regiomix link"};
    return read_scenario(to_text(file_from(parsed.value()), Layout::compact), content);
}

}  // namespace regiomix
