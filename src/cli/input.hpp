// Scenarios from files, standard input or the ready ones.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/cli.hpp"
#include "cli/options.hpp"
#include "scenario/scenario_json.hpp"

namespace regiomix {

struct NamedScenario {
    std::string argument;  ///< as it was given
    std::string name;  ///< for tables: the file's name without folder and ".json", or the ready scenario's id
    Scenario scenario;
};

/// Opens every operand; problems and warnings go to `streams.err`. Nothing when any of them could not be
/// opened.
std::optional<std::vector<NamedScenario>> open_scenarios(const Options& options, const Content& content,
                                                         const CliStreams& streams);

/// Opens one; used by `validate`, which goes on after a bad file.
std::optional<Scenario> open_one(const std::string& argument, const Content& content,
                                 const CliStreams& streams);

}  // namespace regiomix
