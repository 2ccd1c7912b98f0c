#include "scenario/content.hpp"

#include <algorithm>

#include "base/embedded.hpp"
#include "scenario/content_parts.hpp"

namespace regiomix {
namespace content_parts {

LocalText local_text(ObjectReader& reader, std::string_view key) {
    LocalText local;
    const Json* member = reader.object(key, "a text in every language");
    if (!member) return local;
    ObjectReader languages(*member, reader.path(key), reader.findings());
    for (std::size_t i = 0; i < language_codes.size(); ++i)
        languages.text(language_codes[i], "a text", local.by_language[i]);
    return local;
}

std::string text(ObjectReader& reader, std::string_view key) {
    std::string value;
    reader.text(key, "a text", value);
    return value;
}

double number(ObjectReader& reader, std::string_view key) {
    double value = 0;
    reader.number(key, "a number", value);
    return value;
}

std::vector<std::string> texts(ObjectReader& reader, std::string_view key) {
    const Json* list = reader.list(key, "a list of texts");
    return list ? texts_of(*list, reader.path(key), reader.findings(), "a text") : std::vector<std::string>{};
}

char grade(ObjectReader& reader) {
    constexpr auto grades = std::to_array<std::string_view>({"A", "B", "C"});
    const int index = reader.one_of("grade", grades, "an evidence grade");
    return index < 0 ? 'C' : grades[static_cast<std::size_t>(index)][0];
}

void read_sources(const Json& file, Findings& findings, Content& content) {
    ObjectReader reader(file, "scenarios/sources.json", findings);
    for_each_object(reader, "sources", [&](ObjectReader& entry) {
        content.sources.push_back({text(entry, "id"), text(entry, "title"), text(entry, "url")});
    });
}

void read_glossary(const Json& file, Findings& findings, Content& content) {
    ObjectReader reader(file, "scenarios/glossary.json", findings);
    for_each_object(reader, "terms", [&](ObjectReader& entry) {
        content.glossary.push_back({text(entry, "id"), local_text(entry, "term"), local_text(entry, "text")});
    });
}

}  // namespace content_parts

namespace {

using Part = void (*)(const Json&, Findings&, Content&);

struct DataFile {
    const char* path;
    Part read;
};

// The ready scenarios come last: they are checked against everything before them.
constexpr DataFile data_files[] = {
    {"scenarios/instruments.json", content_parts::read_catalogue},
    {"scenarios/stages.json", content_parts::read_stages},
    {"scenarios/presets.json", content_parts::read_presets},
    {"scenarios/parameters.json", content_parts::read_parameters},
    {"scenarios/regions.json", content_parts::read_regions},
    {"scenarios/indicators.json", content_parts::read_indicators},
    {"scenarios/sources.json", content_parts::read_sources},
    {"scenarios/glossary.json", content_parts::read_glossary},
    {"scenarios/ready.json", content_parts::read_ready},
};

constexpr JsonLimits data_limits{.bytes = 16u << 20, .depth = 32};

template <class Entry>
const Entry* find_by_id(const std::vector<Entry>& entries, std::string_view id) {
    const auto at =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == id; });
    return at == entries.end() ? nullptr : &*at;
}

}  // namespace

Result<Content> load_content() {
    Content content;
    Findings findings;
    for (const DataFile& file : data_files) {
        const Result<Json> json = parse_json(embedded_file(file.path), data_limits);
        if (!json) {
            for (const Problem& problem : json.problems())
                findings.problem(file.path + problem.where, problem.what, problem.expected);
            continue;
        }
        file.read(json.value(), findings, content);
    }
    if (!findings.problems().empty()) return findings.problems();
    return content;
}

const RegionInfo* Content::find_region(std::string_view id) const {
    return find_by_id(regions, id);
}
const ReadyScenario* Content::find_ready(std::string_view id) const {
    return find_by_id(ready, id);
}
const Source* Content::find_source(std::string_view id) const {
    return find_by_id(sources, id);
}
const ParameterInfo* Content::find_parameter(std::string_view id) const {
    return find_by_id(parameters, id);
}

}  // namespace regiomix
