// The timeline above the yearly bars: what a person does with the rows becomes actions.
#include <algorithm>

#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr const char* phase_menu = "###timeline.menu";
constexpr float menu_width = 200;

/// Actions that are done once, by a press: each is an undo step of its own.
void push_step(const Ui& ui, Actions& out, Action action) {
    ++ui.state.gesture;
    out.push_back(std::move(action));
}

/// The copy follows the row's last phase.
void copy_phase(const Ui& ui, const charts::TimelineRow& row, int bar, Actions& out) {
    push_step(ui, out, CopyPhase{row.id, row.bars[static_cast<std::size_t>(bar)].phase, row.bars.back().span.to_month});
}

void remove_phase(const Ui& ui, const charts::TimelineRow& row, int bar, Actions& out) {
    push_step(ui, out, RemovePhase{row.id, row.bars[static_cast<std::size_t>(bar)].span.from_month});
}

std::vector<std::string> toggled(const TimelineView& view, const std::string& row) {
    std::vector<std::string> selected = view.selected;
    const auto found = std::find(selected.begin(), selected.end(), row);
    if (found == selected.end())
        selected.push_back(row);
    else
        selected.erase(found);
    return selected;
}

/// All rows between two, in either direction.
std::vector<std::string> range(const TimelineView& view, const std::string& from, int to) {
    const auto& rows = view.chart.rows;
    const auto start = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.id == from; });
    int first = start == rows.end() ? to : static_cast<int>(start - rows.begin());
    int last = to;
    if (first > last) std::swap(first, last);
    std::vector<std::string> selected;
    for (int row = first; row <= last; ++row) selected.push_back(rows[static_cast<std::size_t>(row)].id);
    return selected;
}

/// Title, what the bars below add up to, and what can be done with the rows; the buttons end at the card's edge.
void heading_row(const Ui& ui, const TimelineView& view, const ChartMenuView& menu, const std::string& total, Actions& out) {
    const float width = available_width();
    const float height = ui.px(26);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, height});
    const ImVec2 after = ImGui::GetCursorScreenPos();
    float right = at.x + width - chart_menu_width(ui);
    chart_menu(ui, menu, "timeline", at.x + width + ui.px(6), at.y + ui.px(2), out);
    const auto place = [&](const ButtonSpec& spec) {
        right -= button_width(ui, spec);
        ImGui::SetCursorScreenPos({right, at.y - ui.px(3)});
        const bool pressed = button(ui, spec);
        right -= ui.px(space::small);
        return pressed;
    };
    if (!view.fit_text.empty() &&
        place({.id = "timeline.fit", .label = view.fit_text, .kind = ButtonKind::danger, .hint = view.fit_help}))
        push_step(ui, out, FitToEnvelope{view.selected});
    if (!view.selected.empty() && place({.id = "timeline.clear",
                                         .label = view.selected_text,
                                         .icon = Icon::close,
                                         .selected = true,
                                         .hint = view.clear_text}))
        out.push_back(SelectRows{});
    const float title = label_in(ui, {at.x, at.y, right, at.y + height}, view.title, TextRole::small, Weight::semibold,
                                 ui.colours().text_muted)
                            ? right - at.x
                            : text_width(ui, view.title, TextRole::small, Weight::semibold);
    const Rect rest{at.x + title + ui.px(space::medium), at.y, right, at.y + height};
    if (rest.width() > ui.px(60))
        label_in(ui, rest, total, TextRole::small, Weight::regular, ui.colours().text_muted);
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(at, {at.x + title, at.y + height})) tooltip(ui, view.help);
    ImGui::SetCursorScreenPos(after);
}

/// What can be done with one phase, opened by the right button or the menu key.
void phase_menu_popup(const Ui& ui, const TimelineView& view, const UiState& state, Actions& out) {
    const auto& instrument = state.timeline_menu.first;  // not a structured binding: a lambda reads it
    const int bar = state.timeline_menu.second;
    const auto row = std::find_if(view.chart.rows.begin(), view.chart.rows.end(),
                                  [&](const auto& candidate) { return candidate.id == instrument; });
    if (row == view.chart.rows.end() || bar >= static_cast<int>(row->bars.size())) return;
    ImGui::SetNextWindowSizeConstraints({ui.px(menu_width), 0}, {ui.px(menu_width), ImGui::GetIO().DisplaySize.y});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(6), ui.px(6)));
    const bool open = ImGui::BeginPopup(phase_menu, ImGuiWindowFlags_NoMove);
    ImGui::PopStyleVar();
    if (!open) return;
    draw_popup_shadow(ui, ui.px(radius::card));
    if (menu_item(ui, {.id = "timeline.menu.copy", .label = view.copy_text, .shortcut = "D"}))
        copy_phase(ui, *row, bar, out);
    if (menu_item(ui, {.id = "timeline.menu.remove", .label = view.remove_text, .enabled = row->bars.size() > 1}))
        remove_phase(ui, *row, bar, out);
    ImGui::EndPopup();
}

void react(const Ui& ui, const TimelineView& view, const TimelineViewResult& result, UiState& state, Actions& out) {
    const auto row = [&](int r) -> const charts::TimelineRow& { return view.chart.rows[static_cast<std::size_t>(r)]; };
    const auto id = [&](int r) -> const std::string& { return row(r).id; };
    if (const auto& move = result.moved)
        out.push_back(SetPhase{id(move->row), row(move->row).bars[static_cast<std::size_t>(move->bar)].phase,
                               move->span.from_month, move->span.to_month});
    if (result.shifted) out.push_back(ShiftTo{view.selected, id(result.shifted->row), result.shifted->from_month});
    if (result.opened) out.push_back(ShowDetails{id(*result.opened)});
    if (result.toggled) {
        state.timeline_anchor = id(*result.toggled);
        out.push_back(SelectRows{toggled(view, state.timeline_anchor)});
    }
    if (result.selected_to) {
        if (state.timeline_anchor.empty()) state.timeline_anchor = id(*result.selected_to);
        out.push_back(SelectRows{range(view, state.timeline_anchor, *result.selected_to)});
    }
    if (const auto& bar = result.copied) copy_phase(ui, row(bar->row), bar->bar, out);
    if (const auto& bar = result.removed) remove_phase(ui, row(bar->row), bar->bar, out);
    if (const auto& bar = result.menu) {
        state.timeline_menu = {id(bar->row), bar->bar};
        ImGui::OpenPopup(phase_menu);
    }
}

/// Below the rows, where it moves none of them when the first finger comes: what a finger has instead of Ctrl.
void touch_hint(const Ui& ui, const TimelineView& view, const UiState& state) {
    const bool finger = state.touch || ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;
    if (!finger || view.chart.rows.size() < 2) return;
    gap(ui, space::tight);
    rich_text(ui, {{std::string(text(Text::timeline_touch, ui.language)), std::nullopt, Weight::regular}}, TextRole::small,
              ui.colours().text_muted);
}

}  // namespace

std::optional<int> timeline_panel(const Ui& ui, const TimelineView& view, const ChartMenuView& menu, const std::string& total,
                                  float years_x0, std::optional<int> linked_year, UiState& state, Actions& out) {
    heading_row(ui, view, menu, total, out);
    gap(ui, space::tight);
    const TimelineViewResult result = timeline_view(
        ui, {.id = "timeline", .years_x0 = years_x0, .linked_year = linked_year}, view.chart, state.timeline_drag);
    touch_hint(ui, view, state);
    react(ui, view, result, state, out);
    phase_menu_popup(ui, view, state, out);
    return result.hovered_year;
}

}  // namespace regiomix::ui
