// Languages as files name them.
#pragma once

#include <array>
#include <string_view>

#include "text/localized.hpp"

namespace regiomix {

/// In the order of Language.
inline constexpr auto language_codes = std::to_array<std::string_view>({"en", "fr", "sv"});
static_assert(language_codes.size() == language_count);

}  // namespace regiomix
