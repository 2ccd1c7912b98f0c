// The rows of the page of assumptions.
#pragma once

#include "ui/panels.hpp"

namespace regiomix::ui {

/// Where the columns are, in device pixels from the left edge of a row.
struct AssumptionColumns {
    float width = 0;
    bool stacked = false;  ///< the numbers stand below the name, under their own headings
    float name = 0;        ///< width of the name
    float field = 0;       ///< width of a number
    float value = 0, low = 0, high = 0, sensitivity = 0, sensitivity_end = 0, grade = 0, reset = 0;
};

AssumptionColumns assumption_columns(const Ui& ui, float width);
/// The headings of the columns, which stay above the rows.
void assumption_headings(const Ui& ui, const AssumptionColumns& columns, const AssumptionColumnsView& view);

void assumption_row(const Ui& ui, const AssumptionColumns& columns, const AssumptionsView& view, const AssumptionRowView& row,
                    Actions& out);
/// Device pixels of a row that is not open.
float assumption_row_height(const Ui& ui, const AssumptionColumns& columns, const AssumptionRowView& row);

void strengths_row(const Ui& ui, float width, const StrengthsView& row, Actions& out);
float strengths_row_height(const Ui& ui);

}  // namespace regiomix::ui
