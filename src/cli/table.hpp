// Aligned columns of text.
#pragma once

#include <string>
#include <vector>

namespace regiomix {

enum class Align : unsigned char { left, right };

/// One line per row, columns two spaces apart, no spaces at line ends. Widths count characters, not bytes.
std::string aligned(const std::vector<std::vector<std::string>>& rows, const std::vector<Align>& columns);

}  // namespace regiomix
