// The ensemble: one mix under all draws, with quantiles, computed in slices.
#pragma once

#include <memory>
#include <vector>

#include "ensemble/draws.hpp"
#include "outcomes/accounting.hpp"
#include "outcomes/indicators.hpp"
#include "outcomes/quantiles.hpp"
#include "policy/mix_plan.hpp"

namespace regiomix {

/// How the runs are computed. Both give the same bits.
enum class Engine : unsigned char {
    scalar,  ///< one draw at a time
    simd,    ///< eight draws at a time
};

/// The faster engine of this build. Known at link time: what stands above the engine is compiled once for every variant.
extern const Engine best_engine;

/// One value per indicator and year, year 0 = start.
template <class T>
class IndicatorTable {
  public:
    IndicatorTable() = default;
    explicit IndicatorTable(int years) : points_(static_cast<std::size_t>(years) + 1), values_(indicator_count * points_) {}

    int years() const { return static_cast<int>(points_) - 1; }
    T& at(Indicator indicator, int year) { return values_[index(indicator, year)]; }
    const T& at(Indicator indicator, int year) const { return values_[index(indicator, year)]; }
    const std::vector<T>& values() const { return values_; }

  private:
    std::size_t index(Indicator indicator, int year) const {
        return index_of(indicator) * points_ + static_cast<std::size_t>(year);
    }

    std::size_t points_ = 0;
    std::vector<T> values_;
};

/// The central run: indicators in double precision, and what each scenario year costs the public, EUR.
struct CentralRun : IndicatorTable<double> {
    using IndicatorTable<double>::IndicatorTable;

    std::vector<PublicCostParts<double>> cost_by_year;
};

/// Outcomes of every draw: [indicator][year][draw], single precision; +infinity stands for "none".
class Samples {
  public:
    Samples(int years, int draws, std::size_t stride)
        : points_(static_cast<std::size_t>(years) + 1), draws_(draws), stride_(stride),
          values_(indicator_count * points_ * stride) {}

    int years() const { return static_cast<int>(points_) - 1; }
    int draws() const { return draws_; }
    std::span<const float> at(Indicator indicator, int year) const {
        return {values_.data() + offset(indicator, year), static_cast<std::size_t>(draws_)};
    }
    float* row(Indicator indicator, int year) { return values_.data() + offset(indicator, year); }

  private:
    std::size_t offset(Indicator indicator, int year) const {
        return (index_of(indicator) * points_ + static_cast<std::size_t>(year)) * stride_;
    }

    std::size_t points_;
    int draws_;
    std::size_t stride_;
    std::vector<float> values_;
};

/// A finished ensemble.
struct EnsembleResult {
    CentralRun central;
    IndicatorTable<Quantiles> quantiles;
    std::shared_ptr<const Samples> samples;
};

/// Hash over the raw bits of a result: central run, then every draw, then the quantiles.
std::uint64_t hash_of(const EnsembleResult& result);

/// A region under a set of assumptions, with the equilibrium of the central run; the same for every mix.
struct RegionBasis {
    RegionInput region;
    AssumptionSet assumptions;
    Equilibrium equilibrium;
};

std::shared_ptr<const RegionBasis> make_basis(const RegionInput& region, const AssumptionSet& assumptions);

/// What a run of a mix needs besides draws.
struct MixSpec {
    std::shared_ptr<const RegionBasis> basis;
    std::shared_ptr<const MixPlan> plan;
};

/// The central run: every assumption at its value, in double precision. Immediate (well below a millisecond).
CentralRun run_central(const MixSpec& spec);

/// Runs a mix over all draws in slices. The result does not depend on how the work is sliced.
class EnsembleJob {
  public:
    EnsembleJob(MixSpec spec, std::shared_ptr<const DrawTable> draws, Engine engine = best_engine);
    ~EnsembleJob();
    EnsembleJob(EnsembleJob&&) noexcept;
    EnsembleJob& operator=(EnsembleJob&&) noexcept;

    /// One unit of work: a block of draws, or the quantiles of one indicator. Returns true when the result is complete.
    bool step();
    bool done() const;
    double progress() const;
    const CentralRun& central() const;  ///< available from the start

    /// The result; call once, when done.
    EnsembleResult take();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace regiomix
