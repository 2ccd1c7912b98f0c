// One chart as a document of its own: the picture as SVG, and the numbers behind it as a table.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "app/state.hpp"
#include "app/surface.hpp"
#include "app/views_compare.hpp"
#include "scenario/content.hpp"

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

struct ChartDocument {
    std::string id, title, finding;  ///< the finding is one sentence; empty: the title says it
    std::string svg;
    ChartTable table;
};

/// A file of its own has title and origin in the picture; in a report they stand around it.
enum class ChartUse : unsigned char { file, report };

/// Charts are "main", "timeline", "budget", "explore" (with a surface), or the id of an indicator. None: no such chart, or
/// nothing to draw yet.
std::optional<ChartDocument> chart_document(const AppState& state, const SimulationView& simulation, const Content& content,
                                            const OtherResults& others, const std::string& chart, ChartUse use,
                                            const SurfaceView* surface = nullptr);

/// Numbers with a decimal point, as few digits as read back to the same bits; RFC 4180.
std::string write_table_csv(const ChartTable& table);

}  // namespace regiomix
