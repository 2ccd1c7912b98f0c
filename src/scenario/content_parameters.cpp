// scenarios/parameters.json: the assumptions, with the limits of what people may type for them.
#include "scenario/content_parts.hpp"

namespace regiomix::content_parts {
namespace {

Assumption read_assumption(ObjectReader& entry) {
    Assumption assumption{.value = number(entry, "default"), .range = std::nullopt};
    const Json* low = entry.required("low", "a number or null");
    const Json* high = entry.required("high", "a number or null");
    if (!low || !high || (low->is(Json::Kind::null) && high->is(Json::Kind::null))) return assumption;
    const Range range{number(entry, "low"), number(entry, "high")};
    if (!(range.low <= assumption.value && assumption.value <= range.high))
        entry.findings().problem(entry.path(), "is out of order", "low <= default <= high");
    assumption.range = range;
    return assumption;
}

constexpr int last_equation = 56;  ///< of docs/model.md

/// Whether it is "E1" to "E56".
bool is_equation(const std::string& text) {
    for (int number = 1; number <= last_equation; ++number)
        if (text == "E" + std::to_string(number)) return true;
    return false;
}

ParameterInfo read_parameter(ObjectReader& entry) {
    ParameterInfo info;
    info.id = text(entry, "id");
    info.symbol = text(entry, "symbol");
    info.group = text(entry, "group");
    info.unit = text(entry, "unit");
    info.basis = text(entry, "basis");
    info.grade = grade(entry);
    info.central = read_assumption(entry);
    info.name = local_text(entry, "name");
    info.unit_text = local_text(entry, "unit_text");
    info.note = local_text(entry, "note");
    info.sources = texts(entry, "sources");
    info.equations = texts(entry, "equations");
    for (const std::string& equation : info.equations)
        if (!is_equation(equation))
            entry.findings().problem(entry.path(), "names the equation \"" + equation + "\"", "E1 to E56");
    info.allowed = {number(entry, "min"), number(entry, "max")};
    const Range range = info.central.range.value_or(Range{info.central.value, info.central.value});
    if (!(info.allowed.low <= range.low && range.high <= info.allowed.high))
        entry.findings().problem(entry.path(), "has a default outside its limits",
                                 "min <= low and high <= max");
    return info;
}

}  // namespace

void read_parameters(const Json& file, Findings& findings, Content& content) {
    ObjectReader reader(file, "scenarios/parameters.json", findings);
    for_each_object(reader, "groups", [&](ObjectReader& entry) {
        content.parameter_groups.push_back({text(entry, "id"), local_text(entry, "name")});
    });
    for_each_object(reader, "parameters",
                    [&](ObjectReader& entry) { content.parameters.push_back(read_parameter(entry)); });
    std::vector<std::string_view> ids;
    for (const ParameterName& name : parameter_names) ids.push_back(name.id);
    order_by_ids(
        content.parameters, ids, [](const ParameterInfo& info) { return std::string_view(info.id); },
        reader.path("parameters"), findings);
}

}  // namespace regiomix::content_parts
