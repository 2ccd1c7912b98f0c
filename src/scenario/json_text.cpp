#include "scenario/json_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "scenario/nearest.hpp"

namespace regiomix {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool is_continuation(std::string_view bytes, std::size_t at) {
    return at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80;
}

// Length of the well-formed UTF-8 sequence at `at` (Unicode 15, table 3-7); 0 when it is ill-formed.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const auto second = static_cast<unsigned char>(at + 1 < bytes.size() ? bytes[at + 1] : 0);
    if (!is_continuation(bytes, at + 1)) return 0;
    if (lead < 0xE0) return 2;
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second > 0x9F;
    const bool beyond_unicode = lead == 0xF4 && second > 0x8F;
    if (overlong || surrogate || beyond_unicode || !is_continuation(bytes, at + 2)) return 0;
    if (lead < 0xF0) return 3;
    return is_continuation(bytes, at + 3) ? 4 : 0;
}

std::string hexadecimal(unsigned char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {'0', 'x', digits[byte >> 4], digits[byte & 15]};
}

constexpr const char* expected_utf8 = "a file in UTF-8; save it again with the encoding \"UTF-8\"";

// nlohmann and people agree on what is wrong, but people also want to know what to do.
std::string advice(std::string_view bytes, std::size_t offset) {
    const char found = bytes[offset];
    std::size_t before = offset;
    while (before > 0 && std::string_view(" \t\r\n").find(bytes[before - 1]) != std::string_view::npos)
        --before;
    const char previous = before > 0 ? bytes[before - 1] : '\0';
    if ((found == '}' || found == ']') && previous == ',') return "no comma after the last entry";
    if (found == '\'') return "text between double quotes";
    if (found == '/' || found == '#') return "no comments, JSON has none";
    if (found == ',' || (found >= '0' && found <= '9' && previous == ','))
        return "a point in decimal numbers, and one comma between entries";
    if (found == '"' && previous != '{' && previous != ',' && previous != ':')
        return "a comma between entries";
    return "JSON as other programs write it";
}

// The parser hands over what it has read since the last text or number began, which may be more than one
// token.
bool is_whole_token(std::string_view token) {
    const bool text = token.size() > 1 && token.starts_with('"') && token.ends_with('"');
    return text || (!token.empty() && token.find_first_not_of("0123456789+-.eE") == std::string_view::npos);
}

bool is_not_a_number(std::string_view rest) {
    constexpr auto words = std::to_array<std::string_view>(
        {"NaN", "nan", "NAN", "Infinity", "-Infinity", "+Infinity", "inf", "-inf", "-NaN", "-nan"});
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return rest.starts_with(word); });
}

}  // namespace

std::string_view without_byte_order_mark(std::string_view bytes) {
    return bytes.starts_with(utf8_mark) ? bytes.substr(utf8_mark.size()) : bytes;
}

std::optional<Problem> check_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return Problem{"", "is written in UTF-16 (it begins with a UTF-16 byte order mark)", expected_utf8};
    for (std::size_t at = 0; at < bytes.size();) {
        if (bytes[at] == '\0')
            return Problem{
                "",
                "has a zero byte at " + place_in_text(bytes, at) + ", as UTF-16 or a file that is no text",
                expected_utf8};
        const std::size_t length = sequence_length(bytes, at);
        if (length == 0)
            return Problem{"",
                           "is not UTF-8: byte " + hexadecimal(static_cast<unsigned char>(bytes[at])) +
                               " at " + place_in_text(bytes, at),
                           expected_utf8};
        at += length;
    }
    return std::nullopt;
}

std::size_t count_characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string place_in_text(std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return "line " + std::to_string(line) + ", column " +
           std::to_string(1 + count_characters(before.substr(start)));
}

Problem syntax_problem(std::string_view bytes, std::size_t end, std::string_view token, std::string where) {
    if (end > bytes.size() || bytes.substr(end == 0 ? 0 : end - 1).empty())
        return {std::move(where), "the text ends too early, at " + place_in_text(bytes, bytes.size()),
                "a complete file; perhaps it was cut off"};
    std::size_t start =
        end - (is_whole_token(token) && bytes.substr(0, end).ends_with(token) ? token.size() : 1);
    if (start > 0 && (bytes[start - 1] == '-' || bytes[start - 1] == '+'))
        --start;  // "-Infinity" fails at its I
    const std::string_view rest = bytes.substr(start);
    const std::string place = place_in_text(bytes, start);
    if (is_not_a_number(rest))
        return {std::move(where),
                "is " + std::string(rest.substr(0, rest.find_first_of(" \t\r\n,]}"))) +
                    ", which is not a number, at " + place,
                "a finite number"};
    const std::size_t length = std::max<std::size_t>(1, sequence_length(bytes, start));
    return {std::move(where),
            "is not JSON at " + place + ", where " + in_quotes(rest.substr(0, length)) + " does not fit",
            advice(bytes, start)};
}

}  // namespace regiomix
