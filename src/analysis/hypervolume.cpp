#include "analysis/hypervolume.hpp"

#include <algorithm>
#include <cassert>

namespace regiomix {
namespace {

double box_volume(const Objectives& point, const Objectives& reference) {
    double volume = 1;
    for (std::size_t i = 0; i < reference.size(); ++i) volume *= reference[i] - point[i];
    return volume;
}

/// Area of points sorted by their first objective.
double area(const std::vector<Objectives>& points, const Objectives& reference) {
    double sum = 0, height = reference[1];
    for (const Objectives& point : points) {
        if (point[1] >= height) continue;
        sum += (reference[0] - point[0]) * (height - point[1]);
        height = point[1];
    }
    return sum;
}

std::vector<Objectives> front_of(std::vector<Objectives> points) {
    std::vector<Objectives> front;
    for (const std::size_t place : non_dominated(points)) front.push_back(std::move(points[place]));
    std::sort(front.begin(), front.end());
    return front;
}

/// Sum over the points of what each dominates alone among those that follow.
double volume_of(const std::vector<Objectives>& front, const Objectives& reference) {
    if (reference.size() == 2) return area(front, reference);
    double sum = 0;
    for (std::size_t k = 0; k < front.size(); ++k) {
        std::vector<Objectives> limited(front.begin() + static_cast<std::ptrdiff_t>(k) + 1, front.end());
        for (Objectives& point : limited)
            for (std::size_t i = 0; i < point.size(); ++i) point[i] = std::max(point[i], front[k][i]);
        sum += box_volume(front[k], reference) - volume_of(front_of(std::move(limited)), reference);
    }
    return sum;
}

}  // namespace

bool dominates(const Objectives& a, const Objectives& b) {
    assert(a.size() == b.size());
    bool better = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] > b[i]) return false;
        better = better || a[i] < b[i];
    }
    return better;
}

std::vector<std::size_t> non_dominated(std::span<const Objectives> points) {
    std::vector<std::size_t> places;
    for (std::size_t k = 0; k < points.size(); ++k) {
        bool stays = true;
        for (std::size_t other = 0; other < points.size() && stays; ++other)
            stays = !dominates(points[other], points[k]) && !(other < k && points[other] == points[k]);
        if (stays) places.push_back(k);
    }
    return places;
}

double hypervolume(std::span<const Objectives> points, const Objectives& reference) {
    std::vector<Objectives> inside;
    for (const Objectives& point : points) {
        bool below = true;
        for (std::size_t i = 0; i < reference.size(); ++i) below = below && point[i] < reference[i];
        if (below) inside.push_back(point);
    }
    if (inside.empty()) return 0;
    if (reference.size() == 1) return reference[0] - (*std::min_element(inside.begin(), inside.end()))[0];
    return volume_of(front_of(std::move(inside)), reference);
}

}  // namespace regiomix
