#include "ensemble/ensemble.hpp"

#include <cassert>

#include "base/hash.hpp"
#include "ensemble/block_runner.hpp"
#include "numeric/pack.hpp"
#include "sim/run.hpp"

namespace regiomix {

const Engine best_engine = packs_are_fast ? Engine::simd : Engine::scalar;

namespace {

void add_month(PublicCostParts<double>& year, const PublicCostParts<double>& rate) {
    year.running += rate.running * step_length_years;
    year.projects += rate.projects * step_length_years;
    year.fund_capital += rate.fund_capital * step_length_years;
    year.outcome_payments += rate.outcome_payments * step_length_years;
}

}  // namespace

std::shared_ptr<const RegionBasis> make_basis(const RegionInput& region, const AssumptionSet& assumptions) {
    auto basis = std::make_shared<RegionBasis>();
    basis->region = region;
    basis->assumptions = assumptions;
    basis->equilibrium = find_equilibrium(central_parameters(assumptions), Region<double>(region));
    return basis;
}

CentralRun run_central(const MixSpec& spec) {
    const Region<double> region(spec.basis->region);
    const DrawInputs<double> inputs{central_parameters(spec.basis->assumptions), spec.basis->equilibrium.stocks};
    MixEffects<double> effects(*spec.plan);
    effects.begin(inputs.parameters, region, [](std::size_t) { return 1.0; });
    CentralRun run(spec.plan->steps / months_per_year);
    run.cost_by_year.resize(static_cast<std::size_t>(run.years()), {0, 0, 0, 0});
    simulate(*spec.plan, effects, inputs, region, true, [&](const RunMoment<double>& moment) {
        const int year = moment.step / months_per_year;
        if (moment.step < spec.plan->steps)
            add_month(run.cost_by_year[static_cast<std::size_t>(year)],
                      public_cost_parts(moment.flows, moment.levels, inputs.parameters));
        if (moment.step % months_per_year != 0) return;
        const auto values = indicator_values(moment.change, moment.flows, moment.yearly, moment.totals, moment.baseline,
                                             inputs.parameters, region);
        for (std::size_t i = 0; i < indicator_count; ++i) run.at(static_cast<Indicator>(i), year) = values[i];
    });
    return run;
}

struct EnsembleJob::State {
    std::shared_ptr<const DrawTable> draws;
    std::unique_ptr<BlockRunner> runner;
    CentralRun central;
    IndicatorTable<Quantiles> quantiles;
    std::shared_ptr<Samples> samples;
    QuantileReader quantile_reader;
    int next_draw = 0;
    std::size_t next_indicator = 0;

    void run_block() {
        runner->run(next_draw, *samples);
        next_draw += BlockRunner::block_draws;
    }
    void read_quantiles() {
        const auto indicator = static_cast<Indicator>(next_indicator++);
        for (int year = 0; year <= samples->years(); ++year)
            quantiles.at(indicator, year) = quantile_reader.read(samples->at(indicator, year));
    }
    bool runs_done() const { return next_draw >= draws->draws(); }
};

EnsembleJob::EnsembleJob(MixSpec spec, std::shared_ptr<const DrawTable> draws, Engine engine)
    : state_(std::make_unique<State>()) {
    const int years = spec.plan->steps / months_per_year;
    state_->runner = engine == Engine::simd ? make_simd_runner(spec, *draws) : make_scalar_runner(spec, *draws);
    state_->central = run_central(spec);
    state_->quantiles = IndicatorTable<Quantiles>(years);
    state_->samples = std::make_shared<Samples>(years, draws->draws(), draws->stride());
    state_->draws = std::move(draws);
}

EnsembleJob::~EnsembleJob() = default;
EnsembleJob::EnsembleJob(EnsembleJob&&) noexcept = default;
EnsembleJob& EnsembleJob::operator=(EnsembleJob&&) noexcept = default;

bool EnsembleJob::step() {
    if (!state_->runs_done())
        state_->run_block();
    else if (!done())
        state_->read_quantiles();
    return done();
}

bool EnsembleJob::done() const { return state_->next_indicator == indicator_count; }

double EnsembleJob::progress() const {
    const double runs = min(1.0, static_cast<double>(state_->next_draw) / state_->draws->draws());
    const double quantiles = static_cast<double>(state_->next_indicator) / indicator_count;
    return 0.75 * runs + 0.25 * quantiles;  // quantiles cost about a quarter of the whole
}

const CentralRun& EnsembleJob::central() const { return state_->central; }

EnsembleResult EnsembleJob::take() {
    assert(done());
    return {std::move(state_->central), std::move(state_->quantiles), std::move(state_->samples)};
}

std::uint64_t hash_of(const EnsembleResult& result) {
    BitHash hash;
    hash.add(std::span<const double>(result.central.values()));
    for (std::size_t i = 0; i < indicator_count; ++i)
        for (int year = 0; year <= result.samples->years(); ++year)
            hash.add(result.samples->at(static_cast<Indicator>(i), year));
    for (const Quantiles& quantiles : result.quantiles.values()) hash.add(std::span<const float>(quantiles));
    return hash.digest();
}

}  // namespace regiomix
