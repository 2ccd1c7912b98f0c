// The way back: what people type -> double.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "text/format.hpp"

namespace regiomix {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool remove_prefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// ASCII without spaces (of any kind) and currency signs; false for any other non-ASCII character.
bool to_plain_ascii(std::string_view text, std::string& out) {
    while (!text.empty()) {
        if (remove_prefix(text, "\u2212") || remove_prefix(text, "\u2013")) {
            out += '-';
        } else if (remove_prefix(text, "\u00a0") || remove_prefix(text, "\u202f") ||
                   remove_prefix(text, "\u2009") || remove_prefix(text, "€")) {
            continue;
        } else if (static_cast<unsigned char>(text.front()) >= 0x80) {
            return false;
        } else {
            if (text.front() != ' ' && text.front() != '\t' && text.front() != '\'') {
                out += lower(text.front());
            }
            text.remove_prefix(1);
        }
    }
    return true;
}

struct UnitWord {
    std::string_view word;
    double factor;
};

// Longest first, so that "mn" is not read as "m" with an "n" left over.
constexpr std::array<UnitWord, 13> unit_words{{
    {"eur", 1.0},
    {"tkr", 0.0},  // a different currency: refuse instead of silently reading thousands of euros
    {"tn", 1e3},
    {"mn", 1e6},
    {"mln", 1e6},
    {"bn", 1e9},
    {"md", 1e9},
    {"k", 1e3},
    {"t", 1e3},
    {"m", 1e6},
    {"b", 1e9},
    {"g", 1e9},
    {"%", 0.01},
}};

// Strips units from the end ("450keur" -> "450", factor 1000). Returns 0 when a unit is not acceptable.
double take_units(std::string_view& number) {
    double factor = 1.0;
    bool scaled = false;
    for (int rounds = 0; rounds < 2; ++rounds) {
        const auto* match = std::find_if(unit_words.begin(), unit_words.end(),
                                         [&](const UnitWord& u) { return number.ends_with(u.word); });
        if (match == unit_words.end()) break;
        if (match->factor != 1.0) {
            if (scaled) return 0.0;  // "3 k M" means nothing
            scaled = true;
        }
        factor *= match->factor;
        number.remove_suffix(match->word.size());
    }
    return factor;
}

// True when the separator splits the digits as thousands are written: 1-3 digits, then threes.
bool groups_thousands(std::string_view integer, char separator) {
    std::size_t start = 0;
    bool first = true;
    while (true) {
        const std::size_t end = std::min(integer.find(separator, start), integer.size());
        const std::size_t count = end - start;
        if (first ? (count < 1 || count > 3) : count != 3) return false;
        if (end == integer.size()) return !first;
        first = false;
        start = end + 1;
    }
}

// Which character is the decimal sign, if any; nothing when the text contradicts itself.
std::optional<char> decimal_sign(std::string_view number, Language language) {
    const auto commas = std::count(number.begin(), number.end(), ',');
    const auto points = std::count(number.begin(), number.end(), '.');
    if (commas == 0 && points == 0) return '.';
    if (commas > 0 && points > 0) {
        const char last = number.rfind(',') > number.rfind('.') ? ',' : '.';
        const char other = last == ',' ? '.' : ',';
        if (std::count(number.begin(), number.end(), last) != 1) return std::nullopt;
        const std::string_view integer = number.substr(0, number.find(last));
        return groups_thousands(integer, other) ? std::optional(last) : std::nullopt;
    }
    const char sign = commas > 0 ? ',' : '.';
    if (commas + points > 1) {
        return groups_thousands(number, sign) ? std::optional(sign == ',' ? '.' : ',') : std::nullopt;
    }
    const bool english_group =
        language == Language::en && sign == ',' && groups_thousands(number, ',') && number.front() != '0';
    return english_group ? '.' : sign;
}

std::optional<double> parse_magnitude(std::string_view number, Language language) {
    const auto decimal = decimal_sign(number, language);
    if (!decimal) return std::nullopt;
    std::string clean;
    bool any_digit = false;
    for (const char c : number) {
        if (c == *decimal) {
            clean += '.';
        } else if (is_digit(c)) {
            clean += c;
            any_digit = true;
        } else if (c != ',' && c != '.') {
            return std::nullopt;
        }
    }
    if (!any_digit) return std::nullopt;
    return std::strtod(clean.c_str(), nullptr);
}

}  // namespace

std::optional<double> parse_number(std::string_view text, Language language) {
    std::string plain;
    if (text.size() > 64 || !to_plain_ascii(text, plain)) return std::nullopt;
    std::string_view number = plain;
    const double factor = take_units(number);
    if (factor == 0.0 || number.empty()) return std::nullopt;
    const bool negative = number.front() == '-';
    if (negative || number.front() == '+') number.remove_prefix(1);
    if (number.empty()) return std::nullopt;
    auto value = parse_magnitude(number, language);
    if (!value) return std::nullopt;
    // Dividing by 100 is exact where multiplying by 0.01 is not ("7 %" must be 0.07).
    *value = factor < 1.0 ? *value / 100.0 : *value * factor;
    if (!std::isfinite(*value)) return std::nullopt;
    return negative ? -*value : *value;
}

}  // namespace regiomix
