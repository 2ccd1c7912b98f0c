// The regiomix command line. Natively, and from WebAssembly under Node.
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "cli/cli.hpp"

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return regiomix::run_cli(arguments, {std::cin, std::cout, std::cerr, isatty(STDERR_FILENO) != 0});
}
