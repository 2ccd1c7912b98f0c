// The command line, as a function that tests can call.
#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace regiomix {

namespace exit_code {
inline constexpr int ok = 0, bad_input = 1, usage = 2;
}

struct CliStreams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool show_progress = false;  ///< true when `err` is a terminal
};

/// Runs the program with the arguments after its name and returns its exit code.
int run_cli(std::span<const std::string> arguments, const CliStreams& streams);

}  // namespace regiomix
