#include "charts/matrix_chart.hpp"

#include <doctest/doctest.h>

#include "unit/charts/analysis_charts.hpp"
#include "unit/charts/recording_painter.hpp"
#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

MatrixLayout layout_of(const MatrixChart& chart, float width = 640) {
    return layout_matrix(chart, {10, 20, 10 + width, 20}, style(), InterMeasure(1.0f));
}

}  // namespace

TEST_CASE("of a symmetric matrix only what lies below the diagonal is shown and found") {
    const MatrixChart chart = pairs();
    const MatrixLayout layout = layout_of(chart);
    int shown = 0;
    for (int row = 0; row < 7; ++row) {
        for (int column = 0; column < 7; ++column) {
            const auto hit = hit_matrix(chart, layout, matrix_cell_rect(layout, {row, column}).centre());
            CHECK(hit.has_value() == (row > column));
            if (hit) CHECK(*hit == MatrixPlace{row, column});
            shown += hit ? 1 : 0;
        }
    }
    CHECK(shown == 21);
    CHECK(
        hit_matrix(pairs(7, false), layout_of(pairs(7, false)), matrix_cell_rect(layout_of(pairs(7, false)), {2, 5}).centre()));
}

TEST_CASE("texts are written in cells that have room, and left out of the others") {
    const auto texts = [](int count, float width) {
        RecordingPainter painter;
        const MatrixChart chart = pairs(count);
        draw_matrix(chart, layout_of(chart, width), style(), {}, painter);
        int written = 0;
        for (const DrawnText& text : painter.texts)
            written += text.text == chart.cells[static_cast<std::size_t>(count)].text ? 1 : 0;
        return written;
    };
    CHECK(texts(7, 640) > 0);
    CHECK(texts(12, 280) == 0);
}

TEST_CASE("the strongest colours belong to a round number that no value exceeds") {
    MatrixChart chart = pairs();
    double largest = 0;
    for (int row = 1; row < 7; ++row)
        for (int column = 0; column < row; ++column) {
            const double v = std::fabs(chart.cells[static_cast<std::size_t>(row * 7 + column)].value);
            if (std::isfinite(v)) largest = std::max(largest, v);
        }
    const MatrixLayout layout = layout_of(chart);
    CHECK(layout.limit >= largest);
    CHECK(layout.limit <= 1.5 * largest);
    CHECK(layout.limit == doctest::Approx(std::round(layout.limit)));
    for (auto& cell : chart.cells) cell.value = 0;
    CHECK(layout_of(chart).limit == 1.0);
}

TEST_CASE("words on every colour of the scale keep their contrast, and its ends differ from its middle") {
    for (const bool dark : {false, true}) {
        for (const bool strong : {false, true}) {
            const Palette& p = palette_for(dark, strong);
            for (double share = -1; share <= 1; share += 0.01) {
                const Rgba8 colour = diverging_colour(p, share);
                CHECK(contrast_ratio(ink_on(colour), colour) >= 4.5);
            }
            CHECK(contrast_ratio(diverging_colour(p, -1), p.surface) >= 3.0);
            CHECK(contrast_ratio(diverging_colour(p, 1), p.surface) >= 3.0);
            CHECK(diverging_colour(p, -5) == diverging_colour(p, -1));
        }
    }
}

TEST_CASE("the read-out names both of a pair") {
    const HoverCard card = matrix_read_out(pairs(), {3, 0}, style());
    CHECK(card.heading == "Training \u00b7 Call for projects");
    CHECK(card.rows.size() == 1);
    CHECK(matrix_read_out(pairs(), {3, 1}, style()).rows[0].value == std::string(no_value_text));
    CHECK(matrix_read_out(pairs(), {0, 3}, style()).rows.empty());
}
