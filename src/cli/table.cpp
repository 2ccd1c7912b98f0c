#include "cli/table.hpp"

#include <algorithm>

#include "scenario/json_text.hpp"

namespace regiomix {

std::string aligned(const std::vector<std::vector<std::string>>& rows, const std::vector<Align>& columns) {
    std::vector<std::size_t> widths(columns.size(), 0);
    for (const auto& row : rows)
        for (std::size_t c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], count_characters(row[c]));
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string padding(widths[c] - count_characters(row[c]), ' ');
            line += c == 0 ? "" : "  ";
            line += columns[c] == Align::right ? padding + row[c] : row[c] + padding;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

}  // namespace regiomix
