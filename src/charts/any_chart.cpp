#include "charts/any_chart.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix::charts {
namespace {

std::optional<int> index_of(std::optional<ChartPart> part) {
    return part ? std::optional(part->index) : std::nullopt;
}

std::optional<ChartPart> as_part(std::optional<int> index) {
    return index ? std::optional(ChartPart{*index, 0, false}) : std::nullopt;
}

// --- one function of a name for each kind of chart ---

AnyLayout lay_out(const IntervalList& c, const Rect& area, const ChartStyle& s, const TextMeasure& m) {
    return layout_interval_list(c, area, s, m);
}
AnyLayout lay_out(const MatrixChart& c, const Rect& area, const ChartStyle& s, const TextMeasure& m) {
    return layout_matrix(c, area, s, m);
}
AnyLayout lay_out(const ScatterChart& c, const Rect& area, const ChartStyle& s, const TextMeasure& m) {
    return layout_scatter(c, area, s, m);
}
AnyLayout lay_out(const ParallelChart& c, const Rect& area, const ChartStyle& s, const TextMeasure& m) {
    return layout_parallel_chart(c, area, s, m);
}
AnyLayout lay_out(const FlowChart& c, const Rect& area, const ChartStyle& s, const TextMeasure& m) {
    return layout_flow(c, area, s, m);
}
AnyLayout lay_out(const BarList& c, const Rect& area, const ChartStyle& s, const TextMeasure& m) {
    return layout_bar_list(c, area, s, m);
}

struct HeightOf {
    float width;
    const ChartStyle& style;

    float operator()(const IntervalListLayout& l) const { return l.height; }
    float operator()(const MatrixLayout& l) const { return l.height; }
    float operator()(const FlowLayout& l) const { return l.height; }
    float operator()(const BarListLayout& l) const { return l.height; }
    // Not as flat on a wide screen, not as high on a narrow one, and the same plot whatever stands above it.
    float operator()(const ScatterLayout& l) const {
        return l.plot.y0 - l.area.y0 + std::round(std::clamp(width * 0.55f, style.px(230.0f), style.px(400.0f)));
    }
    float operator()(const ParallelLayout& l) const {
        return l.plot.y0 - l.area.y0 + std::round(std::clamp(width * 0.4f, style.px(200.0f), style.px(300.0f)));
    }
};

struct Draw {
    const AnyLayout& layout;
    const ChartStyle& style;
    std::optional<ChartPart> hover;
    Painter& painter;

    void operator()(const IntervalList& c) const {
        draw_interval_list(c, std::get<IntervalListLayout>(layout), style, index_of(hover), painter);
    }
    void operator()(const MatrixChart& c) const {
        const auto place = hover ? std::optional(MatrixPlace{hover->index, hover->column}) : std::nullopt;
        draw_matrix(c, std::get<MatrixLayout>(layout), style, place, painter);
    }
    void operator()(const ScatterChart& c) const {
        draw_scatter(c, std::get<ScatterLayout>(layout), style, index_of(hover), painter);
    }
    void operator()(const ParallelChart& c) const {
        draw_parallel_chart(c, std::get<ParallelLayout>(layout), style, index_of(hover), painter);
    }
    void operator()(const FlowChart& c) const {
        const auto hit = hover ? std::optional(FlowHit{hover->link, hover->index}) : std::nullopt;
        draw_flow(c, std::get<FlowLayout>(layout), style, hit, painter);
    }
    void operator()(const BarList& c) const {
        draw_bar_list(c, std::get<BarListLayout>(layout), style, index_of(hover), painter);
    }
};

struct Hit {
    const AnyLayout& layout;
    Point at;
    float reach;

    using Part = std::optional<ChartPart>;
    Part operator()(const IntervalList&) const { return as_part(hit_interval_row(std::get<IntervalListLayout>(layout), at)); }
    Part operator()(const MatrixChart& c) const {
        const auto place = hit_matrix(c, std::get<MatrixLayout>(layout), at);
        return place ? std::optional(ChartPart{place->row, place->column, false}) : std::nullopt;
    }
    Part operator()(const ScatterChart&) const {
        return as_part(hit_scatter_point(std::get<ScatterLayout>(layout), at, reach));
    }
    Part operator()(const ParallelChart&) const { return as_part(hit_line(std::get<ParallelLayout>(layout), at, reach)); }
    Part operator()(const FlowChart&) const {
        const auto hit = hit_flow(std::get<FlowLayout>(layout), at);
        return hit ? std::optional(ChartPart{hit->index, 0, hit->link}) : std::nullopt;
    }
    Part operator()(const BarList&) const { return as_part(hit_row(std::get<BarListLayout>(layout), at)); }
};

struct ReadOut {
    ChartPart part;
    const ChartStyle& style;

