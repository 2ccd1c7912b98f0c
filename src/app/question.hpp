// A question about a scenario: everything that the answer depends on, and nothing else. Equal questions have equal answers, on
// any machine and with any number of workers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/analysis_kinds.hpp"
#include "base/result.hpp"
#include "scenario/content.hpp"
#include "scenario/scenario.hpp"

namespace regiomix {

struct AppState;

struct Question {
    AnalysisKind kind = AnalysisKind::contribution;
    Scenario scenario;
    int draws = 0;                           ///< futures that are looked at, instead of the scenario's number
    Indicator indicator = Indicator::net_jobs;
    int year = 0;                            ///< after the start, 1 to the horizon
    double probability = 0;                  ///< of the goal
    bool from_nothing = false;
    std::vector<std::string> locked;
    std::vector<Indicator> objectives;  ///< of a trade-off, beside public cost
    std::vector<Scenario> others;  ///< of the comparison, those that meet the same futures
    std::vector<int> other_ids;    ///< of these in the comparison

    bool operator==(const Question&) const = default;
};

/// What the page asks now.
Question question_of(AnalysisKind kind, const AppState& state);

/// Whether it says what success is.
bool has_goals(const Question& question);

/// The same with fewer futures, for a first answer; none where the analysis has no such.
std::optional<Question> rough(const Question& question);

/// For a worker. Reading what was written gives an equal question.
std::string write_question(const Question& question);
Result<Question> read_question(std::string_view json, const Content& content);

}  // namespace regiomix
