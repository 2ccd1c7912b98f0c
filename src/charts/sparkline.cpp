#include "charts/sparkline.hpp"

#include "charts/curve.hpp"
#include "charts/ticks.hpp"

namespace regiomix::charts {

void draw_sparkline(const Sparkline& sparkline, const Rect& area, const ChartStyle& style, Painter& painter) {
    const std::size_t n = sparkline.values.size();
    if (n == 0 || area.width() <= 0.0f || area.height() <= 0.0f) return;
    RangeBuilder builder;
    builder.include(sparkline.values);
    const AxisRange range = builder.finish(sparkline.include_zero);
    const float dot = style.stroke(2.25f);
    const Rect plot{area.x0 + dot, area.y0 + dot, area.x1 - dot, area.y1 - dot};
    const auto point = [&](std::size_t i) {
        const float share = n > 1 ? static_cast<float>(i) / static_cast<float>(n - 1) : 0.5f;
        const double up = (sparkline.values[i] - range.low) / (range.high - range.low);
        return Point{plot.x0 + share * plot.width(), plot.y1 - static_cast<float>(up) * plot.height()};
    };
    const double zero_share = (0.0 - range.low) / (range.high - range.low);
    const float zero =
        plot.y1 - static_cast<float>(std::fmin(std::fmax(zero_share, 0.0), 1.0)) * plot.height();

    const auto runs = drawable_runs(sparkline.values);
    for (const Run run : runs) {
        std::vector<Point> points;
        for (std::size_t i = run.first; i < run.first + run.count; ++i) points.push_back(point(i));
        const auto line = smooth(points, 4);
        if (sparkline.filled) {
            std::vector<Point> top = line;
            std::vector<Point> bottom = line;
            for (std::size_t i = 0; i < line.size(); ++i) {
                top[i].y = std::fmin(line[i].y, zero);
                bottom[i].y = std::fmax(line[i].y, zero);
            }
            painter.band(top, bottom, with_alpha(sparkline.colour, 0.14f));
        }
        painter.polyline(line, {sparkline.colour, style.stroke(1.5f)});
    }
    if (sparkline.end_dot && !runs.empty()) {
        painter.circle(point(runs.back().first + runs.back().count - 1), dot,
                       {sparkline.colour, {0, 0, 0, 0}, 0.0f, 0.0f});
    }
}

}  // namespace regiomix::charts
