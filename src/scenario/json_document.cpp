#include "scenario/json_document.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "scenario/json_text.hpp"
#include "scenario/nearest.hpp"
#include "scenario/number_text.hpp"

namespace regiomix {
namespace {

constexpr std::size_t most_problems = 100;

/// Builds a Json from the parser's events and stops at the first thing that cannot be read.
class DocumentBuilder {
  public:
    DocumentBuilder(std::string_view bytes, const JsonLimits& limits) : bytes_(bytes), limits_(limits) {}

    Json& document() { return document_; }
    Problems& problems() { return problems_; }

    // The events of nlohmann::json_sax.
    bool null() { return put({}); }
    bool boolean(bool value) { return put(Json::of(value)); }
    bool number_integer(std::int64_t value) {
        return put_number(static_cast<double>(value), std::to_string(value));
    }
    bool number_unsigned(std::uint64_t value) {
        return put_number(static_cast<double>(value), std::to_string(value));
    }
    bool number_float(double value, const std::string& text) { return put_number(value, text); }
    bool string(std::string& value) { return put(Json::of(value)); }
    bool binary(nlohmann::json::binary_t&) { return false; }  // only in binary formats
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::list()); }
    bool key(std::string& name) {
        open_.back()->keys.push_back(name);
        return true;
    }
    bool end_object() {
        report_duplicates(*open_.back());
        open_.pop_back();
        return true;
    }
    bool end_array() {
        open_.pop_back();
        return true;
    }
    bool parse_error(std::size_t position, const std::string& token,
                     const nlohmann::detail::exception& error) {
        constexpr int number_overflow = 406;
        if (error.id == number_overflow)
            fail("is " + in_quotes(token) + ", which is beyond the largest number",
                 "a number that a double can hold");
        else
            problems_.push_back(syntax_problem(bytes_, position, token, path()));
        return false;
    }

  private:
    bool put_number(double value, std::string text) {
        Json json;
        json.kind = Json::Kind::number;
        json.number = value + 0.0;  // -0 becomes 0
        json.text = std::move(text);
        return put(std::move(json));
    }

    bool put(Json value) {
        if (++values_ > limits_.values)
            return fail("has more than " + std::to_string(limits_.values) + " values", "a smaller file");
        if (open_.empty())
            document_ = std::move(value);
        else
            open_.back()->items.push_back(std::move(value));
        return true;
    }

    bool open(Json container) {
        if (open_.size() >= limits_.depth)
            return fail("nests lists and objects deeper than " + std::to_string(limits_.depth) + " levels",
                        "a flatter file");
        if (!put(std::move(container))) return false;
        // Stable until it is closed: nothing is added to its parent before.
        open_.push_back(open_.empty() ? &document_ : &open_.back()->items.back());
        return true;
    }

    bool fail(std::string what, std::string expected) {
        problems_.push_back({path(), std::move(what), std::move(expected)});
        return false;
    }

    void report_duplicates(const Json& object) {
        std::vector<std::size_t> order(object.keys.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return object.keys[a] < object.keys[b]; });
        for (std::size_t i = 1; i < order.size() && problems_.size() < most_problems; ++i) {
            const std::string& name = object.keys[order[i]];
            if (name == object.keys[order[i - 1]])
                problems_.push_back({path_of_open() + path_step(name), "appears twice", "each key once"});
        }
    }

    /// Path of the container in hand.
    std::string path_of_open() const {
        std::string path;
        for (std::size_t i = 0; i + 1 < open_.size(); ++i)
            path += open_[i]->is(Json::Kind::object) ? path_step(open_[i]->keys.back())
                                                     : path_step(open_[i]->items.size() - 1);
        return path;
    }

    /// Path of the value that comes next.
    std::string path() const {
        if (open_.empty()) return {};
        const Json& container = *open_.back();
        if (container.is(Json::Kind::list)) return path_of_open() + path_step(container.items.size());
        const bool has_key = container.keys.size() > container.items.size();
        return path_of_open() + (has_key ? path_step(container.keys.back()) : "");
    }

    std::string_view bytes_;
    JsonLimits limits_;
    Json document_;
    std::vector<Json*> open_;
    std::size_t values_ = 0;
    Problems problems_;
};

void write_text(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        constexpr std::string_view special = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";
        if (const std::size_t at = special.find(c); at != std::string_view::npos) {
            out += '\\';
            out += letters[at];
        } else if (code < 0x20) {
            out += "\\u00";
            out += "0123456789abcdef"[code >> 4];
            out += "0123456789abcdef"[code & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void write_value(std::string& out, const Json& json, Layout layout, std::size_t level);

void write_container(std::string& out, const Json& json, Layout layout, std::size_t level) {
    const bool object = json.is(Json::Kind::object);
    out += object ? '{' : '[';
    const auto new_line = [&](std::size_t at) {
        if (layout == Layout::indented) out += '\n' + std::string(2 * at, ' ');
    };
    for (std::size_t i = 0; i < json.items.size(); ++i) {
        if (i > 0) out += ',';
        new_line(level + 1);
        if (object) {
            write_text(out, json.keys[i]);
            out += layout == Layout::indented ? ": " : ":";
        }
        write_value(out, json.items[i], layout, level + 1);
    }
    if (!json.items.empty()) new_line(level);
    out += object ? '}' : ']';
}

void write_value(std::string& out, const Json& json, Layout layout, std::size_t level) {
    switch (json.kind) {
        case Json::Kind::null:
            out += "null";
            break;
        case Json::Kind::boolean:
            out += json.truth ? "true" : "false";
            break;
        case Json::Kind::number:
            out += json.text;
            break;
        case Json::Kind::text:
            write_text(out, json.text);
            break;
        case Json::Kind::list:
        case Json::Kind::object:
            write_container(out, json, layout, level);
            break;
    }
}

}  // namespace

Json Json::make(Kind kind) {
    Json json;
    json.kind = kind;
    return json;
}

Json Json::of(bool value) {
    Json json = make(Kind::boolean);
    json.truth = value;
    return json;
}

Json Json::of(double value) {
    Json json = make(Kind::number);
    json.number = value;
    json.text = shortest_number(value);
    return json;
}

Json Json::of(std::string_view value) {
    Json json = make(Kind::text);
    json.text = value;
    return json;
}

const Json* Json::find(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i] == key) return &items[i];
    return nullptr;
}

Json& Json::add(std::string key, Json value) {
    keys.push_back(std::move(key));
    items.push_back(std::move(value));
    return *this;
}

Json& Json::add(Json value) {
    items.push_back(std::move(value));
    return *this;
}

Result<Json> parse_json(std::string_view bytes, const JsonLimits& limits) {
    if (bytes.size() > limits.bytes)
        return Problem{"", "is " + std::to_string(bytes.size()) + " bytes long",
                       "at most " + std::to_string(limits.bytes) + " bytes"};
    if (auto problem = check_encoding(bytes)) return std::move(*problem);
    const std::string_view text = without_byte_order_mark(bytes);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Problem{"", "is empty", "a file with JSON in it"};

    DocumentBuilder builder(text, limits);
    nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    if (!builder.problems().empty()) return std::move(builder.problems());
    return std::move(builder.document());
}

std::string to_text(const Json& json, Layout layout) {
    std::string out;
    write_value(out, json, layout, 0);
    return out;
}

std::string path_step(std::string_view key) {
    std::string step = "/";
    for (const char c : key.substr(0, 200)) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
    return step;
}

}  // namespace regiomix
