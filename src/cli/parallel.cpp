#include "cli/parallel.hpp"

#include <vector>
#if !defined(__wasm__)
#include <algorithm>
#include <atomic>
#include <thread>
#endif

namespace regiomix {

#if defined(__wasm__)

int available_workers() { return 1; }

void run_job(AnalysisJob& job, int, const std::function<void(double)>& show_progress) {
    while (!job.step())
        if (show_progress) show_progress(job.progress());
}

#else

namespace {

/// All cells of a stage, taken by whoever is free; handed in when all are there, because the last one ends the stage.
void run_stage(AnalysisJob& job, int workers, const std::function<void(double)>& show_progress) {
    const std::size_t cells = job.cells(), width = job.cell_values();
    std::vector<float> values(cells * width);
    std::atomic<std::size_t> next{0};
    const auto work = [&](bool shows) {
        for (std::size_t cell; (cell = next.fetch_add(1)) < cells;) {
            job.compute(cell, std::span(values).subspan(cell * width, width));
            if (shows && show_progress)
                show_progress(job.progress_at(static_cast<double>(cell) / static_cast<double>(cells)));
        }
    };
    std::vector<std::thread> others;
    for (int i = 1; i < workers && static_cast<std::size_t>(i) < cells; ++i) others.emplace_back(work, false);
    work(true);
    for (std::thread& other : others) other.join();
    for (std::size_t cell = 0; cell < cells; ++cell) job.accept(cell, std::span(values).subspan(cell * width, width));
}

}  // namespace

int available_workers() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

void run_job(AnalysisJob& job, int workers, const std::function<void(double)>& show_progress) {
    while (!job.done()) run_stage(job, workers, show_progress);
}

#endif

}  // namespace regiomix
