#include "analysis/pathway.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

#include "analysis/mix_runs.hpp"
#include "analysis/pathway_flows.hpp"

namespace regiomix {
namespace {

// Quantities of a run, in this order. Only those before `stock` are needed of a mix that is tried.
constexpr std::size_t cost = 0, entering = 1, stock = entering + pathway_stage_count, passed_on = stock + pathway_stage_count,
                      lost = passed_on + pathway_stage_count, lifted = lost + pathway_stage_count,
                      all_quantities = lifted + stage_constraint_count;

template <std::size_t N>
void add(std::array<RunScalar, N>& sums, const std::array<RunScalar, N>& values) {
    for (std::size_t i = 0; i < N; ++i) sums[i] = sums[i] + values[i];
}

/// Adds up the twelve months of the last year of a run.
class YearOfRun {
  public:
    void begin(const Coefficients<RunScalar>& coefficients) {
        coefficients_ = coefficients;
        const RunScalar zero(0.0);
        sums_.entering.fill(zero);
        sums_.passed_on.fill(zero);
        sums_.lost.fill(zero);
        sums_.lifted.fill(zero);
    }

    void add_month(const RunMoment<RunScalar>& moment, const Parameters<RunScalar>& parameters) {
        PathwayFlows<RunScalar> rates;
        read_pathway(moment, parameters, coefficients_, rates);
        add(sums_.entering, rates.entering);
        add(sums_.passed_on, rates.passed_on);
        add(sums_.lost, rates.lost);
        add(sums_.lifted, rates.lifted);
    }

    /// Stores as many quantities as asked for; values[quantity * range.count + draw].
    void store(const RunMoment<RunScalar>& end, std::size_t quantities, const DrawRange& range, std::size_t place,
               std::span<float> values) const {
        const auto put = [&](std::size_t quantity, const RunScalar& value) {
            if (quantity < quantities) store_draws(value, range, place, values.data() + quantity * range.count);
        };
        const RunScalar dt(step_length_years);
        const auto stocks = pathway_stocks(end.stocks);
        put(cost, end.totals.public_cost);
        for (std::size_t i = 0; i < pathway_stage_count; ++i) {
            put(entering + i, sums_.entering[i] * dt);
            put(stock + i, stocks[i]);
            put(passed_on + i, sums_.passed_on[i] * dt);
            put(lost + i, sums_.lost[i] * dt);
        }
        for (std::size_t i = 0; i < stage_constraint_count; ++i) put(lifted + i, sums_.lifted[i] * dt);
    }

