// The report for print or PDF, as plain values in the person's language: sections with paragraphs, tables and figures. The
// page makes real HTML of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state.hpp"
#include "app/views_compare.hpp"
#include "scenario/content.hpp"

namespace regiomix {

struct ReportTableView {
    std::string caption;
    std::vector<std::string> columns;           ///< the first one heads the rows' names
    std::size_t text_columns = 1;               ///< so many hold words; the others numbers
    std::vector<std::vector<std::string>> rows;
};

struct ReportFigure {
    std::string heading, finding, svg;
    ReportTableView table;  ///< the numbers behind the picture
};

struct ReportLink {
    std::string text, address;  ///< the address may be empty
};

struct ReportSection {
    std::string id, heading;
    std::vector<std::string> paragraphs;
    std::vector<ReportTableView> tables;
    std::vector<ReportFigure> figures;
    std::vector<ReportLink> links;
};

struct ReportFact {
    std::string label, value;
};

struct ReportView {
    Language language = Language::en;
    std::string title, sentence, note;
    std::string date_label, print_text, close_text;  ///< the page knows the date
    std::vector<ReportFact> facts;
    std::vector<ReportSection> sections;
};

/// None before there are results.
std::optional<ReportView> build_report(const AppState& state, const SimulationView& simulation, const Content& content,
                                       const OtherResults& others = {});

}  // namespace regiomix
