// Files that are not even JSON as we take it.
#include <doctest/doctest.h>

#include <array>

#include "support.hpp"

using namespace regiomix;

namespace {

struct BadFile {
    std::string name;
    std::string bytes;
    std::string where;
    const char* fragment;  ///< of the description
};

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

std::string utf16(std::string_view ascii, bool mark) {
    std::string bytes = mark ? "\xFF\xFE" : "";
    for (const char c : ascii) bytes += {c, '\0'};
    return bytes;
}

void check_first(const BadFile& file) {
    CAPTURE(file.name);
    const Problems problems = problems_of(file.bytes);
    CAPTURE(listed(problems));
    if (problems.empty()) return;
    CHECK(problems.front().where == file.where);
    CHECK(describe(problems.front()).find(file.fragment) != std::string::npos);
    CHECK_FALSE(problems.front().expected.empty());
}

}  // namespace

TEST_CASE("files that are not JSON are refused with the place and what to do") {
    const std::array files{
        BadFile{"empty", "", "", "is empty"},
        BadFile{"blank", " \n\t ", "", "is empty"},
        BadFile{"prose", "Dear region,", "", "is not JSON at line 1, column 1"},
        BadFile{"cut off", std::string(small_file.substr(0, 70)), "/meta",
                "ends too early, at line 1, column 71"},
        BadFile{"trailing comma", "{\n  \"format\": \"x\",\n}", "", "no comma after the last entry"},
        BadFile{"single quotes", "{'format': 1}", "", "double quotes"},
        BadFile{"comment", "{\n // a comment\n}", "", "no comments"},
        BadFile{"missing comma", "{\"a\": 1\n  \"b\": 2}", "",
                "line 2, column 3, where \"\"\" does not fit; expected a comma"},
        BadFile{"decimal comma", "{\"mix\": 1,5}", "", "a point in decimal numbers"},
        BadFile{"text after the end", "{} x", "", "is not JSON at line 1, column 4"},
        BadFile{"lone surrogate", R"({"meta": "\ud800"})", "/meta", "is not JSON"},
    };
    for (const BadFile& file : files) check_first(file);
}

TEST_CASE("numbers that are none or do not fit are refused with their path") {
    const std::array files{
        BadFile{"NaN", small_file_with("50000.5", "NaN"), "/mix/0/phases/1/annual_budget_eur",
                "is NaN, which is not a number, at line 1, column "},
        BadFile{"Infinity", small_file_with("50000.5", "Infinity"), "/mix/0/phases/1/annual_budget_eur",
                "is Infinity"},
        BadFile{"-Infinity", small_file_with("50000.5", "-Infinity"), "/mix/0/phases/1/annual_budget_eur",
                "-Infinity"},
        BadFile{"overflow", small_file_with("50000.5", "1e999"), "/mix/0/phases/1/annual_budget_eur",
                "is \"1e999\", which is beyond the largest number"},
        BadFile{"overflow in extensions", small_file_with("1.50", "-1e400"), "/extensions/tool/a/0",
                "beyond the largest"},
    };
    for (const BadFile& file : files) check_first(file);
}

TEST_CASE("other encodings than UTF-8 are refused in words") {
    const std::array files{
        BadFile{"UTF-16", utf16(small_file, true), "", "is written in UTF-16"},
        BadFile{"UTF-16, big endian", "\xFE\xFF" + std::string("\0{", 2), "", "is written in UTF-16"},
        BadFile{"UTF-16 without a mark", utf16(small_file, false), "", "zero byte at line 1, column 2"},
        BadFile{"Latin-1", small_file_with("A test", "Sk\xE5ne"), "",
                "is not UTF-8: byte 0xE5 at line 1, column "},
        BadFile{"overlong", small_file_with("A test", "\xC0\xAF"), "", "is not UTF-8: byte 0xC0"},
        BadFile{"encoded surrogate", small_file_with("A test", "\xED\xA0\x80"), "",
                "is not UTF-8: byte 0xED"},
        BadFile{"beyond Unicode", small_file_with("A test", "\xF4\x90\x80\x80"), "",
                "is not UTF-8: byte 0xF4"},
        BadFile{"cut sequence", small_file_with("A test", "\xE2\x82"), "", "is not UTF-8: byte 0xE2"},
    };
    for (const BadFile& file : files) check_first(file);
}

