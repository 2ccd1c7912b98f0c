// The draws: one table of parameters, instrument effects and starting points that serves every mix of a region.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "ensemble/sampler.hpp"
#include "model/region.hpp"
#include "sim/equilibrium.hpp"

namespace regiomix {

/// Everything that the draws depend on. Equal specifications give equal draws, so a table can be kept and used again.
struct DrawSpec {
    RegionInput region;
    AssumptionSet assumptions;
    std::vector<std::string> instruments;  ///< ids in catalogue order; each has an effect factor eff_i
    int draws = default_draws;
    std::uint64_t seed = 1;

    bool operator==(const DrawSpec&) const = default;
};

/// Draws in single precision, one row per quantity, draw after draw; rows are padded with copies of the last draw so that
/// packs never read past the end.
class DrawTable {
  public:
    static constexpr int padding = 16;

    DrawTable(int draws, std::size_t instruments);

    int draws() const { return draws_; }
    std::size_t stride() const { return stride_; }
    const float* parameter(std::size_t index) const { return row(index); }
    const float* start(std::size_t stock) const { return row(parameter_count + stock); }
    const float* effect(std::size_t instrument) const { return row(parameter_count + stock_count + instrument); }

    float* parameter(std::size_t index) { return row(index); }
    float* start(std::size_t stock) { return row(parameter_count + stock); }
    float* effect(std::size_t instrument) { return row(parameter_count + stock_count + instrument); }

    /// Copies the last draw into the padding.
    void pad();

  private:
    const float* row(std::size_t index) const { return values_.data() + index * stride_; }
    float* row(std::size_t index) { return values_.data() + index * stride_; }

    int draws_;
    std::size_t stride_;
    std::vector<float> values_;
};

/// Makes a DrawTable in slices; the equilibrium of each draw is the costly part.
class DrawJob {
  public:
    explicit DrawJob(DrawSpec spec);

    /// Works on up to `count` more draws. Returns true when the table is complete.
    bool step(int count);
    bool done() const { return next_ == spec_.draws; }
    double progress() const { return static_cast<double>(next_) / spec_.draws; }
    const DrawSpec& spec() const { return spec_; }

    /// Draws whose equilibrium search did not converge; their results are those of the best point found.
    int unsettled() const { return unsettled_; }

    /// The table; call once, when done.
    std::shared_ptr<const DrawTable> take();

  private:
    void make_draw(int draw);

    DrawSpec spec_;
    Region<double> region_;
    std::vector<std::pair<std::size_t, StratifiedCoordinate>> uncertain_;  ///< parameter index and its coordinate
    std::vector<StratifiedCoordinate> effects_;
    std::shared_ptr<DrawTable> table_;
    int next_ = 0;
    int unsettled_ = 0;
};

}  // namespace regiomix
