// Prints how fast the analyses of this build are, on one thread and on two, beside what they should reach on two; and how long
// their longest cell and their longest conclusion take, which the page must wait for. Figures, not a test: it never fails.
//
//     regiomix_bench_analysis [WORDS]    only those whose name contains the words
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <string_view>

#include "analysis/contribution.hpp"
#include "analysis/decision_value.hpp"
#include "analysis/discovery.hpp"
#include "analysis/goal_seek.hpp"
#include "analysis/next_euro.hpp"
#include "analysis/pathway.hpp"
#include "analysis/regret_job.hpp"
#include "analysis/sensitivity.hpp"
#include "analysis/synergy.hpp"
#include "analysis/tradeoffs.hpp"
#include "cli/parallel.hpp"
#include "scenario/resolve.hpp"

using namespace regiomix;

namespace {

using Clock = std::chrono::steady_clock;

struct Times {
    double wall, processor;  ///< seconds; on a quiet machine two threads need half of their processor time
};

Times times_of(const std::function<void()>& work) {
    const auto start = Clock::now();
    const std::clock_t processor = std::clock();
    work();
    return {std::chrono::duration<double>(Clock::now() - start).count(),
            static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC};
}

/// Seconds that cannot be interrupted, of processor time: what a quiet machine would need.
struct Slices {
    double cell = 0, conclusion = 0;
};

/// Runs a job on one thread.
Slices slices_of(AnalysisJob& job) {
    Slices longest;
    while (!job.done()) {
        const std::size_t cells = job.cells();
        std::vector<float> values(job.cell_values());
        for (std::size_t cell = 0; cell < cells; ++cell) {
            longest.cell = std::max(longest.cell, times_of([&] { job.compute(cell, values); }).processor);
            longest.conclusion = std::max(longest.conclusion, times_of([&] { job.accept(cell, values); }).processor);
        }
    }
    return longest;
}

std::string_view only;  ///< part of the names of those that are run

/// Runs a fresh job on one thread and on two, in turn, and prints the best. A goal of 0: none is set.
void report(const char* name, double goal_seconds, const std::function<std::unique_ptr<AnalysisJob>()>& make, int times = 2) {
    if (std::string_view(name).find(only) == std::string_view::npos) return;
    Times one{1e9, 1e9}, two{1e9, 1e9};
    Slices longest{1e9, 1e9};
    for (int i = 0; i < times; ++i) {
        Slices slices;
        const Times a = times_of([&] { slices = slices_of(*make()); }), b = times_of([&] { run_job(*make(), 2); });
        one = {std::min(one.wall, a.wall), std::min(one.processor, a.processor)};
        two = {std::min(two.wall, b.wall), std::min(two.processor, b.processor)};
        longest = {std::min(longest.cell, slices.cell), std::min(longest.conclusion, slices.conclusion)};
    }
    std::printf("%-56s%9.3f%9.3f%8.2f%12.3f%8.0f%9.2f%10.1f%10.1f\n", name, one.wall, two.wall, one.wall / two.wall,
                two.processor / 2, goal_seconds, goal_seconds > 0 ? two.processor / 2 / goal_seconds : 0,
                1e3 * longest.cell, 1e3 * longest.conclusion);
    std::fflush(stdout);
}

/// A ready scenario's mix with as many active instruments as asked for, the missing ones at their reference budgets.
MixProblem problem_of(const Content& content, std::size_t instruments, int draws) {
    Scenario scenario = content.find_ready("seven_steps")->scenario;
    scenario.draws = draws;
    scenario.mix = active_entries(scenario.mix);
    scenario.mix.resize(std::min(scenario.mix.size(), instruments));
    for (const InstrumentKind& kind : content.catalogue.instruments) {
        if (scenario.mix.size() == instruments) break;
        if (find_entry(scenario.mix, kind.id)) continue;
        scenario.mix.push_back({kind.id, true, {{0, 180, kind.reference_budget_eur}}, {}});
    }
    const DrawSpec spec = resolve_draws(scenario, content);
    DrawJob job(spec);
    job.step(draws);
    return {.evaluator = std::make_shared<MixEvaluator>(spec.region, job.take()),
            .catalogue = &content.catalogue,
            .region = spec.region,
            .mix = scenario.mix,
            .horizon_years = 15};
}

double median_of(const MixProblem& problem, const Reading& reading) {
    std::vector<float> values(static_cast<std::size_t>(problem.evaluator->draws()));
    evaluate_mix(problem, problem.mix, std::span(&reading, 1), values);
    return spread_of(values).p50;
}

}  // namespace

