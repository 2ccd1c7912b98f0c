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
    int draws;        ///< futures that it looks at when the scenario has the usual number
    int rough_draws;  ///< of a first answer while the whole one is computed; 0: none
    bool at_once;     ///< begins when its page is opened; else when the person asks
    bool needs_goals; ///< says nothing without targets or an envelope
    bool of_several = false;  ///< looks at the scenarios of the comparison, too
};

/// In the order of the page.
inline constexpr AnalysisInfo analysis_infos[] = {
    {AnalysisKind::contribution, Topic::why, "contribution", Text::answer_contribution, Text::answer_contribution_help, 200, 40,
     true, false},
    {AnalysisKind::synergy, Topic::why, "synergy", Text::answer_synergy, Text::answer_synergy_help, 200, 40, true, false},
    {AnalysisKind::pathway, Topic::why, "pathway", Text::answer_pathway, Text::answer_pathway_help, 64, 16, true, false},
    {AnalysisKind::sensitivity, Topic::sure, "sensitivity", Text::answer_sensitivity, Text::answer_sensitivity_help, 1024, 128,
     true, false},
    {AnalysisKind::decision, Topic::sure, "decision", Text::answer_decision, Text::answer_decision_help, 1000, 0, true, false, true},
    {AnalysisKind::discovery, Topic::fails, "discovery", Text::answer_discovery, Text::answer_discovery_help, 2000, 500, true,
     true},
    {AnalysisKind::regret, Topic::fails, "regret", Text::answer_regret, Text::answer_regret_help, 1000, 0, true, false, true},
    {AnalysisKind::goal, Topic::better, "goal", Text::answer_goal, Text::answer_goal_help, 200, 0, false, true},
    {AnalysisKind::tradeoffs, Topic::better, "tradeoffs", Text::answer_tradeoffs, Text::answer_tradeoffs_help, 200, 0, false,
     false},
    {AnalysisKind::next_euro, Topic::better, "next-euro", Text::answer_next_euro, Text::answer_next_euro_help, 200, 40, true,
     false},
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
