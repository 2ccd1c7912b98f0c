// A JSON document as plain values. json_document.cpp is the only file of the program that sees
// nlohmann::json, and it uses nothing of it but the parser's events, which need no exceptions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace regiomix {

struct Json {
    enum class Kind : unsigned char { null, boolean, number, text, list, object };

    Kind kind = Kind::null;
    bool truth = false;
    double number = 0;
    std::string text;               ///< of a text: its characters; of a number: as the file writes it
    std::vector<std::string> keys;  ///< of an object, in the order of the file; one per item
    std::vector<Json> items;        ///< of a list or an object

    static Json of(bool value);
    static Json of(double value);
    static Json of(std::string_view value);
    static Json of(const char* value) { return of(std::string_view(value)); }
    static Json list() { return make(Kind::list); }
    static Json object() { return make(Kind::object); }

    bool is(Kind other) const { return kind == other; }
    const Json* find(std::string_view key) const;
    Json& add(std::string key, Json value);  ///< to an object; returns the object
    Json& add(Json value);                   ///< to a list; returns the list

  private:
    static Json make(Kind kind);
};

struct JsonLimits {
    std::size_t bytes = 0;
    std::size_t depth = 0;
    std::size_t values =
        200000;  ///< more would cost more memory than a browser tab should give to a document
};

/// Reads a document. Refused, each with its place: text that is not UTF-8 (a byte order mark of UTF-8 is
/// skipped), text that is not JSON, too large or too deep documents, keys that appear twice in one object,
/// numbers beyond the range of double.
Result<Json> parse_json(std::string_view bytes, const JsonLimits& limits);

/// Two spaces per level, or everything on one line.
enum class Layout : unsigned char { indented, compact };
std::string to_text(const Json& json, Layout layout);

/// A step of a JSON pointer (RFC 6901): "/a~1b" for the key "a/b".
std::string path_step(std::string_view key);
inline std::string path_step(std::size_t index) {
    return "/" + std::to_string(index);
}

}  // namespace regiomix
