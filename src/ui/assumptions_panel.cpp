// The page of assumptions: search and filters above, groups of rows below. Only rows in or near the visible part are built.
#include <algorithm>
#include <cmath>

#include "text/texts.hpp"
#include "ui/assumption_rows.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/number_edit.hpp"

namespace regiomix::ui {
namespace {

constexpr float least_height = 460;  // design pixels of the card; on smaller screens the page scrolls
constexpr float margin = 240;        // rows so far outside are built too, so that keys can go on to them
constexpr float group_height = 34;
constexpr float most_width = 990;    // wider, the eye would lose the line between a name and its numbers

/// Goes on in the same line if `width` fits there, at its end.
void at_the_end(const Ui& ui, float width) {
    ImGui::SameLine(0, ui.px(space::medium));
    if (available_width() < width)
        ImGui::NewLine();
    else
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + available_width() - width);
}

void take_menu(const Ui& ui, const AssumptionsView& view, const ButtonSpec& spec, Actions& out) {
    if (!begin_dropdown(ui, spec, 340)) return;
    for (std::size_t i = 0; i < view.takes.size(); ++i) {
        const MenuEntry& entry = view.takes[i];
        const std::string id = "assumptions.take." + std::to_string(i);
        const Rgba8 swatch = i < view.sets.size() ? view.sets[i].colour : Rgba8{0, 0, 0, 0};
        if (menu_item(ui, {.id = id, .label = entry.label, .detail = entry.detail, .swatch = swatch}))
            out.push_back(entry.action);
    }
    end_dropdown();
}

void title_line(const Ui& ui, const AssumptionsView& view, Actions& out) {
    const ButtonSpec take{.id = "assumptions.take", .label = view.take_label, .dropdown = true};
    const ButtonSpec reset{.id = "assumptions.reset",
                           .label = view.reset_label,
                           .icon = Icon::undo,
                           .enabled = view.changed > 0,
                           .hint = view.reset_hint};
    label_in_row(ui, view.title, TextRole::heading, Weight::semibold, ui.colours().text);
    at_the_end(ui, button_width(ui, take) + ui.px(space::small) + button_width(ui, reset));
    take_menu(ui, view, take, out);
    ImGui::SameLine(0, ui.px(space::small));
    if (button(ui, reset)) out.push_back(ResetAssumptions{});
    paragraph(ui, view.summary);
}

/// Parameters or strengths, the search, and the menu of filters.
void tool_line(const Ui& ui, const AssumptionsView& view, Actions& out) {
    const TabSpec parts[] = {{"assumptions.part.model", view.parts[0].label},
                             {"assumptions.part.instruments", view.parts[1].label}};
    if (const auto chosen = segmented(ui, parts, view.parts[0].selected ? 0 : 1))
        out.push_back(view.parts[static_cast<std::size_t>(*chosen)].action);
    const ButtonSpec filter{.id = "assumptions.filter",
                            .label = view.filter_label,
                            .icon = Icon::filter,
                            .icon_only = true,
                            .selected = !view.filter_text.empty()};
    const float rest = button_width(ui, filter) + ui.px(space::small);
    ImGui::SameLine(0, ui.px(space::small));
    if (available_width() - rest < ui.px(140)) ImGui::NewLine();
    const std::string clear(text(Text::mix_clear_search, ui.language));
    if (const auto search = search_field(ui, {.id = "assumptions.search",
                                              .placeholder = view.search_hint,
                                              .text = view.filter.search,
                                              .clear_label = clear,
                                              .width = available_width() - rest})) {
        AssumptionFilter wanted = view.filter;
        wanted.search = *search;
        out.push_back(SetAssumptionFilter{wanted});
    }
    ImGui::SameLine(0, ui.px(space::small));
    if (begin_dropdown(ui, filter, 320)) {
        menu_groups(ui, "assumptions.filter", view.filters, out);
        end_dropdown();
    }
}

/// Which filters are set, with a way out of them.
void filter_line(const Ui& ui, const AssumptionsView& view, Actions& out) {
    if (view.filter_text.empty()) return;
    gap(ui, space::tight);
    const float clear_width = text_width(ui, view.clear_text, TextRole::small);
    label(ui, view.filter_text, TextRole::small, Weight::semibold, ui.colours().text,
          available_width() - clear_width - ui.px(space::small));
    at_the_end(ui, clear_width);
    if (link(ui, "assumptions.filter.clear", view.clear_text))
        out.push_back(SetAssumptionFilter{{.part = view.filter.part, .search = view.filter.search}});
}

/// Whether a row of this height has to be built at the present place: it is near, typed in, or the form's focus is on it.
bool is_wanted(const Ui& ui, const std::string& row, float height) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float near = ui.px(margin);
    if (ImGui::IsRectVisible({at.x, at.y - near}, {at.x + available_width(), at.y + height + near})) return true;
    if (ui.state.reveal && ui.mirrored_focus.substr(0, row.size() + 1) == row + ".") return true;
    if (ui.state.edit_id == 0) return false;
    const auto edits = [&](const char* field) { return editing_number(ui, item_id(row + field)); };
    return edits(".value") || edits(".low") || edits(".high");
}

