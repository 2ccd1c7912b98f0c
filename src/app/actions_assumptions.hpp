// Actions on assumptions: what a scenario assumes, and which assumptions are listed.
#pragma once

#include <optional>
#include <set>
#include <string>

namespace regiomix {

/// A changed assumption of this scenario; without a value it goes back to the published one. Without both ends of a range, or
/// with equal ones, the value is taken as known.
struct SetAssumption {
    std::string parameter;
    std::optional<double> value, low, high;
};
/// All assumptions as a scenario of the comparison has them.
struct TakeAssumptions {
    int id;
};
/// All assumptions as published.
struct ResetAssumptions {};

/// What the page of assumptions lists: parameters of the model, or strengths of instruments.
enum class AssumptionPart : unsigned char { model, instruments };
enum class AssumptionShow : unsigned char { all, changed, differing };

struct AssumptionFilter {
    AssumptionPart part = AssumptionPart::model;
    AssumptionShow show = AssumptionShow::all;
    std::string group;   ///< of parameters, or the family of instruments; empty: all
    std::string grade;   ///< "A", "B", "C"; empty: all
    std::string search;  ///< empty: everything

    bool operator==(const AssumptionFilter&) const = default;
};
struct SetAssumptionFilter {
    AssumptionFilter filter;
};
/// Shows or hides the details of a parameter, or the strengths of an instrument.
struct OpenAssumption {
    std::string id;
    bool open;
};

struct AssumptionsChoice {
    AssumptionFilter filter;
    std::set<std::string> open;  ///< ids of parameters and instruments

    bool operator==(const AssumptionsChoice&) const = default;
};

}  // namespace regiomix
