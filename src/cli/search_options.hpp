// Options of the analyses that ask for success or search for mixes.
#pragma once

#include <optional>
#include <string>

#include "cli/options.hpp"

namespace regiomix {

/// Reads --at-least, --at-most, --envelope, --probability, --lock, --from or --objectives; what is wrong with the value, if
/// anything is. Whether locked instruments exist is for the scenario to say.
std::optional<Problem> read_search_option(AnalyseOptions& options, const std::string& name, const std::string& value);

}  // namespace regiomix
