// The page of answers: which question, what can be chosen, what was found, and the pictures behind it.
#include <algorithm>
#include <cmath>

#include "text/texts.hpp"
#include "ui/panel_parts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr float menu_width = 300, choice_width = 200, number_width = 110, table_row = 26;
constexpr std::size_t rows_at_most = 12;  ///< of a table before it scrolls

/// A row of choices side by side; a menu where there is no room for them.
void tabs(const Ui& ui, const char* id, const std::string& label, const std::vector<AnswerTab>& tabs, Actions& out) {
    std::vector<TabSpec> names;
    int chosen = 0;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        names.push_back({tabs[i].id, tabs[i].label});
        if (tabs[i].selected) chosen = static_cast<int>(i);
    }
    if (segmented_width(ui, names) <= available_width()) {
        if (const auto now = segmented(ui, names, chosen)) out.push_back(tabs[static_cast<std::size_t>(*now)].action);
        return;
    }
    const AnswerTab& shown = tabs[static_cast<std::size_t>(chosen)];
    if (!begin_dropdown(ui, {.id = id, .label = shown.label, .hint = label, .max_width = available_width()}, menu_width))
        return;
    for (const AnswerTab& tab : tabs)
        if (menu_item(ui, {.id = tab.id, .label = tab.label, .selected = tab.selected})) out.push_back(tab.action);
    end_dropdown();
}

void choice(const Ui& ui, const AnswerMenu& menu, float width, Actions& out) {
    ImGui::BeginGroup();
    label(ui, menu.label, TextRole::small, Weight::regular, ui.colours().text_muted, width);
    if (begin_dropdown(ui, {.id = menu.id, .label = menu.name, .width = width}, menu_width)) {
        menu_groups(ui, menu.id, menu.groups, out);
        end_dropdown();
    }
    ImGui::EndGroup();
}

void number(const Ui& ui, const AnswerNumber& one, Actions& out) {
    if (const auto value = labelled_number(ui, one.number.id, one.number, number_width)) out.push_back(one.set(*value));
}

/// Goes on in the line where the next thing of this width fits, else in the next line.
class Flow {
  public:
    explicit Flow(const Ui& ui) : ui_(ui), width_(available_width()) {}
    void next(float width) {
        const float between = ui_.px(space::medium);
        if (used_ > 0 && used_ + between + width <= width_) {
            ImGui::SameLine(0, between);
            used_ += between + width;
        } else {
            new_line();
            used_ = width;
        }
    }
    void new_line() {
        if (used_ > 0) gap(ui_, space::small);
        used_ = 0;
    }

  private:
    const Ui& ui_;
    float width_, used_ = 0;
};

void choices(const Ui& ui, const AnswersView& view, Actions& out) {
    if (view.menus.empty() && view.numbers.empty() && view.toggles.empty()) return;
    Flow flow(ui);
    const float width = std::min(ui.px(choice_width), available_width());
    for (const AnswerMenu& menu : view.menus) {
        flow.next(width);
        choice(ui, menu, width, out);
    }
    for (const AnswerNumber& one : view.numbers) {
        flow.next(labelled_number_width(ui, one.number, number_width));
        number(ui, one, out);
    }
    if (!view.toggles.empty()) flow.new_line();
    for (const AnswerToggle& one : view.toggles) {
        flow.next(ui.px(toggle_width + space::small) + text_width(ui, one.label, TextRole::body));
        if (toggle(ui, {.id = one.id, .label = one.label, .on = one.on, .colour = ui.colours().accent, .show_label = true}))
            out.push_back(one.change);
    }
    gap(ui, space::medium);
}

/// The line that grows while it is computed, with what it means and the way to stop or start.
void state_row(const Ui& ui, const AnswersView& view, Actions& out) {
    if (view.busy) {
        const Rect line = take_space(available_width(), ui.px(4));
        auto painter = ui.painter();
        painter.rect(line, {ui.colours().sunken, {0, 0, 0, 0}, 0, ui.px(2)});
        const float end = line.x0 + line.width() * static_cast<float>(view.progress);
        painter.rect({line.x0, line.y0, std::max(end, line.x0 + ui.px(4)), line.y1},
                     {ui.colours().accent, {0, 0, 0, 0}, 0, ui.px(2)});
        gap(ui, space::tight);
    }
    const auto& offered = view.busy ? view.stop : view.start;
    if (offered) {
        const ButtonKind kind = view.busy ? ButtonKind::secondary : ButtonKind::primary;
        if (button(ui, {.id = view.busy ? "answers.stop" : "answers.start", .label = offered->label, .kind = kind}))
            out.push_back(offered->action);
        if (!view.state_text.empty()) ImGui::SameLine(0, ui.px(space::medium));
    }
    if (!view.state_text.empty()) {
        if (offered)
            label_in_row(ui, view.state_text, TextRole::small, Weight::regular, ui.colours().text_muted);
        else
            paragraph(ui, view.state_text);
    }
    if (offered || !view.state_text.empty()) gap(ui, space::medium);
}

