// What scenarios are set to, in words, and where they differ.
#pragma once

#include <string>
#include <vector>

#include "app/views_compare.hpp"
#include "scenario/content.hpp"

namespace regiomix::detail {

/// Ids of own instruments mean something in their scenario only: two scenarios have the same one if it has the same name.
const OwnInstrument* own_named(const Scenario& scenario, const std::string& name);

/// EUR a year over the first `years`, on average; 0 for an instrument that is off or not in the mix.
double mean_budget(const PolicyMix& mix, const std::string& instrument, int years);

/// Every setting in which the scenarios are not all alike, in groups; groups without any are left out.
std::vector<DifferenceGroupView> differing_settings(const Content& content, Language language,
                                                    const std::vector<const Scenario*>& scenarios);

}  // namespace regiomix::detail
