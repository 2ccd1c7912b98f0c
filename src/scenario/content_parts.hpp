// The pieces of load_content, one per data file. Internal to src/scenario.
#pragma once

#include <string_view>

#include "scenario/content.hpp"
#include "scenario/language_codes.hpp"
#include "scenario/object_reader.hpp"

namespace regiomix::content_parts {

void read_catalogue(const Json& file, Findings& findings, Content& content);
void read_stages(const Json& file, Findings& findings, Content& content);
void read_presets(const Json& file, Findings& findings, Content& content);
void read_parameters(const Json& file, Findings& findings, Content& content);
void read_regions(const Json& file, Findings& findings, Content& content);
void read_indicators(const Json& file, Findings& findings, Content& content);
void read_sources(const Json& file, Findings& findings, Content& content);
void read_glossary(const Json& file, Findings& findings, Content& content);
void read_ready(const Json& file, Findings& findings, Content& content);

/// A required text in every language.
LocalText local_text(ObjectReader& reader, std::string_view key);

std::string text(ObjectReader& reader, std::string_view key);
double number(ObjectReader& reader, std::string_view key);
std::vector<std::string> texts(ObjectReader& reader, std::string_view key);
char grade(ObjectReader& reader);

/// Calls visit(reader) for every object of the list `key`.
template <class Visit>
void for_each_object(ObjectReader& reader, std::string_view key, Visit&& visit) {
    const Json* list = reader.list(key, "a list");
    if (!list) return;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        ObjectReader entry(list->items[i], reader.path(key) + path_step(i), reader.findings());
        visit(entry);
    }
}

/// Puts entries into the order of `ids`, which must be exactly the ids that they have.
template <class Entry, class Ids, class IdOf>
void order_by_ids(std::vector<Entry>& entries, const Ids& ids, IdOf&& id_of, const std::string& where,
                  Findings& findings) {
    std::vector<Entry> ordered;
    for (const auto& id : ids) {
        bool there = false;
        for (const Entry& entry : entries)
            if (!there && id_of(entry) == id) {
                ordered.push_back(entry);
                there = true;
            }
        if (!there)
            findings.problem(where, "has no entry " + std::string(id), "an entry for every id of the model");
    }
    if (ordered.size() != entries.size())
        findings.problem(where, "has entries that the model does not know, or twice",
                         "one entry for every id of the model");
    entries = std::move(ordered);
}

}  // namespace regiomix::content_parts
