#include "app/simulation.hpp"

namespace regiomix {
namespace {

constexpr int draws_per_slice = 4;  ///< about half a millisecond

}  // namespace

void Simulation::request(const SimulationInput& input, const Catalogue& catalogue) {
    if (input_ && *input_ == input) return;
    const bool same_basis = input_ && input_->region == input.region && input_->assumptions == input.assumptions;
    const bool same_draws = input_ && input_->draws == input.draws;
    if (!same_basis) spec_.basis = make_basis(input.region, input.assumptions);
    spec_.plan = std::make_shared<MixPlan>(plan_mix(input.mix, catalogue, input.region.figures, input.horizon_years));
    central_ = run_central(spec_);
    input_ = input;
    ++generation_;
    if (same_draws && busy()) {
        job_is_outdated_ = ensemble_job_.has_value();
        return;
    }
    spent_seconds_ = 0;
    ensemble_job_.reset();
    draw_job_.reset();
    if (draws_->find(input.draws))
        start_ensemble();
    else
        draw_job_.emplace(input.draws);
}

void Simulation::start_ensemble() {
    const KeptDraws* draws = draws_->find(input_->draws);
    unsettled_ = draws->unsettled;
    job_is_outdated_ = false;
    spent_seconds_ = 0;
    running_table_ = draws->table;
    ensemble_job_.emplace(spec_, draws->table, engine_);
}

void Simulation::work_once() {
    if (draw_job_) {
        // Another simulation may have made the same draws meanwhile.
        if (!draws_->find(draw_job_->spec())) {
            if (!draw_job_->step(draws_per_slice)) return;
            draws_->keep({draw_job_->spec(), draw_job_->take(), draw_job_->unsettled()});
        }
        draw_job_.reset();
        start_ensemble();
    } else if (ensemble_job_->step()) {
        result_ = ensemble_job_->take();
        result_table_ = running_table_;
        ensemble_job_.reset();
        last_milliseconds_ = spent_seconds_ * 1e3;
        ++generation_;
        if (job_is_outdated_) start_ensemble();
    }
}

SimulationView Simulation::view() const {
    SimulationView view;
    view.phase = draw_job_       ? SimulationView::Phase::preparing_draws
                 : ensemble_job_ ? SimulationView::Phase::running
                                 : SimulationView::Phase::done;
    view.progress = draw_job_ ? draw_job_->progress() : ensemble_job_ ? ensemble_job_->progress() : 1.0;
    view.draws = input_ ? input_->draws.draws : 0;
    view.unsettled_draws = unsettled_;
    view.compute_milliseconds = last_milliseconds_;
    view.central_start = spec_.basis ? &spec_.basis->equilibrium.stocks : nullptr;
    view.central = central_ ? &*central_ : nullptr;
    view.ensemble = result_ ? &*result_ : nullptr;
    view.draw_table = result_table_.get();
    view.generation = generation_;
    return view;
}

}  // namespace regiomix
