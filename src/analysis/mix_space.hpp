// What a search may change about a mix: budgets, timing and settings of its active instruments.
#pragma once

#include <string>
#include <vector>

#include "analysis/mix_problem.hpp"
#include "analysis/nsga2.hpp"

namespace regiomix {

/// One quantity of one instrument. Values go from low to high in steps; the present value can always be kept.
struct SearchLever {
    enum class Kind : unsigned char {
        budget,  ///< the largest of its annual budgets, EUR per year; the others move in proportion; 0: off
        start,   ///< month in which its first phase begins; the others follow, and what passes the horizon is cut off
        setting
    };

    std::size_t entry = 0;  ///< place in the space's mix
    Kind kind = Kind::budget;
    std::string setting;  ///< id, of a setting
    double low = 0, high = 0, step = 0, present = 0;
};

/// Mixes with the active instruments of a given one. Genes are the levers' values between low (0) and high (1).
class MixSpace {
  public:
    /// Instruments in `locked` stay as they are. Starts are at least a year before `last_year`, years after the start, which
    /// is the latest that the search looks at.
    MixSpace(const MixProblem& problem, const std::vector<std::string>& locked, int last_year);

    const std::vector<SearchLever>& levers() const { return levers_; }
    const PolicyMix& present() const { return mix_; }
    Genes present_genes() const;
    double value_of(std::size_t lever, double gene) const;
    PolicyMix mix_of(const Genes& genes) const;

  private:
    void add_levers(const InstrumentKind& kind, std::size_t entry, const MixProblem& problem, int last_year);

    PolicyMix mix_;
    std::vector<SearchLever> levers_;
    int months_ = 0;
};

double largest_budget_of(const MixEntry& entry);  ///< EUR per year

}  // namespace regiomix
