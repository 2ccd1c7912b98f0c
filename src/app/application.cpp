#include "app/application.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "app/action_json.hpp"
#include "app/chart_export.hpp"
#include "app/chart_json.hpp"
#include "app/document_json.hpp"
#include "app/presentation.hpp"
#include "app/report_json.hpp"
#include "app/view_json.hpp"
#include "base/hash.hpp"
#include "scenario/resolve.hpp"
#include "scenario/results_csv.hpp"
#include "scenario/summary.hpp"
#include "text/texts.hpp"

namespace regiomix {
namespace {

const char* const engine_name = best_engine == Engine::simd ? "simd" : "scalar";

SimulationInput input_of(const Scenario& scenario, const Content& content) {
    return {resolve_region(scenario, content), resolve_assumptions(scenario, content), scenario.mix,
            scenario.horizon_years, resolve_draws(scenario, content), scenario.own_instruments};
}

/// A file name from a title: letters, digits and dashes, never empty.
std::string slug(const std::string& title) {
    std::string name;
    for (const char c : title) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool upper = c >= 'A' && c <= 'Z';
        if (plain || upper)
            name += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    return name.empty() ? "scenario" : name.substr(0, 60);
}

}  // namespace

Application::Application(Content content, Language language) : content_(std::move(content)) {
    state_ = initial_state(content_, language);
    request_results();
}

void Application::apply(const Actions& actions, std::uint32_t gesture) {
    for (const Action& action : actions) {
        run(reduce(state_, action, content_, gesture));
        view_is_stale_ = true;
        ++revision_;
    }
    if (!actions.empty()) request_results();
}

std::string Application::apply_json(std::string_view action_json) {
    const auto action = read_action(action_json);
    if (!action) return write_answer(action.problems());
    apply({action.value()}, read_gesture(action_json));
    return write_answer({});
}

void Application::request_results() {
    const ScenarioCatalogue catalogue(state_.scenario, content_);
    simulation_.request(input_of(state_.scenario, content_), *catalogue);
    request_compared();
    request_collection();
    request_side_results(*catalogue);
    request_change();
    request_answer();
    after_work();
}

/// What a presentation needs to say what the last change moved.
void Application::request_change() {
    const auto step = shown_step(state_);
    const auto change = last_change(state_, content_);
    if (!step || step->show != PresentationStep::Show::change || !change) return;
    Scenario before = *change->before;  // the same futures and years, as below
    before.draws = state_.scenario.draws;
    before.seed = state_.scenario.seed;
    before.horizon_years = state_.scenario.horizon_years;
    before_.request(input_of(before, content_), *ScenarioCatalogue(before, content_));
}

void Application::request_compared() {
    const std::vector<ComparedScenario>& others = state_.comparison.others;
    std::erase_if(compared_, [&](const auto& entry) { return !state_.comparison.find(entry.first); });
    for (const ComparedScenario& other : others) {
        Scenario scenario = other.scenario;  // the same futures and years, so that all can be compared draw by draw
        scenario.draws = state_.scenario.draws;
        scenario.seed = state_.scenario.seed;
        scenario.horizon_years = state_.scenario.horizon_years;
        compared_.try_emplace(other.id, best_engine, draws_)
            .first->second.request(input_of(scenario, content_), *ScenarioCatalogue(scenario, content_));
    }
}

void Application::request_collection() {
    std::vector<CollectedInput> inputs;
    if (state_.collection) {
        const int years = common_horizon(*state_.collection);
        for (const CollectedFile& file : state_.collection->files) {
            Scenario scenario = file.scenario;
            scenario.horizon_years = years;
            scenario.draws = collection_draws;
            scenario.seed = state_.scenario.seed;
            inputs.push_back({input_of(scenario, content_), std::make_shared<const ScenarioCatalogue>(scenario, content_)});
        }
    }
    collection_.request(std::move(inputs));
}

bool Application::others_are_busy() const {
    const auto busy = [](const auto& entry) { return entry.second.busy(); };
    return collection_.busy() || std::any_of(compared_.begin(), compared_.end(), busy);
}

OtherResults Application::other_results() const {
    OtherResults results;
    for (const auto& [id, simulation] : compared_) results.compared[id] = simulation.view();
    results.collected = collection_.medians();
    return results;
}

/// The surface is computed while its page is open, once the results that it goes with are there.
bool Application::work_on_surface() {
    if (state_.view.page != Page::explore || !simulation_.draw_table()) return false;
    ExploreChoice choice = state_.view.explore;
    complete_levers(choice, state_.scenario, *ScenarioCatalogue(state_.scenario, content_));
    surface_.request(state_.scenario, choice.across, choice.up, content_, simulation_.basis(), simulation_.draw_table());
    return true;
}

/// An analysis that begins by itself does so when its page is opened, and when something else is asked about the same mix.
/// When the mix has changed the answer stays, and says so.
void Application::request_answer() {
    if (state_.view.page != Page::answers || state_.replaying) return;
    const AnalysisInfo& shown = info_of(state_.view.answers.shown);
    const Question question = question_of(shown.kind, state_);
    if (!shown.at_once || (shown.needs_goals && !has_goals(question))) return;
    if (desk_.stopped() && *desk_.stopped() == question) return;
    const Question* before =
        desk_.asked() && desk_.asked()->kind == shown.kind ? desk_.asked() : desk_.answered(shown.kind);
    if (before) {
        Question same_futures = question;  // a rough answer that was not waited for is an answer
        same_futures.draws = before->draws;
        if (same_futures == *before || before->scenario != question.scenario) return;
    }
    desk_.ask(question, content_);
}

/// What is only shown when asked for.
void Application::request_side_results(const Catalogue& catalogue) {
    if (state_.view.dialog == Dialog::examples) ready_pictures_.request();
    if (state_.view.mix_sort == MixSort::effect) {
        marginal_.request(input_of(state_.scenario, content_), catalogue);
        side_.marginal.busy = marginal_.busy();
        order_by_effect();
    } else {
        order_key_.clear();  // choosing the order again makes it anew
    }
}

void Application::side_step() {
    if (ready_pictures_.busy(content_)) {
        ready_pictures_.step(content_);
        side_.pictures = ready_pictures_.pictures();
        view_is_stale_ = true;
        ++revision_;
        return;
    }
    marginal_.step();
    side_.marginal.busy = marginal_.busy();
    if (marginal_.busy()) return;
    side_.marginal.entries = marginal_.results();
    order_by_effect();
    view_is_stale_ = true;
    ++revision_;
}

/// Rows keep their places while somebody moves their sliders: the order is made again for another question only.
void Application::order_by_effect() {
    MarginalResults& marginal = side_.marginal;
    if (marginal_.busy() || marginal.entries.empty()) return;
    const Scenario& scenario = state_.scenario;
    const Indicator indicator = effect_indicator(state_.view.indicator, content_);
    const std::string key = std::to_string(state_.document) + ' ' + scenario.region.id + ' ' +
                            std::to_string(scenario.horizon_years) + ' ' + std::to_string(index_of(indicator)) + ' ' +
                            std::to_string(marginal.entries.size());
    if (key == order_key_) return;
    order_key_ = key;
    const double sign = content_.info(indicator).better == IndicatorInfo::Better::lower ? -1 : 1;
    marginal.order.resize(marginal.entries.size());
    std::iota(marginal.order.begin(), marginal.order.end(), std::size_t{0});
    const auto rank = [&](std::size_t instrument) {
        const double value = sign * marginal.per_euro(instrument, indicator);
        return std::isfinite(value) ? value : -std::numeric_limits<double>::infinity();
    };
    std::stable_sort(marginal.order.begin(), marginal.order.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) > rank(b); });
}

