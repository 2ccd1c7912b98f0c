#include "analysis/nsga2.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/counter_random.hpp"

using namespace regiomix;

namespace {

constexpr double pi = 3.14159265358979323846;

/// Zitzler, Deb and Thiele (2000): f1 = x1, f2 = g * h(f1, g) with g = 1 on the front.
template <class H>
Objectives zdt(const Genes& x, H&& h) {
    double g = 0;
    for (std::size_t i = 1; i < x.size(); ++i) g += x[i];
    g = 1 + 9 * g / static_cast<double>(x.size() - 1);
    return {x[0], g * h(x[0], g)};
}

double convex(double f, double g) {
    return 1 - std::sqrt(f / g);
}
double concave(double f, double g) {
    return 1 - f / g * (f / g);
}
double broken(double f, double g) {
    return 1 - std::sqrt(f / g) - f / g * std::sin(10 * pi * f);
}

/// Deb, Thiele, Laumanns and Zitzler (2002): the front is an eighth of the unit sphere.
Objectives dtlz2(const Genes& x) {
    double g = 0;
    for (std::size_t i = 2; i < x.size(); ++i) g += (x[i] - 0.5) * (x[i] - 0.5);
    const double a = x[0] * pi / 2, b = x[1] * pi / 2;
    return {(1 + g) * std::cos(a) * std::cos(b), (1 + g) * std::cos(a) * std::sin(b), (1 + g) * std::sin(a)};
}

template <class Problem>
Nsga2 searched(const Nsga2Options& options, int generations, Problem&& problem, std::vector<Genes> seeds = {}) {
    Nsga2 search(options, std::move(seeds));
    for (int k = 0; k < generations; ++k) {
        std::vector<Evaluation> evaluations;
        for (const Genes& genes : search.asked()) evaluations.push_back({problem(genes)});
        search.tell(std::move(evaluations));
    }
    return search;
}

template <class H>
double zdt_volume(H&& h, int generations = 150) {
    return hypervolume(
        searched({.variables = 12, .population = 40}, generations, [&](const Genes& x) { return zdt(x, h); }).front(),
        {1.1, 1.1});
}

/// Of the known front, by as many points.
template <class H>
double zdt_known(H&& h, int points) {
    std::vector<Objectives> front;
    double least = 2;
    for (int k = 0; k <= points; ++k) {
        const double f = static_cast<double>(k) / points;
        if (h(f, 1.0) >= least) continue;
        least = h(f, 1.0);
        front.push_back({f, least});
    }
    double volume = 0, height = 1.1;
    for (const Objectives& point : front) {
        volume += (1.1 - point[0]) * (height - point[1]);
        height = point[1];
    }
    return volume;
}

}  // namespace

TEST_CASE("hypervolume: boxes by hand in one to four dimensions") {
    CHECK(hypervolume(std::vector<Objectives>{}, {1, 1}) == 0);
    CHECK(hypervolume(std::vector<Objectives>{{0.25}, {0.5}}, {1}) == 0.75);
    CHECK(hypervolume(std::vector<Objectives>{{0.5, 0.25}, {0.25, 0.5}, {0.75, 0.75}}, {1, 1}) == 0.5);
    CHECK(hypervolume(std::vector<Objectives>{{0.5, 0.25}, {1, 0}, {0.5, 0.25}}, {1, 1}) == 0.375);
    // Two unit corners: each 1/2, together minus their overlap.
    CHECK(hypervolume(std::vector<Objectives>{{0.5, 0, 0}, {0, 0.5, 0}}, {1, 1, 1}) == 0.75);
    CHECK(hypervolume(std::vector<Objectives>{{0.5, 0, 0}, {0, 0.5, 0}, {0, 0, 0.5}}, {1, 1, 1}) == 0.875);
    CHECK(hypervolume(std::vector<Objectives>{{0.5, 0, 0, 0}, {0, 0, 0, 0.5}}, {1, 1, 1, 1}) == 0.75);
}

TEST_CASE("hypervolume in three dimensions agrees with counting random points") {
    std::vector<Objectives> points;
    std::uint64_t n = 0;
    const auto unit = [&] { return random_unit(3, 1, n++); };
    for (int k = 0; k < 12; ++k) points.push_back({unit(), unit(), unit()});
    const double volume = hypervolume(points, {1, 1, 1});
    int inside = 0;
    constexpr int trials = 10000;
    for (int k = 0; k < trials; ++k) {
        const Objectives at{unit(), unit(), unit()};
        inside += std::any_of(points.begin(), points.end(),
                              [&](const Objectives& p) { return p[0] <= at[0] && p[1] <= at[1] && p[2] <= at[2]; });
    }
    CHECK(volume == doctest::Approx(inside / static_cast<double>(trials)).epsilon(0.04));
}

