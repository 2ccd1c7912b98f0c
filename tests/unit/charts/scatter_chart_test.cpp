#include "charts/scatter_chart.hpp"

#include <doctest/doctest.h>

#include "unit/charts/analysis_charts.hpp"
#include "unit/charts/recording_painter.hpp"
#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

ScatterLayout layout_of(const ScatterChart& chart, float width = 640) {
    return layout_scatter(chart, {10, 20, 10 + width, 440}, style(), InterMeasure(1.0f));
}

}  // namespace

TEST_CASE("points lie where their values are, inside the plot") {
    const ScatterChart chart = front();
    const ScatterLayout layout = layout_of(chart);
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const Point at = layout.points[i];
        CHECK(value_on(layout.across_range, at.x, layout.plot.x0, layout.plot.x1) == doctest::Approx(chart.points[i].x));
        CHECK(value_on(layout.up_range, at.y, layout.plot.y1, layout.plot.y0) == doctest::Approx(chart.points[i].y));
    }
    CHECK(layout.across_range.low == 0.0);
}

TEST_CASE("the nearest point is found, a big one already at its edge, and none far from all") {
    const ScatterLayout layout = layout_of(front());
    const Point marked = layout.points[6];
    CHECK(hit_scatter_point(layout, {marked.x, marked.y - 9}, 4) == 6);
    CHECK(hit_scatter_point(layout, layout.points[20], 4) == 20);
    CHECK_FALSE(hit_scatter_point(layout, {layout.plot.x1 - 5, layout.plot.y1 - 5}, 8));
}

TEST_CASE("a box is cut to the plot, and open sides reach its edges") {
    ScatterChart chart = front();
    chart.box = ScatterBox{};
    chart.box->x_high = 2e7;
    chart.box->y_low = 100;
    chart.box->name = "cheap and good";
    const ScatterLayout layout = layout_of(chart);
    REQUIRE(layout.box);
    CHECK(layout.box->x0 == layout.plot.x0);
    CHECK(layout.box->y0 == layout.plot.y0);
    CHECK(layout.box->x1 < layout.plot.x1);
    CHECK(layout.box->y1 < layout.plot.y1);
    CHECK(layout.box_name.text == "cheap and good");
    chart.box->x_low = 9e9;  // beyond everything that is shown
    CHECK_FALSE(layout_of(chart).box);
}

TEST_CASE("a point outside a given range is not drawn at its edge") {
    ScatterChart chart = trajectory();
    chart.points[0].x = 1.5;
    const ScatterLayout layout = layout_of(chart);
    CHECK(std::isnan(layout.points[0].x));
    CHECK(std::isfinite(layout.points[1].x));
}

TEST_CASE("the name of the reference does not cover its point") {
    for (const float width : {280.0f, 640.0f}) {
        const ScatterLayout layout = layout_of(front(), width);
        REQUIRE(layout.reference);
        CHECK_FALSE(layout.reference_name_rect.contains(*layout.reference));
        CHECK(inside(layout.reference_name_rect, layout.plot, 1.0f));
    }
}

TEST_CASE("brushing: where points are highlighted, the others step back") {
    ScatterChart chart = front();
    const auto letters = [&] {
        RecordingPainter painter;
        draw_scatter(chart, layout_of(chart), style(), {}, painter);
        int count = 0;
        for (const DrawnText& text : painter.texts) count += text.text == "A" || text.text == "B" ? 1 : 0;
        return count;
    };
    CHECK(letters() == 2);
    chart.points[15].highlighted = true;
    CHECK(letters() == 1);
}

TEST_CASE("the read-out falls back on the two quantities") {
    const HoverCard card = scatter_read_out(front(), 6, style());
    CHECK(card.heading == "A  Mix 7");
    REQUIRE(card.rows.size() == 2);
    CHECK(card.rows[1].value == format_money(1e6 + 1.4e6 * 6, Language::en));
    CHECK(scatter_read_out(front(), -1, style()).heading.empty());
}
