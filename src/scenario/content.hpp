// The product's content, parsed once from the embedded data files under scenarios/.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/assumptions.hpp"
#include "outcomes/indicators.hpp"
#include "policy/catalogue.hpp"
#include "scenario/mix_guides.hpp"
#include "scenario/scenario.hpp"

namespace regiomix {

/// What the tool says about one model parameter.
struct ParameterInfo {
    std::string id, symbol, group, unit, basis;
    char grade = 'C';
    Assumption central;  ///< default value and range
    LocalText name, unit_text, note;
    std::vector<std::string> sources, equations;
    Range allowed;  ///< hard limits for values that people type
};

/// A group of parameters or indicators.
struct ParameterGroup {
    std::string id;
    LocalText name;
};

struct RegionFieldInfo {
    std::string id;
    LocalText name, unit;
    double min = 0, max = 0;
    bool used_by_model = false;
};

struct LevelInfo {
    std::string id;
    LocalText name, help;
};

/// Where a figure of a region comes from.
struct FigureBasis {
    char mark = 'A';  ///< 'F' found in a source, 'M' from memory, 'A' assumed, as the data file says
    LocalText note;
};

struct RegionInfo {
    std::string id;
    LocalText name, notes;
    RegionFigures figures;
    std::map<std::string, FigureBasis> figure_basis;  ///< figure id -> basis
    int profile_year = 0;
};

struct IndicatorInfo {
    enum class Kind : unsigned char { stock_difference, flow, cumulative, ratio, share };
    enum class Better : unsigned char { higher, lower, neutral };
    enum class Format : unsigned char {
        number,
        eur,
        percent,
        percentage_points,
        kg
    };  ///< percent: a share times 100

    Indicator indicator = Indicator::net_jobs;
    std::string group;
    LocalText name, short_name, unit, help;
    LocalText finding_up, finding_down, finding_flat;  ///< chart titles with {value}, {year}, {range}
    Kind kind = Kind::flow;
    Format format = Format::number;
    Better better = Better::higher;
    int decimals = 0;
    bool headline = false;
    std::vector<std::string> equations;
};

struct ReadyScenario {
    std::string id;
    LocalText title, sentence, fact, assumption;
    std::vector<std::string> sources;
    Scenario scenario;
};

struct Source {
    std::string id, title, url;
};

struct GlossaryTerm {
    std::string id;
    LocalText term, text;
};

struct Content {
    Catalogue catalogue;
    Spiral spiral;
    std::vector<Preset> presets;
    std::vector<ParameterGroup> parameter_groups;
    std::vector<ParameterInfo> parameters;  ///< in the order of parameter_names
    std::vector<RegionFieldInfo> region_fields;
    std::vector<LevelInfo> levels;  ///< in the order of level_names
    Levels<double> baseline_levels{};
    ThematicFocus focus;
    std::vector<RegionInfo> regions;
    std::vector<ParameterGroup> indicator_groups;
    std::vector<IndicatorInfo> indicators;  ///< in the order of indicator_names
    std::vector<ReadyScenario> ready;
    std::vector<Source> sources;
    std::vector<GlossaryTerm> glossary;

    const RegionInfo* find_region(std::string_view id) const;
    const ReadyScenario* find_ready(std::string_view id) const;
    const ParameterInfo* find_parameter(std::string_view id) const;
    const Source* find_source(std::string_view id) const;
    const IndicatorInfo& info(Indicator indicator) const { return indicators[index_of(indicator)]; }
};

/// Parses the embedded content. The files are ours, so a problem here is a defect of the build; every one is
/// listed.
Result<Content> load_content();

}  // namespace regiomix
