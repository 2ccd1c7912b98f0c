// Everything a person can do. Actions are absolute ("set the budget to X"), so repeating one is harmless.
//
// Panels, keys, opened files, the form view, links and tests all send these; reduce() is the only one that carries them out.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/action_compare.hpp"
#include "app/action_library.hpp"
#include "app/actions_assumptions.hpp"
#include "app/chart_choice.hpp"
#include "app/actions_answers.hpp"
#include "app/actions_guide.hpp"
#include "app/actions_mix.hpp"
#include "outcomes/indicators.hpp"
#include "policy/policy_mix.hpp"
#include "scenario/scenario.hpp"
#include "text/format.hpp"

namespace regiomix {

// --- the document
struct NewScenario {};
struct OpenReady {
    std::string id;
};
struct OpenFile {
    std::string name, bytes;
};
/// Opens the text of a link (scenario/link_codec.hpp), or says why the page could not make sense of the link.
enum class LinkDefect : unsigned char { none, damaged, newer, too_large, old_browser };
struct OpenLink {
    std::string text;
    LinkDefect defect = LinkDefect::none;
};
/// Goes on with what was stored in the browser before. `ready` is the ready scenario that it came from, or empty.
struct RestoreDocument {
    std::string bytes, ready;
    bool in_file = false;
};
struct SetTitle {
    std::string title;
};
struct SetRegion {
    std::string id;
};
struct SetRegionName {
    std::string name;
};
struct SetRegionFigure {
    std::string figure;
    double value;
};
struct ResetRegion {};
struct SetHorizon {
    int years;
};
struct SetStart {
    int year, month;
};
struct SetDraws {
    int draws;
};
/// Switches an instrument on or off; one that is not in the mix yet enters with its usual budget for ten years.
struct SetEnabled {
    std::string instrument;
    bool enabled;
};
struct SetBudget {
    std::string instrument;
    int phase;
    double eur_per_year;
};
struct SetPhase {
    std::string instrument;
    int phase;
    int from_month, to_month;
};
/// A phase of two years from this month on, shorter where another one or the horizon ends it; nothing where there is one.
struct AddPhase {
    std::string instrument;
    int from_month;
};
/// Removes the phase that begins in this month; the last one stays.
struct RemovePhase {
    std::string instrument;
    int from_month;
};
/// Adds a phase with the budget and length of another one at a month; the next phase or the horizon's end cuts it.
struct CopyPhase {
    std::string instrument;
    int phase, from_month;
};
/// Moves all phases of some instruments by the same time: as much as brings the anchor's first phase to a month.
struct ShiftTo {
    std::vector<std::string> instruments;
    std::string anchor;
    int from_month;
};
/// Scales the budgets of some instruments (none: of all) by one factor until no year costs more than the envelope.
struct FitToEnvelope {
    std::vector<std::string> instruments;
};
struct SetSetting {
    std::string instrument, setting;
    double value;
};
/// The same ceiling for every year; none removes the envelope.
struct SetEnvelope {
    std::optional<double> eur_per_year;
};

/// Changes the target at `index` of the scenario's list, or adds one at its end. `year` counts from the start.
struct SetTarget {
    int index;
    Indicator indicator;
    int year;
    bool at_most;
    double value;
};
/// Removes every target that says this.
struct RemoveTarget {
    Indicator indicator;
    int year;
    bool at_most;
    double value;
};
/// All steps of the presentation.
struct SetPresentation {
    std::vector<PresentationStep> steps;
};
/// One step of the presentation; only what is given changes, and nothing where there is no such step. Two of them in one
/// gesture exchange two steps.
struct SetStep {
    int index;
    std::optional<PresentationStep::Show> show = {};
    std::optional<Indicator> indicator = {};
    std::optional<std::string> caption = {}, instrument = {};
};
/// Takes a step out of the presentation while it has so many, so that repeating this removes no other one.
struct RemoveStep {
    int index, count;
};

/// Moves two levers at once, as a click on the response surface does.
struct SetLevers {
    LeverValue first, second;
};

/// Undo, redo and the history list: makes document `index` of the history the present one, 0 = start.
struct GoToStep {
    int index;
};

// --- what is shown
struct SelectIndicator {
    Indicator indicator;
};
/// The main chart: its picture, and what it measures.
struct SetChartPicture {
    ChartPicture picture;
};
struct SetChartPeriod {
    ChartPeriod period;
};
struct SetChartLevel {
    bool level;
};
struct SetChartPerInhabitants {
    bool per_inhabitants;
};
/// Which indicators stand in a place, in this order.
struct ShowIndicators {
    IndicatorPlace place;
    std::vector<Indicator> indicators;
};
/// The levers and the indicator of the response surface.
struct ExploreLever {
    SurfaceAxisId axis;
    LeverId lever;
};
struct ExploreIndicator {
    Indicator indicator;
};
struct SetLanguage {
    Language language;
};
struct SetDark {
    bool dark;
};
struct SetHighContrast {
    bool high_contrast;
};
/// The person's own size of text, in percent of the usual one.
struct SetTextSize {
    int percent;
};
struct SetSearch {
    std::string text;
};
struct SetOnlyActive {
    bool only_active;
};
struct SetFamilyOpen {
    std::string family;
    bool open;
};
/// The timeline's selected rows, which are moved together.
struct SelectRows {
    std::vector<std::string> instruments;
};
/// The instrument whose details are open; empty closes them.
struct ShowDetails {
    std::string instrument;
};
enum class Dialog : unsigned char { none, region, evidence, library, help, examples };
struct ShowDialog {
    Dialog dialog;
};
/// What the middle of the screen shows; see app/pages.hpp.
enum class Page : unsigned char { mix, outcomes, compare, collection, explore, answers, assumptions, about, present };
struct ShowPage {
    Page page;
};
struct DismissMessage {};
/// One picture at a time, full screen and in large type; or the workspace again.
struct Present {
    bool on;
};
struct ShowStep {
    int index;
};
/// What another window shows: its documents as text, and how it looks at them. Without a document: still waiting for it.
struct Follow {
    std::string text, reference, before, change;  ///< the last three may be empty
    Language language;
    bool dark, high_contrast, presenting;
    int step;
    Indicator indicator;
    std::string details;
};
struct OpenSecondWindow {};

// --- what leaves the program
struct PickFile {};
struct ExportScenario {};
struct ExportCsv {};
/// One chart: "main", "timeline", "budget", "explore", "answer." and the name of a part of an answer, or the id of an
/// indicator.
enum class ChartFormat : unsigned char { svg_copy, svg, png, csv };
struct ExportChart {
    std::string chart;
    ChartFormat format;
};
struct ShareScenario {};
/// A document for print or PDF.
struct MakeReport {};
/// What became of the last attempt to store the scenario in the browser.
enum class Storage : unsigned char { none, saved, full, blocked };
struct SetStorage {
    Storage storage;
};

// Actions come in families, and an Action holds its family behind a pointer: a variant of them all, copied inline, made every
// file that touches an action instantiate some hundred alternatives, which took 20 s a file. A new action needs a place in one
// of these lists and an apply().
using DocumentAction = std::variant<NewScenario, OpenReady, OpenReadyIn, OpenFile, OpenLink, RestoreDocument, SetTitle,
                                    SetRegion, SetRegionName, SetRegionFigure, ResetRegion, SetHorizon, SetStart, SetDraws,
                                    SetEnvelope, GoToStep, ReplayAt>;
using AssumptionAction = std::variant<SetAssumption, TakeAssumptions, ResetAssumptions, SetAssumptionFilter, OpenAssumption>;
using MixAction = std::variant<SetEnabled, SetBudget, SetPhase, AddPhase, RemovePhase, CopyPhase, ShiftTo, FitToEnvelope,
                               SetSetting, SetLevers, ResetInstrument, ApplyPreset, SetOwnInstrument, CopyAsOwn,
                               RemoveOwnInstrument>;
using MixPanelAction = std::variant<SetMixFilter, SetMixSort, SetSearch, SetOnlyActive, SetFamilyOpen, SelectRows, ShowDetails,
                                    ShowOwnEditor>;
using OutcomeAction = std::variant<SelectIndicator, SetTarget, RemoveTarget, SetChartPicture, SetChartPeriod, SetChartLevel,
                                   SetChartPerInhabitants, ShowIndicators, ExploreLever, ExploreIndicator>;
using CompareAction = std::variant<PinReference, CompareReady, CompareFiles, ClearReference, RemoveCompared, RenameCompared,
                                   SetReference, OpenCompared, SetCompareAxes, PickCompareFiles, OpenFiles, CloseCollection,
                                   OpenCollected, CompareCollected>;
using AnswerAction =
    std::variant<ShowAnalysis, StartAnalysis, StopAnalysis, SetAnswerYear, SetGoalProbability, SetGoalFromNothing,
                 LockInstrument, SetObjectives, SelectInAnswer, BrushAnswer, SetBox, ResetBox>;
using LibraryAction = std::variant<SetLibrary, OpenSaved, RenameSaved, DuplicateSaved, DeleteSaved, RestoreSaved, CompareSaved,
                                   SetStorage>;
using ScreenAction = std::variant<SetLanguage, SetDark, SetHighContrast, SetTextSize, ShowDialog, ShowPage, DismissMessage,
                                  SetGuide>;
using PresentAction = std::variant<SetPresentation, SetStep, RemoveStep, Present, ShowStep, Follow, OpenSecondWindow>;
using OutwardAction = std::variant<PickFile, ExportScenario, ExportCsv, ExportChart, ShareScenario, MakeReport>;

using AnyAction = std::variant<DocumentAction, AssumptionAction, MixAction, MixPanelAction, OutcomeAction, CompareAction,
                               AnswerAction, LibraryAction, ScreenAction, PresentAction, OutwardAction>;

namespace detail {

template <class Kind, class Family>
inline constexpr bool is_kind_of = false;
template <class Kind, class... Kinds>
inline constexpr bool is_kind_of<Kind, std::variant<Kinds...>> = (std::is_same_v<Kind, Kinds> || ...);

template <class Kind, class Families>
struct FamilyOf {};
template <class Kind, class First, class... Rest>
struct FamilyOf<Kind, std::variant<First, Rest...>> : FamilyOf<Kind, std::variant<Rest...>> {};
template <class Kind, class First, class... Rest>
    requires is_kind_of<Kind, First>
struct FamilyOf<Kind, std::variant<First, Rest...>> {
    using type = First;
};

template <class Families>
inline constexpr std::size_t kinds_in = 1;
template <class... Parts>
inline constexpr std::size_t kinds_in<std::variant<Parts...>> = (kinds_in<Parts> + ...);

}  // namespace detail

/// How many kinds of actions there are.
inline constexpr std::size_t action_kinds = detail::kinds_in<AnyAction>;

/// The family that a kind of action belongs to.
template <class Kind>
using ActionFamily = typename detail::FamilyOf<Kind, AnyAction>::type;

/// One action of any kind: `Action action = SetHorizon{15};`. Copies share it, as nobody can change it.
class Action {
  public:
    template <class Kind>
        requires requires { typename ActionFamily<Kind>; }
    Action(Kind kind) : Action(ActionFamily<Kind>(std::move(kind))) {}

    explicit Action(DocumentAction action);
    explicit Action(AssumptionAction action);
    explicit Action(MixAction action);
    explicit Action(MixPanelAction action);
    explicit Action(OutcomeAction action);
    explicit Action(CompareAction action);
    explicit Action(AnswerAction action);
    explicit Action(LibraryAction action);
    explicit Action(ScreenAction action);
    explicit Action(PresentAction action);
    explicit Action(OutwardAction action);

    const AnyAction& any() const { return *any_; }
    /// The number of its kind, below action_kinds.
    std::size_t kind() const;

  private:
    std::shared_ptr<const AnyAction> any_;
};

/// Calls `visitor` with the action as what it is.
template <class Visitor>
decltype(auto) visit_action(Visitor&& visitor, const Action& action) {
    return std::visit([&](const auto& family) -> decltype(auto) { return std::visit(visitor, family); }, action.any());
}

/// The action as one kind, or null if it is another.
template <class Kind>
const Kind* action_if(const Action& action) {
    return std::get_if<Kind>(std::get_if<ActionFamily<Kind>>(&action.any()));
}

using Actions = std::vector<Action>;

}  // namespace regiomix
