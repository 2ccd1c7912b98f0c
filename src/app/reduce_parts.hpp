// One overload of apply() per action, grouped by source file: reduce_answers.cpp, reduce_assumptions.cpp, reduce_compare.cpp,
// reduce_document.cpp, reduce_explore.cpp, reduce_guide.cpp, reduce_library.cpp, reduce_mix.cpp, reduce_mix_panel.cpp,
// reduce_outcomes.cpp, reduce_own.cpp, reduce_timeline.cpp, reduce_view.cpp.
#pragma once

#include "app/reduce.hpp"

namespace regiomix::detail {

#define REGIOMIX_APPLY(Kind) Effects apply(AppState& state, const Kind& action, const Content& content);
REGIOMIX_APPLY(NewScenario)
REGIOMIX_APPLY(OpenReady)
REGIOMIX_APPLY(OpenFile)
REGIOMIX_APPLY(OpenLink)
REGIOMIX_APPLY(RestoreDocument)
REGIOMIX_APPLY(SetTitle)
REGIOMIX_APPLY(SetRegion)
REGIOMIX_APPLY(SetRegionName)
REGIOMIX_APPLY(SetRegionFigure)
REGIOMIX_APPLY(ResetRegion)
REGIOMIX_APPLY(SetHorizon)
REGIOMIX_APPLY(SetStart)
REGIOMIX_APPLY(SetDraws)
REGIOMIX_APPLY(SetEnvelope)

REGIOMIX_APPLY(SetAssumption)
REGIOMIX_APPLY(TakeAssumptions)
REGIOMIX_APPLY(ResetAssumptions)
REGIOMIX_APPLY(SetAssumptionFilter)
REGIOMIX_APPLY(OpenAssumption)

REGIOMIX_APPLY(SetEnabled)
REGIOMIX_APPLY(SetBudget)
REGIOMIX_APPLY(SetPhase)
REGIOMIX_APPLY(AddPhase)
REGIOMIX_APPLY(RemovePhase)
REGIOMIX_APPLY(SetSetting)

REGIOMIX_APPLY(SetMixFilter)
REGIOMIX_APPLY(SetMixSort)
REGIOMIX_APPLY(ResetInstrument)
REGIOMIX_APPLY(ApplyPreset)

REGIOMIX_APPLY(SetOwnInstrument)
REGIOMIX_APPLY(CopyAsOwn)
REGIOMIX_APPLY(RemoveOwnInstrument)
REGIOMIX_APPLY(ShowOwnEditor)

REGIOMIX_APPLY(SetGuide)
REGIOMIX_APPLY(OpenReadyIn)
REGIOMIX_APPLY(ReplayAt)

REGIOMIX_APPLY(GoToStep)

REGIOMIX_APPLY(PinReference)
REGIOMIX_APPLY(CompareReady)
REGIOMIX_APPLY(CompareFiles)
REGIOMIX_APPLY(ClearReference)
REGIOMIX_APPLY(RemoveCompared)
REGIOMIX_APPLY(RenameCompared)
REGIOMIX_APPLY(SetReference)
REGIOMIX_APPLY(OpenCompared)
REGIOMIX_APPLY(SetCompareAxes)
REGIOMIX_APPLY(PickCompareFiles)
REGIOMIX_APPLY(OpenFiles)
REGIOMIX_APPLY(CloseCollection)
REGIOMIX_APPLY(OpenCollected)
REGIOMIX_APPLY(CompareCollected)

REGIOMIX_APPLY(ShowAnalysis)
REGIOMIX_APPLY(StartAnalysis)
REGIOMIX_APPLY(StopAnalysis)
REGIOMIX_APPLY(SetAnswerYear)
REGIOMIX_APPLY(SetGoalProbability)
REGIOMIX_APPLY(SetGoalFromNothing)
REGIOMIX_APPLY(LockInstrument)
REGIOMIX_APPLY(SetObjectives)
REGIOMIX_APPLY(SelectInAnswer)
REGIOMIX_APPLY(BrushAnswer)
REGIOMIX_APPLY(SetBox)
REGIOMIX_APPLY(ResetBox)

REGIOMIX_APPLY(SetLibrary)
REGIOMIX_APPLY(OpenSaved)
REGIOMIX_APPLY(RenameSaved)
REGIOMIX_APPLY(DuplicateSaved)
REGIOMIX_APPLY(DeleteSaved)
REGIOMIX_APPLY(RestoreSaved)
REGIOMIX_APPLY(CompareSaved)
REGIOMIX_APPLY(CopyPhase)
REGIOMIX_APPLY(ShiftTo)
REGIOMIX_APPLY(FitToEnvelope)
REGIOMIX_APPLY(SelectRows)

REGIOMIX_APPLY(SelectIndicator)
REGIOMIX_APPLY(SetTarget)
REGIOMIX_APPLY(RemoveTarget)
REGIOMIX_APPLY(SetChartPicture)
REGIOMIX_APPLY(SetChartPeriod)
REGIOMIX_APPLY(SetChartLevel)
REGIOMIX_APPLY(SetChartPerInhabitants)
REGIOMIX_APPLY(ShowIndicators)
REGIOMIX_APPLY(SetLevers)
REGIOMIX_APPLY(ExploreLever)
REGIOMIX_APPLY(ExploreIndicator)
REGIOMIX_APPLY(SetLanguage)
REGIOMIX_APPLY(SetDark)
REGIOMIX_APPLY(SetHighContrast)
REGIOMIX_APPLY(SetTextSize)
REGIOMIX_APPLY(ExportChart)
REGIOMIX_APPLY(MakeReport)
REGIOMIX_APPLY(SetPresentation)
REGIOMIX_APPLY(SetStep)
REGIOMIX_APPLY(RemoveStep)
REGIOMIX_APPLY(Present)
REGIOMIX_APPLY(ShowStep)
REGIOMIX_APPLY(Follow)
REGIOMIX_APPLY(OpenSecondWindow)
REGIOMIX_APPLY(SetSearch)
REGIOMIX_APPLY(SetOnlyActive)
REGIOMIX_APPLY(SetFamilyOpen)
REGIOMIX_APPLY(ShowDetails)
REGIOMIX_APPLY(ShowDialog)
REGIOMIX_APPLY(ShowPage)
REGIOMIX_APPLY(DismissMessage)
REGIOMIX_APPLY(PickFile)
REGIOMIX_APPLY(ExportScenario)
REGIOMIX_APPLY(ExportCsv)
REGIOMIX_APPLY(ShareScenario)
REGIOMIX_APPLY(SetStorage)
#undef REGIOMIX_APPLY

/// Says why a typed value was refused.
void refuse(AppState& state, std::string sentence);

/// Refuses unless low <= value <= high (NaN is refused); `name` is what the person calls the value.
bool check_range(AppState& state, const std::string& name, double value, double low, double high, int decimals);

/// The entry of an instrument, or null.
MixEntry* find_mix_entry(AppState& state, const std::string& instrument);
/// What people call it.
std::string instrument_name(const AppState& state, const Content& content, const std::string& instrument);

/// Makes a scenario the edited document.
void set_document(AppState& state, Scenario scenario);

/// What of a typed text fits a file: at most so many characters, none of them U+0000.
std::string fitting(std::string text, std::size_t most_characters);

/// To be called when an action changes what results depend on: an old message no longer applies, and the results in the
/// opened file are no longer those of the scenario, so they must not be compared with it.
void touch_document(AppState& state);

}  // namespace regiomix::detail
