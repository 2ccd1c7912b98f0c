// The view builders of the parts of the screen; build_view() in views.cpp puts them together.
#pragma once

#include "app/views.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {

/// What every builder reads.
struct ViewContext {
    const AppState& state;
    const SimulationView& simulation;
    const SimulationView& reference;
    const Content& content;
    RegionInput region;
    const charts::Palette* paper = nullptr;  ///< colours of a document; null: those of the screen

    /// Results of the compared scenario for the same years; null without one.
    const EnsembleResult* compared() const {
        const EnsembleResult* own = simulation.ensemble;
        const EnsembleResult* other = state.reference ? reference.ensemble : nullptr;
        return own && other && own->samples->years() == other->samples->years() ? other : nullptr;
    }

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

TopBarView top_bar_view(const ViewContext& context);
HistoryView history_view(const ViewContext& context);
MixView mix_view(const ViewContext& context);
InstrumentView instrument_view(const ViewContext& context, const InstrumentKind& kind);
InstrumentDetailsView instrument_details_view(const ViewContext& context, const InstrumentKind& kind);
OutcomesView outcomes_view(const ViewContext& context);
/// The large chart of an indicator; its title is the finding.
charts::FanChart main_chart(const ViewContext& context, Indicator indicator);
std::string region_name(const ViewContext& context);
/// Share of futures in which the edited mix does better than the compared one at the horizon; draws are the same.
std::optional<double> share_better(const ViewContext& context, const IndicatorInfo& info);
TimelineView timeline_view(const ViewContext& context);
std::string month_label(const ViewContext& context, int month);
charts::BarChart budget_chart(const ViewContext& context, std::string& note, bool& over_envelope);
AboutScenarioView about_view(const ViewContext& context);
StatusView status_view(const ViewContext& context);
RegionDialogView region_dialog_view(const ViewContext& context);
EvidenceDialogView evidence_dialog_view(const ViewContext& context);

}  // namespace regiomix::detail
