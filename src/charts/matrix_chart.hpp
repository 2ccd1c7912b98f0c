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
    std::string text = {};                                    // written if all have room
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

struct MatrixRowLayout {
    Rect row = {};  // its name
    FittedText name;
    float number_x = 0.0f;  // right end of its number
    float name_x = 0.0f;
    float text_y = 0.0f;
};

struct MatrixLayout {
    Rect area = {};
    float height = 0.0f;
    bool empty = true;
    RichLayout value_name;
    Rect key = {};                           // strip of colours
    FittedText key_low, key_high;            // its ends
    FittedText key_low_name, key_high_name;  // below them where one line has no room; else empty
    float key_text_y = 0.0f;
    float key_name_y = 0.0f;
    double limit = 1.0;  // value of the strongest colours
    Rect cells = {};
    float cell_width = 0.0f;
    float cell_height = 0.0f;
    bool with_texts = false;  // all cells have room for theirs
    float numbers_y = 0.0f;  // numbers of the columns, where they stand above them
    std::vector<MatrixRowLayout> rows = {};
};

// As high as its rows need; the area's lower end is ignored.
MatrixLayout layout_matrix(const MatrixChart& chart, const Rect& area, const ChartStyle& style, const TextMeasure& measure);
void draw_matrix(const MatrixChart& chart, const MatrixLayout& layout, const ChartStyle& style,
                 std::optional<MatrixPlace> hover, Painter& painter);
// Where a cell is drawn, gaps included.
Rect matrix_cell_rect(const MatrixLayout& layout, MatrixPlace place);
bool matrix_shows(const MatrixChart& chart, MatrixPlace place);
std::optional<MatrixPlace> hit_matrix(const MatrixChart& chart, const MatrixLayout& layout, Point at);
HoverCard matrix_read_out(const MatrixChart& chart, MatrixPlace place, const ChartStyle& style);

// From the most negative (-1) over nothing (0) to the most positive (1). Orange and blue are told apart by everybody.
Rgba8 diverging_colour(const Palette& palette, double share);

}  // namespace regiomix::charts
