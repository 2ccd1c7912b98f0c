// Files that are compiled into the program: scenario data, shaders and (in programs with a window) fonts.
#pragma once

#include <span>
#include <string_view>

namespace regiomix {

struct EmbeddedFile {
    std::string_view path;  ///< as in the source tree: "scenarios/regions.json", "scenarios/ready/asic_2013.json"
    std::string_view bytes;
};

/// All of them, sorted by path. Programs with a window also hold "fonts/regular.ttf" and "fonts/semibold.ttf".
std::span<const EmbeddedFile> embedded_files();

/// The bytes of one file; empty when there is none of that path.
inline std::string_view embedded_file(std::string_view path) {
    for (const EmbeddedFile& file : embedded_files()) {
        if (file.path == path) return file.bytes;
    }
    return {};
}

}  // namespace regiomix
