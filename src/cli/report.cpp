#include "cli/report.hpp"

#include <algorithm>
#include <cmath>

#include "cli/table.hpp"
#include "scenario/number_text.hpp"
#include "scenario/results_csv.hpp"

namespace regiomix {
namespace {

std::string text_of(const ReportCell& cell, const NumberStyle& style) {
    if (const auto* name = std::get_if<NamedCell>(&cell)) return name->label;
    const double value = std::get<double>(cell);
    return std::isfinite(value) ? format_value(value, style, Language::en) : std::string(no_value_text);
}

std::string raw_text(const ReportCell& cell) {
    if (const auto* name = std::get_if<NamedCell>(&cell)) return name->id;
    const double value = std::get<double>(cell);
    return std::isfinite(value) ? shortest_number(value) : "";
}

Json json_of(const ReportCell& cell) {
    if (const auto* name = std::get_if<NamedCell>(&cell)) return Json::of(std::string_view(name->id));
    const double value = std::get<double>(cell);
    return std::isfinite(value) ? Json::of(value) : Json{};
}

/// A table that names rows and shows nothing of them is for programs.
bool is_for_people(const ReportTable& table) {
    return !table.rows.empty() && std::count_if(table.columns.begin(), table.columns.end(),
                                                [](const ReportColumn& column) { return column.for_people; }) > 1;
}

std::string table_text(const ReportTable& table) {
    std::vector<std::vector<std::string>> lines(1);
    std::vector<Align> alignment;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (!table.columns[c].for_people) continue;
        lines[0].push_back(table.columns[c].heading);
        const bool names = !table.rows.empty() && std::holds_alternative<NamedCell>(table.rows[0][c]);
        alignment.push_back(names || c == 0 ? Align::left : Align::right);
    }
    for (const auto& row : table.rows) {
        lines.emplace_back();
        for (std::size_t c = 0; c < row.size(); ++c)
            if (table.columns[c].for_people) lines.back().push_back(text_of(row[c], table.columns[c].style));
    }
    return (table.title.empty() ? "" : table.title + "\n") + aligned(lines, alignment);
}

}  // namespace

std::string report_text(const Report& report) {
    std::string text = report.title + "\n\n";
    for (const std::string& sentence : report.findings) text += sentence + "\n";
    for (const ReportTable& table : report.tables)
        if (is_for_people(table)) text += "\n" + table_text(table);
    return text + "\n";
}

std::string report_csv_lines(const Report& report) {
    std::string lines;
    for (const ReportTable& table : report.tables)
        for (const auto& row : table.rows)
            for (std::size_t c = 1; c < row.size(); ++c)
                lines += csv_field(report.scenario) + "," + report.analysis + "," + table.key + "," + raw_text(row[0]) + "," +
                         table.columns[c].key + "," + raw_text(row[c]) + "\n";
    return lines;
}

Json report_json(const Report& report) {
    Json json = Json::object();
    json.add("analysis", Json::of(std::string_view(report.analysis)));
    json.add("scenario", Json::of(std::string_view(report.scenario)));
    for (const auto& [key, value] : report.facts) json.add(key, value);
    Json findings = Json::list();
    for (const std::string& sentence : report.findings) findings.add(Json::of(std::string_view(sentence)));
    json.add("findings", std::move(findings));
    for (const ReportTable& table : report.tables) {
        Json rows = Json::list();
        for (const auto& row : table.rows) {
            Json line = Json::object();
            for (std::size_t c = 0; c < row.size(); ++c) line.add(table.columns[c].key, json_of(row[c]));
            rows.add(std::move(line));
        }
        json.add(table.key, std::move(rows));
    }
    return json;
}

}  // namespace regiomix
