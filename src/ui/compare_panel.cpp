// Several scenarios side by side: their bands, numbers, settings that differ, and one line for each.
#include <algorithm>
#include <cmath>
#include <utility>

#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr float chart_height = 300, parallel_height = 300, chip_size = 20;
constexpr float least_cell_width = 92, least_value_width = 260, most_label_width = 230;

/// A disc in the scenario's colour with its letter, so that nobody has to tell colours apart.
void draw_chip(const Ui& ui, charts::Point centre, const ComparedView& scenario, float size) {
    auto painter = ui.painter();
    painter.circle(centre, size * 0.5f, {scenario.colour, {0, 0, 0, 0}, 0.0f, 0.0f});
    const float line = line_height(ui, TextRole::small);
    painter.text({centre.x, std::round(centre.y - line * 0.5f)}, scenario.mark,
                 {TextRole::small, Weight::semibold, ui.colours().on_accent, Align::middle});
}

/// Goes on in the same line if `width` fits there.
void next_in_row(const Ui& ui, float width) {
    ImGui::SameLine(0, ui.px(space::small));
    if (available_width() < width) ImGui::NewLine();
}

void toolbar(const Ui& ui, const CompareView& view, Actions& out) {
    const std::string keep(text(Text::compare_keep, ui.language)), keep_hint(text(Text::compare_pin_detail, ui.language));
    const std::string ready(text(Text::compare_add_ready, ui.language)), files(text(Text::compare_add_files, ui.language));
    const ButtonSpec keep_button{.id = "compare.keep",
                                 .label = keep,
                                 .kind = view.scenarios.empty() ? ButtonKind::primary : ButtonKind::secondary,
                                 .icon = Icon::plus,
                                 .enabled = !view.full,
                                 .hint = keep_hint};
    const ButtonSpec ready_button{.id = "compare.ready", .label = ready, .enabled = !view.full, .dropdown = true};
    const ButtonSpec files_button{.id = "compare.files", .label = files, .enabled = !view.full};
    const std::string saved(text(Text::library_menu, ui.language));
    const ButtonSpec saved_button{.id = "compare.saved", .label = saved, .enabled = !view.full};
    if (button(ui, keep_button)) out.push_back(PinReference{});
    next_in_row(ui, button_width(ui, ready_button));
    if (begin_dropdown(ui, ready_button, 380)) {
        for (const CompareChoiceView& choice : view.ready) {
            const std::string id = "compare.ready." + choice.id;
            if (menu_item(ui, {.id = id, .label = choice.title, .detail = choice.sentence, .selected = choice.added}))
                out.push_back(CompareReady{choice.id});
        }
        end_dropdown();
    }
    next_in_row(ui, button_width(ui, files_button));
    if (button(ui, files_button)) out.push_back(PickCompareFiles{});
    next_in_row(ui, button_width(ui, saved_button));
    if (button(ui, saved_button)) out.push_back(ShowDialog{Dialog::library});
    if (!view.full_text.empty()) {
        gap(ui, space::tight);
        paragraph(ui, view.full_text);
    }
}

void empty_page(const Ui& ui, const CompareView& view, Actions& out) {
    if (begin_card(ui, "compare.empty")) {
        gap(ui, space::small);
        rich_text(ui, {{view.empty_title, std::nullopt, Weight::semibold}}, TextRole::heading, ui.colours().text);
        gap(ui, space::tight);
        rich_text(ui, {{view.empty_text}}, TextRole::body, ui.colours().text_muted, std::min(available_width(), ui.px(560)));
        gap(ui, space::medium);
        toolbar(ui, view, out);
        gap(ui, space::small);
    }
    end_card(ui);
}

// --- the table --------------------------------------------------------------------------------------------------------

