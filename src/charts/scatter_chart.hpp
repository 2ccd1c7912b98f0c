#pragma once

// Points over two quantities: mixes by cost and effect, boxes by coverage and density, futures by two assumptions.

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "charts/axis_parts.hpp"
#include "charts/chart_style.hpp"
#include "charts/hover_card.hpp"
#include "charts/rich_text.hpp"
#include "charts/ticks.hpp"

namespace regiomix::charts {

struct ScatterAxis {
    std::string name = {};  // with its unit
    NumberStyle style = {};
    std::optional<AxisRange> range = {};  // none: what the points need
    bool from_zero = false;               // zero belongs to it
};

struct ScatterPoint {
    std::string id = {};
    std::string name = {};
    std::string mark = {};                                // a letter beside it; may be empty
    double x = std::numeric_limits<double>::quiet_NaN();  // not finite: not drawn
    double y = std::numeric_limits<double>::quiet_NaN();
    Rgba8 colour = {};
    std::vector<HoverRow> detail = {};  // of the read-out
    bool weak = false;                  // smaller and paler: one of many
    bool highlighted = false;           // where some points are, the others step back
};

// A region behind the points. A side that is not finite is open.
struct ScatterBox {
    double x_low = -std::numeric_limits<double>::infinity();
    double x_high = std::numeric_limits<double>::infinity();
    double y_low = -std::numeric_limits<double>::infinity();
    double y_high = std::numeric_limits<double>::infinity();
    std::string name = {};
};

struct ScatterReference {
    double x = 0.0;
    double y = 0.0;
    std::string name = {};
};

struct ScatterKey {
    std::string name = {};
    Rgba8 colour = {};
    bool weak = false;
};

struct ScatterChart {
    ScatterAxis across = {};
    ScatterAxis up = {};
    std::vector<ScatterPoint> points = {};
    bool joined = false;  // a line through the points in their order
    std::optional<ScatterBox> box = {};
    std::optional<ScatterReference> reference = {};  // the mix as it is
    std::vector<ScatterKey> keys = {};               // what colours mean
    std::string selected = {};                       // id of the point with a ring; may be empty
    std::string empty_text = {};                     // said when there is no point
};

struct ScatterLayout {
    Rect area = {};
    Rect plot = {};
    AxisRange across_range, up_range;
    LegendLayout legend;
    RichLayout up_name, across_name;
    float up_name_y = 0.0f;
    float across_name_y = 0.0f;
    std::vector<PlacedTick> across_ticks = {};
    std::vector<PlacedTick> up_ticks = {};
    std::vector<Point> points = {};  // not finite: not drawn
    std::vector<float> radii = {};
    std::optional<Rect> box = {};
    FittedText box_name;  // empty: no room
    Point box_name_at = {};
    std::optional<Point> reference = {};
    FittedText reference_name;
    Rect reference_name_rect = {};
};

ScatterLayout layout_scatter(const ScatterChart& chart, const Rect& area, const ChartStyle& style, const TextMeasure& measure);
// `hover` is a point.
void draw_scatter(const ScatterChart& chart, const ScatterLayout& layout, const ChartStyle& style, std::optional<int> hover,
                  Painter& painter);
// The point nearest to a position, if one is near.
std::optional<int> hit_scatter_point(const ScatterLayout& layout, Point at, float reach);
HoverCard scatter_read_out(const ScatterChart& chart, int point, const ChartStyle& style);

}  // namespace regiomix::charts
