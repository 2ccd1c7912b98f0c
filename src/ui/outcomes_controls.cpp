// What stands around the charts of the outcomes: indicator, measure, targets, picture; which cards and small charts there are.
#include <algorithm>
#include <array>

#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr float choice_width = 400, choice_row_height = 30, choice_list_height = 380;
constexpr float target_width = 330, value_width = 110, year_width = 64, field_height = 28;
constexpr float least_indicator_width = 110, least_measure_width = 96;

float fitting(const Ui& ui, float wanted) {
    return std::min(wanted, ImGui::GetIO().DisplaySize.x / ui.theme.scale - 2 * space::small);
}

void push_target(const Ui& ui, Actions& out, const SetTarget& target) {
    ++ui.state.gesture;  // every choice is an undo step of its own
    out.push_back(target);
}

NumberResult target_number(const Ui& ui, const std::string& id, const NumberView& number, float width, NumberSpec& spec) {
    NumberStyle style{.kind = number.is_year ? NumberStyle::Kind::year : NumberStyle::Kind::plain};
    style.decimals = number.decimals;
    spec = {.id = id,
            .label = number.label,
            .value = number.value,
            .min = number.min,
            .max = number.max,
            .style = style,
            .width = ui.px(width),
            .height = ui.px(field_height)};
    return number_field(ui, spec);
}

/// "At least | At most  [value]  by  [year]", and below how often it is reached.
void target_row(const Ui& ui, const TargetsView& view, const TargetRow& row, Actions& out) {
    const std::string id = "target." + std::to_string(row.target.index);
    const std::string least_id = id + ".at_least", most_id = id + ".at_most";
    const auto kinds = std::to_array<TabSpec>({{least_id, view.at_least}, {most_id, view.at_most}});
    const float left = ImGui::GetCursorScreenPos().x, width = available_width();
    SetTarget changed = row.target;
    if (const auto kind = segmented(ui, kinds, row.target.at_most ? 1 : 0)) {
        changed.at_most = *kind == 1;
        push_target(ui, out, changed);
    }
    ImGui::SameLine(0, 0);
    ImGui::SetCursorScreenPos({left + width - ui.px(control_height), ImGui::GetCursorScreenPos().y});
    const std::string remove_id = id + ".remove";
    const ButtonSpec remove{
        .id = remove_id, .label = view.remove_text, .kind = ButtonKind::quiet, .icon = Icon::close, .icon_only = true};
    if (button(ui, remove)) {
        ++ui.state.gesture;
        out.push_back(RemoveTarget{row.target.indicator, row.target.year, row.target.at_most, row.target.value});
    }
    gap(ui, space::tight);
    NumberSpec value_spec, year_spec;
    const std::string value_id = id + ".value", year_id = id + ".year";
    const NumberResult value = target_number(ui, value_id, row.value, value_width, value_spec);
    ImGui::SameLine(0, ui.px(space::small));
    label_in_row(ui, row.value.unit, TextRole::small, Weight::regular, ui.colours().text_muted, field_height);
    ImGui::SameLine(0, ui.px(space::small));
    label_in_row(ui, view.by, TextRole::small, Weight::regular, ui.colours().text_muted, field_height);
    ImGui::SameLine(0, ui.px(space::small));
    const NumberResult year = target_number(ui, year_id, row.year, year_width, year_spec);
    if (value.value) {
        changed.value = *value.value;
        out.push_back(changed);
    }
    if (year.value) {
        changed.year = row.target.year + static_cast<int>(*year.value - row.year.value);
        out.push_back(changed);
    }
    gap(ui, space::tight);
    const bool value_wrong = value.error != NumberError::none;
    if (value_wrong || year.error != NumberError::none)
        label(ui, number_error_text(value_wrong ? value_spec : year_spec, value_wrong ? value.error : year.error, ui.language),
              TextRole::small, Weight::semibold, ui.colours().danger);
    else
        label(ui, row.reached, TextRole::small, Weight::semibold, ui.colours().text_muted);
    gap(ui, space::medium);
}

