#pragma once

// Numbers as people in each language write them, and the way back.
// Pure functions of their arguments: the process locale is never read, so the
// native build, the browser and the command line agree to the last character.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace regiomix {

enum class Language : std::uint8_t { en, fr, sv };

// How one quantity is written, wherever it appears (axis, card, tooltip, field).
struct NumberStyle {
    enum class Kind : std::uint8_t { plain, compact, money, percent, year };  // year: digits only
    Kind kind = Kind::plain;
    int decimals = 0;        // plain and percent; compact and money keep three significant digits
    bool show_plus = false;  // write "+" before positive values
};

// Shown for values that do not exist (division by zero, no data).
inline constexpr std::string_view no_value_text = "\u2013";

// 1234.5 -> "1,234.5" (en), "1 234,5" (fr, U+202F), "1 234,5" (sv, U+00A0); minus is U+2212.
std::string format_number(double value, int decimals, Language language);

// Three significant digits: "950", "12.3 k", "3.4 M" (en); "12,3 k" (fr); "12,3 tn", "3,4 mn" (sv).
std::string format_compact(double value, Language language);

// Euros, compact: "€3.4 M" (en), "3,4 M€" (fr), "3,4 mn €" (sv).
std::string format_money(double euros, Language language);

// As format_number, with "+" before positive values; zero carries no sign.
std::string format_signed(double value, int decimals, Language language);

// A share in [0, 1]: 0.794 -> "79 %" (fr and en with U+00A0 or U+202F before the sign).
std::string format_percent(double share, int decimals, Language language);

// Any of the above, chosen by data.
std::string format_value(double value, const NumberStyle& style, Language language);

// "11 to 20", "11 à 20", "11 till 20"; a shared unit is written once: "17 to 38 k", "€32.9 to 34.7 M".
std::string format_range(double low, double high, const NumberStyle& style, Language language);

// One label of an axis whose ticks are `step` apart and reach `largest` in magnitude: all labels of the axis
// share unit and decimals. Zero is just "0".
std::string format_axis(double value, double step, double largest, const NumberStyle& style,
                        Language language);

// Reads what people type: "1 234,5", "1,234.5", "450k", "0,45 M", "€3.4 M", "12 tn", "-3", "−3", "1.0 %".
// A percent sign divides by 100. A single comma before exactly three digits groups thousands in English
// and is the decimal sign in French and Swedish. Nothing is guessed from text that is not a number.
std::optional<double> parse_number(std::string_view text, Language language);

}  // namespace regiomix
