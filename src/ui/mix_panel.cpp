#include <algorithm>

#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

Grade grade_of(char grade) { return grade == 'A' ? Grade::a : grade == 'B' ? Grade::b : Grade::c; }

void instrument_row(const Ui& ui, const InstrumentView& instrument, Actions& out) {
    const std::string id = "mix." + instrument.id;
    const Rgba8 colour = ui.colours().family(instrument.family);
    LeverRowSpec row{.id = id, .name = instrument.name, .help = instrument.help};
    row.grade = grade_of(instrument.grade);
    row.grade_help = instrument.grade_text;
    row.colour = colour;
    row.on = instrument.on;
    row.value = instrument.eur_per_year;
    row.max = instrument.slider_max;
    row.step = instrument.slider_step;
    row.curve = budget_curve;
    row.style.kind = NumberStyle::Kind::compact;
    row.plausible_min = instrument.usual_low;
    row.plausible_max = instrument.usual_high;
    row.note = instrument.effect_text;
    row.own_label = instrument.own_label;
    const LeverRowResult result = lever_row(ui, row);
    if (result.on) out.push_back(SetEnabled{instrument.id, *result.on});
    if (result.value) out.push_back(SetBudget{instrument.id, instrument.phase, *result.value});
    if (result.name_pressed) out.push_back(ShowDetails{instrument.id});
}

void panel_heading(const Ui& ui, const MixView& view) {
    const float width = available_width();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = line_height(ui, TextRole::heading);
    const Rect line{at.x, at.y, at.x + width, at.y + height};
    const float title = label_in(ui, line, view.title, TextRole::body, Weight::semibold, ui.colours().text);
    label_in(ui, {line.x0 + title + ui.px(space::small), line.y0, line.x1, line.y1}, view.spending_text, TextRole::small,
             Weight::regular, ui.colours().text_muted, Align::end);
    ImGui::Dummy({width, height});
}

void menu_part(const Ui& ui, const std::string& id, const std::string& title, const std::vector<MenuEntry>& entries,
               Actions& out) {
    menu_heading(ui, title);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string item = id + "." + std::to_string(i);
        if (menu_item(ui, {.id = item, .label = entries[i].label, .selected = entries[i].selected}))
            out.push_back(entries[i].action);
    }
}

ButtonSpec filter_button(const MixView& view) {
    return {.id = "mix.filter",
            .label = view.filter_label,
            .icon = Icon::filter,
            .icon_only = true,
            .selected = !view.order.filter_text.empty() || view.order.by_effect};
}

/// The search, and beside it the menu of orders and filters.
void search_line(const Ui& ui, const MixView& view, Actions& out) {
    const std::string clear(text(Text::mix_clear_search, ui.language));
    const float width = available_width() - button_width(ui, filter_button(view)) - ui.px(space::small);
    if (const auto search = search_field(ui, {.id = "mix.search",
                                              .placeholder = view.search_hint,
                                              .text = view.search,
                                              .clear_label = clear,
                                              .width = width}))
        out.push_back(SetSearch{*search});
    ImGui::SameLine(0, ui.px(space::small));
    if (begin_dropdown(ui, filter_button(view), 280)) {
        menu_part(ui, "mix.order", view.order_heading, view.orders, out);
        menu_part(ui, "mix.show", view.show_heading, view.shows, out);
        menu_part(ui, "mix.stage", view.stage_heading, view.stage_filters, out);
        menu_part(ui, "mix.in_family", view.family_heading, view.family_filters, out);
        end_dropdown();
    }
}

/// Which filters are set, with a way out of them.
void filter_line(const Ui& ui, const MixOrderView& order, Actions& out) {
    if (order.filter_text.empty()) return;
    gap(ui, space::tight);
    const float clear_width = text_width(ui, order.clear_text, TextRole::small);
    label(ui, order.filter_text, TextRole::small, Weight::semibold, ui.colours().text,
          available_width() - clear_width - ui.px(space::small));
    ImGui::SameLine();
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0f, available_width() - clear_width));
    if (link(ui, "mix.filter.clear", order.clear_text)) {
        out.push_back(SetMixFilter{});
        out.push_back(SetOnlyActive{false});
    }
}

/// The family's name, and at the end of the line its presets.
void family_line(const Ui& ui, const FamilyView& family, Actions& out) {
    const std::string id = "mix.family." + family.id, menu = "mix.presets." + family.id;
    const ButtonSpec more{.id = menu,
                          .label = family.presets_label,
                          .kind = ButtonKind::quiet,
                          .icon = Icon::more,
                          .icon_only = true};
    const bool has_presets = !family.presets.empty();
    const float menu_width = has_presets ? button_width(ui, more) : 0;
    if (family_header(ui, {.id = id,
                           .name = family.name,
                           .count = family.count_text,
                           .colour = ui.colours().family(family.id),
                           .collapsed = !family.open,
                           .width = available_width() - menu_width}))
        out.push_back(SetFamilyOpen{family.id, !family.open});
    if (!has_presets) return;
    ImGui::SameLine(0, 0);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.px(2));  // a button is a little higher than the line
    if (!begin_dropdown(ui, more, 330)) return;
    menu_heading(ui, family.presets_label);
    for (std::size_t i = 0; i < family.presets.size(); ++i) {
        const MenuEntry& entry = family.presets[i];
        const std::string item = menu + "." + std::to_string(i);
        if (menu_item(ui, {.id = item, .label = entry.label, .detail = entry.detail})) out.push_back(entry.action);
    }
    end_dropdown();
}

}  // namespace

void mix_panel(const Ui& ui, const MixView& view, Actions& out) {
    panel_heading(ui, view);
    gap(ui, space::small);
    search_line(ui, view, out);
    filter_line(ui, view.order, out);
    gap(ui, space::tight);
    if (begin_scroll(ui, "mix.scroll", 0, 0)) {
        if (!view.order.note.empty()) {
            paragraph(ui, view.order.note);
            gap(ui, space::small);
        }
        if (!view.no_match_text.empty()) paragraph(ui, view.no_match_text);
        for (const FamilyView& family : view.families) {
            family_line(ui, family, out);
            if (family.open)
                for (const InstrumentView& instrument : family.instruments) instrument_row(ui, instrument, out);
            gap(ui, space::small);
        }
        if (view.new_own) {
            if (link(ui, "mix.new_own", view.new_own->label)) out.push_back(view.new_own->action);
            if (ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)) tooltip(ui, view.new_own->detail);
            gap(ui, space::small);
        }
    }
    end_scroll(ui);
}

}  // namespace regiomix::ui
