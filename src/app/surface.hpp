// The response surface: what the mix leads to while two of its levers are turned. Computed point by point, coarse first, with
// the first draws of the ensemble; the two levers' own positions do not matter, so moving them costs nothing.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/levers.hpp"
#include "app/simulation.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {

/// Equal inputs have equal surfaces.
struct SurfaceInput {
    Scenario scenario;  ///< with both levers at the upper end of their ranges
    LeverId across, up;

    bool operator==(const SurfaceInput&) const = default;
};

/// The finest grid that is complete. Empty values: none yet.
struct SurfaceView {
    int side = 0;                    ///< points along each lever
    int draws = 0;
    double progress = 0;             ///< of the finest grid, 0 to 1
    bool busy = false;
    std::vector<IndicatorValues<float>> medians;  ///< at the horizon, [up][across]
    unsigned long long generation = 0;            ///< grows when anything above changes
};

class Surface {
  public:
    explicit Surface(Engine engine = best_engine) : engine_(engine) {}

    /// Asks for the surface of a scenario under draws that are there already; an equal request is free.
    void request(const Scenario& scenario, const LeverId& across, const LeverId& up, const Content& content,
                 std::shared_ptr<const RegionBasis> basis, std::shared_ptr<const DrawTable> draws);

    template <class Clock>
    bool step_until(double deadline, Clock&& clock) {
        while (busy() && clock() < deadline) work_once();
        return busy();
    }

    bool busy() const { return next_ < order_.size(); }
    const SurfaceView& view() const { return view_; }

  private:
    struct Point {
        int across, up;
    };

    void work_once();
    IndicatorValues<float> compute(const Point& point);
    void publish(int spacing);

    Engine engine_;
    std::unique_ptr<const ScenarioCatalogue> catalogue_;  ///< with the scenario's own instruments
    std::optional<SurfaceInput> input_;
    LeverRange across_range_, up_range_;
    std::shared_ptr<const RegionBasis> basis_;
    std::shared_ptr<const DrawTable> draws_;
    std::vector<Point> order_;          ///< coarse points first
    std::vector<std::size_t> level_ends_;  ///< how many points the grids have, coarse to fine
    std::size_t next_ = 0;
    std::vector<IndicatorValues<float>> values_;  ///< of the finest grid
    std::optional<Samples> samples_;
    QuantileReader quantiles_;
    SurfaceView view_;
};

}  // namespace regiomix
