// Results as a tidy table: one value per line.
#pragma once

#include <string>

#include "ensemble/ensemble.hpp"
#include "scenario/content.hpp"

namespace regiomix {

inline constexpr const char* results_csv_header = "scenario,year,indicator,statistic,value,unit\n";

/// A field, quoted where a comma, quote or line end would break the table (RFC 4180).
std::string csv_field(const std::string& text);

/// Lines "scenario,year,indicator,statistic,value,unit" without the header, for every indicator, calendar
/// year and statistic (central, p5 to p95). Numbers read back to the same bits; an empty value means none.
/// Units are in English.
std::string results_csv_lines(const std::string& scenario_name, const EnsembleResult& result,
                              const Scenario& scenario, const Content& content);

/// The same of the central run alone.
std::string central_csv_lines(const std::string& scenario_name, const CentralRun& central,
                              const Scenario& scenario, const Content& content);

/// Header and lines, with the scenario's title as its name.
inline std::string write_results_csv(const EnsembleResult& result, const Scenario& scenario,
                                     const Content& content) {
    return results_csv_header + results_csv_lines(scenario.meta.title, result, scenario, content);
}

}  // namespace regiomix
