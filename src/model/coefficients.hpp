// What the equations need of parameters and region together, worked out once per run instead of at every step: rates from
// delays and lifetimes, a region's amounts from amounts per million inhabitants, products of parameters.
#pragma once

#include "model/parameters.hpp"
#include "model/region.hpp"

namespace regiomix {

/// Grant cap of a mix without a grant call, EUR (E17).
inline constexpr double default_grant_cap_eur = 45000.0;

/// Rates are per year, amounts are the region's; names follow the parameters they come from.
template <Scalar R>
struct Coefficients {
    // E9 to E12
    R idea_rate, visibility_rate, imitation_rate, participation_rate, match_quality_rate;
    R crowd_ceiling;               ///< Cmax*population
    R payment_per_payer;           ///< vt_rate*vt_avg
    R contract_end_rate;           ///< 1/tau_ob
    R payment_with_return;         ///< 1 + irr*tau_ob
    // E13, E14
    R network_ceiling;             ///< nt_cap*pm
    R contagion_per_actor;         ///< q_n/(nt_cap*pm)
    R network_half_connectivity;   ///< K_n*pm
    // E15 to E25
    R prompt_flow;                 ///< g0*pm*need
    R mean_grant;                  ///< ag
    R call_size_scale;             ///< 1/(ag*call_ref*pm)
    R prompt_loss_rate, proposal_loss_rate, selection_rate, award_rate, lapse_rate, pilot_end_rate;
    R ambient_pilot_money;         ///< amb_proto*pm
    // E26 to E29
    R baseline_support_places;     ///< cp0*pm
    R places_per_eur;              ///< 1/c_place
    R support_adjustment_rate;
    R working_share_gain;          ///< phimax - phi0
    R baseline_market;             ///< mk0*pm
    R market_adjustment_rate;
    // E31 to E36
    R implementation_funded_share, scaling_funded_share;  ///< 1 - psi0, 1 - psi5
    R implementation_need_each;    ///< c_impl*(1-psi0)
    R scaling_need_each;           ///< c_scale*(1-psi5)
    R disbursement_rate, repayment_rate;
    R ambient_implementation_money, ambient_scaling_money;
    // E39 to E42
    R public_pilot_flow;           ///< g_pub*pm
    R public_fund_scale;           ///< 1/(c_pp*pub_ref*pm)
    R baseline_public_pilot_money; ///< b_pub0*pm
    R public_pilot_end_rate;
    R imported_innovations;        ///< im0*sqrt(pm)
    R proven_loss_rate;
    R adopters_per_innovation;     ///< public_bodies*rel
    // E45 to E49
    R skills_rise_rate, skills_fall_rate, alignment_rise_rate, alignment_fall_rate;
    R openness_rise_rate, openness_fall_rate;
    R half_adoptions_for_openness; ///< 60*pm
    R evidence_per_ending_pilot;   ///< k_ev/(E_ref*pm)
    R evidence_loss_rate;
    R half_ventures_for_culture;   ///< 120*pm
    R culture_loss_rate;
    R half_scaled_for_signal, half_adoptions_for_signal;  ///< 8*pm, 150*pm
    R systemic_change_loss_rate;
};

template <Scalar R>
Coefficients<R> coefficients_of(const Parameters<R>& p, const Region<R>& region, double grant_cap_eur) {
    Coefficients<R> k;
    const R& pm = region.population_millions;
    const R one(1.0);
    k.idea_rate = one / p.idea_delay;
    k.visibility_rate = one / p.visibility_delay;
    k.imitation_rate = one / p.imitation_delay;
    k.participation_rate = one / p.participation_delay;
    k.match_quality_rate = one / p.match_quality_delay;
    k.crowd_ceiling = p.crowd_ceiling * region.population;
    k.payment_per_payer = p.voluntary_payer_share * p.voluntary_payment;
    k.contract_end_rate = one / p.outcome_contract_term;
    k.payment_with_return = one + p.investor_return * p.outcome_contract_term;

    k.network_ceiling = p.network_ceiling * pm;
    k.contagion_per_actor = p.network_contagion / k.network_ceiling;
    k.network_half_connectivity = p.network_half_connectivity * pm;

    k.prompt_flow = p.prompt_rate * pm * region.need;
    const R cap(grant_cap_eur);
    k.mean_grant = cap * sat(p.grant_rate * p.pilot_cost / cap);  // E17
    k.call_size_scale = one / (k.mean_grant * p.call_reference_grants * pm);
    k.prompt_loss_rate = one / p.prompt_lifetime;
    k.proposal_loss_rate = one / p.proposal_lifetime;
    k.selection_rate = one / p.selection_time;
    k.award_rate = one / p.award_time;
    k.lapse_rate = one / p.grant_lapse_time;
    k.pilot_end_rate = one / p.pilot_duration;
    k.ambient_pilot_money = p.ambient_pilot_money * pm;

    k.baseline_support_places = p.baseline_support_places * pm;
    k.places_per_eur = one / p.support_place_cost;
    k.support_adjustment_rate = one / p.support_adjustment_time;
    k.working_share_gain = p.pilot_success_ceiling - p.pilot_success_floor;
    k.baseline_market = p.baseline_market * pm;
    k.market_adjustment_rate = one / p.market_adjustment_time;

    k.implementation_funded_share = one - p.unfunded_implementation_share;
    k.scaling_funded_share = one - p.unfunded_scaling_share;
    k.implementation_need_each = p.implementation_cost * k.implementation_funded_share;
    k.scaling_need_each = p.scaling_cost * k.scaling_funded_share;
    k.disbursement_rate = one / p.fund_disbursement_time;
    k.repayment_rate = one / p.loan_term;
    k.ambient_implementation_money = p.ambient_implementation_money * pm;
    k.ambient_scaling_money = p.ambient_scaling_money * pm;

    k.public_pilot_flow = p.public_pilot_rate * pm;
    k.public_fund_scale = one / (p.public_pilot_cost * p.public_fund_reference_projects * pm);
    k.baseline_public_pilot_money = p.baseline_public_pilot_money * pm;
    k.public_pilot_end_rate = one / p.public_pilot_duration;
    k.imported_innovations = p.imported_innovation_rate * region.sqrt_population_millions;
    k.proven_loss_rate = one / p.proven_innovation_lifetime;
    k.adopters_per_innovation = region.public_bodies * p.relevant_bodies_share;

    k.skills_rise_rate = one / p.skills_rise_time;
    k.skills_fall_rate = one / p.skills_fall_time;
    k.alignment_rise_rate = one / p.alignment_rise_time;
    k.alignment_fall_rate = one / p.alignment_fall_time;
    k.openness_rise_rate = one / p.openness_rise_time;
    k.openness_fall_rate = one / p.openness_fall_time;
    k.half_adoptions_for_openness = R(60.0) * pm;
    k.evidence_per_ending_pilot = p.evidence_gain / (p.reference_evaluations * pm);
    k.evidence_loss_rate = one / p.evidence_lifetime;
    k.half_ventures_for_culture = R(120.0) * pm;
    k.culture_loss_rate = one / p.culture_lifetime;
    k.half_scaled_for_signal = R(8.0) * pm;
    k.half_adoptions_for_signal = R(150.0) * pm;
    k.systemic_change_loss_rate = one / p.systemic_change_lifetime;
    return k;
}

}  // namespace regiomix
