#include "charts/parallel_chart.hpp"

#include <doctest/doctest.h>

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
