// The texts of --help.
#include "cli/options.hpp"

namespace regiomix {
namespace {

constexpr const char* files_help = R"(
FILE is a scenario file, "-" for standard input, or "ready:ID" for a scenario that comes with the program
("regiomix list scenarios" names them).
)";

constexpr const char* draw_options =
    R"(  --draws N         compute with N draws, 50 to 20000, instead of the file's number
  --seed N          compute with this seed, 0 to 4294967295, instead of the file's
  --engine NAME     scalar or simd; both give the same bits
)";

constexpr const char* analyse_help =
    R"(regiomix analyse WHAT FILE... [options]: answer a question about a scenario's mix

WHAT is one of
  contribution      what each instrument contributes: Shapley values, which sum to the effect of the mix
  synergy           which pairs need each other or crowd each other out; remove, double, alone
  sensitivity       which uncertain assumptions matter: Sobol indices of all of them, and each at its limits
  discovery         in which futures the mix misses its targets or envelope: a box of assumptions (PRIM)
  regret            scenarios against each other in the same futures: how much one would regret each
  tradeoffs         what can be had for what: mixes of which none beats another, by search over budgets, timing, settings
  goal              the cheapest mix that reaches the targets, within the envelope, with a given probability
  next-euro         from which instrument and year to which other one money should move
  pathway           what flows from stage to stage, what holds each stage up, which instrument would relax that most
  decision          which assumption, if it were known, would change which scenario is best; of one FILE: or doing nothing

  --indicator ID    what to look at (default net_jobs; "regiomix list indicators")
  --year N          calendar year to look at (default: the end of the scenario)
  --draws N         draws, 50 to 20000 (default 200; discovery 2000; decision 1000)
  --seed N          seed, 0 to 4294967295, instead of the file's
  --workers N       threads, 1 to 64; the answer does not depend on them
  --samples N       sensitivity: base samples, 16 to 65536 (default 1024); makes futures of its own
  --at-least ID=N   discovery, regret, goal: one more target, for the year looked at; --at-most likewise
  --envelope EUR    discovery, regret, goal, tradeoffs: ceiling of public cost in every year
  --probability P   goal: share of the futures in which all targets are to be met (default 0.8)
  --from WHERE      goal: mix, from the mix's instruments (default), or nothing, from all instruments
  --lock A,B        goal, tradeoffs: instruments that stay as they are, also those that are not in the mix
  --objectives A,B  tradeoffs: one to four indicators beside public cost (default: that of --indicator)
  --population N    goal, tradeoffs: mixes per generation of the search, 4 to 1000 (default 60, 80)
  --generations N   goal, tradeoffs: generations (default 30, 50)
  --csv             one value a line: scenario,analysis,table,row,column,value
  --json            the whole result

docs/analyses.md says how each works, what it cannot say, and how to read it.
)";

}  // namespace

std::string help() {
    return R"(regiomix: what a policy mix for social innovation does to a region, and how sure that is

  regiomix run FILE...          compute scenarios and show their results
  regiomix validate FILE...     check scenario files
  regiomix hash FILE...         print the hash over the raw bits of the results
  regiomix analyse WHAT FILE    answer a question about a mix: why, how sure, when it fails, how to do better
  regiomix export ID            write a ready scenario with its results
  regiomix list WHAT            list instruments, regions, scenarios, parameters or indicators

  regiomix COMMAND --help       more about a command
  regiomix --version            the versions of program, model and file format

Exit codes: 0 all went well, 1 a file is wrong or cannot be read, 2 the command line is wrong.
)";
}

std::string help_of(Command command) {
    switch (command) {
        case Command::run:
            return std::string(R"(regiomix run FILE... [options]: compute scenarios and show their results

)") + draw_options +
                   R"(  --central         only the central run, every assumption at its value
  --csv             all indicators, years and statistics as a tidy table
  --json            the scenario file with its results; of several files a list
)" + files_help;
        case Command::validate:
            return std::string(R"(regiomix validate FILE...: check scenario files

Problems and warnings go to standard error, one a line: file: JSON path: what is wrong; what was expected
)") + files_help;
        case Command::hash:
            return std::string(
                       R"(regiomix hash FILE... [options]: print the hash over the raw bits of the results

Equal hashes mean equal results to the last bit, on any machine.

)") + draw_options +
                   files_help;
        case Command::export_ready:
            return std::string(R"(regiomix export ID [options]: write a ready scenario with its results

)") + draw_options +
                   R"(
"regiomix list scenarios" names the ready scenarios.
)";
        case Command::analyse:
            return analyse_help + std::string(files_help);
        case Command::list:
            break;
    }
    return R"(regiomix list WHAT [--lang en|fr|sv]: list what the program knows

WHAT is instruments, regions, scenarios, parameters or indicators.
)";
}

}  // namespace regiomix
