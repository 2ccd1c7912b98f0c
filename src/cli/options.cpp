#include "cli/options.hpp"

#include <algorithm>
#include <array>

#include "cli/search_options.hpp"
#include "scenario/language_codes.hpp"
#include "scenario/nearest.hpp"
#include "scenario/scenario.hpp"

namespace regiomix {
namespace {

constexpr auto command_words = std::to_array<std::string_view>({"run", "validate", "list", "hash", "export", "analyse"});
constexpr auto analysis_words = std::to_array<std::string_view>(
    {"contribution", "synergy", "sensitivity", "discovery", "regret", "tradeoffs", "goal", "next-euro", "pathway",
     "decision"});
constexpr auto engine_words = std::to_array<std::string_view>({"scalar", "simd"});
constexpr auto listable =
    std::to_array<std::string_view>({"instruments", "regions", "scenarios", "parameters", "indicators"});

constexpr unsigned bit(Command command) {
    return 1u << static_cast<unsigned>(command);
}
constexpr unsigned analysing = bit(Command::analyse);
constexpr unsigned computing = bit(Command::run) | bit(Command::hash) | bit(Command::export_ready);

constexpr unsigned bit(Analysis analysis) {
    return 1u << static_cast<unsigned>(analysis);
}

constexpr unsigned asking_success = bit(Analysis::discovery) | bit(Analysis::regret) | bit(Analysis::goal);
constexpr unsigned searching = bit(Analysis::tradeoffs) | bit(Analysis::goal);

struct OptionKind {
    std::string_view name;
    bool takes_value;
    unsigned commands;           ///< bits of the commands that know it
    unsigned analyses = ~0u;     ///< bits of the analyses that know it
};

constexpr OptionKind option_kinds[] = {
    {"--draws", true, computing | analysing},
    {"--seed", true, computing | analysing},
    {"--engine", true, computing},
    {"--csv", false, bit(Command::run) | analysing},
    {"--json", false, bit(Command::run) | analysing},
    {"--central", false, bit(Command::run)},
    {"--lang", true, bit(Command::list)},
    {"--help", false, ~0u},
    {"--indicator", true, analysing, ~bit(Analysis::pathway)},
    {"--year", true, analysing},
    {"--workers", true, analysing},
    {"--samples", true, analysing, bit(Analysis::sensitivity)},
    {"--at-least", true, analysing, asking_success},
    {"--at-most", true, analysing, asking_success},
    {"--envelope", true, analysing, asking_success | bit(Analysis::tradeoffs)},
    {"--probability", true, analysing, bit(Analysis::goal)},
    {"--lock", true, analysing, searching},
    {"--from", true, analysing, bit(Analysis::goal)},
    {"--objectives", true, analysing, bit(Analysis::tradeoffs)},
    {"--population", true, analysing, searching},
    {"--generations", true, analysing, searching},
};

template <class Words>
int index_of_word(const Words& words, std::string_view word) {
    const auto at = std::find(words.begin(), words.end(), word);
    return at == words.end() ? -1 : static_cast<int>(at - words.begin());
}

std::string alternatives(std::span<const std::string_view> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += std::string(i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + std::string(words[i]);
    return text;
}

std::optional<std::uint64_t> whole(std::string_view text) {
    if (text.empty() || text.size() > 15 || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) value = value * 10 + static_cast<std::uint64_t>(c - '0');
    return value;
}

/// Walks over the arguments of one command.
class Parser {
  public:
    Parser(Command command, std::span<const std::string> arguments) : arguments_(arguments) {
        options_.command = command;
    }

    Result<Options> run() {
        for (std::size_t i = 0; i < arguments_.size() && !problem_; ++i) {
            const std::string& argument = arguments_[i];
            if (only_operands_ || argument == "-" || !argument.starts_with('-'))
                options_.operands.push_back(argument);
            else if (argument == "--")
                only_operands_ = true;
            else
                option(argument == "-h" ? "--help" : argument, i);
        }
        if (!problem_ && !options_.help && options_.command == Command::analyse) take_analysis();
        if (!problem_ && !options_.help) check_operands();
        if (problem_) return *problem_;
        return options_;
    }

  private:
    void fail(std::string where, std::string what, std::string expected) {
        if (!problem_) problem_ = Problem{std::move(where), std::move(what), std::move(expected)};
    }

    void option(const std::string& argument, std::size_t& i) {
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        const auto kind = std::find_if(
            std::begin(option_kinds), std::end(option_kinds),
            [&](const OptionKind& k) { return k.name == name && (k.commands & bit(options_.command)); });
        if (kind == std::end(option_kinds)) return unknown_option(name);
        std::string value;
        if (!kind->takes_value) {
            if (equals != std::string::npos) return fail(name, "takes no value", "the option alone");
        } else if (equals != std::string::npos) {
            value = argument.substr(equals + 1);
        } else if (i + 1 < arguments_.size()) {
            value = arguments_[++i];
        } else {
            return fail(name, "has no value", "a value after it");
        }
        given_.push_back(&*kind);
        apply(name, value);
    }

    void unknown_option(const std::string& name) {
        std::vector<std::string_view> known;
        for (const OptionKind& kind : option_kinds)
            if (kind.commands & bit(options_.command)) known.push_back(kind.name);
        const std::string command(command_words[static_cast<std::size_t>(options_.command)]);
        fail(name, "is not an option of " + command, alternatives(known));
    }

    void apply(const std::string& name, const std::string& value) {
        const auto number = whole(value);
        if (name == "--draws") {
            if (!number || *number < min_draws || *number > max_draws)
                return fail(name, "is " + in_quotes(value), "a whole number from 50 to 20000");
            options_.draws = static_cast<int>(*number);
        } else if (name == "--seed") {
            if (!number || *number > 0xffffffffu)
                return fail(name, "is " + in_quotes(value), "a whole number from 0 to 4294967295");
            options_.seed = static_cast<std::uint32_t>(*number);
        } else if (name == "--engine") {
            word(name, value, engine_words, options_.engine);
        } else if (name == "--lang") {
            word(name, value, language_codes, options_.language);
        } else if (name == "--csv" || name == "--json") {
            const OutputForm form = name == "--csv" ? OutputForm::csv : OutputForm::json;
            if (options_.form != OutputForm::table && options_.form != form)
                return fail(name, name == "--csv" ? "cannot go with --json" : "cannot go with --csv",
                            "one of them");
            options_.form = form;
        } else if (name == "--central") {
            options_.central_only = true;
        } else if (name == "--help") {
            options_.help = true;
        } else {
            apply_to_analysis(name, value);
        }
    }

    void apply_to_analysis(const std::string& name, const std::string& value) {
        AnalyseOptions& analyse = options_.analyse;
        if (name == "--indicator") {
            word(name, value, indicator_names, analyse.indicator);
        } else if (name == "--year") {
            analyse.calendar_year = number_within(name, value, limits::first_start_year, 2200);
        } else if (name == "--workers") {
            analyse.workers = number_within(name, value, 1, 64);
        } else if (name == "--samples") {
            analyse.samples = number_within(name, value, 16, 65536);
        } else if (name == "--population") {
            analyse.population = number_within(name, value, 4, 1000);
            if (analyse.population) *analyse.population += *analyse.population % 2;
        } else if (name == "--generations") {
            analyse.generations = number_within(name, value, 1, 10000);
        } else if (auto problem = read_search_option(analyse, name, value); problem && !problem_) {
            problem_ = std::move(problem);
        }
    }

    std::optional<int> number_within(const std::string& name, const std::string& value, int least, int most) {
        const auto number = whole(value);
        if (number && *number >= static_cast<std::uint64_t>(least) && *number <= static_cast<std::uint64_t>(most))
            return static_cast<int>(*number);
        fail(name, "is " + in_quotes(value),
             "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }

    /// The first operand of `analyse` says which analysis; every option must belong to it.
    void take_analysis() {
        if (options_.operands.empty()) return fail("analyse", "has no analysis", alternatives(analysis_words));
        word("analyse", options_.operands.front(), analysis_words, options_.analyse.analysis);
        options_.operands.erase(options_.operands.begin());
        for (const OptionKind* kind : given_)
            if (!(kind->analyses & bit(options_.analyse.analysis)))
                fail(std::string(kind->name),
                     "is not an option of analyse " +
                         std::string(analysis_words[static_cast<std::size_t>(options_.analyse.analysis)]),
                     "options that \"regiomix analyse --help\" names");
    }

    template <class Words, class Enum>
    void word(const std::string& name, const std::string& value, const Words& words, Enum& out) {
        const int index = index_of_word(words, value);
        if (index < 0) return fail(name, "is " + in_quotes(value), alternatives(words));
        out = static_cast<Enum>(index);
    }

    void check_operands() {
        const std::size_t count = options_.operands.size();
        if (options_.command == Command::list) {
            if (count != 1 || index_of_word(listable, options_.operands[0]) < 0)
                fail("list",
                     count == 1 ? "is asked for " + in_quotes(options_.operands[0]) : "needs one word",
                     alternatives(listable));
        } else if (options_.command == Command::export_ready) {
            if (count != 1)
                fail("export", "needs one scenario", "an id that \"regiomix list scenarios\" names");
        } else if (count == 0) {
            fail(std::string(command_words[static_cast<std::size_t>(options_.command)]), "has no file",
                 "one or more files, \"-\" or \"ready:ID\"");
        }
        if (options_.central_only && options_.form == OutputForm::json)
            fail("--central", "cannot go with --json, whose results need all draws",
                 "--central with --csv or alone");
        if (std::count(options_.operands.begin(), options_.operands.end(), "-") > 1)
            fail("-", "is there twice", "standard input once");
    }

    std::span<const std::string> arguments_;
    Options options_;
    std::vector<const OptionKind*> given_;
    bool only_operands_ = false;
    std::optional<Problem> problem_;
};

}  // namespace

Result<Options> parse_options(std::span<const std::string> arguments) {
    if (arguments.empty()) return Problem{"", "no command", alternatives(command_words)};
    const int command = index_of_word(command_words, arguments[0]);
    if (command < 0) return Problem{in_quotes(arguments[0]), "is not a command", alternatives(command_words)};
    return Parser(static_cast<Command>(command), arguments.subspan(1)).run();
}

}  // namespace regiomix
