#include "app/action_to_json.hpp"

#include <nlohmann/json.hpp>

#include "app/pages.hpp"

namespace regiomix {
namespace {

using Json = nlohmann::ordered_json;
using Fields = std::initializer_list<std::pair<const char*, Json>>;

Json named(const char* name, Fields fields = {}) {
    Json json = Json::object();
    json["action"] = name;
    for (const auto& [key, value] : fields) json[key] = value;
    return json;
}

Json maybe(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

// One for every action; a new one without it does not compile.
Json write(const NewScenario&) { return named("new_scenario"); }
Json write(const OpenReady& a) { return named("open_ready", {{"id", a.id}}); }
Json write(const OpenFile& a) { return named("open_file", {{"name", a.name}, {"text", a.bytes}}); }
Json write(const OpenLink& a) {
    static constexpr const char* defects[] = {"none", "damaged", "newer", "too_large", "old_browser"};
    return named("open_link", {{"text", a.text}, {"defect", defects[static_cast<int>(a.defect)]}});
}
Json write(const RestoreDocument& a) {
    return named("restore_document", {{"text", a.bytes}, {"ready", a.ready}, {"in_file", a.in_file}});
}
Json write(const SetTitle& a) { return named("set_title", {{"title", a.title}}); }
Json write(const SetRegion& a) { return named("set_region", {{"id", a.id}}); }
Json write(const SetRegionName& a) { return named("set_region_name", {{"name", a.name}}); }
Json write(const SetRegionFigure& a) { return named("set_region_figure", {{"figure", a.figure}, {"value", a.value}}); }
Json write(const ResetRegion&) { return named("reset_region"); }
Json write(const SetHorizon& a) { return named("set_horizon", {{"years", a.years}}); }
Json write(const SetStart& a) { return named("set_start", {{"year", a.year}, {"month", a.month}}); }
Json write(const SetDraws& a) { return named("set_draws", {{"draws", a.draws}}); }
Json write(const SetEnabled& a) { return named("set_enabled", {{"instrument", a.instrument}, {"enabled", a.enabled}}); }
Json write(const SetBudget& a) {
    return named("set_budget", {{"instrument", a.instrument}, {"phase", a.phase}, {"eur_per_year", a.eur_per_year}});
}
Json write(const SetPhase& a) {
    return named("set_phase",
                 {{"instrument", a.instrument}, {"phase", a.phase}, {"from_month", a.from_month}, {"to_month", a.to_month}});
}
Json write(const AddPhase& a) { return named("add_phase", {{"instrument", a.instrument}, {"from_month", a.from_month}}); }
Json write(const RemovePhase& a) {
    return named("remove_phase", {{"instrument", a.instrument}, {"from_month", a.from_month}});
}
Json write(const CopyPhase& a) {
    return named("copy_phase", {{"instrument", a.instrument}, {"phase", a.phase}, {"from_month", a.from_month}});
}
Json write(const ShiftTo& a) {
    return named("shift_to", {{"instruments", a.instruments}, {"anchor", a.anchor}, {"from_month", a.from_month}});
}
Json write(const FitToEnvelope& a) { return named("fit_to_envelope", {{"instruments", a.instruments}}); }
Json write(const SelectRows& a) { return named("select_rows", {{"instruments", a.instruments}}); }
Json write(const SetSetting& a) {
    return named("set_setting", {{"instrument", a.instrument}, {"setting", a.setting}, {"value", a.value}});
}
Json write(const SetEnvelope& a) { return named("set_envelope", {{"eur_per_year", maybe(a.eur_per_year)}}); }
Json write(const SetAssumption& a) {
    return named("set_assumption",
                 {{"parameter", a.parameter}, {"value", maybe(a.value)}, {"low", maybe(a.low)}, {"high", maybe(a.high)}});
}
Json write(const TakeAssumptions& a) { return named("take_assumptions", {{"id", a.id}}); }
Json write(const ResetAssumptions&) { return named("reset_assumptions"); }
Json write(const SetAssumptionFilter& a) {
    static constexpr const char* shows[] = {"all", "changed", "differing"};
    return named("set_assumption_filter", {{"part", a.filter.part == AssumptionPart::model ? "model" : "instruments"},
                                           {"show", shows[static_cast<int>(a.filter.show)]},
                                           {"group", a.filter.group},
                                           {"grade", a.filter.grade},
                                           {"search", a.filter.search}});
}
Json write(const OpenAssumption& a) { return named("open_assumption", {{"id", a.id}, {"open", a.open}}); }
Json write(const SetMixFilter& a) { return named("set_mix_filter", {{"family", a.family}, {"stage", a.stage}}); }
Json write(const SetMixSort& a) {
    return named("set_mix_sort", {{"sort", a.sort == MixSort::catalogue ? "catalogue" : "effect"}});
}
Json write(const ResetInstrument& a) { return named("reset_instrument", {{"instrument", a.instrument}}); }
Json write(const ApplyPreset& a) { return named("apply_preset", {{"family", a.family}, {"preset", a.preset}}); }
Json write(const SetOwnInstrument& a) {
    const OwnInstrument& own = a.definition;
    return named("set_own_instrument", {{"id", own.id}, {"name", own.name}, {"family", own.family},
                                        {"reference_budget_eur", own.reference_budget_eur}, {"delay_years", own.delay_years},
                                        {"ramp_years", own.ramp_years}, {"strengths", own.strengths},
                                        {"money_shares", own.money_shares}});
}
Json write(const CopyAsOwn& a) { return named("copy_as_own", {{"instrument", a.instrument}, {"id", a.id}}); }
Json write(const RemoveOwnInstrument& a) { return named("remove_own_instrument", {{"id", a.id}}); }
Json write(const ShowOwnEditor& a) { return named("show_own_editor", {{"id", a.id}}); }
Json write(const SetGuide& a) { return named("set_guide", {{"step", a.step}}); }
Json write(const OpenReadyIn& a) { return named("open_ready_in", {{"id", a.id}, {"region", a.region}}); }
Json write(const ReplayAt& a) { return named("replay_at", {{"share", a.share}}); }
Json write(const GoToStep& a) { return named("go_to_step", {{"index", a.index}}); }
Json write(const PinReference&) { return named("pin_reference"); }
Json write(const CompareReady& a) { return named("compare_ready", {{"id", a.id}}); }
Json write(const ClearReference&) { return named("clear_reference"); }
Json files_json(const std::vector<GivenFile>& files) {
    Json list = Json::array();
    for (const GivenFile& file : files) list.push_back({{"name", file.name}, {"text", file.bytes}});
    return list;
}
Json write(const CompareFiles& a) { return named("compare_files", {{"files", files_json(a.files)}}); }
Json write(const RemoveCompared& a) { return named("remove_compared", {{"id", a.id}}); }
Json write(const RenameCompared& a) { return named("rename_compared", {{"id", a.id}, {"title", a.title}}); }
Json write(const SetReference& a) { return named("set_reference", {{"id", a.id}}); }
Json write(const OpenCompared& a) { return named("open_compared", {{"id", a.id}}); }
Json write(const SetCompareAxes& a) {
    return named("set_compare_axes", {{"axes", a.axes == CompareAxes::outcomes ? "outcomes" : "levers"}});
}
Json write(const PickCompareFiles&) { return named("pick_compare_files"); }
Json write(const OpenFiles& a) { return named("open_files", {{"files", files_json(a.files)}}); }
Json write(const CloseCollection&) { return named("close_collection"); }
Json write(const OpenCollected& a) { return named("open_collected", {{"index", a.index}}); }
Json write(const CompareCollected& a) { return named("compare_collected", {{"index", a.index}}); }
Json write(const SetLibrary& a) {
    Json records = Json::array();
    for (const SavedScenario& record : a.records)
        records.push_back({{"id", record.id}, {"title", record.title}, {"saved", record.saved}, {"here", record.here},
                           {"elsewhere", record.elsewhere}, {"in_file", record.in_file}});
    return named("set_library", {{"records", std::move(records)}, {"blocked", a.blocked}});
}
Json write(const OpenSaved& a) { return named("open_saved", {{"id", a.id}}); }
Json write(const RenameSaved& a) { return named("rename_saved", {{"id", a.id}, {"title", a.title}}); }
Json write(const DuplicateSaved& a) { return named("duplicate_saved", {{"id", a.id}}); }
Json write(const DeleteSaved& a) { return named("delete_saved", {{"id", a.id}}); }
Json write(const RestoreSaved& a) { return named("restore_saved", {{"id", a.id}}); }
Json write(const CompareSaved& a) { return named("compare_saved", {{"id", a.id}}); }
Json write(const SelectIndicator& a) {
    return named("select_indicator", {{"indicator", std::string(indicator_names[index_of(a.indicator)])}});
}
std::string id_of(Indicator indicator) { return std::string(indicator_names[index_of(indicator)]); }
Json write(const SetTarget& a) {
    return named(
        "set_target",
        {{"index", a.index}, {"indicator", id_of(a.indicator)}, {"year", a.year}, {"at_most", a.at_most}, {"value", a.value}});
}
Json write(const RemoveTarget& a) {
    return named("remove_target",
                 {{"indicator", id_of(a.indicator)}, {"year", a.year}, {"at_most", a.at_most}, {"value", a.value}});
}
Json write(const SetChartPicture& a) {
    static constexpr const char* pictures[] = {"bands", "density", "table"};
    return named("set_chart_picture", {{"picture", pictures[static_cast<int>(a.picture)]}});
}
Json write(const SetChartPeriod& a) {
    static constexpr const char* periods[] = {"natural", "yearly", "cumulative"};
    return named("set_chart_period", {{"period", periods[static_cast<int>(a.period)]}});
}
Json write(const SetChartLevel& a) { return named("set_chart_level", {{"level", a.level}}); }
Json write(const SetChartPerInhabitants& a) {
    return named("set_chart_per_inhabitants", {{"per_inhabitants", a.per_inhabitants}});
}
Json write(const ShowIndicators& a) {
    Json list = Json::array();
    for (const Indicator indicator : a.indicators) list.push_back(id_of(indicator));
    return named("show_indicators", {{"place", a.place == IndicatorPlace::cards ? "cards" : "charts"}, {"indicators", list}});
}
Json write(const SetLevers& a) {
    return named("set_levers", {{"first_instrument", a.first.lever.instrument}, {"first_setting", a.first.lever.setting},
                                {"first_value", a.first.value}, {"second_instrument", a.second.lever.instrument},
                                {"second_setting", a.second.lever.setting}, {"second_value", a.second.value}});
}
Json write(const ExploreLever& a) {
    return named("explore_lever", {{"axis", a.axis == SurfaceAxisId::across ? "across" : "up"},
                                   {"instrument", a.lever.instrument}, {"setting", a.lever.setting}});
}
Json write(const ExploreIndicator& a) { return named("explore_indicator", {{"indicator", id_of(a.indicator)}}); }
Json write(const ShowAnalysis& a) { return named("show_analysis", {{"analysis", info_of(a.kind).id}}); }
Json write(const StartAnalysis& a) { return named("start_analysis", {{"analysis", info_of(a.kind).id}}); }
Json write(const StopAnalysis&) { return named("stop_analysis"); }
Json write(const SetAnswerYear& a) { return named("set_answer_year", {{"year", a.year}}); }
Json write(const SetGoalProbability& a) { return named("set_goal_probability", {{"probability", a.probability}}); }
Json write(const SetGoalFromNothing& a) { return named("set_goal_from_nothing", {{"from_nothing", a.from_nothing}}); }
Json write(const LockInstrument& a) {
    return named("lock_instrument", {{"instrument", a.instrument}, {"locked", a.locked}});
}
Json write(const SetObjectives& a) {
    Json list = Json::array();
    for (const Indicator indicator : a.indicators) list.push_back(id_of(indicator));
    return named("set_objectives", {{"indicators", std::move(list)}});
}
Json write(const SelectInAnswer& a) { return named("select_in_answer", {{"item", a.item}}); }
Json write(const BrushAnswer& a) {
    return named("brush_answer", {{"axis", a.axis}, {"low", maybe(a.range.low)}, {"high", maybe(a.range.high)}});
}
Json write(const SetBox& a) {
    Json limits = Json::object();
    for (const auto& [input, limit] : a.limits) limits[input] = {{"low", maybe(limit.low)}, {"high", maybe(limit.high)}};
    return named("set_box", {{"limits", std::move(limits)}});
}
Json write(const ResetBox&) { return named("reset_box"); }
Json write(const SetLanguage& a) {
    static constexpr const char* languages[] = {"en", "fr", "sv"};
    return named("set_language", {{"language", languages[static_cast<int>(a.language)]}});
}
Json write(const SetDark& a) { return named("set_dark", {{"dark", a.dark}}); }
Json write(const SetTextSize& a) { return named("set_text_size", {{"percent", a.percent}}); }
Json write(const SetHighContrast& a) { return named("set_high_contrast", {{"high_contrast", a.high_contrast}}); }
Json write(const SetSearch& a) { return named("set_search", {{"text", a.text}}); }
Json write(const SetOnlyActive& a) { return named("set_only_active", {{"only_active", a.only_active}}); }
Json write(const SetFamilyOpen& a) { return named("set_family_open", {{"family", a.family}, {"open", a.open}}); }
Json write(const ShowDetails& a) { return named("show_details", {{"instrument", a.instrument}}); }
Json write(const ShowDialog& a) {
    static constexpr const char* dialogs[] = {"none", "region", "evidence", "library", "help", "examples"};
    return named("show_dialog", {{"dialog", dialogs[static_cast<int>(a.dialog)]}});
}
Json write(const ShowPage& a) { return named("show_page", {{"page", page_id(a.page)}}); }
Json write(const DismissMessage&) { return named("dismiss_message"); }
Json write(const PickFile&) { return named("pick_file"); }
Json write(const ExportScenario&) { return named("export_scenario"); }
Json write(const ExportCsv&) { return named("export_csv"); }
Json write(const ExportChart& a) {
    static constexpr const char* formats[] = {"svg_copy", "svg", "png", "csv"};
    return named("export_chart", {{"chart", a.chart}, {"format", formats[static_cast<int>(a.format)]}});
}
Json write(const SetPresentation& a) {
    Json steps = Json::array();
    for (const PresentationStep& step : a.steps)
        steps.push_back({{"show", step_show_names[static_cast<std::size_t>(step.show)]},
                         {"indicator", id_of(step.indicator)},
                         {"caption", step.caption},
                         {"instrument", step.instrument}});
    return named("set_presentation", {{"steps", std::move(steps)}});
}
Json write(const SetStep& a) {
    Json step = named("set_step", {{"index", a.index}});
    if (a.show) step["show"] = step_show_names[static_cast<std::size_t>(*a.show)];
    if (a.indicator) step["indicator"] = id_of(*a.indicator);
    if (a.caption) step["caption"] = *a.caption;
    if (a.instrument) step["instrument"] = *a.instrument;
    return step;
}
Json write(const RemoveStep& a) { return named("remove_step", {{"index", a.index}, {"count", a.count}}); }
Json write(const Present& a) { return named("present", {{"on", a.on}}); }
Json write(const ShowStep& a) { return named("show_step", {{"index", a.index}}); }
Json write(const Follow& a) {
    static constexpr const char* languages[] = {"en", "fr", "sv"};
    return named("follow", {{"text", a.text}, {"reference", a.reference}, {"before", a.before}, {"change", a.change},
                            {"language", languages[static_cast<int>(a.language)]}, {"dark", a.dark},
                            {"high_contrast", a.high_contrast}, {"presenting", a.presenting}, {"step", a.step},
                            {"indicator", id_of(a.indicator)}, {"details", a.details}});
}
Json write(const OpenSecondWindow&) { return named("open_second_window"); }
Json write(const MakeReport&) { return named("report"); }
Json write(const ShareScenario&) { return named("share"); }
Json write(const SetStorage& a) {
    static constexpr const char* states[] = {"none", "saved", "full", "blocked"};
    return named("set_storage", {{"storage", states[static_cast<int>(a.storage)]}});
}

}  // namespace

Json action_to_json(const Action& action) {
    return visit_action([](const auto& a) { return write(a); }, action);
}

}  // namespace regiomix
