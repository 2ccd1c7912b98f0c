#include <algorithm>
#include <string>
#include <utility>

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

void menu(const Ui& ui, const ButtonSpec& spec, const std::vector<MenuEntry>& entries, float menu_width,
          bool detail_is_shortcut, Actions& out) {
    if (begin_dropdown(ui, spec, menu_width)) {
        menu_entries(ui, std::string(spec.id), entries, detail_is_shortcut, out);
        end_dropdown();
    }
    ImGui::SameLine(0, ui.px(space::small));
}

ButtonSpec period_button(const Ui& ui, const TopBarView& top) {
    return {.id = "top.period", .label = top.period, .max_width = ui.px(140)};
}

ButtonSpec history_button(const HistoryView& history, std::string_view title, float max_width) {
    return {.id = "top.history",
            .label = history.last_step.empty() ? title : std::string_view(history.last_step),
            .kind = ButtonKind::quiet,
            .max_width = max_width};
}

ButtonSpec compare_button(const TopBarView& top, float max_width) {
    ButtonSpec spec{.id = "top.compare", .label = top.compare_label, .max_width = max_width};
    spec.strong = top.compared_title;
    spec.strong_colour = top.compared_colour;
    return spec;
}

/// How far the run looks, and with how many futures.
void period_menu(const Ui& ui, const TopBarView& top, Actions& out) {
    if (begin_dropdown(ui, period_button(ui, top), 220)) {
        menu_entries(ui, "top.period", top.horizons, false, out);
        menu_divider(ui);
        menu_heading(ui, top.draws_heading);
        menu_entries(ui, "top.draws", top.draws, false, out);
        end_dropdown();
    }
    ImGui::SameLine(0, ui.px(space::small));
}

/// Undo, redo and replay, and between them and the right group the last step in words: press it for the history.
void history_group(const Ui& ui, const HistoryView& history, Language language, float menu_width, Actions& out) {
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
    ImGui::SameLine(0, 0);
    const std::string again(text(Text::replay, language));
    button_spec.id = "top.replay";
    button_spec.label = again;
    button_spec.icon = Icon::replay;
    button_spec.enabled = !history.replay_hint.empty();
    button_spec.hint = history.replay_hint;
    if (button(ui, button_spec)) out.push_back(ReplayAt{0});
    ImGui::SameLine(0, ui.px(space::small));
    if (menu_width > 0) {
        const std::string title(text(Text::history_title, language));
        if (begin_dropdown(ui, history_button(history, title, menu_width), 280)) {
            menu_heading(ui, title);
            menu_entries(ui, "top.history", history.steps, false, out);
            end_dropdown();
        }
        ImGui::SameLine(0, ui.px(space::small));
    }
}

