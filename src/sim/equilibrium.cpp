#include "sim/equilibrium_near.hpp"

#include <array>
#include <cmath>

#include "model/equations.hpp"

namespace regiomix {
namespace {

// The stocks that feed back on each other without policy. The others already rest where the search starts: levels at the
// region's baseline, policy money at zero.
using Stock = double Stocks<double>::*;
constexpr auto coupled_stocks = std::to_array<Stock>(
    {&Stocks<double>::prompts, &Stocks<double>::proposals, &Stocks<double>::pilots,
     &Stocks<double>::sustained_ventures, &Stocks<double>::scaled_ventures, &Stocks<double>::public_pilots,
     &Stocks<double>::proven_public_innovations, &Stocks<double>::adoptions, &Stocks<double>::network_actors,
     &Stocks<double>::evidence_base, &Stocks<double>::public_openness, &Stocks<double>::culture,
     &Stocks<double>::accessible_market, &Stocks<double>::systemic_change});
constexpr std::size_t n = coupled_stocks.size();
using Vector = std::array<double, n>;
using Matrix = std::array<Vector, n>;

/// The do-nothing model of one region and one set of parameters.
struct EmptyMix {
    const Parameters<double>& parameters;
    Coefficients<double> coefficients;
    MechanismLevels<double> levels;

    Stocks<double> rates(const Stocks<double>& stocks) const {
        Stocks<double> rate;
        Flows<double> flows;
        model_rates(stocks, levels, parameters, coefficients, rate, flows);
        return rate;
    }
};

double residual_of(const Stocks<double>& stocks, const Stocks<double>& rates) {
    double worst = 0;
    for_each_stock(stocks, rates, [&](double stock, double rate) {
        if (rate != 0) worst = max(worst, std::fabs(rate) / max(std::fabs(stock), 1e-12));
    });
    return worst;
}

void simulate_years(const EmptyMix& problem, Stocks<double>& stocks, double years, double dt) {
    const auto steps = static_cast<int>(years / dt);
    for (int k = 0; k < steps; ++k) advance(stocks, problem.rates(stocks), dt);
}

/// Solves a x = b by elimination with partial pivoting; false when the matrix is singular.
bool solve(Matrix& a, Vector& b) {
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < n; ++row)
            if (std::fabs(a[row][column]) > std::fabs(a[pivot][column])) pivot = row;
        if (!(std::fabs(a[pivot][column]) > 0)) return false;
        std::swap(a[column], a[pivot]);
        std::swap(b[column], b[pivot]);
        for (std::size_t row = column + 1; row < n; ++row) {
            const double factor = a[row][column] / a[column][column];
            if (factor == 0) continue;
            for (std::size_t k = column; k < n; ++k) a[row][k] = a[row][k] - factor * a[column][k];
            b[row] = b[row] - factor * b[column];
        }
    }
    for (std::size_t i = n; i-- > 0;) {
        double sum = b[i];
        for (std::size_t k = i + 1; k < n; ++k) sum = sum - a[i][k] * b[k];
        b[i] = sum / a[i][i];
    }
    return true;
}

/// One Newton step on the coupled stocks, with forward differences. Shortened so that no stock loses more than 90 %.
bool newton_step(const EmptyMix& problem, Stocks<double>& stocks, const Stocks<double>& rates) {
    Matrix jacobian;
    Vector step;
    for (std::size_t j = 0; j < n; ++j) {
        const double value = stocks.*coupled_stocks[j];
        const double delta = max(std::fabs(value), 1e-6) * 1e-7;
        Stocks<double> moved = stocks;
        moved.*coupled_stocks[j] = value + delta;
        const Stocks<double> moved_rates = problem.rates(moved);
        const double exact_delta = moved.*coupled_stocks[j] - value;
        for (std::size_t i = 0; i < n; ++i)
            jacobian[i][j] = (moved_rates.*coupled_stocks[i] - rates.*coupled_stocks[i]) / exact_delta;
        step[j] = -(rates.*coupled_stocks[j]);
    }
    if (!solve(jacobian, step)) return false;
    double length = 1;
    for (std::size_t j = 0; j < n; ++j) {
        const double value = stocks.*coupled_stocks[j];
        if (!std::isfinite(step[j])) return false;
        if (step[j] < -0.9 * value) length = min(length, -0.9 * value / step[j]);
    }
    for (std::size_t j = 0; j < n; ++j) stocks.*coupled_stocks[j] += length * step[j];
    return true;
}

/// Newton steps as long as they improve the residual, keeping the best point.
Equilibrium polish(const EmptyMix& problem, Stocks<double> stocks, double goal = 1e-14) {
    constexpr int most_steps = 30, most_failures = 3;
    Stocks<double> rates = problem.rates(stocks);
    Equilibrium best{stocks, residual_of(stocks, rates), false};
    for (int k = 0, failures = 0; k < most_steps && failures < most_failures && best.residual > goal; ++k) {
        if (!newton_step(problem, stocks, rates)) break;
        rates = problem.rates(stocks);
        const double residual = residual_of(stocks, rates);
        if (residual < best.residual) {
            best = {stocks, residual, false};
            failures = 0;
        } else {
            ++failures;
        }
    }
    best.converged = best.residual < equilibrium_tolerance;
    return best;
}

EmptyMix empty_mix(const Parameters<double>& parameters, const Region<double>& region) {
    return {parameters, coefficients_of(parameters, region, default_grant_cap_eur),
            no_policy(region.baseline_levels)};
}

}  // namespace

Equilibrium find_equilibrium(const Parameters<double>& parameters, const Region<double>& region) {
    const EmptyMix problem = empty_mix(parameters, region);
    Stocks<double> stocks = starting_guess(parameters, region);
    simulate_years(problem, stocks, 40, 0.25);
    Equilibrium found = polish(problem, stocks);
    for (double years = 300; !found.converged && years < 10000; years *= 4) {
        simulate_years(problem, stocks, years, 1.0 / 12.0);
        found = polish(problem, stocks);
    }
    return found;
}

Equilibrium find_equilibrium_near(const Parameters<double>& parameters, const Region<double>& region,
                                  const Stocks<double>& near) {
    const EmptyMix problem = empty_mix(parameters, region);
    Stocks<double> stocks = starting_guess(parameters, region);  // the stocks that Newton steps leave alone are right there
    for (const Stock stock : coupled_stocks) stocks.*stock = near.*stock;
    const Equilibrium found = polish(problem, stocks, 1e-11);
    return found.converged ? found : find_equilibrium(parameters, region);
}

Stocks<double> settle(const Parameters<double>& parameters, const Region<double>& region, double years) {
    const EmptyMix problem = empty_mix(parameters, region);
    Stocks<double> stocks = starting_guess(parameters, region);
    simulate_years(problem, stocks, years, 1.0 / 12.0);
    return stocks;
}

}  // namespace regiomix
