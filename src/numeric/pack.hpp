// Pack<N>: N floats that move together through the model, one draw per lane.
//
// A pack is made of vectors of four floats, the widest that WebAssembly SIMD has; the operations on the vectors of one
// pack are independent of each other, which keeps the processor busy while a division or square root is under way.
// Every operation is the IEEE 754 one in each lane, so a lane's bits never depend on its neighbours or on the pack width.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace regiomix {

using Float4 = float __attribute__((vector_size(16)));
using Int4 = std::int32_t __attribute__((vector_size(16)));

/// Whether packs are faster than one value at a time: not in WebAssembly without SIMD.
#if defined(__wasm__) && !defined(__wasm_simd128__)
inline constexpr bool packs_are_fast = false;
#else
inline constexpr bool packs_are_fast = true;
#endif

namespace detail {

/// b < a ? b : a in each lane; the processor's own instruction has just this meaning for NaN and signed zero.
inline Float4 min4(Float4 a, Float4 b) {
#if defined(__wasm_simd128__)
    return (Float4)wasm_f32x4_pmin((v128_t)a, (v128_t)b);
#elif defined(__SSE2__)
    return (Float4)_mm_min_ps((__m128)b, (__m128)a);
#else
    return b < a ? b : a;
#endif
}

/// a < b ? b : a in each lane.
inline Float4 max4(Float4 a, Float4 b) {
#if defined(__wasm_simd128__)
    return (Float4)wasm_f32x4_pmax((v128_t)a, (v128_t)b);
#elif defined(__SSE2__)
    return (Float4)_mm_max_ps((__m128)b, (__m128)a);
#else
    return a < b ? b : a;
#endif
}

inline Float4 sqrt4(Float4 a) {
#if defined(__wasm_simd128__)
    return (Float4)wasm_f32x4_sqrt((v128_t)a);
#elif defined(__SSE2__)
    return (Float4)_mm_sqrt_ps((__m128)a);
#else
    return Float4{std::sqrt(a[0]), std::sqrt(a[1]), std::sqrt(a[2]), std::sqrt(a[3])};
#endif
}

inline Float4 select4(Int4 condition, Float4 yes, Float4 no) {
    return (Float4)(((Int4)yes & condition) | ((Int4)no & ~condition));
}

}  // namespace detail

template <int N>
struct Pack {
    static_assert(N % 4 == 0 && N > 0);
    static constexpr int lanes = N;
    static constexpr int vectors = N / 4;

    Float4 v[vectors];

    struct Mask {
        Int4 m[vectors];
    };

    Pack() = default;
    explicit Pack(double value) {
        const auto f = static_cast<float>(value);
        for (auto& part : v) part = Float4{f, f, f, f};
    }

    static Pack load(const float* from) {
        Pack result;
        __builtin_memcpy(result.v, from, sizeof result.v);
        return result;
    }
    void store(float* to) const { __builtin_memcpy(to, v, sizeof v); }

    friend Pack operator+(const Pack& a, const Pack& b) {
        return each(a, b, [](Float4 x, Float4 y) { return x + y; });
    }
    friend Pack operator-(const Pack& a, const Pack& b) {
        return each(a, b, [](Float4 x, Float4 y) { return x - y; });
    }
    friend Pack operator*(const Pack& a, const Pack& b) {
        return each(a, b, [](Float4 x, Float4 y) { return x * y; });
    }
    friend Pack operator/(const Pack& a, const Pack& b) {
        return each(a, b, [](Float4 x, Float4 y) { return x / y; });
    }
    friend Pack operator-(const Pack& a) {
        return each(a, a, [](Float4 x, Float4) { return -x; });
    }
    friend Pack min(const Pack& a, const Pack& b) { return each(a, b, detail::min4); }
    friend Pack max(const Pack& a, const Pack& b) { return each(a, b, detail::max4); }
    friend Pack sqrt(const Pack& a) {
        return each(a, a, [](Float4 x, Float4) { return detail::sqrt4(x); });
    }
    friend Mask operator<(const Pack& a, const Pack& b) {
        Mask result;
        for (int i = 0; i < vectors; ++i) result.m[i] = a.v[i] < b.v[i];
        return result;
    }
    friend Mask operator>(const Pack& a, const Pack& b) { return b < a; }
    friend Pack select(const Mask& condition, const Pack& yes, const Pack& no) {
        Pack result;
        for (int i = 0; i < vectors; ++i) result.v[i] = detail::select4(condition.m[i], yes.v[i], no.v[i]);
        return result;
    }

  private:
    template <class Operation>
    static Pack each(const Pack& a, const Pack& b, Operation operation) {
        Pack result;
        for (int i = 0; i < vectors; ++i) result.v[i] = operation(a.v[i], b.v[i]);
        return result;
    }
};

}  // namespace regiomix
