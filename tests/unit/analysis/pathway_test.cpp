#include "analysis/pathway.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>

#include "analysis/pathway_flows.hpp"
#include "unit/analysis/support.hpp"

using namespace regiomix;
using namespace analysis_test;

namespace {

using enum PathwayStage;

/// A moment of a run in double precision, with what made it.
struct Moment {
    Stocks<double> stocks;
    MechanismLevels<double> levels;
    Flows<double> flows;
    PathwayFlows<double> pathway;
};

struct CentralCase {
    Parameters<double> parameters;
    Region<double> region;
    Coefficients<double> coefficients;
    std::vector<Moment> moments;
};

CentralCase central_run_of(const fixture::Case& some) {
    const MixSpec spec = fixture::spec_of(some);
    const Parameters<double> parameters = central_parameters(some.assumptions);
    const Region<double> region(some.region);
    CentralCase run{parameters, region, coefficients_of(parameters, region, spec.plan->grant_cap_eur), {}};
    MixEffects<double> effects(*spec.plan);
    effects.begin(parameters, region, [](std::size_t) { return 1.0; });
    simulate(*spec.plan, effects, DrawInputs<double>{parameters, spec.basis->equilibrium.stocks}, region, true,
             [&](const RunMoment<double>& moment) {
                 Moment& kept = run.moments.emplace_back(Moment{moment.stocks, moment.levels, moment.flows, {}});
                 read_pathway(moment, parameters, run.coefficients, kept.pathway);
             });
    return run;
}

/// The model's own flows after something was changed by hand.
struct Changed {
    Stocks<double> s;
    MechanismLevels<double> m;
    Parameters<double> p;
    Stocks<double> rate{};
    Flows<double> f{};
};

constexpr double plenty = 1e15;

/// A limit, how to lift it in the model, and the inflow it should let in.
struct Lift {
    PathwayStage stage;
    Constraint constraint;
    std::function<void(Changed&)> lift;
    std::function<double(const Changed&, const Flows<double>& before)> inflow;
};

void have_contacts(Changed& c) {
    c.s.network_actors = plenty;
    c.s.match_quality = 1;
}

double systemic_inflow(const Changed& c) {
    return c.rate.systemic_change + c.s.systemic_change / c.p.systemic_change_lifetime;
}

std::vector<Lift> lifts() {
    using C = Constraint;
    const auto prompts_in = [](const Changed& c, const Flows<double>&) { return c.f.new_prompts; };
    const auto proposals_in = [](const Changed& c, const Flows<double>&) { return c.f.new_proposals; };
    const auto pilots_in = [](const Changed& c, const Flows<double>&) { return c.f.new_pilots; };
    const auto sustained_in = [](const Changed& c, const Flows<double>&) { return c.f.new_sustained; };
    const auto scaled_in = [](const Changed& c, const Flows<double>&) { return c.f.new_scaled; };
    const auto systemic_in = [](const Changed& c, const Flows<double>&) { return systemic_inflow(c); };
    const auto public_in = [](const Changed& c, const Flows<double>&) { return c.f.new_public_pilots; };
    // What scaled ventures add is not the stage's own doing.
    const auto proven_in = [](const Changed& c, const Flows<double>& before) {
        return c.f.new_proven + 0.1 * (before.new_scaled - c.f.new_scaled);
    };
    const auto adopted_in = [](const Changed& c, const Flows<double>&) { return c.f.new_adoptions; };
    return {
        {prompts, C::ideas, [](Changed& c) { c.s.idea_generation = 1; }, prompts_in},
        {prompts, C::participation, [](Changed& c) { c.s.participation = 1; }, prompts_in},
        {prompts, C::culture, [](Changed& c) { c.s.culture = 1; }, prompts_in},
        {proposals, C::ideas, [](Changed& c) { c.s.idea_generation = 1; }, proposals_in},
        {proposals, C::skills, [](Changed& c) { c.s.skills = 1; }, proposals_in},
        {proposals, C::contacts, have_contacts, proposals_in},
        {proposals, C::money, [](Changed& c) { c.m.pilot_money = plenty; }, proposals_in},
        {pilots, C::money, [](Changed& c) { c.s.grant_balance = plenty; }, pilots_in},
        {pilots, C::proposals, [](Changed& c) { c.s.proposals = plenty; },
         [](const Changed& c, const Flows<double>& before) {
             return c.f.funded_pilots + (before.new_pilots - before.funded_pilots);
         }},
        {sustaining, C::support, [](Changed& c) { c.s.support_places = plenty; }, sustained_in},
        {sustaining, C::skills, [](Changed& c) { c.s.skills = 1; }, sustained_in},
        {sustaining, C::evidence, [](Changed& c) { c.s.evidence_base = 1; }, sustained_in},
        {sustaining, C::market, [](Changed& c) { c.s.accessible_market = plenty; }, sustained_in},
        {sustaining, C::money, [](Changed& c) { c.m.implementation_money = plenty; }, sustained_in},
        {scaling, C::evidence, [](Changed& c) { c.s.evidence_base = 1; }, scaled_in},
        {scaling, C::market, [](Changed& c) { c.s.accessible_market = plenty; }, scaled_in},
        {scaling, C::contacts, have_contacts, scaled_in},
        {scaling, C::money, [](Changed& c) { c.m.scaling_money = plenty; }, scaled_in},
        {systemic, C::scaled, [](Changed& c) { c.s.scaled_ventures = plenty; }, systemic_in},
        {systemic, C::adoptions, [](Changed& c) { c.s.adoptions = plenty; }, systemic_in},
        {systemic, C::openness, [](Changed& c) { c.s.public_openness = 1; }, systemic_in},
        {systemic, C::alignment, [](Changed& c) { c.s.strategic_alignment = 1; }, systemic_in},
        {public_pilots, C::staff, [](Changed& c) { c.m.public_innovation_fte = plenty; }, public_in},
        {public_pilots, C::money, [](Changed& c) { c.p.public_pilot_cost = 1e-12; }, public_in},
        {proven, C::evidence, [](Changed& c) { c.s.evidence_base = 1; }, proven_in},
        {proven, C::openness, [](Changed& c) { c.s.public_openness = 1; }, proven_in},
        {proven, C::imitation, [](Changed& c) { c.s.imitation_readiness = 1; }, proven_in},
        {adoptions, C::evidence, [](Changed& c) { c.s.evidence_base = 1; }, adopted_in},
        {adoptions, C::openness, [](Changed& c) { c.s.public_openness = 1; }, adopted_in},
        {adoptions, C::imitation, [](Changed& c) { c.s.imitation_readiness = 1; }, adopted_in},
        {adoptions, C::innovations, [](Changed&) {},
         [](const Changed& c, const Flows<double>& before) {
             return before.new_adoptions * before.possible_adoptions / (before.possible_adoptions - c.s.adoptions);
         }},
    };
}

/// No loans and no outcomes contracts: with those, what a stage has ready changes what money it gets.
fixture::Case case_without_loans() {
    fixture::Case some = fixture::empty_case("example", 6);
    some.mix = {fixture::entry("grant_call", 0, 72, 1e6), fixture::entry("incubation", 6, 60, 8e5),
                fixture::entry("public_innovation_lab", 0, 72, 6e5)};
    return some;
}

const StageState& stage_of(const std::vector<StageState>& stages, PathwayStage stage) {
    return stages[static_cast<std::size_t>(stage)];
}

}  // namespace