TEST_CASE("sorted fronts agree with the definition, with constraints") {
    std::vector<Evaluation> some;
    for (std::uint64_t k = 0; k < 60; ++k)
        some.push_back({{static_cast<double>(random_below(1, 2, k, 8)), static_cast<double>(random_below(1, 3, k, 8))},
                        k % 5 == 0 ? static_cast<double>(random_below(1, 4, k, 3)) : 0.0});
    const auto beats = [&](std::size_t a, std::size_t b) {
        if (some[a].violation > 0 || some[b].violation > 0) return some[a].violation < some[b].violation;
        return dominates(some[a].objectives, some[b].objectives);
    };
    std::vector<bool> placed(some.size(), false);
    std::size_t count = 0;
    for (const auto& front : sorted_fronts(some)) {
        std::vector<std::size_t> expected;
        for (std::size_t k = 0; k < some.size(); ++k) {
            bool beaten = placed[k];
            for (std::size_t other = 0; other < some.size() && !beaten; ++other) beaten = !placed[other] && beats(other, k);
            if (!beaten) expected.push_back(k);
        }
        std::vector<std::size_t> found = front;
        std::sort(found.begin(), found.end());
        REQUIRE(found == expected);
        for (const std::size_t k : front) placed[k] = true;
        count += front.size();
    }
    CHECK(count == some.size());
}

TEST_CASE("NSGA-II comes close to the known fronts of ZDT1 to 3") {
    // 1.21 minus the area under the front, which is 1/3 for ZDT1 and 2/3 for ZDT2.
    CHECK(zdt_known(convex, 20000) == doctest::Approx(1.21 - 1.0 / 3).epsilon(0.001));
    CHECK(zdt_known(concave, 20000) == doctest::Approx(1.21 - 2.0 / 3).epsilon(0.001));
    CHECK(zdt_volume(convex) > 0.97 * (1.21 - 1.0 / 3));
    CHECK(zdt_volume(convex) < 1.21 - 1.0 / 3);
    CHECK(zdt_volume(concave) > 0.96 * (1.21 - 2.0 / 3));
    CHECK(zdt_volume(concave) < 1.21 - 2.0 / 3);
    CHECK(zdt_volume(broken) > 0.97 * zdt_known(broken, 20000));
    CHECK(zdt_volume(broken) < zdt_known(broken, 20000));
}

TEST_CASE("NSGA-II comes close to the sphere of DTLZ2") {
    const auto front = searched({.variables = 12, .population = 92}, 80, dtlz2).front();
    std::vector<Objectives> even;  // 91 points spread evenly over the known front
    for (int i = 0; i <= 12; ++i)
        for (int j = 0; i + j <= 12; ++j) {
            const double x = i, y = j, z = 12 - i - j, length = std::sqrt(x * x + y * y + z * z);
            even.push_back({x / length, y / length, z / length});
        }
    const Objectives reference{1.1, 1.1, 1.1};
    const double known = 1.331 - pi / 6, by_points = hypervolume(even, reference), volume = hypervolume(front, reference);
    CHECK(by_points == doctest::Approx(known).epsilon(0.1));
    CHECK(volume > 0.92 * by_points);
    CHECK(volume < known);
    double radius = 0;
    for (const Objectives& f : front)
        radius += std::sqrt(f[0] * f[0] + f[1] * f[1] + f[2] * f[2]) / static_cast<double>(front.size());
    CHECK(radius == doctest::Approx(1).epsilon(0.03));
}

TEST_CASE("NSGA-II: seeds take part, constraints hold, the seed decides, genes stay within 0 and 1") {
    const auto sphere = [](const Genes& x) { return zdt(x, convex); };
    const auto first = searched({.variables = 3, .population = 8}, 1, sphere, {{0.5, 0, 0}});
    const auto found = first.front();
    CHECK(std::find(found.begin(), found.end(), Objectives{0.5, convex(0.5, 1)}) != found.end());
    const auto a = searched({.variables = 5, .population = 12, .seed = 4}, 9, sphere);
    const auto b = searched({.variables = 5, .population = 12, .seed = 4}, 9, sphere);
    const auto c = searched({.variables = 5, .population = 12, .seed = 5}, 9, sphere);
    CHECK(a.front() == b.front());
    CHECK(a.front() != c.front());
    for (const Genes& genes : a.asked())
        for (const double gene : genes) CHECK((gene >= 0 && gene <= 1));

    Nsga2 bound({.variables = 2, .population = 20});
    for (int k = 0; k < 30; ++k) {
        std::vector<Evaluation> evaluations;
        for (const Genes& x : bound.asked()) evaluations.push_back({{x[0], x[1]}, std::max(0.0, 1 - x[0] - x[1])});
        bound.tell(std::move(evaluations));
    }
    REQUIRE(!bound.front().empty());
    for (const Objectives& f : bound.front()) CHECK(f[0] + f[1] == doctest::Approx(1).epsilon(0.05));
    // No variables at all: one point, again and again.
    CHECK(searched({.variables = 0, .population = 4}, 3, [](const Genes&) { return Objectives{1, 2}; }).front().size() == 4);
}
