#include "cli/cli.hpp"

#include <iostream>

#include "cli/commands.hpp"

namespace regiomix {
namespace {

int dispatch(const Options& options, const Content& content, const CliStreams& streams) {
    switch (options.command) {
        case Command::run:
            return run_command(options, content, streams);
        case Command::validate:
            return validate_command(options, content, streams);
        case Command::list:
            return list_command(options, content, streams);
        case Command::hash:
            return hash_command(options, content, streams);
        case Command::analyse:
            return analyse_command(options, content, streams);
        case Command::export_ready:
            break;
    }
    return export_command(options, content, streams);
}

std::string versions() {
    return "regiomix " REGIOMIX_VERSION ", model " + std::string(model_version) +
           ", scenario files up to version " + std::to_string(scenario_version) + "\n";
}

}  // namespace

int run_cli(std::span<const std::string> arguments, const CliStreams& streams) {
    if (!arguments.empty() && (arguments[0] == "--help" || arguments[0] == "-h")) {
        streams.out << help();
        return exit_code::ok;
    }
    if (!arguments.empty() && arguments[0] == "--version") {
        streams.out << versions();
        return exit_code::ok;
    }
    const Result<Options> options = parse_options(arguments);
    if (!options) {
        streams.err << "regiomix: " << describe(options.problems().front()) << "\n"
                    << "Try \"regiomix --help\".\n";
        return exit_code::usage;
    }
    if (options.value().help) {
        streams.out << help_of(options.value().command);
        return exit_code::ok;
    }
    const Result<Content> content = load_content();
    if (!content) {
        for (const Problem& problem : content.problems())
            streams.err << "regiomix: " << describe(problem) << "\n";
        return exit_code::bad_input;
    }
    return dispatch(options.value(), content.value(), streams);
}

}  // namespace regiomix
