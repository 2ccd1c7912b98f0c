// Scenario to JSON. The order of keys is that of scenarios/ready/*.json.
#include "outcomes/quantiles.hpp"
#include "scenario/json_document.hpp"
#include "scenario/language_codes.hpp"
#include "scenario/scenario_json.hpp"

namespace regiomix {
namespace {

// Overloads of Json::of for the parts of a scenario.
Json of(int value) {
    return Json::of(static_cast<double>(value));
}

Json of(const std::optional<double>& value) {
    return value ? Json::of(*value) : Json();
}

Json of(const std::map<std::string, double>& values) {
    Json object = Json::object();
    for (const auto& [id, value] : values) object.add(id, Json::of(value));
    return object;
}

Json of(const ScenarioMeta& meta) {
    Json authors = Json::list();
    for (const std::string& author : meta.authors) authors.add(Json::of(author));
    return Json::object()
        .add("title", Json::of(meta.title))
        .add("authors", std::move(authors))
        .add("notes", Json::of(meta.notes))
        .add("language", Json::of(language_codes[static_cast<std::size_t>(meta.language)]));
}

Json of(const RegionChoice& region) {
    Json object = Json::object().add("id", Json::of(region.id));
    if (!region.name.empty()) object.add("name", Json::of(region.name));
    if (!region.overrides.empty()) object.add("overrides", of(region.overrides));
    if (!region.baseline_levels.empty()) object.add("baseline_levels", of(region.baseline_levels));
    return object;
}

Json of(const OwnInstrument& own) {
    return Json::object()
        .add("id", Json::of(own.id))
        .add("name", Json::of(own.name))
        .add("family", Json::of(own.family))
        .add("reference_budget_eur", Json::of(own.reference_budget_eur))
        .add("delay_years", Json::of(own.delay_years))
        .add("ramp_years", Json::of(own.ramp_years))
        .add("strengths", of(own.strengths))
        .add("money_shares", of(own.money_shares));
}

Json of(const MixEntry& entry) {
    Json phases = Json::list();
    for (const Phase& phase : entry.phases)
        phases.add(Json::object()
                       .add("from_month", of(phase.from_month))
                       .add("to_month", of(phase.to_month))
                       .add("annual_budget_eur", Json::of(phase.annual_budget_eur)));
    return Json::object()
        .add("instrument", Json::of(entry.instrument))
        .add("enabled", Json::of(entry.enabled))
        .add("phases", std::move(phases))
        .add("settings", of(entry.settings));
}

Json of(const PolicyMix& mix) {
    Json list = Json::list();
    for (const MixEntry& entry : mix) list.add(of(entry));
    return list;
}

Json of(const ThematicFocus& focus) {
    return Json::object()
        .add("employment", Json::of(focus.employment))
        .add("education", Json::of(focus.education))
        .add("inclusion", Json::of(focus.inclusion))
        .add("climate", Json::of(focus.climate));
}

Json of(const std::vector<double>& numbers) {
    Json list = Json::list();
    for (const double number : numbers) list.add(Json::of(number));
    return list;
}

Json of(const std::vector<Target>& targets) {
    Json list = Json::list();
    for (const Target& target : targets)
        list.add(
            Json::object()
                .add("indicator", Json::of(indicator_names[index_of(target.indicator)]))
                .add("year", of(target.year))
                .add(target.kind == Target::Kind::at_least ? "at_least" : "at_most", Json::of(target.value)));
    return list;
}

Json of(const std::vector<PresentationStep>& steps) {
    Json list = Json::list();
    for (const PresentationStep& step : steps) {
        Json entry = Json::object()
                         .add("show", Json::of(step_show_names[static_cast<std::size_t>(step.show)]))
                         .add("indicator", Json::of(indicator_names[index_of(step.indicator)]));
        if (!step.caption.empty()) entry.add("caption", Json::of(step.caption));
        if (!step.instrument.empty()) entry.add("instrument", Json::of(step.instrument));
        list.add(std::move(entry));
    }
    return list;
}

Json of(const AssumptionOverrides& assumptions) {
    Json object = Json::object();
    for (const auto& [id, assumption] : assumptions) {
        Json entry = Json::object().add("value", Json::of(assumption.value));
        if (assumption.range)
            entry.add("low", Json::of(assumption.range->low)).add("high", Json::of(assumption.range->high));
        object.add(id, std::move(entry));
    }
    return object;
}

Json of(const ResultSummary& results) {
    Json lines = Json::list();
    for (const SummaryLine& line : results.summary) {
        Json entry = Json::object()
                         .add("indicator", Json::of(indicator_names[index_of(line.indicator)]))
                         .add("year", of(line.year))
                         .add("central", of(line.central));
        for (std::size_t q = 0; q < quantile_count; ++q) entry.add(quantile_names[q], of(line.quantiles[q]));
        lines.add(std::move(entry));
    }
    return Json::object()
        .add("model_version", Json::of(results.model_version))
        .add("engine", Json::of(results.engine))
        .add("draws", of(results.draws))
        .add("seed", Json::of(static_cast<double>(results.seed)))
        .add("hash", Json::of(results.hash))
        .add("summary", std::move(lines));
}

// Kept by the reader as text that it had checked, so it always parses.
Json extensions_of(const Scenario& scenario) {
    Result<Json> json =
        parse_json(scenario.extensions, {.bytes = limits::file_bytes, .depth = limits::nesting_depth});
    assert(json && json.value().is(Json::Kind::object));
    return json ? std::move(json).value() : Json::object();
}

}  // namespace

std::string write_scenario(const Scenario& scenario, const std::optional<ResultSummary>& results) {
    Json start = Json::object().add("year", of(scenario.start_year)).add("month", of(scenario.start_month));
    Json ensemble = Json::object()
                        .add("draws", of(scenario.draws))
                        .add("seed", Json::of(static_cast<double>(scenario.seed)));
    Json document = Json::object()
                        .add("format", Json::of(scenario_format))
                        .add("version", of(scenario_version))
                        .add("meta", of(scenario.meta))
                        .add("region", of(scenario.region))
                        .add("start", std::move(start))
                        .add("horizon_years", of(scenario.horizon_years));
    if (!scenario.own_instruments.empty()) {
        Json own = Json::list();
        for (const OwnInstrument& instrument : scenario.own_instruments) own.add(of(instrument));
        document.add("custom_instruments", std::move(own));
    }
    document.add("mix", of(scenario.mix))
        .add("thematic_focus", of(scenario.focus))
        .add("envelope_eur_per_year", of(scenario.envelope_eur_per_year))
        .add("targets", of(scenario.targets))
        .add("assumptions", of(scenario.assumptions))
        .add("ensemble", std::move(ensemble));
    if (!scenario.presentation.empty()) document.add("presentation", of(scenario.presentation));
    document.add("extensions", extensions_of(scenario));
    if (results) document.add("results", of(*results));
    return to_text(document, Layout::indented) + "\n";
}

}  // namespace regiomix
