// At least one of every action, as it is in the program and as JSON; some are refused.
#pragma once

#include <string>
#include <vector>

#include "support.hpp"

namespace regiomix {

struct ActionSample {
    const char* json;
    Action action;
};

/// They make sense in a state with "seven_steps" open.
inline const std::vector<ActionSample>& action_samples() {
    static const std::vector<ActionSample> samples{
        {R"({"action":"new_scenario"})", NewScenario{}},
        {R"({"action":"open_ready","id":"skane_asic"})", OpenReady{"skane_asic"}},
        {R"({"action":"open_ready","id":"no such"})", OpenReady{"no such"}},
        {R"({"action":"open_file","name":"bad.json","text":"{"})", OpenFile{"bad.json", "{"}},
        {R"({"action":"set_title","title":"Été å € 🌍"})", SetTitle{"Été å € 🌍"}},
        {R"({"action":"set_region","id":"skane"})", SetRegion{"skane"}},
        {R"({"action":"set_region_name","name":"My county"})", SetRegionName{"My county"}},
        {R"({"action":"set_region_figure","figure":"population","value":2e6})",
         SetRegionFigure{"population", 2e6}},
        {R"({"action":"set_region_figure","figure":"population","value":-1})",
         SetRegionFigure{"population", -1}},
        {R"({"action":"reset_region"})", ResetRegion{}},
        {R"({"action":"set_horizon","years":10})", SetHorizon{10}},
        {R"({"action":"set_horizon","years":99})", SetHorizon{99}},
        {R"({"action":"set_start","year":2030,"month":7})", SetStart{2030, 7}},
        {R"({"action":"set_draws","draws":200})", SetDraws{200}},
        {R"({"action":"set_enabled","instrument":"living_labs","enabled":true})",
         SetEnabled{"living_labs", true}},
        {R"({"action":"set_enabled","instrument":"incubation","enabled":false})",
         SetEnabled{"incubation", false}},
        {R"({"action":"set_enabled","instrument":"no such","enabled":true})", SetEnabled{"no such", true}},
        {R"({"action":"set_budget","instrument":"incubation","phase":0,"eur_per_year":600000})",
         SetBudget{"incubation", 0, 600e3}},
        {R"({"action":"set_budget","instrument":"alliance","phase":0,"eur_per_year":50000.5})",
         SetBudget{"alliance", 0, 50000.5}},
        {R"({"action":"set_budget","instrument":"incubation","phase":0,"eur_per_year":-5})",
         SetBudget{"incubation", 0, -5}},
        {R"({"action":"set_phase","instrument":"incubation","phase":0,"from_month":6,"to_month":66})",
         SetPhase{"incubation", 0, 6, 66}},
        {R"({"action":"set_phase","instrument":"incubation","phase":0,"from_month":66,"to_month":6})",
         SetPhase{"incubation", 0, 66, 6}},
        {R"({"action":"add_phase","instrument":"incubation","from_month":130})", AddPhase{"incubation", 130}},
        {R"({"action":"add_phase","instrument":"living_labs","from_month":0})", AddPhase{"living_labs", 0}},
        {R"({"action":"remove_phase","instrument":"incubation","from_month":0})",
         RemovePhase{"incubation", 0}},
        {R"({"action":"set_setting","instrument":"grant_call","setting":"grant_cap_eur","value":30000})",
         SetSetting{"grant_call", "grant_cap_eur", 30000}},
        {R"({"action":"set_setting","instrument":"grant_call","setting":"grant_cap_eur","value":1})",
         SetSetting{"grant_call", "grant_cap_eur", 1}},
        {R"({"action":"set_envelope","eur_per_year":2000000})", SetEnvelope{2e6}},
        {R"({"action":"set_envelope","eur_per_year":null})", SetEnvelope{std::nullopt}},
        {R"({"action":"set_envelope"})", SetEnvelope{std::nullopt}},
        {R"({"action":"set_assumption","parameter":"deadweight","value":0.25,"low":0.2,"high":0.3})",
         SetAssumption{"deadweight", 0.25, 0.2, 0.3}},
        {R"({"action":"set_assumption","parameter":"deadweight","value":0.25})",
         SetAssumption{"deadweight", 0.25, std::nullopt, std::nullopt}},
        {R"({"action":"set_assumption","parameter":"deadweight"})",
         SetAssumption{"deadweight", std::nullopt, std::nullopt, std::nullopt}},
        {R"({"action":"select_indicator","indicator":"adoptions"})", SelectIndicator{Indicator::adoptions}},
        {R"({"action":"set_language","language":"sv"})", SetLanguage{Language::sv}},
        {R"({"action":"set_dark","dark":true})", SetDark{true}},
        {R"({"action":"set_high_contrast","high_contrast":true})", SetHighContrast{true}},
        {R"({"action":"set_search","text":"fund"})", SetSearch{"fund"}},
        {R"({"action":"set_only_active","only_active":true})", SetOnlyActive{true}},
        {R"({"action":"set_family_open","family":"finance","open":false})", SetFamilyOpen{"finance", false}},
        {R"({"action":"set_family_open","family":"finance","open":true})", SetFamilyOpen{"finance", true}},
        {R"({"action":"show_details","instrument":"incubation"})", ShowDetails{"incubation"}},
        {R"({"action":"show_dialog","dialog":"region"})", ShowDialog{Dialog::region}},
        {R"({"action":"show_dialog","dialog":"evidence"})", ShowDialog{Dialog::evidence}},
        {R"({"action":"show_dialog","dialog":"none"})", ShowDialog{Dialog::none}},
        {R"({"action":"show_page","page":"mix"})", ShowPage{Page::mix}},
        {R"({"action":"show_page","page":"outcomes"})", ShowPage{Page::outcomes}},
        {R"({"action":"show_page","page":"about"})", ShowPage{Page::about}},
        {R"({"action":"dismiss_message"})", DismissMessage{}},
        {R"({"action":"go_to_step","index":0})", GoToStep{0}},
        {R"({"action":"go_to_step","index":1})", GoToStep{1}},
        {R"({"action":"go_to_step","index":-1})", GoToStep{-1}},
        {R"({"action":"pick_file"})", PickFile{}},
        {R"({"action":"export_scenario"})", ExportScenario{}},
        {R"({"action":"pin_reference"})", PinReference{}},
        {R"({"action":"compare_ready","id":"osi_agencies"})", CompareReady{"osi_agencies"}},
        {R"({"action":"compare_ready","id":"no such"})", CompareReady{"no such"}},
        {R"({"action":"clear_reference"})", ClearReference{}},
        {R"({"action":"copy_phase","instrument":"revolving_fund","phase":0,"from_month":72})",
         CopyPhase{"revolving_fund", 0, 72}},
        {R"({"action":"shift_to","instruments":["incubation","training"],"anchor":"incubation","from_month":6})",
         ShiftTo{{"incubation", "training"}, "incubation", 6}},
        {R"({"action":"fit_to_envelope","instruments":["incubation"]})", FitToEnvelope{{"incubation"}}},
        {R"({"action":"select_rows","instruments":["incubation"]})", SelectRows{{"incubation"}}},
        {R"({"action":"export_csv"})", ExportCsv{}},
        {R"({"action":"export_chart","chart":"main","format":"svg_copy"})", ExportChart{"main", ChartFormat::svg_copy}},
        {R"({"action":"export_chart","chart":"timeline","format":"svg"})", ExportChart{"timeline", ChartFormat::svg}},
        {R"({"action":"export_chart","chart":"budget","format":"png"})", ExportChart{"budget", ChartFormat::png}},
        {R"({"action":"export_chart","chart":"adoptions","format":"csv"})", ExportChart{"adoptions", ChartFormat::csv}},
        {R"({"action":"export_chart","chart":"no such","format":"csv"})", ExportChart{"no such", ChartFormat::csv}},
        {R"({"action":"report"})", MakeReport{}},
        {R"({"action":"share"})", ShareScenario{}},
        {R"({"action":"open_link","text":"{\"t\":\"Sent\",\"r\":\"skane\"}","defect":"none"})",
         OpenLink{R"({"t":"Sent","r":"skane"})", LinkDefect::none}},
        {R"({"action":"open_link","text":"","defect":"newer"})", OpenLink{"", LinkDefect::newer}},
        {R"({"action":"restore_document","text":"no JSON","ready":"","in_file":true})",
         RestoreDocument{"no JSON", "", true}},
        {R"({"action":"set_storage","storage":"full"})", SetStorage{Storage::full}},
    };
    return samples;
}

}  // namespace regiomix
