#include "scenario/number_text.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <limits>

#include "base/bits.hpp"
#include "base/counter_random.hpp"

using namespace regiomix;

TEST_CASE("numbers are written as people write them") {
    CHECK(shortest_number(0) == "0");
    CHECK(shortest_number(-0.0) == "0");
    CHECK(shortest_number(221000) == "221000");
    CHECK(shortest_number(-5) == "-5");
    CHECK(shortest_number(0.1) == "0.1");
    CHECK(shortest_number(0.1 + 0.2) == "0.30000000000000004");
    CHECK(shortest_number(999999999999999) == "999999999999999");
    CHECK(shortest_number(1e15) == "1e15");
    CHECK(shortest_number(1e-7) == "1e-7");
    CHECK(shortest_number(1.5e-10) == "1.5e-10");
    CHECK(shortest_number(5e300) == "5e300");
    CHECK(shortest_number(std::numeric_limits<double>::max()) == "1.7976931348623157e308");
}

TEST_CASE("any double and any float reads back to the same bits") {
    for (std::uint64_t i = 0; i < 20000; ++i) {
        const std::uint64_t bits = random_bits(1, stream_of("number_text"), i);
        const auto value = bit_cast<double>(bits);
        if (value == value && value - value == 0)
            CHECK(std::strtod(shortest_number(value).c_str(), nullptr) == value);
        const auto single = bit_cast<float>(static_cast<std::uint32_t>(bits));
        if (single == single && single - single == 0)
            CHECK(static_cast<float>(shortest_double(single)) == single);
    }
    CHECK(shortest_number(shortest_double(12.3f)) == "12.3");
}
