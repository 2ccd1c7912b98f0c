#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace regiomix {
namespace {

constexpr std::string_view nbsp = "\u00a0";
constexpr std::string_view narrow_nbsp = "\u202f";
constexpr std::string_view minus_sign = "\u2212";

struct Conventions {
    std::string_view group;
    std::string_view decimal;
    std::string_view to;         // between the ends of a range
    std::string_view suffix[4];  // none, thousand, million, billion
};

constexpr Conventions conventions_en{",", ".", " to ", {"", "k", "M", "bn"}};
constexpr Conventions conventions_fr{narrow_nbsp, ",", " à ", {"", "k", "M", "Md"}};
constexpr Conventions conventions_sv{nbsp, ",", " till ", {"", "tn", "mn", "md"}};

const Conventions& conventions(Language language) {
    switch (language) {
        case Language::fr:
            return conventions_fr;
        case Language::sv:
            return conventions_sv;
        case Language::en:
            break;
    }
    return conventions_en;
}

// Sign, digits and unit kept apart until the currency sign and the plus have found their places.
struct Parts {
    bool negative = false;
    bool zero = true;
    std::string digits;
    std::string_view suffix;
};

std::string group_thousands(std::string_view integer, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < integer.size(); ++i) {
        if (i > 0 && (integer.size() - i) % 3 == 0) out += separator;
        out += integer[i];
    }
    return out;
}

Parts plain_parts(double value, int decimals, const Conventions& c) {
    // 1e300 needs 301 digits before the decimal sign.
    std::array<char, 360> buffer{};
    const int places = std::clamp(decimals, 0, 17);
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", places, std::fabs(value));
    const std::string_view text(buffer.data(), static_cast<std::size_t>(std::max(length, 0)));
    const std::size_t point = text.find('.');
    Parts parts;
    parts.zero = std::none_of(text.begin(), text.end(), [](char ch) { return ch >= '1' && ch <= '9'; });
    parts.negative = value < 0.0 && !parts.zero;  // "-0.0" says nothing to a reader
    parts.digits = group_thousands(text.substr(0, point), c.group);
    if (point != std::string_view::npos) {
        parts.digits += c.decimal;
        parts.digits += text.substr(point + 1);
    }
    return parts;
}

// Decimals that leave three significant digits in a magnitude below 1000.
int decimals_for_three_digits(double magnitude) {
    if (magnitude >= 100.0) return 0;
    if (magnitude >= 10.0) return 1;
    int decimals = 2;
    for (double m = magnitude; m < 1.0 && m > 0.0 && decimals < 9; m *= 10.0) ++decimals;
    return decimals;
}

void drop_trailing_zeros(std::string& digits, std::string_view decimal) {
    if (digits.find(decimal) == std::string::npos) return;
    while (digits.back() == '0') digits.pop_back();
    if (digits.ends_with(decimal)) digits.resize(digits.size() - decimal.size());
}

int suffix_index(double magnitude) {
    // 999,950 is the first value that three digits would round up to "1000 k".
    if (magnitude >= 999.5e6) return 3;
    if (magnitude >= 999.5e3) return 2;
    if (magnitude >= 999.5) return 1;
    return 0;
}

constexpr double suffix_scale[4] = {1.0, 1e3, 1e6, 1e9};

Parts compact_parts(double value, int suffix, const Conventions& c) {
    const double scaled = value / suffix_scale[suffix];
    Parts parts = plain_parts(scaled, decimals_for_three_digits(std::fabs(scaled)), c);
    drop_trailing_zeros(parts.digits, c.decimal);
    parts.suffix = c.suffix[suffix];
    return parts;
}

std::string sign_of(const Parts& parts, bool show_plus) {
    if (parts.negative) return std::string(minus_sign);
    return show_plus && !parts.zero ? "+" : "";
}

// French sets a narrow space before the per cent sign; English style here follows the EU guide ("79 %").
std::string percent_unit(Language language) {
    return std::string(language == Language::fr ? narrow_nbsp : nbsp) + "%";
}

