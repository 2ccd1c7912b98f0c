#include "ensemble/sampler.hpp"

#include <numeric>
#include <utility>

#include "base/counter_random.hpp"
#include "numeric/scalar.hpp"

namespace regiomix {
namespace {

// Separate streams for the order of the strata and for the place within each.
constexpr std::uint64_t order_salt = 0x6f72646572u, jitter_salt = 0x6a6974746572u;

}  // namespace

StratifiedCoordinate::StratifiedCoordinate(std::uint64_t seed, std::string_view name, int draws)
    : seed_(seed), stream_(stream_of(name)), stratum_(static_cast<std::size_t>(draws)) {
    std::iota(stratum_.begin(), stratum_.end(), 0u);
    for (std::size_t i = stratum_.size(); i > 1; --i) {  // Fisher-Yates
        const auto bound = static_cast<std::uint32_t>(i);
        std::swap(stratum_[i - 1], stratum_[random_below(seed_, stream_ ^ order_salt, i, bound)]);
    }
}

double StratifiedCoordinate::operator[](int draw) const {
    const auto index = static_cast<std::size_t>(draw);
    const double jitter = random_unit(seed_, stream_ ^ jitter_salt, index);
    return (stratum_[index] + jitter) / static_cast<double>(stratum_.size());
}

double inverse_triangular(double low, double mode, double high, double u) {
    if (!(high > low)) return low;
    const double at_mode = (mode - low) / (high - low);
    return u < at_mode ? low + sqrt(u * (high - low) * (mode - low))
                       : high - sqrt((1.0 - u) * (high - low) * (high - mode));
}

}  // namespace regiomix
