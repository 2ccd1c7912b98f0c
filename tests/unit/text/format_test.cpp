#include "text/format.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace regiomix;

namespace {

constexpr auto en = Language::en;
constexpr auto fr = Language::fr;
constexpr auto sv = Language::sv;
constexpr NumberStyle compact{NumberStyle::Kind::compact, 0, false};
constexpr NumberStyle money{NumberStyle::Kind::money, 0, false};
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("numbers are grouped and rounded as each language writes them") {
    CHECK(format_number(1234567.891, 2, en) == "1,234,567.89");
    CHECK(format_number(1234567.891, 2, fr) == "1\u202f234\u202f567,89");
    CHECK(format_number(1234567.891, 2, sv) == "1\u00a0234\u00a0567,89");
    CHECK(format_number(999, 0, en) == "999");
    CHECK(format_number(-3.14159, 3, en) == "\u22123.142");
    CHECK(format_number(0.5, 0, en) == "0");  // half to even, as the exact value is a tie
    CHECK(format_number(2.5, 0, en) == "2");
    CHECK(format_number(1e15, 0, en) == "1,000,000,000,000,000");
}

TEST_CASE("a value that rounds to zero has no sign") {
    CHECK(format_number(-0.04, 1, en) == "0.0");
    CHECK(format_signed(-0.2, 0, en) == "0");
    CHECK(format_signed(0.0, 0, en) == "0");
}

TEST_CASE("values that do not exist are a dash") {
    CHECK(format_number(missing, 1, en) == no_value_text);
    CHECK(format_money(INFINITY, fr) == no_value_text);
    CHECK(format_range(missing, 3, compact, en) == no_value_text);
}

TEST_CASE("signs are typographic") {
    CHECK(format_signed(15, 0, en) == "+15");
    CHECK(format_signed(-3, 0, en) == "\u22123");
}

TEST_CASE("compact numbers keep three digits and a unit of the language") {
    CHECK(format_compact(0, en) == "0");
    CHECK(format_compact(7, en) == "7");
    CHECK(format_compact(950, en) == "950");
    CHECK(format_compact(12300, en) == "12.3\u00a0k");
    CHECK(format_compact(12300, fr) == "12,3\u00a0k");
    CHECK(format_compact(12300, sv) == "12,3\u00a0tn");
    CHECK(format_compact(3.4e6, sv) == "3,4\u00a0mn");
    CHECK(format_compact(450e3, en) == "450\u00a0k");
    CHECK(format_compact(2.5e9, en) == "2.5\u00a0bn");
    CHECK(format_compact(2.5e9, fr) == "2,5\u00a0Md");
    CHECK(format_compact(-1234567, en) == "\u22121.23\u00a0M");
    CHECK(format_compact(0.00123, en) == "0.00123");
}

TEST_CASE("compact numbers never show a thousand of a unit") {
    CHECK(format_compact(999.4, en) == "999");
    CHECK(format_compact(999.6, en) == "1\u00a0k");
    CHECK(format_compact(999600, en) == "1\u00a0M");
}

TEST_CASE("money has its sign where the language wants it") {
    CHECK(format_money(3.4e6, en) == "€3.4\u00a0M");
    CHECK(format_money(3.4e6, fr) == "3,4\u00a0M€");
    CHECK(format_money(3.4e6, sv) == "3,4\u00a0mn\u00a0€");
    CHECK(format_money(340, en) == "€340");
    CHECK(format_money(340, fr) == "340\u00a0€");
    CHECK(format_money(340, sv) == "340\u00a0€");
    CHECK(format_money(-1.5e6, en) == "\u2212€1.5\u00a0M");
}

TEST_CASE("percentages come from shares") {
    CHECK(format_percent(0.794, 0, en) == "79\u00a0%");
    CHECK(format_percent(0.794, 1, fr) == "79,4\u202f%");
    CHECK(format_percent(0.01, 1, sv) == "1,0\u00a0%");
}

TEST_CASE("ranges name their unit once") {
    CHECK(format_range(11, 20, {}, en) == "11 to 20");
    CHECK(format_range(11, 20, {}, fr) == "11 à 20");
    CHECK(format_range(11, 20, {}, sv) == "11 till 20");
    CHECK(format_range(17e3, 38e3, compact, en) == "17 to 38\u00a0k");
    CHECK(format_range(32.9e6, 34.7e6, money, en) == "€32.9 to 34.7\u00a0M");
    CHECK(format_range(32.9e6, 34.7e6, money, fr) == "32,9 à 34,7\u00a0M€");
    CHECK(format_range(-3, 5, {}, en) == "\u22123 to 5");
    CHECK(format_range(400e3, 1.2e6, money, en) == "€0.4 to 1.2\u00a0M");
}

TEST_CASE("axis labels share decimals and unit") {
    CHECK(format_axis(500e3, 500e3, 1.5e6, compact, en) == "0.5\u00a0M");
    CHECK(format_axis(1e6, 500e3, 1.5e6, money, en) == "€1.0\u00a0M");
    CHECK(format_axis(0, 500e3, 1.5e6, money, en) == "0");
    CHECK(format_axis(20000, 5000, 20000, {}, en) == "20,000");
    CHECK(format_axis(200000, 100000, 300000, {}, fr) == "200\u00a0k");
    CHECK(format_axis(0.3, 0.1, 0.5, {}, en) == "0.3");
    CHECK(format_axis(0.25, 0.05, 0.3, {NumberStyle::Kind::percent}, en) == "25\u00a0%");
}

TEST_CASE("typed numbers are understood") {
    CHECK(parse_number("450 k", en) == 450e3);
    CHECK(parse_number("450k", fr) == 450e3);
    CHECK(parse_number("0,45 M", en) == 0.45e6);
    CHECK(parse_number("€3.4 M", en) == 3.4e6);
    CHECK(parse_number("3,4\u00a0M€", fr) == 3.4e6);
    CHECK(parse_number("12,3 tn", sv) == 12.3e3);
    CHECK(parse_number("3,4 mn €", sv) == 3.4e6);
    CHECK(parse_number("1 234,5", fr) == 1234.5);
    CHECK(parse_number("1\u202f234,5", fr) == 1234.5);
    CHECK(parse_number("1,234.5", en) == 1234.5);
    CHECK(parse_number("1.234,5", fr) == 1234.5);
    CHECK(parse_number("1,234,567", en) == 1234567);
    CHECK(parse_number("-3", en) == -3);
    CHECK(parse_number("\u22123", en) == -3);
    CHECK(parse_number("+15", en) == 15);
    CHECK(parse_number("7 %", en) == 0.07);
    CHECK(parse_number(".5", en) == 0.5);
    CHECK(parse_number("5.", en) == 5);
}

TEST_CASE("one comma before three digits depends on the language") {
    CHECK(parse_number("1,234", en) == 1234);
    CHECK(parse_number("1,234", fr) == 1.234);
    CHECK(parse_number("0,450", en) == 0.45);
    CHECK(parse_number("1.234", en) == 1.234);
    CHECK(parse_number("1.234", sv) == 1.234);
}

TEST_CASE("what is not a number is not guessed") {
    for (const char* text : {"", " ", "abc", "12a", "1,2,3", "1.2.3,4", "--3", "3 k M", "€", "k", "%",
                             "1,23,456.7", "nan", "inf", "1e5", "0x10", "١٢"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number(text, en).has_value());
    }
    CHECK_FALSE(parse_number(std::string(500, '9'), en).has_value());
}

TEST_CASE("what is written can be read back") {
    for (const Language language : {en, fr, sv}) {
        for (const double value : {0.0, 12.5, -1234.5, 450e3, 3.4e6, -2.5e9, 98765.43}) {
            CAPTURE(value);
            CHECK(parse_number(format_number(value, 2, language), language) == value);
            const auto read = parse_number(format_money(value, language), language);
            REQUIRE(read.has_value());
            CHECK(std::fabs(*read - value) <= 0.005 * std::fabs(value));
        }
    }
}
