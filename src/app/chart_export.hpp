// One chart as a document of its own: the picture as SVG, and the numbers behind it as a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/chart_table.hpp"
#include "app/side_results.hpp"
#include "app/state.hpp"
#include "app/surface.hpp"
#include "app/views_compare.hpp"
#include "scenario/content.hpp"

namespace regiomix {

struct ChartDocument {
    std::string id, title, finding;  ///< the finding is one sentence; empty: the title says it
    std::string svg;
    ChartTable table;
};

/// A file of its own has title and origin in the picture; in a report they stand around it.
enum class ChartUse : unsigned char { file, report };

/// Charts are "main", "timeline", "budget", "explore" (with a surface), "answer." and the id of a part of an answer (with
/// side results), or the id of an indicator. None: no such chart, or nothing to draw yet.
std::optional<ChartDocument> chart_document(const AppState& state, const SimulationView& simulation, const Content& content,
                                            const OtherResults& others, const std::string& chart, ChartUse use,
                                            const SurfaceView* surface = nullptr, const SideResults* side = nullptr);

/// Numbers with a decimal point, as few digits as read back to the same bits; RFC 4180.
std::string write_table_csv(const ChartTable& table);

}  // namespace regiomix
