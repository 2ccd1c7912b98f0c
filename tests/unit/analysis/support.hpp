// What the tests of the analyses share: problems from ready scenarios and ways to run a job.
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

#include "analysis/job.hpp"
#include "analysis/mix_problem.hpp"
#include "reference/fixture.hpp"

namespace analysis_test {

using namespace regiomix;

inline MixProblem problem_with(const fixture::Case& some, std::shared_ptr<const DrawTable> table) {
    return {.evaluator = std::make_shared<MixEvaluator>(some.region, std::move(table)),
            .catalogue = &fixture::content().catalogue,
            .region = some.region,
            .mix = some.mix,
            .horizon_years = some.horizon_years};
}

inline MixProblem problem_of(const fixture::Case& some, int draws) {
    return problem_with(some, fixture::make_draws(fixture::draw_spec_of(some, draws)));
}

/// The draws of another table over and over, so that tests of many draws need not find many equilibria.
inline std::shared_ptr<const DrawTable> repeated(const DrawTable& few, std::size_t instruments, int draws) {
    auto many = std::make_shared<DrawTable>(draws, instruments);
    const auto fill = [&](const float* from, float* to) {
        for (int d = 0; d < draws; ++d) to[d] = from[d % few.draws()];
    };
    for (std::size_t i = 0; i < parameter_count; ++i) fill(few.parameter(i), many->parameter(i));
    for (std::size_t i = 0; i < stock_count; ++i) fill(few.start(i), many->start(i));
    for (std::size_t i = 0; i < instruments; ++i) fill(few.effect(i), many->effect(i));
    many->pad();
    return many;
}

inline void finish(AnalysisJob& job) {
    while (!job.step()) {
    }
}

/// As workers would: another job of the same specification computes the cells, in an order of its own.
template <class Job>
void finish_by_workers(Job& job, Job& worker) {
    while (!job.done()) {
        const int stage = job.stage();
        const std::size_t cells = job.cells();
        for (std::size_t k = 0; k < cells; ++k) {
            const std::size_t cell = (k * 7 + 3) % cells;  // every cell once when 7 does not divide their number
            std::vector<float> values(job.cell_values());
            worker.compute(cell, values);
            job.accept(cell, values);
            if (&worker != &job && worker.stage() == stage) worker.accept(cell, values);
        }
        for (std::size_t cell = 0; job.stage() == stage && !job.done() && cell < cells; ++cell) {
            std::vector<float> values(job.cell_values());
            worker.compute(cell, values);
            job.accept(cell, values);
            if (worker.stage() == stage) worker.accept(cell, values);
        }
    }
}

}  // namespace analysis_test
