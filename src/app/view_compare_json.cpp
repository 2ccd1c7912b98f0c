#include "app/view_compare_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace regiomix {

using Json = nlohmann::ordered_json;

namespace {

Json numbers(const std::vector<double>& values) {
    Json array = Json::array();
    for (const double value : values) array.push_back(std::isfinite(value) ? Json(value) : Json(nullptr));
    return array;
}

std::string hex(charts::Rgba8 colour) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text = "#";
    for (const int part : {colour.r, colour.g, colour.b}) {
        text += digits[part / 16];
        text += digits[part % 16];
    }
    return text;
}

Json to_json(const ComparedView& scenario) {
    Json cells = Json::array();
    for (const CompareCellView& cell : scenario.cells)
        cells.push_back({{"median", cell.median}, {"range", cell.range}, {"difference", cell.difference},
                         {"better", cell.better}, {"tone", cell.tone}});
    return {{"id", scenario.id},           {"title", scenario.title},   {"mark", scenario.mark},
            {"colour", hex(scenario.colour)}, {"reference", scenario.is_reference}, {"waiting", scenario.waiting},
            {"tag", scenario.tag},         {"targets", scenario.targets}, {"cells", std::move(cells)}};
}

Json to_json(const DifferenceGroupView& group) {
    Json rows = Json::array();
    for (const DifferenceRowView& row : group.rows) {
        Json values = Json::array();
        for (const SharedValueView& value : row.values)
            values.push_back({{"text", value.text}, {"scenarios", value.scenarios}});
        rows.push_back({{"id", row.id}, {"label", row.label}, {"values", std::move(values)}});
    }
    return {{"title", group.title}, {"rows", std::move(rows)}};
}

Json to_json(const charts::FanChart& chart) {
    Json series = Json::array();
    for (const charts::FanSeries& one : chart.series)
        series.push_back({{"name", one.name}, {"median", numbers(one.median)}, {"p10", numbers(one.p10)},
                          {"p90", numbers(one.p90)}});
    return {{"title", chart.title}, {"first_year", chart.first_year}, {"series", std::move(series)}};
}

Json to_json(const charts::ParallelChart& chart) {
    Json axes = Json::array(), lines = Json::array();
    for (const charts::ParallelAxis& axis : chart.axes)
        axes.push_back({{"label", axis.label}, {"low", axis.low_text}, {"high", axis.high_text}});
    for (const charts::ParallelLine& line : chart.lines)
        lines.push_back({{"name", line.name}, {"values", numbers(line.values)}, {"texts", line.texts}});
    return {{"title", chart.title}, {"subtitle", chart.subtitle}, {"axes", std::move(axes)}, {"lines", std::move(lines)}};
}

Json to_json(const charts::DotStrips& strips) {
    Json rows = Json::array();
    for (const charts::DotStripRow& row : strips.rows)
        rows.push_back({{"label", row.label}, {"note", row.note}, {"min", row.min_text}, {"median", row.median_text},
                        {"max", row.max_text}, {"values", numbers(row.values)}, {"texts", row.texts}});
    return rows;
}

}  // namespace

Json compare_json(const CompareView& view) {
    const bool alone = view.scenarios.empty();
    Json ready = Json::array(), indicators = Json::array(), scenarios = Json::array(), differences = Json::array();
    for (const CompareChoiceView& choice : view.ready)
        ready.push_back({{"id", choice.id}, {"title", choice.title}, {"sentence", choice.sentence}, {"added", choice.added}});
    for (const CompareIndicatorView& indicator : view.indicators)
        indicators.push_back({{"id", indicator.id}, {"label", indicator.label}, {"help", indicator.help},
                              {"selected", indicator.selected}});
    for (const ComparedView& scenario : view.scenarios) scenarios.push_back(to_json(scenario));
    for (const DifferenceGroupView& group : view.differences) differences.push_back(to_json(group));
    return {{"empty_title", view.empty_title},
            {"empty_text", view.empty_text},
            {"caption", view.caption},
            {"full", view.full},
            {"full_text", view.full_text},
            {"ready", std::move(ready)},
            {"indicators", std::move(indicators)},
            {"scenarios", std::move(scenarios)},
            {"chart", alone ? Json(nullptr) : to_json(view.chart)},
            {"targets", alone ? Json(nullptr) : to_json(view.targets)},
            {"differences_title", view.differences_title},
            {"same_text", view.same_text},
            {"differences", std::move(differences)},
            {"parallel", alone ? Json(nullptr) : to_json(view.parallel)},
            {"axes", view.axes == CompareAxes::outcomes ? "outcomes" : "levers"}};
}

Json library_json(const LibraryView& view) {
    Json records = Json::array();
    for (const SavedView& record : view.records)
        records.push_back({{"id", record.id}, {"title", record.title}, {"detail", record.detail}, {"here", record.here},
                           {"writable", record.writable}, {"deletable", record.deletable}});
    return {{"title", view.title},
            {"note", view.note},
            {"empty_title", view.empty_title},
            {"empty_text", view.empty_text},
            {"records", std::move(records)},
            {"deleted_text", view.deleted_text},
            {"deleted_id", view.deleted_id}};
}

Json collection_json(const CollectionView& view) {
    Json files = Json::array(), refused = Json::array();
    for (const CollectedView& file : view.files) files.push_back({{"name", file.name}, {"title", file.title}});
    for (const RefusedFile& file : view.refused) refused.push_back({{"name", file.name}, {"reason", file.reason}});
    return {{"title", view.title},
            {"note", view.note},
            {"progress", view.progress},
            {"progress_text", view.progress_text},
            {"outcomes_title", view.outcomes_title},
            {"outcomes", to_json(view.outcomes)},
            {"levers_title", view.levers_title},
            {"levers", to_json(view.levers)},
            {"files", std::move(files)},
            {"refused_title", view.refused_title},
            {"refused", std::move(refused)}};
}

}  // namespace regiomix