void finding(const Ui& ui, const AnswersView& view, Actions& out) {
    if (!view.empty_text.empty()) {
        callout(ui, {}, view.empty_text, Tone::info);
        for (std::size_t i = 0; i < view.empty_actions.size(); ++i) {
            gap(ui, space::small);
            const std::string id = "answers.help." + std::to_string(i);
            if (button(ui, {.id = id, .label = view.empty_actions[i].label, .max_width = available_width()}))
                out.push_back(view.empty_actions[i].action);
        }
        return;
    }
    if (view.finding.empty()) return;
    rich_text(ui, {{view.finding, std::nullopt, Weight::semibold}}, TextRole::heading, ui.colours().text, available_width());
    gap(ui, space::tight);
    for (const std::string& sentence : view.trust) paragraph(ui, sentence);
}

charts::Table screen_table(const ChartTable& table) {
    charts::Table shown;
    if (!table.columns.empty()) shown.heading = table.columns.front();
    for (std::size_t i = 1; i < table.columns.size(); ++i) shown.columns.push_back({.heading = table.columns[i]});
    for (const auto& row : table.rows) {
        charts::TableRow one{.heading = row.front().text};
        for (std::size_t i = 1; i < row.size(); ++i) one.cells.push_back(row[i].text);
        shown.rows.push_back(std::move(one));
    }
    return shown;
}

void chart(const Ui& ui, const AnswerPart& part, Actions& out) {
    const std::string id = "answers." + part.id;
    const AnyChartEvent event = any_chart_view(ui, {.id = id, .label = part.title}, *part.chart);
    if (event.chosen)
        for (const AnswerItem& item : part.items)
            if (item.id == *event.chosen) out.push_back(item.action);
    if (!event.brush || !part.brushes) return;
    OpenRange range;
    if (const auto& interval = event.brush->interval) range = {interval->low, interval->high};
    out.push_back(BrushAnswer{event.brush->axis, range});
}

void part_actions(const Ui& ui, const AnswerPart& part, Actions& out) {
    Flow flow(ui);
    const auto press = [&](const std::string& id, const MenuEntry& entry) {
        const ButtonSpec spec{.id = id, .label = entry.label, .max_width = available_width()};
        flow.next(button_width(ui, spec));
        if (button(ui, spec)) out.push_back(entry.action);
        if (!entry.detail.empty() && ImGui::IsItemHovered()) tooltip(ui, entry.detail);
    };
    const std::string id = "answers." + part.id;
    for (std::size_t i = 0; i < part.actions.size(); ++i) press(id + ".do." + std::to_string(i), part.actions[i]);
    for (std::size_t row = 0; row < part.row_actions.size(); ++row)
        if (part.row_actions[row]) press(id + ".row." + std::to_string(row), *part.row_actions[row]);
}

void part_card(const Ui& ui, const AnswerPart& part, const ChartMenuView& menu, Actions& out) {
    if (begin_card(ui, "answers." + part.id + ".card")) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        chart_menu(ui, menu, "answer." + part.id, at.x + available_width() + ui.px(6), at.y - ui.px(3), out);
        ImGui::SetCursorScreenPos(at);
        rich_text(ui, {{part.title, std::nullopt, Weight::semibold}}, TextRole::body, ui.colours().text,
                  available_width() - chart_menu_width(ui));
        if (!part.note.empty()) paragraph(ui, part.note);
        gap(ui, space::small);
        if (part.chart) chart(ui, part, out);
        Flow flow(ui);
        for (const AnswerNumber& one : part.numbers) {
            if (!one.on_canvas) continue;
            flow.next(labelled_number_width(ui, one.number, number_width));
            number(ui, one, out);
        }
        for (const std::string& line : part.lines) {
            rich_text(ui, {{line, std::nullopt, Weight::regular}}, TextRole::body, ui.colours().text, available_width());
            gap(ui, space::tight);
        }
        if (part.table_on_screen && !part.table.rows.empty()) {
            gap(ui, space::small);
            const auto rows = static_cast<float>(std::min(part.table.rows.size(), rows_at_most) + 1);
            data_table(ui, {.id = "answers." + part.id + ".table", .height = ui.px(table_row) * rows + ui.px(12)},
                       screen_table(part.table));
        }
        if (!part.actions.empty() || !part.row_actions.empty()) {
            gap(ui, space::small);
            part_actions(ui, part, out);
        }
    }
    end_card(ui);
    gap(ui, space::small);
}

}  // namespace

void answers_panel(const Ui& ui, const AnswersView& view, const ChartMenuView& menu, Actions& out) {
    tabs(ui, "answers.topics", view.topics_label, view.topics, out);
    gap(ui, space::small);
    if (begin_card(ui, "answers.card")) {
        if (view.kinds.size() > 1) {
            tabs(ui, "answers.kinds", view.kinds_label, view.kinds, out);
            gap(ui, space::small);
        }
        paragraph(ui, view.help);
        gap(ui, space::small);
        choices(ui, view, out);
        state_row(ui, view, out);
        finding(ui, view, out);
    }
    end_card(ui);
    gap(ui, space::small);
    for (const AnswerPart& part : view.parts) part_card(ui, part, menu, out);
}

}  // namespace regiomix::ui
