// A second implementation of the whole model, slow and obvious: plain doubles, written from the model document equation
// by equation with its own symbols, sharing no code with src/. The tests compare the engine with it.
//
// It integrates the stocks themselves (the engine integrates their change), finds the equilibrium by simulation alone (the
// engine uses Newton steps), and subtracts a do-nothing run of its own.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace oracle {

using std::max;
using std::min;
using std::sqrt;
using std::string;
using Values = std::map<string, double>;

// clang-format off
#define ORACLE_SYMBOLS(X) \
    X(h) X(n0) X(phi) X(tau_ID) X(tau_VI) X(tau_IM) X(tau_PA) X(tau_MA) X(g0) X(tau_pr) X(k_po) X(tau_po) X(eta_call)       \
    X(call_ref) X(c_pt) X(iota) X(tau_sel) X(k_self) X(tau_aw) X(tau_lapse) X(amb_proto) X(amb_impl) X(amb_scale) X(tau_pt) \
    X(phi0) X(phimax) X(c_impl) X(psi0) X(cp0) X(c_place) X(tau_cp) X(mk0) X(tau_mk) X(T4) X(T5) X(lam4) X(lam5) X(rho45)   \
    X(c_scale) X(psi5) X(y_fte) X(g_pub) X(eta_pub) X(pub_ref) X(c_pp) X(b_pub0) X(tau_pp) X(phip0) X(phip1) X(tau_pi)      \
    X(im0) X(rel) X(p_b) X(q_b) X(d_ad) X(nt_cap) X(p_n) X(q_n) X(lam_n) X(K_n) X(nt0) X(E_ref) X(k_ev) X(tau_ev)           \
    X(tau_op_up) X(tau_op_dn) X(tau_sk_up) X(tau_sk_dn) X(tau_al_up) X(tau_al_dn) X(k_cu) X(k_cud) X(tau_cu) X(k_sy)        \
    X(tau_sy) X(elig) X(tau_d) X(tau_ln) X(d_ln) X(fee) X(tau_ob) X(irr) X(pi0) X(pi1) X(Cmax) X(lev) X(vt_rate)            \
    X(vt_decay) X(vt_avg) X(dw) X(disp) X(leak) X(j4) X(j5) X(eur_per_job) X(add_proc) X(incl) X(unemp_share) X(b4) X(b5)   \
    X(bad) X(e4) X(e5) X(ead) X(v_b) X(v_job) X(s_ad) X(cash) X(edu_eff) X(inc_eff) X(hh) X(premium)
#define ORACLE_STOCKS(X) \
    X(PR) X(PO) X(PT) X(SU) X(SC) X(PP) X(PI) X(AD) X(NT) X(EV) X(OP) X(CU) X(SK) X(AL) X(CP) X(MK) X(SY) X(FD) X(LN)       \
    X(OB) X(GB) X(ID) X(VI) X(IM) X(PA) X(MA) X(VE)
// clang-format on

#define ORACLE_FIELD(name) double name = 0;
#define ORACLE_SLOT(name) {#name, &Type::name},
struct Symbols {
    ORACLE_SYMBOLS(ORACLE_FIELD)
};
struct Stocks {
    ORACLE_STOCKS(ORACLE_FIELD)
};
struct SymbolSlot {
    string name;
    double Symbols::*field;
};
struct StockSlot {
    string name;
    double Stocks::*field;
};
inline const std::vector<SymbolSlot>& symbol_slots() {
    using Type = Symbols;
    static const std::vector<SymbolSlot> slots = {ORACLE_SYMBOLS(ORACLE_SLOT)};
    return slots;
}
inline const std::vector<StockSlot>& stock_slots() {
    using Type = Stocks;
    static const std::vector<StockSlot> slots = {ORACLE_STOCKS(ORACLE_SLOT)};
    return slots;
}
#undef ORACLE_FIELD
#undef ORACLE_SLOT
#undef ORACLE_SYMBOLS
#undef ORACLE_STOCKS

struct Phase {
    double from_year, to_year, budget;
};

/// An instrument of a mix with what the catalogue says of it.
struct Instrument {
    string id;
    double reference_budget, delay, ramp_years;
    Values strength, money_share;  ///< by level; by proto, impl, scale, public
    double places_share = 0;
    double fte_at_reference = 0;
    Values settings;  ///< complete
    std::vector<Phase> phases;
    double eff = 1;
    bool enabled = true;
};

