// scenarios/regions.json: figures, levels without policy, the thematic focus and the regions.
#include "scenario/content_parts.hpp"

namespace regiomix::content_parts {
namespace {

RegionFieldInfo read_field(ObjectReader& entry) {
    RegionFieldInfo field{.id = text(entry, "id"),
                          .name = local_text(entry, "name"),
                          .unit = local_text(entry, "unit"),
                          .min = number(entry, "min"),
                          .max = number(entry, "max"),
                          .used_by_model = false};
    entry.truth("used_by_model", "true or false", field.used_by_model);
    return field;
}

void read_levels(ObjectReader& reader, Content& content) {
    for_each_object(reader, "levels", [&](ObjectReader& entry) {
        content.levels.push_back({text(entry, "id"), local_text(entry, "name"), local_text(entry, "help")});
    });
    order_by_ids(
        content.levels, level_names, [](const LevelInfo& info) { return std::string_view(info.id); },
        reader.path("levels"), reader.findings());
    const Json* json = reader.object("baseline_levels", "an object of levels");
    if (!json) return;
    ObjectReader levels(*json, reader.path("baseline_levels"), reader.findings());
    for (std::size_t i = 0; i < level_count; ++i) content.baseline_levels[i] = number(levels, level_names[i]);
}

void read_focus(ObjectReader& reader, Content& content) {
    const Json* json = reader.object("thematic_focus", "an object of shares");
    if (!json) return;
    ObjectReader focus(*json, reader.path("thematic_focus"), reader.findings());
    content.focus = {.employment = number(focus, "employment"),
                     .education = number(focus, "education"),
                     .inclusion = number(focus, "inclusion"),
                     .climate = number(focus, "climate")};
}

void read_figures(ObjectReader& entry, const Content& content, RegionInfo& region) {
    const Json* basis = entry.object("figures_basis", "an object of figures");
    for (const RegionFigureName& figure : region_figures) {
        const double value = number(entry, figure.id);
        region.figures.*figure.field = value;
        for (const RegionFieldInfo& field : content.region_fields)
            if (field.id == figure.id && !(field.min <= value && value <= field.max))
                entry.findings().problem(entry.path(figure.id), "is outside the limits of its field",
                                         "min to max");
        if (!basis || !basis->find(figure.id)) continue;
        ObjectReader reader(*basis->find(figure.id), entry.path("figures_basis") + path_step(figure.id),
                            entry.findings());
        const std::string mark = text(reader, "mark");
        region.figure_basis[std::string(figure.id)] = {mark.empty() ? 'A' : mark[0],
                                                       local_text(reader, "note")};
    }
}

}  // namespace

void read_regions(const Json& file, Findings& findings, Content& content) {
    ObjectReader reader(file, "scenarios/regions.json", findings);
    for_each_object(reader, "fields",
                    [&](ObjectReader& entry) { content.region_fields.push_back(read_field(entry)); });
    std::vector<std::string_view> ids;
    for (const RegionFigureName& figure : region_figures) ids.push_back(figure.id);
    order_by_ids(
        content.region_fields, ids, [](const RegionFieldInfo& field) { return std::string_view(field.id); },
        reader.path("fields"), findings);
    read_levels(reader, content);
    read_focus(reader, content);
    for_each_object(reader, "regions", [&](ObjectReader& entry) {
        RegionInfo region;
        region.id = text(entry, "id");
        region.name = local_text(entry, "name");
        region.notes = local_text(entry, "notes");
        entry.whole("profile_year", "a year", region.profile_year);
        read_figures(entry, content, region);
        if (content.find_region(region.id))
            findings.problem(entry.path("id"), "appears twice", "an id of its own");
        content.regions.push_back(std::move(region));
    });
}

}  // namespace regiomix::content_parts
