// Actions on the scenarios that this browser keeps. The page does them; the list is what it last said, changed at once so
// that nobody waits for it.
#include <algorithm>

#include "app/reduce_parts.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {
namespace {

SavedScenario* find_saved(std::vector<SavedScenario>& records, const std::string& id) {
    const auto found = std::find_if(records.begin(), records.end(), [&](const SavedScenario& r) { return r.id == id; });
    return found == records.end() ? nullptr : &*found;
}

/// Whether this tab may write it: neither the edited one, which is stored by itself, nor another tab's.
bool is_free(const SavedScenario* record) { return record && !record->here && !record->elsewhere; }

}  // namespace

Effects apply(AppState& state, const SetLibrary& action, const Content&) {
    state.library.known = true;
    state.library.blocked = action.blocked;
    state.library.records = action.records;
    return {};
}

Effects apply(AppState& state, const OpenSaved& action, const Content&) {
    const SavedScenario* record = find_saved(state.library.records, action.id);
    if (!record) return {};
    state.view.dialog = Dialog::none;
    if (record->here) return {};
    return {LibraryTask{LibraryTask::Kind::open, action.id, {}}};
}

Effects apply(AppState& state, const RenameSaved& action, const Content&) {
    SavedScenario* record = find_saved(state.library.records, action.id);
    if (!record || record->elsewhere) return {};
    record->title = fitting(action.title, limits::title_characters);
    if (!record->here) return {LibraryTask{LibraryTask::Kind::rename, action.id, record->title}};
    state.scenario.meta.title = record->title;
    return {};
}

Effects apply(AppState& state, const DuplicateSaved& action, const Content&) {
    const SavedScenario* record = find_saved(state.library.records, action.id);
    if (!record) return {};
    const std::string title = text(Text::library_copy_title, state.view.language, {{"title", record->title}});
    return {LibraryTask{LibraryTask::Kind::duplicate, action.id, fitting(title, limits::title_characters)}};
}

Effects apply(AppState& state, const DeleteSaved& action, const Content&) {
    Library& library = state.library;
    const SavedScenario* record = find_saved(library.records, action.id);
    if (!is_free(record)) return {};
    library.deleted.push_back(*record);
    std::erase_if(library.records, [&](const SavedScenario& r) { return r.id == action.id; });
    return {LibraryTask{LibraryTask::Kind::remove, action.id, {}}};
}

Effects apply(AppState& state, const RestoreSaved& action, const Content&) {
    Library& library = state.library;
    const SavedScenario* record = find_saved(library.deleted, action.id);
    if (!record) return {};
    library.records.insert(library.records.begin(), *record);
    std::erase_if(library.deleted, [&](const SavedScenario& r) { return r.id == action.id; });
    return {LibraryTask{LibraryTask::Kind::restore, action.id, {}}};
}

Effects apply(AppState& state, const CompareSaved& action, const Content&) {
    if (!find_saved(state.library.records, action.id)) return {};
    return {LibraryTask{LibraryTask::Kind::compare, action.id, {}}};
}

}  // namespace regiomix::detail
