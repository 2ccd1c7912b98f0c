// The arguments of the command line, parsed and checked.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "ensemble/ensemble.hpp"
#include "text/format.hpp"

namespace regiomix {

enum class Command : unsigned char { run, validate, list, hash, export_ready, analyse };

/// What `analyse` asks; the words are in options.cpp in this order.
enum class Analysis : unsigned char {
    contribution,
    synergy,
    sensitivity,
    discovery,
    regret,
    tradeoffs,
    goal,
    next_euro,
    pathway,
    decision,
};

/// A goal typed on the command line, for the year that is looked at.
struct TypedGoal {
    Indicator indicator = Indicator::net_jobs;
    bool at_least = true;
    double value = 0;
};

/// Options of `analyse`. Absent ones take what the scenario says or a default of the analysis.
struct AnalyseOptions {
    Analysis analysis = Analysis::contribution;
    Indicator indicator = Indicator::net_jobs;
    std::optional<int> calendar_year;
    std::optional<int> workers;
    std::optional<int> samples;  ///< base samples of the sensitivity analysis
    std::vector<TypedGoal> goals;
    std::optional<double> envelope_eur;  ///< per year, for every year
    double probability = 0.8;            ///< with which goals are to be reached
    std::vector<std::string> locked;     ///< instruments that stay as they are
    bool from_nothing = false;           ///< search among all instruments, not those of the mix
    std::vector<Indicator> objectives;   ///< of the search for trade-offs, beside public cost
    std::optional<int> population, generations;
};

/// How `run` writes its results.
enum class OutputForm : unsigned char { table, csv, json };

struct Options {
    Command command = Command::run;
    std::vector<std::string> operands;  ///< files, or what to list; of `analyse` the files alone
    std::optional<int> draws;
    std::optional<std::uint32_t> seed;
    OutputForm form = OutputForm::table;
    bool central_only = false;
    Engine engine = best_engine;
    Language language = Language::en;
    bool help = false;
    AnalyseOptions analyse;
};

/// Parses what follows the program's name. The first argument must be a command.
Result<Options> parse_options(std::span<const std::string> arguments);

/// The help of one command, or of the program.
std::string help_of(Command command);
std::string help();

}  // namespace regiomix
