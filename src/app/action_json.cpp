#include "app/action_json.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>

#include "app/pages.hpp"

namespace regiomix {
namespace {

using Json = nlohmann::json;

/// Reads the fields of one action object and remembers what was wrong.
class Fields {
  public:
    explicit Fields(const Json& object) : object_(object) {}

    std::string text(const char* key) { return read<std::string>(key, &Json::is_string, "a text"); }
    double number(const char* key) { return read<double>(key, &Json::is_number, "a number"); }
    std::vector<std::string> texts(const char* key) {
        const auto found = object_.find(key);
        if (found == object_.end()) return {};
        const auto is_text = [](const Json& item) { return item.is_string(); };
        if (found->is_array() && std::all_of(found->begin(), found->end(), is_text))
            return found->get<std::vector<std::string>>();
        problems_.push_back({key, "is " + found->dump(), "a list of texts"});
        return {};
    }
    /// A list of {"name", "text"}.
    std::vector<GivenFile> files(const char* key) {
        std::vector<GivenFile> all;
        const auto found = object_.find(key);
        bool right = found != object_.end() && found->is_array();
        for (std::size_t i = 0; right && i < found->size(); ++i) {
            const Json& file = (*found)[i];
            right = file.is_object() && file.contains("name") && file["name"].is_string() && file.contains("text") &&
                    file["text"].is_string();
            if (right) all.push_back({file["name"].get<std::string>(), file["text"].get<std::string>()});
        }
        if (!right) problems_.push_back({key, "is no list of files", "a list of objects with \"name\" and \"text\""});
        return all;
    }
    /// The library as the page describes it.
    std::vector<SavedScenario> records(const char* key) {
        std::vector<SavedScenario> all;
        const auto found = object_.find(key);
        if (found == object_.end() || !found->is_array()) {
            problems_.push_back({key, "is no list", "a list of saved scenarios"});
            return all;
        }
        for (const Json& item : *found) {
            const Json object = item.is_object() ? item : Json::object();
            Fields f(object);
            all.push_back({f.text("id"), f.text("title"), f.text("saved"), f.flag("here"), f.flag("elsewhere"),
                           f.flag("in_file")});
            problems_.insert(problems_.end(), f.problems_.begin(), f.problems_.end());
        }
        return all;
    }
    int integer(const char* key) {
        const double value = read<double>(key, &Json::is_number_integer, "a whole number");
        // Too large for an int is out of every range there is: say so rather than wrap round into one.
        if (std::abs(value) < 1e9) return static_cast<int>(value);
        problems_.push_back({key, "is " + object_.find(key)->dump(), "a whole number of usual size"});
        return 0;
    }
    bool flag(const char* key) { return read<bool>(key, &Json::is_boolean, "true or false"); }
    std::optional<double> optional_number(const char* key) {
        if (const auto found = object_.find(key); found == object_.end() || found->is_null()) return std::nullopt;
        return number(key);
    }
    /// An object of numbers; absent: none.
    std::map<std::string, double> numbers(const char* key) {
        const auto found = object_.find(key);
        if (found == object_.end()) return {};
        const auto is_number = [](const Json& item) { return item.is_number(); };
        if (found->is_object() && std::all_of(found->begin(), found->end(), is_number))
            return found->get<std::map<std::string, double>>();
        problems_.push_back({key, "is " + found->dump(), "an object of numbers"});
        return {};
    }
    template <class T>
    T one_of(const char* key, const std::vector<std::pair<const char*, T>>& choices) {
        const std::string chosen = text(key);
        std::string expected;
        for (const auto& [name, value] : choices) {
            if (chosen == name) return value;
            expected += (expected.empty() ? "" : ", ") + std::string(name);
        }
        problems_.push_back({key, "is \"" + chosen + "\"", "one of " + expected});
        return choices.front().second;
    }
    Indicator indicator(const char* key) {
        const std::string id = text(key);
        if (const auto found = find_indicator(id)) return *found;
        problems_.push_back({key, "is \"" + id + "\"", "the id of an indicator"});
        return Indicator::net_jobs;
    }

