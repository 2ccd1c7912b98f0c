// scenarios/indicators.json: how outcome indicators are named, written and judged.
#include "scenario/content_parts.hpp"

namespace regiomix::content_parts {
namespace {

constexpr auto kind_words =
    std::to_array<std::string_view>({"stock_difference", "flow", "cumulative", "ratio", "share"});
constexpr auto better_words = std::to_array<std::string_view>({"higher", "lower", "neutral"});
constexpr auto format_words =
    std::to_array<std::string_view>({"number", "eur", "percent", "percentage_points", "kg"});

template <class Enum, class Words>
void read_enum(ObjectReader& entry, std::string_view key, const Words& words, Enum& out) {
    if (const int index = entry.one_of(key, words, "a known word"); index >= 0)
        out = static_cast<Enum>(index);
}

IndicatorInfo read_indicator(ObjectReader& entry) {
    IndicatorInfo info;
    if (const int index = entry.one_of("id", indicator_names, "an indicator"); index >= 0)
        info.indicator = static_cast<Indicator>(index);
    info.group = text(entry, "group");
    info.name = local_text(entry, "name");
    info.short_name = local_text(entry, "short_name");
    info.unit = local_text(entry, "unit");
    info.help = local_text(entry, "help");
    info.finding_up = local_text(entry, "finding_up");
    info.finding_down = local_text(entry, "finding_down");
    info.finding_flat = local_text(entry, "finding_flat");
    read_enum(entry, "kind", kind_words, info.kind);
    read_enum(entry, "value_format", format_words, info.format);
    read_enum(entry, "better", better_words, info.better);
    entry.whole("decimals", "a whole number", info.decimals);
    entry.truth("headline", "true or false", info.headline);
    info.equations = texts(entry, "equations");
    return info;
}

}  // namespace

void read_indicators(const Json& file, Findings& findings, Content& content) {
    ObjectReader reader(file, "scenarios/indicators.json", findings);
    for_each_object(reader, "groups", [&](ObjectReader& entry) {
        content.indicator_groups.push_back({text(entry, "id"), local_text(entry, "name")});
    });
    for_each_object(reader, "indicators",
                    [&](ObjectReader& entry) { content.indicators.push_back(read_indicator(entry)); });
    order_by_ids(
        content.indicators, indicator_names,
        [](const IndicatorInfo& info) { return indicator_names[index_of(info.indicator)]; },
        reader.path("indicators"), findings);
}

}  // namespace regiomix::content_parts