void Application::after_work() {
    const SimulationView simulation = simulation_.view();
    unsigned long long others = collection_.medians().size();  // only compared with what it was a moment ago
    for (const auto& [id, other] : compared_) others += other.view().generation;
    others += before_.view().generation;
    const unsigned long long surface = surface_.view().generation;
    if (simulation.generation != seen_generation_ || others != seen_others_ || surface != seen_surface_ ||
        (state_.view.page == Page::explore && surface_.busy()) || desk_.generation() != seen_answers_ ||
        simulation.phase != SimulationView::Phase::done) {
        seen_generation_ = simulation.generation;
        seen_others_ = others;
        seen_surface_ = surface;
        seen_answers_ = desk_.generation();
        view_is_stale_ = true;
        ++revision_;
    }
    if (simulation_.busy()) return;
    if (state_.file_results) compare_with_file();
    if (save_scenario_when_done_) save_scenario();
    if (save_csv_when_done_) save_csv();
    if (others_are_busy()) return;  // what shows several waits for all
    if (show_report_when_done_) show_report();
    for (const SaveChart& wanted : std::exchange(charts_to_save_, {})) save_chart(wanted);
}

/// An opened file says what its results were: tell the person whether this build computes the same bits.
void Application::compare_with_file() {
    const ResultSummary file = *state_.file_results;
    state_.file_results.reset();
    const Language language = state_.view.language;
    const ResultSummary here = summarise(*simulation_.view().ensemble, state_.scenario);
    if (here.hash == file.hash) {
        state_.status += (state_.status.empty() ? "" : " · ") + std::string(text(Text::open_hash_same, language));
    } else if (!state_.message) {
        state_.message = Message{Message::Kind::warning,
                                 text(Text::open_hash_differs, language,
                                      {{"file", file.model_version}, {"here", model_version}}),
                                 {}};
    }
    view_is_stale_ = true;
    ++revision_;
}

