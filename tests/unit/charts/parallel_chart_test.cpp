#include "charts/parallel_chart.hpp"

#include <doctest/doctest.h>

#include "unit/charts/analysis_charts.hpp"
#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

ParallelLayout layout_of(const ParallelChart& chart) {
    SvgPainter painter({640, 300, "", "", {255, 255, 255, 255}, 1.0f});
    return layout_parallel_chart(chart, {0, 0, 640, 300}, style(), painter.measure());
}

}  // namespace

TEST_CASE("every line meets every axis at its value, and a gap stays a gap") {
    const ParallelLayout layout = layout_of(parallel_chart());
    REQUIRE(layout.lines.size() == 3);
    CHECK(layout.axis_x[0] < layout.axis_x[1]);
    CHECK(layout.lines[0][0].y == doctest::Approx(layout.plot.y0));  // the highest value
    CHECK(layout.lines[1][0].y == doctest::Approx(layout.plot.y1));
    CHECK(std::isnan(layout.lines[2][1].y));
    CHECK(layout.lines[0][2].y == doctest::Approx(layout.plot.centre().y));  // all alike: in the middle
}

TEST_CASE("the line under the pointer is found, and none far from all") {
    const ParallelLayout layout = layout_of(parallel_chart());
    const Point on_second = layout.lines[1][0];
    CHECK(hit_line(layout, {on_second.x, on_second.y + 2}, 8) == 1);
    CHECK_FALSE(hit_line(layout, {0, 0}, 8));
    CHECK(hit_line(layout, {layout.axis_x[0], layout.lines[2][0].y}, 8) == 2);  // a lone point
}

TEST_CASE("a chart without axes says why") {
    ParallelChart chart = parallel_chart();
    chart.axes.clear();
    chart.empty_text = "All settings are the same.";
    SvgPainter painter({640, 300, "", "", {255, 255, 255, 255}, 1.0f});
    draw_parallel_chart(chart, layout_of(chart), style(), {}, painter);
    CHECK(std::move(painter).finish().find("All settings are the same.") != std::string::npos);
}

TEST_CASE("the read-out names each axis") {
    const HoverCard card = parallel_read_out(parallel_chart(), 0);
    CHECK(card.heading.find("Seven steps") != std::string::npos);
    CHECK(card.rows.size() == 3);
    CHECK(parallel_read_out(parallel_chart(), 7).rows.empty());
}

TEST_CASE("a drag along an axis is an interval of its values, in whichever direction it goes") {
    const ParallelChart chart = parallel_chart();
    const ParallelLayout layout = layout_of(chart);
    const float quarter = layout.plot.y1 - 0.25f * layout.plot.height();
    for (const auto& [from, to] : {std::pair{quarter, layout.plot.y0}, std::pair{layout.plot.y0, quarter}}) {
        const AxisBrush brush = brush_from_drag(chart, layout, 1, from, to, 4);
        CHECK(brush.axis == 1);
        REQUIRE(brush.interval);
        CHECK(brush.interval->low == doctest::Approx(1.75e6));
        CHECK(brush.interval->high == doctest::Approx(4e6));
    }
    CHECK(brush_from_drag(chart, layout, 1, quarter, -500, 4).interval->high == 4e6);  // beyond the end of the axis
    CHECK_FALSE(brush_from_drag(chart, layout, 1, quarter, quarter + 2, 4).interval);
    CHECK_FALSE(brush_from_drag(chart, layout, 8, quarter, layout.plot.y0, 4).interval);
}

TEST_CASE("the axis under the pointer is found, and none between two") {
    const ParallelLayout layout = layout_of(parallel_chart());
    CHECK(hit_axis(layout, {layout.axis_x[2] + 6, layout.plot.centre().y}, 8) == 2);
    CHECK_FALSE(hit_axis(layout, {layout.axis_x[2] + 20, layout.plot.centre().y}, 8));
    CHECK_FALSE(hit_axis(layout, {layout.axis_x[2], 2}, 8));
}

TEST_CASE("lines outside a brush step back and are not found; a gap passes no brush") {
    ParallelChart chart = parallel_chart();
    chart.axes[1].brush = AxisRange{0.5e6, 2e6};
    const ParallelLayout layout = layout_of(chart);
    CHECK(layout.outside == std::vector<bool>{true, false, true});
    const Point end = layout.lines[0][0];
    CHECK_FALSE(hit_line(layout, end, 4));
    CHECK(hit_line(layout, layout.lines[1][0], 4) == 1);
}

TEST_CASE("a hundred lines are thin and without dots, except the one that is meant") {
    SvgPainter painter({640, 300, "", "", {255, 255, 255, 255}, 1.0f});
    const ParallelChart chart = many_mixes();
    draw_parallel_chart(chart, layout_of(chart), style(), {}, painter);
    const std::string svg = std::move(painter).finish();
    int circles = 0;
    for (std::size_t at = svg.find("<circle"); at != std::string::npos; at = svg.find("<circle", at + 1)) ++circles;
    CHECK(circles == 4);  // one line, four axes
}
