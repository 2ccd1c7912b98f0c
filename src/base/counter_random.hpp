// Counter-based random numbers: a pure function of (seed, stream, index), so that any draw can be made on any
// machine, in any order, by any number of workers.
#pragma once

#include <cstdint>
#include <string_view>

namespace regiomix {

/// SplitMix64 finalizer (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
constexpr std::uint64_t mix_bits(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/// Stable number of a stream from its name (FNV-1a): adding a parameter never shifts the numbers of another.
constexpr std::uint64_t stream_of(std::string_view name) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

constexpr std::uint64_t random_bits(std::uint64_t seed, std::uint64_t stream, std::uint64_t index) {
    const std::uint64_t key = mix_bits(mix_bits(seed + 0x9e3779b97f4a7c15u) ^ stream);
    return mix_bits(key + 0x9e3779b97f4a7c15u * (index + 1));
}

/// Uniform in [0, 1) with 53 bits.
constexpr double random_unit(std::uint64_t seed, std::uint64_t stream, std::uint64_t index) {
    return static_cast<double>(random_bits(seed, stream, index) >> 11) * 0x1.0p-53;
}

/// Uniform integer in [0, bound), bound > 0. The bias of the multiply-shift is below 2^-32 for bounds below 2^32.
constexpr std::uint32_t random_below(std::uint64_t seed, std::uint64_t stream, std::uint64_t index,
                                     std::uint32_t bound) {
    return static_cast<std::uint32_t>(((random_bits(seed, stream, index) >> 32) * bound) >> 32);
}

}  // namespace regiomix