void targets_menu(const Ui& ui, const TargetsView& view, Actions& out) {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, ui.px(2)));
    ImGui::Indent(ui.px(space::small));
    gap(ui, space::small);
    const float width = available_width() - ui.px(space::small);
    label(ui, view.title, TextRole::small, Weight::semibold, ui.colours().text_muted, width);
    gap(ui, space::small);
    ImGui::PushItemWidth(width);
    for (const TargetRow& row : view.rows) target_row(ui, view, row, out);
    if (view.add && button(ui, {.id = "target.add", .label = view.add_text, .icon = Icon::plus}))
        push_target(ui, out, *view.add);
    if (!view.elsewhere.empty()) {
        gap(ui, space::small);
        muted(ui, view.elsewhere);
    }
    gap(ui, space::small);
    ImGui::PopItemWidth();
    ImGui::Unindent(ui.px(space::small));
    ImGui::PopStyleVar();
}

std::vector<TabSpec> picture_choices(const ChartControlsView& view, std::vector<std::string>& ids) {
    std::vector<TabSpec> choices;
    for (std::size_t i = 0; i < view.pictures.size(); ++i) ids.push_back("chart.picture." + std::to_string(i));
    for (std::size_t i = 0; i < view.pictures.size(); ++i) choices.push_back({ids[i], view.pictures[i].label});
    return choices;
}

int selected_index(const std::vector<MenuEntry>& entries) {
    const auto found = std::find_if(entries.begin(), entries.end(), [](const MenuEntry& entry) { return entry.selected; });
    return static_cast<int>(found - entries.begin());
}

// --- which indicators -----------------------------------------------------------------------------------------------

bool arrow(const Ui& ui, const std::string& id, const std::string& label, Icon icon, const Rect& rect, bool enabled) {
    const Item item = make_item_at(ui, {id, label, 0, 0, enabled, false}, rect);
    if (!item.visible) return item.pressed;
    const Palette& p = ui.colours();
    auto painter = ui.painter();
    if (item.hovered && enabled) painter.rect(rect, {p.accent_soft, {0, 0, 0, 0}, 0, ui.px(4)});
    draw_icon(icon, rect.centre(), ui.px(13), enabled ? p.text : p.text_disabled, painter);
    if (item.hovered) tooltip(ui, label);
    draw_focus_ring(ui, item, id, ui.px(4));
    return item.pressed;
}

void choice_row(const Ui& ui, const IndicatorChoiceView& view, const std::string& place, const IndicatorRow& row,
                Actions& out) {
    const std::string id = "choice." + place + "." + row.id;
    const Rect line = take_space(available_width(), ui.px(choice_row_height));
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({line.x0, line.y0 + ui.px(7)});
    if (const auto on = toggle(ui, {.id = id, .label = row.label, .on = row.shown, .colour = ui.colours().accent,
                                    .enabled = row.toggle.has_value()});
        on && row.toggle)
        out.push_back(*row.toggle);
    const float side = ui.px(24), arrows = row.shown ? 2 * side : 0;
    const float top = line.centre().y - side / 2;
    label_in(ui, {line.x0 + ui.px(40), line.y0, line.x1 - arrows, line.y1}, row.label, TextRole::body,
             row.shown ? Weight::semibold : Weight::regular, ui.colours().text);
    if (row.shown) {
        const Rect first{line.x1 - 2 * side, top, line.x1 - side, top + side}, second{line.x1 - side, top, line.x1, top + side};
        const TextValues name{{"name", row.label}};
        if (arrow(ui, id + ".earlier", fill(view.earlier_text, name), Icon::chevron_up, first, row.earlier.has_value()))
            out.push_back(*row.earlier);
        if (arrow(ui, id + ".later", fill(view.later_text, name), Icon::chevron_down, second, row.later.has_value()))
            out.push_back(*row.later);
    }
    ImGui::SetCursorScreenPos(after);
}

void choice_list(const Ui& ui, const IndicatorChoiceView& view, UiState& state, Actions& out) {
    const auto places = std::to_array<TabSpec>({{"choice.cards", view.places[0]}, {"choice.charts", view.places[1]}});
    label(ui, view.title, TextRole::body, Weight::semibold, ui.colours().text);
    gap(ui, space::small);
    if (const auto place = segmented(ui, places, state.chosen_place)) state.chosen_place = *place;
    gap(ui, space::small);
    const auto place = static_cast<std::size_t>(state.chosen_place);
    const std::string name = place == 0 ? "cards" : "charts";
    const float height = std::min(ui.px(choice_list_height), ImGui::GetIO().DisplaySize.y * 0.5f);
    if (begin_scroll(ui, "choice.list", available_width() - ui.px(space::medium), height))
        for (const IndicatorRow& row : view.rows[place]) choice_row(ui, view, name, row, out);
    end_scroll(ui);
    gap(ui, space::small);
    if (button(ui, {.id = "choice.reset", .label = view.reset_text})) out.push_back(view.reset[place]);
}

}  // namespace

