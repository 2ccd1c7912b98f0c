// The regiomix command line. Natively, and from WebAssembly under Node.
#include <sys/stat.h>
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "cli/cli.hpp"

namespace {

/// Emscripten calls every standard stream a terminal; what kind of file it is tells pipes and files apart.
bool errors_go_to_a_terminal() {
    struct stat status {};
    return isatty(STDERR_FILENO) != 0 && stat("/dev/stderr", &status) == 0 && S_ISCHR(status.st_mode);
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return regiomix::run_cli(arguments, {std::cin, std::cout, std::cerr, errors_go_to_a_terminal()});
}
