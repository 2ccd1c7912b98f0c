// scenarios/parameters.json: the assumptions, with the limits of what people may type for them.
#include <algorithm>

#include "scenario/content_parts.hpp"

namespace regiomix::content_parts {
namespace {

struct SpecialLimits {
    std::string_view id;
    Range limits;
};

// Shares and rates that the model divides by, or without which it has no state of balance.
constexpr SpecialLimits special_limits[] = {
    {"spending_half_point", {0.05, 10}}, {"grant_rate", {0.01, 1}},
    {"coordination_loss", {0, 10}},      {"procurement_additionality", {0.01, 1}},
    {"sustained_exit_rate", {0.01, 3}},  {"scaled_exit_rate", {0.01, 3}},
};

// Amounts that may be nothing at all: no equation divides by them.
bool may_be_zero(std::string_view id) {
    constexpr auto starts = std::to_array<std::string_view>(
        {"sustained_turnover", "scaled_turnover", "co2_", "beneficiaries_", "value_", "saving_", "ambient_",
         "initial_network_actors", "imported_innovation_rate"});
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return id.starts_with(start); });
}

/// Hard limits of a parameter for which the data file states none. By unit:
///   yr (times)            0.25 to 100, so that a step of one month stays far from instability
///   1/yr (rates)          0 to 3, for the same reason
///   - (shares)            0 to 1 when the default range lies there, else 0 to 10
///   everything else       a hundredth to a hundred times the default; from 0 where nothing divides by it
/// The default and its range are always allowed.
Range limits_by_rule(const ParameterInfo& info) {
    for (const SpecialLimits& special : special_limits)
        if (special.id == info.id) return special.limits;
    const double value = info.central.value;
    const Range range = info.central.range.value_or(Range{value, value});
    Range limits{may_be_zero(info.id) ? 0 : value / 100, value * 100};
    if (info.unit == "yr")
        limits = {0.25, 100};
    else if (info.unit == "1/yr")
        limits = {0, 3};
    else if (info.unit == "-" || info.unit.starts_with("share"))
        limits = {0, range.high <= 1 ? 1.0 : 10.0};
    return {std::min(limits.low, range.low), std::max(limits.high, range.high)};
}

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
    info.allowed = limits_by_rule(info);
    if (entry.optional("min")) info.allowed.low = number(entry, "min");
    if (entry.optional("max")) info.allowed.high = number(entry, "max");
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
