#include "analysis/sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/equilibrium_near.hpp"

namespace regiomix {
namespace {

constexpr std::size_t rows_per_cell = 8;

double value_of(const UncertainInput& input, double u) {
    return inverse_triangular(input.low, input.mode, input.high, u);
}

}  // namespace

std::vector<std::size_t> by_total_index(const OutcomeSensitivity& outcome) {
    std::vector<std::size_t> order(outcome.inputs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return outcome.inputs[a].index.total > outcome.inputs[b].index.total;
    });
    return order;
}

SensitivityJob::SensitivityJob(SensitivitySpec spec) : spec_(std::move(spec)), mix_(active_entries(spec_.problem.mix)) {
    result_.inputs = uncertain_inputs(spec_.assumptions, *spec_.problem.catalogue, mix_);
    const std::size_t blocks = (static_cast<std::size_t>(std::max(1, spec_.base_samples)) + rows_per_cell - 1) / rows_per_cell;
    const auto rows = static_cast<int>(blocks * rows_per_cell);
    for (const UncertainInput& input : result_.inputs) {
        a_.emplace_back(spec_.seed, "sensitivity, first sample of " + input.id, rows);
        b_.emplace_back(spec_.seed, "sensitivity, second sample of " + input.id, rows);
    }
    result_.runs = rows * static_cast<int>(variants());
    begin_stage(blocks, spec_.readings.size() * rows_per_cell * variants());
}

void SensitivityJob::compute(std::size_t cell, std::span<float> values) const {
    if (stage() == 0)
        compute_runs(cell, values);
    else
        compute_intervals(cell, values);
}

/// Column v * rows + r of the table is variant v of row r: A, B, then A with one input from B.
void SensitivityJob::compute_runs(std::size_t cell, std::span<float> values) const {
    const Region<double> region(spec_.problem.region);
    const Future central = central_future(spec_.assumptions, *spec_.problem.catalogue);
    auto table = std::make_shared<DrawTable>(static_cast<int>(rows_per_cell * variants()), central.effects.size());
    for (std::size_t r = 0; r < rows_per_cell; ++r) {
        const auto row = static_cast<int>(cell * rows_per_cell + r);
        Future a = central, b = central;
        for (std::size_t i = 0; i < result_.inputs.size(); ++i) {
            a.set(result_.inputs[i], value_of(result_.inputs[i], a_[i][row]));
            b.set(result_.inputs[i], value_of(result_.inputs[i], b_[i][row]));
        }
        const Stocks<double> start = find_equilibrium(a.parameters, region).stocks;
        store_future(*table, r, a, start);
        store_future(*table, rows_per_cell + r, b, find_equilibrium(b.parameters, region).stocks);
        for (std::size_t i = 0; i < result_.inputs.size(); ++i) {
            const UncertainInput& input = result_.inputs[i];
            Future mixed = a;
            mixed.set(input, b.get(input));
            store_future(*table, (2 + i) * rows_per_cell + r, mixed,
                         input.is_effect ? start : find_equilibrium_near(mixed.parameters, region, start).stocks);
        }
    }
    table->pad();
    MixProblem problem = spec_.problem;
    problem.evaluator = std::make_shared<MixEvaluator>(problem.region, std::move(table));
    evaluate_mix(problem, mix_, spec_.readings, values);
}

void SensitivityJob::end_stage() {
    if (stage() == 0) {
        read_outputs();
        begin_stage(result_.inputs.size(), 4 * spec_.readings.size());
    } else {
        read_intervals();
        begin_stage(0, 0);
    }
}