struct Place {
    double population, GDP, EMP, AROPE, public_bodies, cost_of_unemployment;
    Values u0;     ///< by level
    Values theta;  ///< employment, education, inclusion, climate; any positive sum
};

struct Problem {
    Symbols p;
    Place place;
    std::vector<Instrument> mix;
    int years = 15;
    int steps_per_year = 12;
};

inline double sat(double x) { return x / sqrt(1 + x * x); }
inline double cov(double x) {
    x = min(max(x, 0.0), 1e6);
    return x / sqrt(sqrt(1 + x * x * x * x));
}
inline double safe(double a, double b) { return a / (b + 1e-9); }
inline double clamp(double x, double a, double b) { return min(max(x, a), b); }

/// Everything that E3 to E8 give the model in one step.
struct Policy {
    Values u;
    double money_proto = 0, money_impl = 0, money_scale = 0, money_public = 0, places_eur = 0, fte = 0;
    double inj = 0, bank = 0, sib = 0, procure = 0, match_pl = 0, payers = 0, cost = 0, cap = 45000;
    bool voluntary_tax_runs = false;
};

inline bool takes_part(const Instrument& i) {
    if (!i.enabled) return false;
    for (const Phase& phase : i.phases)
        if (phase.budget > 0) return true;
    return false;
}

inline Policy policy_at(const Problem& problem, int k, double AL) {
    const Symbols& p = problem.p;
    const Place& place = problem.place;
    const double dt = 1.0 / problem.steps_per_year, t = k * dt;
    Policy out;
    double n_act = 0;
    struct Now {
        const Instrument* instrument;
        double b, ramp, x;
    };
    std::vector<Now> now;
    for (const Instrument& i : problem.mix) {
        if (!takes_part(i)) continue;
        if (i.id == "grant_call") out.cap = i.settings.at("grant_cap_eur");
        double b = 0;
        for (const Phase& phase : i.phases)
            if (k >= std::lround(problem.steps_per_year * phase.from_year) &&
                k < std::lround(problem.steps_per_year * phase.to_year))
                b = phase.budget;
        double ramp = 0;
        if (b > 0) ramp = clamp((t + dt - i.phases.front().from_year - i.delay) / i.ramp_years, 0, 1);  // E2
        const double x = b / (i.reference_budget * place.population / 1.5e6);                            // E3
        n_act += ramp * min(1.0, x / 0.25);
        now.push_back({&i, b, ramp, x});
    }
    const double C = 1 / (1 + p.phi * max(0.0, n_act - p.n0 * (1 + 3 * AL)) / p.n0);  // E5
    for (const auto& [level, u0] : place.u0) {                                       // E4, E6
        double product = 1;
        for (const Now& n : now) {
            const auto s = n.instrument->strength.find(level);
            if (s == n.instrument->strength.end()) continue;
            const double a = min(1.25, n.ramp * C * n.x * sqrt(1 + p.h * p.h) / sqrt(n.x * n.x + p.h * p.h));
            product *= 1 - min(0.95, s->second * n.instrument->eff * a);
        }
        out.u[level] = 1 - (1 - u0) * product;
    }
    for (const Now& n : now) {  // E7, E8
        const Instrument& i = *n.instrument;
        const double B = n.b * n.ramp;
        const double reach = min(1.0, n.x * sqrt(1 + p.h * p.h) / sqrt(n.x * n.x + p.h * p.h));
        const auto share = [&](const char* q) { return i.money_share.count(q) ? i.money_share.at(q) : 0.0; };
        out.money_proto += B * share("proto");
        out.money_impl += B * share("impl");
        out.money_scale += B * share("scale");
        out.money_public += B * share("public");
        out.places_eur += B * i.places_share;
        if (i.id == "public_innovation_lab" || i.id == "skunkworks" || i.id == "a_teams")
            out.fte += i.fte_at_reference * B / i.reference_budget;
        if (i.id == "working_time_tithe") out.fte += B / 55000 * i.settings.at("take_up");
        if (i.id == "revolving_fund") {
            out.inj += B;
            out.bank += B * i.settings.at("bank_match");
        } else if (i.id == "outcomes_contract") {
            out.sib += min(i.settings.at("investor_capital_eur") / i.settings.at("contract_years"), n.b) * n.ramp;
            out.cost += 0.25 * n.b;
        } else if (i.id == "social_procurement") {
            out.procure += i.settings.at("procurement_share_percent") / 100 *
                           i.settings.at("addressable_base_percent_gdp") / 100 * place.GDP * n.ramp * reach;
            out.cost += n.b;
        } else if (i.id == "pledgebank") {
            out.match_pl += 0.9 * B;
            out.cost += 0.1 * n.b;
        } else if (i.id == "voluntary_tax") {
            out.payers = 0.6 * place.population * n.ramp * reach;
            out.voluntary_tax_runs = n.ramp > 0;
            out.cost += n.b;
        } else {
            out.cost += n.b * (1 - (share("proto") + share("impl") + share("scale") + share("public")));
        }
    }
    return out;
}

