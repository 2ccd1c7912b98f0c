// From a planned mix to mechanism levels, for one draw or a pack of draws (E3 to E8, E11).
#pragma once

#include <array>
#include <vector>

#include "model/mechanisms.hpp"
#include "model/parameters.hpp"
#include "model/region.hpp"
#include "policy/mix_plan.hpp"

namespace regiomix {

/// Fills MechanismLevels step by step. One object serves many draws: call `begin` for each, then `at` for k = 0, 1, 2, ...
template <Scalar R>
class MixEffects {
  public:
    explicit MixEffects(const MixPlan& plan) : plan_(&plan), effort_(plan.instruments.size()), action_(effort_.size()) {
        for (std::size_t level = 0; level < level_count; ++level) {
            for (std::size_t i = 0; i < plan.instruments.size(); ++i)
                for (const Strength& strength : plan.instruments[i].strengths)
                    if (static_cast<std::size_t>(strength.level) == level)
                        effects_.push_back({i, R(strength.central), R(0.0)});
            level_end_[level] = effects_.size();
        }
    }

    /// Starts a run. `effect(i)` gives the factor eff_i of catalogue entry i in this draw.
    template <class Effect>
    void begin(const Parameters<R>& parameters, const Region<R>& region, Effect&& effect) {
        parameters_ = &parameters;
        region_ = &region;
        half_point_squared_ = parameters.spending_half_point * parameters.spending_half_point;
        for (StrengthOnLevel& on_level : effects_)
            on_level.drawn = on_level.central * effect(plan_->instruments[on_level.instrument].catalogue_index);
    }

    /// Levels of step k, given the stock of strategic alignment (E5 needs it). Steps must be asked for in order.
    [[gnu::always_inline]] MechanismLevels<R> at(int k, const R& strategic_alignment) {
        const PlannedFlows& flows = plan_->flows[static_cast<std::size_t>(k)];
        if (flows.budgets_change) refresh_efforts(k);
        MechanismLevels<R> levels = no_policy(region_->baseline_levels);
        if (flows.spending == 0) return levels;
        fill_index_levels(levels, k, coordination(flows.active_instruments, strategic_alignment));
        fill_money(levels, flows);
        return levels;
    }

  private:
    struct StrengthOnLevel {
        std::size_t instrument;  ///< index in the plan
        R central;               ///< s_il
        R drawn;                 ///< s_il * eff_i of the draw in hand
    };

    /// x*sqrt(1+h^2)/sqrt(x^2+h^2): effort with diminishing returns, before ramp and coordination (E4).
    void refresh_efforts(int k) {
        const R at_reference = sqrt(R(1.0) + half_point_squared_);
        procurement_reach_ = R(0.0);
        payer_reach_ = R(0.0);
        for (std::size_t i = 0; i < effort_.size(); ++i) {
            const PlannedInstrument& instrument = plan_->instruments[i];
            const R x(instrument.relative_budget[static_cast<std::size_t>(k)]);
            effort_[i] = x * at_reference / sqrt(x * x + half_point_squared_);
            const R reach = min(R(1.0), effort_[i]);  // reach_i of E8
            if (instrument.rule == BudgetRule::social_procurement) procurement_reach_ = reach;
            if (instrument.rule == BudgetRule::voluntary_tax) payer_reach_ = reach;
        }
    }

    /// E5: a wide mix without strategic alignment loses effect.
    R coordination(double active_instruments, const R& strategic_alignment) const {
        const Parameters<R>& p = *parameters_;
        const R excess = R(active_instruments) - p.steering_capacity * (R(1.0) + R(3.0) * strategic_alignment);
        return R(1.0) / (R(1.0) + p.coordination_loss * max(R(0.0), excess) / p.steering_capacity);
    }

    /// E4 and E6, level by level so that each product stays in a register.
    [[gnu::always_inline]] void fill_index_levels(MechanismLevels<R>& levels, int k, const R& coordination) {
        const R one(1.0), effort_limit(1.25), effect_limit(0.95);
        for (std::size_t i = 0; i < effort_.size(); ++i) {
            const R ramp(plan_->instruments[i].ramp[static_cast<std::size_t>(k)]);
            action_[i] = min(effort_limit, ramp * coordination * effort_[i]);
        }
        const StrengthOnLevel* effect = effects_.data();
        for (std::size_t l = 0; l < level_count; ++l) {
            R untouched = one;
            for (const auto* const end = effects_.data() + level_end_[l]; effect != end; ++effect)
                untouched = untouched * (one - min(effect_limit, effect->drawn * action_[effect->instrument]));
            // 1 - (1-u0) * product, written so that a level nobody works on is u0 to the last bit.
            const R& baseline = region_->baseline_levels[l];
            levels.index[l] = baseline + (one - baseline) * (one - untouched);
        }
    }

    void fill_money(MechanismLevels<R>& levels, const PlannedFlows& flows) const {
        levels.pilot_money = R(flows.pilot_money);
        levels.implementation_money = R(flows.implementation_money);
        levels.scaling_money = R(flows.scaling_money);
        levels.public_money = R(flows.public_money);
        levels.support_place_money = R(flows.support_place_money);
        levels.public_innovation_fte = R(flows.public_innovation_fte);
        levels.fund_injection = R(flows.fund_injection);
        levels.bank_match = R(flows.bank_match);
        levels.investor_capital = R(flows.investor_capital);
        levels.procurement = R(flows.full_reach_procurement) * procurement_reach_;
        levels.pledge_match = R(flows.pledge_match);
        levels.voluntary_payers = R(flows.full_reach_payers) * payer_reach_;
        levels.voluntary_tax_on = R(flows.voluntary_tax_on);
        levels.overhead_cost = R(flows.overhead_cost);
    }

    const MixPlan* plan_;
    const Parameters<R>* parameters_ = nullptr;
    const Region<R>* region_ = nullptr;
    R half_point_squared_{0.0};
    R procurement_reach_{0.0}, payer_reach_{0.0};
    std::vector<R> effort_;                 ///< per planned instrument
    std::vector<R> action_;                 ///< a_i of E4 in the step in hand
    std::vector<StrengthOnLevel> effects_;  ///< level by level, in mix order within a level
    std::array<std::size_t, level_count> level_end_{};
};

}  // namespace regiomix