    /// An object of objects {"low", "high"}; either may be null or absent.
    std::map<std::string, OpenRange> intervals(const char* key) {
        std::map<std::string, OpenRange> all;
        const auto found = object_.find(key);
        if (found == object_.end() || !found->is_object()) {
            problems_.push_back({key, "is no object", "an object of objects with \"low\" and \"high\""});
            return all;
        }
        for (const auto& [name, item] : found->items()) {
            const Json object = item.is_object() ? item : Json::object();
            Fields f(object);
            all[name] = {f.optional_number("low"), f.optional_number("high")};
            problems_.insert(problems_.end(), f.problems_.begin(), f.problems_.end());
        }
        return all;
    }
    AnalysisKind analysis(const char* key) {
        const std::string id = text(key);
        if (const auto found = find_analysis(id)) return *found;
        problems_.push_back({key, "is \"" + id + "\"", "the id of an analysis"});
        return AnalysisKind::contribution;
    }
    std::vector<Indicator> indicators(const char* key) {
        std::vector<Indicator> list;
        for (const std::string& id : texts(key)) {
            if (const auto found = find_indicator(id))
                list.push_back(*found);
            else
                problems_.push_back({key, "has \"" + id + "\"", "ids of indicators"});
        }
        return list;
    }
    std::vector<PresentationStep> presentation();
    SetStep step();

    const Problems& problems() const { return problems_; }

  private:
    template <class T>
    T read(const char* key, bool (Json::*is_right)() const noexcept, const char* expected) {
        const auto found = object_.find(key);
        if (found != object_.end() && (*found.*is_right)()) return found->get<T>();
        problems_.push_back({key, found == object_.end() ? "is missing" : "is " + found->dump(), expected});
        return T{};
    }

