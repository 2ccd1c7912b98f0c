// Checked access to the members of JSON objects. Every problem is noted with its path and reading goes on, so
// that a person learns of all of them at once.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "scenario/json_document.hpp"

namespace regiomix {

/// Problems and warnings of one document; the list stops growing where nobody reads on.
class Findings {
  public:
    static constexpr std::size_t most = 100;

    void problem(std::string where, std::string what, std::string expected) {
        add(problems_, {std::move(where), std::move(what), std::move(expected)});
    }
    void warning(std::string where, std::string what, std::string expected) {
        add(warnings_, {std::move(where), std::move(what), std::move(expected)});
    }
    const Problems& problems() const { return problems_; }
    const Problems& warnings() const { return warnings_; }

  private:
    static void add(Problems& list, Problem problem) {
        if (list.size() < most) list.push_back(std::move(problem));
    }

    Problems problems_, warnings_;
};

/// What was found, as a sentence fragment: `is the text "ten"`, `is 12.5`, `is a list`.
std::string found(const Json& json);

/// Reads one object. Members that nobody asked for are unknown.
class ObjectReader {
  public:
    ObjectReader(const Json& json, std::string path, Findings& findings,
                 std::string_view expected = "an object {...}");

    bool is_object() const { return object_ != nullptr; }
    const std::string& path() const { return path_; }
    std::string path(std::string_view key) const { return path_ + path_step(key); }
    Findings& findings() const { return *findings_; }

    /// A member, or nullptr; a required one that is missing is a problem.
    const Json* optional(std::string_view key);
    const Json* required(std::string_view key, std::string_view expected);

    /// A member of one kind, or nullptr after noting the problem.
    const Json* list(std::string_view key, std::string_view expected);
    const Json* object(std::string_view key, std::string_view expected);

    /// Required members; each returns whether `out` was set.
    bool number(std::string_view key, std::string_view expected, double& out);
    bool whole(std::string_view key, std::string_view expected, int& out);
    bool whole(std::string_view key, std::string_view expected, std::uint32_t& out);
    bool truth(std::string_view key, std::string_view expected, bool& out);
    bool text(std::string_view key, std::string_view expected, std::string& out);

    /// A required text that must be one of `words`; returns its index or -1.
    int one_of(std::string_view key, std::span<const std::string_view> words, std::string_view kind);

    /// Notes members that were not asked for as warnings: they are left out.
    void warn_about_unknown();

  private:
    const Json* of_kind(std::string_view key, std::string_view expected, Json::Kind kind);

    const Json* object_ = nullptr;
    std::string path_;
    Findings* findings_;
    std::vector<std::string_view> asked_;
};

/// A list's texts.
std::vector<std::string> texts_of(const Json& list, const std::string& path, Findings& findings,
                                  std::string_view expected);

/// A list's or an object's numbers; defective ones are noted and read as zero, so that places stay the same.
std::vector<double> numbers_of(const Json& items, const std::string& path, Findings& findings,
                               std::string_view expected);

/// Notes that `word` is not one of the known ones: `is "grant_cal", which is not an instrument; expected
/// "grant_call"`.
void unknown_word(Findings& findings, std::string where, std::string_view word, std::string_view kind,
                  std::span<const std::string_view> known);

}  // namespace regiomix
