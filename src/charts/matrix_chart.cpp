#include "charts/matrix_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "charts/axis_parts.hpp"

namespace regiomix::charts {
namespace {

constexpr Rgba8 none{0, 0, 0, 0};
constexpr float most_cell = 46.0f, wanted_cell = 19.0f;
constexpr float least_names = 76.0f;
constexpr float key_most_width = 340.0f, key_height = 9.0f;
constexpr float empty_height = 56.0f;
constexpr int key_steps = 21;

const MatrixCell& cell_at(const MatrixChart& chart, MatrixPlace place) {
    return chart.cells[static_cast<std::size_t>(place.row) * chart.names.size() + static_cast<std::size_t>(place.column)];
}

int count_of(const MatrixChart& chart) {
    return static_cast<int>(chart.names.size());
}

int columns_of(const MatrixChart& chart) {
    return count_of(chart) - (chart.symmetric ? 1 : 0);  // the last column would have no cell below the diagonal
}

/// A round number that no shown value exceeds.
double limit_of(const MatrixChart& chart) {
    double largest = 0.0;
    for (int row = 0; row < count_of(chart); ++row)
        for (int column = 0; column < count_of(chart); ++column)
            if (matrix_shows(chart, {row, column}) && std::isfinite(cell_at(chart, {row, column}).value))
                largest = std::max(largest, std::min(std::fabs(cell_at(chart, {row, column}).value), 1e300));
    const Ticks ticks = nice_ticks({0.0, largest}, 5);
    if (!(largest > 0.0) || ticks.values.empty()) return 1.0;
    return std::ceil(largest / ticks.step - 1e-9) * ticks.step;
}

/// The strip of colours and what its ends mean; returns where it ends.
float place_key(const MatrixChart& chart, MatrixLayout& out, float y, const ChartStyle& style, const TextMeasure& m) {
    const float width = std::round(std::min(out.area.width(), style.px(key_most_width)));
    const float line = m.line_height(TextRole::small);
    const auto fit = [&](const std::string& words, float room) {
        return fit_text(words, room, TextRole::small, Weight::regular, m);
    };
    NumberStyle number = chart.style;
    number.show_plus = true;
    const std::string low = format_value(-out.limit, number, style.language);
    const std::string high = format_value(out.limit, number, style.language);
    const float half = width * 0.5f - style.px(12.0f);
    out.key = {out.area.x0, y, out.area.x0 + width, y + style.px(key_height)};
    out.key_text_y = out.key.y1 + style.px(3.0f);
    out.key_name_y = out.key_text_y + line;
    out.key_low = fit(chart.negative_name.empty() ? low : low + "  " + chart.negative_name, half);
    out.key_high = fit(chart.positive_name.empty() ? high : high + "  " + chart.positive_name, half);
    if (!out.key_low.truncated && !out.key_high.truncated) return out.key_name_y;
    out.key_low = fit(low, half);
    out.key_high = fit(high, half);
    out.key_low_name = fit(chart.negative_name, width * 0.5f - style.px(6.0f));
    out.key_high_name = fit(chart.positive_name, width * 0.5f - style.px(6.0f));
    return out.key_name_y + line;
}

/// Room that the longest text of a cell needs.
float text_room(const MatrixChart& chart, const ChartStyle& style, const TextMeasure& m) {
    float widest = 0.0f;
    for (int row = 0; row < count_of(chart); ++row)
        for (int column = 0; column < count_of(chart); ++column)
            if (matrix_shows(chart, {row, column}))
                widest = std::max(widest, m.width(cell_at(chart, {row, column}).text, TextRole::small, Weight::regular));
    return std::ceil(widest) + style.px(6.0f);
}

// Names give way until cells have room for their texts, if they need not give much; else until cells can be told apart and
// pointed at, and no further than to their first letters.
float room_for_names(const MatrixChart& chart, float room, float text_cell, const ChartStyle& style, const TextMeasure& m) {
    const auto columns = static_cast<float>(columns_of(chart));
    float widest = 0.0f;
    for (const MatrixName& name : chart.names) widest = std::max(widest, m.width(name.name, TextRole::body, Weight::regular));
    widest = std::ceil(widest);
    const float beside_texts = room - columns * text_cell;
    if (beside_texts >= std::min(widest, std::max(0.6f * widest, style.px(140.0f)))) return std::min(widest, beside_texts);
    const float beside_cells = room - columns * style.px(wanted_cell);
    return std::min(widest, std::max(beside_cells, std::min(style.px(least_names), room * 0.35f)));
}

void place_rows(const MatrixChart& chart, MatrixLayout& out, float y, const ChartStyle& style, const TextMeasure& m) {
    const auto columns = static_cast<float>(columns_of(chart));
    const float line = m.line_height(TextRole::small);
    const float gap = style.px(8.0f);
    const float numbers = std::ceil(m.width(std::to_string(chart.names.size()), TextRole::small, Weight::semibold));
    const float names_x = out.area.x0 + numbers + style.px(6.0f);
    const float text_cell = text_room(chart, style, m);
    const float names = room_for_names(chart, out.area.x1 - names_x - gap, text_cell, style, m);
    const float cells_x0 = std::round(names_x + names + gap);
    out.cell_width = std::min(std::max(style.px(most_cell), text_cell), std::floor((out.area.x1 - cells_x0) / columns));
    out.with_texts = out.cell_width >= text_cell;
    out.cell_height = std::max(std::min(out.cell_width, style.px(34.0f)), line + style.px(4.0f));
    out.numbers_y = y;
    if (!chart.symmetric) y += line + style.px(5.0f);
    out.cells = {cells_x0, y, cells_x0 + columns * out.cell_width, y + static_cast<float>(count_of(chart)) * out.cell_height};
    for (const MatrixName& name : chart.names) {
        MatrixRowLayout row;
        row.row = {out.area.x0, y, cells_x0, y + out.cell_height};
        row.name = fit_text(name.name, names, TextRole::body, Weight::regular, m);
        row.number_x = out.area.x0 + numbers;
        row.name_x = names_x;
        row.text_y = std::round(row.row.centre().y - m.line_height(TextRole::body) * 0.5f);
        out.rows.push_back(std::move(row));
        y += out.cell_height;
    }
    out.height = y - out.area.y0;
}

void draw_key(const MatrixLayout& layout, const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    for (int i = 0; i < key_steps; ++i) {
        const auto x = [&](int at) {
            return std::round(layout.key.x0 + layout.key.width() * static_cast<float>(at) / key_steps);
        };
        painter.rect({x(i), layout.key.y0, x(i + 1), layout.key.y1},
                     {diverging_colour(p, (i + 0.5) / key_steps * 2.0 - 1.0), none, 0.0f, 0.0f});
    }
    const auto text = [&](float x, float y, const std::string& words, Align align) {
        painter.text({x, y}, words, {TextRole::small, Weight::regular, p.text_muted, align});
    };
    text(layout.key.x0, layout.key_text_y, layout.key_low.text, Align::start);
    text(layout.key.centre().x, layout.key_text_y, "0", Align::middle);
    text(layout.key.x1, layout.key_text_y, layout.key_high.text, Align::end);
    text(layout.key.x0, layout.key_name_y, layout.key_low_name.text, Align::start);
    text(layout.key.x1, layout.key_name_y, layout.key_high_name.text, Align::end);
}

void draw_names(const MatrixChart& chart, const MatrixLayout& layout, std::optional<MatrixPlace> pointed,
                const ChartStyle& style, Painter& painter) {
    const Palette& p = style.palette;
    const float line = painter.measure().line_height(TextRole::small);
    for (int i = 0; i < count_of(chart); ++i) {
        const MatrixRowLayout& at = layout.rows[static_cast<std::size_t>(i)];
        const bool strong = pointed && (pointed->row == i || pointed->column == i);
        const std::string number = std::to_string(i + 1);
        const TextStyle numbers{TextRole::small, Weight::semibold, strong ? p.accent : p.text_muted, Align::end};
        painter.text({at.number_x, std::round(at.row.centre().y - line * 0.5f)}, number, numbers);
        painter.text({at.name_x, at.text_y}, at.name.text,
                     {TextRole::body, Weight::regular, strong ? p.accent : p.text, Align::start});
        if (i >= columns_of(chart)) continue;
        // The number of a column heads it: on the diagonal of a triangle, else above.
        const Rect cell = matrix_cell_rect(layout, {i, i});
        const float y = chart.symmetric ? std::round(cell.y1 - line - style.px(2.0f)) : layout.numbers_y;
        painter.text({cell.centre().x, y}, number, {numbers.role, numbers.weight, numbers.colour, Align::middle});
    }
}

void draw_cell(const MatrixCell& cell, const Rect& rect, const MatrixLayout& layout, const ChartStyle& style,
               Painter& painter) {
    const float line = painter.measure().line_height(TextRole::small);
    if (!std::isfinite(cell.value)) {
        painter.rect(rect, {none, style.palette.border, style.stroke(1.0f), style.px(2.5f)});
        return;
    }
    const Rgba8 colour = diverging_colour(style.palette, cell.value / layout.limit);
    painter.rect(rect, {colour, none, 0.0f, std::min(style.px(2.5f), rect.width() * 0.25f)});
    if (!layout.with_texts) return;
    painter.text({rect.centre().x, std::round(rect.centre().y - line * 0.5f)}, cell.text,
                 {TextRole::small, Weight::regular, ink_on(colour), Align::middle});
}

}  // namespace

bool matrix_shows(const MatrixChart& chart, MatrixPlace place) {
    const int count = count_of(chart);
    if (chart.cells.size() < chart.names.size() * chart.names.size()) return false;
    if (place.row < 0 || place.column < 0 || place.row >= count || place.column >= count) return false;
    return chart.symmetric ? place.row > place.column : place.row != place.column;
}

MatrixLayout layout_matrix(const MatrixChart& chart, const Rect& area, const ChartStyle& style, const TextMeasure& m) {
    MatrixLayout out;
    out.area = area;
    out.empty = !matrix_shows(chart, {1, 0});
    if (out.empty) {
        out.height = style.px(empty_height);
        return out;
    }
    out.limit = limit_of(chart);
    float y = area.y0;
    if (!chart.value_name.empty()) {
        out.value_name =
            layout_rich_text({{chart.value_name, std::nullopt, Weight::semibold}}, area.width(), 2, TextRole::small, m);
        y += out.value_name.height + style.px(6.0f);
    }
    y = place_key(chart, out, std::round(y), style, m) + style.px(14.0f);
    place_rows(chart, out, std::round(y), style, m);
    return out;
}

Rect matrix_cell_rect(const MatrixLayout& layout, MatrixPlace place) {
    const float x = layout.cells.x0 + static_cast<float>(place.column) * layout.cell_width;
    const float y = layout.cells.y0 + static_cast<float>(place.row) * layout.cell_height;
    return {x, y, x + layout.cell_width, y + layout.cell_height};
}

void draw_matrix(const MatrixChart& chart, const MatrixLayout& layout, const ChartStyle& style,
                 std::optional<MatrixPlace> hover, Painter& painter) {
    const Palette& p = style.palette;
    const Rect& area = layout.area;
    if (layout.empty) return draw_empty(chart.empty_text, {area.x0, area.y0, area.x1, area.y0 + layout.height}, style, painter);
    draw_rich_text(layout.value_name, {area.x0, area.y0}, TextRole::small, p.text, painter);
    draw_key(layout, style, painter);
    draw_names(chart, layout, hover, style, painter);
    const float gap = layout.cell_width >= style.px(14.0f) ? style.px(1.0f) : 0.5f;
    const auto outlined = [&](MatrixPlace place, Rgba8 colour) {
        painter.rect(matrix_cell_rect(layout, place).inset(-gap), {none, colour, style.stroke(2.0f), style.px(3.5f)});
    };
    for (int row = 0; row < count_of(chart); ++row)
        for (int column = 0; column < count_of(chart); ++column)
            if (matrix_shows(chart, {row, column}))
                draw_cell(cell_at(chart, {row, column}), matrix_cell_rect(layout, {row, column}).inset(gap), layout, style,
                          painter);
    if (chart.selected && matrix_shows(chart, *chart.selected)) outlined(*chart.selected, p.accent);
    if (hover && matrix_shows(chart, *hover)) outlined(*hover, p.text);
}

std::optional<MatrixPlace> hit_matrix(const MatrixChart& chart, const MatrixLayout& layout, Point at) {
    if (layout.empty || !layout.cells.contains(at)) return std::nullopt;
    const MatrixPlace place{static_cast<int>((at.y - layout.cells.y0) / layout.cell_height),
                            static_cast<int>((at.x - layout.cells.x0) / layout.cell_width)};
    return matrix_shows(chart, place) ? std::optional(place) : std::nullopt;
}

HoverCard matrix_read_out(const MatrixChart& chart, MatrixPlace place, const ChartStyle& style) {
    HoverCard card;
    if (!matrix_shows(chart, place)) return card;
    const MatrixCell& cell = cell_at(chart, place);
    card.heading = chart.names[static_cast<std::size_t>(place.row)].name + " \u00b7 " +
                   chart.names[static_cast<std::size_t>(place.column)].name;
    card.rows = cell.detail;
    if (card.rows.empty())
        card.rows.push_back({chart.value_name, style.palette.text_muted,
                             std::isfinite(cell.value) ? cell.text : std::string(no_value_text), ""});
    return card;
}

Rgba8 diverging_colour(const Palette& palette, double share) {
    const std::array<Rgba8, 5> colours =
        palette.dark ? std::array<Rgba8, 5>{rgb(0xf2a05c), rgb(0x8c4f20), rgb(0x26313c), rgb(0x22647f), rgb(0x83d5e8)}
                     : std::array<Rgba8, 5>{rgb(0xa8430b), rgb(0xeeb386), rgb(0xe6ebef), rgb(0x93c4d5), rgb(0x0b5a78)};
    if (!std::isfinite(share)) return colours[2];
    const double at = (std::clamp(share, -1.0, 1.0) + 1.0) * 2.0;
    const auto below = std::min(static_cast<std::size_t>(at), colours.size() - 2);
    return mix(colours[below], colours[below + 1], static_cast<float>(at - static_cast<double>(below)));
}

}  // namespace regiomix::charts
