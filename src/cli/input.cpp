#include "cli/input.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>

#include "scenario/nearest.hpp"

namespace regiomix {
namespace {

constexpr std::string_view ready_prefix = "ready:";

/// Everything up to just above the size limit, so that an endless input ends.
std::string read_all(std::istream& in) {
    std::string bytes;
    char buffer[1 << 16];
    while (bytes.size() <= limits::file_bytes && in.good()) {
        in.read(buffer, sizeof buffer);
        bytes.append(buffer, static_cast<std::size_t>(in.gcount()));
    }
    return bytes;
}

void report(const std::string& argument, const Problem& problem, const char* kind, std::ostream& err) {
    err << (argument == "-" ? "standard input" : argument) << ": " << kind << describe(problem) << "\n";
}

std::optional<Scenario> ready_scenario(const std::string& argument, const Content& content,
                                       std::ostream& err) {
    const std::string id = argument.substr(ready_prefix.size());
    if (const ReadyScenario* ready = content.find_ready(id)) return ready->scenario;
    std::vector<std::string_view> ids;
    for (const ReadyScenario& ready : content.ready) ids.push_back(ready.id);
    const std::string_view near = nearest(id, ids);
    err << argument << ": is not a ready scenario; expected an id that \"regiomix list scenarios\" names"
        << (near.empty() ? "" : ", perhaps " + in_quotes(near)) << "\n";
    return std::nullopt;
}

std::string stem(const std::string& path) {
    const std::size_t slash = path.find_last_of("/\\");
    std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    if (name.ends_with(".json") && name.size() > 5) name.resize(name.size() - 5);
    return name;
}

std::string name_of(const std::string& argument) {
    if (argument == "-") return "stdin";
    return argument.starts_with(ready_prefix) ? argument.substr(ready_prefix.size()) : stem(argument);
}

/// Two files of one name in different folders keep their paths.
void tell_apart(std::vector<NamedScenario>& scenarios) {
    const std::vector<NamedScenario> before = scenarios;
    for (NamedScenario& one : scenarios) {
        const auto same = std::count_if(before.begin(), before.end(),
                                        [&](const NamedScenario& other) { return other.name == one.name; });
        if (same > 1) one.name = one.argument;
    }
}

}  // namespace

std::optional<Scenario> open_one(const std::string& argument, const Content& content,
                                 const CliStreams& streams) {
    if (argument.starts_with(ready_prefix)) return ready_scenario(argument, content, streams.err);
    std::string bytes;
    if (argument == "-") {
        bytes = read_all(streams.in);
    } else {
        std::ifstream file(argument, std::ios::binary);
        if (file.peek() == std::ifstream::traits_type::eof() && !file.eof()) {
            streams.err << argument << ": cannot be read; expected a file\n";
            return std::nullopt;
        }
        bytes = read_all(file);
    }
    Result<OpenedScenario> opened = read_scenario(bytes, content);
    if (!opened) {
        for (const Problem& problem : opened.problems()) report(argument, problem, "", streams.err);
        return std::nullopt;
    }
    for (const Problem& warning : opened.value().warnings)
        report(argument, warning, "warning: ", streams.err);
    return std::move(opened).value().scenario;
}

std::optional<std::vector<NamedScenario>> open_scenarios(const Options& options, const Content& content,
                                                         const CliStreams& streams) {
    std::vector<NamedScenario> scenarios;
    for (const std::string& argument : options.operands) {
        std::optional<Scenario> scenario = open_one(argument, content, streams);
        if (!scenario) continue;
        if (options.draws) scenario->draws = *options.draws;
        if (options.seed) scenario->seed = *options.seed;
        scenarios.push_back({argument, name_of(argument), std::move(*scenario)});
    }
    if (scenarios.size() != options.operands.size()) return std::nullopt;
    tell_apart(scenarios);
    return scenarios;
}

}  // namespace regiomix