TEST_CASE("pathway: every stock changes by what comes in, goes on and is lost") {
    fixture::Random random("pathway balance", 3);
    for (int i = 0; i < 4; ++i) {
        const fixture::Case some = i == 0 ? fixture::ready_case("seven_steps") : fixture::random_case(random);
        const CentralCase run = central_run_of(some);
        for (std::size_t k = 0; k + 1 < run.moments.size(); ++k) {
            const auto before = pathway_stocks(run.moments[k].stocks), after = pathway_stocks(run.moments[k + 1].stocks);
            const PathwayFlows<double>& flows = run.moments[k].pathway;
            for (std::size_t stage = 0; stage < pathway_stage_count; ++stage) {
                CAPTURE(pathway_stage_names[stage]);
                const double change = (flows.entering[stage] - flows.passed_on[stage] - flows.lost[stage]) / 12;
                REQUIRE(std::fabs(after[stage] - before[stage] - change) <= 1e-9 * (std::fabs(before[stage]) + 1e-3));
            }
            for (std::size_t place = 0; place < stage_constraint_count; ++place) {
                CAPTURE(place);
                const auto stage = static_cast<std::size_t>(stage_constraints[place].stage);
                REQUIRE(flows.lifted[place] >= flows.entering[stage] * (1 - 1e-6));
            }
        }
    }
}

