#include "ensemble/sampler.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

using namespace regiomix;

TEST_CASE("a stratified coordinate has one value in every stratum") {
    for (const int draws : {1, 2, 50, 999, 1000, 20000}) {
        CAPTURE(draws);
        const StratifiedCoordinate coordinate(7, "deadweight", draws);
        std::set<int> strata;
        bool inside = true;
        for (int draw = 0; draw < draws; ++draw) {
            const double u = coordinate[draw];
            inside = inside && u >= 0 && u < 1;
            strata.insert(static_cast<int>(u * draws));
        }
        CHECK(inside);
        // A value at the very edge of its stratum may round into the next one.
        CHECK(strata.size() >= static_cast<std::size_t>(draws) - (draws > 1000 ? 2 : 0));
    }
}

TEST_CASE("a coordinate depends on seed, name and number of draws only") {
    const StratifiedCoordinate one(1, "deadweight", 100);
    const StratifiedCoordinate other_name(1, "displacement", 100), other_seed(2, "deadweight", 100);
    const StratifiedCoordinate again(1, "deadweight", 100);
    int same_stratum_name = 0, same_stratum_seed = 0;
    for (int draw = 0; draw < 100; ++draw) {
        CHECK(one[draw] == again[draw]);
        same_stratum_name += static_cast<int>(one[draw] * 100) == static_cast<int>(other_name[draw] * 100);
        same_stratum_seed += static_cast<int>(one[draw] * 100) == static_cast<int>(other_seed[draw] * 100);
    }
    CHECK(same_stratum_name < 10);
    CHECK(same_stratum_seed < 10);
}

TEST_CASE("strata are in random order") {
    const StratifiedCoordinate x(3, "prompt_rate", 2000), y(3, "pilot_cost", 2000);
    double with_order = 0, with_each_other = 0;
    for (int draw = 0; draw < 2000; ++draw) {
        with_order += (x[draw] - 0.5) * (draw / 2000.0 - 0.5);
        with_each_other += (x[draw] - 0.5) * (y[draw] - 0.5);
    }
    CHECK(std::fabs(12 * with_order / 2000) < 0.1);
    CHECK(std::fabs(12 * with_each_other / 2000) < 0.1);
}

TEST_CASE("inverse triangular against the cumulative distribution") {
    struct Triangle {
        double low, mode, high;
    };
    for (const Triangle& triangle :
         {Triangle{0.5, 1, 1.5}, Triangle{-2, -2, 3}, Triangle{1, 4, 4}, Triangle{0, 0.1, 9}}) {
        const double low = triangle.low, mode = triangle.mode, high = triangle.high;
        CAPTURE(low);
        CAPTURE(mode);
        CAPTURE(high);
        double before = low;
        for (int i = 0; i < 1000; ++i) {
            const double u = i / 1000.0;
            const double x = inverse_triangular(low, mode, high, u);
            CHECK((x >= low && x <= high && x >= before));
            before = x;
            const double cumulative = x < mode ? (x - low) * (x - low) / ((high - low) * (mode - low))
                                               : 1 - (high - x) * (high - x) / ((high - low) * (high - mode));
            if (x != mode) CHECK(cumulative == doctest::Approx(u).epsilon(1e-9));
        }
        CHECK(inverse_triangular(low, mode, high, 0) == low);
    }
    CHECK(inverse_triangular(0.5, 1, 1.5, 0.5) == 1);
    CHECK(inverse_triangular(2, 2, 2, 0.7) == 2);
}
