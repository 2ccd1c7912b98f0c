#include "app/report_json.hpp"

#include <nlohmann/json.hpp>

#include "scenario/language_codes.hpp"

namespace regiomix {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const ReportTableView& table) {
    return {{"caption", table.caption}, {"columns", table.columns}, {"text_columns", table.text_columns}, {"rows", table.rows}};
}

Json to_json(const ReportFigure& figure) {
    return {{"heading", figure.heading}, {"finding", figure.finding}, {"svg", figure.svg}, {"table", to_json(figure.table)}};
}

Json to_json(const ReportLink& link) { return {{"text", link.text}, {"address", link.address}}; }

Json to_json(const ReportFact& fact) { return {{"label", fact.label}, {"value", fact.value}}; }

Json to_json(const ReportSection& section);

template <class Items>
Json list(const Items& items) {
    Json array = Json::array();
    for (const auto& item : items) array.push_back(to_json(item));
    return array;
}

Json to_json(const ReportSection& section) {
    return {{"id", section.id},
            {"heading", section.heading},
            {"paragraphs", section.paragraphs},
            {"tables", list(section.tables)},
            {"figures", list(section.figures)},
            {"links", list(section.links)}};
}

}  // namespace

std::string report_json(const ReportView& report) {
    const Json json{{"language", language_codes[static_cast<std::size_t>(report.language)]},
                    {"title", report.title},
                    {"sentence", report.sentence},
                    {"note", report.note},
                    {"date_label", report.date_label},
                    {"print", report.print_text},
                    {"close", report.close_text},
                    {"facts", list(report.facts)},
                    {"sections", list(report.sections)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace regiomix
