#include "scenario/object_reader.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "scenario/nearest.hpp"

namespace regiomix {
namespace {

// "one of "a", "b" or "c"", as long as that helps; otherwise only the nearest word.
std::string choice(std::string_view word, std::string_view kind, std::span<const std::string_view> known) {
    constexpr std::size_t readable = 4;
    if (known.size() <= readable && !known.empty()) {
        std::string text;
        for (std::size_t i = 0; i < known.size(); ++i)
            text += (i == 0 ? "" : i + 1 == known.size() ? " or " : ", ") + in_quotes(known[i]);
        return text;
    }
    const std::string_view near = nearest(word, known);
    return std::string(kind) + (near.empty() ? "" : ", perhaps " + in_quotes(near));
}

// The number of a whole member within [low, high]; false when it is none.
bool whole_number(const Json& json, double low, double high, double& out) {
    if (!json.is(Json::Kind::number) || json.number != std::floor(json.number)) return false;
    out = json.number;
    return low <= out && out <= high;
}

}  // namespace

std::string found(const Json& json) {
    switch (json.kind) {
        case Json::Kind::null:
            return "is null";
        case Json::Kind::boolean:
            return json.truth ? "is true" : "is false";
        case Json::Kind::number:
            return "is " + (json.text.size() > 30 ? json.text.substr(0, 30) + "…" : json.text);
        case Json::Kind::text:
            return "is the text " + in_quotes(json.text);
        case Json::Kind::list:
            return "is a list";
        case Json::Kind::object:
            break;
    }
    return "is an object";
}

void unknown_word(Findings& findings, std::string where, std::string_view word, std::string_view kind,
                  std::span<const std::string_view> known) {
    findings.problem(std::move(where), "is " + in_quotes(word) + ", which is not known",
                     choice(word, kind, known));
}

ObjectReader::ObjectReader(const Json& json, std::string path, Findings& findings, std::string_view expected)
    : path_(std::move(path)), findings_(&findings) {
    if (json.is(Json::Kind::object))
        object_ = &json;
    else
        findings.problem(path_, found(json), std::string(expected));
}

const Json* ObjectReader::optional(std::string_view key) {
    asked_.push_back(key);
    return object_ ? object_->find(key) : nullptr;
}

const Json* ObjectReader::required(std::string_view key, std::string_view expected) {
    const Json* member = optional(key);
    if (!member && object_) findings_->problem(path(key), "is missing", std::string(expected));
    return member;
}

const Json* ObjectReader::of_kind(std::string_view key, std::string_view expected, Json::Kind kind) {
    const Json* member = required(key, expected);
    if (!member || member->is(kind)) return member;
    findings_->problem(path(key), found(*member), std::string(expected));
    return nullptr;
}

const Json* ObjectReader::list(std::string_view key, std::string_view expected) {
    return of_kind(key, expected, Json::Kind::list);
}

const Json* ObjectReader::object(std::string_view key, std::string_view expected) {
    return of_kind(key, expected, Json::Kind::object);
}

bool ObjectReader::number(std::string_view key, std::string_view expected, double& out) {
    const Json* member = of_kind(key, expected, Json::Kind::number);
    if (member) out = member->number;
    return member != nullptr;
}

bool ObjectReader::whole(std::string_view key, std::string_view expected, int& out) {
    const Json* member = required(key, expected);
    if (!member) return false;
    double value = 0;
    if (whole_number(*member, std::numeric_limits<int>::min(), std::numeric_limits<int>::max(), value)) {
        out = static_cast<int>(value);
        return true;
    }
    findings_->problem(path(key), found(*member), std::string(expected));
    return false;
}

bool ObjectReader::whole(std::string_view key, std::string_view expected, std::uint32_t& out) {
    const Json* member = required(key, expected);
    if (!member) return false;
    double value = 0;
    if (whole_number(*member, 0, std::numeric_limits<std::uint32_t>::max(), value)) {
        out = static_cast<std::uint32_t>(value);
        return true;
    }
    findings_->problem(path(key), found(*member), std::string(expected));
    return false;
}

bool ObjectReader::truth(std::string_view key, std::string_view expected, bool& out) {
    const Json* member = of_kind(key, expected, Json::Kind::boolean);
    if (member) out = member->truth;
    return member != nullptr;
}

bool ObjectReader::text(std::string_view key, std::string_view expected, std::string& out) {
    const Json* member = of_kind(key, expected, Json::Kind::text);
    if (member) out = member->text;
    return member != nullptr;
}

int ObjectReader::one_of(std::string_view key, std::span<const std::string_view> words,
                         std::string_view kind) {
    std::string word;
    if (!text(key, choice("", kind, words), word)) return -1;
    const auto found_word = std::find(words.begin(), words.end(), word);
    if (found_word != words.end()) return static_cast<int>(found_word - words.begin());
    unknown_word(*findings_, path(key), word, kind, words);
    return -1;
}

void ObjectReader::warn_about_unknown() {
    if (!object_) return;
    for (const std::string& key : object_->keys) {
        if (findings_->warnings().size() >= Findings::most) return;
        if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
        findings_->warning(path(key), "is not known here and was left out",
                           choice(key, "a known key", asked_));
    }
}

std::vector<std::string> texts_of(const Json& list, const std::string& path, Findings& findings,
                                  std::string_view expected) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        texts.push_back(list.items[i].text);
        if (!list.items[i].is(Json::Kind::text))
            findings.problem(path + path_step(i), found(list.items[i]), std::string(expected));
    }
    return texts;
}

std::vector<double> numbers_of(const Json& items, const std::string& path, Findings& findings,
                               std::string_view expected) {
    std::vector<double> numbers;
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        const Json& item = items.items[i];
        numbers.push_back(item.is(Json::Kind::number) ? item.number : 0);
        if (!item.is(Json::Kind::number))
            findings.problem(path + (items.is(Json::Kind::object) ? path_step(items.keys[i]) : path_step(i)),
                             found(item), std::string(expected));
    }
    return numbers;
}

}  // namespace regiomix