std::string unit_after(const Parts& parts, const NumberStyle& style, Language language) {
    if (style.kind == NumberStyle::Kind::percent) return percent_unit(language);
    std::string unit;
    if (!parts.suffix.empty()) unit = std::string(nbsp) + std::string(parts.suffix);
    if (style.kind != NumberStyle::Kind::money || language == Language::en) return unit;
    // "3,4 M€" but "3,4 mn €" and "340 €".
    if (parts.suffix.empty() || language == Language::sv) unit += nbsp;
    return unit + "€";
}

std::string unit_before(const NumberStyle& style, Language language) {
    return style.kind == NumberStyle::Kind::money && language == Language::en ? "€" : "";
}

Parts parts_of(double value, int suffix, const NumberStyle& style, Language language) {
    const Conventions& c = conventions(language);
    switch (style.kind) {
        case NumberStyle::Kind::percent:
            return plain_parts(value * 100.0, style.decimals, c);
        case NumberStyle::Kind::compact:
        case NumberStyle::Kind::money:
            return compact_parts(value, suffix, c);
        case NumberStyle::Kind::year: {
            Parts year = plain_parts(0.0, 0, c);
            year.digits = std::to_string(std::lround(value));
            return year;
        }
        case NumberStyle::Kind::plain:
            break;
    }
    return plain_parts(value, style.decimals, c);
}

// Decimals that show every multiple of the step exactly.
int decimals_of_step(double step) {
    int decimals = 0;
    for (double s = step; decimals < 12; s *= 10.0, ++decimals) {
        if (std::fabs(s - std::round(s)) < 1e-6 * s) break;
    }
    return decimals;
}

}  // namespace

std::string format_axis(double value, double step, double largest, const NumberStyle& style,
                        Language language) {
    if (value == 0.0) return "0";
    const Conventions& c = conventions(language);
    const bool percent = style.kind == NumberStyle::Kind::percent;
    // Plain numbers keep their digits while they are short ("20,000"), money and compact ones do not.
    const bool keep_digits = percent || (style.kind == NumberStyle::Kind::plain && largest < 1e5);
    const int suffix = keep_digits ? 0 : suffix_index(largest);
    const double divisor = percent ? 0.01 : suffix_scale[suffix];
    Parts parts = plain_parts(value / divisor, decimals_of_step(step / divisor), c);
    parts.suffix = c.suffix[suffix];
    NumberStyle unit_style = style;
    if (style.kind == NumberStyle::Kind::plain) unit_style.kind = NumberStyle::Kind::compact;
    return sign_of(parts, false) + unit_before(style, language) + parts.digits +
           unit_after(parts, unit_style, language);
}

std::string format_value(double value, const NumberStyle& style, Language language) {
    if (!std::isfinite(value)) return std::string(no_value_text);
    const Parts parts = parts_of(value, suffix_index(std::fabs(value)), style, language);
    return sign_of(parts, style.show_plus) + unit_before(style, language) + parts.digits +
           unit_after(parts, style, language);
}

std::string format_range(double low, double high, const NumberStyle& style, Language language) {
    if (!std::isfinite(low) || !std::isfinite(high)) return std::string(no_value_text);
    const int suffix = suffix_index(std::max(std::fabs(low), std::fabs(high)));
    const Parts from = parts_of(low, suffix, style, language);
    const Parts until = parts_of(high, suffix, style, language);
    return sign_of(from, style.show_plus) + unit_before(style, language) + from.digits +
           std::string(conventions(language).to) + sign_of(until, style.show_plus) + until.digits +
           unit_after(until, style, language);
}

std::string format_number(double value, int decimals, Language language) {
    return format_value(value, {NumberStyle::Kind::plain, decimals, false}, language);
}

std::string format_compact(double value, Language language) {
    return format_value(value, {NumberStyle::Kind::compact, 0, false}, language);
}

std::string format_money(double euros, Language language) {
    return format_value(euros, {NumberStyle::Kind::money, 0, false}, language);
}

std::string format_signed(double value, int decimals, Language language) {
    return format_value(value, {NumberStyle::Kind::plain, decimals, true}, language);
}

std::string format_percent(double share, int decimals, Language language) {
    return format_value(share, {NumberStyle::Kind::percent, decimals, false}, language);
}

}  // namespace regiomix
