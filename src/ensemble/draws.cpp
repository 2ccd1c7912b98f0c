#include "ensemble/draws.hpp"

#include <algorithm>
#include <cassert>

namespace regiomix {
namespace {

// Triangular (0.5, 1, 1.5): the range of strength that the catalogue states for every instrument.
constexpr double effect_low = 0.5, effect_mode = 1.0, effect_high = 1.5;

}  // namespace

DrawTable::DrawTable(int draws, std::size_t instruments)
    : draws_(draws),
      stride_((static_cast<std::size_t>(draws) + padding - 1) / padding * padding),
      values_((parameter_count + stock_count + instruments) * stride_) {}

void DrawTable::pad() {
    for (std::size_t first = 0; first < values_.size(); first += stride_) {
        const float last = values_[first + static_cast<std::size_t>(draws_) - 1];
        std::fill(values_.begin() + static_cast<std::ptrdiff_t>(first + static_cast<std::size_t>(draws_)),
                  values_.begin() + static_cast<std::ptrdiff_t>(first + stride_), last);
    }
}

DrawJob::DrawJob(DrawSpec spec)
    : spec_(std::move(spec)),
      region_(spec_.region),
      table_(std::make_shared<DrawTable>(spec_.draws, spec_.instruments.size())) {
    assert(spec_.draws >= 1 && spec_.draws <= max_draws);
    for (std::size_t i = 0; i < parameter_count; ++i)
        if (spec_.assumptions[i].range)
            uncertain_.emplace_back(i, StratifiedCoordinate(spec_.seed, parameter_names[i].id, spec_.draws));
    for (const std::string& id : spec_.instruments)
        effects_.emplace_back(spec_.seed, "effect of " + id, spec_.draws);
}

void DrawJob::make_draw(int draw) {
    const auto column = static_cast<std::size_t>(draw);
    AssumptionSet drawn = spec_.assumptions;
    for (const auto& [index, coordinate] : uncertain_) {
        const Assumption& assumption = spec_.assumptions[index];
        drawn[index].value = inverse_triangular(assumption.range->low, assumption.value, assumption.range->high,
                                                coordinate[draw]);
    }
    Parameters<double> parameters = central_parameters(drawn);
    const Equilibrium equilibrium = find_equilibrium(parameters, region_);
    if (!equilibrium.converged) ++unsettled_;

    for_each_parameter(parameters, [&](std::size_t i, double value) {
        table_->parameter(i)[column] = static_cast<float>(value);
    });
    std::size_t stock = 0;
    for_each_stock(equilibrium.stocks, equilibrium.stocks, [&](double value, double) {
        table_->start(stock++)[column] = static_cast<float>(value);
    });
    for (std::size_t i = 0; i < effects_.size(); ++i)
        table_->effect(i)[column] =
            static_cast<float>(inverse_triangular(effect_low, effect_mode, effect_high, effects_[i][draw]));
}

bool DrawJob::step(int count) {
    for (const int end = std::min(spec_.draws, next_ + count); next_ < end; ++next_) make_draw(next_);
    return done();
}

std::shared_ptr<const DrawTable> DrawJob::take() {
    assert(done() && table_);
    table_->pad();
    return std::move(table_);
}

}  // namespace regiomix
