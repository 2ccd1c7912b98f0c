// What the commands about success share: the goals of a scenario in words, and futures in words.
#pragma once

#include "analysis/futures.hpp"
#include "analysis/goals.hpp"
#include "analysis/named_futures.hpp"
#include "cli/analyse.hpp"

namespace regiomix {

/// The scenario's targets and envelope, then those of the command line, read in the year that is looked at.
std::vector<Goal> goals_of(const AnalyseContext& context);

/// "Net jobs in 2030 at least 400"; the id is "net_jobs 2030 at_least".
NamedCell goal_name(const AnalyseContext& context, const Goal& goal);

/// What is said when there are no goals.
std::string no_goals_text();

/// Name of an assumption, or "Strength of: " and the instrument's name.
NamedCell input_name(const AnalyseContext& context, const UncertainInput& input);

/// "2.4 years"
std::string input_value(const AnalyseContext& context, const UncertainInput& input, double value);

/// "Pull of a call low (0.21), ...": the assumptions that pull the outcome down most in this draw.
std::string future_text(const AnalyseContext& context, std::span<const UncertainInput> inputs,
                        const std::vector<Pull>& pulls);

}  // namespace regiomix