/// The name of an indicator above its column: press it to see it in the chart.
void indicator_heading(const Ui& ui, const CompareIndicatorView& indicator, const std::string& id, float width, Actions& out) {
    const float line = line_height(ui, TextRole::small);
    const Item item = make_item(ui, {id, indicator.label, width, std::round(2 * line * 1.15f + ui.px(8)), true, false});
    if (item.pressed) out.push_back(SelectIndicator{indicator.indicator});
    if (!item.visible) return;
    const Palette& colours = ui.colours();
    auto painter = ui.painter();
    if (item.hovered) {
        painter.rect(item.rect, {colours.surface_hover, {0, 0, 0, 0}, 0.0f, ui.px(4)});
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    const Weight weight = indicator.selected ? Weight::semibold : Weight::regular;
    const auto layout = charts::layout_rich_text({{indicator.label, std::nullopt, weight}}, width - ui.px(8), 2,
                                                 TextRole::small, painter.measure());
    charts::draw_rich_text(layout, {item.rect.x0 + ui.px(4), item.rect.y1 - layout.height - ui.px(5)}, TextRole::small,
                           indicator.selected ? colours.accent : colours.text_muted, painter);
    if (indicator.selected)
        painter.rect({item.rect.x0 + ui.px(4), item.rect.y1 - ui.px(2), item.rect.x1 - ui.px(4), item.rect.y1},
                     {colours.accent, {0, 0, 0, 0}, 0.0f, 0.0f});
    draw_focus_ring(ui, item, id, ui.px(4));
    if (item.hovered && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)) tooltip(ui, indicator.label, indicator.help);
}

void headings(const Ui& ui, const CompareView& view, std::size_t first, std::size_t count, float width, const std::string& row,
              Actions& out) {
    for (std::size_t i = first; i < first + count; ++i) {
        if (i > first) ImGui::SameLine(0, 0);
        const std::string id = "compare." + row + view.indicators[i].id;
        indicator_heading(ui, view.indicators[i], id, width, out);
    }
}

void cell(const Ui& ui, const CompareCellView& view, const Rect& place) {
    const Palette& colours = ui.colours();
    float y = place.y0;
    const auto line = [&](const std::string& words, TextRole role, Weight weight, Rgba8 colour) {
        const float height = line_height(ui, role);
        if (!words.empty()) label_in(ui, {place.x0, y, place.x1, y + height}, words, role, weight, colour);
        y += std::round(height * 1.12f);
    };
    line(view.median, TextRole::body, Weight::semibold, colours.text);
    line(view.range, TextRole::small, Weight::regular, colours.text_muted);
    line(view.difference, TextRole::small, Weight::semibold,
         view.tone > 0 ? colours.positive : view.tone < 0 ? colours.danger : colours.text_muted);
    line(view.better, TextRole::small, Weight::regular, colours.text_muted);
}

void cells(const Ui& ui, const ComparedView& scenario, std::size_t first, std::size_t count, float width) {
    bool compared = false;
    for (std::size_t i = first; i < first + count; ++i) compared |= !scenario.cells[i].difference.empty();
    const float small = std::round(line_height(ui, TextRole::small) * 1.12f);
    const float height = std::round(line_height(ui, TextRole::body) * 1.12f) + small * (compared ? 3.0f : 1.0f);
    const Rect row = take_space(available_width(), height);
    for (std::size_t i = 0; i < count; ++i) {
        const float x = row.x0 + static_cast<float>(i) * width;
        cell(ui, scenario.cells[first + i], {x + ui.px(4), row.y0, x + width - ui.px(4), row.y1});
    }
}

std::string scenario_id(const ComparedView& scenario) { return "compare.scenario." + std::to_string(scenario.id); }

ButtonSpec menu_button(const ComparedView& scenario, const std::string& id) {
    return {.id = id,
            .label = scenario.menu_label,
            .kind = ButtonKind::quiet,
            .icon = Icon::more,
            .icon_only = true,
            .dropdown = true};
}

