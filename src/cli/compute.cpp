#include "cli/compute.hpp"

#include <iostream>

#include "scenario/resolve.hpp"

namespace regiomix {

MixSpec Computer::spec_of(const Scenario& scenario) {
    const RegionInput region = resolve_region(scenario, content_);
    const AssumptionSet assumptions = resolve_assumptions(scenario, content_);
    if (!basis_ || !(basis_->region == region) || basis_->assumptions != assumptions)
        basis_ = make_basis(region, assumptions);
    return {basis_, resolve_plan(scenario, content_)};
}

void Computer::make_draws(const NamedScenario& named) {
    DrawSpec spec = resolve_draws(named.scenario, content_);
    if (draw_spec_ == spec) return;
    constexpr int draws_per_step = 20;
    DrawJob job(spec);
    while (!job.step(draws_per_step)) show_progress(named.name, "draws", job.progress());
    if (job.unsettled() > 0)
        streams_.err << named.argument << ": warning: " << job.unsettled()
                     << " draws found no exact balance to start from; the nearest point was taken\n";
    draws_ = job.take();
    draw_spec_ = std::move(spec);
}

EnsembleResult Computer::ensemble(const NamedScenario& named) {
    const MixSpec spec = spec_of(named.scenario);
    make_draws(named);
    EnsembleJob job(spec, draws_, engine_);
    while (!job.step()) show_progress(named.name, "runs", job.progress());
    if (streams_.show_progress) streams_.err << "\r\033[K" << std::flush;
    shown_percent_ = -1;
    return job.take();
}

void Computer::show_progress(const std::string& name, const char* what, double share) {
    const int percent = static_cast<int>(100 * share);
    if (!streams_.show_progress || percent == shown_percent_) return;
    shown_percent_ = percent;
    streams_.err << "\r\033[K" << name << ": " << what << " " << percent << " %" << std::flush;
}

}  // namespace regiomix
