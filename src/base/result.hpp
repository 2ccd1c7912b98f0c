// Outcome of reading something a person made: either a value or the problems that person can act on.
// A programming error is an assert, never a Result.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace regiomix {

/// One thing that is wrong with an input, in words for the person who made it.
struct Problem {
    std::string where;     ///< JSON path such as "/mix/2/phases/0/to_month", a field name or a file name
    std::string what;      ///< what was found, as a sentence fragment: "is -5"
    std::string expected;  ///< what would have been right: "a budget from 0 to 10,000,000,000 EUR per year"

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// "where: what; expected ..." on one line.
inline std::string describe(const Problem& problem) {
    std::string text = problem.where.empty() ? problem.what : problem.where + ": " + problem.what;
    if (!problem.expected.empty()) text += "; expected " + problem.expected;
    return text;
}

template <class T>
class Result {
  public:
    Result(T value) : content_(std::move(value)) {}
    Result(Problem problem) : content_(Problems{std::move(problem)}) {}
    Result(Problems problems) : content_(std::move(problems)) {
        assert(!std::get<Problems>(content_).empty());
    }

    bool ok() const { return std::holds_alternative<T>(content_); }
    explicit operator bool() const { return ok(); }

    const T& value() const& {
        assert(ok());
        return *std::get_if<T>(&content_);
    }
    T&& value() && {
        assert(ok());
        return std::move(*std::get_if<T>(&content_));
    }
    const Problems& problems() const {
        assert(!ok());
        return *std::get_if<Problems>(&content_);
    }

  private:
    std::variant<T, Problems> content_;
};

}  // namespace regiomix
