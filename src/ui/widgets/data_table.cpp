#include "ui/widgets/data_table.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

constexpr float row_height = 24.0f, cell_padding = 8.0f, widest_column = 132.0f;

/// Right edge of every column, the first of the row headings; columns share the room in proportion to what they need.
std::vector<float> column_ends(const Ui& ui, const charts::Table& table, float x0, float width) {
    std::vector<float> needed{text_width(ui, table.heading, TextRole::small, Weight::semibold)};
    for (const auto& row : table.rows) needed[0] = std::max(needed[0], text_width(ui, row.heading, TextRole::small));
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        float most =
            std::min(text_width(ui, table.columns[i].heading, TextRole::small, Weight::semibold), ui.px(widest_column));
        for (const auto& row : table.rows)
            most = std::max(most, text_width(ui, row.cells[i], TextRole::small, Weight::semibold));
        needed.push_back(most);
    }
    float sum = 0.0f;
    for (float& column : needed) sum += column += 2.0f * ui.px(cell_padding);
    std::vector<float> ends;
    float x = x0;
    for (const float column : needed) ends.push_back(x += column * width / sum);
    return ends;
}

Rect cell(const Ui& ui, const std::vector<float>& ends, std::size_t column, float x0, float y0, float height) {
    const float left = column == 0 ? x0 : ends[column - 1];
    const float pad = ui.px(cell_padding);
    return {std::round(left + pad), y0, std::round(ends[column] - pad), y0 + height};
}

void draw_headings(const Ui& ui, const charts::Table& table, const std::vector<float>& ends) {
    const Palette& p = ui.colours();
    const Rect line = take_space(available_width(), ui.px(row_height));
    label_in(ui, cell(ui, ends, 0, line.x0, line.y0, line.height()), table.heading, TextRole::small, Weight::semibold,
             p.text_muted);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        label_in(ui, cell(ui, ends, i + 1, line.x0, line.y0, line.height()), table.columns[i].heading, TextRole::small,
                 Weight::semibold, table.columns[i].colour.value_or(p.text_muted), Align::end);
    auto painter = ui.painter();
    charts::draw_horizontal_rule(line.x0, line.x1, line.y1, ui.theme.scale, p.control_border, painter);
}

void draw_row(const Ui& ui, const charts::Table& table, const charts::TableRow& row, const std::vector<float>& ends,
              const Rect& line, bool marked) {
    const Palette& p = ui.colours();
    auto painter = ui.painter();
    if (marked) painter.rect(line, {p.accent_soft, {0, 0, 0, 0}, 0.0f, ui.px(4.0f)});
    charts::draw_horizontal_rule(line.x0, line.x1, line.y1, ui.theme.scale, p.grid, painter);
    label_in(ui, cell(ui, ends, 0, line.x0, line.y0, line.height()), row.heading, TextRole::small,
             marked ? Weight::semibold : Weight::regular, p.text_muted);
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        label_in(ui, cell(ui, ends, i + 1, line.x0, line.y0, line.height()), row.cells[i], TextRole::small,
                 table.columns[i].strong ? Weight::semibold : Weight::regular, p.text, Align::end);
}

}  // namespace

std::optional<int> data_table(const Ui& ui, const DataTableSpec& spec, const charts::Table& table) {
    std::optional<int> hovered;
    const float x0 = ImGui::GetCursorScreenPos().x;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0f, 0.0f));
    const auto ends = column_ends(ui, table, x0, available_width());
    draw_headings(ui, table, ends);
    if (begin_scroll(ui, spec.id, 0, spec.height - ui.px(row_height))) {
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            Rect line = take_space(available_width(), ui.px(row_height));
            line.x1 = std::min(line.x1, ends.back());
            const auto index = static_cast<int>(i);
            const bool under = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(min_of(line), max_of(line));
            if (under) hovered = index;
            draw_row(ui, table, table.rows[i], ends, line, under || (!hovered && spec.linked_row == index));
        }
    }
    end_scroll(ui);
    ImGui::PopStyleVar();
    return hovered;
}

}  // namespace regiomix::ui