    HoverCard operator()(const IntervalList& c) const { return interval_read_out(c, part.index, style); }
    HoverCard operator()(const MatrixChart& c) const { return matrix_read_out(c, {part.index, part.column}, style); }
    HoverCard operator()(const ScatterChart& c) const { return scatter_read_out(c, part.index, style); }
    HoverCard operator()(const ParallelChart& c) const { return parallel_read_out(c, part.index); }
    HoverCard operator()(const FlowChart& c) const { return flow_read_out(c, {part.link, part.index}, style); }
    HoverCard operator()(const BarList& c) const {
        if (part.index < 0 || part.index >= static_cast<int>(c.rows.size())) return {};
        const BarRow& row = c.rows[static_cast<std::size_t>(part.index)];
        return {row.label, {{row.note, style.palette.text_muted, row.text, ""}}};
    }
};

template <typename Items>
std::string id_at(const Items& items, int index) {
    return index >= 0 && index < static_cast<int>(items.size()) ? items[static_cast<std::size_t>(index)].id : std::string();
}

struct IdOf {
    ChartPart part;

    std::string operator()(const IntervalList& c) const { return id_at(c.rows, part.index); }
    std::string operator()(const MatrixChart& c) const {
        if (!matrix_shows(c, {part.index, part.column})) return {};
        return id_at(c.names, part.index) + "|" + id_at(c.names, part.column);
    }
    std::string operator()(const ScatterChart& c) const { return id_at(c.points, part.index); }
    std::string operator()(const ParallelChart& c) const { return id_at(c.lines, part.index); }
    std::string operator()(const FlowChart& c) const {
        if (!part.link) return id_at(c.nodes, part.index);
        if (part.index < 0 || part.index >= static_cast<int>(c.links.size())) return {};
        const FlowLink& link = c.links[static_cast<std::size_t>(part.index)];
        return link.from + "|" + link.to;
    }
    std::string operator()(const BarList& c) const { return id_at(c.rows, part.index); }
};

std::string heading_of(const AnyChart& chart, const SvgSheet& sheet) {
    const ParallelChart* parallel = std::get_if<ParallelChart>(&chart);
    const bool own = parallel != nullptr && !parallel->title.empty();
    return sheet.heading && !own ? sheet.title : std::string();
}

}  // namespace

AnyLayout layout_any_chart(const AnyChart& chart, const Rect& area, const ChartStyle& style, const TextMeasure& m) {
    return std::visit([&](const auto& one) { return lay_out(one, area, style, m); }, chart);
}

float any_chart_height(const AnyChart& chart, float width, const ChartStyle& style, const TextMeasure& m) {
    return std::visit(HeightOf{width, style}, layout_any_chart(chart, {0.0f, 0.0f, width, 0.0f}, style, m));
}

void draw_any_chart(const AnyChart& chart, const AnyLayout& layout, const ChartStyle& style, std::optional<ChartPart> hover,
                    Painter& painter) {
    std::visit(Draw{layout, style, hover, painter}, chart);
}

std::optional<ChartPart> hit_any_chart(const AnyChart& chart, const AnyLayout& layout, Point at, float reach) {
    return std::visit(Hit{layout, at, reach}, chart);
}

HoverCard any_read_out(const AnyChart& chart, ChartPart part, const ChartStyle& style) {
    return std::visit(ReadOut{part, style}, chart);
}

std::string part_id(const AnyChart& chart, ChartPart part) {
    return std::visit(IdOf{part}, chart);
}

std::string any_chart_svg(const AnyChart& chart, const SvgSheet& sheet, const Palette& palette, Language language) {
    const ChartStyle style{palette, language, sheet.scale};
    const InterMeasure m(sheet.scale);
    const float width = sheet.width - 2.0f * sheet.margin;
    const std::string title = heading_of(chart, sheet);
    RichLayout heading;
    float above = 0.0f;
    if (!title.empty()) {
        heading = layout_rich_text({{title, std::nullopt, Weight::semibold}}, width, 3, TextRole::heading, m);
        above = heading.height + style.px(16.0f);
    }
    const float body = any_chart_height(chart, width, style, m);
    const float below = footer_height(sheet, m) + (sheet.footer.empty() ? 0.0f : style.px(8.0f));
    const float height = std::ceil(2.0f * sheet.margin + above + body + below);
    SvgPainter painter = painter_of(sheet, height, palette);
    draw_rich_text(heading, {sheet.margin, sheet.margin}, TextRole::heading, palette.text, painter);
    const Rect area{sheet.margin, sheet.margin + above, sheet.margin + width, sheet.margin + above + body};
    draw_any_chart(chart, layout_any_chart(chart, area, style, m), style, std::nullopt, painter);
    draw_footer(sheet, height, palette, painter);
    return std::move(painter).finish();
}

}  // namespace regiomix::charts