/// Auxiliaries that the outcomes need, and what the reference files report.
struct Auxiliaries {
    double crowd, vtax, sibcap, pbr, inflow_g, funded, spend_pt, spend_pol, M_im, M_sc, spend_im, spend_sc, spend_pub;
    double F_su, F_sc, F_ad, disb, acc, use, lambda4;
    double r_money_sc, M_pt, M_pp, M_pol;
};

/// E9 to E49.
inline Stocks derivative(const Problem& problem, const Policy& m, const Stocks& s, Auxiliaries& a) {
    const Symbols& p = problem.p;
    const Place& place = problem.place;
    const double pm = place.population / 1e6;
    const double need = clamp(0.5 * place.AROPE / 21 + 0.5 * (100 - place.EMP) / 28, 0.6, 1.8);  // E1
    Stocks d;
    d.ID = (m.u.at("idea") - s.ID) / p.tau_ID;  // E9
    d.VI = (m.u.at("visibility") - s.VI) / p.tau_VI;
    d.IM = (m.u.at("imitation") - s.IM) / p.tau_IM;
    d.PA = (m.u.at("participation") - s.PA) / p.tau_PA;
    d.MA = (m.u.at("matching") - s.MA) / p.tau_MA;
    const double cap_c = p.Cmax * place.population * s.PA;  // E10
    a.crowd = cap_c > 0 ? cap_c * sat(p.lev * m.match_pl / cap_c) : 0;
    a.vtax = m.payers * p.vt_rate * (0.5 + s.CU) * p.vt_avg * s.VE;  // E11
    d.VE = m.voluntary_tax_runs ? -p.vt_decay * s.VE : 0;
    a.sibcap = m.sib * s.EV / (s.EV + 0.25);  // E12
    d.OB = a.sibcap - s.OB / p.tau_ob;
    a.pbr = s.OB / p.tau_ob * (p.pi0 + p.pi1 * s.EV) * (1 + p.irr * p.tau_ob);
    const double u_network = m.u.at("network");  // E13, E14
    const double join =
        max(0.0, p.nt_cap * pm - s.NT) * u_network * (p.p_n + p.q_n * s.NT / (p.nt_cap * pm));
    const double leave = s.NT * p.lam_n * (1 - 0.7 * u_network);
    d.NT = join - leave;
    const double conn = s.NT / (s.NT + p.K_n * pm) * (0.5 + 0.5 * s.MA);
    const double F_pr = p.g0 * pm * need * (0.4 + 0.8 * s.ID + 0.5 * s.PA + 0.3 * s.CU);  // E15
    a.inflow_g = m.money_proto + 0.6 * (a.crowd + m.match_pl) + 0.5 * a.vtax;             // E16
    const double ag = m.cap * sat(p.iota * p.c_pt / m.cap);                               // E17
    const double pull = 1 + p.eta_call * sat(a.inflow_g / (ag * p.call_ref * pm));        // E18
    const double F_po = s.PR * p.k_po * (0.25 + 0.25 * (s.SK + s.ID + conn)) * pull;      // E19
    d.PR = F_pr - F_po - s.PR / p.tau_pr;                                                 // E20
    const double qel = 0.32 + 0.5 * (0.5 * s.SK + 0.25 * conn + 0.25 * s.AL);             // E21
    const double dem = s.PO * qel / p.tau_sel;
    a.M_pol = s.GB / p.tau_aw;  // E22
    a.M_pt = a.M_pol + p.amb_proto * pm;
    a.funded = dem * cov(safe(a.M_pt, ag * dem));  // E23
    const double F_pt = a.funded + p.k_self * s.PO * qel;
    a.spend_pt = a.funded * ag;  // E24
    a.spend_pol = a.spend_pt * safe(a.M_pol, a.M_pt);
    d.GB = a.inflow_g - a.spend_pol - s.GB / p.tau_lapse;  // E25
    d.PO = F_po - F_pt - s.PO / p.tau_po;
    d.PT = F_pt - s.PT / p.tau_pt;
    d.CP = (p.cp0 * pm + m.places_eur / p.c_place - s.CP) / p.tau_cp;  // E26
    const double sup = cov(safe(s.CP, s.PT + 0.4 * s.SU));
    const double phi_w = p.phi0 + (p.phimax - p.phi0) * (0.4 * sup + 0.3 * s.SK + 0.3 * s.EV);  // E27
    const double r34 = s.PT / p.tau_pt * phi_w;
    a.acc = 0.3 + 0.35 * s.VI + 0.35 * conn;  // E28
    d.MK = (p.mk0 * pm * (1 + 0.5 * s.CU + 0.5 * s.SY) + m.procure * a.acc - s.MK) / p.tau_mk;
    a.use = p.T4 * s.SU + p.T5 * s.SC;  // E29
    const double mkt = cov(safe(s.MK, a.use));
    const double g = max(s.EV, 0.05) * max(mkt, 0.05);  // E30
    const double G = sqrt(sqrt(g * sqrt(g) * max(conn, 0.05)));
    const double r45 = s.SU * p.rho45 * G;
    const double w34 = p.c_impl * r34 * (1 - p.psi0), w45 = p.c_scale * r45 * (1 - p.psi5);  // E31
    const double sh = safe(w34, w34 + w45);
    const double D_l = p.elig * (w34 + w45);  // E32
    a.disb = D_l * cov(safe(s.FD / p.tau_d, D_l));
    const double repay = s.LN / p.tau_ln, lost = p.d_ln * (1.5 - sup) * s.LN;
    d.FD = m.inj + m.bank + repay - a.disb - p.fee * s.FD;  // E33
    d.LN = a.disb - repay - lost;
    a.M_im = m.money_impl + 0.4 * (a.crowd + m.match_pl) + 0.5 * a.vtax + sh * a.disb + 0.6 * a.sibcap +
             p.amb_impl * pm;  // E34
    a.M_sc = m.money_scale + (1 - sh) * a.disb + 0.4 * a.sibcap + p.amb_scale * pm;
    const double c34 = cov(safe(a.M_im, w34)), c45 = cov(safe(a.M_sc, w45));  // E35
    a.spend_im = w34 * c34;
    a.spend_sc = w45 * c45;
    a.F_su = r34 * (p.psi0 * (0.5 + 0.5 * mkt) + (1 - p.psi0) * c34);  // E36
    a.F_sc = r45 * (p.psi5 + (1 - p.psi5) * c45);
    a.lambda4 = p.lam4 * (1 - 0.4 * sup - 0.4 * mkt);  // E37
    const double lambda5 = p.lam5 * (1 - 0.5 * mkt);
    d.SU = a.F_su - a.lambda4 * s.SU - a.F_sc;  // E38
    d.SC = a.F_sc - lambda5 * s.SC;
    const double d_pub = m.fte * p.y_fte * (0.4 + 0.6 * s.OP) +
                         p.g_pub * pm * (1 + p.eta_pub * sat(m.money_public / (p.c_pp * p.pub_ref * pm)));  // E39
    a.M_pp = m.money_public + p.b_pub0 * pm;                                                                // E40
    const double F_pp = d_pub * cov(safe(a.M_pp, p.c_pp * d_pub));
    a.spend_pub = F_pp * p.c_pp * m.money_public / a.M_pp;
    d.PP = F_pp - s.PP / p.tau_pp;  // E41
    const double F_pi = s.PP / p.tau_pp * (p.phip0 + p.phip1 * (0.5 * s.EV + 0.5 * s.OP)) + 0.1 * a.F_sc +
                        p.im0 * sqrt(pm) * s.IM;
    d.PI = F_pi - s.PI / p.tau_pi;  // E42
    const double M_ad = s.PI * place.public_bodies * p.rel;
    const double p_eff = p.p_b * (0.3 + 0.35 * s.EV + 0.35 * s.IM);  // E43
    const double q_eff = p.q_b * (0.4 + 0.6 * s.IM) * (0.5 + s.OP);
    a.F_ad = (p_eff + q_eff * s.AD / max(M_ad, 1.0)) * max(0.0, M_ad - s.AD);  // E44
    d.AD = a.F_ad - p.d_ad * s.AD;
    const double skills = m.u.at("skills"), alignment = m.u.at("alignment");  // E45
    d.SK = (skills - s.SK) / (skills > s.SK ? p.tau_sk_up : p.tau_sk_dn);
    d.AL = (alignment - s.AL) / (alignment > s.AL ? p.tau_al_up : p.tau_al_dn);
    const double open =
        1 - (1 - m.u.at("openness")) * (1 - 0.3 * s.AD / (s.AD + 60 * pm)) * (1 - 0.2 * s.SY);  // E46
    d.OP = (open - s.OP) / (open > s.OP ? p.tau_op_up : p.tau_op_dn);
    d.EV = (1 - s.EV) * (p.k_ev * (s.PT / p.tau_pt + s.PP / p.tau_pp) * m.u.at("evidence") / (p.E_ref * pm) +
                         0.03 * s.IM) -
           s.EV / p.tau_ev;  // E47
    const double v = s.SU + 5 * s.SC;
    d.CU = (1 - s.CU) * (p.k_cu * m.u.at("culture") + p.k_cud * v / (v + 120 * pm)) - s.CU / p.tau_cu;  // E48
    const double scn = 0.6 * s.SC / (s.SC + 8 * pm) + 0.4 * s.AD / (s.AD + 150 * pm);                   // E49
    d.SY = (1 - s.SY) * p.k_sy * sqrt(scn * sqrt(s.OP * s.AL)) - s.SY / p.tau_sy;
    return d;
}

