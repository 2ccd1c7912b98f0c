// What the command line says in the same way everywhere.
#pragma once

#include "cli/input.hpp"
#include "scenario/content.hpp"

namespace regiomix {

inline constexpr const char* honest_note =
    "Numbers are differences to doing nothing. They rest on expert assumptions and are no forecast.\n";

inline constexpr const char* levels_note =
    "Stocks and flows are levels, not differences to doing nothing. They rest on expert assumptions and are no forecast.\n";

/// How values of an indicator are written.
NumberStyle style_of(const IndicatorInfo& info);

/// With one more decimal, for parts of a whole.
NumberStyle finer_style_of(const IndicatorInfo& info);

/// The scenario's title; below it, region and years.
std::string title_line(const NamedScenario& named, const Content& content);

}  // namespace regiomix
