#include <algorithm>

#include "scenario/json_text.hpp"
#include "scenario/nearest.hpp"
#include "scenario/scenario_parts.hpp"

namespace regiomix {
namespace {

constexpr const char* expected_scenario = "a scenario file of Regiomix";

Problem not_a_scenario(const Json& document) {
    if (!document.is(Json::Kind::object))
        return {"", "is JSON, but no scenario: it " + found(document), expected_scenario};
    const Json* format = document.find("format");
    if (!format) return {"/format", "is missing: this is JSON, but no scenario", expected_scenario};
    return {"/format", found(*format) + ": this is JSON, but no scenario",
            "\"" + std::string(scenario_format) + "\""};
}

Problem other_version(const Json& version) {
    const std::string mine = std::to_string(scenario_version);
    if (version.is(Json::Kind::number) && version.number > scenario_version)
        return {"/version",
                "the file was made by a newer Regiomix: it has version " + version.text +
                    ", and this one reads up to version " + mine,
                "a file of version " + mine + " or older; open this one with a newer Regiomix"};
    return {"/version", found(version), mine};
}

Result<OpenedScenario> finish(OpenedScenario opened, const Findings& findings) {
    if (!findings.problems().empty()) return findings.problems();
    Problems warnings = findings.warnings();
    opened.warnings.insert(opened.warnings.end(), warnings.begin(), warnings.end());
    return opened;
}

Result<OpenedScenario> read_migrated(const Json& document, const Content& content) {
    Findings of_migration, of_reading;
    const Json migrated = scenario_parts::migrate_version_1(document, of_migration);
    if (!of_migration.problems().empty()) return of_migration.problems();
    OpenedScenario opened = scenario_parts::read_version_2(migrated, content, of_reading);
    Problems problems = of_reading.problems();
    for (Problem& problem : problems)
        problem.where = scenario_parts::path_in_version_1(std::move(problem.where));
    if (!problems.empty()) return problems;
    opened.file_version = 1;
    opened.warnings.push_back({"", "the file has the form of version 1 and was converted to version 2",
                               "nothing to do; saving it writes version 2"});
    return finish(std::move(opened), of_migration);
}

}  // namespace

Result<OpenedScenario> read_scenario(std::string_view bytes, const Content& content) {
    const Result<Json> parsed =
        parse_json(bytes, {.bytes = limits::file_bytes, .depth = limits::nesting_depth});
    if (!parsed) return parsed.problems();
    const Json& document = parsed.value();
    if (scenario_parts::looks_like_version_1(document)) return read_migrated(document, content);

    const Json* format = document.find("format");
    if (!format || !format->is(Json::Kind::text) || format->text != scenario_format)
        return not_a_scenario(document);
    const Json* version = document.find("version");
    if (!version) return Problem{"/version", "is missing", std::to_string(scenario_version)};
    if (!version->is(Json::Kind::number) || version->number != scenario_version)
        return other_version(*version);

    Findings findings;
    OpenedScenario opened = scenario_parts::read_version_2(document, content, findings);
    return finish(std::move(opened), findings);
}

}  // namespace regiomix
