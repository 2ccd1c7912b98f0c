// Scenario files: JSON in and out, with every problem named by its JSON path.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "scenario/content.hpp"

namespace regiomix {

/// One line of the result summary that an exported file carries. Missing numbers ("none") are std::nullopt.
struct SummaryLine {
    Indicator indicator = Indicator::net_jobs;
    int year = 0;
    std::optional<double> central;
    std::array<std::optional<double>, 7> quantiles;  ///< in the order of quantile_levels

    bool operator==(const SummaryLine&) const = default;
};

/// What an export says about the results it was made with.
struct ResultSummary {
    std::string model_version;
    std::string engine;  ///< "float32"
    int draws = 0;
    std::uint32_t seed = 0;
    std::string hash;  ///< 16 hexadecimal digits over the raw bits of the results
    std::vector<SummaryLine> summary;

    bool operator==(const ResultSummary&) const = default;
};

struct OpenedScenario {
    Scenario scenario;
    std::optional<ResultSummary> results;  ///< as the file says; not recomputed
    Problems warnings;  ///< unknown keys that were left out, a migration that took place, ...
    int file_version = scenario_version;
};

/// Reads a scenario file of this or an older version. On any problem nothing is half-read: all problems found
/// are returned.
Result<OpenedScenario> read_scenario(std::string_view bytes, const Content& content);

/// Writes a scenario: two-space indent, fixed key order, shortest numbers that read back to the same bits,
/// final newline. Reading the text and writing it again gives the same bytes.
std::string write_scenario(const Scenario& scenario, const std::optional<ResultSummary>& results);

}  // namespace regiomix
