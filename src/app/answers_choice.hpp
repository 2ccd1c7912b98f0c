// How a person looks at answers; not part of the document.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/actions_answers.hpp"
#include "outcomes/indicators.hpp"

namespace regiomix {

inline constexpr std::size_t most_objectives = 3;

struct AnswersChoice {
    AnalysisKind shown = AnalysisKind::contribution;
    int year = 0;  ///< after the start; 0: the horizon
    double probability = 0.8;
    bool from_nothing = false;
    std::set<std::string> locked;         ///< instruments that searches leave as they are
    std::vector<Indicator> objectives;    ///< beside public cost; empty: the selected indicator
    std::string selected;                 ///< item of the answer
    std::map<int, OpenRange> brushes;      ///< by axis
    std::optional<std::map<std::string, OpenRange>> box;  ///< by input, when edited by hand

    bool operator==(const AnswersChoice&) const = default;
};

}  // namespace regiomix
