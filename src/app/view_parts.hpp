// The view builders of the parts of the screen; build_view() in views.cpp puts them together.
#pragma once

#include "app/measured.hpp"
#include "app/views.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {

/// What every builder reads.
struct ViewContext {
    const AppState& state;
    const SimulationView& simulation;
    const OtherResults& others;
    const Content& content;
    const Catalogue& catalogue;  ///< with the scenario's own instruments
    RegionInput region;
    const SurfaceView* surface = nullptr;    ///< of the page that explores; null elsewhere
    const SideResults* side = nullptr;       ///< what was asked for; null in documents
    const charts::Palette* paper = nullptr;  ///< colours of a document; null: those of the screen

    /// Results of a scenario of the comparison for the same years; null if there are none yet. 0: the edited one.
    const EnsembleResult* results_of(int id) const {
        const EnsembleResult* own = simulation.ensemble;
        if (id == 0) return own;
        const auto found = others.compared.find(id);
        const EnsembleResult* other = found == others.compared.end() ? nullptr : found->second.ensemble;
        return own && other && own->samples->years() == other->samples->years() ? other : nullptr;
    }
    /// Of a scenario that has results.
    const SimulationView& simulation_of(int id) const { return id == 0 ? simulation : others.compared.at(id); }
    /// The scenario that the edited one is compared with; null without one, or while it has no results.
    const ComparedScenario* against() const {
        const ComparedScenario* other = state.comparison.against();
        return other && results_of(other->id) ? other : nullptr;
    }
    const EnsembleResult* compared() const { return against() ? results_of(against()->id) : nullptr; }
    charts::Rgba8 own_colour() const { return palette().scenario(state.comparison.own_colour); }

    Language language() const { return state.view.language; }
    const charts::Palette& palette() const {
        return paper ? *paper : charts::palette_for(state.view.dark, state.view.high_contrast);
    }
    std::string say(Text id) const { return std::string(text(id, language())); }
    std::string say(Text id, TextValues values) const { return text(id, language(), values); }
    /// Calendar label of a year of the scenario: "2031", or "Dec 2031" style is left to the axis.
    int calendar_year(int year) const { return state.scenario.start_year + year; }
};

/// How values of an indicator are written. `signed_values`: with "+" for gains, as differences are.
NumberStyle value_style(const IndicatorInfo& info, double typical_value, bool signed_values);

/// Whether an indicator's values are differences to doing nothing and so carry a sign.
bool is_difference(const IndicatorInfo& info);
/// What the main chart measures.
Measure main_measure(const ViewContext& context);
/// Share of the draws that meet a target in a year, 0 to 1.
double share_reached(const Samples& samples, const Target& target, int year);

IndicatorChoiceView indicator_choice_view(const ViewContext& context);
ChartControlsView chart_controls_view(const ViewContext& context);
TargetsView targets_view(const ViewContext& context);
/// The same numbers as in a chart.
charts::Table chart_table(const ViewContext& context, const charts::FanChart& chart, const std::string& unit);
/// Unit of a measure: "jobs per 100,000 inhabitants".
std::string unit_text(const ViewContext& context, const Measure& measure);

AnswersView answers_view(const ViewContext& context);
ExploreView explore_view(const ViewContext& context);
AssumptionsView assumptions_view(const ViewContext& context);
/// Strengths by family of instruments, as far as the search and the filters leave them.
std::vector<StrengthGroupView> strength_groups(const ViewContext& context);
/// The letter that goes with the colour of a compared scenario.
std::string mark_of(int colour);
/// What the evidence grade of an instrument means.
Text instrument_grade_text(char grade);
/// "3 assumptions changed"; empty: none.
std::string changed_assumptions_text(const ViewContext& context);
/// Case-insensitive for ASCII; letters beyond it must match as typed.
bool contains_folded(const std::string& haystack, const std::string& needle);
/// Where each of these ids leads; one that is not among the sources stands for itself.
std::vector<SourceView> source_views(const ViewContext& context, const std::vector<std::string>& ids);
/// The strengths of an instrument, the strongest first.
std::vector<MechanismView> mechanism_views(const ViewContext& context, const InstrumentKind& kind);
TopBarView top_bar_view(const ViewContext& context);
HistoryView history_view(const ViewContext& context);
MixView mix_view(const ViewContext& context);
InstrumentView instrument_view(const ViewContext& context, const InstrumentKind& kind);
InstrumentDetailsView instrument_details_view(const ViewContext& context, const InstrumentKind& kind);
/// What an own instrument can spend money on, in words.
Text money_use_text(MoneyUse use);
std::optional<OwnEditorView> own_editor_view(const ViewContext& context);
/// What makes a new own instrument: an empty one with the next free id.
Action new_own_action(const ViewContext& context);
std::string next_own_id(const ViewContext& context);
OutcomesView outcomes_view(const ViewContext& context);
/// The large chart of an indicator; its title is the finding.
charts::FanChart main_chart(const ViewContext& context, const Measure& measure);
std::string region_name(const ViewContext& context);
/// Share of futures in which the edited mix does better than the compared one at the horizon. None without one.
std::optional<double> share_better_than_compared(const ViewContext& context, const IndicatorInfo& info);
TimelineView timeline_view(const ViewContext& context);
std::string month_label(const ViewContext& context, int month);
CompareView compare_view(const ViewContext& context);
CollectionView collection_view(const ViewContext& context);
LibraryView library_view(const ViewContext& context);

/// Quantiles of an indicator as it is defined are there already; those of another measure are read now.
void fill_quantiles(charts::FanSeries& series, const SimulationView& simulation, const Measure& measure);
/// Leaves out what lies so far above the end of the run that the rest could not be read. Returns whether anything did.
bool leave_out_spikes(charts::FanSeries& series, const IndicatorInfo& info, const EnsembleResult& result);
/// Share of futures in which `own` does better than `other` at the horizon; draws are the same. None for neutral ones.
std::optional<double> share_better(const IndicatorInfo& info, const EnsembleResult& own, const EnsembleResult& other);
charts::BarChart budget_chart(const ViewContext& context, std::string& note, bool& over_envelope);
PresentationView presentation_view(const ViewContext& context);
std::optional<SlideView> slide_view(const ViewContext& context);
/// "Net jobs (jobs)"
std::string with_unit_of(const ViewContext& context, const IndicatorInfo& info);
AboutScenarioView about_view(const ViewContext& context);
StatusView status_view(const ViewContext& context);
RegionDialogView region_dialog_view(const ViewContext& context);
std::vector<TermView> term_views(const ViewContext& context);
HelpView help_view(const ViewContext& context);
ExamplesView examples_view(const ViewContext& context);
GuideView guide_view(const ViewContext& context);
EvidenceDialogView evidence_dialog_view(const ViewContext& context);

}  // namespace regiomix::detail