void scenario_menu(const Ui& ui, const ComparedView& scenario, Actions& out) {
    const std::string id = scenario_id(scenario);
    if (!begin_dropdown(ui, menu_button(scenario, id), 300)) return;
    const bool edited = scenario.id == 0;
    const std::string name(text(Text::compare_name, ui.language)), reference(text(Text::compare_set_reference, ui.language)),
        open(text(Text::compare_open, ui.language)), open_detail(text(Text::compare_open_detail, ui.language)),
        remove(text(Text::compare_remove, ui.language));
    if (const auto title = text_field(ui, {.id = id + ".name", .label = name, .text = scenario.title}))
        out.push_back(edited ? Action(SetTitle{*title}) : Action(RenameCompared{scenario.id, *title}));
    gap(ui, space::tight);
    if (menu_item(ui, {.id = id + ".reference", .label = reference, .selected = scenario.is_reference}))
        out.push_back(SetReference{scenario.id});
    if (!edited && menu_item(ui, {.id = id + ".open", .label = open, .detail = open_detail}))
        out.push_back(OpenCompared{scenario.id});
    if (!edited && menu_item(ui, {.id = id + ".remove", .label = remove})) out.push_back(RemoveCompared{scenario.id});
    end_dropdown();
}

/// Chip, title and tag, and at the end of the line what can be done with it.
void scenario_heading(const Ui& ui, const ComparedView& scenario, Actions& out) {
    const float height = ui.px(control_height);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width(), menu = button_width(ui, menu_button(scenario, scenario_id(scenario)));
    const float chip = ui.px(chip_size);
    draw_chip(ui, {at.x + chip * 0.5f, at.y + height * 0.5f}, scenario, chip);
    float x = at.x + chip + ui.px(space::small);
    const float tag_width = scenario.tag.empty() ? 0 : text_width(ui, scenario.tag, TextRole::small) + ui.px(space::small);
    const float room = at.x + width - menu - x;
    const float title = std::min(text_width(ui, scenario.title, TextRole::body, Weight::semibold) + 1, room - tag_width);
    label_in(ui, {x, at.y, x + title, at.y + height}, scenario.title, TextRole::body, Weight::semibold, scenario.colour);
    x += title + ui.px(space::small);
    if (!scenario.tag.empty())
        label_in(ui, {x, at.y, x + tag_width, at.y + height}, scenario.tag, TextRole::small, Weight::regular,
                 ui.colours().text_muted);
    ImGui::SetCursorScreenPos({at.x + width - menu, at.y});
    scenario_menu(ui, scenario, out);
}

void table(const Ui& ui, const CompareView& view, Actions& out) {
    const std::size_t all = view.indicators.size();
    if (all == 0) return;
    const auto fit = static_cast<std::size_t>(std::max(1.0f, available_width() / ui.px(least_cell_width)));
    const std::size_t columns = fit >= all ? all : fit >= 3 ? 3 : fit;
    const float width = std::floor(available_width() / static_cast<float>(columns));
    const bool one_row = columns == all;
    paragraph(ui, view.caption);
    gap(ui, space::tight);
    if (one_row) headings(ui, view, 0, all, width, "indicator.", out);
    for (const ComparedView& scenario : view.scenarios) {
        divider(ui);
        scenario_heading(ui, scenario, out);
        for (std::size_t first = 0; first < all; first += columns) {
            const std::size_t count = std::min(columns, all - first);
            if (!one_row) headings(ui, view, first, count, width, std::to_string(scenario.id) + ".", out);
            cells(ui, scenario, first, count, width);
        }
        if (!scenario.targets.empty()) muted(ui, scenario.targets);
        gap(ui, space::small);
    }
}

// --- settings that differ ---------------------------------------------------------------------------------------------

/// One value with the chips of those that have it; wraps.
void shared_value(const Ui& ui, const CompareView& view, const SharedValueView& value, float x, float width) {
    const float chip = ui.px(16), step = chip + ui.px(2);
    const float chips = step * static_cast<float>(value.scenarios.size()) + ui.px(4);
    const float y = ImGui::GetCursorScreenPos().y;
    const float line = std::round(line_height(ui, TextRole::small) * 1.15f);
    for (std::size_t i = 0; i < value.scenarios.size(); ++i)
        draw_chip(ui, {x + chip * 0.5f + step * static_cast<float>(i), y + line * 0.5f},
                  view.scenarios[static_cast<std::size_t>(value.scenarios[i])], chip);
    ImGui::SetCursorScreenPos({x + chips, y});
    rich_text(ui, {{value.text}}, TextRole::small, ui.colours().text, std::max(ui.px(80), width - chips));
    const float bottom = std::max(ImGui::GetCursorScreenPos().y, y + std::max(line, chip));
    ImGui::SetCursorScreenPos({x, bottom + ui.px(2)});
}

