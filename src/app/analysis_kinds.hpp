// The analyses that the application offers. A new one is a line in AnalysisKind, one here, a case in inquiry.cpp that makes its
// job, and a view in view_answers*.cpp.
#pragma once

#include <optional>
#include <string_view>

#include "text/texts.hpp"

namespace regiomix {

enum class AnalysisKind : unsigned char {
    contribution,
    synergy,
    pathway,
    sensitivity,
    decision,
    discovery,
    regret,
    goal,
    tradeoffs,
    next_euro
};

/// The questions that analyses answer; each has one or more of them.
enum class Topic : unsigned char { why, sure, fails, better };

struct TopicInfo {
    Topic topic;
    const char* id;
    Text label;
};

inline constexpr TopicInfo topic_infos[] = {
    {Topic::why, "why", Text::topic_why},
    {Topic::sure, "sure", Text::topic_sure},
    {Topic::fails, "fails", Text::topic_fails},
    {Topic::better, "better", Text::topic_better},
};

struct AnalysisInfo {
    AnalysisKind kind;
    Topic topic;
    const char* id;  ///< in actions, in the published view and on the command line
    Text label, help;
    int draws;                 ///< futures that it looks at when the scenario has the usual number
    int rough_draws = 0;       ///< of a first answer while the whole one is computed; 0: none
    bool at_once = true;       ///< begins when its page is opened; else when the person asks
    bool needs_goals = false;  ///< says nothing without targets or an envelope
    bool of_indicator = true;  ///< looks at the indicator that is chosen
    bool of_several = false;   ///< looks at the scenarios of the comparison, too
};

/// In the order of the page.
inline constexpr AnalysisInfo analysis_infos[] = {
    {.kind = AnalysisKind::contribution, .topic = Topic::why, .id = "contribution",
     .label = Text::answer_contribution, .help = Text::answer_contribution_help,
     .draws = 200, .rough_draws = 40},
    {.kind = AnalysisKind::synergy, .topic = Topic::why, .id = "synergy",
     .label = Text::answer_synergy, .help = Text::answer_synergy_help,
     .draws = 200, .rough_draws = 40},
    {.kind = AnalysisKind::pathway, .topic = Topic::why, .id = "pathway",
     .label = Text::answer_pathway, .help = Text::answer_pathway_help,
     .draws = 64, .rough_draws = 16, .of_indicator = false},
    {.kind = AnalysisKind::sensitivity, .topic = Topic::sure, .id = "sensitivity",
     .label = Text::answer_sensitivity, .help = Text::answer_sensitivity_help,
     .draws = 1024, .rough_draws = 128},
    {.kind = AnalysisKind::decision, .topic = Topic::sure, .id = "decision",
     .label = Text::answer_decision, .help = Text::answer_decision_help,
     .draws = 1000, .of_several = true},
    {.kind = AnalysisKind::discovery, .topic = Topic::fails, .id = "discovery",
     .label = Text::answer_discovery, .help = Text::answer_discovery_help,
     .draws = 2000, .rough_draws = 500, .needs_goals = true, .of_indicator = false},
    {.kind = AnalysisKind::regret, .topic = Topic::fails, .id = "regret",
     .label = Text::answer_regret, .help = Text::answer_regret_help,
     .draws = 1000, .of_several = true},
    {.kind = AnalysisKind::goal, .topic = Topic::better, .id = "goal",
     .label = Text::answer_goal, .help = Text::answer_goal_help,
     .draws = 200, .at_once = false, .needs_goals = true, .of_indicator = false},
    {.kind = AnalysisKind::tradeoffs, .topic = Topic::better, .id = "tradeoffs",
     .label = Text::answer_tradeoffs, .help = Text::answer_tradeoffs_help,
     .draws = 200, .at_once = false, .of_indicator = false},
    {.kind = AnalysisKind::next_euro, .topic = Topic::better, .id = "next-euro",
     .label = Text::answer_next_euro, .help = Text::answer_next_euro_help,
     .draws = 200, .rough_draws = 40},
};

constexpr const AnalysisInfo& info_of(AnalysisKind kind) {
    for (const AnalysisInfo& info : analysis_infos)
        if (info.kind == kind) return info;
    return analysis_infos[0];
}

constexpr std::optional<AnalysisKind> find_analysis(std::string_view id) {
    for (const AnalysisInfo& info : analysis_infos)
        if (id == info.id) return info.kind;
    return std::nullopt;
}

}  // namespace regiomix