void SensitivityJob::read_outputs() {
    outputs_.assign(spec_.readings.size(), std::vector<std::vector<double>>(variants()));
    for (std::size_t k = 0; k < spec_.readings.size(); ++k) {
        OutcomeSensitivity outcome{.reading = spec_.readings[k]};
        for (std::size_t cell = 0; cell < cells(); ++cell) {
            const auto values = values_of(cell).subspan(k * rows_per_cell * variants(), rows_per_cell * variants());
            for (std::size_t r = 0; r < rows_per_cell; ++r) {
                bool finite = true;
                for (std::size_t v = 0; v < variants(); ++v) finite = finite && std::isfinite(values[v * rows_per_cell + r]);
                if (!finite) {
                    ++outcome.rows_without_value;
                    continue;
                }
                ++outcome.rows;
                for (std::size_t v = 0; v < variants(); ++v)
                    outputs_[k][v].push_back(static_cast<double>(values[v * rows_per_cell + r]));
            }
        }
        for (const std::size_t v : {0u, 1u})
            for (const double value : outputs_[k][v]) outcome.mean += value / (2.0 * outcome.rows);
        for (const std::size_t v : {0u, 1u})
            for (const double value : outputs_[k][v])
                outcome.variance += (value - outcome.mean) * (value - outcome.mean) / (2.0 * outcome.rows);
        for (std::size_t i = 0; i < result_.inputs.size(); ++i) {
            const SobolOutputs outputs = outputs_of(k, i);
            const std::size_t rows = outputs.a.size();
            outcome.inputs.push_back({.index = sobol_index(outputs),
                                      .intervals = {},
                                      .at_half = sobol_index(outputs.first_rows(rows / 2)),
                                      .at_quarter = sobol_index(outputs.first_rows(rows / 4))});
            outcome.sum_first += outcome.inputs.back().index.first;
        }
        result_.outcomes.push_back(std::move(outcome));
    }
}

SobolOutputs SensitivityJob::outputs_of(std::size_t reading, std::size_t input) const {
    return {outputs_[reading][0], outputs_[reading][1], outputs_[reading][2 + input]};
}

void SensitivityJob::compute_intervals(std::size_t input, std::span<float> values) const {
    for (std::size_t k = 0; k < spec_.readings.size(); ++k) {
        const SobolIntervals intervals = sobol_intervals(outputs_of(k, input), spec_.resamples, spec_.seed);
        values[4 * k] = static_cast<float>(intervals.first.low);
        values[4 * k + 1] = static_cast<float>(intervals.first.high);
        values[4 * k + 2] = static_cast<float>(intervals.total.low);
        values[4 * k + 3] = static_cast<float>(intervals.total.high);
    }
}

void SensitivityJob::read_intervals() {
    for (std::size_t input = 0; input < cells(); ++input) {
        const auto values = values_of(input);
        for (std::size_t k = 0; k < spec_.readings.size(); ++k) {
            const auto at = [&](std::size_t i) { return static_cast<double>(values[4 * k + i]); };
            result_.outcomes[k].inputs[input].intervals = {{at(0), at(1)}, {at(2), at(3)}};
        }
    }
}

double SensitivityJob::progress_at(double stage_share) const {
    return stage() == 0 ? 0.95 * stage_share : 0.95 + 0.05 * stage_share;
}

TornadoJob::TornadoJob(MixProblem problem, AssumptionSet assumptions, std::vector<Reading> readings)
    : problem_(std::move(problem)), assumptions_(assumptions) {
    result_.readings = std::move(readings);
    result_.inputs = uncertain_inputs(assumptions_, *problem_.catalogue, problem_.mix);
    begin_stage(1, result_.readings.size() * (2 * result_.inputs.size() + 1));
}

void TornadoJob::compute(std::size_t, std::span<float> values) const {
    const Region<double> region(problem_.region);
    const Future central = central_future(assumptions_, *problem_.catalogue);
    const Stocks<double> start = find_equilibrium(central.parameters, region).stocks;
    auto table =
        std::make_shared<DrawTable>(static_cast<int>(2 * result_.inputs.size() + 1), central.effects.size());
    store_future(*table, 0, central, start);
    std::size_t column = 0;
    for (const UncertainInput& input : result_.inputs) {
        for (const double value : {input.low, input.high}) {
            Future moved = central;
            moved.set(input, value);
            store_future(*table, ++column, moved, find_equilibrium_near(moved.parameters, region, start).stocks);
        }
    }
    table->pad();
    MixProblem problem = problem_;
    problem.evaluator = std::make_shared<MixEvaluator>(problem.region, std::move(table));
    evaluate_mix(problem, problem_.mix, result_.readings, values);
}

void TornadoJob::end_stage() {
    const std::size_t columns = 2 * result_.inputs.size() + 1;
    for (std::size_t k = 0; k < result_.readings.size(); ++k) {
        const auto at = [&](std::size_t column) { return static_cast<double>(values_of(0)[k * columns + column]); };
        result_.central.push_back(at(0));
        result_.bars.emplace_back();
        for (std::size_t i = 0; i < result_.inputs.size(); ++i)
            result_.bars.back().push_back({at(1 + 2 * i), at(2 + 2 * i)});
    }
    begin_stage(0, 0);
}

}  // namespace regiomix
