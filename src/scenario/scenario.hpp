// The scenario: the document that people save and share. Plain values; scenario_json.hpp reads and writes it.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ensemble/sampler.hpp"
#include "model/assumptions.hpp"
#include "model/region.hpp"
#include "outcomes/indicators.hpp"
#include "policy/policy_mix.hpp"
#include "scenario/own_instrument.hpp"
#include "text/localized.hpp"

namespace regiomix {

inline constexpr const char* scenario_format = "regiomix-scenario";
inline constexpr int scenario_version = 2;
inline constexpr const char* model_version = "1";

/// Limits of a scenario; the JSON Schema states the same ones.
namespace limits {
inline constexpr std::size_t title_characters = 200, notes_characters = 20000, authors = 50,
                             author_characters = 100;
inline constexpr std::size_t phases_per_instrument = 40, targets = 50;
inline constexpr std::size_t presentation_steps = 60, caption_characters = 200;
inline constexpr std::size_t file_bytes = 4u << 20, nesting_depth = 64;
inline constexpr int first_start_year = 1990, last_start_year = 2100;
inline constexpr double annual_budget_eur = 1e10;
inline constexpr double min_seed = 0, max_seed = 4294967295.0;
}  // namespace limits

struct ScenarioMeta {
    std::string title;
    std::vector<std::string> authors;
    std::string notes;
    Language language = Language::en;

    bool operator==(const ScenarioMeta&) const = default;
};

/// A region of the content, with the figures and levels that this scenario changes ("my region").
struct RegionChoice {
    std::string id;
    std::string name;                               ///< own name; empty: the name of the content
    std::map<std::string, double> overrides;        ///< figure id -> value
    std::map<std::string, double> baseline_levels;  ///< level id -> 0 to 1

    bool operator==(const RegionChoice&) const = default;
};

struct Target {
    enum class Kind : unsigned char { at_least, at_most };

    Indicator indicator = Indicator::net_jobs;
    int year = 0;  ///< years after the start, 1 to 30
    Kind kind = Kind::at_least;
    double value = 0;

    bool operator==(const Target&) const = default;
};

/// One picture of a presentation.
struct PresentationStep {
    enum class Show : unsigned char { cards, chart, comparison, timeline, spending, change };

    Show show = Show::chart;
    Indicator indicator = Indicator::net_jobs;  ///< of a chart
    std::string caption;                        ///< said above the picture; empty: what the picture says by itself
    std::string instrument;                     ///< the lever below the picture; empty: none

    bool operator==(const PresentationStep&) const = default;
};
inline constexpr auto step_show_names =
    std::to_array<std::string_view>({"cards", "chart", "comparison", "timeline", "spending", "change"});

/// An assumption changed by this scenario: a known value, or a value with a range.
using AssumptionOverrides = std::map<std::string, Assumption>;  ///< parameter id -> assumption

struct Scenario {
    ScenarioMeta meta;
    RegionChoice region;
    int start_year = 2025, start_month = 1;
    int horizon_years = 15;
    std::vector<OwnInstrument> own_instruments;  ///< beside the catalogue; not all need be in the mix
    PolicyMix mix;
    ThematicFocus focus;
    std::vector<double>
        envelope_eur_per_year;  ///< ceiling per scenario year, year 0 first; empty: no envelope
    std::vector<Target> targets;
    AssumptionOverrides assumptions;
    std::vector<PresentationStep> presentation;
    int draws = default_draws;
    std::uint32_t seed = 1;
    std::string extensions = "{}";  ///< JSON object of other tools, kept as it came

    bool operator==(const Scenario&) const = default;
};

}  // namespace regiomix
