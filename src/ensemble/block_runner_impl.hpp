// The one implementation of BlockRunner, for any scalar. Included by one source file per engine.
#pragma once

#include "ensemble/block_runner.hpp"
#include "sim/run.hpp"

namespace regiomix {

template <Scalar R>
R load_lanes(const float* from) {
    if constexpr (lanes_of<R> == 1)
        return *from;
    else
        return R::load(from);
}

inline void store_lanes(float value, float* to) { *to = value; }
template <int N>
void store_lanes(const Pack<N>& value, float* to) {
    value.store(to);
}

template <Scalar R>
class BlockRunnerFor final : public BlockRunner {
  public:
    BlockRunnerFor(const MixSpec& spec, const DrawTable& draws)
        : plan_(spec.plan), draws_(&draws), region_(spec.basis->region), effects_(*plan_) {}

    void run(int first, Samples& samples) override {
        for (int lane = 0; lane < block_draws; lane += lanes_of<R>) run_lanes(static_cast<std::size_t>(first + lane), samples);
    }

  private:
    void run_lanes(std::size_t column, Samples& samples) {
        for_each_parameter(inputs_.parameters, [&](std::size_t i, R& field) {
            field = load_lanes<R>(draws_->parameter(i) + column);
        });
        std::size_t stock = 0;
        for_each_stock(inputs_.start, inputs_.start, [&](R& field, const R&) {
            field = load_lanes<R>(draws_->start(stock++) + column);
        });
        effects_.begin(inputs_.parameters, region_,
                       [&](std::size_t i) { return load_lanes<R>(draws_->effect(i) + column); });
        simulate(*plan_, effects_, inputs_, region_, false, [&](const RunMoment<R>& moment) {
            const auto values = indicator_values(moment.change, moment.flows, moment.yearly, moment.totals,
                                                 moment.baseline, inputs_.parameters, region_);
            const int year = moment.step / months_per_year;
            for (std::size_t i = 0; i < indicator_count; ++i)
                store_lanes(values[i], samples.row(static_cast<Indicator>(i), year) + column);
        });
    }

    std::shared_ptr<const MixPlan> plan_;
    const DrawTable* draws_;
    Region<R> region_;
    MixEffects<R> effects_;
    DrawInputs<R> inputs_;
};

}  // namespace regiomix
