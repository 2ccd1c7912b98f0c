// Games whose Shapley values are known from the literature or by hand.
#include "analysis/shapley.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <numeric>

#include "base/counter_random.hpp"

using namespace regiomix;

namespace {

template <class Worth>
std::vector<double> table(int players, Worth&& worth) {
    std::vector<double> values;
    for (Coalition s = 0; s < Coalition{1} << players; ++s) values.push_back(worth(s));
    return values;
}

double unit(int i) { return random_unit(1, stream_of("shapley test"), static_cast<std::uint64_t>(i)); }

}  // namespace

TEST_CASE("Shapley: glove game, two left gloves and one right") {
    const auto worth = table(3, [](Coalition s) { return (s & 4) && (s & 3) ? 1.0 : 0.0; });
    const auto values = shapley_values(3, worth);
    CHECK(values[0] == doctest::Approx(1.0 / 6));
    CHECK(values[1] == doctest::Approx(1.0 / 6));
    CHECK(values[2] == doctest::Approx(4.0 / 6));
    const auto pairs = shapley_interactions(3, worth);
    CHECK(pairs[0 * 3 + 1] < 0);  // the two left gloves stand in for each other
    CHECK(pairs[0 * 3 + 2] > 0);
}

TEST_CASE("Shapley: airport game of Littlechild and Owen (1973)") {
    // A runway for several aeroplanes costs what the largest needs; each part of it is shared by those who use it.
    const std::vector<double> costs{1, 2, 4, 7, 11};
    const auto worth = table(5, [&](Coalition s) {
        double most = 0;
        for (std::size_t i = 0; i < costs.size(); ++i)
            if (s >> i & 1) most = std::max(most, costs[i]);
        return most;
    });
    const auto values = shapley_values(5, worth);
    double expected = 0, before = 0;
    for (std::size_t i = 0; i < costs.size(); ++i) {
        expected += (costs[i] - before) / static_cast<double>(costs.size() - i);
        before = costs[i];
        CHECK(values[i] == doctest::Approx(expected));
    }
}

TEST_CASE("Shapley: weighted voting, the Council of five with quota 51 and weights 50 49 1") {
    const std::vector<int> weights{50, 49, 1};
    const auto worth = table(3, [&](Coalition s) {
        int sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) sum += (s >> i & 1) ? weights[i] : 0;
        return sum >= 51 ? 1.0 : 0.0;
    });
    const auto values = shapley_values(3, worth);  // a vote of weight 1 is worth as much as one of weight 49
    CHECK(values[0] == doctest::Approx(2.0 / 3));
    CHECK(values[1] == doctest::Approx(1.0 / 6));
    CHECK(values[2] == doctest::Approx(1.0 / 6));
}

TEST_CASE("Shapley: axioms on a random game, and the weights of both indices") {
    constexpr int n = 8;
    auto worth = table(n, [](Coalition s) { return s == 0 ? 0.0 : unit(static_cast<int>(s)) * std::popcount(s); });
    // Player 7 adds nothing; players 2 and 5 are exchangeable.
    for (Coalition s = 0; s < worth.size(); ++s) {
        Coalition t = s & 127u;
        if ((t >> 5 & 1) && !(t >> 2 & 1)) t = (t & ~32u) | 4u;
        worth[s] = worth[t];
    }
    const auto values = shapley_values(n, worth);
    CHECK(std::accumulate(values.begin(), values.end(), 0.0) == doctest::Approx(worth.back()));
    CHECK(values[7] == 0);
    CHECK(values[2] == doctest::Approx(values[5]));

    const auto pairs = shapley_interactions(n, worth);
    for (int i = 0; i < n; ++i) CHECK(pairs[static_cast<std::size_t>(i * n + 7)] == 0);
    // Of a game that is a product of two players, the interaction is all there is beyond the halves.
    const auto product = table(3, [](Coalition s) { return (s & 3) == 3 ? 6.0 : 0.0; });
    CHECK(shapley_interactions(3, product)[1] == doctest::Approx(6.0));
    CHECK(shapley_values(3, product)[0] == doctest::Approx(3.0));

    double sum = 0;
    for (int s = 0; s < n; ++s) {
        double coalitions = 1;
        for (int k = 0; k < s; ++k) coalitions = coalitions * (n - 1 - k) / (k + 1);
        sum += coalitions * shapley_weights(n)[static_cast<std::size_t>(s)];
    }
    CHECK(sum == doctest::Approx(1.0));
}

TEST_CASE("Shapley: a game of one player and of none") {
    CHECK(shapley_values(0, std::vector<double>{5}).empty());
    CHECK(shapley_values(1, std::vector<double>{1, 4}) == std::vector<double>{3});
    CHECK(shapley_interactions(1, std::vector<double>{1, 4}) == std::vector<double>{0});
}

TEST_CASE("Shapley: sampled values agree with the exact ones within their stated errors") {
    constexpr int n = 10;
    const auto worth = table(n, [](Coalition s) { return unit(static_cast<int>(s)) * std::popcount(s); });
    const auto exact = shapley_values(n, worth);
    const auto of_members = [&](const std::vector<bool>& members) {
        Coalition s = 0;
        for (std::size_t i = 0; i < members.size(); ++i) s |= static_cast<Coalition>(members[i]) << i;
        return worth[s];
    };
    int within_two = 0, cases = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const SampledShapley sampled = sampled_shapley(n, of_members, 50, seed);
        double sum = 0;
        for (std::size_t i = 0; i < n; ++i, ++cases) {
            sum += sampled.values[i];
            const double error = std::abs(sampled.values[i] - exact[i]);
            CHECK(error < 5 * sampled.standard_errors[i]);
            within_two += error < 2 * sampled.standard_errors[i];
        }
        CHECK(sum == doctest::Approx(worth.back()));  // every order shares out exactly what there is
    }
    CHECK(within_two > 0.9 * cases);  // 95 % if the errors are normal
    CHECK(within_two < cases);
    // More orders, smaller errors.
    CHECK(sampled_shapley(n, of_members, 800, 1).standard_errors[0] <
          0.4 * sampled_shapley(n, of_members, 50, 1).standard_errors[0]);
}

TEST_CASE("Shapley: random orders are permutations and each place is as likely") {
    std::vector<int> at_first(6, 0);
    for (std::uint64_t k = 0; k < 6000; ++k) {
        auto order = random_order(6, 3, k);
        ++at_first[static_cast<std::size_t>(order[0])];
        std::sort(order.begin(), order.end());
        for (int i = 0; i < 6; ++i) REQUIRE(order[static_cast<std::size_t>(i)] == i);
    }
    for (const int count : at_first) CHECK(std::abs(count - 1000) < 150);
}
