#include "outcomes/quantiles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/bits.hpp"
#include "base/counter_random.hpp"

using namespace regiomix;

namespace {

constexpr float none = std::numeric_limits<float>::infinity();

/// Hyndman and Fan's definition 7 by the book: std::sort, then interpolation between order statistics.
Quantiles by_the_book(std::vector<float> values) {
    std::sort(values.begin(), values.end());
    Quantiles result{};
    for (std::size_t q = 0; q < quantile_count; ++q) {
        const double position = quantile_levels[q] * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(std::floor(position));
        const auto above = std::min(below + 1, values.size() - 1);
        const auto fraction = static_cast<float>(position - std::floor(position));
        // Where both neighbours are the same, or nothing is to be mixed in, the value itself.
        result[q] = values[below] == values[above] || fraction == 0
                        ? values[below]
                        : values[below] + fraction * (values[above] - values[below]);
    }
    return result;
}

bool same(const Quantiles& a, const Quantiles& b) {
    for (std::size_t q = 0; q < quantile_count; ++q)
        if (!(a[q] == b[q])) return false;
    return true;
}

}  // namespace

TEST_CASE("quantiles are those of the sorted values") {
    QuantileReader reader;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        const std::uint64_t stream = stream_of("quantiles");
        const int count = 1 + static_cast<int>(random_below(seed, stream, 0, seed % 5 == 0 ? 3000 : 60));
        const auto kind = random_below(seed, stream, 1, 5);
        std::vector<float> values;
        for (int i = 0; i < count; ++i) {
            const double u = random_unit(seed, stream, static_cast<std::uint64_t>(i) + 2);
            switch (kind) {
                case 0:
                    values.push_back(static_cast<float>(u));
                    break;
                case 1:
                    values.push_back(static_cast<float>((u - 0.5) * 1e12));
                    break;  // both signs, large
                case 2:
                    values.push_back(static_cast<float>(std::floor(u * 4) - 2));
                    break;  // many equal values
                case 3:
                    values.push_back(u < 0.3 ? none : static_cast<float>(u - 0.6));
                    break;  // some are "none"
                default:
                    values.push_back(static_cast<float>((u - 0.5) * 1e-40));
                    break;  // denormal
            }
        }
        CHECK(same(reader.read(values), by_the_book(values)));
    }
}

TEST_CASE("special cases of quantiles") {
    QuantileReader reader;
    for (const float value : {0.0f, -0.0f, 3.5f, -7.0f, none}) {
        CAPTURE(value);
        Quantiles all{};
        all.fill(value);
        CHECK(same(reader.read(std::vector<float>{value}), all));
        CHECK(same(reader.read(std::vector<float>(1000, value)), all));
    }
    const Quantiles two = reader.read(std::vector<float>{10.0f, 0.0f});
    CHECK(two[3] == 5.0f);
    CHECK(two[0] == doctest::Approx(0.5f));
    // An interpolation that touches "none" is "none", and nothing becomes NaN.
    std::vector<float> half(10, none);
    for (std::size_t i = 0; i < 5; ++i) half[i] = static_cast<float>(i);
    const Quantiles mixed = reader.read(half);
    CHECK(mixed[2] == doctest::Approx(2.25f));
    CHECK(mixed[3] == none);
    CHECK(mixed[6] == none);
    const std::vector<float> sorted{1.0f, 2.0f, 4.0f};
    CHECK(quantile_of_sorted(sorted, 0) == 1.0f);
    CHECK(quantile_of_sorted(sorted, 1) == 4.0f);
    CHECK(quantile_of_sorted(sorted, 0.75) == 3.0f);
}
