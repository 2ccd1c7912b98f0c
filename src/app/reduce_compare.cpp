// Actions on scenarios beside the edited one.
#include <utility>

#include "app/reduce_parts.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {
namespace {

/// Colours stay with their scenarios, so a new one takes the first that nobody has.
int free_colour(const Comparison& comparison) {
    for (int colour = 0;; ++colour) {
        bool taken = comparison.own_colour == colour;
        for (const ComparedScenario& other : comparison.others) taken |= other.colour == colour;
        if (!taken) return colour;
    }
}

/// "Open services", or "Open services (2)" where another one is called so.
std::string free_title(const Comparison& comparison, const std::string& title) {
    const auto taken = [&](const std::string& wanted) {
        return std::any_of(comparison.others.begin(), comparison.others.end(),
                           [&](const ComparedScenario& other) { return other.scenario.meta.title == wanted; });
    };
    if (!taken(title)) return title;
    for (int number = 2;; ++number) {
        std::string wanted = fitting(title, limits::title_characters - 5) + " (" + std::to_string(number) + ")";
        if (!taken(wanted)) return wanted;
    }
}

/// The same but for what it is called.
bool same_content(const Scenario& a, Scenario b) {
    b.meta.title = a.meta.title;
    b.meta.language = a.meta.language;
    return a == b;
}

/// The id of the scenario in the comparison, after adding it unless it is there; 0 when there is no room.
int add(Comparison& comparison, const Scenario& scenario, const std::string& ready_id) {
    for (const ComparedScenario& other : comparison.others)
        if (same_content(other.scenario, scenario)) return other.id;
    if (comparison.others.size() == most_compared) return 0;
    ComparedScenario added{comparison.next_id++, free_colour(comparison), scenario, ready_id};
    added.scenario.meta.title = free_title(comparison, scenario.meta.title);
    if (comparison.others.empty()) comparison.reference = added.id;
    comparison.others.push_back(std::move(added));
    return comparison.others.back().id;
}

void say_full(AppState& state) {
    state.message = Message{Message::Kind::info, std::string(text(Text::compare_full, state.view.language)), {}};
}

/// Adds and says so, or says that there is no room.
int add_and_say(AppState& state, const Scenario& scenario, const std::string& ready_id) {
    const int id = add(state.comparison, scenario, ready_id);
    if (id == 0)
        say_full(state);
    else
        state.status = text(Text::compare_added, state.view.language,
                            {{"title", state.comparison.find(id)->scenario.meta.title}});
    return id;
}

std::string first_problem(const Problems& problems) { return problems.empty() ? std::string() : describe(problems.front()); }

void say_refused(AppState& state, const std::vector<RefusedFile>& refused) {
    Message message{Message::Kind::error,
                    text(Text::collection_refused, state.view.language, {{"count", std::to_string(refused.size())}}),
                    {}};
    for (const RefusedFile& file : refused) message.lines.push_back(file.name + ": " + file.reason);
    state.message = std::move(message);
}

ComparedScenario* find_compared(AppState& state, int id) {
    for (ComparedScenario& other : state.comparison.others)
        if (other.id == id) return &other;
    return nullptr;
}

const CollectedFile* find_collected(const AppState& state, int index) {
    if (!state.collection || index < 0 || static_cast<std::size_t>(index) >= state.collection->files.size()) return nullptr;
    return &state.collection->files[static_cast<std::size_t>(index)];
}

}  // namespace

Effects apply(AppState& state, const PinReference&, const Content&) {
    if (const int id = add_and_say(state, state.scenario, state.ready_id); id != 0) state.comparison.reference = id;
    return {};
}

Effects apply(AppState& state, const CompareReady& action, const Content& content) {
    const ReadyScenario* ready = content.find_ready(action.id);
    if (!ready) return {};
    Scenario scenario = ready->scenario;
    scenario.meta.title = ready->title.in(state.view.language);
    add_and_say(state, scenario, ready->id);
    return {};
}

