#include "app/view_json_assumptions.hpp"

namespace regiomix {
namespace {

using Json = nlohmann::ordered_json;

Json sources_json(const std::vector<SourceView>& sources) {
    Json list = Json::array();
    for (const SourceView& source : sources) list.push_back({{"id", source.id}, {"title", source.title}, {"url", source.url}});
    return list;
}

Json row_json(const AssumptionRowView& row) {
    Json others = Json::array();
    for (const OtherAssumptionView& other : row.others)
        others.push_back({{"id", other.id}, {"mark", other.mark}, {"text", other.text}});
    Json json{{"id", row.id},
              {"name", row.name},
              {"unit", row.unit},
              {"value", row.value.value},
              {"low", row.low.value},
              {"high", row.high.value},
              {"known", row.known},
              {"changed", row.changed},
              {"published", row.published},
              {"grade", std::string(1, row.grade)},
              {"grade_text", row.grade_text},
              {"equations", row.equations},
              {"sensitivity", row.sensitivity},
              {"others", std::move(others)},
              {"open", row.open}};
    if (!row.open) return json;  // many rows, few of them open
    json["note"] = row.note;
    json["limits"] = row.limits;
    json["use"] = row.use;
    json["sources"] = sources_json(row.sources);
    return json;
}

Json strengths_json(const StrengthsView& row) {
    Json mechanisms = Json::array();
    for (const MechanismView& m : row.mechanisms)
        mechanisms.push_back({{"id", m.id}, {"name", m.name}, {"help", m.help}, {"text", m.text}, {"range", m.range_text}});
    return {{"id", row.id},
            {"name", row.name},
            {"grade", std::string(1, row.grade)},
            {"grade_text", row.grade_text},
            {"own", row.own_label},
            {"note", row.note},
            {"summary", row.summary},
            {"mechanisms", std::move(mechanisms)},
            {"sources", sources_json(row.sources)},
            {"open", row.open}};
}

}  // namespace

Json assumptions_json(const AssumptionsView& view) {
    Json parameters = Json::array(), strengths = Json::array(), sets = Json::array();
    for (const AssumptionGroupView& group : view.parameters) {
        Json rows = Json::array();
        for (const AssumptionRowView& row : group.rows) rows.push_back(row_json(row));
        parameters.push_back({{"id", group.id}, {"name", group.name}, {"count", group.count_text}, {"rows", std::move(rows)}});
    }
    for (const StrengthGroupView& group : view.strengths) {
        Json rows = Json::array();
        for (const StrengthsView& row : group.instruments) rows.push_back(strengths_json(row));
        strengths.push_back({{"id", group.id}, {"name", group.name}, {"count", group.count_text}, {"rows", std::move(rows)}});
    }
    for (const AssumptionSetView& set : view.sets)
        sets.push_back(
            {{"id", set.id}, {"mark", set.mark}, {"title", set.title}, {"text", set.text}, {"differs", set.differs}});
    const AssumptionColumnsView& columns = view.columns;
    return {{"title", view.title},
            {"summary", view.summary},
            {"filters", view.filter_text},
            {"no_match", view.no_match_text},
            {"note", view.note},
            {"changed", view.changed},
            {"columns", {{"name", columns.name}, {"value", columns.value}, {"low", columns.low}, {"high", columns.high},
                         {"grade", columns.grade}, {"sensitivity", columns.sensitivity},
                         {"sensitivity_help", columns.sensitivity_help}}},
            {"equations_label", view.used_label},
            {"sources_label", view.sources_label},
            {"no_source", view.no_source_text},
            {"parameters", std::move(parameters)},
            {"strengths", std::move(strengths)},
            {"sets", std::move(sets)}};
}

}  // namespace regiomix
