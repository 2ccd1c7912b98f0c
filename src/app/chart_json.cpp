#include "app/chart_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "charts/any_chart.hpp"
#include "charts/inter_advances.hpp"
#include "charts/svg_painter.hpp"
#include "text/texts.hpp"

namespace regiomix {
namespace {

using Json = nlohmann::ordered_json;
using charts::ChartStyle;
using charts::HoverCard;
using charts::Rect;

struct Sheet {
    std::string id;
    float width = 640, height = 320, scale = 1;
};

constexpr float smallest = 160, largest = 4000;  // what a page may reasonably ask for

Sheet read_sheet(std::string_view request) {
    const Json json = Json::parse(request, nullptr, false);
    Sheet sheet;
    if (!json.is_object()) return sheet;
    const auto number = [&](const char* key, float otherwise, float low, float high) {
        const auto found = json.find(key);
        return found != json.end() && found->is_number() ? std::clamp(found->get<float>(), low, high) : otherwise;
    };
    if (const auto id = json.find("id"); id != json.end() && id->is_string()) sheet.id = id->get<std::string>();
    sheet.width = number("width", sheet.width, smallest, largest);
    sheet.height = number("height", sheet.height, smallest / 2, largest);
    sheet.scale = number("scale", sheet.scale, 0.5f, 4);
    return sheet;
}

template <class Draw>
std::string picture(const Sheet& sheet, const ChartStyle& style, const std::string& title, const std::string& finding,
                    Draw draw) {
    charts::SvgPainter painter({sheet.width, sheet.height, title, finding, style.palette.surface, sheet.scale});
    const float margin = style.px(2);
    draw(painter, Rect{margin, margin, sheet.width - margin, sheet.height - margin});
    return std::move(painter).finish();
}

std::string cell(const charts::HoverRow& row) { return row.detail.empty() ? row.value : row.value + " " + row.detail; }

/// A row per year, a column per name that any year's read-out has.
Json table(const std::vector<HoverCard>& years) {
    std::vector<std::string> names;
    for (const HoverCard& year : years)
        for (const charts::HoverRow& row : year.rows)
            if (std::find(names.begin(), names.end(), row.name) == names.end()) names.push_back(row.name);
    Json rows = Json::array();
    for (const HoverCard& year : years) {
        Json cells = Json::array({year.heading});
        for (const std::string& name : names) {
            const auto row = std::find_if(year.rows.begin(), year.rows.end(), [&](const auto& r) { return r.name == name; });
            cells.push_back(row == year.rows.end() ? std::string(no_value_text) : cell(*row));
        }
        rows.push_back(std::move(cells));
    }
    return {{"columns", names}, {"rows", std::move(rows)}};
}

/// Large charts carry their finding as title; small ones have a name, so their last year is put into words.
std::string finding_of(const charts::FanChart& chart, const std::vector<HoverCard>& years, Language language) {
    if (chart.size == charts::ChartSize::large || years.empty() || years.back().rows.empty()) return chart.title;
    return text(Text::form_finding, language,
                {{"name", chart.title}, {"value", cell(years.back().rows.front())}, {"year", years.back().heading}});
}

Json fan_json(const Sheet& sheet, const charts::FanChart& chart, const ChartStyle& style) {
    std::vector<HoverCard> years;
    std::size_t count = 0;
    for (const charts::FanSeries& series : chart.series) count = std::max(count, series.median.size());
    for (std::size_t year = 0; year < count; ++year)
        years.push_back(charts::fan_chart_read_out(chart, static_cast<int>(year), style));
    const std::string finding = finding_of(chart, years, style.language);
    std::string subtitle;
    for (const charts::Span& span : chart.subtitle) subtitle += span.text;
    charts::FanChart bare = chart;  // the page writes the heading, as text that can be read and enlarged
    bare.title.clear();
    bare.subtitle.clear();
    return {{"title", chart.title},
            {"finding", finding},
            {"note", subtitle},
            {"svg", picture(sheet, style, chart.title, finding,
                            [&](charts::SvgPainter& painter, const Rect& area) {
                                const auto layout = charts::layout_fan_chart(bare, area, style, painter.measure());
                                charts::draw_fan_chart(bare, layout, style, std::nullopt, painter);
                            })},
            {"table", table(years)}};
}

Json bars_json(const Sheet& sheet, const charts::BarChart& chart, const ChartStyle& style, const std::string& note) {
    std::vector<HoverCard> years;
    std::size_t count = 0;
    for (const charts::BarPart& part : chart.parts) count = std::max(count, part.values.size());
    for (std::size_t year = 0; year < count; ++year)
        years.push_back(charts::bar_chart_read_out(chart, static_cast<int>(year), style));
    const std::string finding = chart.title + ": " + chart.subtitle;
    charts::BarChart bare = chart;
    bare.title.clear();
    bare.subtitle.clear();
    return {{"title", chart.title},
            {"finding", finding},
            {"note", note},
            {"svg", picture(sheet, style, chart.title, finding,
                            [&](charts::SvgPainter& painter, const Rect& area) {
                                const auto layout = charts::layout_bar_chart(bare, area, style, painter.measure());
                                charts::draw_bar_chart(bare, layout, style, std::nullopt, painter);
                            })},
            {"table", table(years)}};
}

Json timeline_json(Sheet sheet, const TimelineView& timeline, const ChartStyle& style) {
    const charts::InterMeasure measure(sheet.scale);
    sheet.height = charts::timeline_height(timeline.chart, style, measure) + style.px(4);
    std::string over;
    for (const std::string& year : timeline.chart.over) over += (over.empty() || year.empty() ? "" : "; ") + year;
    return {{"title", timeline.title},
            {"finding", over.empty() ? timeline.title : over},
            {"note", ""},
            {"svg", picture(sheet, style, timeline.title, over,
                            [&](charts::SvgPainter& painter, const Rect& area) {
                                const float names = area.x0 + std::min(0.3f * area.width(), style.px(170));
                                const auto layout =
                                    charts::layout_timeline(timeline.chart, area, names, style, painter.measure());
                                charts::draw_timeline(timeline.chart, layout, style, std::nullopt, std::nullopt, painter);
                            })}};
}

/// The picture of the step that a presentation shows; figures and comparisons are tables, which the view has.
Json slide_json(const AppView& view, const Sheet& sheet, const ChartStyle& style) {
    using Show = PresentationStep::Show;
    const OutcomesView& outcomes = view.outcomes;
    const Show show = view.slide->step.show;
    if (show == Show::spending) return bars_json(sheet, outcomes.budget, style, outcomes.budget_note);
    if (show == Show::timeline && !outcomes.timeline.chart.rows.empty()) return timeline_json(sheet, outcomes.timeline, style);
    if (show != Show::chart) return nullptr;
    charts::FanChart named = view.slide->chart;
    named.title = view.slide->heading;
    return fan_json(sheet, named, style);
}

/// Its first column heads the rows.
Json table_of(const ChartTable& table) {
    Json columns = Json::array(), rows = Json::array();
    for (std::size_t i = 1; i < table.columns.size(); ++i) columns.push_back(table.columns[i]);
    for (const auto& row : table.rows) {
        Json cells = Json::array();
        for (const TableCell& cell : row) cells.push_back(cell.text);
        rows.push_back(std::move(cells));
    }
    return {{"heading", table.columns.empty() ? std::string() : table.columns.front()},
            {"columns", std::move(columns)},
            {"rows", std::move(rows)}};
}

Json answer_json(const AnswerPart& part, Sheet sheet, const ChartStyle& style) {
    Json json{{"title", part.title}, {"finding", part.title}, {"note", part.note}, {"svg", ""}};
    if (part.chart) {
        const charts::InterMeasure measure(sheet.scale);
        sheet.height = charts::any_chart_height(*part.chart, sheet.width - style.px(4), style, measure) + style.px(4);
        json["svg"] = picture(sheet, style, part.title, part.note, [&](charts::SvgPainter& painter, const Rect& area) {
            const charts::AnyLayout layout = charts::layout_any_chart(*part.chart, area, style, painter.measure());
            charts::draw_any_chart(*part.chart, layout, style, std::nullopt, painter);
        });
    }
    if (!part.table.rows.empty()) json["table"] = table_of(part.table);
    return json;
}

Json chart(const AppView& view, const Sheet& sheet, const ChartStyle& style) {
    const OutcomesView& outcomes = view.outcomes;
    if (view.answers)
        for (const AnswerPart& part : view.answers->parts)
            if (sheet.id == "answer." + part.id) return answer_json(part, sheet, style);
    if (sheet.id == "slide" && view.slide) return slide_json(view, sheet, style);
    if (sheet.id == "main") return fan_json(sheet, outcomes.main, style);
    if (sheet.id == "budget") return bars_json(sheet, outcomes.budget, style, outcomes.budget_note);
    if (sheet.id == "timeline" && !outcomes.timeline.chart.rows.empty())
        return timeline_json(sheet, outcomes.timeline, style);
    if (sheet.id == "compare" && !view.compare.scenarios.empty()) return fan_json(sheet, view.compare.chart, style);
    for (const SmallChartView& small : outcomes.small)
        if (sheet.id == indicator_names[index_of(small.indicator)]) return fan_json(sheet, small.chart, style);
    return nullptr;
}

}  // namespace

std::string chart_json(const AppView& view, std::string_view request) {
    const Sheet sheet = read_sheet(request);
    const charts::Palette& palette = charts::palette_for(view.dark, view.high_contrast);
    Json answer = chart(view, sheet, {palette, view.language, sheet.scale});
    if (answer.is_object()) answer["id"] = sheet.id;
    return answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace regiomix