inline void euler(Stocks& s, const Stocks& d, double dt) {
    for (const StockSlot& slot : stock_slots()) s.*slot.field += dt * d.*slot.field;
}

/// The region's equilibrium, by simulation until nothing moves.
inline Stocks equilibrium(const Problem& problem) {
    Problem empty = problem;
    empty.mix.clear();
    const Symbols& p = problem.p;
    const Values& u0 = problem.place.u0;
    const double pm = problem.place.population / 1e6;
    Stocks s;
    s.PR = 30 * pm, s.PO = 8 * pm, s.PT = 2 * pm, s.SU = 8 * pm, s.SC = pm, s.PP = pm, s.PI = 3 * pm, s.AD = 5 * pm;
    s.NT = p.nt0 * pm, s.EV = 0.05, s.SY = 0.02, s.CP = p.cp0 * pm, s.MK = p.mk0 * pm, s.VE = 1;
    s.OP = u0.at("openness"), s.CU = u0.at("culture"), s.SK = u0.at("skills"), s.AL = u0.at("alignment");
    s.ID = u0.at("idea"), s.VI = u0.at("visibility"), s.IM = u0.at("imitation"), s.PA = u0.at("participation");
    s.MA = u0.at("matching");
    const Policy nothing = policy_at(empty, 0, s.AL);
    Auxiliaries a{};
    for (int k = 0; k < 12 * 20000; ++k) {
        const Stocks d = derivative(empty, nothing, s, a);
        double worst = 0;
        for (const StockSlot& slot : stock_slots())
            if (d.*slot.field != 0) worst = max(worst, std::fabs(d.*slot.field) / max(std::fabs(s.*slot.field), 1e-12));
        if (worst < 1e-14) break;
        euler(s, d, 1.0 / 12);
    }
    return s;
}

