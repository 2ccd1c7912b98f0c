#pragma once

// The numbers of a chart as rows and columns of text.

#include <optional>
#include <string>
#include <vector>

#include "charts/geometry.hpp"

namespace regiomix::charts {

struct TableColumn {
    std::string heading = {};
    std::optional<Rgba8> colour = {};  // of a scenario
    bool strong = false;
};

struct TableRow {
    std::string heading = {};  // the year
    std::vector<std::string> cells = {};
};

struct Table {
    std::string heading = {};  // of the first column
    std::vector<TableColumn> columns = {};
    std::vector<TableRow> rows = {};
    std::string note = {};  // unit and what the numbers are
};

}  // namespace regiomix::charts
