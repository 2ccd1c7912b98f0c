#pragma once

// One value for each pair of things, as coloured squares: which needs which.

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "charts/chart_style.hpp"
#include "charts/hover_card.hpp"
#include "charts/rich_text.hpp"

namespace regiomix::charts {

struct MatrixName {
    std::string id = {};
    std::string name = {};
};

struct MatrixCell {
    double value = std::numeric_limits<double>::quiet_NaN();  // not finite: none
    std::string text = {};                                    // written where there is room
    std::vector<HoverRow> detail = {};                        // of the read-out
};

// A pair; of a symmetric matrix `row` is the larger.
struct MatrixPlace {
    int row = 0;
    int column = 0;
    bool operator==(const MatrixPlace&) const = default;
};

struct MatrixChart {
    std::vector<MatrixName> names = {};  // of rows and columns; columns carry the number of their row
    std::vector<MatrixCell> cells = {};  // row after row, as many as names squared; the diagonal is not shown
    bool symmetric = true;               // only what lies below the diagonal
    NumberStyle style = {};              // of the key
    std::string value_name = {};         // what is shown, with its unit
    std::string negative_name = {};      // what the ends of the key mean
    std::string positive_name = {};
    std::optional<MatrixPlace> selected = {};
    std::string empty_text = {};  // said when there are fewer than two names
};

}  // namespace regiomix::charts
