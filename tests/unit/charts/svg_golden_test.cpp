// Charts as files, compared byte by byte. After a wanted change: REGIOMIX_UPDATE_GOLDEN=1, then look at the
// pictures.

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "unit/charts/support.hpp"

#ifndef REGIOMIX_TEST_DATA_DIR
#define REGIOMIX_TEST_DATA_DIR "tests"
#endif

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

void check_golden(const std::string& name, const std::string& svg) {
    const std::string path = std::string(REGIOMIX_TEST_DATA_DIR) + "/golden/charts/" + name + ".svg";
    if (std::getenv("REGIOMIX_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << svg;
        return;
    }
    std::ifstream stream(path, std::ios::binary);
    const std::string expected{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    std::size_t at = 0;
    while (at < svg.size() && at < expected.size() && svg[at] == expected[at]) ++at;
    const std::string here = svg.substr(at > 60 ? at - 60 : 0, 160);
    CHECK_MESSAGE(svg == expected, path << " differs at byte " << at << " of " << svg.size() << ": " << here);
}

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

TEST_CASE("SVG text is escaped and the picture has a name") {
    SvgPainter painter({100, 100, "A < B & \"C\"", "Line\x01", {255, 255, 255, 255}, 1.0f});
    painter.text({10, 10}, "<script>", {});
    const std::string svg = std::move(painter).finish();
    CHECK(svg.find("<title>A &lt; B &amp; &quot;C&quot;</title>") != std::string::npos);
    CHECK(svg.find("<desc>Line</desc>") != std::string::npos);
    CHECK(svg.find("&lt;script&gt;") != std::string::npos);
    CHECK(svg.find("<script>") == std::string::npos);
}
