// A text in every language of the product.
#pragma once

#include <array>
#include <string>

#include "text/format.hpp"

namespace regiomix {

inline constexpr int language_count = 3;

struct LocalText {
    std::array<std::string, language_count> by_language;

    const std::string& in(Language language) const { return by_language[static_cast<std::size_t>(language)]; }
    bool operator==(const LocalText&) const = default;
};

}  // namespace regiomix
