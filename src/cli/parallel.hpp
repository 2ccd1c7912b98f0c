// Runs an analysis on several threads. The answer is the same as on one.
#pragma once

#include <functional>

#include "analysis/job.hpp"

namespace regiomix {

/// Threads of this machine; 1 where there are none (WebAssembly).
int available_workers();

/// Runs the job to its end; `show_progress` is called on this thread with the share that is done.
void run_job(AnalysisJob& job, int workers, const std::function<void(double)>& show_progress = {});

}  // namespace regiomix
