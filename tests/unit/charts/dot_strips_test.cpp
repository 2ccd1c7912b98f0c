#include "charts/dot_strips.hpp"

#include <doctest/doctest.h>

#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

DotStripsLayout layout_of(const DotStrips& strips, float width = 640) {
    SvgPainter painter({width, 300, "", "", {255, 255, 255, 255}, 1.0f});
    return layout_dot_strips(strips, {0, 0, width, 0}, style(), painter.measure());
}

}  // namespace

TEST_CASE("dots lie at their values; those that would hide each other step aside; what has no value has no dot") {
    const DotStripsLayout layout = layout_of(dot_strips());
    const auto& row = layout.rows[0];
    CHECK(row.dots[0].x == doctest::Approx(row.strip.x0));
    CHECK(row.dots[2].x == doctest::Approx(row.strip.x1));
    CHECK(std::isnan(row.dots[4].x));
    CHECK(row.dots[1].x == row.dots[3].x);
    CHECK(row.dots[1].y != row.dots[3].y);
    for (const Point dot : row.dots)
        if (std::isfinite(dot.y)) CHECK((dot.y > row.row.y0 && dot.y < row.row.y1));
}

TEST_CASE("a narrow picture keeps the median and leaves the other numbers out") {
    CHECK(layout_of(dot_strips()).with_numbers);
    const DotStripsLayout narrow = layout_of(dot_strips(), 300);
    CHECK_FALSE(narrow.with_numbers);
    CHECK(narrow.rows[0].strip.x1 > narrow.rows[0].strip.x0);
}

TEST_CASE("the dot under the pointer is found and read out") {
    const DotStrips strips = dot_strips();
    const DotStripsLayout layout = layout_of(strips);
    const auto hit = hit_dot(layout, layout.rows[1].dots[2]);
    REQUIRE(hit);
    CHECK(hit->row == 1);
    CHECK(hit->participant == 2);
    CHECK(dot_strips_read_out(strips, *hit, {}).heading == "Group C");
    CHECK_FALSE(hit_dot(layout, {2, 2}));
    CHECK(dot_strips_read_out(strips, {9, 9}, {}).rows.empty());
}
