#include "ensemble/draws.hpp"

#include <doctest/doctest.h>

#include <cstring>

#include "reference/fixture.hpp"

using namespace regiomix;

namespace {

bool same_bits(const DrawTable& a, const DrawTable& b, std::size_t instruments) {
    if (a.draws() != b.draws()) return false;
    const auto same_row = [&](const float* x, const float* y) {
        return std::memcmp(x, y, static_cast<std::size_t>(a.draws()) * sizeof(float)) == 0;
    };
    for (std::size_t i = 0; i < parameter_count; ++i)
        if (!same_row(a.parameter(i), b.parameter(i))) return false;
    for (std::size_t i = 0; i < stock_count; ++i)
        if (!same_row(a.start(i), b.start(i))) return false;
    for (std::size_t i = 0; i < instruments; ++i)
        if (!same_row(a.effect(i), b.effect(i))) return false;
    return true;
}

}  // namespace

TEST_CASE(
    "draws depend on region, assumptions, catalogue, number and seed only; never on the mix or the slices") {
    const Content& content = fixture::content();
    Scenario scenario = content.find_ready("seven_steps")->scenario;
    scenario.draws = 100;
    const DrawSpec with_mix = resolve_draws(scenario, content);
    scenario.mix.clear();
    scenario.horizon_years = 30;
    const DrawSpec without = resolve_draws(scenario, content);
    CHECK(with_mix == without);

    const auto whole = fixture::make_draws(with_mix);
    DrawJob sliced(without);
    int steps = 0;
    while (!sliced.step(1 + steps % 7)) {
        ++steps;
        CHECK(sliced.progress() < 1);
    }
    CHECK(sliced.progress() == 1);
    CHECK(sliced.unsettled() == 0);
    CHECK(same_bits(*whole, *sliced.take(), with_mix.instruments.size()));

    scenario.seed = 2;
    const auto other_seed = fixture::make_draws(resolve_draws(scenario, content));
    CHECK_FALSE(same_bits(*whole, *other_seed, with_mix.instruments.size()));
}

TEST_CASE("a new uncertain parameter or instrument does not shift the numbers of the others") {
    const fixture::Case some = fixture::empty_case();
    DrawSpec spec = fixture::draw_spec_of(some, 64);
    const auto before = fixture::make_draws(spec);
    // A range for a parameter that no equilibrium depends on, and one more instrument.
    std::size_t changed = parameter_count;
    for (std::size_t i = 0; i < parameter_count; ++i)
        if (parameter_names[i].id == "co2_per_scaled") changed = i;
    spec.assumptions[changed].range = Range{1, 20};
    spec.instruments.insert(spec.instruments.begin(), "an_instrument_of_tomorrow");
    const auto after = fixture::make_draws(spec);
    for (std::size_t i = 0; i < parameter_count; ++i) {
        CAPTURE(i);
        const bool same = std::memcmp(before->parameter(i), after->parameter(i), 64 * sizeof(float)) == 0;
        CHECK(same == (i != changed));
    }
    for (std::size_t i = 0; i + 1 < spec.instruments.size(); ++i)
        CHECK(std::memcmp(before->effect(i), after->effect(i + 1), 64 * sizeof(float)) == 0);
}

TEST_CASE("drawn parameters stay in their ranges; known ones are what they are") {
    const fixture::Case some = fixture::empty_case("lorraine");
    const auto draws = fixture::make_draws(fixture::draw_spec_of(some, 500));
    for (std::size_t i = 0; i < parameter_count; ++i) {
        CAPTURE(i);
        const Assumption& assumed = some.assumptions[i];
        const auto low = static_cast<float>(assumed.range ? assumed.range->low : assumed.value);
        const auto high = static_cast<float>(assumed.range ? assumed.range->high : assumed.value);
        bool inside = true;
        for (std::size_t draw = 0; draw < 500; ++draw)
            inside = inside && draws->parameter(i)[draw] >= low && draws->parameter(i)[draw] <= high;
        CHECK(inside);
    }
    for (std::size_t i = 0; i < 30; ++i) {
        double sum = 0;
        bool inside = true;
        for (std::size_t draw = 0; draw < 500; ++draw) {
            sum += draws->effect(i)[draw];
            inside = inside && draws->effect(i)[draw] >= 0.5f && draws->effect(i)[draw] <= 1.5f;
        }
        CHECK(inside);
        CHECK(sum / 500 == doctest::Approx(1).epsilon(0.005));
    }
}

TEST_CASE("the padding repeats the last draw") {
    const fixture::Case some = fixture::empty_case();
    const auto draws = fixture::make_draws(fixture::draw_spec_of(some, 51));
    CHECK(draws->stride() == 64);
    for (std::size_t i = 0; i < parameter_count; ++i)
        for (std::size_t column = 51; column < 64; ++column)
            CHECK(draws->parameter(i)[column] == draws->parameter(i)[50]);
}