    const Json& object_;
    Problems problems_;
};

std::vector<std::pair<const char*, PresentationStep::Show>> step_shows() {
    std::vector<std::pair<const char*, PresentationStep::Show>> shows;
    for (std::size_t i = 0; i < step_show_names.size(); ++i)
        shows.emplace_back(step_show_names[i].data(), static_cast<PresentationStep::Show>(i));
    return shows;
}

std::vector<PresentationStep> presentation_of(const Json& object, Problems& problems) {
    std::vector<PresentationStep> steps;
    const auto list = object.find("steps");
    if (list == object.end() || !list->is_array()) {
        problems.push_back({"steps", list == object.end() ? "is missing" : "is " + list->dump(), "a list of steps"});
        return steps;
    }
    const auto shows = step_shows();
    for (const Json& item : *list) {
        const Json step = item.is_object() ? item : Json::object();
        Fields fields(step);
        PresentationStep read{fields.one_of<PresentationStep::Show>("show", shows), {}, {}, {}};
        if (step.contains("indicator")) read.indicator = fields.indicator("indicator");
        if (step.contains("caption")) read.caption = fields.text("caption");
        if (step.contains("instrument")) read.instrument = fields.text("instrument");
        problems.insert(problems.end(), fields.problems().begin(), fields.problems().end());
        steps.push_back(std::move(read));
    }
    return steps;
}

std::vector<PresentationStep> Fields::presentation() { return presentation_of(object_, problems_); }

SetStep Fields::step() {
    SetStep step{integer("index")};
    if (object_.contains("show")) step.show = one_of<PresentationStep::Show>("show", step_shows());
    if (object_.contains("indicator")) step.indicator = indicator("indicator");
    if (object_.contains("caption")) step.caption = text("caption");
    if (object_.contains("instrument")) step.instrument = text("instrument");
    return step;
}

Language language_of(Fields& f) {
    return f.one_of<Language>("language", {{"en", Language::en}, {"fr", Language::fr}, {"sv", Language::sv}});
}

AssumptionFilter assumption_filter_of(Fields& f) {
    return {f.one_of<AssumptionPart>("part", {{"model", AssumptionPart::model}, {"instruments", AssumptionPart::instruments}}),
            f.one_of<AssumptionShow>("show", {{"all", AssumptionShow::all},
                                              {"changed", AssumptionShow::changed},
                                              {"differing", AssumptionShow::differing}}),
            f.text("group"), f.text("grade"), f.text("search")};
}

struct NamedReader {
    std::string_view name;
    Action (*read)(Fields&);
};

constexpr NamedReader readers[] = {
    {"new_scenario", [](Fields&) -> Action { return NewScenario{}; }},
    {"open_ready", [](Fields& f) -> Action { return OpenReady{f.text("id")}; }},
    {"open_file", [](Fields& f) -> Action { return OpenFile{f.text("name"), f.text("text")}; }},
    {"set_title", [](Fields& f) -> Action { return SetTitle{f.text("title")}; }},
    {"set_region", [](Fields& f) -> Action { return SetRegion{f.text("id")}; }},
    {"set_region_name", [](Fields& f) -> Action { return SetRegionName{f.text("name")}; }},
    {"set_region_figure", [](Fields& f) -> Action { return SetRegionFigure{f.text("figure"), f.number("value")}; }},
    {"reset_region", [](Fields&) -> Action { return ResetRegion{}; }},
    {"set_horizon", [](Fields& f) -> Action { return SetHorizon{f.integer("years")}; }},
    {"set_start", [](Fields& f) -> Action { return SetStart{f.integer("year"), f.integer("month")}; }},
    {"set_draws", [](Fields& f) -> Action { return SetDraws{f.integer("draws")}; }},
    {"set_enabled", [](Fields& f) -> Action { return SetEnabled{f.text("instrument"), f.flag("enabled")}; }},
    {"set_budget",
     [](Fields& f) -> Action { return SetBudget{f.text("instrument"), f.integer("phase"), f.number("eur_per_year")}; }},
    {"set_phase",
     [](Fields& f) -> Action {
         return SetPhase{f.text("instrument"), f.integer("phase"), f.integer("from_month"), f.integer("to_month")};
     }},
    {"add_phase", [](Fields& f) -> Action { return AddPhase{f.text("instrument"), f.integer("from_month")}; }},
    {"remove_phase",
     [](Fields& f) -> Action { return RemovePhase{f.text("instrument"), f.integer("from_month")}; }},
    {"copy_phase",
     [](Fields& f) -> Action { return CopyPhase{f.text("instrument"), f.integer("phase"), f.integer("from_month")}; }},
    {"shift_to",
     [](Fields& f) -> Action { return ShiftTo{f.texts("instruments"), f.text("anchor"), f.integer("from_month")}; }},
    {"fit_to_envelope", [](Fields& f) -> Action { return FitToEnvelope{f.texts("instruments")}; }},
    {"select_rows", [](Fields& f) -> Action { return SelectRows{f.texts("instruments")}; }},
    {"set_setting",
     [](Fields& f) -> Action { return SetSetting{f.text("instrument"), f.text("setting"), f.number("value")}; }},
    {"set_envelope", [](Fields& f) -> Action { return SetEnvelope{f.optional_number("eur_per_year")}; }},
    {"set_assumption",
     [](Fields& f) -> Action {
         return SetAssumption{f.text("parameter"), f.optional_number("value"), f.optional_number("low"),
                              f.optional_number("high")};
     }},
    {"take_assumptions", [](Fields& f) -> Action { return TakeAssumptions{f.integer("id")}; }},
    {"reset_assumptions", [](Fields&) -> Action { return ResetAssumptions{}; }},
    {"set_assumption_filter", [](Fields& f) -> Action { return SetAssumptionFilter{assumption_filter_of(f)}; }},
    {"open_assumption", [](Fields& f) -> Action { return OpenAssumption{f.text("id"), f.flag("open")}; }},
    {"set_mix_filter", [](Fields& f) -> Action { return SetMixFilter{f.text("family"), f.text("stage")}; }},
    {"set_mix_sort",
     [](Fields& f) -> Action {
         return SetMixSort{
             f.one_of<MixSort>("sort", {{"catalogue", MixSort::catalogue}, {"effect", MixSort::effect}})};
     }},
    {"reset_instrument", [](Fields& f) -> Action { return ResetInstrument{f.text("instrument")}; }},
    {"apply_preset", [](Fields& f) -> Action { return ApplyPreset{f.text("family"), f.text("preset")}; }},
    {"set_own_instrument",
     [](Fields& f) -> Action {
         return SetOwnInstrument{{f.text("id"), f.text("name"), f.text("family"), f.number("reference_budget_eur"),
                                  f.number("delay_years"), f.number("ramp_years"), f.numbers("strengths"),
                                  f.numbers("money_shares")}};
     }},
    {"copy_as_own", [](Fields& f) -> Action { return CopyAsOwn{f.text("instrument"), f.text("id")}; }},
    {"remove_own_instrument", [](Fields& f) -> Action { return RemoveOwnInstrument{f.text("id")}; }},
    {"show_own_editor", [](Fields& f) -> Action { return ShowOwnEditor{f.text("id")}; }},
    {"set_guide", [](Fields& f) -> Action { return SetGuide{f.integer("step")}; }},
    {"open_ready_in", [](Fields& f) -> Action { return OpenReadyIn{f.text("id"), f.text("region")}; }},
    {"replay_at", [](Fields& f) -> Action { return ReplayAt{f.number("share")}; }},
    {"go_to_step", [](Fields& f) -> Action { return GoToStep{f.integer("index")}; }},
    {"pin_reference", [](Fields&) -> Action { return PinReference{}; }},
    {"compare_ready", [](Fields& f) -> Action { return CompareReady{f.text("id")}; }},
    {"compare_files", [](Fields& f) -> Action { return CompareFiles{f.files("files")}; }},
    {"clear_reference", [](Fields&) -> Action { return ClearReference{}; }},
    {"remove_compared", [](Fields& f) -> Action { return RemoveCompared{f.integer("id")}; }},
    {"rename_compared", [](Fields& f) -> Action { return RenameCompared{f.integer("id"), f.text("title")}; }},
    {"set_reference", [](Fields& f) -> Action { return SetReference{f.integer("id")}; }},
    {"open_compared", [](Fields& f) -> Action { return OpenCompared{f.integer("id")}; }},
    {"set_compare_axes",
     [](Fields& f) -> Action {
         return SetCompareAxes{f.one_of<CompareAxes>(
             "axes", {{"outcomes", CompareAxes::outcomes}, {"levers", CompareAxes::levers}})};
     }},
    {"pick_compare_files", [](Fields&) -> Action { return PickCompareFiles{}; }},
    {"open_files", [](Fields& f) -> Action { return OpenFiles{f.files("files")}; }},
    {"close_collection", [](Fields&) -> Action { return CloseCollection{}; }},
    {"open_collected", [](Fields& f) -> Action { return OpenCollected{f.integer("index")}; }},
    {"show_analysis", [](Fields& f) -> Action { return ShowAnalysis{f.analysis("analysis")}; }},
    {"start_analysis", [](Fields& f) -> Action { return StartAnalysis{f.analysis("analysis")}; }},
    {"stop_analysis", [](Fields&) -> Action { return StopAnalysis{}; }},
    {"set_answer_year", [](Fields& f) -> Action { return SetAnswerYear{f.integer("year")}; }},
    {"set_goal_probability", [](Fields& f) -> Action { return SetGoalProbability{f.number("probability")}; }},
    {"set_goal_from_nothing", [](Fields& f) -> Action { return SetGoalFromNothing{f.flag("from_nothing")}; }},
    {"lock_instrument", [](Fields& f) -> Action { return LockInstrument{f.text("instrument"), f.flag("locked")}; }},
    {"set_objectives", [](Fields& f) -> Action { return SetObjectives{f.indicators("indicators")}; }},
    {"select_in_answer", [](Fields& f) -> Action { return SelectInAnswer{f.text("item")}; }},
    {"brush_answer",
     [](Fields& f) -> Action { return BrushAnswer{f.integer("axis"), {f.optional_number("low"), f.optional_number("high")}}; }},
    {"set_box", [](Fields& f) -> Action { return SetBox{f.intervals("limits")}; }},
    {"reset_box", [](Fields&) -> Action { return ResetBox{}; }},
    {"set_library", [](Fields& f) -> Action { return SetLibrary{f.records("records"), f.flag("blocked")}; }},
    {"open_saved", [](Fields& f) -> Action { return OpenSaved{f.text("id")}; }},
    {"rename_saved", [](Fields& f) -> Action { return RenameSaved{f.text("id"), f.text("title")}; }},
    {"duplicate_saved", [](Fields& f) -> Action { return DuplicateSaved{f.text("id")}; }},
    {"delete_saved", [](Fields& f) -> Action { return DeleteSaved{f.text("id")}; }},
    {"restore_saved", [](Fields& f) -> Action { return RestoreSaved{f.text("id")}; }},
    {"compare_saved", [](Fields& f) -> Action { return CompareSaved{f.text("id")}; }},
    {"compare_collected", [](Fields& f) -> Action { return CompareCollected{f.integer("index")}; }},
    {"select_indicator", [](Fields& f) -> Action { return SelectIndicator{f.indicator("indicator")}; }},
    {"set_target",
     [](Fields& f) -> Action {
         return SetTarget{f.integer("index"), f.indicator("indicator"), f.integer("year"), f.flag("at_most"),
                          f.number("value")};
     }},
    {"remove_target",
     [](Fields& f) -> Action {
         return RemoveTarget{f.indicator("indicator"), f.integer("year"), f.flag("at_most"), f.number("value")};
     }},
    {"set_chart_picture",
     [](Fields& f) -> Action {
         return SetChartPicture{f.one_of<ChartPicture>(
             "picture",
             {{"bands", ChartPicture::bands}, {"density", ChartPicture::density}, {"table", ChartPicture::table}})};
     }},
    {"set_chart_period",
     [](Fields& f) -> Action {
         return SetChartPeriod{f.one_of<ChartPeriod>("period", {{"natural", ChartPeriod::natural},
                                                                {"yearly", ChartPeriod::yearly},
                                                                {"cumulative", ChartPeriod::cumulative}})};
     }},
    {"set_chart_level", [](Fields& f) -> Action { return SetChartLevel{f.flag("level")}; }},
    {"set_chart_per_inhabitants", [](Fields& f) -> Action { return SetChartPerInhabitants{f.flag("per_inhabitants")}; }},
    {"show_indicators",
     [](Fields& f) -> Action {
         return ShowIndicators{f.one_of<IndicatorPlace>("place", {{"cards", IndicatorPlace::cards},
                                                                  {"charts", IndicatorPlace::charts}}),
                               f.indicators("indicators")};
     }},
    {"set_levers",
     [](Fields& f) -> Action {
         return SetLevers{{{f.text("first_instrument"), f.text("first_setting")}, f.number("first_value")},
                          {{f.text("second_instrument"), f.text("second_setting")}, f.number("second_value")}};
     }},
    {"explore_lever",
     [](Fields& f) -> Action {
         return ExploreLever{
             f.one_of<SurfaceAxisId>("axis", {{"across", SurfaceAxisId::across}, {"up", SurfaceAxisId::up}}),
             {f.text("instrument"), f.text("setting")}};
     }},
    {"explore_indicator", [](Fields& f) -> Action { return ExploreIndicator{f.indicator("indicator")}; }},
    {"set_language",
     [](Fields& f) -> Action {
         return SetLanguage{language_of(f)};
     }},
    {"set_dark", [](Fields& f) -> Action { return SetDark{f.flag("dark")}; }},
    {"set_text_size", [](Fields& f) -> Action { return SetTextSize{f.integer("percent")}; }},
    {"set_high_contrast", [](Fields& f) -> Action { return SetHighContrast{f.flag("high_contrast")}; }},
    {"set_search", [](Fields& f) -> Action { return SetSearch{f.text("text")}; }},
    {"set_only_active", [](Fields& f) -> Action { return SetOnlyActive{f.flag("only_active")}; }},
    {"set_family_open", [](Fields& f) -> Action { return SetFamilyOpen{f.text("family"), f.flag("open")}; }},
    {"show_details", [](Fields& f) -> Action { return ShowDetails{f.text("instrument")}; }},
    {"show_dialog",
     [](Fields& f) -> Action {
         return ShowDialog{f.one_of<Dialog>(
             "dialog", {{"none", Dialog::none}, {"region", Dialog::region}, {"evidence", Dialog::evidence},
                        {"library", Dialog::library}, {"help", Dialog::help}, {"examples", Dialog::examples}})};
     }},
    {"show_page",
     [](Fields& f) -> Action {
         std::vector<std::pair<const char*, Page>> pages;
         for (const PageInfo& info : page_infos) pages.emplace_back(info.id, info.page);
         return ShowPage{f.one_of<Page>("page", pages)};
     }},
    {"dismiss_message", [](Fields&) -> Action { return DismissMessage{}; }},
    {"pick_file", [](Fields&) -> Action { return PickFile{}; }},
    {"export_scenario", [](Fields&) -> Action { return ExportScenario{}; }},
    {"export_csv", [](Fields&) -> Action { return ExportCsv{}; }},
    {"export_chart",
     [](Fields& f) -> Action {
         return ExportChart{f.text("chart"), f.one_of<ChartFormat>("format", {{"svg_copy", ChartFormat::svg_copy},
                                                                              {"svg", ChartFormat::svg},
                                                                              {"png", ChartFormat::png},
                                                                              {"csv", ChartFormat::csv}})};
     }},
    {"set_presentation", [](Fields& f) -> Action { return SetPresentation{f.presentation()}; }},
    {"set_step", [](Fields& f) -> Action { return f.step(); }},
    {"remove_step", [](Fields& f) -> Action { return RemoveStep{f.integer("index"), f.integer("count")}; }},
    {"present", [](Fields& f) -> Action { return Present{f.flag("on")}; }},
    {"show_step", [](Fields& f) -> Action { return ShowStep{f.integer("index")}; }},
    {"follow",
     [](Fields& f) -> Action {
         return Follow{f.text("text"), f.text("reference"), f.text("before"), f.text("change"), language_of(f),
                       f.flag("dark"), f.flag("high_contrast"), f.flag("presenting"), f.integer("step"),
                       f.indicator("indicator"), f.text("details")};
     }},
    {"open_second_window", [](Fields&) -> Action { return OpenSecondWindow{}; }},
    {"report", [](Fields&) -> Action { return MakeReport{}; }},
    {"share", [](Fields&) -> Action { return ShareScenario{}; }},
    {"open_link",
     [](Fields& f) -> Action {
         return OpenLink{f.text("text"), f.one_of<LinkDefect>("defect", {{"none", LinkDefect::none},
                                                                         {"damaged", LinkDefect::damaged},
                                                                         {"newer", LinkDefect::newer},
                                                                         {"too_large", LinkDefect::too_large},
                                                                         {"old_browser", LinkDefect::old_browser}})};
     }},
    {"restore_document",
     [](Fields& f) -> Action { return RestoreDocument{f.text("text"), f.text("ready"), f.flag("in_file")}; }},
    {"set_storage",
     [](Fields& f) -> Action {
         return SetStorage{f.one_of<Storage>(
             "storage", {{"saved", Storage::saved}, {"full", Storage::full}, {"blocked", Storage::blocked}})};
     }},
};

}  // namespace

Result<Action> read_action(std::string_view json) {
    const Json object = Json::parse(json, nullptr, false);
    if (!object.is_object()) return Problem{"", "is not a JSON object", "an object with the key \"action\""};
    Fields fields(object);
    const std::string name = fields.text("action");
    if (!fields.problems().empty()) return fields.problems();
    const auto reader = std::find_if(std::begin(readers), std::end(readers),
                                     [&](const NamedReader& known) { return known.name == name; });
    if (reader == std::end(readers)) return Problem{"action", "is \"" + name + "\"", "the name of an action"};
    Action action = reader->read(fields);
    if (!fields.problems().empty()) return fields.problems();
    return action;
}

std::uint32_t read_gesture(std::string_view json) {
    constexpr std::uint32_t of_the_page = 0x80000000u;
    const Json object = Json::parse(json, nullptr, false);
    if (!object.is_object()) return 0;
    const auto gesture = object.find("gesture");
    if (gesture == object.end() || !gesture->is_number_unsigned()) return 0;
    const auto number = gesture->get<std::uint64_t>();
    return number == 0 ? 0 : of_the_page | static_cast<std::uint32_t>(number & 0x7fffffffu);
}

std::string write_answer(const Problems& problems) {
    Json answer{{"ok", problems.empty()}};
    for (const Problem& problem : problems) answer["problems"].push_back(describe(problem));
    return answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace regiomix
