#include "text/texts.hpp"

namespace regiomix {

std::string fill(std::string_view pattern, TextValues values) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = pattern.find('}', open);
        if (close == std::string_view::npos) {
            out += pattern.substr(open);
            break;
        }
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        std::string_view replacement = pattern.substr(open, close - open + 1);
        for (const auto& [key, value] : values)
            if (key == name) replacement = value;
        out += replacement;
        pattern.remove_prefix(close + 1);
    }
    return out;
}

}  // namespace regiomix
