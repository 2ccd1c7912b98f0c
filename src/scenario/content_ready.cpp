// scenarios/ready.json and the files it names: scenarios to start from.
#include "base/embedded.hpp"
#include "scenario/content_parts.hpp"
#include "scenario/scenario_json.hpp"

namespace regiomix::content_parts {

void read_ready(const Json& file, Findings& findings, Content& content) {
    ObjectReader reader(file, "scenarios/ready.json", findings);
    for_each_object(reader, "scenarios", [&](ObjectReader& entry) {
        ReadyScenario ready;
        ready.id = text(entry, "id");
        ready.title = local_text(entry, "title");
        ready.sentence = local_text(entry, "sentence");
        ready.fact = local_text(entry, "fact");
        ready.assumption = local_text(entry, "assumption");
        ready.sources = texts(entry, "sources");
        const std::string path = text(entry, "file");
        Result<OpenedScenario> opened = read_scenario(embedded_file(path), content);
        if (opened) {
            for (const Problem& warning : opened.value().warnings)
                findings.problem(path + warning.where, warning.what, warning.expected);
            ready.scenario = std::move(opened).value().scenario;
        } else {
            for (const Problem& problem : opened.problems())
                findings.problem(path + problem.where, problem.what, problem.expected);
        }
        content.ready.push_back(std::move(ready));
    });
}

}  // namespace regiomix::content_parts
