#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr float smallest_chart = 140, compare_line_height = 17;
constexpr float least_main_chart_height = 168, most_main_chart_height = 460;
constexpr float names_share = 0.26f, least_names_width = 84, most_names_width = 170;  // the timeline's first column
constexpr float small_chart_height = 100, budget_chart_height = 112;

/// How many equal cells of at least `smallest` design pixels fit side by side; divides `count` evenly if it can.
int columns_for(const Ui& ui, float width, float smallest, int count) {
    const float room = (width + ui.px(space::small)) / (ui.px(smallest) + ui.px(space::small));
    int columns = std::clamp(static_cast<int>(room), 1, count);
    while (columns > 1 && count % columns != 0) --columns;
    return columns;
}

float cell_width(const Ui& ui, float width, int columns) {
    return std::floor((width - ui.px(space::small) * static_cast<float>(columns - 1)) / static_cast<float>(columns));
}

void cards(const Ui& ui, const OutcomesView& view, Actions& out) {
    if (view.cards.empty()) return;
    const float width = available_width();
    const int columns = headline_columns(ui, width, static_cast<int>(view.cards.size()));
    const float card_width = cell_width(ui, width, columns);
    const bool several_rows = columns < static_cast<int>(view.cards.size());
    const bool comparing =
        std::any_of(view.cards.begin(), view.cards.end(), [](const CardView& c) { return !c.compare.empty(); });
    const bool low = several_rows && card_width >= ui.px(low_headline_card_from);
    const float card_height = (low ? low_headline_card_height : headline_card_height) + (comparing ? compare_line_height : 0);
    int column = 0;
    for (const CardView& card : view.cards) {
        if (column++ % columns != 0) ImGui::SameLine(0, ui.px(space::small));
        const std::string id = "card." + card.id;
        const charts::Sparkline spark{.values = card.median, .colour = card.colour};
        if (headline_card(ui, {.id = id,
                               .label = card.label,
                               .value = card.value,
                               .range = card.range,
                               .range_short = card.range_short,
                               .compare = card.compare,
                               .compare_colour = card.compare_colour,
                               .help = card.help,
                               .sparkline = card.median.empty() ? nullptr : &spark,
                               .selected = card.selected,
                               .width = card_width,
                               .height = ui.px(card_height)}))
            out.push_back(SelectIndicator{card.indicator});
    }
}

void link_hover(UiState& state, const ChartViewResult& result) {
    if (result.hovered) state.hovered_year = result.hovered;
}

/// Of a chart that takes the whole width and comes next.
void menu_in_corner(const Ui& ui, const OutcomesView& view, const std::string& chart, Actions& out) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    chart_menu(ui, view.chart_menu, chart, at.x + available_width() + ui.px(6), at.y - ui.px(3), out);
}

void small_multiples(const Ui& ui, const OutcomesView& view, std::optional<int> linked, UiState& state, Actions& out) {
    if (view.small.empty()) return;
    if (begin_card(ui, "outcomes.small")) {
        const float width = available_width();
        const int columns = columns_for(ui, width, smallest_chart, static_cast<int>(view.small.size()));
        int column = 0;
        for (const SmallChartView& small : view.small) {
            if (column++ % columns != 0) ImGui::SameLine(0, ui.px(space::small));
            const std::string name(indicator_names[index_of(small.indicator)]);
            const std::string id = "chart." + name;
            const float cell = cell_width(ui, width, columns);
            const ImVec2 at = ImGui::GetCursorScreenPos();
            chart_menu(ui, view.chart_menu, name, at.x + cell, at.y - ui.px(4), out);
            const auto result = fan_chart_view(ui,
                                               {.id = id,
                                                .width = cell,
                                                .height = ui.px(small_chart_height),
                                                .free_corner = chart_menu_width(ui),
                                                .linked_year = linked},
                                               small.chart);
            link_hover(state, result);
            if (result.pressed) out.push_back(SelectIndicator{small.indicator});
        }
    }
    end_card(ui);
}

