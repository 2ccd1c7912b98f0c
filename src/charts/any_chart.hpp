#pragma once

// Any of the charts that analyses are shown with, so that whoever places, prints or asks one need not know which.

#include <optional>
#include <string>
#include <variant>

#include "charts/bar_list.hpp"
#include "charts/flow_chart.hpp"
#include "charts/interval_list.hpp"
#include "charts/matrix_chart.hpp"
#include "charts/parallel_chart.hpp"
#include "charts/scatter_chart.hpp"
#include "charts/svg_sheet.hpp"

namespace regiomix::charts {

using AnyChart = std::variant<IntervalList, MatrixChart, ScatterChart, ParallelChart, FlowChart, BarList>;
// The layout of the same kind of chart.
using AnyLayout = std::variant<IntervalListLayout, MatrixLayout, ScatterLayout, ParallelLayout, FlowLayout, BarListLayout>;

// What of a chart is pointed at.
struct ChartPart {
    int index = 0;      // row, point, line, node or link
    int column = 0;     // of a matrix
    bool link = false;  // of a flow chart

    bool operator==(const ChartPart&) const = default;
};

// What the chart wants: as much as its rows need, or a height that suits its width. Both in device pixels.
float any_chart_height(const AnyChart& chart, float width, const ChartStyle& style, const TextMeasure& measure);

AnyLayout layout_any_chart(const AnyChart& chart, const Rect& area, const ChartStyle& style, const TextMeasure& measure);
// `layout` is of this chart.
void draw_any_chart(const AnyChart& chart, const AnyLayout& layout, const ChartStyle& style, std::optional<ChartPart> hover,
                    Painter& painter);

// `reach`: how near points and lines must be, in device pixels.
std::optional<ChartPart> hit_any_chart(const AnyChart& chart, const AnyLayout& layout, Point at, float reach);
HoverCard any_read_out(const AnyChart& chart, ChartPart part, const ChartStyle& style);
// Id of a row, point, line or node; "a|b" of the pair of a cell or of the ends of a link. Empty: there is none.
std::string part_id(const AnyChart& chart, ChartPart part);
// Where a part is, for a card beside it.
Point part_place(const AnyChart& chart, const AnyLayout& layout, ChartPart part);

// The part that a step with an arrow key leads to: -1, 0 or 1 to the right and down. From nowhere to the first one; none
// where there is nothing to go to.
std::optional<ChartPart> next_part(const AnyChart& chart, const AnyLayout& layout, std::optional<ChartPart> from, int right,
                                   int down);

// As high as the chart wants to be; the sheet's height is ignored.
std::string any_chart_svg(const AnyChart& chart, const SvgSheet& sheet, const Palette& palette, Language language);

}  // namespace regiomix::charts
