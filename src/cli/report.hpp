// The answer of an analysis in the forms that the command line writes: text for people, CSV, JSON.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "scenario/json_document.hpp"
#include "text/format.hpp"

namespace regiomix {

/// A name with its id: people read the one, programs the other.
struct NamedCell {
    std::string id, label;
};
using ReportCell = std::variant<NamedCell, double>;

struct ReportColumn {
    std::string key, heading;
    NumberStyle style;
    bool for_people = true;  ///< false: in CSV and JSON only
};

struct ReportTable {
    std::string key, title;
    std::vector<ReportColumn> columns;  ///< the first one names the row
    std::vector<std::vector<ReportCell>> rows;
};

struct Report {
    std::string scenario, title, analysis;
    std::string size;                                   ///< of an analysis without draws: "1,024 base samples"
    std::vector<std::string> findings;                  ///< sentences
    std::vector<std::pair<std::string, Json>> facts;    ///< what else the JSON holds: draws, seed, totals
    std::vector<ReportTable> tables;
};

inline constexpr const char* report_csv_header = "scenario,analysis,table,row,column,value\n";

std::string report_text(const Report& report);
std::string report_csv_lines(const Report& report);
Json report_json(const Report& report);

}  // namespace regiomix
