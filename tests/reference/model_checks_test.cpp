// The checks of tests/checks/model_checks.json, by the engine and by the second implementation; and the two
// that need more than one number: the step length and the flat baseline.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "reference/fixture.hpp"

using namespace regiomix;
using Json = nlohmann::json;

namespace {

fixture::Case case_of(const Json& check) {
    fixture::Case some = fixture::ready_case(check["scenario"].get<std::string>());
    if (check.contains("mix")) {
        some.mix.clear();
        for (const Json& entry : check["mix"])
            some.mix.push_back(
                fixture::entry(entry[0], entry[1].get<int>() * 12, entry[2].get<int>() * 12, entry[3]));
    }
    const double scale = check.value("scale", 1.0);
    if (scale != 1) {
        for (MixEntry& entry : some.mix) {
            for (Phase& phase : entry.phases) phase.annual_budget_eur *= scale;
            for (const char* setting : {"procurement_share_percent", "investor_capital_eur"})
                if (entry.settings.count(setting)) entry.settings[setting] *= scale;
        }
    }
    return some;
}

double measure(const std::vector<fixture::Values>& monthly, const Json& check) {
    const auto name = check["measure"].get<std::string>();
    if (name == "policy_grants_total" || name == "mean_grant") {
        // Grants that policy paid for: spend_pol / mean grant, summed over months.
        double grants = 0, paid = 0;
        for (std::size_t k = 0; k + 1 < monthly.size(); ++k) {
            const double spent = monthly[k].at("policy_grants_paid_eur_per_year") / 12;
            paid += spent;
            grants += spent / monthly[k].at("mean_grant");
        }
        return name == "mean_grant" ? paid / grants : grants;
    }
    return monthly[check["month"].get<std::size_t>()].at(name);
}

std::vector<fixture::Values> oracle_run(const fixture::Case& some) {
    std::vector<fixture::Values> rows;
    for (const oracle::Moment& moment : oracle::run(fixture::problem_of(some)).moments)
        rows.push_back(fixture::values_of(moment));
    return rows;
}

}  // namespace

TEST_CASE("model checks") {
    const Json file =
        Json::parse(fixture::read_text(fixture::data_file("checks/model_checks.json")), nullptr, false);
    REQUIRE_FALSE(file.is_discarded());
    CHECK(file["checks"].size() >= 11);
    for (const Json& check : file["checks"]) {
        const auto name = check["name"].get<std::string>();
        CAPTURE(name);
        const fixture::Case some = case_of(check),
                            plain = fixture::ready_case(check["scenario"].get<std::string>());
        const bool relative = check.value("relative_to_scenario", false);
        const double by_engine = measure(fixture::engine_run(some, true), check) /
                                 (relative ? measure(fixture::engine_run(plain, true), check) : 1);
        const double by_oracle =
            measure(oracle_run(some), check) / (relative ? measure(oracle_run(plain), check) : 1);
        const double expected = check["expected"], tolerance = check["tolerance"];
        CHECK_MESSAGE(std::fabs(by_engine - expected) <= tolerance, "engine ", by_engine, ", expected ",
                      expected);
        CHECK_MESSAGE(std::fabs(by_oracle - expected) <= tolerance, "oracle ", by_oracle, ", expected ",
                      expected);
    }
}

TEST_CASE("a step of a quarter of a month gives nearly the same: 152.85 and 152.30 net jobs") {
    oracle::Problem problem = fixture::problem_of(fixture::ready_case("seven_steps"));
    const oracle::Stocks start = oracle::equilibrium(problem);
    CHECK(oracle::run(problem, start).moments.back().values.at("net_jobs") ==
          doctest::Approx(152.85).epsilon(0.00004));
    problem.steps_per_year = 48;
    CHECK(oracle::run(problem, start).moments.back().values.at("net_jobs") ==
          doctest::Approx(152.30).epsilon(0.00004));
}

TEST_CASE("a region without policy stays where it is") {
    for (const RegionInfo& region : fixture::content().regions) {
        CAPTURE(region.id);
        const auto rows = fixture::engine_run(fixture::empty_case(region.id, 30), true);
        double drift = 0;
        for (const auto& row : rows)
            for (const oracle::StockSlot& slot : oracle::stock_slots())
                drift = std::max(drift, std::fabs(row.at(slot.name) - rows.front().at(slot.name)));
        CHECK(drift == 0);
    }
    // The second implementation integrates the stocks themselves; there the drift is what rounding makes of
    // it.
    const auto rows = oracle_run(fixture::empty_case("example"));
    for (const oracle::StockSlot& slot : oracle::stock_slots())
        CHECK(rows.back().at(slot.name) == doctest::Approx(rows.front().at(slot.name)).epsilon(1e-9));
}
