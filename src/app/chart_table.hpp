// The numbers behind a picture: rows and columns that people read, and programs as CSV.
#pragma once

#include <limits>
#include <string>
#include <vector>

namespace regiomix {

/// A cell as people read it, and as programs do where it is a number.
struct TableCell {
    std::string text;
    double value = std::numeric_limits<double>::quiet_NaN();  ///< not finite: CSV takes the text
};

struct ChartTable {
    std::vector<std::string> columns;  ///< the first one heads the rows' names
    std::vector<std::vector<TableCell>> rows;
};

}  // namespace regiomix
