#include "charts/ticks.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>

using namespace regiomix;
using namespace regiomix::charts;

namespace {

AxisRange range_of(std::initializer_list<double> values, bool include_zero = true) {
    RangeBuilder builder;
    for (const double v : values) builder.include(v);
    return builder.finish(include_zero);
}

}  // namespace

TEST_CASE("an axis covers its data with some air, and zero without") {
    const AxisRange r = range_of({20, 100});
    CHECK(r.low == 0.0);
    CHECK(r.high > 100.0);
    CHECK(r.high < 110.0);
    const AxisRange negative = range_of({-20, -100});
    CHECK(negative.high == 0.0);
    CHECK(negative.low < -100.0);
    const AxisRange free = range_of({20, 100}, false);
    CHECK(free.low > 10.0);
}

TEST_CASE("an axis exists for no data, zero, one value and absurd values") {
    CHECK(range_of({}).high == 1.0);
    CHECK(range_of({0, 0}).high == 1.0);
    CHECK(range_of({NAN, INFINITY}).high == 1.0);
    const AxisRange one = range_of({42}, false);
    CHECK(one.low < 42);
    CHECK(one.high > 42);
    const AxisRange huge =
        range_of({-std::numeric_limits<double>::max(), std::numeric_limits<double>::max()});
    CHECK(std::isfinite(huge.high - huge.low));
}

TEST_CASE("ticks are round, inside the range and about as many as wanted") {
    struct Case {
        AxisRange range;
        double step;
    };
    const std::array<Case, 6> cases{{{{0, 230}, 50},
                                     {{0, 1.05}, 0.2},
                                     {{-30, 15}, 10},
                                     {{0, 0.0023}, 0.0005},
                                     {{0, 7.2e9}, 2e9},
                                     {{0, 130}, 25}}};
    for (const auto& c : cases) {
        CAPTURE(c.range.high);
        const Ticks ticks = nice_ticks(c.range, 5);
        CHECK(ticks.step == doctest::Approx(c.step));
        CHECK(ticks.values.size() >= 3);
        CHECK(ticks.values.size() <= 8);
        for (const double v : ticks.values) {
            CHECK(v >= c.range.low);
            CHECK(v <= c.range.high);
        }
    }
}

TEST_CASE("tick values carry no rounding error") {
    const Ticks ticks = nice_ticks({0, 1.05}, 10);
    REQUIRE(ticks.values.size() > 3);
    CHECK(ticks.values[3] == 0.3);
    CHECK_FALSE(std::signbit(nice_ticks({-1, 1}, 4).values[nice_ticks({-1, 1}, 4).values.size() / 2]));
}

TEST_CASE("no ticks for an axis that is not one") {
    CHECK(nice_ticks({0, 0}, 5).values.empty());
    CHECK(nice_ticks({0, NAN}, 5).values.empty());
    CHECK(nice_ticks({1, -1}, 5).values.empty());
    CHECK(nice_ticks({0, 5e-324}, 5).values.size() < 64);
}

TEST_CASE("labels of one axis look alike") {
    const auto labels =
        tick_labels(nice_ticks({0, 1.6e6}, 4), {NumberStyle::Kind::money, 0, false}, Language::fr);
    REQUIRE(labels.size() == 4);
    CHECK(labels[0] == "0");
    CHECK(labels[1] == "0,5\u00a0M€");
    CHECK(labels[2] == "1,0\u00a0M€");
}

TEST_CASE("year labels end on the horizon where they can") {
    CHECK(year_label_step(16, 40, 60) == 3);  // 2025 .. 2040
    CHECK(year_label_step(16, 100, 60) == 1);
    CHECK(year_label_step(11, 30, 60) == 2);
    CHECK(year_label_step(31, 20, 60) == 3);
    CHECK(year_label_step(16, 1, 60) == 15);
    CHECK(year_label_step(1, 0, 60) == 1);
}
