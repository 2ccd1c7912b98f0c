#pragma once

#include <optional>

#include "charts/table.hpp"
#include "ui/widgets/context.hpp"

namespace regiomix::ui {

struct DataTableSpec {
    std::string_view id = {};
    float height = 0.0f;                 // device pixels; rows that do not fit are scrolled to
    std::optional<int> linked_row = {};  // marked when the pointer is elsewhere
};

// Numbers in columns under headings that stay. Returns the row under the pointer.
std::optional<int> data_table(const Ui& ui, const DataTableSpec& spec, const charts::Table& table);

}  // namespace regiomix::ui
