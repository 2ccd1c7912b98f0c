// Charts as files, compared byte by byte. After a wanted change: REGIOMIX_UPDATE_GOLDEN=1, then look at the
// pictures.

#include <doctest/doctest.h>

#include <limits>
#include <memory>

#include "unit/charts/golden.hpp"
#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

template <typename Draw>
std::string picture(float width, float height, const Palette& palette, const char* title, Draw draw) {
    SvgPainter painter({width, height, title, "Drawn by a test.", palette.surface, 1.0f});
    draw(painter, Rect{16, 16, width - 16, height - 16});
    return std::move(painter).finish();
}

std::string fan_picture(const FanChart& chart, const ChartStyle& s, float width, float height,
                        std::optional<int> hover) {
    return picture(width, height, s.palette, "Net jobs", [&](SvgPainter& painter, const Rect& area) {
        draw_fan_chart(chart, layout_fan_chart(chart, area, s, painter.measure()), s, hover, painter);
    });
}

}  // namespace

TEST_CASE("golden: fan chart") {
    check_golden("fan", fan_picture(jobs_chart(), style(), 720, 360, {}));
}

TEST_CASE("golden: fan chart in the dark, in French, with its read-out") {
    check_golden("fan_dark_fr", fan_picture(jobs_chart(), {dark_palette(), Language::fr, 1.0f}, 720, 360, 9));
}

TEST_CASE("golden: small fan chart with gaps") {
    FanChart chart = jobs_chart();
    chart.size = ChartSize::small;
    chart.series.resize(1);
    for (const int year : {4, 5, 7}) chart.series[0].median[static_cast<std::size_t>(year)] = NAN;
    check_golden("fan_small_gaps", fan_picture(chart, style(), 260, 120, {}));
}

TEST_CASE("golden: yearly bars") {
    check_golden("bars",
                 picture(640, 200, light_palette(), "Spending", [](SvgPainter& painter, const Rect& area) {
                     const BarChart chart = spending_chart();
                     draw_bar_chart(chart, layout_bar_chart(chart, area, style(), painter.measure()), style(),
                                    {}, painter);
                 }));
}

TEST_CASE("golden: bar list and sparkline") {
    check_golden("bar_list",
                 picture(360, 180, light_palette(), "Shares", [](SvgPainter& painter, const Rect& area) {
                     BarList list;
                     list.rows = {{"Incubation", 31, "+31", "", rgb(0x2a7d4a), false},
                                  {"Call for projects", 28, "+28", "", rgb(0x0b6e8f), false},
                                  {"Other five", -2, "−2", "", rgb(0x9db1c0), true}};
                     draw_bar_list(list, layout_bar_list(list, area, style(), painter.measure()), style(), {},
                                   painter);
                     draw_sparkline({{0, 1, 4, NAN, 9, 8}, rgb(0x0b6e8f), true, true, true},
                                    {16, 110, 200, 150}, style(), painter);
                 }));
}

TEST_CASE("golden: parallel coordinates, one line pointed at") {
    const auto drawn = [](std::optional<int> hover) {
        return picture(640, 300, light_palette(), "Scenarios", [&](SvgPainter& painter, const Rect& area) {
            const ParallelChart chart = parallel_chart();
            draw_parallel_chart(chart, layout_parallel_chart(chart, area, style(), painter.measure()), style(), hover, painter);
        });
    };
    check_golden("parallel", drawn({}));
    check_golden("parallel_hover", drawn(1));
}

TEST_CASE("golden: dot strips") {
    check_golden("dot_strips", picture(640, 140, light_palette(), "Collection", [](SvgPainter& painter, const Rect& area) {
                     const DotStrips strips = dot_strips();
                     draw_dot_strips(strips, layout_dot_strips(strips, area, style(), painter.measure()), style(), 1, painter);
                 }));
}

namespace {

Timeline phases() {
    Timeline timeline;
    timeline.rows = {{"call", "Call for projects", rgb(0x0b6e8f), false,
                      {{0, {0, 60}, 6, 18, {0, 72}, "a"}, {1, {72, 120}, 6, 18, {60, 360}, "b"}}},
                     {"fund", "Revolving fund with a name that is too long", rgb(0x2b7a4b), true,
                      {{0, {24, 200}, 36, 60, {0, 360}, "c"}}}};
    timeline.over = {"", "", "2027 over the envelope by \u20ac100 k"};
    return timeline;
}

SvgSheet sheet(const char* title) {
    SvgSheet s;
    s.title = title;
    s.description = "The finding, in a sentence.";
    s.footer = "Regiomix \u00b7 Seven steps \u00b7 Expert assumptions, not a forecast.";
    s.id_prefix = "test-";
    return s;
}

}  // namespace

