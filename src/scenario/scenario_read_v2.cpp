// Version 2 of the file, the present one.
#include <algorithm>

#include "scenario/language_codes.hpp"
#include "scenario/scenario_check.hpp"
#include "scenario/scenario_parts.hpp"

namespace regiomix::scenario_parts {
namespace {

namespace expect = expected_text;

ObjectReader member(ObjectReader& reader, std::string_view key, const Json& json) {
    return {json, reader.path(key), reader.findings()};
}

std::map<std::string, double> numbers_by_id(ObjectReader& reader, std::string_view key, const Json& object) {
    const std::vector<double> numbers = numbers_of(object, reader.path(key), reader.findings(), "a number");
    std::map<std::string, double> by_id;
    for (std::size_t i = 0; i < numbers.size(); ++i) by_id[object.keys[i]] = numbers[i];
    return by_id;
}

void read_meta(ObjectReader& document, Scenario& scenario) {
    const Json* json = document.object("meta", "an object with title, authors, notes and language");
    if (!json) return;
    ObjectReader reader = member(document, "meta", *json);
    ScenarioMeta& meta = scenario.meta;
    reader.text("title", expect::at_most_characters(limits::title_characters), meta.title);
    if (const Json* authors = reader.list("authors", "a list of names, [] for none"))
        meta.authors = texts_of(*authors, reader.path("authors"), reader.findings(), "a name");
    reader.text("notes", expect::at_most_characters(limits::notes_characters), meta.notes);
    if (const int language = reader.one_of("language", language_codes, "a language"); language >= 0)
        meta.language = static_cast<Language>(language);
    reader.warn_about_unknown();
}

void read_region(ObjectReader& document, Scenario& scenario) {
    const Json* json = document.object("region", "an object with the id of a region");
    if (!json) return;
    ObjectReader reader = member(document, "region", *json);
    RegionChoice& region = scenario.region;
    reader.text("id", expect::region, region.id);
    if (reader.optional("name")) reader.text("name", "a text", region.name);
    if (reader.optional("overrides"))
        if (const Json* overrides = reader.object("overrides", "an object of figures"))
            region.overrides = numbers_by_id(reader, "overrides", *overrides);
    if (reader.optional("baseline_levels"))
        if (const Json* levels = reader.object("baseline_levels", "an object of levels"))
            region.baseline_levels = numbers_by_id(reader, "baseline_levels", *levels);
    reader.warn_about_unknown();
}

void read_start(ObjectReader& document, Scenario& scenario) {
    if (const Json* json = document.object("start", "an object with year and month")) {
        ObjectReader reader = member(document, "start", *json);
        reader.whole("year", expect::start_year(), scenario.start_year);
        reader.whole("month", expect::start_month(), scenario.start_month);
        reader.warn_about_unknown();
    }
    document.whole("horizon_years", expect::horizon(), scenario.horizon_years);
}

Phase read_phase(const Json& json, std::string path, Findings& findings) {
    ObjectReader reader(json, std::move(path), findings);
    Phase phase;
    reader.whole("from_month", expect::month(), phase.from_month);
    reader.whole("to_month", expect::month(), phase.to_month);
    reader.number("annual_budget_eur", expect::budget(), phase.annual_budget_eur);
    reader.warn_about_unknown();
    return phase;
}

MixEntry read_entry(const Json& json, std::string path, Findings& findings) {
    ObjectReader reader(json, std::move(path), findings);
    MixEntry entry;
    reader.text("instrument", expect::instrument, entry.instrument);
    reader.truth("enabled", "true or false", entry.enabled);
    if (const Json* phases = reader.list("phases", "a list of phases"))
        for (std::size_t i = 0; i < phases->items.size(); ++i)
            entry.phases.push_back(
                read_phase(phases->items[i], reader.path("phases") + path_step(i), findings));
    if (const Json* settings = reader.object("settings", "an object of settings, {} for none"))
        entry.settings = numbers_by_id(reader, "settings", *settings);
    reader.warn_about_unknown();
    return entry;
}

OwnInstrument read_own(const Json& json, std::string path, Findings& findings) {
    ObjectReader reader(json, std::move(path), findings);
    OwnInstrument own;
    reader.text("id", expect::own_id, own.id);
    reader.text("name", expect::own_name(), own.name);
    reader.text("family", "the id of a family", own.family);
    reader.number("reference_budget_eur", expect::own_budget(), own.reference_budget_eur);
    reader.number("delay_years", expect::own_delay(), own.delay_years);
    reader.number("ramp_years", expect::own_ramp(), own.ramp_years);
    if (const Json* strengths = reader.object("strengths", "an object of levels, {} for none"))
        own.strengths = numbers_by_id(reader, "strengths", *strengths);
    if (reader.optional("money_shares"))
        if (const Json* shares = reader.object("money_shares", "an object of shares"))
            own.money_shares = numbers_by_id(reader, "money_shares", *shares);
    reader.warn_about_unknown();
    return own;
}

void read_own_instruments(ObjectReader& document, Scenario& scenario) {
    if (!document.optional("custom_instruments")) return;
    const Json* list = document.list("custom_instruments", "a list of instruments of your own");
    if (!list) return;
    for (std::size_t i = 0; i < list->items.size(); ++i)
        scenario.own_instruments.push_back(
            read_own(list->items[i], document.path("custom_instruments") + path_step(i), document.findings()));
}

void read_mix(ObjectReader& document, Scenario& scenario) {
    const Json* mix = document.list("mix", "a list of instruments, [] for none");
    if (!mix) return;
    for (std::size_t i = 0; i < mix->items.size(); ++i)
        scenario.mix.push_back(
            read_entry(mix->items[i], document.path("mix") + path_step(i), document.findings()));
}

void read_focus(ObjectReader& document, Scenario& scenario) {
    const Json* json = document.object("thematic_focus", "an object with four shares");
    if (!json) return;
    ObjectReader reader = member(document, "thematic_focus", *json);
    reader.number("employment", expect::share, scenario.focus.employment);
    reader.number("education", expect::share, scenario.focus.education);
    reader.number("inclusion", expect::share, scenario.focus.inclusion);
    reader.number("climate", expect::share, scenario.focus.climate);
    reader.warn_about_unknown();
}

Target read_target(const Json& json, std::string path, Findings& findings) {
    ObjectReader reader(json, std::move(path), findings);
    Target target;
    if (const int indicator = reader.one_of("indicator", indicator_names, "the id of an indicator");
        indicator >= 0)
        target.indicator = static_cast<Indicator>(indicator);
    reader.whole("year", expect::target_year(), target.year);
    const bool at_least = reader.optional("at_least") != nullptr,
               at_most = reader.optional("at_most") != nullptr;
    target.kind = at_most ? Target::Kind::at_most : Target::Kind::at_least;
    if (at_least != at_most)
        reader.number(at_most ? "at_most" : "at_least", "a number", target.value);
    else if (reader.is_object())
        findings.problem(reader.path(),
                         at_least ? "has at_least and at_most" : "has neither at_least nor at_most",
                         "one of them");
    reader.warn_about_unknown();
    return target;
}

void read_targets(ObjectReader& document, Scenario& scenario) {
    const Json* targets = document.list("targets", "a list of targets, [] for none");
    if (!targets) return;
    for (std::size_t i = 0; i < targets->items.size(); ++i) {
        const std::string path = document.path("targets") + path_step(i);
        scenario.targets.push_back(read_target(targets->items[i], path, document.findings()));
        if (const int year = scenario.targets.back().year;
            year > scenario.horizon_years && year <= max_horizon_years)
            document.findings().warning(
                path + "/year", "is " + std::to_string(year) + ", after the end of the run",
                "at most the horizon of " + std::to_string(scenario.horizon_years) + " years");
    }
}

PresentationStep read_step(const Json& json, std::string path, Findings& findings) {
    ObjectReader reader(json, std::move(path), findings);
    PresentationStep step;
    if (const int show = reader.one_of("show", step_show_names, "something that can be shown"); show >= 0)
        step.show = static_cast<PresentationStep::Show>(show);
    if (reader.optional("indicator"))
        if (const int indicator = reader.one_of("indicator", indicator_names, "the id of an indicator"); indicator >= 0)
            step.indicator = static_cast<Indicator>(indicator);
    if (reader.optional("caption"))
        reader.text("caption", expect::at_most_characters(limits::caption_characters), step.caption);
    if (reader.optional("instrument")) reader.text("instrument", expect::instrument, step.instrument);
    reader.warn_about_unknown();
    return step;
}

void read_presentation(ObjectReader& document, Scenario& scenario) {
    if (!document.optional("presentation")) return;
    const Json* steps = document.list("presentation", "a list of steps");
    if (!steps) return;
    for (std::size_t i = 0; i < steps->items.size(); ++i)
        scenario.presentation.push_back(
            read_step(steps->items[i], document.path("presentation") + path_step(i), document.findings()));
}

void read_assumptions(ObjectReader& document, Scenario& scenario) {
    const Json* json = document.object("assumptions", "an object of assumptions, {} for none");
    if (!json) return;
    for (std::size_t i = 0; i < json->items.size(); ++i) {
        ObjectReader reader(json->items[i], document.path("assumptions") + path_step(json->keys[i]),
                            document.findings(), "an object with value, or value, low and high");
        Assumption& assumption = scenario.assumptions[json->keys[i]];
        reader.number("value", "a number", assumption.value);
        const bool low = reader.optional("low") != nullptr, high = reader.optional("high") != nullptr;
        if (low || high) {
            Range range;
            reader.number("low", "a number, as there is a high", range.low);
            reader.number("high", "a number, as there is a low", range.high);
            assumption.range = range;
        }
        reader.warn_about_unknown();
    }
}

void read_ensemble(ObjectReader& document, Scenario& scenario) {
    const Json* json = document.object("ensemble", "an object with draws and seed");
    if (!json) return;
    ObjectReader reader = member(document, "ensemble", *json);
    reader.whole("draws", expect::draws(), scenario.draws);
    reader.whole("seed", expect::seed(), scenario.seed);
    reader.warn_about_unknown();
}

bool is_within(std::string_view path, std::string_view container) {
    return path.starts_with(container) && (path.size() == container.size() || path[container.size()] == '/');
}

/// Adds what is wrong with the values; where a value could not even be read, that says enough.
void add_range_problems(const Scenario& scenario, const Content& content, Findings& findings) {
    const Problems unreadable = findings.problems();
    for (const Problem& problem : validate_scenario(scenario, content)) {
        const bool said = std::any_of(unreadable.begin(), unreadable.end(), [&](const Problem& other) {
            return is_within(problem.where, other.where) || is_within(other.where, problem.where);
        });
        if (!said) findings.problem(problem.where, problem.what, problem.expected);
    }
}

}  // namespace

OpenedScenario read_version_2(const Json& json, const Content& content, Findings& findings) {
    OpenedScenario opened;
    Scenario& scenario = opened.scenario;
    ObjectReader document(json, "", findings);
    document.optional("format");
    document.optional("version");
    read_meta(document, scenario);
    read_region(document, scenario);
    read_start(document, scenario);
    read_own_instruments(document, scenario);
    read_mix(document, scenario);
    read_focus(document, scenario);
    if (const Json* envelope = document.list("envelope_eur_per_year", "a list of amounts, [] for none"))
        scenario.envelope_eur_per_year =
            numbers_of(*envelope, document.path("envelope_eur_per_year"), findings, expect::budget());
    read_targets(document, scenario);
    read_assumptions(document, scenario);
    read_ensemble(document, scenario);
    read_presentation(document, scenario);
    if (const Json* extensions = document.object("extensions", "an object, {} for nothing"))
        scenario.extensions = to_text(*extensions, Layout::compact);
    if (const Json* results = document.optional("results"))
        opened.results = read_results(*results, document.path("results"), findings);
    document.warn_about_unknown();
    add_range_problems(scenario, content, findings);
    return opened;
}

}  // namespace regiomix::scenario_parts
