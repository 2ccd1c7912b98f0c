// Functions whose indices are known in closed form.
#include "analysis/sobol.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "ensemble/sampler.hpp"

using namespace regiomix;

namespace {

using Point = std::vector<double>;

/// Indices of a function on the unit cube.
template <class Function>
std::vector<SobolOutputs> design(Function&& function, std::size_t inputs, int rows,
                                 std::vector<std::vector<double>>& storage, std::uint64_t seed = 1) {
    std::vector<StratifiedCoordinate> a, b;
    for (std::size_t i = 0; i < inputs; ++i) {
        a.emplace_back(seed, "a" + std::to_string(i), rows);
        b.emplace_back(seed, "b" + std::to_string(i), rows);
    }
    storage.assign(inputs + 2, {});
    for (int r = 0; r < rows; ++r) {
        Point in_a, in_b;
        for (std::size_t i = 0; i < inputs; ++i) {
            in_a.push_back(a[i][r]);
            in_b.push_back(b[i][r]);
        }
        storage[0].push_back(function(in_a));
        storage[1].push_back(function(in_b));
        for (std::size_t i = 0; i < inputs; ++i) {
            Point mixed = in_a;
            mixed[i] = in_b[i];
            storage[2 + i].push_back(function(mixed));
        }
    }
    std::vector<SobolOutputs> outputs;
    for (std::size_t i = 0; i < inputs; ++i) outputs.push_back({storage[0], storage[1], storage[2 + i]});
    return outputs;
}

const double pi = std::acos(-1.0);

double ishigami(const Point& u) {
    const auto x = [&](std::size_t i) { return pi * (2 * u[i] - 1); };
    const double s = std::sin(x(1));
    return std::sin(x(0)) + 7 * s * s + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
}

const std::vector<double> g_weights{0, 1, 4.5, 9, 99, 99, 99, 99};  // Saltelli et al. 2008

double sobol_g(const Point& u) {
    double product = 1;
    for (std::size_t i = 0; i < u.size(); ++i)
        product *= (std::fabs(4 * u[i] - 2) + g_weights[i]) / (1 + g_weights[i]);
    return product;
}

}  // namespace

TEST_CASE("Sobol: Ishigami function, a = 7, b = 0.1") {
    std::vector<std::vector<double>> storage;
    const auto outputs = design(ishigami, 3, 8192, storage);
    const double v1 = 0.5 * std::pow(1 + 0.1 * std::pow(pi, 4) / 5, 2), v2 = 49.0 / 8,
                 v13 = 0.01 * std::pow(pi, 8) * 8 / 225, v = v1 + v2 + v13;
    const double first[] = {v1 / v, v2 / v, 0}, total[] = {(v1 + v13) / v, v2 / v, v13 / v};
    CHECK(v1 / v == doctest::Approx(0.3139).epsilon(0.001));  // the values that everybody quotes
    CHECK(total[2] == doctest::Approx(0.2437).epsilon(0.001));
    for (std::size_t i = 0; i < 3; ++i) {
        const SobolIndex index = sobol_index(outputs[i]);
        CHECK(std::fabs(index.first - first[i]) < 0.03);
        CHECK(std::fabs(index.total - total[i]) < 0.03);
    }
}

TEST_CASE("Sobol: g function of eight inputs") {
    std::vector<std::vector<double>> storage;
    const auto outputs = design(sobol_g, 8, 8192, storage);
    double all = 1;
    std::vector<double> part;
    for (const double weight : g_weights) {
        part.push_back(1 / (3 * (1 + weight) * (1 + weight)));
        all *= 1 + part.back();
    }
    const double variance = all - 1;
    for (std::size_t i = 0; i < 8; ++i) {
        const SobolIndex index = sobol_index(outputs[i]);
        CHECK(std::fabs(index.first - part[i] / variance) < 0.03);
        CHECK(std::fabs(index.total - part[i] * (all / (1 + part[i])) / variance) < 0.03);
    }
}

TEST_CASE("Sobol: intervals hold the true values about as often as they say, and shrink with the rows") {
    const auto linear = [](const Point& u) { return 3 * u[0] + 2 * u[1] + u[2]; };
    int inside = 0, cases = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        std::vector<std::vector<double>> storage;
        const auto outputs = design(linear, 3, 256, storage, seed);
        for (std::size_t i = 0; i < 3; ++i, ++cases) {
            const double truth = (3.0 - static_cast<double>(i)) * (3.0 - static_cast<double>(i)) / 14;
            const Interval interval = sobol_intervals(outputs[i], 200, seed).total;
            inside += interval.low <= truth && truth <= interval.high;
        }
    }
    CHECK(inside >= 0.85 * cases);
    std::vector<std::vector<double>> storage, more;
    const auto few = sobol_intervals(design(linear, 3, 256, storage)[0], 200, 1).first;
    const auto many = sobol_intervals(design(linear, 3, 4096, more)[0], 200, 1).first;
    CHECK(many.high - many.low < 0.4 * (few.high - few.low));
}

TEST_CASE("Sobol: a constant has no indices, an input without effect has 0") {
    std::vector<std::vector<double>> storage;
    const auto constant = design([](const Point&) { return 5.0; }, 2, 64, storage);
    CHECK(sobol_index(constant[0]).first == 0);
    CHECK(sobol_index(constant[0]).total == 0);
    std::vector<std::vector<double>> other;
    const auto idle = design([](const Point& u) { return 1e6 + u[0]; }, 2, 64, other);
    CHECK(sobol_index(idle[1]).first == 0);
    CHECK(sobol_index(idle[1]).total == 0);
    CHECK(sobol_index(idle[0]).total == doctest::Approx(1.0).epsilon(0.2));
}
