// The response surface: axes, places and values.
#include "charts/surface_chart.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "support.hpp"

using namespace regiomix;
using namespace regiomix::charts;

namespace {

SurfaceChart sloping() {
    SurfaceChart chart;
    chart.title = "More of both is better";
    chart.across = {"Across", 0, 100, 5, {}, 50};
    chart.up = {"Up", 0, 10, 1, {}, 2};
    chart.side = 3;
    chart.values = std::make_shared<std::vector<float>>(std::vector<float>{0, 1, 2, 1, 2, 3, 2, 3, 4});
    return chart;
}

}  // namespace

TEST_CASE("values lie on straight lines between the computed points") {
    const SurfaceChart chart = sloping();
    CHECK(surface_value(chart, {0, 0}) == 0);
    CHECK(surface_value(chart, {100, 10}) == 4);
    CHECK(surface_value(chart, {25, 0}) == doctest::Approx(0.5));
    CHECK(surface_value(chart, {50, 5}) == doctest::Approx(2));
    CHECK(std::isnan(surface_value(chart, {101, 0})));
    CHECK(std::isnan(surface_value(SurfaceChart{}, {0, 0})));
}

TEST_CASE("a place on the screen is a whole step of both levers, and the way back meets it") {
    const SurfaceChart chart = sloping();
    SurfaceLayout layout;
    layout.plot = {10, 20, 210, 120};
    const SurfacePlace place = place_at(chart, layout, {111, 71});
    CHECK(place.across == 50);
    CHECK(place.up == 5);
    CHECK(point_of(chart, layout, place).x == 110);
    CHECK(place_at(chart, layout, {-500, 999}).across == 0);
    CHECK(place_at(chart, layout, {-500, 999}).up == 0);
}
