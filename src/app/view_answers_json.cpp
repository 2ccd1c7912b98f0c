#include "app/view_answers_json.hpp"

#include <nlohmann/json.hpp>

namespace regiomix {
namespace {

using Json = nlohmann::ordered_json;

template <class Items>
Json ids(const Items& items) {
    Json list = Json::array();
    for (const auto& item : items) list.push_back(item.id);
    return list;
}

Json number_ids(const std::vector<AnswerNumber>& numbers) {
    Json list = Json::array();
    for (const AnswerNumber& number : numbers) list.push_back(number.number.id);
    return list;
}

Json part_json(const AnswerPart& part) {
    Json actions = Json::array();
    for (std::size_t row = 0; row < part.row_actions.size(); ++row)
        actions.push_back(part.row_actions[row] ? Json("answers." + part.id + ".row." + std::to_string(row)) : Json(nullptr));
    return {{"id", part.id},
            {"title", part.title},
            {"note", part.note},
            {"chart", part.chart.has_value()},
            {"rows", part.table.rows.size()},
            {"items", ids(part.items)},
            {"numbers", number_ids(part.numbers)},
            {"actions", part.actions.size()},
            {"row_actions", std::move(actions)}};
}

}  // namespace

Json answers_json(const AnswersView& view) {
    Json parts = Json::array();
    for (const AnswerPart& part : view.parts) parts.push_back(part_json(part));
    return {{"topics_label", view.topics_label},
            {"kinds_label", view.kinds_label},
            {"topics", ids(view.topics)},
            {"kinds", ids(view.kinds)},
            {"title", view.title},
            {"help", view.help},
            {"menus", ids(view.menus)},
            {"numbers", number_ids(view.numbers)},
            {"toggles", ids(view.toggles)},
            {"busy", view.busy},
            {"rough", view.rough},
            {"stale", view.stale},
            {"progress", view.progress},
            {"state", view.state_text},
            {"finding", view.finding},
            {"trust", view.trust},
            {"empty", view.empty_text},
            {"empty_actions", view.empty_actions.size()},
            {"parts", std::move(parts)}};
}

}  // namespace regiomix
