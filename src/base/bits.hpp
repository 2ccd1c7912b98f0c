// std::bit_cast, which the C++ library of the oldest supported Emscripten lacks.
#pragma once

namespace regiomix {

template <class To, class From>
constexpr To bit_cast(const From& from) {
    static_assert(sizeof(To) == sizeof(From));
    return __builtin_bit_cast(To, from);
}

}  // namespace regiomix
