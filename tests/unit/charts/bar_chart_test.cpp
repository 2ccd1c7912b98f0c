#include "charts/bar_chart.hpp"

#include <doctest/doctest.h>

#include "charts/bar_list.hpp"
#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

const InterMeasure measure;
constexpr Rect area{0, 0, 600, 200};

BarChartLayout layout_of(const BarChart& chart) {
    return layout_bar_chart(chart, area, style(), measure);
}

}  // namespace

TEST_CASE("years above the envelope are marked and told in words") {
    const auto l = layout_of(spending_chart());
    CHECK(l.over == std::vector<bool>{false, false, false, true, true, false, true, false});
    REQUIRE(l.notes.size() == 2);
    CHECK(l.notes[0].text == "2028\u201329\u00a0\u00b7 over by €100\u00a0k");
    CHECK(l.notes[1].text == "2031\u00a0\u00b7 over by €200\u00a0k");
    const float apart = l.notes[1].at.x - l.notes[0].at.x;
    const float widths = measure.width(l.notes[0].text, TextRole::small, Weight::semibold) +
                         measure.width(l.notes[1].text, TextRole::small, Weight::semibold);
    CHECK(apart >= widths * 0.5f);
}

TEST_CASE("spending exactly at the envelope is not over it") {
    BarChart chart = spending_chart();
    chart.parts = {{"a", {}, {0.1e6, 0.1e6}}, {"b", {}, {0.2e6, 0.2000001e6}}};
    chart.envelope = {0.3e6};
    const auto l = layout_of(chart);
    CHECK_FALSE(l.over[0]);  // 0.1 + 0.2 is not 0.3 in binary
    CHECK(l.over[1]);
}

TEST_CASE("an envelope may differ by year or be missing") {
    BarChart chart = spending_chart();
    chart.envelope = {NAN, 1e6};
    CHECK_FALSE(envelope_at(chart, 0).has_value());
    CHECK(envelope_at(chart, 1) == 1e6);
    CHECK_FALSE(envelope_at(chart, 7).has_value());
    chart.envelope.clear();
    CHECK(layout_of(chart).notes.empty());
}

TEST_CASE("a year owns its whole column") {
    const auto l = layout_of(spending_chart());
    CHECK(hit_year(l, l.plot.x0) == 0);
    CHECK(hit_year(l, l.x_at(3) + 1) == 3);
    CHECK(hit_year(l, l.plot.x1 - 0.5f) == 7);
    CHECK_FALSE(hit_year(l, l.plot.x1 + 1).has_value());
    CHECK_FALSE(hit_year(layout_of(BarChart{}), 100).has_value());
}

TEST_CASE("bars line up with a timeline when told where its years are") {
    BarChart chart = spending_chart();
    chart.years_x0 = 150;
    chart.years_x1 = 550;
    const auto l = layout_of(chart);
    CHECK(l.x_at(0) == 150);
    CHECK(l.x_at(8) == 550);
}

TEST_CASE("the read-out lists what was spent and the ceiling") {
    BarChart chart = spending_chart();
    chart.parts.push_back({"Returns", {}, {-1e5}});
    chart.total_name = "Total";
    chart.envelope_name = "Envelope";
    const auto card = bar_chart_read_out(chart, 0, style());
    CHECK(card.heading == "2025");
    REQUIRE(card.rows.size() == 4);
    CHECK(card.rows[2].name == "Total");
    CHECK(card.rows[2].value == "€2\u00a0M");
    CHECK(card.rows[3].value == "€3.7\u00a0M");
}

TEST_CASE("difficult bars are drawn without invalid coordinates") {
    for (const auto& values :
         std::vector<std::vector<double>>{{}, {0, 0}, {NAN, 1}, {1e300, -1e300}, {-1, -2}, {1e-9}}) {
        BarChart chart = spending_chart();
        chart.parts = {{"a", {}, values}, {"b", {}, values}};
        SvgPainter painter({600, 200, "t", "d", {255, 255, 255, 255}, 1.0f});
        draw_bar_chart(chart, layout_bar_chart(chart, area, style(), painter.measure()), style(), 0, painter);
        const std::string svg = std::move(painter).finish();
        CHECK(svg.find("nan") == std::string::npos);
        CHECK(svg.find("inf") == std::string::npos);
    }
}

TEST_CASE("rows of a bar list keep their order, sign and room") {
    BarList list;
    list.rows = {{"Incubation", 31, "+31", "", rgb(0x2a7d4a), false},
                 {"A name much too long for the column that it is given here", 4, "+4", "", {}, false},
                 {"Other", -2, "−2", "", {}, false},
                 {"Unknown", NAN, "–", "", {}, false}};
    const auto l = layout_bar_list(list, {0, 0, 300, 100}, style(), measure);
    REQUIRE(l.rows.size() == 4);
    CHECK(l.rows[0].bar.x0 == l.zero_x);
    CHECK(l.rows[2].bar.x1 == l.zero_x);
    CHECK(l.rows[3].bar.width() == 0);
    CHECK(l.rows[1].label_truncated);
    CHECK(l.rows[0].bar.x1 + measure.width("+31", TextRole::body, Weight::semibold) <= 300);
    CHECK(hit_row(l, {10, l.rows[1].row.y0 + 2}) == 1);
    CHECK_FALSE(hit_row(l, {10, 500}).has_value());
}
