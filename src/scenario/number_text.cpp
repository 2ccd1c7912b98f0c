#include "scenario/number_text.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace regiomix {
namespace {

// printf writes "1e-07" and "1e+20"; JSON knows both, people read "1e-7" and "1e20" more easily.
std::string tidy_exponent(std::string text) {
    const std::size_t e = text.find('e');
    if (e == std::string::npos) return text;
    std::size_t digits = e + 1;
    const bool negative = text[digits] == '-';
    if (negative || text[digits] == '+') ++digits;
    while (digits + 1 < text.size() && text[digits] == '0') ++digits;
    return text.substr(0, e + 1) + (negative ? "-" : "") + text.substr(digits);
}

std::string with_digits(double value, int digits) {
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*g", digits, value);
    return buffer.data();
}

}  // namespace

std::string shortest_number(double value) {
    if (value == 0) return "0";  // also -0, which no quantity here distinguishes
    // A decimal of 15 digits or fewer survives the way through a double, so %.15g finds it; 17 digits always
    // suffice.
    for (const int digits : {15, 16}) {
        std::string text = with_digits(value, digits);
        if (std::strtod(text.c_str(), nullptr) == value) return tidy_exponent(std::move(text));
    }
    return tidy_exponent(with_digits(value, 17));
}

double shortest_double(float value) {
    if (!std::isfinite(value)) return static_cast<double>(value);
    for (const int digits : {6, 7, 8}) {
        const std::string text = with_digits(static_cast<double>(value), digits);
        if (std::strtof(text.c_str(), nullptr) == value) return std::strtod(text.c_str(), nullptr);
    }
    return std::strtod(with_digits(static_cast<double>(value), 9).c_str(), nullptr);
}

}  // namespace regiomix
