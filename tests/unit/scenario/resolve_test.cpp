#include "scenario/resolve.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "base/hash.hpp"
#include "scenario/number_text.hpp"
#include "scenario/summary.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

EnsembleResult ensemble_of(const Scenario& scenario) {
    const Content& content = test_content();
    DrawJob draws(resolve_draws(scenario, content));
    while (!draws.step(50)) {
    }
    const auto basis = make_basis(resolve_region(scenario, content), resolve_assumptions(scenario, content));
    EnsembleJob job({basis, resolve_plan(scenario, content)}, draws.take());
    while (!job.step()) {
    }
    return job.take();
}

}  // namespace

TEST_CASE("a region takes the scenario's own figures and levels") {
    const Content& content = test_content();
    const Scenario scenario = scenario_from(small_file);
    const RegionInput region = resolve_region(scenario, content);
    const RegionInfo* lorraine = content.find_region("lorraine");
    REQUIRE(lorraine != nullptr);
    CHECK(region.figures.population == 2000000);
    CHECK(region.figures.gdp_eur == lorraine->figures.gdp_eur);
    CHECK(at(region.baseline_levels, Level::idea) == 0.2);
    CHECK(at(region.baseline_levels, Level::skills) == at(content.baseline_levels, Level::skills));
}

TEST_CASE("the focus is rescaled to a sum of one") {
    Scenario scenario = scenario_from(small_file);
    CHECK(resolve_region(scenario, test_content()).focus == ThematicFocus{});
    scenario.focus = {.employment = 1, .education = 1, .inclusion = 0, .climate = 0};
    CHECK(resolve_region(scenario, test_content()).focus ==
          ThematicFocus{.employment = 0.5, .education = 0.5, .inclusion = 0, .climate = 0});
}

TEST_CASE("assumptions: own value and range, own value as known, or the content's") {
    const Content& content = test_content();
    const AssumptionSet set = resolve_assumptions(scenario_from(small_file), content);
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (parameter_names[i].id == "grant_rate")
            CHECK(set[i] == Assumption{0.5, Range{0.4, 0.6}});
        else if (parameter_names[i].id == "deadweight")
            CHECK(set[i] == Assumption{0.2, std::nullopt});
        else
            CHECK(set[i] == content.parameters[i].central);
    }
}

TEST_CASE("draws depend on region, assumptions, draws and seed, not on the mix") {
    const Content& content = test_content();
    Scenario scenario = scenario_from(small_file);
    const DrawSpec spec = resolve_draws(scenario, content);
    CHECK(spec.draws == 200);
    CHECK(spec.seed == 7);
    REQUIRE(spec.instruments.size() == content.catalogue.instruments.size());
    CHECK(spec.instruments.front() == content.catalogue.instruments.front().id);
    scenario.mix.clear();
    scenario.horizon_years = 20;
    CHECK(resolve_draws(scenario, content) == spec);
    scenario.seed = 8;
    CHECK_FALSE(resolve_draws(scenario, content) == spec);
}

TEST_CASE("the plan has the scenario's horizon, and a disabled instrument takes no part") {
    Scenario scenario = scenario_from(small_file);
    CHECK(resolve_plan(scenario, test_content())->steps == 180);
    CHECK(resolve_plan(scenario, test_content())->instruments.size() == 1);
    CHECK(resolve_plan(scenario, test_content())->grant_cap_eur == 30000);
    scenario.mix[0].enabled = false;
    CHECK(resolve_plan(scenario, test_content())->instruments.empty());
}

TEST_CASE("the summary has every indicator at the horizon and the hash, and survives a file") {
    Scenario scenario = scenario_from(small_file);
    scenario.draws = 50;
    const EnsembleResult result = ensemble_of(scenario);
    const ResultSummary summary = summarise(result, scenario);
    CHECK(summary.hash == to_hex(hash_of(result)));
    CHECK(summary.engine == "float32");
    CHECK(summary.draws == 50);
    REQUIRE(summary.summary.size() == indicator_count);
    for (std::size_t i = 0; i < indicator_count; ++i) {
        const SummaryLine& line = summary.summary[i];
        CHECK(line.indicator == static_cast<Indicator>(i));
        CHECK(line.year == 15);
        const double central = result.central.at(line.indicator, 15);
        CHECK(line.central.value_or(std::numeric_limits<double>::infinity()) == central);
        for (std::size_t q = 0; q < quantile_count; ++q)
            CHECK(static_cast<float>(line.quantiles[q].value_or(std::numeric_limits<double>::infinity())) ==
                  result.quantiles.at(line.indicator, 15)[q]);
    }
    CHECK(open_scenario(write_scenario(scenario, summary)).results == summary);
}