void Application::run(const Effects& effects) {
    for (const Effect& effect : effects) {
        if (std::holds_alternative<AskForFile>(effect))
            requests_.push_back(PickFileRequest{std::get<AskForFile>(effect).to_compare});
        if (std::holds_alternative<SaveScenarioFile>(effect)) save_scenario_when_done_ = true;
        if (std::holds_alternative<SaveResultsCsv>(effect)) save_csv_when_done_ = true;
        if (const auto* chart = std::get_if<SaveChart>(&effect)) charts_to_save_.push_back(*chart);
        if (const auto* screen = std::get_if<FullScreen>(&effect)) requests_.push_back(FullScreenRequest{screen->on});
        if (const auto* ask = std::get_if<AskQuestion>(&effect)) desk_.ask(question_of(ask->kind, state_), content_);
        if (std::holds_alternative<StopAsking>(effect)) desk_.stop();
        if (std::holds_alternative<SecondWindow>(effect)) requests_.push_back(SecondWindowRequest{});
        if (std::holds_alternative<ShowReport>(effect)) show_report_when_done_ = true;
        if (std::holds_alternative<ShareLink>(effect)) requests_.push_back(ShareRequest{share_json(state_)});
        if (const auto* task = std::get_if<LibraryTask>(&effect))
            requests_.push_back(LibraryRequest{library_json(*task, state_.view.language)});
    }
}

std::string Application::file_name(const char* extension) const {
    return slug(state_.scenario.meta.title) + extension;
}

void Application::save_scenario() {
    save_scenario_when_done_ = false;
    const ResultSummary results = summarise(*simulation_.view().ensemble, state_.scenario);
    const std::string name = file_name(".regiomix.json");
    requests_.push_back(SaveFileRequest{name, "application/json", write_scenario(state_.scenario, results)});
    state_.in_file = state_.scenario;
    state_.status = text(Text::status_exported, state_.view.language, {{"name", name}});
    view_is_stale_ = true;
    ++revision_;
}

void Application::save_csv() {
    save_csv_when_done_ = false;
    const std::string name = file_name(".csv");
    requests_.push_back(
        SaveFileRequest{name, "text/csv", write_results_csv(*simulation_.view().ensemble, state_.scenario, content_)});
    state_.status = text(Text::status_exported, state_.view.language, {{"name", name}});
    view_is_stale_ = true;
    ++revision_;
}

void Application::show_report() {
    show_report_when_done_ = false;
    const auto report = build_report(state_, simulation_.view(), content_, other_results());
    if (report) requests_.push_back(ReportRequest{report_json(*report)});
}

void Application::save_chart(const SaveChart& wanted) {
    const auto document = chart_document(state_, simulation_.view(), content_, other_results(), wanted.chart, ChartUse::file,
                                         state_.view.page == Page::explore ? &surface_.view() : nullptr, &side_);
    if (!document) return;
    const std::string name = slug(state_.scenario.meta.title) + "-" + slug(wanted.chart);
    const auto saved = [&](const char* extension) {
        tell(text(Text::status_exported, state_.view.language, {{"name", name + extension}}));
        return name + extension;
    };
    switch (wanted.format) {
        case ChartFormat::svg_copy:
            requests_.push_back(CopyRequest{document->svg});
            tell(std::string(text(Text::chart_copied, state_.view.language)));
            break;
        case ChartFormat::svg:
            requests_.push_back(SaveFileRequest{saved(".svg"), "image/svg+xml", document->svg});
            break;
        case ChartFormat::png:
            requests_.push_back(SavePictureRequest{saved(".png"), document->svg});
            break;
        case ChartFormat::csv:
            requests_.push_back(SaveFileRequest{saved(".csv"), "text/csv", write_table_csv(document->table)});
            break;
    }
}

void Application::tell(std::string status) {
    state_.status = std::move(status);
    view_is_stale_ = true;
    ++revision_;
}

const AppView& Application::view() {
    if (view_is_stale_) {
        side_.before = before_.view();
        side_.answers = desk_.answers();
        side_.total_sensitivity = total_sensitivities(side_.answers);
        view_ = build_view(state_, simulation_.view(), content_, other_results(), surface_.view(), side_);
        view_is_stale_ = false;
    }
    return view_;
}

std::string Application::view_as_json() {
    const SimulationView simulation = simulation_.view();
    const bool complete = simulation.phase == SimulationView::Phase::done && simulation.ensemble &&
                          !others_are_busy() && !(view().explore && view().explore->busy) && !side_work_left() && !desk_.busy();
    if (complete && hash_generation_ != simulation.generation) {
        hash_ = to_hex(hash_of(*simulation.ensemble));
        hash_generation_ = simulation.generation;
    }
    return view_json(view(), {revision_, complete, complete ? hash_ : std::string(), engine_name, answer_hash()});
}

std::string Application::answer_hash() const {
    if (state_.view.page != Page::answers) return {};
    const auto answers = desk_.answers().answers;
    const auto found = answers.find(state_.view.answers.shown);
    return found == answers.end() ? std::string() : to_hex(found->second.inquiry->hash());
}

std::string Application::chart_as_json(std::string_view request) { return chart_json(view(), request); }

std::string Application::document_as_json() const { return document_json(state_, content_); }

std::string Application::follow_as_json() const { return follow_json(state_, content_); }

std::vector<Request> Application::take_requests() { return std::exchange(requests_, {}); }

}  // namespace regiomix
