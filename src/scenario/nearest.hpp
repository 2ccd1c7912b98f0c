// "Did you mean ...": the known word nearest to one that is not known.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace regiomix {

/// The candidate with the fewest single-character edits to `word`; empty when all are too far to be a slip of
/// the pen.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// `"grant_call"` in quotes for messages, shortened and free of control characters.
std::string in_quotes(std::string_view text);

}  // namespace regiomix
