// The pathway of social innovation read off a run: what each stage holds, what flows in, on and out, and how much more
// would flow in if one thing that holds it up were lifted. Equation numbers are those of docs/model.md.
//
// What holds a stage up is measured as in the theory of constraints (E. Goldratt, J. Cox, "The Goal", 1984) by lifting one
// limit alone: the equation of the inflow is worked out again with that share or level at 1, or, where two sides meet
// (cov of supply over need), with as much on that side as the other can use. The limit that keeps most away is the one that
// binds.
#pragma once

#include <array>

#include "analysis/pathway_stages.hpp"
#include "model/equations.hpp"
#include "sim/run.hpp"

namespace regiomix {

/// Rates at one moment, per year: of each stage what comes in, what goes on to the next stage, what is lost (ends, lapses,
/// closes); and what would come in with one limit lifted.
template <Scalar R>
struct PathwayFlows {
    std::array<R, pathway_stage_count> entering, passed_on, lost;
    std::array<R, stage_constraint_count> lifted;
};

/// What each stage holds.
template <Scalar R>
std::array<R, pathway_stage_count> pathway_stocks(const Stocks<R>& s) {
    return {s.prompts,         s.proposals,     s.pilots,        s.sustained_ventures,        s.scaled_ventures,
            s.systemic_change, s.public_pilots, s.proven_public_innovations, s.adoptions};
}

namespace detail {

/// A moment with what its equations need.
template <Scalar R>
struct PathwayView {
    const Stocks<R>& s;
    const MechanismLevels<R>& m;
    const Flows<R>& f;
    const Parameters<R>& p;
    const Coefficients<R>& k;
    PathwayFlows<R>& out;