void menu_groups(const Ui& ui, const std::string& id, const std::vector<MenuGroup>& groups, Actions& out) {
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (g > 0) menu_divider(ui);
        menu_heading(ui, groups[g].heading);
        for (std::size_t i = 0; i < groups[g].entries.size(); ++i) {
            const MenuEntry& entry = groups[g].entries[i];
            const std::string name = id + "." + std::to_string(g) + "." + std::to_string(i);
            if (menu_item(ui, {.id = name, .label = entry.label, .selected = entry.selected})) out.push_back(entry.action);
        }
    }
}

void chart_controls(const Ui& ui, const ChartControlsView& view, const TargetsView& targets, Actions& out) {
    const float left = ImGui::GetCursorScreenPos().x, width = available_width(), between = ui.px(space::small);
    std::vector<std::string> ids;
    const auto pictures = picture_choices(view, ids);
    const float picture_width = segmented_width(ui, pictures);
    ButtonSpec indicator{.id = "chart.indicator", .label = view.indicator, .dropdown = true};
    ButtonSpec measure{.id = "chart.measure", .label = view.measure, .dropdown = true};
    ButtonSpec target{.id = "chart.targets", .label = targets.button, .selected = !targets.rows.empty(), .dropdown = true};
    const bool measured = !view.measures.empty();

    // The names give way first; what still does not fit begins a second line.
    float room = width - picture_width - button_width(ui, target) - 2 * between - (measured ? between : 0);
    const bool two_lines = room < ui.px(least_indicator_width + (measured ? least_measure_width : 0));
    if (two_lines) room += picture_width + between;
    const float most_measure_width = std::max(ui.px(least_measure_width), room * 0.5f);
    const float measure_width = measured ? std::min(button_width(ui, measure), most_measure_width) : 0;
    measure.max_width = measure_width;
    indicator.max_width = std::max(ui.px(least_indicator_width), room - measure_width);

    if (begin_dropdown(ui, indicator, fitting(ui, 300))) {
        menu_groups(ui, "chart.indicator", view.indicators, out);
        end_dropdown();
    }
    if (measured) {
        ImGui::SameLine(0, between);
        if (begin_dropdown(ui, measure, fitting(ui, 270))) {
            menu_groups(ui, "chart.measure", view.measures, out);
            end_dropdown();
        }
    }
    ImGui::SameLine(0, between);
    if (begin_dropdown(ui, target, fitting(ui, target_width))) {
        targets_menu(ui, targets, out);
        end_dropdown();
    }
    if (!two_lines) {
        ImGui::SameLine(0, 0);
        ImGui::SetCursorScreenPos({left + width - picture_width, ImGui::GetCursorScreenPos().y});
    }
    if (const auto picture = segmented(ui, pictures, selected_index(view.pictures)))
        out.push_back(view.pictures[static_cast<std::size_t>(*picture)].action);
    gap(ui, space::small);
}

void indicator_choice(const Ui& ui, const IndicatorChoiceView& view, UiState& state, Actions& out) {
    constexpr const char* popup = "###choice.menu";
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (link(ui, "choice.open", view.button)) ImGui::OpenPopup(popup);
    const float width = ui.px(fitting(ui, choice_width));
    const float right_limit = ImGui::GetIO().DisplaySize.x - ui.px(space::small);
    ImGui::SetNextWindowPos({std::max(ui.px(space::small), std::min(at.x, right_limit - width)), at.y + ui.px(22)});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, ImGui::GetIO().DisplaySize.y * 0.85f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(14), ui.px(12)));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, ui.px(1)));
    if (ImGui::BeginPopup(popup, ImGuiWindowFlags_NoMove)) {
        draw_popup_shadow(ui, ui.px(radius::card));
        choice_list(ui, view, state, out);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
}

}  // namespace regiomix::ui
