// The pieces of read_scenario. Internal to src/scenario.
#pragma once

#include "scenario/object_reader.hpp"
#include "scenario/scenario_json.hpp"

namespace regiomix::scenario_parts {

/// Reads a document of the present version; what is wrong goes to `findings`, types and ranges alike.
OpenedScenario read_version_2(const Json& document, const Content& content, Findings& findings);

ResultSummary read_results(const Json& json, const std::string& path, Findings& findings);

/// Whether a document without "format" looks like a scenario of the first drafts.
bool looks_like_version_1(const Json& document);

/// The same scenario as a document of version 2. Members that cannot be carried over are noted in `findings`.
Json migrate_version_1(const Json& document, Findings& findings);

/// The path in a document of version 1 of what has `path` in its migrated form.
std::string path_in_version_1(std::string path);

}  // namespace regiomix::scenario_parts