/// One instant of a run: stocks by symbol, the columns of the reference files and every outcome indicator by name.
struct Moment {
    Stocks stocks;
    Values values;
};

struct Trajectory {
    std::vector<Moment> moments;  ///< one per step, 0 .. years * steps_per_year
    double total_spend_pol = 0, total_funded_by_policy = 0;
};

inline Trajectory run(const Problem& problem, const Stocks& start) {
    const Symbols& p = problem.p;
    const Place& place = problem.place;
    const double dt = 1.0 / problem.steps_per_year;
    const double none = INFINITY;
    double theta_sum = 0;
    for (const auto& [name, share] : place.theta) theta_sum += share;
    const double theta_edu = place.theta.at("education") / theta_sum, theta_inc = place.theta.at("inclusion") / theta_sum,
                 theta_env = place.theta.at("climate") / theta_sum;
    Problem empty = problem;
    empty.mix.clear();

    Trajectory out;
    Stocks s = start, s0 = start;
    double total_cost = 0, total_jobs = 0, total_social = 0, total_private = 0, total_grants = 0, total_inflow = 0;
    for (int k = 0; k <= problem.years * problem.steps_per_year; ++k) {
        const Policy m = policy_at(problem, k, s.AL), m0 = policy_at(empty, k, s0.AL);
        Auxiliaries a{}, a0{};
        const Stocks d = derivative(problem, m, s, a), d0 = derivative(empty, m0, s0, a0);
        Values v;
        // E50 to E55
        const double cost = m.cost + a.spend_pol * safe(m.money_proto + 0.6 * m.match_pl, a.inflow_g) +
                            a.spend_im * safe(m.money_impl + 0.4 * m.match_pl, a.M_im) +
                            a.spend_sc * safe(m.money_scale, a.M_sc) + a.spend_pub + m.inj + a.pbr +
                            p.premium * m.procure * a.acc;
        const double J_est = p.add_proc * m.procure * a.acc / p.eur_per_job * max(0.0, 1 - safe(a.use, s.MK));
        const double dSU = s.SU - s0.SU, dSC = s.SC - s0.SC, dAD = s.AD - s0.AD;
        const double g = p.j4 * dSU + p.j5 * dSC;
        const double net = g * (1 - p.dw) * (1 - p.disp) * (1 - p.leak) + J_est * (1 - p.leak);
        const double ben = p.b4 * dSU + p.b5 * dSC + p.bad * dAD;
        const double social = ben * p.v_b + net * p.v_job;
        const double private_money = a.crowd + a.vtax + m.bank + a.sibcap;
        v["grants_awarded_per_year"] = a.funded;
        v["sustained_per_year"] = a.F_su;
        v["scaled_per_year"] = a.F_sc;
        v["adoptions_per_year"] = a.F_ad;
        v["crowd_eur_per_year"] = a.crowd;
        v["voluntary_tax_eur_per_year"] = a.vtax;
        v["outcome_payments_eur_per_year"] = a.pbr;
        v["loans_disbursed_eur_per_year"] = a.disb;
        v["policy_grants_paid_eur_per_year"] = a.spend_pol;
        v["d sustained_ventures"] = dSU;
        v["d scaled_ventures"] = dSC;
        v["d pilots"] = s.PT - s0.PT;
        v["d adoptions"] = dAD;
        v["d proven_public_innovations"] = s.PI - s0.PI;
        v["d network_actors"] = s.NT - s0.NT;
        v["d systemic_change"] = s.SY - s0.SY;
        v["net_jobs"] = net;
        v["gross_jobs"] = g + J_est / p.add_proc;
        v["beneficiaries_per_year"] = ben;
        v["public_cost_eur_per_year"] = cost;
        v["total_public_cost_eur"] = total_cost;
        v["net_job_years"] = total_jobs;
        v["eur_per_net_job_year"] = total_jobs > 0 ? total_cost / total_jobs : none;
        v["fund_assets_eur"] = s.FD - s0.FD + s.LN - s0.LN;
        v["social_value_eur_per_year"] = social;
        v["savings_eur_per_year"] = net * p.unemp_share * place.cost_of_unemployment * p.cash + dAD * p.s_ad * p.cash;
        v["social_value_per_public_eur"] = total_cost > 0 ? total_social / total_cost : none;
        v["private_eur_per_public_eur"] = total_cost > 0 ? total_private / total_cost : none;
        v["absorption"] = total_inflow > 0 ? total_grants / total_inflow : none;
        double alive = 1;
        for (int month = 0; month < 60; ++month) alive *= 1 - a.lambda4 / 12;
        v["survival_5_years"] = alive;
        v["employment_pp"] = 100 * net / (0.58 * place.population);
        v["arope_pp"] = -100 * (net * p.incl * p.hh + theta_inc * ben * p.inc_eff) / place.population;
        v["early_leavers_pp"] = -100 * theta_edu * ben * p.edu_eff / (0.08 * place.population);
        v["ghg_kg_per_inhabitant"] =
            -1000 * theta_env * (p.e4 * dSU + p.e5 * dSC + p.ead * dAD) / place.population;
        v["innovation_spending_pp_gdp"] =
            100 * 0.5 * ((a.spend_pt - a0.spend_pt) + (a.spend_im - a0.spend_im) + a.spend_pub) / place.GDP;
        v["mean_grant"] = a.spend_pt / a.funded;
        out.moments.push_back({s, v});

        total_cost += cost * dt;  // E56
        total_jobs += net * dt;
        total_social += social * dt;
        total_private += private_money * dt;
        total_grants += a.spend_pol * dt;
        total_inflow += a.inflow_g * dt;
        euler(s, d, dt);
        euler(s0, d0, dt);
    }
    return out;
}

inline Trajectory run(const Problem& problem) { return run(problem, equilibrium(problem)); }

}  // namespace oracle
