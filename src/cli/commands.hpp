// The commands; each returns the exit code.
#pragma once

#include "cli/cli.hpp"
#include "cli/options.hpp"
#include "scenario/content.hpp"

namespace regiomix {

int run_command(const Options& options, const Content& content, const CliStreams& streams);
int validate_command(const Options& options, const Content& content, const CliStreams& streams);
int list_command(const Options& options, const Content& content, const CliStreams& streams);
int hash_command(const Options& options, const Content& content, const CliStreams& streams);
int analyse_command(const Options& options, const Content& content, const CliStreams& streams);
int export_command(const Options& options, const Content& content, const CliStreams& streams);

}  // namespace regiomix
