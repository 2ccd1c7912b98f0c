#include "charts/curve.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace regiomix::charts;

TEST_CASE("gaps split a series into runs") {
    const std::vector<double> values{1, NAN, 3, 4, INFINITY, 6};
    const auto runs = drawable_runs(values);
    REQUIRE(runs.size() == 3);
    CHECK(runs[0].first == 0);
    CHECK(runs[0].count == 1);
    CHECK(runs[1].first == 2);
    CHECK(runs[1].count == 2);
    CHECK(runs[2].first == 5);
    CHECK(drawable_runs(std::vector<double>{}).empty());
    CHECK(drawable_runs(std::vector<double>{NAN, NAN}).empty());
}

TEST_CASE("runs of several series need all of them") {
    const std::vector<double> a{1, 2, 3};
    const std::vector<double> b{1, NAN};
    const std::vector<std::span<const double>> both{a, b};
    const auto runs = drawable_runs(both);
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].count == 1);
}

TEST_CASE("a smooth curve passes through its points and invents no extreme") {
    const std::vector<Point> points{{0, 0}, {1, 0}, {2, 10}, {3, 10}, {4, 9}, {5, -3}};
    const auto curve = smooth(points, 8);
    REQUIRE(curve.size() == 5 * 8 + 1);
    for (std::size_t i = 0; i < points.size(); ++i) CHECK(curve[i * 8].y == points[i].y);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const float low = std::min(points[i].y, points[i + 1].y);
        const float high = std::max(points[i].y, points[i + 1].y);
        for (std::size_t k = i * 8; k <= (i + 1) * 8; ++k) {
            CHECK(curve[k].y >= low - 1e-4f);
            CHECK(curve[k].y <= high + 1e-4f);
        }
    }
}

TEST_CASE("two points stay a straight line") {
    const std::vector<Point> points{{0, 0}, {1, 1}};
    CHECK(smooth(points, 8).size() == 2);
    CHECK(smooth({}, 8).empty());
}

TEST_CASE("dashes cover the stated share of a line") {
    const std::vector<Point> line{{0, 0}, {50, 0}, {100, 0}};
    float painted = 0;
    for (const auto& piece : dash_pieces(line, 6, 4)) painted += piece.back().x - piece.front().x;
    CHECK(painted == doctest::Approx(60));
    CHECK(dash_pieces(std::vector<Point>{{0, 0}}, 6, 4).empty());
}
