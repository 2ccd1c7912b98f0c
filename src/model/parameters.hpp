// The model's assumptions by name. Values, ranges, units, evidence and sources are data: scenarios/parameters.json.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "numeric/scalar.hpp"

namespace regiomix {

// One line per assumption, in the order of scenarios/parameters.json; the second column is the symbol in the equations.
#define REGIOMIX_PARAMETERS(X) \
    X(spending_half_point, h)                      \
    X(steering_capacity, n0)                       \
    X(coordination_loss, phi)                      \
    X(idea_delay, tau_ID)                          \
    X(visibility_delay, tau_VI)                    \
    X(imitation_delay, tau_IM)                     \
    X(participation_delay, tau_PA)                 \
    X(match_quality_delay, tau_MA)                 \
    X(prompt_rate, g0)                             \
    X(prompt_lifetime, tau_pr)                     \
    X(proposal_rate, k_po)                         \
    X(proposal_lifetime, tau_po)                   \
    X(call_pull, eta_call)                         \
    X(call_reference_grants, call_ref)             \
    X(pilot_cost, c_pt)                            \
    X(grant_rate, iota)                            \
    X(selection_time, tau_sel)                     \
    X(self_start_rate, k_self)                     \
    X(award_time, tau_aw)                          \
    X(grant_lapse_time, tau_lapse)                 \
    X(ambient_pilot_money, amb_proto)              \
    X(ambient_implementation_money, amb_impl)      \
    X(ambient_scaling_money, amb_scale)            \
    X(pilot_duration, tau_pt)                      \
    X(pilot_success_floor, phi0)                   \
    X(pilot_success_ceiling, phimax)               \
    X(implementation_cost, c_impl)                 \
    X(unfunded_implementation_share, psi0)         \
    X(baseline_support_places, cp0)                \
    X(support_place_cost, c_place)                 \
    X(support_adjustment_time, tau_cp)             \
    X(baseline_market, mk0)                        \
    X(market_adjustment_time, tau_mk)              \
    X(sustained_turnover, T4)                      \
    X(scaled_turnover, T5)                         \
    X(sustained_exit_rate, lam4)                   \
    X(scaled_exit_rate, lam5)                      \
    X(scaling_rate, rho45)                         \
    X(scaling_cost, c_scale)                       \
    X(unfunded_scaling_share, psi5)                \
    X(pilots_per_public_fte, y_fte)                \
    X(public_pilot_rate, g_pub)                    \
    X(public_fund_pull, eta_pub)                   \
    X(public_fund_reference_projects, pub_ref)     \
    X(public_pilot_cost, c_pp)                     \
    X(baseline_public_pilot_money, b_pub0)         \
    X(public_pilot_duration, tau_pp)               \
    X(public_success_floor, phip0)                 \
    X(public_success_gain, phip1)                  \
    X(proven_innovation_lifetime, tau_pi)          \
    X(imported_innovation_rate, im0)               \
    X(relevant_bodies_share, rel)                  \
    X(bass_innovation, p_b)                        \
    X(bass_imitation, q_b)                         \
    X(adoption_loss_rate, d_ad)                    \
    X(network_ceiling, nt_cap)                     \
    X(network_joining, p_n)                        \
    X(network_contagion, q_n)                      \
    X(network_leaving, lam_n)                      \
    X(network_half_connectivity, K_n)              \
    X(initial_network_actors, nt0)                 \
    X(reference_evaluations, E_ref)                \
    X(evidence_gain, k_ev)                         \
    X(evidence_lifetime, tau_ev)                   \
    X(openness_rise_time, tau_op_up)               \
    X(openness_fall_time, tau_op_dn)               \
    X(skills_rise_time, tau_sk_up)                 \
    X(skills_fall_time, tau_sk_dn)                 \
    X(alignment_rise_time, tau_al_up)              \
    X(alignment_fall_time, tau_al_dn)              \
    X(culture_campaign_gain, k_cu)                 \
    X(culture_example_gain, k_cud)                 \
    X(culture_lifetime, tau_cu)                    \
    X(systemic_change_gain, k_sy)                  \
    X(systemic_change_lifetime, tau_sy)            \
    X(loan_eligible_share, elig)                   \
    X(fund_disbursement_time, tau_d)               \
    X(loan_term, tau_ln)                           \
    X(loan_default_rate, d_ln)                     \
    X(fund_fee, fee)                               \
    X(outcome_contract_term, tau_ob)               \
    X(investor_return, irr)                        \
    X(outcome_success_floor, pi0)                  \
    X(outcome_success_gain, pi1)                   \
    X(crowd_ceiling, Cmax)                         \
    X(crowd_leverage, lev)                         \
    X(voluntary_payer_share, vt_rate)              \
    X(voluntary_payer_decay, vt_decay)             \
    X(voluntary_payment, vt_avg)                   \
    X(deadweight, dw)                              \
    X(displacement, disp)                          \
    X(leakage, leak)                               \
    X(jobs_per_sustained, j4)                      \
    X(jobs_per_scaled, j5)                         \
    X(procurement_eur_per_job, eur_per_job)        \
    X(procurement_additionality, add_proc)         \
    X(inclusive_hiring_share, incl)                \
    X(hired_from_unemployment_share, unemp_share)  \
    X(beneficiaries_per_sustained, b4)             \
    X(beneficiaries_per_scaled, b5)                \
    X(beneficiaries_per_adoption, bad)             \
    X(co2_per_sustained, e4)                       \
    X(co2_per_scaled, e5)                          \
    X(co2_per_adoption, ead)                       \
    X(value_per_beneficiary, v_b)                  \
    X(value_per_job, v_job)                        \
    X(saving_per_adoption, s_ad)                   \
    X(cashable_share, cash)                        \
    X(education_effect, edu_eff)                   \
    X(inclusion_effect, inc_eff)                   \
    X(people_per_job, hh)                          \
    X(procurement_premium, premium)

template <Scalar R>
struct Parameters {
#define REGIOMIX_FIELD(id, symbol) R id;
    REGIOMIX_PARAMETERS(REGIOMIX_FIELD)
#undef REGIOMIX_FIELD
};

struct ParameterName {
    std::string_view id;
    std::string_view symbol;
};

inline constexpr auto parameter_names = std::to_array<ParameterName>({
#define REGIOMIX_NAME(id, symbol) {#id, #symbol},
    REGIOMIX_PARAMETERS(REGIOMIX_NAME)
#undef REGIOMIX_NAME
});

inline constexpr std::size_t parameter_count = parameter_names.size();

/// Calls visit(index, field) for every assumption in order.
template <Scalar R, class Visit>
void for_each_parameter(Parameters<R>& parameters, Visit&& visit) {
    std::size_t index = 0;
#define REGIOMIX_VISIT(id, symbol) visit(index++, parameters.id);
    REGIOMIX_PARAMETERS(REGIOMIX_VISIT)
#undef REGIOMIX_VISIT
}

}  // namespace regiomix
