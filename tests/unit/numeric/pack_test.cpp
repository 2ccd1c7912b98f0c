#include "numeric/pack.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

#include "base/bits.hpp"
#include "base/counter_random.hpp"
#include "numeric/scalar.hpp"

using namespace regiomix;

namespace {

std::vector<float> special_values() {
    using Limits = std::numeric_limits<float>;
    std::vector<float> values = {0.0f,
                                 1.0f,
                                 0.5f,
                                 1.5f,
                                 3.0f,
                                 1e-9f,
                                 1e6f,
                                 45000.0f,
                                 1e10f,
                                 5.7687e10f,
                                 1e19f,
                                 1e38f,
                                 Limits::denorm_min(),
                                 Limits::min(),
                                 Limits::min() / 3,
                                 Limits::max(),
                                 Limits::epsilon(),
                                 1.0f + Limits::epsilon(),
                                 Limits::infinity()};
    for (std::size_t i = values.size(); i-- > 0;) values.push_back(-values[i]);
    // Random bit patterns, NaN left out: which NaN comes out is not fixed by IEEE 754.
    for (std::uint64_t i = 0; values.size() < 150; ++i) {
        const float value =
            bit_cast<float>(static_cast<std::uint32_t>(random_bits(1, stream_of("pack test"), i)));
        if (value == value) values.push_back(value);
    }
    return values;
}

bool same_bits(float a, float b) {
    return bit_cast<std::uint32_t>(a) == bit_cast<std::uint32_t>(b) || (a != a && b != b);
}

/// Counts lanes that differ from the scalar operation, over all pairs of values, every lane with other
/// numbers.
template <class P, class PackOperation, class FloatOperation>
int differences(PackOperation pack_operation, FloatOperation float_operation) {
    const std::vector<float> values = special_values();
    int count = 0;
    for (std::size_t shift = 0; shift < values.size(); ++shift) {
        for (std::size_t first = 0; first < values.size(); first += P::lanes) {
            std::array<float, P::lanes> a{}, b{}, result{};
            for (std::size_t lane = 0; lane < a.size(); ++lane) {
                a[lane] = values[(first + lane) % values.size()];
                b[lane] = values[(first + lane + shift) % values.size()];
            }
            const P got = pack_operation(P::load(a.data()), P::load(b.data()));
            got.store(result.data());
            for (std::size_t lane = 0; lane < a.size(); ++lane)
                if (!same_bits(result[lane], float_operation(a[lane], b[lane]))) ++count;
        }
    }
    return count;
}

}  // namespace

TEST_CASE_TEMPLATE("a lane of a pack has the bits of float", P, Pack<4>, Pack<8>, Pack<16>) {
    CHECK(differences<P>([](P a, P b) { return a + b; }, [](float a, float b) { return a + b; }) == 0);
    CHECK(differences<P>([](P a, P b) { return a - b; }, [](float a, float b) { return a - b; }) == 0);
    CHECK(differences<P>([](P a, P b) { return a * b; }, [](float a, float b) { return a * b; }) == 0);
    CHECK(differences<P>([](P a, P b) { return a / b; }, [](float a, float b) { return a / b; }) == 0);
    CHECK(differences<P>([](P a, P) { return -a; }, [](float a, float) { return -a; }) == 0);
    CHECK(differences<P>([](P a, P b) { return min(a, b); },
                         [](float a, float b) { return regiomix::min(a, b); }) == 0);
    CHECK(differences<P>([](P a, P b) { return max(a, b); },
                         [](float a, float b) { return regiomix::max(a, b); }) == 0);
    CHECK(differences<P>([](P a, P) { return sqrt(a); }, [](float a, float) { return std::sqrt(a); }) == 0);
    CHECK(differences<P>([](P a, P b) { return select(a < b, a, b); },
                         [](float a, float b) { return a < b ? a : b; }) == 0);
    CHECK(differences<P>([](P a, P b) { return select(a > b, a, b); },
                         [](float a, float b) { return a > b ? a : b; }) == 0);
    CHECK(differences<P>([](P a, P b) { return cov(over(a, b)); },
                         [](float a, float b) { return cov(over(a, b)); }) == 0);
    CHECK(differences<P>([](P a, P b) { return sat(a) + clamp(b, -1, 2); },
                         [](float a, float b) { return sat(a) + clamp(b, -1, 2); }) == 0);
}

TEST_CASE_TEMPLATE("a constant fills all lanes, rounded once", P, Pack<4>, Pack<8>) {
    std::array<float, P::lanes> lanes{};
    P(0.1).store(lanes.data());
    for (const float lane : lanes) CHECK(same_bits(lane, 0.1f));
    P(-0.0).store(lanes.data());
    for (const float lane : lanes) CHECK(same_bits(lane, -0.0f));
}

TEST_CASE("load and store need no alignment") {
    std::array<float, 20> from{}, to{};
    for (std::size_t i = 0; i < from.size(); ++i) from[i] = static_cast<float>(i);
    Pack<8>::load(from.data() + 3).store(to.data() + 5);
    for (std::size_t i = 0; i < 8; ++i) CHECK(to[5 + i] == from[3 + i]);
    CHECK(to[4] == 0);
    CHECK(to[13] == 0);
}
