#include "analysis/tradeoffs.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace regiomix {
namespace {

constexpr float no_value = std::numeric_limits<float>::infinity();
constexpr double worse_than_any = 1e30;
constexpr std::size_t numbers = 3;  ///< p10, p50, p90 of an objective

std::vector<Reading> readings_of(const TradeoffsSpec& spec) {
    std::vector<Reading> readings;
    for (const SearchObjective& objective : spec.objectives) readings.push_back(objective.reading);
    const std::vector<Reading> ceilings = readings_of(std::span<const Goal>(spec.ceilings));
    readings.insert(readings.end(), ceilings.begin(), ceilings.end());
    return readings;
}

Nsga2Options options_of(const TradeoffsSpec& spec, const MixSpace& space) {
    const int population = space.levers().empty() ? 4 : spec.population;
    return {.variables = space.levers().size(), .population = static_cast<std::size_t>(population), .seed = spec.seed};
}

bool no_worse(const SearchObjective& objective, double a, double b) {
    return objective.higher_is_better ? a >= b : a <= b;
}

}  // namespace

const TradeoffPoint* best_instead(const TradeoffsResult& result, const std::vector<SearchObjective>& objectives,
                                  std::size_t objective) {
    const TradeoffPoint* best = nullptr;
    for (const TradeoffPoint& point : result.points) {
        bool fits = point.violation <= result.present.violation;
        for (std::size_t i = 0; i < objectives.size(); ++i)
            fits = fits && no_worse(objectives[i], point.outcomes[i].p50, result.present.outcomes[i].p50);
        const double value = point.outcomes[objective].p50;
        if (!fits || value == result.present.outcomes[objective].p50) continue;
        const auto best_value = [&] { return best->outcomes[objective].p50; };
        if (!best || (value != best_value() && no_worse(objectives[objective], value, best_value()))) best = &point;
    }
    return best;
}

TradeoffsJob::TradeoffsJob(TradeoffsSpec spec)
    : spec_(std::move(spec)),
      space_(spec_.problem, spec_.locked, years_of(readings_of(spec_))),
      search_(options_of(spec_, space_), {space_.present_genes(), Genes(space_.levers().size(), 0.0)}) {
    assert(!spec_.objectives.empty() && spec_.generations >= 1);
    if (space_.levers().empty()) spec_.generations = 1;  // there is nothing to search
    begin_stage(search_.asked().size(), numbers * spec_.objectives.size() + 1);
}

void TradeoffsJob::compute(std::size_t cell, std::span<float> values) const {
    const auto draws = static_cast<std::size_t>(spec_.problem.evaluator->draws());
    const std::vector<Reading> readings = readings_of(spec_);
    std::vector<float> outcomes(readings.size() * draws);
    evaluate_mix(spec_.problem, space_.mix_of(search_.asked()[cell]), readings, outcomes);
    const std::size_t count = spec_.objectives.size();
    for (std::size_t k = 0; k < count; ++k) {
        const Spread spread = spread_of_finite(std::span(outcomes).subspan(k * draws, draws));
        const bool exists = 2 * static_cast<std::size_t>(spread.draws) > draws;
        const double at[] = {spread.p10, spread.p50, spread.p90};
        for (std::size_t i = 0; i < numbers; ++i) values[numbers * k + i] = exists ? static_cast<float>(at[i]) : no_value;
    }
    const std::vector<float> margins = margins_of(spec_.ceilings, std::span(outcomes).subspan(count * draws), draws);
    const double median = spec_.ceilings.empty() ? 0 : spread_of(margins).p50;
    values.back() = static_cast<float>(std::max(0.0, -median));
}

Evaluation TradeoffsJob::evaluation_of(std::span<const float> values) const {
    Evaluation evaluation{{}, static_cast<double>(values.back())};
    for (std::size_t k = 0; k < spec_.objectives.size(); ++k) {
        const auto median = static_cast<double>(values[numbers * k + 1]);
        const double signed_median = spec_.objectives[k].higher_is_better ? -median : median;
        evaluation.objectives.push_back(std::isfinite(median) ? signed_median : worse_than_any);
    }
    return evaluation;
}

void TradeoffsJob::end_stage() {
    std::vector<Evaluation> evaluations;
    if (result_.evaluations == 0) result_.present = point_of(search_.asked()[0], values_of(0));
    for (std::size_t cell = 0; cell < cells(); ++cell) {
        evaluations.push_back(evaluation_of(values_of(cell)));
        kept_.emplace_back(search_.asked()[cell], std::vector<float>(values_of(cell).begin(), values_of(cell).end()));
    }
    result_.evaluations += static_cast<int>(cells());
    search_.tell(std::move(evaluations));
    std::erase_if(kept_, [&](const auto& one) {
        const auto& population = search_.population();
        return std::none_of(population.begin(), population.end(), [&](const Individual& i) { return i.genes == one.first; });
    });
    measure_front();
    if (search_.generation() < spec_.generations) return begin_stage(search_.asked().size(), cell_values());
    conclude();
    begin_stage(0, 0);
}

void TradeoffsJob::measure_front() {
    const std::size_t count = spec_.objectives.size();
    if (best_.empty()) {
        best_.assign(count, worse_than_any);
        worst_.assign(count, -worse_than_any);
        for (const Individual& one : search_.population())
            for (std::size_t k = 0; k < count; ++k) {
                const double value = one.evaluation.objectives[k];
                if (value >= worse_than_any) continue;
                best_[k] = std::min(best_[k], value);
                worst_[k] = std::max(worst_[k], value);
            }
    }
    std::vector<Objectives> points = search_.front();
    for (Objectives& point : points)
        for (std::size_t k = 0; k < count; ++k)
            point[k] = worst_[k] > best_[k] ? (point[k] - best_[k]) / (worst_[k] - best_[k]) : 0;
    result_.hypervolumes.push_back(hypervolume(points, Objectives(count, 1.0)));
}

TradeoffPoint TradeoffsJob::point_of(const Genes& genes, std::span<const float> values) const {
    TradeoffPoint point{space_.mix_of(genes), {}, static_cast<double>(values.back())};
    for (std::size_t k = 0; k < spec_.objectives.size(); ++k) {
        const auto at = [&](std::size_t i) { return static_cast<double>(values[numbers * k + i]); };
        const bool exists = std::isfinite(at(1));
        point.outcomes.push_back(exists ? Spread{0, at(0), at(1), at(2), spec_.problem.evaluator->draws()} : Spread{});
    }
    return point;
}

void TradeoffsJob::conclude() {
    std::vector<Objectives> found;
    for (const Individual& one : search_.population()) {
        if (one.rank != 0) continue;
        const auto& objectives = one.evaluation.objectives;
        if (std::find(found.begin(), found.end(), objectives) != found.end()) continue;
        found.push_back(objectives);
        result_.keeps_ceilings = result_.keeps_ceilings && !(one.evaluation.violation > 0);
        const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const auto& k) { return k.first == one.genes; });
        result_.points.push_back(point_of(one.genes, kept->second));
    }
    std::stable_sort(result_.points.begin(), result_.points.end(), [&](const TradeoffPoint& a, const TradeoffPoint& b) {
        for (std::size_t k = spec_.objectives.size(); k-- > 0;) {
            const double x = a.outcomes[k].p50, y = b.outcomes[k].p50;
            if (x != y) return spec_.objectives[k].higher_is_better ? x > y : x < y;
        }
        return false;
    });
}

double TradeoffsJob::progress_at(double stage_share) const {
    return (search_.generation() + stage_share) / spec_.generations;
}

}  // namespace regiomix
