// What can be said about the bytes of a file before, or instead of, parsing them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace regiomix {

/// The bytes without a byte order mark of UTF-8.
std::string_view without_byte_order_mark(std::string_view bytes);

/// Why these bytes are not UTF-8 text, if they are not.
std::optional<Problem> check_encoding(std::string_view bytes);

/// "line 3, column 14"; lines and characters are counted from 1.
std::string place_in_text(std::string_view bytes, std::size_t offset);

/// Words for the first token that does not fit the grammar of JSON; `end` bytes were read up to and with it,
/// inside the value `where`.
Problem syntax_problem(std::string_view bytes, std::size_t end, std::string_view token, std::string where);

/// Number of characters (code points) of UTF-8 text.
std::size_t count_characters(std::string_view utf8);

}  // namespace regiomix
