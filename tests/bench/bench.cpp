// Prints how fast this build is: seven_steps, 1,000 draws, 15 years. Figures, not a test: it never fails on
// time.
//
//   bench [--json] [--repetitions N]
//   bench --quick [--repetitions N]     the runs alone, for comparing two versions of the code
//
// Every figure is the best of many repetitions after a warm-up (the first calls run in the slow tier of a
// browser's compiler), with the median beside it; on a busy machine the best is the one to compare.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <vector>

#include "base/hash.hpp"
#include "ensemble/block_runner.hpp"
#include "scenario/resolve.hpp"
#ifdef __EMSCRIPTEN__
#include <emscripten/heap.h>  // a benchmark may ask; the product may not (platform/ only)
#else
#include <sys/resource.h>
#endif

using namespace regiomix;

namespace {

using Clock = std::chrono::steady_clock;

struct Timing {
    double best_ms, median_ms;
};

Timing time_of(int repetitions, const std::function<void()>& work) {
    std::vector<double> ms;
    for (int i = 0; i < repetitions; ++i) {
        const auto start = Clock::now();
        work();
        ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::sort(ms.begin(), ms.end());
    return {ms.front(), ms[ms.size() / 2]};
}

double memory_mb() {
#ifdef __EMSCRIPTEN__
    return static_cast<double>(emscripten_get_heap_size()) / 1e6;  // it only grows, so this is the peak
#else
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1e3;
#endif
}

struct Bench {
    MixSpec spec;
    std::shared_ptr<const DrawTable> draws;
    int repetitions;

    void run_all(Engine engine, Samples& samples) const {
        const auto runner =
            engine == Engine::simd ? make_simd_runner(spec, *draws) : make_scalar_runner(spec, *draws);
        for (int first = 0; first < draws->draws(); first += BlockRunner::block_draws)
            runner->run(first, samples);
    }
    EnsembleResult whole(Engine engine) const {
        EnsembleJob job(spec, draws, engine);
        while (!job.step()) {
        }
        return job.take();
    }
    Timing runs(Engine engine) const {
        Samples samples(spec.plan->steps / months_per_year, draws->draws(), draws->stride());
        run_all(engine, samples);
        run_all(engine, samples);
        return time_of(repetitions, [&] { run_all(engine, samples); });
    }
    /// Time of all runs if every slice of ten blocks went as fast as the fastest: what a quiet machine would
    /// show.
    double quiet_runs_ms(Engine engine) const {
        Samples samples(spec.plan->steps / months_per_year, draws->draws(), draws->stride());
        run_all(engine, samples);
        run_all(engine, samples);
        const auto runner =
            engine == Engine::simd ? make_simd_runner(spec, *draws) : make_scalar_runner(spec, *draws);
        constexpr int blocks = 10;
        const int starts = draws->draws() / BlockRunner::block_draws - blocks;
        int first = 0;
        const Timing slice = time_of(repetitions * 10, [&] {
            for (int block = 0; block < blocks; ++block)
                runner->run((first + block) * BlockRunner::block_draws, samples);
            first = (first + blocks) % starts;
        });
        return slice.best_ms / (blocks * BlockRunner::block_draws) * draws->draws();
    }
    Timing quantiles() const {
        const EnsembleResult result = whole(best_engine);
        QuantileReader reader;
        float sink = 0;
        const Timing timing = time_of(repetitions, [&] {
            for (std::size_t i = 0; i < indicator_count; ++i)
                for (int year = 0; year <= result.samples->years(); ++year)
                    sink += reader.read(result.samples->at(static_cast<Indicator>(i), year))[0];
        });
        if (sink == 1.0f) std::puts("");
        return timing;
    }
    Timing total(Engine engine) const {
        (void)whole(engine);
        return time_of(repetitions, [&] { (void)whole(engine); });
    }
    /// The whole job if each of its steps went as fast as it ever did: what a quiet machine would show.
    double quiet_total_ms(Engine engine) const {
        std::vector<double> best;
        for (int i = 0; i < repetitions; ++i) {
            std::vector<double> now;
            auto before = Clock::now();
            const auto lap = [&] {
                const auto after = Clock::now();
                now.push_back(std::chrono::duration<double, std::milli>(after - before).count());
                before = after;
            };
            EnsembleJob job(spec, draws, engine);
            lap();
            for (bool done = false; !done; lap()) done = job.step();
            const EnsembleResult result = job.take();
            lap();
            if (best.empty()) best = now;
            for (std::size_t k = 0; k < now.size(); ++k) best[k] = min(best[k], now[k]);
        }
        double sum = 0;
        for (const double ms : best) sum += ms;
        return sum;
    }
};

std::shared_ptr<const DrawTable> draws_of(const DrawSpec& spec) {
    DrawJob job(spec);
    while (!job.step(spec.draws)) {
    }
    return job.take();
}

}  // namespace

int main(int argc, char** argv) {
    bool json = false, quick = false;
    int repetitions = 60;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0) json = true;
        if (std::strcmp(argv[i], "--quick") == 0) quick = true;
        if (std::strcmp(argv[i], "--repetitions") == 0 && i + 1 < argc)
            repetitions = std::max(1, std::atoi(argv[++i]));
    }
    const Result<Content> loaded = load_content();
    if (!loaded) return 1;
    const Content& content = loaded.value();
    const Scenario scenario = content.find_ready("seven_steps")->scenario;
    DrawSpec draw_spec = resolve_draws(scenario, content);
    draw_spec.draws = 1000;

    std::shared_ptr<const DrawTable> draws = draws_of(draw_spec);
    const Timing equilibrium = time_of(quick ? 1 : 5, [&] { draws = draws_of(draw_spec); });
    const MixSpec spec{make_basis(draw_spec.region, draw_spec.assumptions), resolve_plan(scenario, content)};
    const Bench bench{spec, draws, repetitions};

    if (quick) {
        const double simd = bench.quiet_runs_ms(Engine::simd), scalar = bench.quiet_runs_ms(Engine::scalar);
        std::printf("runs: SIMD %.3f ms, scalar %.3f ms, ratio %.2f\n", simd, scalar, scalar / simd);
        return 0;
    }

    struct Line {
        const char* name;
        double best, median;
        const char* unit;
    };
    std::vector<Line> lines;
    const auto add = [&](const char* name, Timing timing, const char* unit = "ms") {
        lines.push_back({name, timing.best_ms, timing.median_ms, unit});
    };
    // The two engines take turns, so that a change of the machine's load touches both.
    Timing simd = bench.runs(Engine::simd), scalar = bench.runs(Engine::scalar);
    for (int i = 0; i < 2; ++i) {
        const Timing again_simd = bench.runs(Engine::simd), again_scalar = bench.runs(Engine::scalar);
        simd = {min(simd.best_ms, again_simd.best_ms), min(simd.median_ms, again_simd.median_ms)};
        scalar = {min(scalar.best_ms, again_scalar.best_ms), min(scalar.median_ms, again_scalar.median_ms)};
    }
    add("runs_simd", simd);
    add("runs_scalar", scalar);
    const double quiet_simd = bench.quiet_runs_ms(Engine::simd),
                 quiet_scalar = bench.quiet_runs_ms(Engine::scalar);
    lines.push_back({"quiet_simd", quiet_simd, quiet_simd, "ms"});
    lines.push_back({"quiet_scalar", quiet_scalar, quiet_scalar, "ms"});
    add("quantiles", bench.quantiles());
    add("total", bench.total(best_engine));
    const double quiet_total = bench.quiet_total_ms(best_engine);
    lines.push_back({"quiet_total", quiet_total, quiet_total, "ms"});
    add("draws_and_equilibrium", equilibrium);
    (void)run_central(spec);
    add("central_run", time_of(repetitions * 5, [&] { (void)run_central(spec); }));
    const std::uint64_t hash = hash_of(bench.whole(best_engine));
    const double memory = memory_mb();

    draw_spec.draws = max_draws;
    const Bench big{spec, draws_of(draw_spec), 2};
    add("total_20000_draws", time_of(2, [&] { (void)big.whole(best_engine); }));
    lines.push_back({"memory", memory, memory, "MB"});
    const double big_memory = memory_mb();
    lines.push_back({"memory_20000_draws", big_memory, big_memory, "MB"});

    if (json) {
        std::printf("{");
        for (const Line& line : lines) std::printf("\"%s\": %.4f, ", line.name, line.best);
        std::printf("\"hash\": \"%s\"}\n", to_hex(hash).c_str());
        return 0;
    }
    std::printf("seven_steps, 1,000 draws, 15 years%26s%12s\n", "best", "median");
    for (const Line& line : lines)
        std::printf("%-40s%17.3f%12.3f %s\n", line.name, line.best, line.median, line.unit);
    std::printf("%-40s%17.2f\n", "SIMD over scalar, same build", quiet_scalar / quiet_simd);
    std::printf("%-40s%17.2f us\n", "one run, SIMD", quiet_simd * 1000.0 / draws->draws());
    std::printf("%-40s%17s\n", "hash", to_hex(hash).c_str());
}
