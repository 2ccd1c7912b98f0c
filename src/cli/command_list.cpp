#include <iostream>

#include "cli/commands.hpp"
#include "cli/table.hpp"
#include "scenario/number_text.hpp"

namespace regiomix {
namespace {

using Rows = std::vector<std::vector<std::string>>;
constexpr Align l = Align::left, r = Align::right;

std::string list_instruments(const Content& content, Language language) {
    Rows rows{{"id", "family", "EUR/year", "evidence", "name"}};
    for (const InstrumentKind& kind : content.catalogue.instruments)
        rows.push_back({kind.id, kind.family, shortest_number(kind.reference_budget_eur),
                        std::string(1, kind.evidence.grade), kind.name.in(language)});
    return aligned(rows, {l, l, r, l, l});
}

std::string list_regions(const Content& content, Language language) {
    Rows rows{{"id", "year", "population", "name"}};
    for (const RegionInfo& region : content.regions)
        rows.push_back({region.id, std::to_string(region.profile_year),
                        shortest_number(region.figures.population), region.name.in(language)});
    return aligned(rows, {l, r, r, l});
}

std::string list_scenarios(const Content& content, Language language) {
    Rows rows{{"id", "region", "start", "title"}};
    for (const ReadyScenario& ready : content.ready)
        rows.push_back({ready.id, ready.scenario.region.id, std::to_string(ready.scenario.start_year),
                        ready.title.in(language)});
    return aligned(rows, {l, l, r, l});
}

std::string list_parameters(const Content& content, Language language) {
    Rows rows{{"id", "value", "low", "high", "unit", "evidence", "name"}};
    for (const ParameterInfo& info : content.parameters) {
        const auto& range = info.central.range;
        rows.push_back({info.id, shortest_number(info.central.value),
                        range ? shortest_number(range->low) : "", range ? shortest_number(range->high) : "",
                        info.unit, std::string(1, info.grade), info.name.in(language)});
    }
    return aligned(rows, {l, r, r, r, l, l, l});
}

std::string list_indicators(const Content& content, Language language) {
    Rows rows{{"id", "group", "unit", "name"}};
    for (const IndicatorInfo& info : content.indicators)
        rows.push_back({std::string(indicator_names[index_of(info.indicator)]), info.group,
                        info.unit.in(language), info.name.in(language)});
    return aligned(rows, {l, l, l, l});
}

}  // namespace

int list_command(const Options& options, const Content& content, const CliStreams& streams) {
    const std::string& what = options.operands.front();
    const Language language = options.language;
    streams.out << (what == "instruments"  ? list_instruments(content, language)
                    : what == "regions"    ? list_regions(content, language)
                    : what == "scenarios"  ? list_scenarios(content, language)
                    : what == "parameters" ? list_parameters(content, language)
                                           : list_indicators(content, language));
    return exit_code::ok;
}

}  // namespace regiomix