void skip(float height) { take_space(1, height); }

void group_heading(const Ui& ui, float width, const std::string& name, const std::string& count) {
    const Rect line = take_space(width, ui.px(group_height));
    const float low = line.y1 - line_height(ui, TextRole::body) - ui.px(5);
    label_in(ui, {line.x0, low, line.x1 - ui.px(60), line.y1}, name, TextRole::body, Weight::semibold, ui.colours().text);
    label_in(ui, {line.x1 - ui.px(60), low, line.x1 - ui.px(4), line.y1}, count, TextRole::small, Weight::regular,
             ui.colours().text_muted, Align::end);
    auto painter = ui.painter();
    charts::draw_horizontal_rule(line.x0, line.x1, line.y1, ui.theme.scale, ui.colours().border, painter);
}

void parameters(const Ui& ui, const AssumptionsView& view, const AssumptionColumns& columns, Actions& out) {
    for (const AssumptionGroupView& group : view.parameters) {
        group_heading(ui, columns.width, group.name, group.count_text);
        for (const AssumptionRowView& row : group.rows) {
            const float height = assumption_row_height(ui, columns, row);
            // The height of an open row is known only once it is laid out.
            if (row.open || is_wanted(ui, "assumptions.row." + row.id, height))
                assumption_row(ui, columns, view, row, out);
            else
                skip(height);
        }
    }
}

void strengths(const Ui& ui, const AssumptionsView& view, float width, Actions& out) {
    for (const StrengthGroupView& group : view.strengths) {
        group_heading(ui, width, group.name, group.count_text);
        for (const StrengthsView& row : group.instruments) {
            if (row.open || is_wanted(ui, "assumptions.strength." + row.id, strengths_row_height(ui)))
                strengths_row(ui, width, row, out);
            else
                skip(strengths_row_height(ui));
        }
    }
}

void table(const Ui& ui, const AssumptionsView& view, Actions& out) {
    const AssumptionColumns columns = assumption_columns(ui, available_width());
    const bool model = view.filter.part == AssumptionPart::model;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    if (model && !view.parameters.empty()) assumption_headings(ui, columns, view.columns);
    if (begin_scroll(ui, model ? "assumptions.scroll" : "assumptions.strengths.scroll", 0, 0)) {
        if (!view.no_match_text.empty()) paragraph(ui, view.no_match_text);
        if (!model) paragraph(ui, view.note);  // how to change them, before anybody looks for fields
        if (model)
            parameters(ui, view, columns, out);
        else
            strengths(ui, view, columns.width, out);
        gap(ui, space::medium);
        if (model) paragraph(ui, view.note);
        gap(ui, space::small);
    }
    end_scroll(ui);
    ImGui::PopStyleVar();
}

}  // namespace

void assumptions_panel(const Ui& ui, const AssumptionsView& view, Actions& out) {
    const float height = std::max(ImGui::GetContentRegionAvail().y, ui.px(least_height));
    if (begin_card(ui, "assumptions", std::min(available_width(), ui.px(most_width)), height)) {
        title_line(ui, view, out);
        gap(ui, space::small);
        tool_line(ui, view, out);
        filter_line(ui, view, out);
        gap(ui, space::tight);
        table(ui, view, out);
    }
    end_card(ui);
}

}  // namespace regiomix::ui
