#include <algorithm>

#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

void menu_entries(const Ui& ui, const std::string& id, const std::vector<MenuEntry>& entries, bool detail_is_shortcut,
                  Actions& out) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const MenuEntry& entry = entries[i];
        const std::string item_id = id + "." + std::to_string(i);
        MenuItemSpec item{.id = item_id, .label = entry.label, .selected = entry.selected};
        (detail_is_shortcut ? item.shortcut : item.detail) = entry.detail;
        if (menu_item(ui, item)) out.push_back(entry.action);
    }
}

void menu(const Ui& ui, const std::string& id, std::string_view label, const std::vector<MenuEntry>& entries,
          float menu_width, bool detail_is_shortcut, float max_width, Actions& out) {
    if (begin_dropdown(ui, {.id = id, .label = label, .max_width = ui.px(max_width)}, menu_width)) {
        menu_entries(ui, id, entries, detail_is_shortcut, out);
        end_dropdown();
    }
    ImGui::SameLine(0, ui.px(space::small));
}

/// How far the run looks, and with how many futures.
void period_menu(const Ui& ui, const TopBarView& top, Actions& out) {
    if (begin_dropdown(ui, {.id = "top.period", .label = top.period, .max_width = ui.px(140)}, 220)) {
        menu_entries(ui, "top.period", top.horizons, false, out);
        menu_divider(ui);
        menu_heading(ui, top.draws_heading);
        menu_entries(ui, "top.draws", top.draws, false, out);
        end_dropdown();
    }
    ImGui::SameLine(0, ui.px(space::small));
}

/// Undo and redo, and between them and the right group the last step in words: press it for the history.
void history_group(const Ui& ui, const HistoryView& history, Language language, Layout layout, Actions& out) {
    const std::string undo(text(Text::undo, language)), redo(text(Text::redo, language));
    ButtonSpec button_spec{.id = "top.undo", .label = undo, .kind = ButtonKind::quiet, .icon = Icon::undo, .icon_only = true};
    button_spec.enabled = !history.undo_hint.empty();
    button_spec.hint = history.undo_hint;
    if (button(ui, button_spec)) out.push_back(GoToStep{history.position - 1});
    ImGui::SameLine(0, 0);
    button_spec.id = "top.redo";
    button_spec.label = redo;
    button_spec.icon = Icon::redo;
    button_spec.enabled = !history.redo_hint.empty();
    button_spec.hint = history.redo_hint;
    if (button(ui, button_spec)) out.push_back(GoToStep{history.position + 1});
    ImGui::SameLine(0, ui.px(space::small));
    if (layout == Layout::wide && history.steps.size() > 1) {
        const std::string title(text(Text::history_title, language));
        if (begin_dropdown(ui, {.id = "top.history",
                                .label = history.last_step.empty() ? std::string_view(title) : history.last_step,
                                .kind = ButtonKind::quiet,
                                .max_width = ui.px(220)},
                           280)) {
            menu_heading(ui, title);
            menu_entries(ui, "top.history", history.steps, false, out);
            end_dropdown();
        }
        ImGui::SameLine(0, ui.px(space::small));
    }
}

/// "Compare", or "Compare · Open services" in that scenario's colour.
void compare_menu(const Ui& ui, const TopBarView& top, Actions& out) {
    ButtonSpec spec{.id = "top.compare", .label = top.compare_label, .max_width = ui.px(250)};
    spec.strong = top.compared_title;
    spec.strong_colour = ui.colours().scenario(1);
    if (begin_dropdown(ui, spec, 320)) {
        menu_entries(ui, "top.compare", top.compare, false, out);
        end_dropdown();
    }
    ImGui::SameLine(0, ui.px(space::small));
}

void product_name(const Ui& ui) {
    ImGui::AlignTextToFramePadding();
    const float width = text_width(ui, "Regiomix", TextRole::heading, Weight::semibold);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Rect place{at.x, at.y, at.x + width, at.y + ui.px(control_height)};
    label_in(ui, place, "Regiomix", TextRole::heading, Weight::semibold, ui.colours().accent);
    ImGui::Dummy({width, ui.px(control_height)});
    ImGui::SameLine(0, ui.px(space::large));
}

}  // namespace

void top_bar(const Ui& ui, const AppView& view, Layout layout, Actions& out) {
    const TopBarView& top = view.top;
    const bool narrow = layout == Layout::narrow;
    if (!narrow) product_name(ui);
    menu(ui, "top.scenarios", top.title, top.scenarios, 420, false, narrow ? 112 : 260, out);
    menu(ui, "top.region", top.region, top.regions, 280, false, narrow ? 80 : 200, out);
    if (!narrow) period_menu(ui, top, out);

    if (!narrow) history_group(ui, view.history, view.language, layout, out);

    if (layout == Layout::wide) compare_menu(ui, top, out);

    // The right group ends at the window's edge; its width is known before it is drawn.
    const std::string file(text(Text::menu_file, view.language));
    const std::string export_label(text(Text::export_short, view.language));
    const ButtonSpec export_button{.id = "top.export",
                                   .label = export_label,
                                   .kind = ButtonKind::primary,
                                   .icon = Icon::download,
                                   .icon_only = narrow};
    const std::string share_label(text(Text::share_short, view.language));
    ButtonSpec share_button{.id = "top.share", .label = share_label, .icon = Icon::share};
    const ButtonSpec file_button{.id = "top.file", .label = file, .dropdown = true};
    const ButtonSpec language_button{.id = "top.language", .label = top.language, .dropdown = true};
    const float gap_x = ui.px(space::small);
    const float menus = button_width(ui, file_button) + gap_x + button_width(ui, language_button);
    const float with_export = button_width(ui, export_button) + gap_x + menus;
    const float room = available_width();
    if (button_width(ui, share_button) + gap_x + with_export > room) share_button.icon_only = true;
    const float with_both = button_width(ui, share_button) + gap_x + with_export;
    const bool both_fit = !narrow && with_both <= room;
    const bool export_fits = with_export <= room;  // on a phone it is in the file menu only
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0f, room - (both_fit ? with_both : export_fits ? with_export : menus)));
    if (both_fit) {
        if (button(ui, share_button)) out.push_back(ShareScenario{});
        ImGui::SameLine(0, gap_x);
    }
    if (export_fits) {
        if (button(ui, export_button)) out.push_back(ExportScenario{});
        ImGui::SameLine(0, gap_x);
    }
    menu(ui, "top.file", file, top.file, 300, true, 200, out);
    menu(ui, "top.language", top.language, top.languages, 180, false, 100, out);
    ImGui::NewLine();
}

}  // namespace regiomix::ui
