#include "analysis/nsga2.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include "base/counter_random.hpp"
#include "ensemble/sampler.hpp"

namespace regiomix {
namespace {

/// x to the power 1/16, for the distribution index 15; IEEE square roots only.
double root16(double x) {
    return std::sqrt(std::sqrt(std::sqrt(std::sqrt(x))));
}

double power16(double x) {
    const double x2 = x * x, x4 = x2 * x2, x8 = x4 * x4;
    return x8 * x8;
}

bool wins(const Evaluation& a, const Evaluation& b) {
    if (a.violation > 0 || b.violation > 0) return a.violation < b.violation;
    return dominates(a.objectives, b.objectives);
}

/// Crowding distances within one front.
void measure_crowding(std::vector<Individual>& all, const std::vector<std::size_t>& front) {
    for (const std::size_t place : front) all[place].crowding = 0;
    const std::size_t objectives = all[front[0]].evaluation.objectives.size();
    for (std::size_t m = 0; m < objectives; ++m) {
        const auto value = [&](std::size_t place) { return all[place].evaluation.objectives[m]; };
        std::vector<std::size_t> order = front;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return value(a) < value(b); });
        const double extent = value(order.back()) - value(order.front());
        all[order.front()].crowding = all[order.back()].crowding = std::numeric_limits<double>::infinity();
        if (!(extent > 0)) continue;
        for (std::size_t k = 1; k + 1 < order.size(); ++k)
            all[order[k]].crowding += (value(order[k + 1]) - value(order[k - 1])) / extent;
    }
}

/// The best `wanted` of all, by rank and then crowding.
std::vector<Individual> selected(std::vector<Individual> all, std::size_t wanted) {
    std::vector<Evaluation> evaluations;
    for (const Individual& one : all) evaluations.push_back(one.evaluation);
    const auto fronts = sorted_fronts(evaluations);
    std::vector<Individual> chosen;
    for (std::size_t rank = 0; rank < fronts.size() && chosen.size() < wanted; ++rank) {
        std::vector<std::size_t> front = fronts[rank];
        measure_crowding(all, front);
        std::stable_sort(front.begin(), front.end(),
                         [&](std::size_t a, std::size_t b) { return all[a].crowding > all[b].crowding; });
        front.resize(std::min(front.size(), wanted - chosen.size()));
        for (const std::size_t place : front) {
            chosen.push_back(std::move(all[place]));
            chosen.back().rank = static_cast<int>(rank);
        }
    }
    return chosen;
}

}  // namespace

/// As the efficient non-dominated sort of Zhang, Tian, Cheng and Jin (2015): in lexicographic order nobody is beaten by one
/// who comes later, so each is compared with those already placed only.
std::vector<std::vector<std::size_t>> sorted_fronts(std::span<const Evaluation> evaluations) {
    std::vector<std::size_t> order(evaluations.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const Evaluation &x = evaluations[a], &y = evaluations[b];
        return x.violation != y.violation ? x.violation < y.violation : x.objectives < y.objectives;
    });
    std::vector<std::vector<std::size_t>> fronts;
    for (const std::size_t place : order) {
        const auto beaten_in = [&](const std::vector<std::size_t>& front) {
            return std::any_of(front.rbegin(), front.rend(),
                               [&](std::size_t other) { return wins(evaluations[other], evaluations[place]); });
        };
        const auto front = std::find_if_not(fronts.begin(), fronts.end(), beaten_in);
        if (front == fronts.end())
            fronts.push_back({place});
        else
            front->push_back(place);
    }
    return fronts;
}

Nsga2::Nsga2(const Nsga2Options& options, std::vector<Genes> seeds) : options_(options), asked_(std::move(seeds)) {
    assert(options_.population >= 4 && options_.population % 2 == 0);
    if (options_.mutation <= 0) options_.mutation = 1.0 / static_cast<double>(std::max<std::size_t>(1, options_.variables));
    asked_.resize(std::min(asked_.size(), options_.population));
    const std::size_t given = asked_.size(), made = options_.population - given;
    asked_.resize(options_.population, Genes(options_.variables));
    for (std::size_t v = 0; v < options_.variables && made > 0; ++v) {
        const StratifiedCoordinate coordinate(options_.seed, "search, variable " + std::to_string(v), static_cast<int>(made));
        for (std::size_t k = 0; k < made; ++k) asked_[given + k][v] = coordinate[static_cast<int>(k)];
    }
}