/// The setting's name on the left and its values beside it, or below it where that is too narrow.
void difference_row(const Ui& ui, const CompareView& view, const DifferenceRowView& row) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    const float label_width = std::min(ui.px(most_label_width), std::floor(width * 0.34f));
    const bool beside = width - label_width >= ui.px(least_value_width);
    rich_text(ui, {{row.label}}, TextRole::small, ui.colours().text_muted, beside ? label_width - ui.px(space::small) : width);
    const float label_bottom = ImGui::GetCursorScreenPos().y;
    const float x = beside ? at.x + label_width : at.x;
    if (beside) ImGui::SetCursorScreenPos({x, at.y});
    for (const SharedValueView& value : row.values) {
        ImGui::SetCursorScreenPos({x, ImGui::GetCursorScreenPos().y});
        shared_value(ui, view, value, x, beside ? width - label_width : width);
    }
    ImGui::SetCursorScreenPos({at.x, std::max(label_bottom, ImGui::GetCursorScreenPos().y) + ui.px(4)});
    ImGui::Dummy({0, 0});
}

void difference_group(const Ui& ui, const CompareView& view, const DifferenceGroupView& group) {
    heading(ui, group.title);
    gap(ui, space::tight);
    for (const DifferenceRowView& row : group.rows) difference_row(ui, view, row);
    gap(ui, space::small);
}

void differences(const Ui& ui, const CompareView& view) {
    if (!view.same_text.empty()) {
        heading(ui, view.differences_title);
        paragraph(ui, view.same_text);
        return;
    }
    rich_text(ui, {{view.differences_title, std::nullopt, Weight::semibold}}, TextRole::heading, ui.colours().text);
    gap(ui, space::small);
    for (const DifferenceGroupView& group : view.differences) difference_group(ui, view, group);
}

void parallel(const Ui& ui, const CompareView& view, UiState& state, Actions& out) {
    const std::string outcomes(text(Text::compare_axes_outcomes, ui.language)),
        levers(text(Text::compare_axes_levers, ui.language));
    const bool by_outcome = view.axes == CompareAxes::outcomes;
    if (button(ui, {.id = "compare.axes.outcomes", .label = outcomes, .selected = by_outcome}))
        out.push_back(SetCompareAxes{CompareAxes::outcomes});
    ImGui::SameLine(0, ui.px(space::tight));
    if (button(ui, {.id = "compare.axes.levers", .label = levers, .selected = !by_outcome}))
        out.push_back(SetCompareAxes{CompareAxes::levers});
    gap(ui, space::small);
    state.hovered_scenario =
        parallel_chart_view(ui, {.id = "chart.parallel", .height = ui.px(parallel_height)}, view.parallel).hovered;
}

}  // namespace

void compare_panel(const Ui& ui, const CompareView& view, UiState& state, Actions& out) {
    if (view.scenarios.empty()) return empty_page(ui, view, out);
    const std::optional<int> linked = std::exchange(state.hovered_year, std::nullopt);
    toolbar(ui, view, out);
    gap(ui, space::small);
    if (begin_card(ui, "compare.bands")) {
        const auto result =
            fan_chart_view(ui, {.id = "chart.compare", .height = ui.px(chart_height), .linked_year = linked}, view.chart);
        if (result.hovered) state.hovered_year = result.hovered;
    }
    end_card(ui);
    gap(ui, space::small);
    if (begin_card(ui, "compare.table")) table(ui, view, out);
    end_card(ui);
    gap(ui, space::small);
    if (!view.targets.rows.empty()) {
        if (begin_card(ui, "compare.targets")) difference_group(ui, view, view.targets);
        end_card(ui);
        gap(ui, space::small);
    }
    if (begin_card(ui, "compare.differences")) differences(ui, view);
    end_card(ui);
    gap(ui, space::small);
    if (begin_card(ui, "compare.parallel")) parallel(ui, view, state, out);
    end_card(ui);
}

}  // namespace regiomix::ui
