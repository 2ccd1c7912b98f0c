#include "sim/equilibrium.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "ensemble/sampler.hpp"
#include "reference/fixture.hpp"

using namespace regiomix;

namespace {

double distance(const Stocks<double>& a, const Stocks<double>& b) {
    double worst = 0;
    for_each_stock(a, b, [&](double x, double y) {
        if (x != y) worst = std::max(worst, std::fabs(x - y) / std::max(std::fabs(y), 1e-12));
    });
    return worst;
}

bool plausible(const Stocks<double>& stocks) {
    bool good = true;
    for_each_stock(stocks, stocks,
                   [&](double value, double) { good = good && std::isfinite(value) && value >= 0; });
    return good;
}

Parameters<double> drawn(const fixture::Case& some, std::uint64_t seed) {
    AssumptionSet assumptions = some.assumptions;
    for (std::size_t i = 0; i < parameter_count; ++i)
        if (const auto& range = assumptions[i].range)
            assumptions[i].value = inverse_triangular(range->low, assumptions[i].value, range->high,
                                                      random_unit(seed, stream_of(parameter_names[i].id), 0));
    return central_parameters(assumptions);
}

}  // namespace

TEST_CASE("every region rests at its central equilibrium") {
    for (const RegionInfo& place : fixture::content().regions) {
        CAPTURE(place.id);
        const fixture::Case some = fixture::empty_case(place.id);
        const Region<double> region(some.region);
        const Parameters<double> parameters = central_parameters(some.assumptions);
        const Equilibrium found = find_equilibrium(parameters, region);
        CHECK(found.converged);
        CHECK(found.residual < 1e-12);
        CHECK(plausible(found.stocks));
        CHECK(distance(found.stocks, settle(parameters, region, 3000)) < 1e-8);
    }
}

TEST_CASE("300 random draws have an equilibrium; where simulation settles, it is the same one") {
    const auto& regions = fixture::content().regions;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        const fixture::Case some = fixture::empty_case(regions[seed % regions.size()].id);
        const Region<double> region(some.region);
        const Parameters<double> parameters = drawn(some, seed);
        const Equilibrium found = find_equilibrium(parameters, region);
        CHECK(found.converged);
        CHECK(found.residual < 1e-10);
        CHECK(plausible(found.stocks));
        if (seed % 15 == 0) CHECK(distance(found.stocks, settle(parameters, region, 3000)) < 1e-8);
    }
}

TEST_CASE("the corners of the parameter ranges have an equilibrium, too") {
    for (const RegionInfo& place : fixture::content().regions) {
        for (std::uint64_t corner = 0; corner < 22; ++corner) {
            CAPTURE(place.id);
            CAPTURE(corner);
            fixture::Case some = fixture::empty_case(place.id);
            for (std::size_t i = 0; i < parameter_count; ++i) {
                Assumption& assumed = some.assumptions[i];
                if (!assumed.range) continue;
                // All low, all high, then random corners.
                const bool high =
                    corner == 1 || (corner > 1 && random_bits(corner, stream_of("corner"), i) % 2 == 1);
                assumed.value = high ? assumed.range->high : assumed.range->low;
            }
            const Region<double> region(some.region);
            const Parameters<double> parameters = central_parameters(some.assumptions);
            const Equilibrium found = find_equilibrium(parameters, region);
            CHECK(found.converged);
            CHECK(plausible(found.stocks));
            if (corner < 2) CHECK(distance(found.stocks, settle(parameters, region, 6000)) < 1e-8);
        }
    }
}

TEST_CASE("the search is deterministic and does not know the mix") {
    const fixture::Case some = fixture::ready_case("seven_steps"), nothing = fixture::empty_case("example");
    const auto a = fixture::spec_of(some).basis->equilibrium.stocks;
    const auto b = fixture::spec_of(nothing).basis->equilibrium.stocks;
    CHECK(distance(a, b) == 0);
}
