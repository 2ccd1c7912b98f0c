// The library of scenarios that this browser keeps.
#include "app/view_parts.hpp"

namespace regiomix::detail {
namespace {

std::string detail_of(const ViewContext& context, const SavedScenario& record) {
    std::string detail = record.saved;
    const auto add = [&](Text id) { detail += (detail.empty() ? "" : " · ") + context.say(id); };
    if (record.here) add(Text::library_here);
    if (record.elsewhere) add(Text::library_elsewhere);
    if (record.in_file) add(Text::library_in_file);
    return detail;
}

}  // namespace

LibraryView library_view(const ViewContext& context) {
    const Library& library = context.state.library;
    LibraryView view;
    view.title = context.say(Text::library_title);
    if (!library.known) {
        view.empty_text = context.say(Text::library_waiting);
        return view;
    }
    if (library.blocked) {
        view.empty_title = context.say(Text::library_blocked_title);
        view.empty_text = context.say(Text::library_blocked);
        return view;
    }
    view.note = context.say(Text::library_note);
    if (library.records.empty()) {
        view.empty_title = context.say(Text::library_empty_title);
        view.empty_text = context.say(Text::library_empty);
    }
    for (const SavedScenario& record : library.records)
        view.records.push_back({record.id, record.title, detail_of(context, record),
                                context.say(Text::compare_menu, {{"title", record.title}}), record.here, !record.elsewhere,
                                !record.here && !record.elsewhere});
    if (!library.deleted.empty()) {
        view.deleted_id = library.deleted.back().id;
        view.deleted_text = context.say(Text::library_deleted, {{"title", library.deleted.back().title}});
    }
    return view;
}

}  // namespace regiomix::detail