/// What the numbers below are about, and the link to choose others.
void caption(const Ui& ui, const OutcomesView& view, UiState& state, Actions& out) {
    const float left = ImGui::GetCursorScreenPos().x, width = available_width();
    const float choice = text_width(ui, view.choice.button, TextRole::small);
    label(ui, view.cards_caption, TextRole::small, Weight::regular, ui.colours().text_muted,
          width - choice - ui.px(space::medium));
    ImGui::SameLine(0, 0);
    ImGui::SetCursorScreenPos({left + width - choice, ImGui::GetCursorScreenPos().y});
    indicator_choice(ui, view.choice, state, out);
}

/// The same numbers as the chart: its title, then a row per year.
void chart_table(const Ui& ui, const OutcomesView& view, float height, std::optional<int> linked, UiState& state) {
    const float top = ImGui::GetCursorScreenPos().y;
    rich_text(ui, {{view.main.title, std::nullopt, Weight::semibold}}, TextRole::heading, ui.colours().text, 0, 2);
    rich_text(ui, view.main.subtitle, TextRole::small, ui.colours().text_muted, 0, 2);
    gap(ui, space::tight);
    const float rest = height - (ImGui::GetCursorScreenPos().y - top);
    if (const auto row = data_table(ui, {.id = "chart.table", .height = rest, .linked_row = linked}, view.table))
        state.hovered_year = row;
}

/// Timeline and yearly bars share their years; without active instruments the bars stand alone.
void budget_and_timeline(const Ui& ui, const OutcomesView& view, std::optional<int> linked, UiState& state, Actions& out) {
    charts::BarChart budget = view.budget;
    if (!view.timeline.chart.rows.empty()) {
        const float x0 = ImGui::GetCursorScreenPos().x;
        const float width = available_width();
        const float years_x0 =
            x0 + std::round(std::clamp(width * names_share, ui.px(least_names_width), ui.px(most_names_width)));
        if (const auto year = timeline_panel(ui, view.timeline, view.chart_menu, budget.subtitle, years_x0, linked, state, out))
            state.hovered_year = year;
        gap(ui, space::tight);
        budget.subtitle.clear();  // said in the timeline's heading
        budget.years_x0 = years_x0;
        budget.years_x1 = std::round(x0 + width);
    }
    menu_in_corner(ui, view, "budget", out);
    link_hover(state, bar_chart_view(ui,
                                     {.id = "chart.budget",
                                      .height = ui.px(budget_chart_height),
                                      .free_corner = chart_menu_width(ui),
                                      .linked_year = linked},
                                     budget));
}

}  // namespace

void outcomes_panel(const Ui& ui, const OutcomesView& view, UiState& state, Actions& out) {
    const std::optional<int> linked = std::exchange(state.hovered_year, std::nullopt);
    caption(ui, view, state, out);
    gap(ui, space::tight);
    cards(ui, view, out);
    gap(ui, space::small);

    // The main chart takes what the window has left, within reason.
    const float small = view.small.empty() ? 0 : small_chart_height;
    const float others = ui.px(control_height + space::small + small + budget_chart_height + 124);
    const float main_height = std::clamp(ImGui::GetContentRegionAvail().y - others, ui.px(least_main_chart_height),
                                         ui.px(most_main_chart_height));
    if (begin_card(ui, "outcomes.main")) {
        chart_controls(ui, view.controls, view.targets, out);
        menu_in_corner(ui, view, "main", out);
        if (view.picture == ChartPicture::table)
            chart_table(ui, view, main_height, linked, state);
        else
            link_hover(state, fan_chart_view(ui,
                                             {.id = "chart.main",
                                              .height = main_height,
                                              .free_corner = chart_menu_width(ui),
                                              .linked_year = linked},
                                             view.main));
    }
    end_card(ui);
    gap(ui, space::small);

    // What is edited comes before what is only read: the timeline's first rows are on a laptop's first screen.
    if (begin_card(ui, "outcomes.budget")) budget_and_timeline(ui, view, linked, state, out);
    end_card(ui);
    gap(ui, space::small);

    small_multiples(ui, view, linked, state, out);
}

}  // namespace regiomix::ui