/// "Compare", or "Compare · Open services" in that scenario's colour.
void compare_menu(const Ui& ui, const TopBarView& top, float max_width, Actions& out) {
    if (begin_dropdown(ui, compare_button(top, max_width), 320)) {
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

/// Device pixels that the menus on the left may take; 0: not shown.
struct LeftWidths {
    float scenario = 0, region = 0, history = 0, compare = 0;
};

float dropdown_width(const Ui& ui, ButtonSpec spec) {
    spec.dropdown = true;
    return button_width(ui, spec);
}

/// As wide as their texts need, within limits. Where there is no room for that, the last step goes first; then titles are cut.
LeftWidths fit_left(const Ui& ui, const AppView& view, Layout layout, float room) {
    const TopBarView& top = view.top;
    if (layout == Layout::narrow) return {ui.px(112), ui.px(80)};
    const bool wide = layout == Layout::wide;
    const float gap_x = ui.px(space::small);
    LeftWidths widths{dropdown_width(ui, {.label = top.title, .max_width = ui.px(260)}),
                      dropdown_width(ui, {.label = top.region, .max_width = ui.px(200)})};
    if (wide) widths.compare = dropdown_width(ui, compare_button(top, ui.px(250)));
    if (wide && view.history.steps.size() > 1)
        widths.history = dropdown_width(ui, history_button(view.history, text(Text::history_title, view.language), ui.px(220)));
    room -= dropdown_width(ui, period_button(ui, top)) + 3 * ui.px(control_height) + 3 * gap_x;
    const auto used = [&] {
        float sum = 0;
        for (const float width : {widths.scenario, widths.region, widths.history, widths.compare})
            if (width > 0) sum += width + gap_x;
        return sum;
    };
    if (used() > room) widths.history = 0;
    for (auto [width, least] : {std::pair{&widths.compare, 130.0f}, {&widths.scenario, 120.0f}, {&widths.region, 90.0f}})
        if (const float over = used() - room; over > 0 && *width > ui.px(least)) *width = std::max(ui.px(least), *width - over);
    return widths;
}

/// Share, export, file and language, at the window's edge. What does not fit is in the file menu.
struct RightGroup {
    ButtonSpec present, share, export_file, file, language;
    bool present_fits = true, share_fits = true, export_fits = true;
    float width = 0;
};

RightGroup fit_right(const Ui& ui, bool narrow, RightGroup group, float room) {
    const float gap_x = ui.px(space::small);
    const auto menus = [&] { return button_width(ui, group.file) + gap_x + button_width(ui, group.language); };
    if (menus() > room) {
        group.file.icon = Icon::more;
        group.file.icon_only = true;
    }
    group.width = menus();
    group.export_fits = group.width + gap_x + button_width(ui, group.export_file) <= room;
    if (group.export_fits) group.width += gap_x + button_width(ui, group.export_file);
    group.present_fits = group.share_fits = !narrow;
    const auto both = [&] { return 2 * gap_x + button_width(ui, group.share) + button_width(ui, group.present); };
    if (group.width + both() > room) group.present.icon_only = true;
    if (group.width + both() > room) group.share.icon_only = true;
    if (group.present_fits) group.width += gap_x + button_width(ui, group.present);
    if (group.share_fits) group.width += gap_x + button_width(ui, group.share);
    return group;
}

}  // namespace

void top_bar(const Ui& ui, const AppView& view, Layout layout, Actions& out) {
    const TopBarView& top = view.top;
    const bool narrow = layout == Layout::narrow;
    if (!narrow) product_name(ui);

    const std::string file(text(Text::menu_file, view.language)), export_label(text(Text::export_short, view.language)),
        share_label(text(Text::share_short, view.language)), present_label(text(Text::present_short, view.language));
    // On a phone the two menus on the left come first; elsewhere the left gives way to the buttons on the right.
    const float all = available_width(), least_left = narrow ? ui.px(112 + 80 + 2 * space::small) : 0.45f * all;
    const RightGroup right = fit_right(
        ui, narrow,
        {.present = {.id = "top.present", .label = present_label, .icon = Icon::play},
         .share = {.id = "top.share", .label = share_label, .icon = Icon::share},
         .export_file = {.id = "top.export",
                         .label = export_label,
                         .kind = ButtonKind::primary,
                         .icon = Icon::download,
                         .icon_only = narrow},
         .file = {.id = "top.file", .label = file, .dropdown = true},
         .language = {.id = "top.language", .label = top.language, .dropdown = true}},
        all - least_left);
    const LeftWidths left = fit_left(ui, view, layout, all - right.width);

    menu(ui, {.id = "top.scenarios", .label = top.title, .max_width = left.scenario}, top.scenarios, 420, false, out);
    menu(ui, {.id = "top.region", .label = top.region, .max_width = left.region}, top.regions, 280, false, out);
    if (!narrow) period_menu(ui, top, out);
    if (!narrow) history_group(ui, view.history, view.language, left.history, out);
    if (left.compare > 0) compare_menu(ui, top, left.compare, out);

    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0f, available_width() - right.width));
    if (right.present_fits) {
        if (button(ui, right.present)) out.push_back(Present{true});
        ImGui::SameLine(0, ui.px(space::small));
    }
    if (right.share_fits) {
        if (button(ui, right.share)) out.push_back(ShareScenario{});
        ImGui::SameLine(0, ui.px(space::small));
    }
    if (right.export_fits) {
        if (button(ui, right.export_file)) out.push_back(ExportScenario{});
        ImGui::SameLine(0, ui.px(space::small));
    }
    menu(ui, right.file, top.file, 300, true, out);
    if (begin_dropdown(ui, {.id = "top.language", .label = top.language, .max_width = ui.px(100)}, 180)) {
        menu_entries(ui, "top.language", top.languages, false, out);
        menu_divider(ui);
        menu_heading(ui, top.text_size_heading);
        menu_entries(ui, "top.text_size", top.text_sizes, false, out);
        end_dropdown();
    }
    ImGui::SameLine(0, 0);  // the bar is one line high
    ImGui::NewLine();
}

}  // namespace regiomix::ui