Effects apply(AppState& state, const CompareFiles& action, const Content& content) {
    std::vector<RefusedFile> refused;
    for (const GivenFile& file : action.files) {
        auto opened = read_scenario(file.bytes, content);
        if (!opened)
            refused.push_back({file.name, first_problem(opened.problems())});
        else
            add_and_say(state, opened.value().scenario, {});
    }
    if (!refused.empty()) say_refused(state, refused);
    state.view.page = Page::compare;
    state.view.dialog = Dialog::none;
    return {};
}

Effects apply(AppState& state, const ClearReference&, const Content&) {
    state.comparison.others.clear();
    state.comparison.reference = 0;
    return {};
}

Effects apply(AppState& state, const RemoveCompared& action, const Content&) {
    Comparison& comparison = state.comparison;
    std::erase_if(comparison.others, [&](const ComparedScenario& other) { return other.id == action.id; });
    if (comparison.reference == action.id)
        comparison.reference = comparison.others.empty() ? 0 : comparison.others.front().id;
    return {};
}

Effects apply(AppState& state, const RenameCompared& action, const Content&) {
    if (ComparedScenario* other = find_compared(state, action.id))
        other->scenario.meta.title = fitting(action.title, limits::title_characters);
    return {};
}

Effects apply(AppState& state, const SetReference& action, const Content&) {
    if (action.id == 0 || state.comparison.find(action.id)) state.comparison.reference = action.id;
    return {};
}

Effects apply(AppState& state, const OpenCompared& action, const Content&) {
    ComparedScenario* other = find_compared(state, action.id);
    if (!other) return {};
    Comparison& comparison = state.comparison;
    // Each keeps its colour and its part in the comparison; the two only change places.
    const ComparedScenario opened =
        std::exchange(*other, {comparison.next_id++, comparison.own_colour, state.scenario, state.ready_id});
    comparison.own_colour = opened.colour;
    if (comparison.reference == opened.id)
        comparison.reference = 0;
    else if (comparison.reference == 0)
        comparison.reference = other->id;
    set_document(state, opened.scenario);
    state.ready_id = opened.ready_id;
    state.status = text(Text::status_opened, state.view.language, {{"name", state.scenario.meta.title}});
    return {};
}

Effects apply(AppState& state, const SetCompareAxes& action, const Content&) {
    state.comparison.axes = action.axes;
    return {};
}

Effects apply(AppState&, const PickCompareFiles&, const Content&) { return {AskForFile{true}}; }

Effects apply(AppState& state, const OpenFiles& action, const Content& content) {
    Collection collection;
    for (const GivenFile& file : action.files) {
        if (collection.files.size() == most_collected) {
            collection.refused.push_back({file.name, text(Text::collection_too_many, state.view.language,
                                                          {{"count", std::to_string(most_collected)}})});
            continue;
        }
        auto opened = read_scenario(file.bytes, content);
        if (opened)
            collection.files.push_back({file.name, std::move(opened).value().scenario});
        else
            collection.refused.push_back({file.name, first_problem(opened.problems())});
    }
    if (collection.files.empty()) {  // nothing to be shown side by side
        if (!collection.refused.empty()) say_refused(state, collection.refused);
        return {};
    }
    state.collection = std::move(collection);
    state.message.reset();
    state.view.page = Page::collection;
    state.view.dialog = Dialog::none;
    return {};
}

Effects apply(AppState& state, const CloseCollection&, const Content&) {
    state.collection.reset();
    if (state.view.page == Page::collection) state.view.page = Page::outcomes;
    return {};
}

Effects apply(AppState& state, const OpenCollected& action, const Content&) {
    const CollectedFile* file = find_collected(state, action.index);
    if (!file) return {};
    set_document(state, file->scenario);
    state.ready_id.clear();
    state.in_file = state.scenario;
    state.view.page = Page::outcomes;
    state.status = text(Text::status_opened, state.view.language, {{"name", file->name}});
    return {};
}

Effects apply(AppState& state, const CompareCollected& action, const Content&) {
    if (const CollectedFile* file = find_collected(state, action.index)) add_and_say(state, file->scenario, {});
    return {};
}

}  // namespace regiomix::detail
