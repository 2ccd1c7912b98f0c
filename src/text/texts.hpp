// The fixed texts of the interface, in every language, and placeholders in them.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "text/format.hpp"

namespace regiomix {

enum class Text : unsigned short {
#define X(id, en, fr, sv) id,
#include "text/texts.def"
#undef X
};

struct TextEntry {
    std::string_view id;
    std::array<std::string_view, 3> by_language;
};

inline constexpr auto all_texts = std::to_array<TextEntry>({
#define X(id, en, fr, sv) {#id, {en, fr, sv}},
#include "text/texts.def"
#undef X
});

constexpr std::string_view text(Text id, Language language) {
    return all_texts[static_cast<std::size_t>(id)].by_language[static_cast<std::size_t>(language)];
}

using TextValues = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Replaces every {name} of `pattern` by its value; an unknown name stays as it is.
std::string fill(std::string_view pattern, TextValues values);

inline std::string text(Text id, Language language, TextValues values) { return fill(text(id, language), values); }

}  // namespace regiomix