TEST_CASE("pathway: lifting a limit is what the model does when it is lifted there") {
    const CentralCase run = central_run_of(case_without_loans());
    std::vector<bool> tried(stage_constraint_count, false);
    for (const std::size_t month : {0u, 30u, 71u}) {
        const Moment& moment = run.moments[month];
        for (const Lift& lift : lifts()) {
            const std::size_t place = place_of(lift.stage, lift.constraint);
            REQUIRE(place < stage_constraint_count);
            tried[place] = true;
            CAPTURE(place);
            Changed changed{moment.stocks, moment.levels, run.parameters};
            lift.lift(changed);
            model_rates(changed.s, changed.m, changed.p, run.coefficients, changed.rate, changed.f);
            CHECK(moment.pathway.lifted[place] == doctest::Approx(lift.inflow(changed, moment.flows)).epsilon(1e-7));
        }
    }
    CHECK(std::find(tried.begin(), tried.end(), false) == tried.end());
}

TEST_CASE("pathway job: one draw agrees with other mixes, whoever computes it") {
    const fixture::Case some = case_without_loans();
    const MixProblem problem = problem_of(some, 1);
    PathwayJob job({.problem = problem, .year = 4}), other({.problem = problem, .year = 4}),
        worker({.problem = problem, .year = 4});
    finish(job);
    finish_by_workers(other, worker);
    const PathwayResult& result = job.result();
    REQUIRE(result.mix.size() == pathway_stage_count);
    CHECK(result.reliefs.size() == pathway_stage_count);  // in one draw, one limit binds at each stage
    // The year's flows are the change of the stocks over the year.
    PathwayJob before({.problem = problem, .year = 3});
    finish(before);
    for (std::size_t i = 0; i < pathway_stage_count; ++i) {
        const StageState &now = result.mix[i], &then = before.result().mix[i];
        CAPTURE(pathway_stage_names[i]);
        CHECK(now.stock.mean - then.stock.mean ==
              doctest::Approx(now.entering.mean - now.passed_on.mean - now.lost.mean).epsilon(1e-3));
        CHECK(result.nothing[i].entering.mean ==
              doctest::Approx(result.nothing[i].passed_on.mean + result.nothing[i].lost.mean).epsilon(1e-4));
    }
    // Every relief is the flow of the other mix minus that of this one.
    for (const char* id : {"grant_call", "science_shops"}) {
        MixProblem more = problem;
        const InstrumentKind& kind = problem.catalogue->instruments[*problem.catalogue->find(id)];
        const double usual = usual_budget_eur(kind, problem.region.figures);
        if (find_entry(some.mix, id))
            more.mix[0].phases[0].annual_budget_eur += usual_step * usual;
        else
            more.mix.push_back(fixture::entry(id, 0, 72, usual));
        PathwayJob with({.problem = more, .year = 4});
        finish(with);
        for (std::size_t k = 0; k < result.reliefs.size(); ++k) {
            const auto stage = static_cast<std::size_t>(stage_constraints[result.reliefs[k].place].stage);
            const auto& instruments = result.reliefs[k].instruments;
            REQUIRE(instruments.size() == problem.catalogue->instruments.size());
            const auto one = std::find_if(instruments.begin(), instruments.end(),
                                          [&](const InstrumentRelief& relief) { return relief.instrument == id; });
            CHECK(one->gain.mean == with.result().mix[stage].entering.mean - result.mix[stage].entering.mean);
            CHECK(one->present == (std::string(id) == "grant_call"));
            CHECK(one->cost_eur > 0);
            CHECK(one->gain_per_eur() == one->gain.mean / one->cost_eur);
            for (std::size_t i = 1; i < instruments.size(); ++i)
                CHECK(instruments[i - 1].gain.mean >= instruments[i].gain.mean);
            for (std::size_t i = 0; i < instruments.size(); ++i) {
                CHECK(other.result().reliefs[k].instruments[i].instrument == instruments[i].instrument);
                CHECK(other.result().reliefs[k].instruments[i].gain.mean == instruments[i].gain.mean);
            }
        }
    }
}

