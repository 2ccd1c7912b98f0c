// What the builders of answers share: how the things of an answer are called and written.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "analysis/futures.hpp"
#include "analysis/spread.hpp"
#include "app/inquiry.hpp"
#include "app/view_parts.hpp"
#include "app/views_answers.hpp"

namespace regiomix::detail {

/// An answer and the state it is shown in.
struct AnswerContext {
    const ViewContext& view;
    const Inquiry& inquiry;

    const Question& question() const { return inquiry.question(); }
    const IndicatorInfo& info() const { return view.content.info(question().indicator); }
    Language language() const { return view.language(); }
    std::string say(Text id) const { return view.say(id); }
    std::string say(Text id, TextValues values) const { return view.say(id, values); }

    /// "Net jobs in 2040"
    std::string subject() const;
    /// "jobs", or "net jobs (jobs)"-like axis names: the indicator and its unit.
    std::string axis_name() const { return with_unit_of(view, info()); }
    std::string instrument(const std::string& id) const;  ///< short name
    /// A change of the indicator, with its sign.
    NumberStyle style(double typical) const;
    std::string value(double value) const;
    /// "+12 on average, +3 to +20 in 80 % of futures"; "–" without a value.
    std::string spread(const Spread& spread) const;
    std::string percent(double share) const { return format_percent(share, 0, language()); }

    /// The edited scenario, then those that it is compared with, by their titles.
    std::string option(std::size_t place) const;
    charts::Rgba8 option_colour(std::size_t place) const;
    /// Name of an assumption, or "Strength of Training".
    std::string input(const UncertainInput& input) const;
    /// "2.4 years"
    std::string input_value(const UncertainInput& input, double value) const;
    /// "Net jobs in 2040 at least 400"
    std::string goal(const Goal& goal) const;
};

// Cells of tables.
TableCell name_cell(std::string name);
TableCell number_cell(const AnswerContext& context, double value, const NumberStyle& style);
TableCell percent_cell(const AnswerContext& context, double share, int decimals = 0);
/// Mean, 10 %, median, 90 %; nothing where there is no value.
void add_spread_columns(std::vector<std::string>& columns, const AnswerContext& context, const std::string& what);
void add_spread_cells(std::vector<TableCell>& row, const AnswerContext& context, const Spread& spread,
                      const NumberStyle& style);
charts::IntervalMark bar_of(const Spread& spread, charts::Rgba8 colour);
/// Rows of a read-out: mean, range, median.
std::vector<charts::HoverRow> spread_rows(const AnswerContext& context, const Spread& spread);

inline constexpr NumberStyle money_style{NumberStyle::Kind::money};
/// Largest annual budget of an instrument, EUR; 0 where it is off.
double budget_in(const PolicyMix& mix, const std::string& id);
/// Lays the scenario with another mix beside the one as it is.
MenuEntry beside(const AnswerContext& context, const std::string& title, const PolicyMix& mix);
/// A switch for each active instrument: a search leaves it as it is.
void lock_toggles(const ViewContext& context, AnswersView& view);

/// What an analysis adds to the view: finding, how far to trust it, parts.
void contribution_answer(const AnswerContext& context, AnswersView& view);
void synergy_answer(const AnswerContext& context, AnswersView& view);
void pathway_answer(const AnswerContext& context, AnswersView& view);
void decision_answer(const AnswerContext& context, AnswersView& view);
void regret_answer(const AnswerContext& context, AnswersView& view);
void sensitivity_answer(const AnswerContext& context, AnswersView& view);
void discovery_answer(const AnswerContext& context, AnswersView& view);
void goal_answer(const AnswerContext& context, AnswersView& view);
void tradeoffs_answer(const AnswerContext& context, AnswersView& view);
void next_euro_answer(const AnswerContext& context, AnswersView& view);

/// What can be chosen before an analysis of goals and searches.
void goal_choices(const ViewContext& context, AnswersView& view);
void tradeoffs_choices(const ViewContext& context, AnswersView& view);

}  // namespace regiomix::detail
