// The fixed texts of the interface.
#include "text/texts.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace regiomix;

namespace {

/// The names between braces.
std::multiset<std::string> placeholders(std::string_view text) {
    std::multiset<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) return {"no closing brace"};
        names.insert(std::string(text.substr(open + 1, close - open - 1)));
    }
    return names;
}

}  // namespace

TEST_CASE("every text exists in every language, with the same placeholders") {
    std::set<std::string_view> ids;
    for (const TextEntry& entry : all_texts) {
        CAPTURE(std::string(entry.id));
        CHECK(ids.insert(entry.id).second);
        for (const std::string_view text : entry.by_language) {
            CHECK_FALSE(text.empty());
            CHECK(placeholders(text) == placeholders(entry.by_language[0]));
        }
    }
}

TEST_CASE("no text begins or ends with a space or has two in a row") {
    for (const TextEntry& entry : all_texts) {
        for (const std::string_view text : entry.by_language) {
            CAPTURE(std::string(text));
            if (text.empty()) continue;
            CHECK(text.front() != ' ');
            CHECK(text.back() != ' ');
            CHECK(text.find("  ") == std::string_view::npos);
        }
    }
}

TEST_CASE("French sets its narrow spaces before double punctuation") {
    for (const TextEntry& entry : all_texts) {
        const std::string text(entry.by_language[1]);
        CAPTURE(text);
        for (const char* wrong : {" !", " ?", " ;", " :", " %", "« ", " »"})
            CHECK(text.find(wrong) == std::string::npos);
    }
}

TEST_CASE("values are filled in, in any order; unknown names stay") {
    CHECK(fill("{a} and {b}", {{"b", "2"}, {"a", "1"}}) == "1 and 2");
    CHECK(fill("{a}{a}", {{"a", "x"}}) == "xx");
    CHECK(fill("{a} {b}", {{"a", "{b}"}, {"b", "2"}}) == "{b} 2");  // values are not filled again
    CHECK(fill("{a", {{"a", "1"}}) == "{a");
    CHECK(fill("{c}", {{"a", "1"}}) == "{c}");
    CHECK(fill("", {}).empty());
}
