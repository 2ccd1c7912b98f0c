// Where the parts of a chart are, and which one an arrow key leads to.

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "charts/any_chart.hpp"

namespace regiomix::charts {
namespace {

using Part = std::optional<ChartPart>;

template <typename Items>
bool has(const Items& items, int index) {
    return index >= 0 && index < static_cast<int>(items.size());
}

template <typename Items>
const auto& item(const Items& items, int index) {
    return items[static_cast<std::size_t>(index)];
}

Point first_point(const std::vector<Point>& line) {
    for (const Point p : line)
        if (std::isfinite(p.x) && std::isfinite(p.y)) return p;
    return {};
}

struct PlaceOf {
    const AnyLayout& layout;
    ChartPart part;

    Point operator()(const IntervalList&) const {
        const auto& l = std::get<IntervalListLayout>(layout);
        return has(l.rows, part.index) ? item(l.rows, part.index).track.centre() : Point{};
    }
    Point operator()(const MatrixChart&) const {
        return matrix_cell_rect(std::get<MatrixLayout>(layout), {part.index, part.column}).centre();
    }
    Point operator()(const ScatterChart&) const {
        const auto& l = std::get<ScatterLayout>(layout);
        return has(l.points, part.index) ? item(l.points, part.index) : Point{};
    }
    Point operator()(const ParallelChart&) const {
        const auto& l = std::get<ParallelLayout>(layout);
        return has(l.lines, part.index) ? first_point(item(l.lines, part.index)) : Point{};
    }
    Point operator()(const FlowChart&) const {
        const auto& l = std::get<FlowLayout>(layout);
        if (part.link && has(l.links, part.index)) {
            const FlowBand& band = item(l.links, part.index).solid;
            return band.first.empty() ? Point{} : band.first[band.first.size() / 2];
        }
        return has(l.nodes, part.index) ? item(l.nodes, part.index).bar.centre() : Point{};
    }
    Point operator()(const BarList&) const {
        const auto& l = std::get<BarListLayout>(layout);
        return has(l.rows, part.index) ? item(l.rows, part.index).bar.centre() : Point{};
    }
};

/// Through things in an order, in steps that stop at the ends.
Part step_through(const std::vector<int>& order, Part from, int step) {
    if (order.empty()) return std::nullopt;
    const auto now = from ? std::find(order.begin(), order.end(), from->index) : order.end();
    if (now == order.end()) return ChartPart{order.front(), 0, false};
    const auto at = static_cast<int>(now - order.begin());
    return ChartPart{order[static_cast<std::size_t>(std::clamp(at + step, 0, static_cast<int>(order.size()) - 1))], 0, false};
}

std::vector<int> counted(std::size_t count) {
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

struct Next {
    const AnyLayout& layout;
    Part from;
    int right;
    int down;

    int either() const { return down != 0 ? down : right; }

    Part operator()(const IntervalList& c) const { return step_through(counted(c.rows.size()), from, either()); }
    Part operator()(const BarList& c) const { return step_through(counted(c.rows.size()), from, either()); }
    Part operator()(const FlowChart& c) const {
        std::vector<int> order = counted(c.nodes.size());
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            const FlowNode& x = item(c.nodes, a);
            const FlowNode& y = item(c.nodes, b);
            return x.column != y.column ? x.column < y.column : x.lane < y.lane;
        });
        return step_through(order, from && from->link ? std::nullopt : from, either());
    }
    // Lines that a brush leaves out are stepped over.
    Part operator()(const ParallelChart&) const {
        std::vector<int> order;
        const auto& l = std::get<ParallelLayout>(layout);
        for (std::size_t i = 0; i < l.lines.size(); ++i)
            if (!l.outside[i]) order.push_back(static_cast<int>(i));
        return step_through(order, from, either());
    }
    // Across in the order of the points from left to right, else from top to bottom.
    Part operator()(const ScatterChart&) const {
        const auto& points = std::get<ScatterLayout>(layout).points;
        std::vector<int> order;
        for (std::size_t i = 0; i < points.size(); ++i)
            if (std::isfinite(points[i].x)) order.push_back(static_cast<int>(i));
        const bool across = down == 0;
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return across ? item(points, a).x < item(points, b).x : item(points, a).y < item(points, b).y;
        });
        return step_through(order, from, either());
    }
    Part operator()(const MatrixChart& c) const {
        const MatrixPlace first{c.symmetric ? 1 : 0, c.symmetric ? 0 : 1};
        if (!matrix_shows(c, first)) return std::nullopt;
        if (!from || !matrix_shows(c, {from->index, from->column})) return ChartPart{first.row, first.column, false};
        MatrixPlace at{from->index + down, from->column + right};
        if (at.row == at.column && !c.symmetric) at = {at.row + down, at.column + right};  // over the diagonal
        return matrix_shows(c, at) ? ChartPart{at.row, at.column, false} : *from;
    }
};

}  // namespace

Point part_place(const AnyChart& chart, const AnyLayout& layout, ChartPart part) {
    return std::visit(PlaceOf{layout, part}, chart);
}

std::optional<ChartPart> next_part(const AnyChart& chart, const AnyLayout& layout, std::optional<ChartPart> from, int right,
                                   int down) {
    return std::visit(Next{layout, from, right, down}, chart);
}

}  // namespace regiomix::charts
