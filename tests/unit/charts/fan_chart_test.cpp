#include "charts/fan_chart.hpp"

#include <doctest/doctest.h>

#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

const InterMeasure measure;
constexpr Rect area{10, 20, 730, 380};

FanLayout layout_of(const FanChart& chart) {
    return layout_fan_chart(chart, area, style(), measure);
}

std::string drawn(const FanChart& chart, std::optional<int> hover = {}, const Rect& where = area) {
    SvgPainter painter({740, 400, "t", "d", {255, 255, 255, 255}, 1.0f});
    draw_fan_chart(chart, layout_fan_chart(chart, where, style(), painter.measure()), style(), hover,
                   painter);
    return std::move(painter).finish();
}

// "nan" or "inf" in a coordinate would make the whole picture invalid.
bool coordinates_are_numbers(const std::string& svg) {
    return svg.find("nan") == std::string::npos && svg.find("inf") == std::string::npos;
}

}  // namespace

TEST_CASE("everything a fan chart places lies inside its area") {
    const auto l = layout_of(jobs_chart());
    CHECK(l.plot.x0 > area.x0);
    CHECK(l.plot.x1 < area.x1);
    CHECK(l.plot.y1 < area.y1);
    CHECK(l.plot.y0 > area.y0);
    for (const auto& tick : l.value_ticks) {
        CHECK(tick.at >= l.plot.y0 - 1);
        CHECK(tick.at <= l.plot.y1 + 1);
        CHECK(l.plot.x0 - measure.width(tick.label, TextRole::small, Weight::regular) >= area.x0);
    }
    for (const auto& label : l.end_labels) {
        CHECK(l.plot.x1 + measure.width(label.name, TextRole::small, Weight::semibold) <= area.x1);
    }
}

TEST_CASE("calendar years label the axis and its last year") {
    const auto l = layout_of(jobs_chart());
    REQUIRE(l.year_ticks.size() >= 2);
    CHECK(l.year_ticks.front().label == "2025");
    CHECK(l.year_ticks.back().label == "2040");
}

TEST_CASE("labels at line ends do not overlap, even where the lines meet") {
    FanChart chart = jobs_chart();
    chart.series[0].median = chart.series[1].median;
    const auto l = layout_of(chart);
    REQUIRE(l.end_labels.size() == 2);
    CHECK(std::fabs(l.end_labels[0].y - l.end_labels[1].y) >= 2 * measure.line_height(TextRole::small));
}

TEST_CASE("hover finds the nearest year in the plot and nothing outside") {
    const auto l = layout_of(jobs_chart());
    CHECK(hit_year(l, l.plot.x0) == 0);
    CHECK(hit_year(l, l.plot.x1) == 15);
    CHECK(hit_year(l, l.x_at(7)) == 7);
    CHECK(hit_year(l, l.x_at(7) + 0.4f * (l.x_at(1) - l.x_at(0))) == 7);
    CHECK_FALSE(hit_year(l, area.x0 - 100).has_value());
    CHECK_FALSE(hit_year(l, l.plot.x1 + 100).has_value());
    CHECK_FALSE(hit_year(layout_of(FanChart{}), 300).has_value());
}

TEST_CASE("the read-out names year, median and range, the edited scenario first") {
    const auto card = fan_chart_read_out(jobs_chart(), 9, style());
    CHECK(card.heading == "2034");
    REQUIRE(card.rows.size() == 2);
    CHECK(card.rows[0].name == "Seven steps");
    CHECK(card.rows[0].value == "+119");
    CHECK(card.rows[0].detail == "(71 to 178)");
}

TEST_CASE("a gap reads as no value") {
    FanChart chart = jobs_chart();
    chart.series[1].median[9] = NAN;
    chart.series[1].p10[9] = NAN;
    const auto card = fan_chart_read_out(chart, 9, style());
    CHECK(card.rows[0].value == no_value_text);
    CHECK(card.rows[0].detail.empty());
    CHECK(fan_chart_read_out(chart, 400, style()).rows[0].value == no_value_text);
}

TEST_CASE("charts of difficult data are drawn without invalid coordinates") {
    const std::vector<std::vector<double>> data{
        {},
        {5},
        {1, 2},
        {0, 0, 0, 0, 0},
        {NAN, NAN, NAN, NAN, NAN},
        {1, NAN, 3, NAN, NAN, 6, 7},
        {1e300, -1e300, 1e308, 5},
        {0.001, 0.0012, 0.0009, 0.001, 0.0011},
        {-5, -3, -8, -2, -1},
        {INFINITY, 1, 2, -INFINITY, 4},
        std::vector<double>(31, 7.5),
    };
    for (const auto& values : data) {
        for (const ChartSize size : {ChartSize::large, ChartSize::small}) {
            FanChart chart = jobs_chart();
            chart.size = size;
            chart.series = {fan("Mix", rgb(0x0b6e8f), values)};
            chart.targets.push_back({NAN, "no target"});
            for (const int hover : {-1, 0, 3, 99}) CHECK(coordinates_are_numbers(drawn(chart, hover)));
            chart.include_zero = false;
            CHECK(coordinates_are_numbers(drawn(chart)));
        }
    }
}

TEST_CASE("a chart in hardly any room does not break") {
    for (const Rect& tiny : {Rect{0, 0, 1, 1}, Rect{0, 0, 60, 20}, Rect{5, 5, 5, 5}}) {
        CHECK(coordinates_are_numbers(drawn(jobs_chart(), 3, tiny)));
    }
}

TEST_CASE("a gap breaks the line") {
    FanChart chart = jobs_chart();
    chart.series = {fan("Mix", rgb(0x123456), {1, 2, 3, NAN, 5, 6, 7})};
    chart.targets.clear();
    const std::string svg = drawn(chart);
    std::size_t lines = 0;
    for (std::size_t at = svg.find("stroke=\"#123456\""); at != std::string::npos;
         at = svg.find("stroke=\"#123456\"", at + 1)) {
        ++lines;
    }
    CHECK(lines == 2);
}

TEST_CASE("an empty chart says so") {
    FanChart chart;
    chart.title = "Net jobs";
    chart.empty_text = "No result yet";
    CHECK(drawn(chart).find("No result yet") != std::string::npos);
    CHECK(layout_of(chart).value_ticks.empty());
}
