// What holds for every chart of an analysis, whatever it shows and however narrow it is.

#include <doctest/doctest.h>

#include <limits>

#include "unit/charts/analysis_charts.hpp"
#include "unit/charts/recording_painter.hpp"
#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

struct Named {
    std::string name;
    AnyChart chart;
};

std::vector<Named> all_charts() {
    return {{"contributions", contributions()},
            {"tornado", tornado()},
            {"sobol", sobol()},
            {"limits", box_limits()},
            {"pairs", pairs()},
            {"12 pairs", pairs(12)},
            {"all pairs", pairs(9, false)},
            {"front", front()},
            {"trajectory", trajectory()},
            {"many mixes", many_mixes()},
            {"pathway", pathway()},
            {"shares", shares()}};
}

constexpr float x0 = 40.0f, y0 = 30.0f;

Rect area_for(const AnyChart& chart, float width, const ChartStyle& s) {
    const InterMeasure m(s.scale);
    return {x0, y0, x0 + width, y0 + any_chart_height(chart, width, s, m)};
}

RecordingPainter drawn(const AnyChart& chart, const Rect& area, const ChartStyle& s, std::optional<ChartPart> hover = {}) {
    RecordingPainter painter(s.scale);
    draw_any_chart(chart, layout_any_chart(chart, area, s, painter.measure()), s, hover, painter);
    return painter;
}

void check_well_placed(const std::string& name, const AnyChart& chart, float width, const ChartStyle& s) {
    CAPTURE(name);
    CAPTURE(width);
    const Rect area = area_for(chart, width, s);
    const RecordingPainter painter = drawn(chart, area, s);
    CHECK(!painter.texts.empty());
    for (const DrawnText& text : painter.texts) {
        CAPTURE(text.text);
        CHECK(inside(text.rect, area, 1.0f));
    }
    for (const Rect& shape : painter.shapes) CHECK(inside(shape, area, s.px(8.0f)));  // backgrounds and rings have some bleed
    for (std::size_t i = 0; i < painter.texts.size(); ++i) {
        for (std::size_t k = i + 1; k < painter.texts.size(); ++k) {
            CAPTURE(painter.texts[i].text);
            CAPTURE(painter.texts[k].text);
            CHECK_FALSE(overlap(painter.texts[i].rect, painter.texts[k].rect, 1.5f));
        }
    }
}

}  // namespace

TEST_CASE("nothing sticks out and no words meet, from a phone to a wide screen") {
    for (const Named& one : all_charts())
        for (const float width : {248.0f, 280.0f, 420.0f, 640.0f, 1000.0f, 1600.0f})
            check_well_placed(one.name, one.chart, width, style());
}

TEST_CASE("the same at another size and in other languages") {
    for (const Named& one : all_charts()) {
        check_well_placed(one.name, one.chart, 560.0f, {light_palette(), Language::sv, 2.0f});
        check_well_placed(one.name, one.chart, 900.0f, {dark_palette(), Language::fr, 1.25f});
    }
}

TEST_CASE("one of everything is as well placed as many") {
    IntervalList list = contributions();
    list.rows.resize(1);
    ScatterChart scatter = front();
    scatter.points.resize(1);
    scatter.box.reset();
    ParallelChart parallel = many_mixes(1);
    parallel.axes.resize(1);
    FlowChart flow = pathway();
    flow.nodes.resize(1);
    BarList bars = shares();
    bars.rows.resize(1);
    for (const AnyChart& chart :
         {AnyChart(list), AnyChart(pairs(2)), AnyChart(scatter), AnyChart(parallel), AnyChart(flow), AnyChart(bars)})
        for (const float width : {280.0f, 900.0f}) check_well_placed(std::to_string(chart.index()), chart, width, style());
}

TEST_CASE("forty rows and two dozen instruments are as well placed as few") {
    IntervalList list = sobol();
    list.rows.resize(40, list.rows[1]);
    for (const float width : {280.0f, 900.0f}) {
        check_well_placed("rows", list, width, style());
        check_well_placed("pairs", pairs(24), width, style());
    }
}

TEST_CASE("words keep their contrast in every palette") {
    for (const Named& one : all_charts()) {
        // In a matrix, words on cells have the colour that suits the cell; see there.
        if (std::holds_alternative<MatrixChart>(one.chart)) continue;
        for (const bool dark : {false, true}) {
            for (const bool strong : {false, true}) {
                const ChartStyle s{palette_for(dark, strong), Language::en, 1.0f};
                CAPTURE(one.name);
                for (const DrawnText& text : drawn(one.chart, area_for(one.chart, 640, s), s).texts) {
                    if (text.text.size() == 1) continue;  // letters on points
                    CAPTURE(text.text);
                    CHECK(contrast_ratio(text.colour, s.palette.surface) >= 4.5);
                }
            }
        }
    }
}

TEST_CASE("charts of nothing say so and have no part") {
    const char* const words = "Nothing to show yet.";
    IntervalList list;
    MatrixChart matrix;
    ScatterChart scatter;
    ParallelChart parallel;
    FlowChart flow;
    list.empty_text = matrix.empty_text = scatter.empty_text = parallel.empty_text = flow.empty_text = words;
    for (const AnyChart& chart : {AnyChart(list), AnyChart(matrix), AnyChart(scatter), AnyChart(parallel), AnyChart(flow)}) {
        const Rect area = area_for(chart, 280, style());
        CHECK(area.height() > 20.0f);
        std::string said;
        for (const DrawnText& text : drawn(chart, area, style()).texts) said += text.text;
        CHECK(said.find("Nothing to show yet.") != std::string::npos);
        const auto layout = layout_any_chart(chart, area, style(), InterMeasure(1.0f));
        CHECK_FALSE(hit_any_chart(chart, layout, area.centre(), 20));
        CHECK_FALSE(next_part(chart, layout, std::nullopt, 0, 1));
        CHECK(part_id(chart, {3, 2, false}).empty());
        CHECK(any_read_out(chart, {3, 2, false}, style()).rows.empty());
    }
}

