// The command line's sources but for main.cpp: the test program links the core library only.
#include "cli/cli.cpp"
#include "cli/command_list.cpp"
#include "cli/command_run.cpp"
#include "cli/compute.cpp"
#include "cli/help.cpp"
#include "cli/input.cpp"
#include "cli/options.cpp"
#include "cli/table.cpp"
