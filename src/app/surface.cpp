#include "app/surface.hpp"

#include <algorithm>

#include "ensemble/block_runner.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {
namespace {

constexpr int side = 33;                       ///< of the finest grid
constexpr int spacings[] = {8, 4, 2, 1};       ///< of the grids, in points of the finest one
constexpr int most_draws = 200;                ///< medians are steady enough, and a point costs a millisecond

std::size_t index_of_point(int across, int up) { return static_cast<std::size_t>(up * side + across); }

double at_share(const LeverRange& range, int point) { return range.low + (range.high - range.low) * point / (side - 1); }

}  // namespace

void Surface::request(const Scenario& scenario, const LeverId& across, const LeverId& up, const Content& content,
                      std::shared_ptr<const RegionBasis> basis, std::shared_ptr<const DrawTable> draws) {
    SurfaceInput input{scenario, across, up};
    auto catalogue = std::make_unique<const ScenarioCatalogue>(scenario, content);
    const double population = basis->region.figures.population;
    const LeverRange across_range = lever_range(across, population, **catalogue),
                     up_range = lever_range(up, population, **catalogue);
    set_lever(input.scenario, {across, across_range.high}, **catalogue);
    set_lever(input.scenario, {up, up_range.high}, **catalogue);
    input.scenario.meta = {};  // none of these changes a result
    input.scenario.targets.clear();
    input.scenario.envelope_eur_per_year.clear();
    input.scenario.start_year = 0;
    input.scenario.presentation.clear();
    std::sort(input.scenario.mix.begin(), input.scenario.mix.end(),
              [](const MixEntry& a, const MixEntry& b) { return a.instrument < b.instrument; });
    if (input_ == input && draws_ == draws) return;
    const bool same_axes = input_ && input_->across == across && input_->up == up && across_range_ == across_range &&
                           up_range_ == up_range && input_->scenario.horizon_years == scenario.horizon_years;
    if (!same_axes) {
        view_.side = 0;
        view_.medians.clear();
    }
    catalogue_ = std::move(catalogue);
    input_ = std::move(input);
    across_range_ = across_range;
    up_range_ = up_range;
    basis_ = std::move(basis);
    draws_ = std::move(draws);

    order_.clear();
    level_ends_.clear();
    for (const int spacing : spacings) {
        for (int y = 0; y < side; y += spacing)
            for (int x = 0; x < side; x += spacing) {
                const bool done = spacing != spacings[0] && x % (2 * spacing) == 0 && y % (2 * spacing) == 0;
                if (!done) order_.push_back({x, y});
            }
        level_ends_.push_back(order_.size());
    }
    next_ = 0;
    values_.assign(static_cast<std::size_t>(side) * side, {});
    const int count = std::min(most_draws, draws_->draws());
    samples_.emplace(input_->scenario.horizon_years, count, draws_->stride());
    // A surface with the same axes stays until the first grid of this one is there.
    view_.draws = count;
    view_.progress = 0;
    view_.busy = true;
    ++view_.generation;
}

IndicatorValues<float> Surface::compute(const Point& point) {
    Scenario scenario = input_->scenario;
    set_lever(scenario, {input_->across, at_share(across_range_, point.across)}, **catalogue_);
    set_lever(scenario, {input_->up, at_share(up_range_, point.up)}, **catalogue_);
    const MixSpec spec{basis_, std::make_shared<MixPlan>(plan_mix(scenario.mix, **catalogue_, basis_->region.figures,
                                                                  scenario.horizon_years))};
    const auto runner = engine_ == Engine::simd ? make_simd_runner(spec, *draws_) : make_scalar_runner(spec, *draws_);
    for (int first = 0; first < samples_->draws(); first += BlockRunner::block_draws) runner->run(first, *samples_);
    IndicatorValues<float> medians;
    for (std::size_t i = 0; i < indicator_count; ++i)
        medians[i] = quantiles_.read(
            samples_->at(static_cast<Indicator>(i), samples_->years()))[static_cast<std::size_t>(Quantile::p50)];
    return medians;
}

/// The grid of every `spacing`th point becomes the visible one.
void Surface::publish(int spacing) {
    view_.side = (side - 1) / spacing + 1;
    view_.medians.clear();
    for (int y = 0; y < side; y += spacing)
        for (int x = 0; x < side; x += spacing) view_.medians.push_back(values_[index_of_point(x, y)]);
}

void Surface::work_once() {
    const Point point = order_[next_++];
    values_[index_of_point(point.across, point.up)] = compute(point);
    view_.progress = static_cast<double>(next_) / static_cast<double>(order_.size());
    view_.busy = busy();
    const auto level = std::find(level_ends_.begin(), level_ends_.end(), next_);
    if (level == level_ends_.end()) return;
    publish(spacings[level - level_ends_.begin()]);
    ++view_.generation;
}

}  // namespace regiomix