TEST_CASE("pathway job: money for grants holds up pilots until there is much of it, then proposals do") {
    fixture::Case some = fixture::empty_case("example", 5);
    const auto binding_share = [&](double grants, Constraint constraint) {
        some.mix.clear();
        if (grants > 0) some.mix = {fixture::entry("grant_call", 0, 60, grants)};
        PathwayJob job({.problem = problem_of(some, 16), .year = 5});
        finish(job);
        for (const ConstraintState& state : stage_of(job.result().mix, pilots).constraints)
            if (stage_constraints[state.place].constraint == constraint) return state.binding_in;
        return -1.0;
    };
    CHECK(binding_share(0, Constraint::money) > 0.75);
    CHECK(binding_share(0, Constraint::proposals) < 0.25);
    CHECK(binding_share(1e8, Constraint::money) == 0);
    CHECK(binding_share(1e8, Constraint::proposals) == 1);
}

TEST_CASE("pathway job: more draws than one cell holds") {
    fixture::Case some = fixture::empty_case("example", 1);
    some.mix = {fixture::entry("grant_call", 0, 12, 6e5)};
    const auto few = fixture::make_draws(fixture::draw_spec_of(some, 4));
    MixProblem problem = problem_with(some, few);
    Catalogue two = *problem.catalogue;
    two.instruments.resize(2);
    two.instruments[0] = problem.catalogue->instruments[*problem.catalogue->find("grant_call")];
    problem.catalogue = &two;
    PathwayJob job({.problem = problem, .year = 1});
    finish(job);
    problem.evaluator = std::make_shared<MixEvaluator>(
        some.region, repeated(*few, fixture::content().catalogue.instruments.size(), 2 * static_cast<int>(draws_per_cell)));
    PathwayJob large({.problem = problem, .year = 1});
    CHECK(large.cells() == 4);
    finish(large);
    for (std::size_t i = 0; i < pathway_stage_count; ++i) {
        CHECK(large.result().mix[i].entering.mean == doctest::Approx(job.result().mix[i].entering.mean));
        CHECK(large.result().nothing[i].lost.mean == doctest::Approx(job.result().nothing[i].lost.mean));
        for (std::size_t k = 0; k < job.result().mix[i].constraints.size(); ++k)
            CHECK(large.result().mix[i].constraints[k].binding_in == job.result().mix[i].constraints[k].binding_in);
    }
    REQUIRE(large.result().reliefs.size() == job.result().reliefs.size());
    for (std::size_t k = 0; k < job.result().reliefs.size(); ++k)
        CHECK(large.result().reliefs[k].instruments[0].gain.mean ==
              doctest::Approx(job.result().reliefs[k].instruments[0].gain.mean));
}

TEST_CASE("pathway job: shares of limits are shares, and doing nothing is the same beside any mix") {
    const fixture::Case some = fixture::ready_case("lorraine_full");
    PathwayJob job({.problem = problem_of(some, 24), .year = 10});
    finish(job);
    fixture::Case empty = some;
    empty.mix.clear();
    PathwayJob without({.problem = problem_of(empty, 24), .year = 10});
    finish(without);
    const PathwayResult& result = job.result();
    for (std::size_t i = 0; i < pathway_stage_count; ++i) {
        double bound = 0;
        for (const ConstraintState& limit : result.mix[i].constraints) {
            CHECK(limit.open.p10 >= 0);
            CHECK(limit.open.p90 <= 1);
            CHECK(limit.binding_in <= result.mix[i].constraints[result.mix[i].binding].binding_in);
            bound += limit.binding_in;
        }
        CHECK(bound == doctest::Approx(1));
        CHECK(result.nothing[i].entering.mean == without.result().mix[i].entering.mean);
        CHECK(result.nothing[i].stock.mean == without.result().mix[i].stock.mean);
    }
    for (const ConstraintRelief& relief : result.reliefs) {
        const StageState& stage = stage_of(result.mix, stage_constraints[relief.place].stage);
        for (const ConstraintState& limit : stage.constraints)
            if (limit.place == relief.place)
                CHECK(relief.instruments[0].gain.draws == doctest::Approx(24 * limit.binding_in));
    }
}
