#pragma once

// Every run of an ensemble, for pictures that show all of them.

#include <cstdint>
#include <memory>
#include <vector>

#include "charts/geometry.hpp"

namespace regiomix::charts {

struct RunCloud {
    std::shared_ptr<const std::vector<float>> values = {};  // [year][run]; not finite: no value
    int runs = 0;
    int years = 0;         // values per run
    std::uint64_t id = 0;  // equal ids have equal values
    Rgba8 colour = {};
    double low = 0.0, high = 0.0;  // nearly all values lie between: the plot shows this much
};

}  // namespace regiomix::charts
