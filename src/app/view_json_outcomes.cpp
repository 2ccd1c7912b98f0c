#include "app/view_json_outcomes.hpp"

#include <cmath>

#include "app/action_to_json.hpp"

namespace regiomix {
namespace {

using Json = nlohmann::ordered_json;

Json action_json(const Action& action) { return action_to_json(action); }
Json action_json(const std::optional<Action>& action) { return action ? action_json(*action) : Json(nullptr); }

Json entries_json(const std::vector<MenuEntry>& entries) {
    Json list = Json::array();
    for (const MenuEntry& entry : entries)
        list.push_back({{"label", entry.label}, {"selected", entry.selected}, {"action", action_json(entry.action)}});
    return list;
}

Json groups_json(const std::vector<MenuGroup>& groups) {
    Json list = Json::array();
    for (const MenuGroup& group : groups)
        list.push_back({{"heading", group.heading}, {"entries", entries_json(group.entries)}});
    return list;
}

Json choice_json(const IndicatorChoiceView& choice) {
    Json places = Json::array();
    for (std::size_t place = 0; place < choice.places.size(); ++place) {
        Json rows = Json::array();
        for (const IndicatorRow& row : choice.rows[place])
            rows.push_back({{"id", row.id}, {"label", row.label}, {"shown", row.shown}, {"toggle", action_json(row.toggle)},
                            {"earlier", action_json(row.earlier)}, {"later", action_json(row.later)}});
        places.push_back(
            {{"label", choice.places[place]}, {"rows", std::move(rows)}, {"reset", action_json(choice.reset[place])}});
    }
    return {{"title", choice.title}, {"places", std::move(places)}};
}

Json number_json(const NumberView& n) {
    return {{"label", n.label}, {"unit", n.unit}, {"value", n.value}, {"min", n.min}, {"max", n.max}, {"text", n.text}};
}

Json targets_json(const TargetsView& targets) {
    Json rows = Json::array();
    for (const TargetRow& row : targets.rows)
        rows.push_back({{"target", action_json(Action(row.target))}, {"value", number_json(row.value)},
                        {"year", number_json(row.year)}, {"reached", row.reached}});
    return {{"title", targets.title},
            {"rows", std::move(rows)},
            {"add", targets.add ? action_json(Action(*targets.add)) : Json(nullptr)},
            {"elsewhere", targets.elsewhere}};
}

}  // namespace

Json controls_json(const OutcomesView& view) {
    return {{"indicator", view.controls.indicator},
            {"indicators", groups_json(view.controls.indicators)},
            {"measure", view.controls.measure},
            {"measures", groups_json(view.controls.measures)},
            {"pictures", entries_json(view.controls.pictures)},
            {"choice", choice_json(view.choice)},
            {"targets", targets_json(view.targets)}};
}

Json axis_json(const charts::SurfaceAxis& axis, const LeverId& lever) {
    return {{"name", axis.name}, {"instrument", lever.instrument}, {"setting", lever.setting}, {"low", axis.low},
            {"high", axis.high}, {"step", axis.step}, {"here", axis.here}};
}

Json explore_json(const ExploreView& view) {
    Json rows = Json::array();
    for (int y = 0; y < view.chart.side; ++y) {
        Json row = Json::array();
        for (int x = 0; x < view.chart.side; ++x) {
            const float value = (*view.chart.values)[static_cast<std::size_t>(y * view.chart.side + x)];
            row.push_back(std::isfinite(value) ? Json(value) : Json(nullptr));
        }
        rows.push_back(std::move(row));
    }
    std::string subtitle;
    for (const charts::Span& span : view.chart.subtitle) subtitle += span.text;
    return {{"title", view.chart.title},
            {"subtitle", subtitle},
            {"indicators", groups_json(view.indicators)},
            {"across", axis_json(view.chart.across, view.across_lever)},
            {"across_levers", groups_json(view.across)},
            {"up", axis_json(view.chart.up, view.up_lever)},
            {"up_levers", groups_json(view.up)},
            {"side", view.chart.side},
            {"values", std::move(rows)},
            {"busy", view.busy},
            {"progress", view.progress}};
}

Json table_json(const charts::Table& table) {
    Json columns = Json::array(), rows = Json::array();
    for (const charts::TableColumn& column : table.columns) columns.push_back(column.heading);
    for (const charts::TableRow& row : table.rows) rows.push_back({{"heading", row.heading}, {"cells", row.cells}});
    return {{"heading", table.heading}, {"columns", std::move(columns)}, {"rows", std::move(rows)}, {"note", table.note}};
}

}  // namespace regiomix
