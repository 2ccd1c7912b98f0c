#include "policy/mix_effects.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "reference/fixture.hpp"

using namespace regiomix;

namespace {

struct Setup {
    fixture::Case some;
    MixPlan plan;
    Parameters<double> parameters;
    Region<double> region;

    explicit Setup(PolicyMix mix, fixture::Case base = fixture::empty_case())
        : some(std::move(base)),
          plan(plan_mix(mix, fixture::content().catalogue, some.region.figures, 15)),
          parameters(central_parameters(some.assumptions)),
          region(some.region) {}

    MechanismLevels<double> at(int month, double alignment = 0.1, double eff = 1) {
        MixEffects<double> effects(plan);
        effects.begin(parameters, region, [&](std::size_t) { return eff; });
        MechanismLevels<double> levels{};
        for (int k = 0; k <= month; ++k) levels = effects.at(k, alignment);
        return levels;
    }
};

double reference_budget(const char* instrument) {
    const Catalogue& catalogue = fixture::content().catalogue;
    return catalogue.instruments[*catalogue.find(instrument)].reference_budget_eur;
}

}  // namespace

TEST_CASE("E4 and E6: one instrument at its reference budget and full ramp") {
    Setup setup({fixture::entry("certification", 0, 180, reference_budget("certification"))});
    const double x = 1.5e6 / setup.some.region.figures.population;
    const double h = setup.parameters.spending_half_point;
    const double a = x * std::sqrt(1 + h * h) / std::sqrt(x * x + h * h);
    const double u0 = setup.region.baseline_levels[static_cast<std::size_t>(Level::visibility)];
    CHECK(at(setup.at(100).index, Level::visibility) ==
          doctest::Approx(1 - (1 - u0) * (1 - 0.4 * a)).epsilon(1e-12));
    CHECK(at(setup.at(100, 0.1, 1.5).index, Level::visibility) ==
          doctest::Approx(1 - (1 - u0) * (1 - 0.6 * a)).epsilon(1e-12));
}

TEST_CASE("effort and effect have their limits") {
    Setup huge({fixture::entry("certification", 0, 180, 1e9)});
    const double u0 = huge.region.baseline_levels[static_cast<std::size_t>(Level::visibility)];
    const double a = std::sqrt(1 + huge.parameters.spending_half_point * huge.parameters.spending_half_point);
    CHECK(at(huge.at(100).index, Level::visibility) ==
          doctest::Approx(1 - (1 - u0) * (1 - 0.4 * std::min(1.25, a))).epsilon(1e-9));
    CHECK(at(huge.at(100, 0.1, 10).index, Level::visibility) ==
          doctest::Approx(1 - (1 - u0) * 0.05).epsilon(1e-12));
}

TEST_CASE("E5: a wide mix loses effect, a strategy gives it back") {
    PolicyMix wide;
    for (const InstrumentKind& kind : fixture::content().catalogue.instruments)
        wide.push_back(fixture::entry(kind.id, 0, 180, kind.reference_budget_eur));
    Setup setup(wide);
    const double without = at(setup.at(100, 0.0).index, Level::idea);
    const double with_strategy = at(setup.at(100, 0.9).index, Level::idea);
    CHECK(with_strategy > without);
    setup.parameters.coordination_loss = 0;
    CHECK(at(setup.at(100, 0.0).index, Level::idea) == at(setup.at(100, 0.9).index, Level::idea));
    CHECK(at(setup.at(100, 0.0).index, Level::idea) > with_strategy - 1e-12);
}

TEST_CASE("a level that no instrument works on is the baseline, to the last bit, in single precision too") {
    const fixture::Case some = fixture::empty_case();
    const MixPlan plan = plan_mix({fixture::entry("certification", 0, 180, 80000)},
                                  fixture::content().catalogue, some.region.figures, 15);
    const Region<float> region(some.region);
    Parameters<float> parameters{};
    for_each_parameter(parameters, [&](std::size_t i, float& field) {
        field = static_cast<float>(some.assumptions[i].value);
    });
    MixEffects<float> effects(plan);
    effects.begin(parameters, region, [](std::size_t) { return 1.0f; });
    for (int k = 0; k <= 120; ++k) {
        const MechanismLevels<float> levels = effects.at(k, 0.1f);
        for (std::size_t level = 0; level < level_count; ++level)
            if (level != static_cast<std::size_t>(Level::visibility))
                CHECK(levels.index[level] == region.baseline_levels[level]);
    }
}

TEST_CASE("reach of procurement and payers follows the budget, never above 1") {
    Setup little({fixture::entry("social_procurement", 0, 180, 15000)});
    Setup much({fixture::entry("social_procurement", 0, 180, 1.5e7)});
    const double full = much.plan.flows[100].full_reach_procurement;
    CHECK(much.at(100).procurement == full);
    CHECK(little.at(100).procurement < 0.5 * full);
    CHECK(little.at(100).procurement > 0);
    Setup tax({fixture::entry("voluntary_tax", 0, 180, 8e6)});
    CHECK(tax.at(100).voluntary_payers == doctest::Approx(0.6 * tax.some.region.figures.population));
    CHECK(tax.at(8).voluntary_tax_on == 1);
    CHECK(tax.at(7).voluntary_tax_on == 0);  // the delay is 0.7 years
}
