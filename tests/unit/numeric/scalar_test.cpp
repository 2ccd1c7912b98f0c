#include "numeric/scalar.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

using namespace regiomix;

namespace {

/// Lane `lane` of any scalar, as float or double.
template <class R>
auto lane_of(const R& value, int lane) {
    if constexpr (lanes_of<R> == 1) {
        (void)lane;
        return value;
    } else {
        std::array<float, lanes_of<R>> lanes{};
        value.store(lanes.data());
        return lanes[static_cast<std::size_t>(lane)];
    }
}

/// A value that the compiler cannot fold away.
double hidden(double value) {
    volatile double kept = value;
    return kept;
}

std::vector<double> ladder() {
    std::vector<double> values;
    for (double x = 1e-12; x < 1e12; x *= 1.7) values.push_back(x);
    return values;
}

}  // namespace

TEST_CASE_TEMPLATE("cov stays between 0 and min(1, x), and rises", R, double, float, Pack<4>, Pack<8>) {
    // Rounding may lift a value that is 1 in exact arithmetic, or x for tiny x, by an ulp, never by more.
    const double ulp = std::is_same_v<R, double> ? 2.3e-16 : 1.2e-7;
    double before = 0;
    for (const double x : ladder()) {
        CAPTURE(x);
        const double y = lane_of(cov(R(x)), 0);
        CHECK(y >= 0);
        CHECK(y <= std::min(1.0, x) * (1 + 2 * ulp));
        CHECK(y >= before * (1 - 2 * ulp));
        before = y;
    }
    CHECK(lane_of(cov(R(0.0)), 0) == 0);
    CHECK(lane_of(cov(R(-3.0)), 0) == 0);
    CHECK_FALSE(std::signbit(static_cast<double>(lane_of(cov(R(hidden(-0.0))), 0))));  // see min and max
    CHECK_FALSE(std::signbit(static_cast<double>(lane_of(clamp(R(hidden(-0.0)), 0, 1), 0))));
    CHECK(lane_of(cov(R(1.0)), 0) == doctest::Approx(std::pow(2.0, -0.25)).epsilon(1e-6));
    CHECK(lane_of(cov(R(1e30)), 0) == 1);
    CHECK(lane_of(cov(R(std::numeric_limits<double>::infinity())), 0) == 1);
}

TEST_CASE_TEMPLATE("sat is odd, rises, stays below 1 and starts like x", R, double, float, Pack<4>, Pack<8>) {
    double before = 0;
    for (const double x : ladder()) {
        CAPTURE(x);
        const double y = lane_of(sat(R(x)), 0);
        CHECK(y <= 1);
        CHECK(y <= x * (1 + 1.2e-7));
        CHECK(y >= before * (1 - 2.4e-7));
        CHECK(lane_of(sat(R(-x)), 0) == -y);
        before = y;
    }
    CHECK(lane_of(sat(R(1e-5)), 0) == doctest::Approx(1e-5).epsilon(1e-6));
    CHECK(lane_of(sat(R(1e6)), 0) == doctest::Approx(1).epsilon(1e-6));
    CHECK(lane_of(sat(R(0.0)), 0) == 0);
}

TEST_CASE_TEMPLATE("ratios stay finite, clamping and selection mean what they say", R, double, float, Pack<4>,
                   Pack<8>) {
    CHECK(lane_of(over(R(0.0), R(0.0)), 0) == 0);
    CHECK(std::isfinite(static_cast<double>(lane_of(over(R(1.0), R(0.0)), 0))));
    CHECK(lane_of(over(R(6.0), R(3.0)), 0) == doctest::Approx(2));
    CHECK(lane_of(clamp(R(-1.0), 0, 2), 0) == 0);
    CHECK(lane_of(clamp(R(1.0), 0, 2), 0) == 1);
    CHECK(lane_of(clamp(R(5.0), 0, 2), 0) == 2);
    CHECK(lane_of(select(R(1.0) < R(2.0), R(3.0), R(4.0)), 0) == 3);
    CHECK(lane_of(select(R(1.0) > R(2.0), R(3.0), R(4.0)), 0) == 4);
    // Ties and NaN: the first argument wins, b < a ? b : a.
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(std::isnan(static_cast<double>(lane_of(min(R(nan), R(1.0)), 0))));
    CHECK(lane_of(min(R(1.0), R(nan)), 0) == 1);
    CHECK(lane_of(max(R(1.0), R(nan)), 0) == 1);
    CHECK(std::signbit(static_cast<double>(lane_of(min(R(-0.0), R(0.0)), 0))));
    CHECK_FALSE(std::signbit(static_cast<double>(lane_of(max(R(0.0), R(-0.0)), 0))));
}
