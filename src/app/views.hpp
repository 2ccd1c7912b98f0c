// What the screen shows, as plain values in the person's language. Built from the state by pure functions; drawn by panels,
// published as JSON, and later rendered as a form. Nothing here knows how it is drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/simulation.hpp"
#include "app/side_results.hpp"
#include "app/state.hpp"
#include "app/surface.hpp"
#include "app/views_answers.hpp"
#include "app/views_assumptions.hpp"
#include "app/views_explore.hpp"
#include "app/views_help.hpp"
#include "app/views_mix.hpp"
#include "app/views_outcomes.hpp"
#include "app/views_compare.hpp"
#include "app/views_library.hpp"
#include "app/views_present.hpp"
#include "charts/chart.hpp"
#include "scenario/content.hpp"

namespace regiomix {

struct PhaseView {
    int index = 0;
    int from_month = 0, to_month = 0;
    double eur_per_year = 0;
    std::string period_text, budget_text;
};

struct InstrumentView {
    std::string id, name, full_name, help, family;
    bool on = false;
    int phase = 0;            ///< the phase whose budget the row shows: the largest
    std::size_t phases = 0;
    double eur_per_year = 0;  ///< 0 when not in the mix
    std::string budget_text;
    double slider_max = 0;                ///< EUR a year at the slider's right end
    double slider_step = 0;
    double usual_low = 0, usual_high = 0; ///< usual range of budgets in this region
    std::string usual_text;
    char grade = 'C';
    std::string grade_text;
    std::string own_label;    ///< instead of the grade, for an instrument of one's own; empty: of the catalogue
    std::string effect_text;  ///< effect per euro, where the list is in that order
    std::vector<std::string> stages;  ///< ids of the stages of the spiral that it serves
    std::vector<double> yearly_spending;  ///< EUR, per scenario year
};

struct FamilyView {
    std::string id, name, count_text;
    bool open = true;
    std::string presets_label;
    std::vector<MenuEntry> presets;  ///< empty in a list that is no family
    std::vector<InstrumentView> instruments;  ///< those that the search and the filter leave
};

struct MixView {
    std::string title, spending_text, search, search_hint, no_match_text;
    bool only_active = false;
    MixOrderView order;
    std::string filter_label, order_heading, show_heading, stage_heading, family_heading;
    std::vector<MenuEntry> orders, shows, stage_filters, family_filters;
    std::vector<FamilyView> families;
    std::optional<MenuEntry> new_own;  ///< none: there are as many as can be
};

struct CardView {
    Indicator indicator = Indicator::net_jobs;
    std::string id, label, help;
    std::string value, range, range_short;  ///< median and 80 % range at the horizon
    std::string compare;                    ///< difference to the compared scenario; empty: none
    charts::Rgba8 colour, compare_colour;
    std::vector<double> median;      ///< per year; not finite where there is none
    bool selected = false;
    bool waiting = false;            ///< no ensemble yet: value and range are those of the central run or empty
};

struct SmallChartView {
    Indicator indicator = Indicator::net_jobs;
    charts::FanChart chart;
    std::string help;
    bool selected = false;
};

/// The rows above the yearly bars: when each instrument is paid.
struct TimelineView {
    std::string title, help;
    charts::Timeline chart;
    std::vector<std::string> selected;          ///< rows that are moved together
    std::string selected_text, clear_text;      ///< empty: none selected
    std::string fit_text, fit_help;  ///< empty: no year is over the envelope
    std::string copy_text, remove_text;
};

/// What can be done with every chart; ExportChart with the chart's id does it.
struct ChartMenuView {
    std::string hint, copy_svg, save_svg, save_png, save_csv;
};

struct OutcomesView {
    std::string cards_caption;
    std::vector<CardView> cards;
    IndicatorChoiceView choice;
    ChartControlsView controls;
    TargetsView targets;
    ChartPicture picture = ChartPicture::bands;
    charts::Table table;  ///< the main chart's numbers
    charts::FanChart main;
    std::string main_help;
    std::vector<SmallChartView> small;
    TimelineView timeline;
    charts::BarChart budget;
    std::string budget_note;
    bool over_envelope = false;
    ChartMenuView chart_menu;
};

struct TopBarView {
    std::string title;
    std::string region, period, language;
    std::vector<MenuEntry> scenarios, regions, horizons, draws, compare, languages, text_sizes, file;
    std::string text_size_heading;
    std::string compare_label, compared_title;  ///< "Compare", and what with; empty: nothing
    charts::Rgba8 compared_colour;
    std::string draws_heading;
};

/// Undo, redo and the steps behind and ahead, newest first.
struct HistoryView {
    std::string undo_hint, redo_hint;  ///< empty: nothing to undo or redo
    std::string last_step;             ///< what was done last
    std::string replay_hint;           ///< empty: nothing to show again
    bool replaying = false;
    int position = 0;
    std::vector<MenuEntry> steps;
};

/// The right column: about the scenario, or about one instrument.
struct AboutScenarioView {
    std::string title, sentence, notes;
    std::string fact, assumption;  ///< empty for scenarios of one's own
    std::string region_text, region_notes;
    std::string assumptions;  ///< how many of them were changed; leads to their page
    NumberView start_year, start_month, envelope;
};

struct InstrumentDetailsView {
    InstrumentView instrument;
    std::vector<PhaseView> phases;
    std::optional<int> next_phase_from;  ///< month in which another phase could begin; none: no room before the horizon
    std::vector<NumberView> settings;
    std::vector<std::string> setting_notes;  ///< usual value and range, per setting
    std::string state_text;                  ///< off, or not in the mix; empty: on
    std::vector<MenuEntry> changes;          ///< reset, repeat a phase, and so on
    std::string delay, stages, natural_parameters;
    std::vector<MechanismView> mechanisms;  ///< the strongest first
    std::string mechanisms_note, cost_logic;
    std::vector<std::string> tried;
    std::string evidence_note;
    std::vector<SourceView> sources;
};

/// A mechanism of an own instrument, with what comparable instruments of the catalogue have.
struct OwnMechanismView {
    NumberView number;
    std::string help, note;
    std::optional<double> usual_low, usual_high;  ///< of instruments of the catalogue that move it
    bool is_money = false;
};

/// The editor of an own instrument. Panels send `definition` with one part changed.
struct OwnEditorView {
    std::string title, note, name_label, family_label, family_name, add_label, delete_label, remove_label, mechanisms_title;
    OwnInstrument definition;
    NumberView budget, delay, ramp;  ///< the budget is that of this region
    double budget_scale = 1;         ///< from EUR in this region to the definition's
    std::vector<MenuEntry> families;
    std::vector<OwnMechanismView> mechanisms;  ///< those that it has
    std::vector<MenuEntry> more_mechanisms;    ///< those that can be added
    std::string warning;                       ///< what is unusual about it; empty: nothing
};

struct StatusView {
    std::string text, last_done;
    bool busy = false;
    double progress = 1;
    std::string warning;
    std::string saved;  ///< whether the scenario is stored in the browser and in a file; empty: nothing to say yet
    bool unsaved = false;  ///< the browser could not store it
    std::string assumptions;  ///< how many of them were changed; empty: none
};

struct RegionDialogView {
    std::string title, note, profile;
    std::vector<NumberView> figures;
    std::vector<bool> changed, context;
};

struct EvidenceDialogView {
    std::string title;
    std::vector<std::string> paragraphs, grades;
};

struct AppView {
    Language language = Language::en;
    bool dark = false, high_contrast = false;
    int text_percent = 100;
    Page page = Page::outcomes;
    TopBarView top;
    HistoryView history;
    MixView mix;
    OutcomesView outcomes;
    CompareView compare;
    std::optional<CollectionView> collection;
    std::optional<ExploreView> explore;  ///< while its page is shown
    std::optional<AnswersView> answers;  ///< while its page is shown
    std::optional<AssumptionsView> assumptions;  ///< while its page is shown
    AboutScenarioView about;
    std::optional<InstrumentDetailsView> details;
    std::optional<OwnEditorView> own_editor;
    PresentationView presentation;
    std::optional<SlideView> slide;  ///< fills the screen
    StatusView status;
    std::optional<Message> message;
    std::optional<RegionDialogView> region_dialog;
    std::optional<EvidenceDialogView> evidence_dialog;
    std::optional<LibraryView> library;  ///< a dialog
    std::optional<HelpView> help;
    std::optional<ExamplesView> examples;
    std::optional<GuideView> guide;
    std::vector<TermView> terms;  ///< the glossary, for help on hover
};

/// `others` are the results of the scenarios beside the edited one, as far as they are there; `side` is for what was asked for.
AppView build_view(const AppState& state, const SimulationView& simulation, const Content& content,
                   const OtherResults& others = {}, const SurfaceView& surface = {}, const SideResults& side = {});

}  // namespace regiomix