    void flows(PathwayStage stage, const R& entering, const R& passed_on, const R& lost) const {
        const auto i = static_cast<std::size_t>(stage);
        out.entering[i] = entering;
        out.passed_on[i] = passed_on;
        out.lost[i] = lost;
    }
    template <PathwayStage stage, Constraint constraint>
    void lifted(const R& entering) const {
        constexpr std::size_t place = place_of(stage, constraint);
        static_assert(place < stage_constraint_count);
        out.lifted[place] = entering;
    }
};

/// E15 to E20
template <Scalar R>
void read_ideas(const PathwayView<R>& v) {
    using enum PathwayStage;
    const auto c = [](double value) { return R(value); };
    const R one(1.0);
    const Stocks<R>& s = v.s;
    v.flows(prompts, v.f.new_prompts, v.f.new_proposals, s.prompts * v.k.prompt_loss_rate);
    v.template lifted<prompts, Constraint::ideas>(v.f.new_prompts + v.k.prompt_flow * c(0.8) * (one - s.idea_generation));
    v.template lifted<prompts, Constraint::participation>(v.f.new_prompts +
                                                          v.k.prompt_flow * c(0.5) * (one - s.participation));
    v.template lifted<prompts, Constraint::culture>(v.f.new_prompts + v.k.prompt_flow * c(0.3) * (one - s.culture));

    v.flows(proposals, v.f.new_proposals, v.f.new_pilots, s.proposals * v.k.proposal_loss_rate);
    const R pull = one + v.p.call_pull * sat(v.f.grant_inflow * v.k.call_size_scale);
    const R quarter = s.prompts * v.p.proposal_rate * c(0.25) * pull;  // what each of the three levels adds at most
    v.template lifted<proposals, Constraint::ideas>(v.f.new_proposals + quarter * (one - s.idea_generation));
    v.template lifted<proposals, Constraint::skills>(v.f.new_proposals + quarter * (one - s.skills));
    v.template lifted<proposals, Constraint::contacts>(v.f.new_proposals + quarter * (one - v.f.connectivity));
    v.template lifted<proposals, Constraint::money>(v.f.new_proposals * ((one + v.p.call_pull) / pull));
}

/// E21 to E25. Proposals without end take all grants on offer; money without end pays for every good proposal. Those who
/// start on their own means do so in both cases.
template <Scalar R>
void read_pilots(const PathwayView<R>& v) {
    using enum PathwayStage;
    const auto c = [](double value) { return R(value); };
    const Stocks<R>& s = v.s;
    const R ending = s.pilots * v.k.pilot_end_rate;
    v.flows(pilots, v.f.new_pilots, v.f.new_sustained, ending - v.f.new_sustained);
    const R quality =
        c(0.32) + c(0.5) * (c(0.5) * s.skills + c(0.25) * v.f.connectivity + c(0.25) * s.strategic_alignment);
    const R wanted = s.proposals * quality * v.k.selection_rate;
    const R affordable = (s.grant_balance * v.k.award_rate + v.k.ambient_pilot_money) / v.k.mean_grant;
    const R own_means = v.f.new_pilots - v.f.funded_pilots;
    v.template lifted<pilots, Constraint::proposals>(affordable + own_means);
    v.template lifted<pilots, Constraint::money>(wanted + own_means);
}

/// E26 to E29, E34 to E37
template <Scalar R>
void read_sustaining(const PathwayView<R>& v) {
    using enum PathwayStage;
    const auto c = [](double value) { return R(value); };
    const R one(1.0), half(0.5);
    const Stocks<R>& s = v.s;
    v.flows(sustaining, v.f.new_sustained, v.f.new_scaled, v.f.sustained_exit_rate * s.sustained_ventures);
    const R ending = s.pilots * v.k.pilot_end_rate;
    const auto unfunded = [&](const R& market) { return v.p.unfunded_implementation_share * (half + half * market); };
    const auto sustained = [&](const R& working_share, const R& market) {
        const R ready = ending * working_share;
        const R cover = cov(over(v.f.implementation_money, v.k.implementation_need_each * ready));
        return ready * (unfunded(market) + v.k.implementation_funded_share * cover);
    };
    const R& working = v.f.working_share;
    const R& market = v.f.market_cover;
    const R& gain = v.k.working_share_gain;
    v.template lifted<sustaining, Constraint::support>(
        sustained(working + gain * c(0.4) * (one - v.f.support_cover), market));
    v.template lifted<sustaining, Constraint::skills>(sustained(working + gain * c(0.3) * (one - s.skills), market));
    v.template lifted<sustaining, Constraint::evidence>(
        sustained(working + gain * c(0.3) * (one - s.evidence_base), market));
    v.template lifted<sustaining, Constraint::market>(sustained(working, one));
    v.template lifted<sustaining, Constraint::money>(ending * working *
                                                     (unfunded(market) + v.k.implementation_funded_share));
}

/// E29, E30, E34 to E38
template <Scalar R>
void read_scaling(const PathwayView<R>& v) {
    using enum PathwayStage;
    const auto c = [](double value) { return R(value); };
    const R one(1.0);
    const Stocks<R>& s = v.s;
    const R& market = v.f.market_cover;
    v.flows(scaling, v.f.new_scaled, R(0.0), v.p.scaled_exit_rate * (one - c(0.5) * market) * s.scaled_ventures);
    const auto ready = [&](const R& evidence, const R& buyers, const R& contacts) {
        const R both = max(evidence, c(0.05)) * max(buyers, c(0.05));
        return s.sustained_ventures * v.p.scaling_rate * sqrt(sqrt(both * sqrt(both) * max(contacts, c(0.05))));
    };
    const auto scaled = [&](const R& ready_to_scale) {
        const R cover = cov(over(v.f.scaling_money, v.k.scaling_need_each * ready_to_scale));
        return ready_to_scale * (v.p.unfunded_scaling_share + v.k.scaling_funded_share * cover);
    };
    const R &evidence = s.evidence_base, &contacts = v.f.connectivity;
    v.template lifted<scaling, Constraint::evidence>(scaled(ready(one, market, contacts)));
    v.template lifted<scaling, Constraint::market>(scaled(ready(evidence, one, contacts)));
    v.template lifted<scaling, Constraint::contacts>(scaled(ready(evidence, market, one)));
    v.template lifted<scaling, Constraint::money>(ready(evidence, market, contacts) *
                                                  (v.p.unfunded_scaling_share + v.k.scaling_funded_share));
}

/// E49
template <Scalar R>
void read_systemic(const PathwayView<R>& v) {
    using enum PathwayStage;
    const auto c = [](double value) { return R(value); };
    const R one(1.0);
    const Stocks<R>& s = v.s;
    const R scale = s.scaled_ventures / (s.scaled_ventures + v.k.half_scaled_for_signal);
    const R spread = s.adoptions / (s.adoptions + v.k.half_adoptions_for_signal);
    const auto change = [&](const R& of_scale, const R& of_spread, const R& openness, const R& alignment) {
        return (one - s.systemic_change) * v.p.systemic_change_gain *
               sqrt((c(0.6) * of_scale + c(0.4) * of_spread) * sqrt(openness * alignment));
    };
    const R &openness = s.public_openness, &alignment = s.strategic_alignment;
    v.flows(systemic, change(scale, spread, openness, alignment), R(0.0),
            s.systemic_change * v.k.systemic_change_loss_rate);
    v.template lifted<systemic, Constraint::scaled>(change(one, spread, openness, alignment));
    v.template lifted<systemic, Constraint::adoptions>(change(scale, one, openness, alignment));
    v.template lifted<systemic, Constraint::openness>(change(scale, spread, one, alignment));
    v.template lifted<systemic, Constraint::alignment>(change(scale, spread, openness, one));
}

/// E39 to E42. Proven innovations also come from scaled ventures and from elsewhere.
template <Scalar R>
void read_public_pilots(const PathwayView<R>& v) {
    using enum PathwayStage;
    const auto c = [](double value) { return R(value); };
    const R one(1.0), half(0.5);
    const Stocks<R>& s = v.s;
    const R ending = s.public_pilots * v.k.public_pilot_end_rate;
    const R succeeding = ending * (v.p.public_success_floor +
                                   v.p.public_success_gain * (half * s.evidence_base + half * s.public_openness));
    v.flows(public_pilots, v.f.new_public_pilots, succeeding, ending - succeeding);
    v.template lifted<public_pilots, Constraint::staff>((v.m.public_money + v.k.baseline_public_pilot_money) /
                                                        v.p.public_pilot_cost);
    v.template lifted<public_pilots, Constraint::money>(v.f.public_pilot_demand);

    v.flows(proven, v.f.new_proven, R(0.0), s.proven_public_innovations * v.k.proven_loss_rate);
    const R gain = ending * v.p.public_success_gain * c(0.5);
    v.template lifted<proven, Constraint::evidence>(v.f.new_proven + gain * (one - s.evidence_base));
    v.template lifted<proven, Constraint::openness>(v.f.new_proven + gain * (one - s.public_openness));
    v.template lifted<proven, Constraint::imitation>(v.f.new_proven +
                                                     v.k.imported_innovations * (one - s.imitation_readiness));
}

/// E42 to E44. Innovations lifted: as if nobody had adopted any of the proven ones yet but all imitated as now.
template <Scalar R>
void read_adoptions(const PathwayView<R>& v) {
    using enum PathwayStage;
    const auto c = [](double value) { return R(value); };
    const R one(1.0);
    const Stocks<R>& s = v.s;
    v.flows(adoptions, v.f.new_adoptions, R(0.0), v.p.adoption_loss_rate * s.adoptions);
    const R& possible = v.f.possible_adoptions;
    const R room = max(R(0.0), possible - s.adoptions);
    const R adopted = s.adoptions / max(possible, one);
    const auto drive = [&](const R& evidence, const R& imitation, const R& openness) {
        const R own = v.p.bass_innovation * (c(0.3) + c(0.35) * evidence + c(0.35) * imitation);
        const R others = v.p.bass_imitation * (c(0.4) + c(0.6) * imitation) * (c(0.5) + openness);
        return own + others * adopted;
    };
    const R &evidence = s.evidence_base, &imitation = s.imitation_readiness, &openness = s.public_openness;
    v.template lifted<adoptions, Constraint::evidence>(drive(one, imitation, openness) * room);
    v.template lifted<adoptions, Constraint::imitation>(drive(evidence, one, openness) * room);
    v.template lifted<adoptions, Constraint::openness>(drive(evidence, imitation, one) * room);
    v.template lifted<adoptions, Constraint::innovations>(drive(evidence, imitation, openness) * possible);
}

}  // namespace detail

/// Rates at a moment of a run; `k` must be made from its parameters and the grant cap of its plan.
template <Scalar R>
void read_pathway(const RunMoment<R>& moment, const Parameters<R>& p, const Coefficients<R>& k, PathwayFlows<R>& out) {
    const detail::PathwayView<R> view{moment.stocks, moment.levels, moment.flows, p, k, out};
    detail::read_ideas(view);
    detail::read_pilots(view);
    detail::read_sustaining(view);
    detail::read_scaling(view);
    detail::read_systemic(view);
    detail::read_public_pilots(view);
    detail::read_adoptions(view);
}

}  // namespace regiomix
