#include "app/marginal_effects.hpp"

#include "app/reduce.hpp"

namespace regiomix {
namespace {

/// The mix without an instrument that acts in it, or with one that does not.
PolicyMix changed_mix(const SimulationInput& input, const InstrumentKind& kind) {
    PolicyMix mix = input.mix;
    for (MixEntry& entry : mix) {
        if (entry.instrument != kind.id) continue;
        const bool acts = is_active(entry);
        entry.enabled = !acts;
        if (!acts && !is_active(entry)) entry.phases = usual_phases(kind, input.region.figures.population, input.horizon_years);
        return mix;
    }
    mix.push_back({kind.id, true, usual_phases(kind, input.region.figures.population, input.horizon_years), {}});
    return mix;
}

MarginalResults::Entry difference(const CentralRun& with, const CentralRun& without) {
    MarginalResults::Entry entry;
    for (std::size_t i = 0; i < indicator_count; ++i) {
        const auto indicator = static_cast<Indicator>(i);
        at(entry.gained, indicator) = with.at(indicator, with.years()) - without.at(indicator, without.years());
    }
    entry.cost_eur = at(entry.gained, Indicator::total_public_cost_eur);
    return entry;
}

}  // namespace

Indicator effect_indicator(Indicator shown, const Content& content) {
    using Kind = IndicatorInfo::Kind;
    const IndicatorInfo& info = content.info(shown);
    const bool is_cost = shown == Indicator::public_cost_eur_per_year || shown == Indicator::total_public_cost_eur;
    return is_cost || info.kind == Kind::ratio || info.kind == Kind::share ? Indicator::net_jobs : shown;
}

void MarginalEffects::request(const SimulationInput& input, const Catalogue& catalogue) {
    if (input_ && *input_ == input) return;
    if (!input_ || !(input_->region == input.region) || input_->assumptions != input.assumptions)
        basis_ = make_basis(input.region, input.assumptions);
    input_ = input;
    catalogue_ = catalogue;
    present_ = run(input.mix);
    found_.clear();
    busy_ = true;
}

CentralRun MarginalEffects::run(const PolicyMix& mix) const {
    const MixPlan plan = plan_mix(mix, catalogue_, input_->region.figures, input_->horizon_years);
    return run_central({basis_, std::make_shared<const MixPlan>(plan)});
}

void MarginalEffects::step() {
    if (!busy_) return;
    const InstrumentKind& kind = catalogue_.instruments[found_.size()];
    const CentralRun other = run(changed_mix(*input_, kind));
    const MixEntry* entry = find_entry(input_->mix, kind.id);
    const bool acts = entry && is_active(*entry);
    found_.push_back(acts ? difference(*present_, other) : difference(other, *present_));
    if (found_.size() < catalogue_.instruments.size()) return;
    done_ = std::move(found_);
    found_.clear();
    busy_ = false;
}

}  // namespace regiomix
