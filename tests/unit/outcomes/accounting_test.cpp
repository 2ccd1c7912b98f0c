#include "outcomes/accounting.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace regiomix;

TEST_CASE("a ratio to nothing is none, not a number by accident") {
    const double none = std::numeric_limits<double>::infinity();
    CHECK(ratio_or_none(6.0, 3.0) == 2.0);
    CHECK(ratio_or_none(6.0, 0.0) == none);
    CHECK(ratio_or_none(6.0, -1.0) == none);
    CHECK(ratio_or_none(0.0, 0.0) == none);
}

TEST_CASE("five-year survival is the repeated product") {
    for (const double rate : {0.0, 0.01, 0.09, 0.3, 1.0}) {
        CAPTURE(rate);
        double alive = 1;
        for (int month = 0; month < 60; ++month) alive *= 1 - rate / 12;
        CHECK(five_year_survival(rate) == doctest::Approx(alive).epsilon(1e-13));
    }
    CHECK(five_year_survival(0.0) == 1.0);
}

TEST_CASE("indicator names and indices belong together") {
    for (std::size_t i = 0; i < indicator_count; ++i)
        CHECK(find_indicator(indicator_names[i]) == static_cast<Indicator>(i));
    CHECK_FALSE(find_indicator("nonsense").has_value());
    CHECK(indicator_names[index_of(Indicator::net_jobs)] == "net_jobs");
}
