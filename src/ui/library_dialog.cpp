// The scenarios that this browser keeps: to open, rename, duplicate, delete and compare.
#include <algorithm>
#include <cmath>

#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr float row_height = 52, most_list_height = 420;

ButtonSpec more_button(const SavedView& record, const std::string& id) {
    return {.id = id,
            .label = record.menu_label,
            .kind = ButtonKind::quiet,
            .icon = Icon::more,
            .icon_only = true,
            .dropdown = true};
}

void more_menu(const Ui& ui, const SavedView& record, const std::string& id, Actions& out) {
    if (!begin_dropdown(ui, more_button(record, id), 280)) return;
    const std::string name(text(Text::compare_name, ui.language)), duplicate(text(Text::library_duplicate, ui.language)),
        compare(text(Text::library_compare, ui.language)), remove(text(Text::library_delete, ui.language));
    if (record.writable) {
        if (const auto title = text_field(ui, {.id = id + ".name", .label = name, .text = record.title}))
            out.push_back(RenameSaved{record.id, *title});
        gap(ui, space::tight);
    }
    if (menu_item(ui, {.id = id + ".compare", .label = compare})) out.push_back(CompareSaved{record.id});
    if (menu_item(ui, {.id = id + ".duplicate", .label = duplicate})) out.push_back(DuplicateSaved{record.id});
    if (record.deletable && menu_item(ui, {.id = id + ".delete", .label = remove})) out.push_back(DeleteSaved{record.id});
    end_dropdown();
}

/// Title over its detail, and at the end of the row what can be done.
void record_row(const Ui& ui, const SavedView& record, Actions& out) {
    const std::string id = "library." + record.id, more_id = id + ".more";
    const std::string open(text(Text::library_open, ui.language));
    const ButtonSpec open_button{.id = id, .label = open, .enabled = !record.here};
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width(), height = ui.px(row_height);
    const float buttons = button_width(ui, open_button) + button_width(ui, more_button(record, more_id)) + ui.px(space::small);
    const float text_end = at.x + width - buttons - ui.px(space::medium);
    const float body = line_height(ui, TextRole::body), small = line_height(ui, TextRole::small);
    const float top = at.y + std::round((height - body - small) * 0.5f);
    label_in(ui, {at.x, top, text_end, top + body}, record.title, TextRole::body, Weight::semibold, ui.colours().text);
    label_in(ui, {at.x, top + body, text_end, top + body + small}, record.detail, TextRole::small, Weight::regular,
             ui.colours().text_muted);
    ImGui::SetCursorScreenPos({at.x + width - buttons, at.y + std::round((height - ui.px(control_height)) * 0.5f)});
    if (button(ui, open_button)) out.push_back(OpenSaved{record.id});
    ImGui::SameLine(0, ui.px(space::small));
    more_menu(ui, record, more_id, out);
    ImGui::SetCursorScreenPos({at.x, at.y + height});
    divider(ui);
}

void deleted_row(const Ui& ui, const LibraryView& view, Actions& out) {
    const std::string undo(text(Text::undo, ui.language));
    const float room = available_width() - text_width(ui, undo, TextRole::small) - ui.px(space::large);
    label(ui, view.deleted_text, TextRole::small, Weight::regular, ui.colours().text, room);
    ImGui::SameLine(0, ui.px(space::small));
    if (link(ui, "library.undo", undo)) out.push_back(RestoreSaved{view.deleted_id});
    gap(ui, space::small);
}

}  // namespace

void library_dialog(const Ui& ui, const LibraryView& view, Actions& out) {
    if (!view.note.empty()) {
        paragraph(ui, view.note);
        gap(ui, space::small);
    }
    if (!view.deleted_text.empty()) deleted_row(ui, view, out);
    if (view.records.empty()) {
        if (!view.empty_title.empty()) heading(ui, view.empty_title);
        gap(ui, space::tight);
        paragraph(ui, view.empty_text);
        gap(ui, space::medium);
        return;
    }
    const float wanted = (row_height + 14) * static_cast<float>(view.records.size());
    const float most = std::min(ui.px(most_list_height), ImGui::GetIO().DisplaySize.y * 0.6f);
    if (begin_scroll(ui, "library.list", available_width(), std::min(ui.px(wanted), most)))
        for (const SavedView& record : view.records) record_row(ui, record, out);
    end_scroll(ui);
}

}  // namespace regiomix::ui
