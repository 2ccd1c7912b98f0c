// Tells whether a frame of Dear ImGui gives the picture that is on the screen already.
#pragma once

#include <cstdint>

struct ImDrawData;

namespace regiomix::render {

/// Over all that Dear ImGui would send to the graphics card: the same number, the same picture. What its textures hold is not
/// part of it.
std::uint64_t hash_of(const ImDrawData& picture);

}  // namespace regiomix::render
