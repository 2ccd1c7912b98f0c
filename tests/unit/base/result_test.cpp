#include "base/result.hpp"

#include <doctest/doctest.h>

using namespace regiomix;

TEST_CASE("a result holds a value or problems") {
    const Result<int> good = 5;
    REQUIRE(good.ok());
    CHECK(good.value() == 5);
    const Result<int> bad = Problem{"/mix/0", "is -5", "a number from 0"};
    CHECK_FALSE(bad);
    REQUIRE(bad.problems().size() == 1);
    CHECK(describe(bad.problems().front()) == "/mix/0: is -5; expected a number from 0");
    CHECK(describe({"", "is not JSON", ""}) == "is not JSON");
}

TEST_CASE("a value can be moved out") {
    Result<std::string> result = std::string(100, 'x');
    const std::string taken = std::move(result).value();
    CHECK(taken.size() == 100);
}
