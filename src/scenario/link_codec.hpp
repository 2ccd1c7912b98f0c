// A scenario as the short text that a link carries (docs/decisions/0010-links.md). The page compresses it and writes it into
// the address; here it is only text.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "scenario/content.hpp"
#include "scenario/scenario_json.hpp"

namespace regiomix {

/// What differs from the template, as JSON on one line. Notes and authors stay at home; everything else comes back exactly.
std::string write_link_text(const Scenario& scenario);

/// Reads such a text. It may come from anyone: limits and problems are those of a scenario file, with its paths.
Result<OpenedScenario> read_link_text(std::string_view text, const Content& content);

}  // namespace regiomix
