#include "model/stocks.hpp"

#include <doctest/doctest.h>

#include <set>

#include "model/mechanisms.hpp"
#include "model/parameters.hpp"
#include "model/region.hpp"

using namespace regiomix;

TEST_CASE("27 stocks, 112 parameters and 11 levels, each with its own name and symbol") {
    CHECK(stock_count == 27);
    CHECK(parameter_count == 112);
    CHECK(level_count == 11);
    std::set<std::string_view> ids, symbols;
    for (const ParameterName& name : parameter_names) {
        ids.insert(name.id);
        symbols.insert(name.symbol);
    }
    CHECK(ids.size() == parameter_count);
    CHECK(symbols.size() == parameter_count);
}

TEST_CASE("one Euler step moves every stock by its own rate") {
    Stocks<double> stocks{}, rates{}, start{}, residual{}, change{};
    double next = 1;
    for_each_stock(start, rates, [&](double& stock, double& rate) {
        stock = next;
        rate = 10 * next;
        next += 1;
    });
    stocks = start;
    advance(stocks, rates, 0.5);
    double expected = 1;
    for_each_stock(stocks, stocks, [&](double& stock, double&) {
        CHECK(stock == 6 * expected);
        expected += 1;
    });
    for_each_stock(residual, change, [](double& rate, double& difference) { rate = 2, difference = 1; });
    advance_change(stocks, change, start, rates, residual, 0.5);
    expected = 1;
    for_each_stock(stocks, change, [&](double& stock, double& difference) {
        CHECK(difference == 1 + 0.5 * (10 * expected - 2));
        CHECK(stock == expected + difference);
        expected += 1;
    });
}

TEST_CASE("E1: need is limited to 0.6 to 1.8") {
    RegionFigures figures;
    figures.at_risk_of_poverty_or_exclusion_percent = 21;
    figures.employment_rate_percent = 72;
    CHECK(need(figures) == doctest::Approx(1));
    figures.at_risk_of_poverty_or_exclusion_percent = 100;
    CHECK(need(figures) == 1.8);
    figures.at_risk_of_poverty_or_exclusion_percent = 0;
    figures.employment_rate_percent = 95;
    CHECK(need(figures) == 0.6);
}
