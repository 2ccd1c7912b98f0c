#include "cli/search_options.hpp"

#include <algorithm>
#include <cmath>

#include "scenario/nearest.hpp"

namespace regiomix {
namespace {

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> words;
    for (std::size_t from = 0; from <= list.size();) {
        const std::size_t to = std::min(list.find(',', from), list.size());
        if (to > from) words.push_back(list.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

std::optional<double> plain_number(const std::string& text) {
    const auto number = parse_number(text, Language::en);
    if (!number || !std::isfinite(*number)) return std::nullopt;
    return number;
}

std::optional<Problem> read_goal(AnalyseOptions& options, const std::string& name, const std::string& value) {
    const std::size_t equals = value.find('=');
    const auto indicator = find_indicator(value.substr(0, equals));
    const auto number = equals == std::string::npos ? std::nullopt : plain_number(value.substr(equals + 1));
    if (!indicator || !number)
        return Problem{name, "is " + in_quotes(value),
                       "an indicator that \"regiomix list indicators\" names, \"=\" and a number"};
    options.goals.push_back({*indicator, name == "--at-least", *number});
    return std::nullopt;
}

std::optional<Problem> read_objectives(AnalyseOptions& options, const std::string& name, const std::string& value) {
    options.objectives.clear();
    for (const std::string& word : split(value)) {
        const auto indicator = find_indicator(word);
        if (!indicator)
            return Problem{name, "names " + in_quotes(word), "indicators that \"regiomix list indicators\" names"};
        if (std::find(options.objectives.begin(), options.objectives.end(), *indicator) != options.objectives.end())
            return Problem{name, "names " + in_quotes(word) + " twice", "each indicator once"};
        options.objectives.push_back(*indicator);
    }
    if (options.objectives.empty() || options.objectives.size() > 4)
        return Problem{name, "names " + std::to_string(options.objectives.size()) + " indicators", "one to four"};
    return std::nullopt;
}

}  // namespace

std::optional<Problem> read_search_option(AnalyseOptions& options, const std::string& name, const std::string& value) {
    if (name == "--at-least" || name == "--at-most") return read_goal(options, name, value);
    if (name == "--objectives") return read_objectives(options, name, value);
    if (name == "--lock") {
        options.locked = split(value);
        return std::nullopt;
    }
    if (name == "--from") {
        options.from_nothing = value == "nothing";
        if (value == "mix" || options.from_nothing) return std::nullopt;
        return Problem{name, "is " + in_quotes(value), "mix or nothing"};
    }
    const auto number = plain_number(value);
    if (name == "--envelope") {
        if (!number || *number < 0) return Problem{name, "is " + in_quotes(value), "EUR per year, 0 or more"};
        options.envelope_eur = *number;
    } else if (name == "--probability") {
        if (!number || *number <= 0 || *number > 1)
            return Problem{name, "is " + in_quotes(value), "a number above 0, at most 1"};
        options.probability = *number;
    }
    return std::nullopt;
}

}  // namespace regiomix