TEST_CASE("values that are no numbers leave gaps and break nothing") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    for (const double bad : {nan, inf, -inf, 1e308, -1e308}) {
        IntervalList list = contributions();
        list.rows[0].marks[0] = {MarkKind::bar, {}, bad, bad, 3};
        list.rows[1].marks[0] = {MarkKind::dot, {}, bad, nan, nan};
        MatrixChart matrix = pairs();
        matrix.cells[8].value = bad;
        ScatterChart scatter = front();
        scatter.points[0].x = bad;
        scatter.reference->y = bad;
        ParallelChart parallel = many_mixes(3);
        parallel.lines[0].values = {bad, bad};
        FlowChart flow = pathway();
        flow.nodes[1].value = bad;
        flow.links[0].value = bad;
        BarList bars = shares();
        for (const AnyChart& chart :
             {AnyChart(list), AnyChart(matrix), AnyChart(scatter), AnyChart(parallel), AnyChart(flow), AnyChart(bars)}) {
            CAPTURE(bad);
            CAPTURE(chart.index());
            const Rect area = area_for(chart, 640, style());
            for (const Rect& shape : drawn(chart, area, style()).shapes) {
                if (std::isnan(shape.x0) || std::isnan(shape.y0)) FAIL_CHECK("drawn at no place");
                CHECK(inside(shape, area, 8.0f));
            }
        }
    }
}

TEST_CASE("what is drawn somewhere is found there") {
    for (const Named& one : all_charts()) {
        CAPTURE(one.name);
        if (std::holds_alternative<ParallelChart>(one.chart)) continue;  // lines cross; see its own tests
        for (const float width : {280.0f, 900.0f}) {
            const Rect area = area_for(one.chart, width, style());
            const auto layout = layout_any_chart(one.chart, area, style(), InterMeasure(1.0f));
            auto part = next_part(one.chart, layout, std::nullopt, 0, 1);
            REQUIRE(part);
            const auto found = hit_any_chart(one.chart, layout, part_place(one.chart, layout, *part), 6);
            REQUIRE(found);
            CHECK(*found == *part);
            CHECK_FALSE(part_id(one.chart, *part).empty());
            CHECK_FALSE(any_read_out(one.chart, *part, style()).heading.empty());
            CHECK_FALSE(hit_any_chart(one.chart, layout, {area.x0 - 30, area.y0 - 30}, 6));
        }
    }
}

TEST_CASE("arrow keys go through every part and stop at the last") {
    for (const Named& one : all_charts()) {
        CAPTURE(one.name);
        const auto layout = layout_any_chart(one.chart, area_for(one.chart, 640, style()), style(), InterMeasure(1.0f));
        std::optional<ChartPart> part;
        int steps = 0;
        for (auto next = next_part(one.chart, layout, part, 0, 1); next != part && steps < 500; ++steps) {
            part = next;
            next = next_part(one.chart, layout, part, 0, 1);
        }
        CHECK(steps >= 2);
        CHECK(steps < 500);
        CHECK(next_part(one.chart, layout, part, 0, -1) != part);  // and back
    }
}

TEST_CASE("in a matrix arrow keys go both ways and stay below the diagonal") {
    const AnyChart chart = pairs(5);
    const auto layout = layout_any_chart(chart, {0, 0, 600, 400}, style(), InterMeasure(1.0f));
    CHECK(next_part(chart, layout, ChartPart{3, 1, false}, 1, 0) == ChartPart{3, 2, false});
    CHECK(next_part(chart, layout, ChartPart{3, 2, false}, 1, 0) == ChartPart{3, 2, false});
    CHECK(next_part(chart, layout, ChartPart{3, 1, false}, 0, 1) == ChartPart{4, 1, false});
    const AnyChart full = pairs(5, false);
    CHECK(next_part(full, layout, ChartPart{3, 2, false}, 1, 0) == ChartPart{3, 4, false});  // over the diagonal
}

TEST_CASE("ids name what was chosen") {
    CHECK(part_id(contributions(), {2, 0, false}) == "call");
    CHECK(part_id(pairs(), {3, 2, false}) == "i3|i2");
    CHECK(part_id(pairs(), {2, 3, false}).empty());  // not shown
    CHECK(part_id(front(), {15, 0, false}) == "p15");
    CHECK(part_id(many_mixes(), {7, 0, false}) == "m7");
    CHECK(part_id(pathway(), {5, 0, false}) == "adopted");
    CHECK(part_id(pathway(), {3, 0, true}) == "proven|adopted");
    CHECK(part_id(shares(), {0, 0, false}) == "call");
}

TEST_CASE("a sheet grows to what the chart wants") {
    SvgSheet sheet;
    sheet.title = "Which instrument brings what";
    const auto height = [&](std::size_t rows) {
        IntervalList list = contributions();
        list.rows.resize(rows, list.rows[0]);
        const std::string svg = any_chart_svg(list, sheet, light_palette(), Language::en);
        return std::stof(svg.substr(svg.find(" height=\"") + 9));
    };
    CHECK(height(40) > height(1) + 39 * 24);
}
