// A 64-bit hash over raw bits, used to prove that two builds computed the same results. Not cryptographic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/bits.hpp"

namespace regiomix {

/// Order-sensitive hash that consumes one 64-bit word at a time, so that it costs little beside a simulation.
/// The mixing step is the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
class BitHash {
  public:
    void add(std::uint64_t word) {
        state_ = (state_ ^ word) * 0x9e3779b97f4a7c15u;
        state_ ^= state_ >> 29;
    }
    void add(double value) { add(bit_cast<std::uint64_t>(value)); }
    void add(float value) { add(std::uint64_t{bit_cast<std::uint32_t>(value)}); }
    void add(std::string_view text) {
        add(std::uint64_t{text.size()});
        for (const char c : text) add(std::uint64_t{static_cast<unsigned char>(c)});
    }
    template <class T>
    void add(std::span<const T> values) {
        for (const T& value : values) add(value);
    }

    std::uint64_t digest() const {
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }

  private:
    std::uint64_t state_ = 0x243f6a8885a308d3u;
};

/// Sixteen lower-case hexadecimal digits.
inline std::string to_hex(std::uint64_t value) {
    std::string text(16, '0');
    for (int i = 15; i >= 0; --i, value >>= 4) text[static_cast<std::size_t>(i)] = "0123456789abcdef"[value & 15];
    return text;
}

}  // namespace regiomix
