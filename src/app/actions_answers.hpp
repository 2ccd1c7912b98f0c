// Actions of the page that answers questions about the mix.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/analysis_kinds.hpp"
#include "outcomes/indicators.hpp"

namespace regiomix {

struct OpenRange {
    std::optional<double> low, high;  ///< none: open

    bool operator==(const OpenRange&) const = default;
};

/// Shows an analysis, and begins it if it begins by itself and there is no answer yet.
struct ShowAnalysis {
    AnalysisKind kind;
};
/// Begins an analysis of the mix as it is; one that is under way ends.
struct StartAnalysis {
    AnalysisKind kind;
};
/// Ends what is under way; answers that are there stay.
struct StopAnalysis {};
/// The year that is asked about, years after the start; 0: the horizon.
struct SetAnswerYear {
    int year;
};
/// Share of the futures in which goals are to be reached, above 0 to 1.
struct SetGoalProbability {
    double probability;
};
/// Whether the cheapest mix may be made of all instruments, rather than those of the mix.
struct SetGoalFromNothing {
    bool from_nothing;
};
/// An instrument that a search leaves as it is.
struct LockInstrument {
    std::string instrument;
    bool locked;
};
/// What a search for trade-offs looks at beside public cost, one to three indicators; none: the selected one.
struct SetObjectives {
    std::vector<Indicator> indicators;
};
/// A point, row or cell of an answer that is looked at; empty: none.
struct SelectInAnswer {
    std::string item;
};
/// Shows only those points of a trade-off whose axis lies in a range; without one all.
struct BrushAnswer {
    int axis;
    OpenRange range;
};
/// Limits of the box of failing futures, set by hand, by input.
struct SetBox {
    std::map<std::string, OpenRange> limits;
};
/// The box as it was found.
struct ResetBox {};

}  // namespace regiomix
