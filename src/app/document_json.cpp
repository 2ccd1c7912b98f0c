#include "app/document_json.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "app/action_to_json.hpp"
#include "app/presentation.hpp"
#include "scenario/language_codes.hpp"
#include "scenario/link_codec.hpp"
#include "text/texts.hpp"

namespace regiomix {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string_view code_of(Language language) { return language_codes[static_cast<std::size_t>(language)]; }

/// A ready scenario as it was opened: only the language may be another one.
bool is_untouched(const AppState& state, const Content& content) {
    const ReadyScenario* ready = content.find_ready(state.ready_id);
    if (!ready) return false;
    Scenario opened = ready->scenario;
    opened.meta.language = state.document_scenario().meta.language;
    opened.meta.title = ready->title.in(state.view.language);
    return opened == state.document_scenario();
}

Json ids_of(const std::vector<Indicator>& indicators) {
    Json ids = Json::array();
    for (const Indicator indicator : indicators) ids.push_back(indicator_names[index_of(indicator)]);
    return ids;
}

}  // namespace

std::string document_json(const AppState& state, const Content& content) {
    return dump({{"document", state.document},
                 {"untouched", is_untouched(state, content)},
                 {"title", state.scenario.meta.title},
                 {"ready", state.ready_id},
                 {"in_file", state.in_file == state.document_scenario()},
                 {"text", write_scenario(state.document_scenario(), std::nullopt)},
                 {"language", code_of(state.view.language)},
                 {"dark", state.view.dark},
                 {"high_contrast", state.view.high_contrast},
                 {"text_percent", state.view.text_percent},
                 {"guide", state.view.guide > 0},
                 {"indicators",
                  {{"cards", ids_of(state.view.outcomes.cards)}, {"charts", ids_of(state.view.outcomes.charts)}}}});
}

std::string library_json(const LibraryTask& task, Language language) {
    static constexpr const char* kinds[] = {"list", "open", "rename", "duplicate", "remove", "restore", "compare"};
    return dump({{"task", kinds[static_cast<int>(task.kind)]},
                 {"id", task.id},
                 {"title", task.title},
                 {"language", code_of(language)}});
}

std::string follow_json(const AppState& state, const Content& content) {
    const auto file = [](const Scenario& scenario) { return write_scenario(scenario, std::nullopt); };
    const auto change = last_change(state, content);
    const ComparedScenario* against = state.comparison.against();
    const ViewState& view = state.view;
    return dump(action_to_json(Follow{file(state.scenario), against ? file(against->scenario) : std::string(),
                                      change ? file(*change->before) : std::string(), change ? change->words : std::string(),
                                      view.language, view.dark, view.high_contrast, view.presenting, view.step, view.indicator,
                                      view.details}));
}

std::string share_json(const AppState& state) {
    static constexpr auto shown = std::to_array<Text>(
        {Text::share_note, Text::share_link, Text::share_copy, Text::share_copied, Text::share_copy_refused,
         Text::share_length, Text::share_long, Text::share_too_long, Text::share_save_file, Text::share_qr,
         Text::share_qr_none, Text::share_full_screen, Text::close});
    const Language language = state.view.language;
    const std::string& title = state.scenario.meta.title;
    Json words{{"share_title", text(Text::share_title, language, {{"title", title}})},
               {"share_scan", text(Text::share_scan, language, {{"title", title}})}};
    for (const Text id : shown) words[std::string(all_texts[static_cast<std::size_t>(id)].id)] = text(id, language);
    return dump({{"text", write_link_text(state.scenario)}, {"language", code_of(language)}, {"words", std::move(words)}});
}

}  // namespace regiomix