void Nsga2::tell(std::vector<Evaluation> evaluations) {
    assert(evaluations.size() == asked_.size());
    std::vector<Individual> all = std::move(population_);
    for (std::size_t k = 0; k < asked_.size(); ++k) all.push_back({std::move(asked_[k]), std::move(evaluations[k])});
    population_ = selected(std::move(all), options_.population);
    ++generation_;
    make_children();
}

std::vector<Objectives> Nsga2::front() const {
    std::vector<Objectives> points;
    for (const Individual& one : population_)
        if (one.rank == 0 && !(one.evaluation.violation > 0)) points.push_back(one.evaluation.objectives);
    return points;
}

void Nsga2::make_children() {
    asked_.clear();
    for (std::size_t pair = 0; 2 * pair < options_.population; ++pair) {
        const std::uint64_t stream =
            mix_bits(stream_of("search, children") + mix_bits(static_cast<std::uint64_t>(generation_) << 32 | pair));
        std::uint64_t counter = 0;
        Genes a = tournament(counter, stream).genes, b = tournament(counter, stream).genes;
        if (random_unit(options_.seed, stream, counter++) < options_.crossover) cross(a, b, counter, stream);
        mutate(a, counter, stream);
        mutate(b, counter, stream);
        asked_.push_back(std::move(a));
        asked_.push_back(std::move(b));
    }
}

const Individual& Nsga2::tournament(std::uint64_t& counter, std::uint64_t stream) const {
    const auto pick = [&]() -> const Individual& {
        return population_[random_below(options_.seed, stream, counter++, static_cast<std::uint32_t>(population_.size()))];
    };
    const Individual &a = pick(), &b = pick();
    if (a.rank != b.rank) return a.rank < b.rank ? a : b;
    return a.crowding >= b.crowding ? a : b;
}

/// Simulated binary crossover within 0 to 1, half of the variables on average.
void Nsga2::cross(Genes& a, Genes& b, std::uint64_t& counter, std::uint64_t stream) const {
    const auto unit = [&] { return random_unit(options_.seed, stream, counter++); };
    for (std::size_t v = 0; v < options_.variables; ++v) {
        const double chosen = unit(), u = unit(), swapped = unit();
        const double low = std::min(a[v], b[v]), high = std::max(a[v], b[v]);
        if (chosen >= 0.5 || high - low < 1e-14) continue;
        const auto spread = [&](double room) {
            const double beta = 1 + 2 * room / (high - low);
            const double alpha = 2 - 1 / power16(beta);
            return u <= 1 / alpha ? root16(u * alpha) : root16(1 / (2 - u * alpha));
        };
        const double middle = 0.5 * (low + high), half = 0.5 * (high - low);
        const double below = std::clamp(middle - half * spread(low), 0.0, 1.0);
        const double above = std::clamp(middle + half * spread(1 - high), 0.0, 1.0);
        a[v] = swapped < 0.5 ? below : above;
        b[v] = swapped < 0.5 ? above : below;
    }
}

/// Polynomial mutation within 0 to 1.
void Nsga2::mutate(Genes& genes, std::uint64_t& counter, std::uint64_t stream) const {
    for (double& gene : genes) {
        const double chosen = random_unit(options_.seed, stream, counter++);
        const double u = random_unit(options_.seed, stream, counter++);
        if (chosen >= options_.mutation) continue;
        const double step = u < 0.5 ? root16(2 * u + (1 - 2 * u) * power16(1 - gene)) - 1
                                    : 1 - root16(2 * (1 - u) + (2 * u - 1) * power16(gene));
        gene = std::clamp(gene + step, 0.0, 1.0);
    }
}

}  // namespace regiomix
