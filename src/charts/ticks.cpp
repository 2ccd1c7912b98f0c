#include "charts/ticks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace regiomix::charts {
namespace {

// Beyond this a difference of two values could overflow.
constexpr double largest_drawable = 1e300;
constexpr double headroom = 0.04;

double power_of_ten(int exponent) {
    double p = 1.0;
    for (int i = 0; i < exponent; ++i) p *= 10.0;
    return p;
}

// multiple * 10^exponent without accumulated error: dividing by an exact power gives 0.3, not
// 0.30000000000000004.
double scaled(double multiple, int exponent) {
    return exponent >= 0 ? multiple * power_of_ten(exponent) : multiple / power_of_ten(-exponent);
}

struct Step {
    double mantissa = 1.0;
    int exponent = 0;
};

// The round step nearest to `raw` in proportion; the limits are geometric means of neighbouring steps.
Step nice_step(double raw) {
    const int exponent = static_cast<int>(std::floor(std::log10(raw)));
    const double m = raw / std::pow(10.0, exponent);
    const bool quarters = exponent >= 1;  // 2.5 only where labels stay whole: 25, 250
    if (m < 1.414) return {1.0, exponent};
    if (m < (quarters ? 2.236 : 3.162)) return {2.0, exponent};
    if (m < 3.536 && quarters) return {2.5, exponent};
    if (m < 7.071) return {5.0, exponent};
    return {1.0, exponent + 1};
}

}  // namespace

void RangeBuilder::include(double value) {
    if (!std::isfinite(value)) return;
    const double v = std::clamp(value, -largest_drawable, largest_drawable);
    low_ = any_ ? std::min(low_, v) : v;
    high_ = any_ ? std::max(high_, v) : v;
    any_ = true;
}

void RangeBuilder::include(std::span<const double> values) {
    for (const double v : values) include(v);
}

AxisRange RangeBuilder::finish(bool include_zero) const {
    double low = low_;
    double high = high_;
    if (include_zero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (high - low < 1e-300) {  // flat
        if (high == 0.0) return {0.0, 1.0};
        const double margin = std::fabs(high) * 0.1;
        return {low - margin, high + margin};
    }
    const double pad = (high - low) * headroom;
    // Zero is a floor or a ceiling that data does not cross, so it needs no headroom.
    return {low == 0.0 ? 0.0 : low - pad, high == 0.0 ? 0.0 : high + pad};
}

Ticks nice_ticks(AxisRange range, int target) {
    const double span = range.high - range.low;
    Ticks ticks;
    if (!(span > 0.0) || !std::isfinite(span)) return ticks;
    const double raw = span / std::max(target, 1);
    if (raw < std::numeric_limits<double>::min()) return ticks;  // subnormal data: it has no logarithm to go by
    const Step step = nice_step(raw);
    ticks.step = scaled(step.mantissa, step.exponent);
    if (!(ticks.step > 0.0)) return ticks;
    // A tick that rounding pushed a hair outside still belongs to the axis.
    const double slack = 1e-9;
    const double first = std::ceil(range.low / ticks.step - slack);
    const double last = std::floor(range.high / ticks.step + slack);
    for (double k = first; k <= last && ticks.values.size() < 64; k += 1.0) {
        ticks.values.push_back(scaled(k * step.mantissa, step.exponent) + 0.0);
    }
    return ticks;
}

std::vector<std::string> tick_labels(const Ticks& ticks, const NumberStyle& style, Language language) {
    double largest = 0.0;
    for (const double v : ticks.values) largest = std::max(largest, std::fabs(v));
    std::vector<std::string> labels;
    labels.reserve(ticks.values.size());
    for (const double v : ticks.values) {
        labels.push_back(format_axis(v, ticks.step, largest, style, language));
    }
    return labels;
}

int year_label_step(int count, float year_width, float label_width) {
    constexpr std::array<int, 6> steps{1, 2, 3, 5, 10, 15};
    const int intervals = std::max(count - 1, 1);
    int smallest = 0;
    for (const int step : steps) {
        if (static_cast<float>(step) * year_width < label_width) continue;
        if (smallest == 0) smallest = step;
        // Ending exactly on the horizon is worth losing some labels, but not most of them.
        if (intervals % step == 0 && step <= 2 * smallest) return step;
    }
    return smallest == 0 ? intervals : smallest;
}

}  // namespace regiomix::charts
