#pragma once

// Pictures of the gallery as PNG, without a library: deflate blocks may be stored as they are.

#include <cstdint>
#include <string>
#include <vector>

namespace regiomix::gallery {

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;  // three bytes a pixel, top row first
};

std::string encode_png(const Picture& picture);

}  // namespace regiomix::gallery