int main(int count, char** arguments) {
    if (count > 1) only = arguments[1];
    const Result<Content> loaded = load_content();
    if (!loaded) return 1;
    const Content& content = loaded.value();
    const Reading net_jobs{Indicator::net_jobs, 15};
    std::printf("%-56s%9s%9s%8s%12s%8s%9s%10s%10s\n", "seconds; seven_steps, 15 years", "1 thread", "2", "ratio",
                "2, quiet", "goal", "of goal", "cell, ms", "end, ms");

    const MixProblem ten = problem_of(content, 10, 200);
    report("exact Shapley values, 10 instruments, 200 draws", 1,
           [&] { return std::make_unique<ContributionJob>(ContributionSpec{.problem = ten, .reading = net_jobs}); });
    const AssumptionSet assumptions = resolve_assumptions(content.find_ready("seven_steps")->scenario, content);
    report("Sobol indices of all assumptions, 1,024 base samples", 5, [&] {
        return std::make_unique<SensitivityJob>(
            SensitivitySpec{.problem = ten, .assumptions = assumptions, .readings = {net_jobs}});
    });
    const MixProblem twelve = problem_of(content, 12, 1000);
    report("exact Shapley values, 12 instruments, 1,000 draws", 0,
           [&] { return std::make_unique<ContributionJob>(ContributionSpec{.problem = twelve, .reading = net_jobs}); }, 1);
    const MixProblem all = problem_of(content, content.catalogue.instruments.size(), 200);
    report("sampled Shapley values, all instruments, 200 draws", 0,
           [&] { return std::make_unique<ContributionJob>(ContributionSpec{.problem = all, .reading = net_jobs}); }, 1);
    const MixProblem thousand = problem_of(content, 10, 1000);
    report("synergy, 10 instruments, 1,000 draws", 0,
           [&] { return std::make_unique<SynergyJob>(SynergySpec{thousand, net_jobs}); });
    report("pathway, 10 instruments, 1,000 draws", 0,
           [&] { return std::make_unique<PathwayJob>(PathwaySpec{.problem = thousand, .year = 15}); });
    MixProblem other = thousand;
    other.mix.resize(5);
    report("regret, seven mixes, 1,000 draws", 0, [&] {
        RegretSpec spec{.options = {}, .assumptions = assumptions, .indicators = {{net_jobs, true}}};
        for (int i = 0; i < 7; ++i) spec.options.push_back({i % 2 == 0 ? thousand : other, {}});
        return std::make_unique<RegretJob>(std::move(spec));
    });
    report("value of knowing, seven mixes, 1,000 draws", 0, [&] {
        DecisionSpec spec{.options = {}, .assumptions = assumptions, .reading = net_jobs};
        for (int i = 0; i < 7; ++i) spec.options.push_back(i % 2 == 0 ? thousand : other);
        return std::make_unique<DecisionJob>(std::move(spec));
    });
    const MixProblem many = problem_of(content, 10, 5000);
    const std::vector<Goal> goals{{net_jobs, true, median_of(many, net_jobs)}};
    const MixProblem usual = problem_of(content, 10, 2000);
    report("PRIM on 2,000 draws, with runs and ten resamples", 0, [&] {
        return std::make_unique<DiscoveryJob>(
            DiscoverySpec{.problem = usual, .assumptions = assumptions, .goals = goals, .options = {}});
    });
    report("PRIM on 5,000 draws, with runs and ten resamples", 1, [&] {
        return std::make_unique<DiscoveryJob>(
            DiscoverySpec{.problem = many, .assumptions = assumptions, .goals = goals, .options = {}});
    });
    report("marginal effect of every instrument and year", 0,
           [&] { return std::make_unique<NextEuroJob>(NextEuroSpec{.problem = ten, .reading = net_jobs}); });
    report("marginal effect, all instruments", 0,
           [&] { return std::make_unique<NextEuroJob>(NextEuroSpec{.problem = all, .reading = net_jobs}); }, 1);
    report("NSGA-II, 4,000 mixes, five objectives", 0, [&] {
        return std::make_unique<TradeoffsJob>(
            TradeoffsSpec{.problem = ten,
                          .objectives = {{net_jobs, true},
                                         {{Indicator::adoptions, 15}, true},
                                         {{Indicator::savings_eur_per_year, 15}, true},
                                         {{Indicator::systemic_change, 15}, true},
                                         {{Indicator::total_public_cost_eur, 15}, false}},
                          .ceilings = {},
                          .locked = {}});
    }, 1);
    report("goal seek, ten instruments, from the mix", 0, [&] {
        return std::make_unique<GoalSeekJob>(GoalSeekSpec{
            .problem = ten, .goals = goals, .locked = {}, .choices = levels_of_mix(ten, {}), .exact_up_to = 1000});
    }, 1);
    report("NSGA-II, 20,000 mixes with 200 draws each", 30, [&] {
        return std::make_unique<TradeoffsJob>(
            TradeoffsSpec{.problem = ten,
                          .objectives = {{net_jobs, true}, {{Indicator::total_public_cost_eur, 15}, false}},
                          .ceilings = {},
                          .locked = {},
                          .population = 200,
                          .generations = 100});
    }, 1);
}
