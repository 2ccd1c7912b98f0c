// The equations of the regional social-innovation model, E10 to E49, written once for any Scalar.
//
// docs/model.md explains them; the numbers in the comments are those of that document. The order of operations is part of
// the program: changing it changes result bits, and with them every recorded hash.
#pragma once

#include "model/coefficients.hpp"
#include "model/mechanisms.hpp"
#include "model/parameters.hpp"
#include "model/region.hpp"
#include "model/stocks.hpp"

namespace regiomix {

/// Flows and auxiliaries that outcomes, tests and explanations read. Units: per year, EUR/yr, or a share 0 to 1.
template <Scalar R>
struct Flows {
    // Community and outcome finance
    R crowd_money, voluntary_tax, investor_money, outcome_payments;
    // Prompts, proposals, pilots
    R new_prompts, new_proposals, grant_inflow, funded_pilots, new_pilots, pilot_spending, policy_grants_paid;
    // Support, market, sustaining, scaling
    R connectivity, support_cover, working_share, market_access, market_use, market_cover;
    R implementation_money, scaling_money, implementation_cover, scaling_cover;
    R implementation_spending, scaling_spending, loans_disbursed;
    R new_sustained, new_scaled, sustained_exit_rate;
    // Public route
    R public_pilot_demand, new_public_pilots, public_pilot_spending, new_proven, possible_adoptions, new_adoptions;
};

namespace detail {

/// First-order approach of a level to its target, E9: (target - level) / time, with rate = 1 / time.
template <Scalar R>
[[gnu::always_inline]] inline R approach(const R& target, const R& level, const R& rate) {
    return (target - level) * rate;
}

/// The same with one rate for rising and another for falling, E45 and E46.
template <Scalar R>
[[gnu::always_inline]] inline R approach(const R& target, const R& level, const R& rise_rate, const R& fall_rate) {
    const R gap = target - level;
    return gap * select(gap > R(0.0), rise_rate, fall_rate);
}

}  // namespace detail

/// Rates of change of all stocks, per year, and the flows behind them (E9 to E49). `k` must be made from `p`.
///
/// A call of its own on purpose: inlined into the loop over steps, it makes WebAssembly engines keep hundreds of values
/// alive at once and spill them, which costs a fifth to a half more time (docs/performance.md).
template <Scalar R>
[[gnu::noinline]] void model_rates(const Stocks<R>& s, const MechanismLevels<R>& m, const Parameters<R>& p,
                                   const Coefficients<R>& k, Stocks<R>& rate, Flows<R>& f) {
    const auto c = [](double value) { return R(value); };
    const R zero = c(0.0), one = c(1.0), half = c(0.5);

    // E9: the smoothed levels follow the policy levels.
    rate.idea_generation = detail::approach(at(m.index, Level::idea), s.idea_generation, k.idea_rate);
    rate.visibility = detail::approach(at(m.index, Level::visibility), s.visibility, k.visibility_rate);
    rate.imitation_readiness =
        detail::approach(at(m.index, Level::imitation), s.imitation_readiness, k.imitation_rate);
    rate.participation = detail::approach(at(m.index, Level::participation), s.participation, k.participation_rate);
    rate.match_quality = detail::approach(at(m.index, Level::matching), s.match_quality, k.match_quality_rate);

    // E10: crowd money that the public match draws in. The floor keeps 0/0 out when nobody takes part.
    const R crowd_ceiling = max(k.crowd_ceiling * s.participation, c(1e-9));
    f.crowd_money = crowd_ceiling * sat(p.crowd_leverage * m.pledge_match / crowd_ceiling);
    // E11
    f.voluntary_tax = m.voluntary_payers * k.payment_per_payer * (half + s.culture) * s.payer_enthusiasm;
    rate.payer_enthusiasm = -(p.voluntary_payer_decay * s.payer_enthusiasm) * m.voluntary_tax_on;
    // E12
    f.investor_money = m.investor_capital * s.evidence_base / (s.evidence_base + c(0.25));
    const R maturing_contracts = s.outcome_contracts * k.contract_end_rate;
    rate.outcome_contracts = f.investor_money - maturing_contracts;
    f.outcome_payments = maturing_contracts * k.payment_with_return *
                         (p.outcome_success_floor + p.outcome_success_gain * s.evidence_base);

    // E13, E14: the network of actors.
    const R u_network = at(m.index, Level::network);
    const R join = max(zero, k.network_ceiling - s.network_actors) * u_network *
                   (p.network_joining + k.contagion_per_actor * s.network_actors);
    const R leave = s.network_actors * p.network_leaving * (one - c(0.7) * u_network);
    rate.network_actors = join - leave;
    f.connectivity = s.network_actors / (s.network_actors + k.network_half_connectivity) *
                     (half + half * s.match_quality);
    const R& conn = f.connectivity;

    // E15 to E20: prompts become proposals. The mean grant, E17, is one of the coefficients.
    f.new_prompts = k.prompt_flow * (c(0.4) + c(0.8) * s.idea_generation + half * s.participation + c(0.3) * s.culture);
    const R community_money = f.crowd_money + m.pledge_match;
    f.grant_inflow = m.pilot_money + c(0.6) * community_money + half * f.voluntary_tax;
    const R pull = one + p.call_pull * sat(f.grant_inflow * k.call_size_scale);
    f.new_proposals = s.prompts * p.proposal_rate *
                      (c(0.25) + c(0.25) * (s.skills + s.idea_generation + conn)) * pull;
    rate.prompts = f.new_prompts - f.new_proposals - s.prompts * k.prompt_loss_rate;

    // E21 to E25: proposals become pilots, as far as grants reach.
    const R quality = c(0.32) + half * (half * s.skills + c(0.25) * conn + c(0.25) * s.strategic_alignment);
    const R demand = s.proposals * quality * k.selection_rate;
    const R policy_grants = s.grant_balance * k.award_rate;
    const R grant_money = policy_grants + k.ambient_pilot_money;
    f.funded_pilots = demand * cov(over(grant_money, k.mean_grant * demand));
    f.new_pilots = f.funded_pilots + p.self_start_rate * s.proposals * quality;
    f.pilot_spending = f.funded_pilots * k.mean_grant;
    f.policy_grants_paid = f.pilot_spending * over(policy_grants, grant_money);
    rate.grant_balance = f.grant_inflow - f.policy_grants_paid - s.grant_balance * k.lapse_rate;
    rate.proposals = f.new_proposals - f.new_pilots - s.proposals * k.proposal_loss_rate;
    const R ending_pilots = s.pilots * k.pilot_end_rate;
    rate.pilots = f.new_pilots - ending_pilots;

    // E26, E27: support lifts the share of pilots that work.
    rate.support_places = detail::approach(k.baseline_support_places + m.support_place_money * k.places_per_eur,
                                           s.support_places, k.support_adjustment_rate);
    f.support_cover = cov(over(s.support_places, s.pilots + c(0.4) * s.sustained_ventures));
    const R& support = f.support_cover;
    f.working_share = p.pilot_success_floor +
                      k.working_share_gain * (c(0.4) * support + c(0.3) * s.skills + c(0.3) * s.evidence_base);
    const R ready_to_sustain = ending_pilots * f.working_share;

    // E28, E29: the market that ventures can reach.
    f.market_access = c(0.3) + c(0.35) * s.visibility + c(0.35) * conn;
    rate.accessible_market = detail::approach(
        k.baseline_market * (one + half * s.culture + half * s.systemic_change) + m.procurement * f.market_access,
        s.accessible_market, k.market_adjustment_rate);
    f.market_use = p.sustained_turnover * s.sustained_ventures + p.scaled_turnover * s.scaled_ventures;
    f.market_cover = cov(over(s.accessible_market, f.market_use));
    const R& market = f.market_cover;

    // E30: scaling needs evidence, market and contacts together (a geometric mean).
    const R evidence_and_market = max(s.evidence_base, c(0.05)) * max(market, c(0.05));
    const R readiness =
        sqrt(sqrt(evidence_and_market * sqrt(evidence_and_market) * max(conn, c(0.05))));
    const R ready_to_scale = s.sustained_ventures * p.scaling_rate * readiness;

    // E31: what the two stages would cost.
    const R implementation_need = k.implementation_need_each * ready_to_sustain;
    const R scaling_need = k.scaling_need_each * ready_to_scale;
    const R both_needs = implementation_need + scaling_need;
    const R implementation_part = over(implementation_need, both_needs);

    // E32, E33: the revolving fund lends, is repaid and lends again.
    const R loan_demand = p.loan_eligible_share * both_needs;
    f.loans_disbursed = loan_demand * cov(over(s.fund_cash * k.disbursement_rate, loan_demand));
    const R repaid = s.loans_outstanding * k.repayment_rate;
    const R defaulted = p.loan_default_rate * (c(1.5) - support) * s.loans_outstanding;
    rate.fund_cash =
        m.fund_injection + m.bank_match + repaid - f.loans_disbursed - p.fund_fee * s.fund_cash;
    rate.loans_outstanding = f.loans_disbursed - repaid - defaulted;

    // E34 to E36: money meets need.
    f.implementation_money = m.implementation_money + c(0.4) * community_money + half * f.voluntary_tax +
                             implementation_part * f.loans_disbursed + c(0.6) * f.investor_money +
                             k.ambient_implementation_money;
    f.scaling_money = m.scaling_money + (one - implementation_part) * f.loans_disbursed + c(0.4) * f.investor_money +
                      k.ambient_scaling_money;
    f.implementation_cover = cov(over(f.implementation_money, implementation_need));
    f.scaling_cover = cov(over(f.scaling_money, scaling_need));
    f.implementation_spending = implementation_need * f.implementation_cover;
    f.scaling_spending = scaling_need * f.scaling_cover;
    f.new_sustained = ready_to_sustain * (p.unfunded_implementation_share * (half + half * market) +
                                          k.implementation_funded_share * f.implementation_cover);
    f.new_scaled = ready_to_scale *
                   (p.unfunded_scaling_share + k.scaling_funded_share * f.scaling_cover);

    // E37, E38
    f.sustained_exit_rate = p.sustained_exit_rate * (one - c(0.4) * support - c(0.4) * market);
    const R scaled_exit_rate = p.scaled_exit_rate * (one - half * market);
    rate.sustained_ventures = f.new_sustained - f.sustained_exit_rate * s.sustained_ventures - f.new_scaled;
    rate.scaled_ventures = f.new_scaled - scaled_exit_rate * s.scaled_ventures;

    // E39 to E41: the public route.
    f.public_pilot_demand =
        m.public_innovation_fte * p.pilots_per_public_fte * (c(0.4) + c(0.6) * s.public_openness) +
        k.public_pilot_flow * (one + p.public_fund_pull * sat(m.public_money * k.public_fund_scale));
    const R public_pilot_money = m.public_money + k.baseline_public_pilot_money;
    f.new_public_pilots =
        f.public_pilot_demand * cov(over(public_pilot_money, p.public_pilot_cost * f.public_pilot_demand));
    f.public_pilot_spending = f.new_public_pilots * p.public_pilot_cost * m.public_money / public_pilot_money;
    const R ending_public_pilots = s.public_pilots * k.public_pilot_end_rate;
    rate.public_pilots = f.new_public_pilots - ending_public_pilots;
    f.new_proven = ending_public_pilots * (p.public_success_floor +
                                           p.public_success_gain * (half * s.evidence_base + half * s.public_openness)) +
                   c(0.1) * f.new_scaled +
                   k.imported_innovations * s.imitation_readiness;

    // E42 to E44: adoption by imitation (Bass 1969).
    rate.proven_public_innovations = f.new_proven - s.proven_public_innovations * k.proven_loss_rate;
    f.possible_adoptions = s.proven_public_innovations * k.adopters_per_innovation;
    const R own_drive = p.bass_innovation * (c(0.3) + c(0.35) * s.evidence_base + c(0.35) * s.imitation_readiness);
    const R imitation = p.bass_imitation * (c(0.4) + c(0.6) * s.imitation_readiness) * (half + s.public_openness);
    f.new_adoptions = (own_drive + imitation * s.adoptions / max(f.possible_adoptions, one)) *
                      max(zero, f.possible_adoptions - s.adoptions);
    rate.adoptions = f.new_adoptions - p.adoption_loss_rate * s.adoptions;

    // E45
    rate.skills = detail::approach(at(m.index, Level::skills), s.skills, k.skills_rise_rate, k.skills_fall_rate);
    rate.strategic_alignment = detail::approach(at(m.index, Level::alignment), s.strategic_alignment,
                                                k.alignment_rise_rate, k.alignment_fall_rate);
    // E46
    const R openness_target = one - (one - at(m.index, Level::openness)) *
                                        (one - c(0.3) * s.adoptions / (s.adoptions + k.half_adoptions_for_openness)) *
                                        (one - c(0.2) * s.systemic_change);
    rate.public_openness =
        detail::approach(openness_target, s.public_openness, k.openness_rise_rate, k.openness_fall_rate);
    // E47
    const R learning =
        k.evidence_per_ending_pilot * (ending_pilots + ending_public_pilots) * at(m.index, Level::evidence);
    rate.evidence_base = (one - s.evidence_base) * (learning + c(0.03) * s.imitation_readiness) -
                         s.evidence_base * k.evidence_loss_rate;
    // E48
    const R visible_ventures = s.sustained_ventures + c(5.0) * s.scaled_ventures;
    rate.culture = (one - s.culture) * (p.culture_campaign_gain * at(m.index, Level::culture) +
                                        p.culture_example_gain * visible_ventures /
                                            (visible_ventures + k.half_ventures_for_culture)) -
                   s.culture * k.culture_loss_rate;
    // E49
    const R scale_signal = c(0.6) * s.scaled_ventures / (s.scaled_ventures + k.half_scaled_for_signal) +
                           c(0.4) * s.adoptions / (s.adoptions + k.half_adoptions_for_signal);
    rate.systemic_change = (one - s.systemic_change) * p.systemic_change_gain *
                               sqrt(scale_signal * sqrt(s.public_openness * s.strategic_alignment)) -
                           s.systemic_change * k.systemic_change_loss_rate;
}

/// Where the search for the region's equilibrium begins (equations section 1).
template <Scalar R>
Stocks<R> starting_guess(const Parameters<R>& p, const Region<R>& region) {
    const R& pm = region.population_millions;
    const R zero(0.0);
    const Levels<R>& u0 = region.baseline_levels;
    return {.prompts = R(30.0) * pm,
            .proposals = R(8.0) * pm,
            .pilots = R(2.0) * pm,
            .sustained_ventures = R(8.0) * pm,
            .scaled_ventures = pm,
            .public_pilots = pm,
            .proven_public_innovations = R(3.0) * pm,
            .adoptions = R(5.0) * pm,
            .network_actors = p.initial_network_actors * pm,
            .evidence_base = R(0.05),
            .public_openness = at(u0, Level::openness),
            .culture = at(u0, Level::culture),
            .skills = at(u0, Level::skills),
            .strategic_alignment = at(u0, Level::alignment),
            .support_places = p.baseline_support_places * pm,
            .accessible_market = p.baseline_market * pm,
            .systemic_change = R(0.02),
            .fund_cash = zero,
            .loans_outstanding = zero,
            .outcome_contracts = zero,
            .grant_balance = zero,
            .idea_generation = at(u0, Level::idea),
            .visibility = at(u0, Level::visibility),
            .imitation_readiness = at(u0, Level::imitation),
            .participation = at(u0, Level::participation),
            .match_quality = at(u0, Level::matching),
            .payer_enthusiasm = R(1.0)};
}

}  // namespace regiomix
