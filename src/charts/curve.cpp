#include "charts/curve.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix::charts {
namespace {

// Slope at each point, limited so that each cubic piece stays monotone.
std::vector<float> monotone_slopes(std::span<const Point> p) {
    const std::size_t n = p.size();
    std::vector<float> secant(n - 1);
    for (std::size_t i = 0; i + 1 < n; ++i) secant[i] = (p[i + 1].y - p[i].y) / (p[i + 1].x - p[i].x);
    std::vector<float> slope(n);
    slope.front() = secant.front();
    slope.back() = secant.back();
    for (std::size_t i = 1; i + 1 < n; ++i) {
        slope[i] = secant[i - 1] * secant[i] <= 0.0f ? 0.0f : 0.5f * (secant[i - 1] + secant[i]);
    }
    for (std::size_t i = 0; i + 1 < n; ++i) {
        if (secant[i] == 0.0f) {
            slope[i] = slope[i + 1] = 0.0f;
            continue;
        }
        const float a = slope[i] / secant[i];
        const float b = slope[i + 1] / secant[i];
        const float norm = a * a + b * b;
        if (norm > 9.0f) {
            const float shrink = 3.0f / std::sqrt(norm);
            slope[i] = shrink * a * secant[i];
            slope[i + 1] = shrink * b * secant[i];
        }
    }
    return slope;
}

Point hermite(Point from, Point to, float slope_from, float slope_to, float t) {
    const float h = to.x - from.x;
    const float t2 = t * t;
    const float t3 = t2 * t;
    const float y = (2 * t3 - 3 * t2 + 1) * from.y + (t3 - 2 * t2 + t) * h * slope_from +
                    (-2 * t3 + 3 * t2) * to.y + (t3 - t2) * h * slope_to;
    return {from.x + h * t, y};
}

}  // namespace

std::vector<Run> drawable_runs(std::span<const std::span<const double>> series) {
    std::size_t length = series.empty() ? 0 : series.front().size();
    for (const auto& s : series) length = std::min(length, s.size());
    std::vector<Run> runs;
    bool open = false;
    for (std::size_t i = 0; i < length; ++i) {
        const bool finite =
            std::all_of(series.begin(), series.end(), [i](const auto& s) { return std::isfinite(s[i]); });
        if (finite && open) ++runs.back().count;
        if (finite && !open) runs.push_back({i, 1});
        open = finite;
    }
    return runs;
}

std::vector<Run> drawable_runs(std::span<const double> values) {
    return drawable_runs(std::span<const std::span<const double>>(&values, 1));
}

std::vector<Point> smooth(std::span<const Point> points, int subdivisions) {
    if (points.size() < 3 || subdivisions < 2) return {points.begin(), points.end()};
    const std::vector<float> slope = monotone_slopes(points);
    std::vector<Point> out;
    out.reserve((points.size() - 1) * static_cast<std::size_t>(subdivisions) + 1);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        out.push_back(points[i]);
        for (int k = 1; k < subdivisions; ++k) {
            const float t = static_cast<float>(k) / static_cast<float>(subdivisions);
            out.push_back(hermite(points[i], points[i + 1], slope[i], slope[i + 1], t));
        }
    }
    out.push_back(points.back());
    return out;
}

void keep_above(std::span<Point> outer, std::span<const Point> inner) {
    for (std::size_t i = 0; i < std::min(outer.size(), inner.size()); ++i) {
        outer[i].y = std::min(outer[i].y, inner[i].y);
    }
}

void keep_below(std::span<Point> outer, std::span<const Point> inner) {
    for (std::size_t i = 0; i < std::min(outer.size(), inner.size()); ++i) {
        outer[i].y = std::max(outer[i].y, inner[i].y);
    }
}

std::vector<std::vector<Point>> dash_pieces(std::span<const Point> points, float dash, float gap) {
    std::vector<std::vector<Point>> pieces;
    if (points.size() < 2 || dash <= 0.0f) return pieces;
    bool on = true;
    float left = dash;  // of the current dash or gap
    pieces.push_back({points.front()});
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        Point at = points[i];
        const Point to = points[i + 1];
        float length = std::hypot(to.x - at.x, to.y - at.y);
        while (length > left) {
            const float t = left / length;
            at = {at.x + (to.x - at.x) * t, at.y + (to.y - at.y) * t};
            length -= left;
            if (on) pieces.back().push_back(at);
            on = !on;
            if (on) pieces.push_back({at});
            left = std::max(on ? dash : gap, 0.5f);
        }
        left -= length;
        if (on) pieces.back().push_back(to);
    }
    return pieces;
}

}  // namespace regiomix::charts
