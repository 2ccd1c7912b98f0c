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
    const SimulationView& reference;
    const SideResults& side;
    const Content& content;
    const Catalogue& catalogue;  ///< with the scenario's own instruments
    RegionInput region;

    /// Results of the compared scenario for the same years; null without one.
    const EnsembleResult* compared() const {
        const EnsembleResult* own = simulation.ensemble;
        const EnsembleResult* other = state.reference ? reference.ensemble : nullptr;
        return own && other && own->samples->years() == other->samples->years() ? other : nullptr;
    }

    Language language() const { return state.view.language; }
    const charts::Palette& palette() const {
        return state.view.dark ? charts::dark_palette() : charts::light_palette();
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

TopBarView top_bar_view(const ViewContext& context);
HistoryView history_view(const ViewContext& context);
MixView mix_view(const ViewContext& context);
InstrumentView instrument_view(const ViewContext& context, const InstrumentKind& kind);
InstrumentDetailsView instrument_details_view(const ViewContext& context, const InstrumentKind& kind);
std::optional<OwnEditorView> own_editor_view(const ViewContext& context);
/// What makes a new own instrument: an empty one with the next free id.
Action new_own_action(const ViewContext& context);
std::string next_own_id(const ViewContext& context);
OutcomesView outcomes_view(const ViewContext& context);
TimelineView timeline_view(const ViewContext& context);
std::string month_label(const ViewContext& context, int month);
charts::BarChart budget_chart(const ViewContext& context, std::string& note, bool& over_envelope);
AboutScenarioView about_view(const ViewContext& context);
StatusView status_view(const ViewContext& context);
RegionDialogView region_dialog_view(const ViewContext& context);
std::vector<TermView> term_views(const ViewContext& context);
HelpView help_view(const ViewContext& context);
ExamplesView examples_view(const ViewContext& context);
GuideView guide_view(const ViewContext& context);
EvidenceDialogView evidence_dialog_view(const ViewContext& context);

}  // namespace regiomix::detail
