// The only function that writes the application's state.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/state.hpp"
#include "scenario/content.hpp"

namespace regiomix {

/// What the outside world is asked to do after an action. The state has already changed.
struct AskForFile {
    bool to_compare = false;  ///< files to be added to the comparison; else to be opened
};
struct SaveScenarioFile {};  ///< with the results of the present scenario, once they are complete
struct SaveResultsCsv {};
struct ShareLink {};
/// What the page does with the scenarios that the browser keeps; it then says what there are.
struct LibraryTask {
    enum class Kind : unsigned char { list, open, rename, duplicate, remove, restore, compare };
    Kind kind = Kind::list;
    std::string id, title;
};

struct ShowReport {};  ///< with complete results, too
struct FullScreen {
    bool on;
};
struct SecondWindow {};
/// Ends what is asked and asks what the page asks now.
struct AskQuestion {
    AnalysisKind kind;
};
struct StopAsking {};
struct SaveChart {  ///< once the results are complete
    std::string chart;
    ChartFormat format;
};

using Effect = std::variant<AskForFile, SaveScenarioFile, SaveResultsCsv, ShareLink, LibraryTask, SaveChart, ShowReport,
                            FullScreen, SecondWindow, AskQuestion, StopAsking>;
using Effects = std::vector<Effect>;

/// Carries out one action. Typed values out of range are refused: the state stays, and a message says what is allowed.
/// A change of the document becomes a step of the history; changes of one `gesture` (not 0) become one step.
Effects reduce(AppState& state, const Action& action, const Content& content, std::uint32_t gesture = 0);

/// The state at start: the content's first ready scenario in the person's language.
AppState initial_state(const Content& content, Language language);

/// Annual budget that an instrument enters the mix with: its reference, scaled to the region, to two digits.
double usual_budget(const InstrumentKind& kind, double population);

/// One phase with that budget: ten years from the start, or as long as the scenario runs.
std::vector<Phase> usual_phases(const InstrumentKind& kind, double population, int horizon_years);

/// Rounds to two significant digits, so that a slider moves in steps that people would type.
double snap_budget(double eur_per_year);

}  // namespace regiomix