  private:
    Coefficients<RunScalar> coefficients_;
    PathwayFlows<RunScalar> sums_;
};

void run_year(const MixProblem& problem, const PolicyMix& mix, int year, std::size_t quantities, const DrawRange& range,
              std::span<float> values) {
    const MixPlan plan = plan_mix(mix, *problem.catalogue, problem.region.figures, year);
    const int first = (year - 1) * months_per_year, end = year * months_per_year;
    YearOfRun sums;
    run_draws(plan, problem.region, problem.evaluator->table(), range, true,
              [&](const RunMoment<RunScalar>& moment, const DrawInputs<RunScalar>& inputs, const Region<RunScalar>& region,
                  std::size_t place) {
                  if (moment.step < first) return;
                  if (moment.step == first) sums.begin(coefficients_of(inputs.parameters, region, plan.grant_cap_eur));
                  if (moment.step < end)
                      sums.add_month(moment, inputs.parameters);
                  else
                      sums.store(moment, quantities, range, place, values);
              });
}

/// Never above 1: lifting a limit takes nothing away, whatever single precision rounds.
float open_share(float inflow, float without_limit) {
    return without_limit > inflow ? std::max(0.0f, inflow / without_limit) : 1.0f;
}

}  // namespace

double InstrumentRelief::gain_per_eur() const {
    return cost_eur > 0 ? gain.mean / cost_eur : std::numeric_limits<double>::infinity();
}

PathwayJob::PathwayJob(PathwaySpec spec) : spec_(std::move(spec)), mix_(active_entries(spec_.problem.mix)) {
    assert(spec_.year >= 1);
    result_.year = spec_.year;
    result_.draws = spec_.problem.evaluator->draws();
    begin_stage(2 * draw_cells(draws()), all_quantities * draws_of_cell(0, draws()).count);
}

/// Cells are mix after mix, and some draws of it a cell. The last ones may hold fewer; what they leave is not read.
void PathwayJob::compute(std::size_t cell, std::span<float> values) const {
    const std::size_t mix = cell / draw_cells(draws());
    const DrawRange range = draws_of_cell(cell % draw_cells(draws()), draws());
    const std::size_t quantities = stage() == 0 ? all_quantities : stock;
    const PolicyMix tried = stage() == 1 ? mix_with(mix) : mix == 0 ? mix_ : PolicyMix{};
    run_year(spec_.problem, tried, spec_.year, quantities, range, values.first(quantities * range.count));
}

double PathwayJob::added_budget(std::size_t instrument) const {
    const InstrumentKind& kind = spec_.problem.catalogue->instruments[instrument];
    const double usual = usual_budget_eur(kind, spec_.problem.region.figures);
    return find_entry(mix_, kind.id) ? usual_step * usual : usual;
}

PolicyMix PathwayJob::mix_with(std::size_t instrument) const {
    const std::string& id = spec_.problem.catalogue->instruments[instrument].id;
    PolicyMix mix = mix_;
    for (MixEntry& entry : mix) {
        if (entry.instrument != id) continue;
        for (Phase& phase : entry.phases) phase.annual_budget_eur += added_budget(instrument);
        return mix;
    }
    mix.push_back({id, true, {{0, spec_.problem.horizon_years * months_per_year, added_budget(instrument)}}, {}});
    return mix;
}

std::vector<float> PathwayJob::gathered(std::size_t mix, std::size_t quantity) const {
    std::vector<float> values;
    for (std::size_t part = 0; part < draw_cells(draws()); ++part) {
        const std::size_t count = draws_of_cell(part, draws()).count;
        const auto cell = values_of(mix * draw_cells(draws()) + part).subspan(quantity * count, count);
        values.insert(values.end(), cell.begin(), cell.end());
    }
    return values;
}

/// Also keeps which draws are bound by what, when it is the mix.
void PathwayJob::read_constraints(std::size_t mix, std::size_t stage, StageState& state, const std::vector<float>& inflow) {
    std::vector<float> least(draws(), 1.0f);
    std::vector<std::size_t> binding(draws(), stage_constraint_count);
    for (std::size_t place = 0; place < stage_constraint_count; ++place) {
        if (static_cast<std::size_t>(stage_constraints[place].stage) != stage) continue;
        std::vector<float> open = gathered(mix, lifted + place);
        for (std::size_t d = 0; d < draws(); ++d) {
            open[d] = open_share(inflow[d], open[d]);
            if (!(open[d] < least[d])) continue;
            least[d] = open[d];
            binding[d] = place;
        }
        state.constraints.push_back({place, spread_of(open), 0});
    }
    for (ConstraintState& constraint : state.constraints) {
        std::vector<std::uint32_t> where;
        for (std::size_t d = 0; d < draws(); ++d)
            if (binding[d] == constraint.place) where.push_back(static_cast<std::uint32_t>(d));
        constraint.binding_in = static_cast<double>(where.size()) / static_cast<double>(draws());
        if (mix == 0) binding_[constraint.place] = std::move(where);
    }
    const auto most = std::max_element(
        state.constraints.begin(), state.constraints.end(),
        [](const ConstraintState& a, const ConstraintState& b) { return a.binding_in < b.binding_in; });
    state.binding = static_cast<std::size_t>(most - state.constraints.begin());
}

std::vector<StageState> PathwayJob::read_stages(std::size_t mix) {
    std::vector<StageState> stages(pathway_stage_count);
    for (std::size_t i = 0; i < pathway_stage_count; ++i) {
        const std::vector<float> inflow = gathered(mix, entering + i);
        stages[i].stock = spread_of(gathered(mix, stock + i));
        stages[i].entering = spread_of(inflow);
        stages[i].passed_on = spread_of(gathered(mix, passed_on + i));
        stages[i].lost = spread_of(gathered(mix, lost + i));
        read_constraints(mix, i, stages[i], inflow);
        if (mix == 0) entering_.push_back(inflow);
    }
    return stages;
}

void PathwayJob::read_reliefs() {
    const std::size_t instruments = spec_.problem.catalogue->instruments.size();
    for (std::size_t place = 0; place < stage_constraint_count; ++place)
        if (!binding_[place].empty()) result_.reliefs.push_back({place, {}});
    for (std::size_t i = 0; i < instruments; ++i) {
        const std::string& id = spec_.problem.catalogue->instruments[i].id;
        const std::vector<float> costs = gathered(i, cost);
        std::vector<std::vector<float>> inflows;
        for (std::size_t stage = 0; stage < pathway_stage_count; ++stage) inflows.push_back(gathered(i, entering + stage));
        for (ConstraintRelief& relief : result_.reliefs) {
            const auto stage = static_cast<std::size_t>(stage_constraints[relief.place].stage);
            InstrumentRelief one{id, find_entry(mix_, id) != nullptr, added_budget(i), {}, 0};
            std::vector<float> gains;
            for (const std::uint32_t d : binding_[relief.place]) {
                gains.push_back(inflows[stage][d] - entering_[stage][d]);
                one.cost_eur += static_cast<double>(costs[d]) - static_cast<double>(cost_[d]);
            }
            one.gain = spread_of(gains);
            one.cost_eur /= static_cast<double>(gains.size());
            relief.instruments.push_back(std::move(one));
        }
    }
    for (ConstraintRelief& relief : result_.reliefs)
        std::stable_sort(
            relief.instruments.begin(), relief.instruments.end(),
            [](const InstrumentRelief& a, const InstrumentRelief& b) { return a.gain.mean > b.gain.mean; });
}

void PathwayJob::end_stage() {
    if (stage() == 1) {
        read_reliefs();
        return begin_stage(0, 0);
    }
    binding_.resize(stage_constraint_count);
    cost_ = gathered(0, cost);
    result_.mix = read_stages(0);
    result_.nothing = read_stages(1);
    begin_stage(spec_.problem.catalogue->instruments.size() * draw_cells(draws()),
                stock * draws_of_cell(0, draws()).count);
}

double PathwayJob::progress_at(double stage_share) const {
    constexpr double two_runs = 0.1;
    return stage() == 0 ? two_runs * stage_share : two_runs + (1 - two_runs) * stage_share;
}

}  // namespace regiomix
