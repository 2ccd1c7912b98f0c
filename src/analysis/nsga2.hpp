// Many-objective search by NSGA-II over vectors of real numbers.
//
// K. Deb, A. Pratap, S. Agarwal, T. Meyarivan, "A fast and elitist multiobjective genetic algorithm: NSGA-II", IEEE Trans.
// Evol. Comput. 6 (2002), with its constrained domination; simulated binary crossover and polynomial mutation of Deb and
// Agrawal (1995), both with the distribution index 15, whose roots are square roots of square roots: the same bits
// everywhere.
//
// The search asks and is told, so that whoever owns it evaluates in any order, on any number of threads. Every random number
// is a pure function of the seed, the generation, the individual and what it is for.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/hypervolume.hpp"

namespace regiomix {

using Genes = std::vector<double>;  ///< each 0 to 1

struct Evaluation {
    Objectives objectives;  ///< to be minimised; finite
    double violation = 0;   ///< of constraints; 0: none. Any with less violation wins over any with more.
};

struct Individual {
    Genes genes;
    Evaluation evaluation;
    int rank = 0;         ///< 0: no other dominates it
    double crowding = 0;  ///< distance to its neighbours in its front, as a share of the front's extent; infinite at the ends
};

struct Nsga2Options {
    std::size_t variables = 0;
    std::size_t population = 80;  ///< at least 4, even
    double crossover = 0.9;       ///< share of pairs that are crossed
    double mutation = 0;          ///< chance per variable; 0: one over the number of variables
    std::uint64_t seed = 1;
};

class Nsga2 {
  public:
    /// `seeds` are in the first generation; the rest is a Latin hypercube.
    explicit Nsga2(const Nsga2Options& options, std::vector<Genes> seeds = {});

    /// What must be evaluated next: the first generation, then the children of each.
    const std::vector<Genes>& asked() const { return asked_; }
    /// The evaluations of all that was asked, in that order. Selects the next generation and makes its children.
    void tell(std::vector<Evaluation> evaluations);

    /// The present generation, best first; empty before anything was told.
    const std::vector<Individual>& population() const { return population_; }
    /// Objectives of those without violation that none dominates.
    std::vector<Objectives> front() const;
    int generation() const { return generation_; }  ///< how many were told

  private:
    void make_children();
    const Individual& tournament(std::uint64_t& counter, std::uint64_t stream) const;
    void cross(Genes& a, Genes& b, std::uint64_t& counter, std::uint64_t stream) const;
    void mutate(Genes& genes, std::uint64_t& counter, std::uint64_t stream) const;

    Nsga2Options options_;
    std::vector<Genes> asked_;
    std::vector<Individual> population_;
    int generation_ = 0;
};

/// Fronts of constrained domination, best first; each a list of places. Every place is in exactly one.
std::vector<std::vector<std::size_t>> sorted_fronts(std::span<const Evaluation> evaluations);

}  // namespace regiomix