TEST_CASE("golden: timeline") {
    check_golden("timeline",
                 picture(720, 100, light_palette(), "Timeline", [](SvgPainter& painter, const Rect& area) {
                     const Timeline timeline = phases();
                     const auto layout = layout_timeline(timeline, area, 180, style(), painter.measure());
                     draw_timeline(timeline, layout, style(), 3, TimelineHit{0, 1, TimelinePart::right_edge}, painter);
                 }));
}

TEST_CASE("golden: yearly bars that line up with a timeline") {
    BarChart chart = spending_chart();
    chart.parts.push_back({"Paid to projects", rgb(0x0b6e8f), {0.5e6, 0.5e6, 0.6e6, 0.4e6}});
    chart.years_x0 = 180.0f;
    chart.years_x1 = 600.0f;
    check_golden("bars_beside",
                 picture(640, 130, light_palette(), "Spending", [&](SvgPainter& painter, const Rect& area) {
                     draw_bar_chart(chart, layout_bar_chart(chart, area, style(), painter.measure()), style(), 2, painter);
                 }));
}

TEST_CASE("golden: charts as documents of their own") {
    check_golden("document_fan", fan_chart_svg(jobs_chart(), sheet("Net jobs"), light_palette(), Language::en));
    check_golden("document_bars", bar_chart_svg(spending_chart(), sheet("Spending"), dark_contrast_palette(), Language::sv));
    check_golden("document_timeline", timeline_svg(phases(), sheet("Timeline"), light_contrast_palette(), Language::fr));
}

TEST_CASE("golden: the response surface as a document") {
    SurfaceChart chart;
    chart.title = "Net jobs: up to +210 by 2040";
    chart.subtitle = {{"Median of 200 futures, jobs", std::nullopt, Weight::regular}};
    chart.across = {"Incubation", 0, 2e6, 1e4, {NumberStyle::Kind::money, 0, false}, 0.5e6};
    chart.up = {"Training", 0, 1e6, 1e4, {NumberStyle::Kind::money, 0, false}, 0.4e6};
    chart.side = 5;
    std::vector<float> values;
    for (int y = 0; y < chart.side; ++y)
        for (int x = 0; x < chart.side; ++x) values.push_back(static_cast<float>(20 * x + 12 * y - 2 * x * y));
    values[24] = std::numeric_limits<float>::quiet_NaN();  // none: no colour
    chart.values = std::make_shared<std::vector<float>>(values);
    chart.value_name = "Net jobs";
    check_golden("document_surface", surface_svg(chart, sheet("Net jobs"), light_palette(), Language::en));
}

TEST_CASE("a document's text keeps its width, and its ids are its own") {
    const std::string svg = fan_chart_svg(jobs_chart(), sheet("Net jobs"), light_palette(), Language::en);
    std::size_t texts = 0, lengths = 0;
    for (std::size_t at = svg.find("<text"); at != std::string::npos; at = svg.find("<text", at + 1)) ++texts;
    for (std::size_t at = svg.find("textLength="); at != std::string::npos; at = svg.find("textLength=", at + 1)) ++lengths;
    CHECK(texts > 10);
    CHECK(texts == lengths);
    CHECK(svg.find("id=\"clip") == std::string::npos);
    CHECK(svg.find("id=\"test-clip1\"") != std::string::npos);
}

TEST_CASE("SVG text is escaped and the picture has a name") {
    SvgPainter painter({100, 100, "A < B & \"C\"", "Line\x01", {255, 255, 255, 255}, 1.0f});
    painter.text({10, 10}, "<script>", {});
    const std::string svg = std::move(painter).finish();
    CHECK(svg.find("<title>A &lt; B &amp; &quot;C&quot;</title>") != std::string::npos);
    CHECK(svg.find("<desc>Line</desc>") != std::string::npos);
    CHECK(svg.find("&lt;script&gt;") != std::string::npos);
    CHECK(svg.find("<script>") == std::string::npos);
}
