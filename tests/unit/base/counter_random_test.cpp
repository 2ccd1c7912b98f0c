#include "base/counter_random.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>
#include <vector>

using namespace regiomix;

TEST_CASE("known values: the numbers must never change, scenarios are reproduced with them") {
    CHECK(mix_bits(0) == 0);
    CHECK(mix_bits(0x9e3779b97f4a7c15u) == 0xe220a8397b1dcdafu);  // first output of SplitMix64 with seed 0
    CHECK(stream_of("") == 0xcbf29ce484222325u);
    CHECK(stream_of("a") == 0xaf63dc4c8601ec8cu);       // FNV-1a test vector
    CHECK(stream_of("foobar") == 0x85944171f73967e8u);  // FNV-1a test vector
    CHECK(random_bits(1, stream_of("deadweight"), 0) == 0xb21e5c97ec0923f7u);
    CHECK(random_bits(1, stream_of("deadweight"), 1) == 0x5fa4a60d087a6b42u);
    CHECK(random_bits(2, stream_of("deadweight"), 0) == 0x9517c2311ff5e903u);
}

TEST_CASE("unit numbers are in [0, 1) and uniform") {
    constexpr int count = 20000, bins = 20;
    for (std::uint64_t seed : {0u, 1u, 4294967295u}) {
        CAPTURE(seed);
        std::vector<int> histogram(bins);
        double sum = 0;
        for (int i = 0; i < count; ++i) {
            const double u = random_unit(seed, stream_of("uniformity"), static_cast<std::uint64_t>(i));
            REQUIRE((u >= 0 && u < 1));
            ++histogram[static_cast<std::size_t>(u * bins)];
            sum += u;
        }
        CHECK(std::fabs(sum / count - 0.5) < 4 * std::sqrt(1.0 / 12 / count));
        double chi_squared = 0;
        for (const int n : histogram)
            chi_squared += (n - count / bins) * (n - count / bins) / (1.0 * count / bins);
        CHECK(chi_squared < 50);  // 19 degrees of freedom: exceeded once in 10,000 times
    }
}

TEST_CASE("integers below a bound reach every value and no other") {
    for (std::uint32_t bound : {1u, 2u, 3u, 7u, 1000u}) {
        CAPTURE(bound);
        std::set<std::uint32_t> seen;
        for (std::uint64_t i = 0; i < 20 * bound; ++i) seen.insert(random_below(5, 6, i, bound));
        CHECK(seen.size() == bound);
        CHECK(*seen.rbegin() == bound - 1);
    }
}

TEST_CASE("streams, seeds and neighbours are independent") {
    constexpr int count = 5000;
    const auto correlation = [](auto&& x, auto&& y) {
        double sxy = 0;
        for (int i = 0; i < count; ++i)
            sxy += (x(static_cast<std::uint64_t>(i)) - 0.5) * (y(static_cast<std::uint64_t>(i)) - 0.5);
        return 12 * sxy / count;
    };
    const auto numbers = [](std::uint64_t seed, const char* stream, std::uint64_t shift = 0) {
        return [=](std::uint64_t i) { return random_unit(seed, stream_of(stream), i + shift); };
    };
    const double limit = 4.5 / std::sqrt(1.0 * count);
    CHECK(std::fabs(correlation(numbers(1, "a"), numbers(1, "b"))) < limit);
    CHECK(std::fabs(correlation(numbers(1, "a"), numbers(2, "a"))) < limit);
    CHECK(std::fabs(correlation(numbers(1, "a"), numbers(1, "a", 1))) < limit);
    CHECK(std::fabs(correlation(numbers(1, "effect of training"), numbers(1, "effect of alliance"))) < limit);
    CHECK(correlation(numbers(1, "a"), numbers(1, "a")) > 0.95);  // the measure itself works
}
