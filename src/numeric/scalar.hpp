// The scalar contract: what a type must offer for the model's equations to run on it.
//
// A Scalar R has: construction from double (a constant, rounded to R), + - * / and unary minus, `min(a, b)` =
// b < a ? b : a, `max(a, b)` = a < b ? b : a, `sqrt`, the comparisons < and > that give a mask, and
// `select(mask, yes, no)`. Model code never branches on a model value; it selects. Every operation rounds as IEEE 754
// says, so float and a lane of a pack give the same bits.
#pragma once

#include <cmath>
#include <concepts>

#include "numeric/pack.hpp"

namespace regiomix {

// double and float meet the contract by these overloads; Pack brings its own.
// Write max(0, x), not max(x, 0): clang makes the latter one WebAssembly instruction that turns -0 into 0, which the
// comparison does not, and the bits would differ between builds.
inline double min(double a, double b) { return b < a ? b : a; }
inline double max(double a, double b) { return a < b ? b : a; }
inline float min(float a, float b) { return b < a ? b : a; }
inline float max(float a, float b) { return a < b ? b : a; }
inline double sqrt(double a) { return std::sqrt(a); }
inline float sqrt(float a) { return std::sqrt(a); }
inline double select(bool condition, double yes, double no) { return condition ? yes : no; }
inline float select(bool condition, float yes, float no) { return condition ? yes : no; }

template <class R>
concept Scalar = requires(R a, R b) {
    R(1.0);
    { a + b } -> std::convertible_to<R>;
    { a - b } -> std::convertible_to<R>;
    { a * b } -> std::convertible_to<R>;
    { a / b } -> std::convertible_to<R>;
    { -a } -> std::convertible_to<R>;
    { min(a, b) } -> std::convertible_to<R>;
    { max(a, b) } -> std::convertible_to<R>;
    { sqrt(a) } -> std::convertible_to<R>;
    { select(a < b, a, b) } -> std::convertible_to<R>;
};

static_assert(Scalar<double> && Scalar<float> && Scalar<Pack<4>> && Scalar<Pack<8>>);

/// Number of draws that one value of R carries.
template <Scalar R>
inline constexpr int lanes_of = 1;
template <int N>
inline constexpr int lanes_of<Pack<N>> = N;

/// Saturation: x for small x, never above 1. Equations section 0.
template <Scalar R>
[[gnu::always_inline]] inline R sat(const R& x) {
    return x / sqrt(R(1.0) + x * x);
}

/// Coverage of a need by a supply, x = supply / need: close to min(1, x), smooth, never above it. Equations section 0.
template <Scalar R>
[[gnu::always_inline]] inline R cov(const R& x) {
    const R bounded = min(max(R(0.0), x), R(1e6));
    const R square = bounded * bounded;
    return bounded / sqrt(sqrt(R(1.0) + square * square));
}

/// a / (b + 1e-9), written "a // b" in the equations: a ratio that stays finite when nothing is asked for.
template <Scalar R>
[[gnu::always_inline]] inline R over(const R& a, const R& b) {
    return a / (b + R(1e-9));
}

template <Scalar R>
[[gnu::always_inline]] inline R clamp(const R& x, double low, double high) {
    return min(max(R(low), x), R(high));
}

}  // namespace regiomix
