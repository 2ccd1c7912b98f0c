#include "base/hash.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace regiomix;

namespace {

template <class... Values>
std::uint64_t hash_of_all(const Values&... values) {
    BitHash hash;
    (hash.add(values), ...);
    return hash.digest();
}

}  // namespace

TEST_CASE("the hash depends on order, sign of zero, type width and length") {
    CHECK(hash_of_all(1.0f, 2.0f) == hash_of_all(1.0f, 2.0f));
    CHECK(hash_of_all(1.0f, 2.0f) != hash_of_all(2.0f, 1.0f));
    CHECK(hash_of_all(0.0f) != hash_of_all(-0.0f));
    CHECK(hash_of_all(0.0) != hash_of_all(-0.0));
    CHECK(hash_of_all(1.0f) != hash_of_all(1.0));
    CHECK(hash_of_all(0.0f) != hash_of_all());
    CHECK(hash_of_all(0.0f) != hash_of_all(0.0f, 0.0f));
    CHECK(hash_of_all(std::string_view("ab")) != hash_of_all(std::string_view("ba")));
    CHECK(hash_of_all(std::string_view("ab"), std::string_view("c")) !=
          hash_of_all(std::string_view("a"), std::string_view("bc")));
}

TEST_CASE("a span is hashed value after value") {
    const std::array<float, 3> values{1.0f, 2.0f, 3.0f};
    BitHash of_span;
    of_span.add(std::span<const float>(values));
    CHECK(of_span.digest() == hash_of_all(1.0f, 2.0f, 3.0f));
}

TEST_CASE("every single bit of a word changes the hash") {
    const std::uint64_t word = 0x0123456789abcdefu;
    const std::uint64_t reference = hash_of_all(word, std::uint64_t{7});
    for (int bit = 0; bit < 64; ++bit) {
        CAPTURE(bit);
        CHECK(hash_of_all(word ^ (std::uint64_t{1} << bit), std::uint64_t{7}) != reference);
    }
}

TEST_CASE("hexadecimal digits") {
    CHECK(to_hex(0) == "0000000000000000");
    CHECK(to_hex(0x0123456789abcdefu) == "0123456789abcdef");
    CHECK(to_hex(~std::uint64_t{0}) == "ffffffffffffffff");
}
