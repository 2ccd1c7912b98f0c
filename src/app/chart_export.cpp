#include "app/chart_export.hpp"

#include <cmath>

#include "app/view_parts.hpp"
#include "charts/any_chart.hpp"
#include "charts/chart_svg.hpp"
#include "scenario/number_text.hpp"
#include "scenario/resolve.hpp"
#include "scenario/results_csv.hpp"

namespace regiomix {
namespace {

using detail::ViewContext;

std::string plain_text(const charts::RichText& rich) {
    std::string all;
    for (const charts::Span& span : rich) all += span.text;
    return all;
}

TableCell cell(double value, const NumberStyle& style, Language language) {
    return std::isfinite(value) ? TableCell{format_value(value, style, language), value}
                                : TableCell{std::string(no_value_text), value};
}

TableCell year_cell(int year) { return {std::to_string(year), static_cast<double>(year)}; }

/// A column of the table: its name and one value per year.
struct Column {
    std::string name;
    const std::vector<double>* values;
};

ChartTable table_by_year(const ViewContext& context, int first_year, const std::vector<Column>& columns,
                         const NumberStyle& style) {
    ChartTable table{{context.say(Text::table_year)}, {}};
    std::size_t years = 0;
    for (const Column& column : columns) {
        table.columns.push_back(column.name);
        years = std::max(years, column.values->size());
    }
    for (std::size_t year = 0; year < years; ++year) {
        std::vector<TableCell> row{year_cell(first_year + static_cast<int>(year))};
        for (const Column& column : columns)
            row.push_back(cell(year < column.values->size() ? (*column.values)[year] : NAN, style, context.language()));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ChartTable table_of(const ViewContext& context, const charts::FanChart& chart) {
    const auto share = [&](double value) { return format_percent(value, 0, context.language()); };
    std::vector<Column> columns;
    for (const charts::FanSeries& series : chart.series) {
        const std::string whose = chart.series.size() > 1 ? series.name + ", " : "";
        const auto add = [&](const std::string& name, const std::vector<double>& values) {
            if (!values.empty()) columns.push_back({whose + name, &values});
        };
        add(share(0.10), series.p10);
        add(share(0.25), series.p25);
        add(context.say(Text::table_median), series.median);
        add(share(0.75), series.p75);
        add(share(0.90), series.p90);
        add(context.say(Text::table_central), series.central);
    }
    return table_by_year(context, chart.first_year, columns, chart.value_style);
}

ChartTable table_of(const ViewContext& context, const charts::BarChart& chart) {
    std::vector<Column> columns;
    std::vector<double> totals, envelope;
    for (const charts::BarPart& part : chart.parts) {
        columns.push_back({part.name, &part.values});
        totals.resize(std::max(totals.size(), part.values.size()));
        for (std::size_t year = 0; year < part.values.size(); ++year)
            totals[year] += std::isfinite(part.values[year]) ? part.values[year] : 0;
    }
    columns.push_back({chart.total_name, &totals});
    if (!chart.envelope.empty()) {
        for (std::size_t year = 0; year < totals.size(); ++year)
            envelope.push_back(charts::envelope_at(chart, year).value_or(NAN));
        columns.push_back({chart.envelope_name, &envelope});
    }
    return table_by_year(context, chart.first_year, columns, chart.value_style);
}

/// A line per phase.
ChartTable timeline_table(const ViewContext& context) {
    ChartTable table;
    for (const Text column : {Text::table_instrument, Text::table_from, Text::table_to, Text::instrument_yearly_budget,
                              Text::table_works_from, Text::table_full_from})
        table.columns.push_back(context.say(column));
    const charts::Timeline timeline = detail::timeline_view(context).chart;
    for (const charts::TimelineRow& row : timeline.rows) {
        const MixEntry* entry = find_entry(context.state.scenario.mix, row.id);
        for (const charts::TimelineBar& bar : row.bars) {
            const auto month = [&](int m) { return TableCell{detail::month_label(context, m)}; };
            const double budget = entry->phases[static_cast<std::size_t>(bar.phase)].annual_budget_eur;
            table.rows.push_back({{row.name}, month(bar.span.from_month), month(bar.span.to_month),
                                  {format_number(budget, 0, context.language()), budget}, month(bar.works_from),
                                  month(bar.full_from)});
        }
    }
    return table;
}

charts::SvgSheet sheet_of(const ViewContext& context, const ChartDocument& document, ChartUse use) {
    charts::SvgSheet sheet;
    sheet.title = document.title;
    sheet.description = document.finding;
    sheet.id_prefix = document.id + "-";
    if (use == ChartUse::report) {
        sheet.height = 300;
        sheet.margin = 6;
        sheet.heading = false;
        return sheet;
    }
    sheet.footer = "Regiomix \u00b7 " + context.state.scenario.meta.title + " \u00b7 " + detail::region_name(context) +
                   " \u00b7 " + context.say(Text::honest_note);
    return sheet;
}

ChartDocument fan_document(const ViewContext& context, const std::string& id, const Measure& measure, ChartUse use) {
    charts::FanChart chart = detail::main_chart(context, measure);
    ChartDocument document{id, context.content.info(measure.indicator).name.in(context.language()), chart.title, {},
                           table_of(context, chart)};
    charts::SvgSheet sheet = sheet_of(context, document, use);
    chart.direct_labels = chart.series.size() > 1;
    if (use == ChartUse::report) {
        document.finding += ". " + plain_text(chart.subtitle) + ".";
        chart.title.clear();
        chart.subtitle.clear();
    }
    document.svg = charts::fan_chart_svg(chart, sheet, context.palette(), context.language());
    return document;
}

ChartDocument budget_document(const ViewContext& context, const std::string& id, ChartUse use) {
    std::string note;
    bool over = false;
    const charts::BarChart chart = detail::budget_chart(context, note, over);
    ChartDocument document{id, chart.title, chart.subtitle + ". " + note + ".", {}, table_of(context, chart)};
    charts::SvgSheet sheet = sheet_of(context, document, use);
    sheet.height = use == ChartUse::report ? 240.0f : 340.0f;
    document.svg = charts::bar_chart_svg(chart, sheet, context.palette(), context.language());
    return document;
}

ChartDocument timeline_document(const ViewContext& context, const std::string& id, ChartUse use) {
    const TimelineView view = detail::timeline_view(context);
    ChartDocument document{id, view.title, context.say(Text::timeline_reading), {}, timeline_table(context)};
    charts::SvgSheet sheet = sheet_of(context, document, use);
    charts::Timeline timeline = view.chart;
    for (charts::TimelineRow& row : timeline.rows) row.selected = false;
    document.svg = charts::timeline_svg(timeline, sheet, context.palette(), context.language());
    return document;
}

/// A row per position of one lever, a column per position of the other.
ChartTable table_of(const ViewContext& context, const charts::SurfaceChart& chart) {
    const auto side = static_cast<std::size_t>(chart.side);
    const auto position = [&](const charts::SurfaceAxis& axis, std::size_t i) {
        const double value = axis.low + (axis.high - axis.low) * static_cast<double>(i) / static_cast<double>(side - 1);
        return cell(value, axis.style, context.language());
    };
    ChartTable table{{chart.up.name + " \\ " + chart.across.name}, {}};
    for (std::size_t x = 0; x < side; ++x) table.columns.push_back(position(chart.across, x).text);
    for (std::size_t y = 0; y < side; ++y) {
        table.rows.push_back({position(chart.up, y)});
        for (std::size_t x = 0; x < side; ++x)
            table.rows.back().push_back(
                cell(static_cast<double>((*chart.values)[y * side + x]), chart.value_style, context.language()));
    }
    return table;
}

std::optional<ChartDocument> explore_document(const ViewContext& context, const std::string& id, ChartUse use) {
    if (!context.surface) return std::nullopt;
    const charts::SurfaceChart chart = detail::explore_view(context).chart;
    if (chart.side < 2) return std::nullopt;
    ChartDocument document{
        id, chart.value_name, chart.title + ". " + plain_text(chart.subtitle) + ".", {}, table_of(context, chart)};
    charts::SvgSheet sheet = sheet_of(context, document, use);
    sheet.height = sheet.width * 0.75f;
    document.svg = charts::surface_svg(chart, sheet, context.palette(), context.language());
    return document;
}

/// A part of the answer that is shown.
std::optional<ChartDocument> answer_document(const ViewContext& context, const std::string& id, ChartUse use) {
    if (!context.side) return std::nullopt;
    const AnswersView view = detail::answers_view(context);
    for (const AnswerPart& part : view.parts) {
        if (id != "answer." + part.id) continue;
        ChartDocument document{id, part.title, view.finding, {}, part.table};
        charts::SvgSheet sheet = sheet_of(context, document, use);
        if (part.chart) document.svg = charts::any_chart_svg(*part.chart, sheet, context.palette(), context.language());
        return document;
    }
    return std::nullopt;
}

}  // namespace

std::optional<ChartDocument> chart_document(const AppState& state, const SimulationView& simulation, const Content& content,
                                            const OtherResults& others, const std::string& chart, ChartUse use,
                                            const SurfaceView* surface, const SideResults* side) {
    const ScenarioCatalogue catalogue(state.scenario, content);
    ViewContext context{state, simulation, others, content, *catalogue, resolve_region(state.scenario, content)};
    context.paper = &charts::palette_for(false, state.view.high_contrast);  // documents are read on white
    context.surface = surface;
    context.side = side;
    if (chart.starts_with("answer.")) return answer_document(context, chart, use);
    if (!simulation.ensemble) return std::nullopt;
    if (chart == "explore") return explore_document(context, chart, use);
    if (chart == "main") return fan_document(context, chart, detail::main_measure(context), use);
    if (chart == "budget") return budget_document(context, chart, use);
    if (chart == "timeline") return timeline_document(context, chart, use);
    if (const auto indicator = find_indicator(chart)) return fan_document(context, chart, Measure{*indicator}, use);
    return std::nullopt;
}

std::string write_table_csv(const ChartTable& table) {
    std::string csv;
    for (std::size_t i = 0; i < table.columns.size(); ++i) csv += (i ? "," : "") + csv_field(table.columns[i]);
    csv += "\n";
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool none = row[i].text == no_value_text;
            const std::string written = std::isfinite(row[i].value) ? shortest_number(row[i].value) : none ? "" : row[i].text;
            csv += (i ? "," : "") + csv_field(written);
        }
        csv += "\n";
    }
    return csv;
}

}  // namespace regiomix