TEST_CASE("a byte order mark of UTF-8 and every well-formed character are accepted") {
    CHECK(scenario_from("\xEF\xBB\xBF" + std::string(small_file)) == scenario_from(small_file));
    const std::string title = "Łódź Αθήνα 北京 🌍 \xF4\x8F\xBF\xBF";
    CHECK(scenario_from(small_file_with("A test", title)).meta.title == title);
}

TEST_CASE("size and depth are limited and nothing overflows") {
    const std::string ten_megabytes = small_file_with("Note", std::string(10u << 20, 'x'));
    const std::string deep_lists =
        small_file_with("[1.50", repeated("[", 10000) + repeated("]", 10000) + ",[1.50");
    const std::string deep_objects = repeated("{\"a\":", 10000) + "1" + repeated("}", 10000);
    const std::string unclosed = repeated("[", 100000);
    check_first({"10 MB", ten_megabytes, "", "expected at most 4194304 bytes"});
    check_first({"many values", "[" + repeated("0,", 300000) + "0]", "/199999", "more than 200000 values"});
    for (const std::string& bytes : {deep_lists, deep_objects, unclosed}) {
        const Problems problems = problems_of(bytes);
        CAPTURE(listed(problems));
        CHECK(problems.size() == 1);
        CHECK(problems.front().what == "nests lists and objects deeper than 64 levels");
    }
    // 64 levels are fine: the document and "extensions" are two of them.
    const std::string deepest =
        small_file_with("{\"tool\"", "{\"deep\":" + repeated("[", 62) + repeated("]", 62) + ",\"tool\"");
    CHECK(open_scenario(deepest).file_version == 2);
}

TEST_CASE("keys that appear twice are refused with their path") {
    check_first({"top", small_file_with("\"version\":2", "\"version\":2,\"version\":2"), "/version",
                 "appears twice"});
    check_first({"phase", small_file_with("\"to_month\":24", "\"to_month\":24,\"to_month\":25"),
                 "/mix/0/phases/0/to_month", "appears twice"});
    check_first({"escaped", small_file_with("\"b\":1", "\"b\":1,\"\\u0062\":2"), "/extensions/tool/b",
                 "appears twice"});
    check_first(
        {"empty key", small_file_with("\"b\":1", "\"\":1,\"\":2"), "/extensions/tool/", "appears twice"});
    check_first({"pointer", small_file_with("\"b\":1", "\"a/~\":1,\"a/~\":2"), "/extensions/tool/a~1~0",
                 "appears twice"});
}

TEST_CASE("JSON that is no scenario and scenarios of newer versions are told apart") {
    check_first({"list", "[]", "", "is JSON, but no scenario: it is a list"});
    check_first({"number", "12", "", "is JSON, but no scenario: it is 12"});
    check_first({"other file", R"({"name": "package"})", "/format", "this is JSON, but no scenario"});
    check_first({"other format", R"({"format": "geojson"})", "/format", "is the text \"geojson\""});
    check_first({"newer", R"({"format": "regiomix-scenario", "version": 3})", "/version",
                 "made by a newer Regiomix: it has version 3, and this one reads up to version 2"});
    check_first({"no version", R"({"format": "regiomix-scenario"})", "/version", "is missing"});
    check_first(
        {"version zero", R"({"format": "regiomix-scenario", "version": 0})", "/version", "is 0; expected 2"});
    check_first({"version text", R"({"format": "regiomix-scenario", "version": "2"})", "/version",
                 "is the text \"2\""});
}
