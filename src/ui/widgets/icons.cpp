#include "ui/widgets/icons.hpp"

#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>
#include <vector>

namespace regiomix::ui {
namespace {

using charts::Painter;
using charts::Point;
using charts::Rgba8;

// Draws in icon units around the centre.
class Pen {
  public:
    Pen(Point centre, float size, Rgba8 colour, Painter& painter)
        : centre_(centre), unit_(size / 16.0f), colour_(colour), painter_(painter) {}

    void line(std::initializer_list<Point> points) const {
        std::vector<Point> placed;
        for (const Point& p : points) placed.push_back(at(p));
        painter_.polyline(placed, {colour_, width()});
    }
    void arc(Point centre, float radius, float from_turn, float to_turn) const {
        std::vector<Point> placed;
        constexpr int pieces = 20;
        for (int i = 0; i <= pieces; ++i) {
            const float turn = from_turn + (to_turn - from_turn) * static_cast<float>(i) / pieces;
            const float angle = turn * 2.0f * std::numbers::pi_v<float>;
            placed.push_back(at({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)}));
        }
        painter_.polyline(placed, {colour_, width()});
    }
    void ring(Point centre, float radius) const {
        painter_.circle(at(centre), radius * unit_, {{0, 0, 0, 0}, colour_, width(), 0.0f});
    }
    void dot(Point centre, float radius) const {
        painter_.circle(at(centre), std::fmax(radius * unit_, 0.8f), {colour_, {0, 0, 0, 0}, 0.0f, 0.0f});
    }

  private:
    Point at(Point p) const { return {centre_.x + p.x * unit_, centre_.y + p.y * unit_}; }
    float width() const { return std::fmax(1.2f, 1.5f * unit_); }

    Point centre_;
    float unit_;
    Rgba8 colour_;
    Painter& painter_;
};

void draw_turn(const Pen& pen, float side) {
    pen.arc({0.0f, 1.0f}, 4.5f, side < 0 ? -0.40f : -0.10f, side < 0 ? 0.30f : -0.80f);
    const float x = side * 3.8f;
    pen.line({{x - side * 0.2f, -5.4f}, {x, -1.6f}, {x - side * 3.7f, -1.9f}});
}

void draw_tray(const Pen& pen, bool up) {
    pen.line({{-5.5f, 2.5f}, {-5.5f, 5.5f}, {5.5f, 5.5f}, {5.5f, 2.5f}});
    pen.line({{0.0f, -6.0f}, {0.0f, 2.0f}});
    if (up) {
        pen.line({{-3.0f, -3.0f}, {0.0f, -6.0f}, {3.0f, -3.0f}});
    } else {
        pen.line({{-3.0f, -1.0f}, {0.0f, 2.0f}, {3.0f, -1.0f}});
    }
}

}  // namespace

void draw_icon(Icon icon, Point centre, float size, Rgba8 colour, Painter& painter) {
    const Pen pen(centre, size, colour, painter);
    switch (icon) {
        case Icon::none:
            return;
        case Icon::chevron_down:
            return pen.line({{-3.5f, -1.8f}, {0.0f, 1.8f}, {3.5f, -1.8f}});
        case Icon::chevron_right:
            return pen.line({{-1.8f, -3.5f}, {1.8f, 0.0f}, {-1.8f, 3.5f}});
        case Icon::chevron_left:
            return pen.line({{1.8f, -3.5f}, {-1.8f, 0.0f}, {1.8f, 3.5f}});
        case Icon::chevron_up:
            return pen.line({{-3.5f, 1.8f}, {0.0f, -1.8f}, {3.5f, 1.8f}});
        case Icon::play:
            return pen.line({{-3.5f, -5.0f}, {4.5f, 0.0f}, {-3.5f, 5.0f}, {-3.5f, -5.0f}, {-2.0f, -4.0f}});
        case Icon::search:
            pen.ring({-1.2f, -1.2f}, 5.0f);
            return pen.line({{2.4f, 2.4f}, {6.0f, 6.0f}});
        case Icon::close:
            pen.line({{-4.0f, -4.0f}, {4.0f, 4.0f}});
            return pen.line({{-4.0f, 4.0f}, {4.0f, -4.0f}});
        case Icon::check:
            return pen.line({{-4.5f, 0.3f}, {-1.4f, 3.4f}, {4.7f, -3.4f}});
        case Icon::undo:
            return draw_turn(pen, -1.0f);
        case Icon::redo:
            return draw_turn(pen, 1.0f);
        case Icon::more:
            for (const float x : {-5.0f, 0.0f, 5.0f}) pen.dot({x, 0.0f}, 1.3f);
            return;
        case Icon::plus:
            pen.line({{-5.0f, 0.0f}, {5.0f, 0.0f}});
            return pen.line({{0.0f, -5.0f}, {0.0f, 5.0f}});
        case Icon::info:
            pen.ring({0.0f, 0.0f}, 6.5f);
            pen.line({{0.0f, -0.5f}, {0.0f, 3.5f}});
            return pen.dot({0.0f, -3.0f}, 0.9f);
        case Icon::warning:
            pen.line({{0.0f, -6.0f}, {6.5f, 5.5f}, {-6.5f, 5.5f}, {0.0f, -6.0f}, {1.0f, -4.2f}});
            pen.line({{0.0f, -2.2f}, {0.0f, 1.6f}});
            return pen.dot({0.0f, 3.6f}, 0.9f);
        case Icon::download:
            return draw_tray(pen, false);
        case Icon::upload:
            return draw_tray(pen, true);
        case Icon::replay:
            pen.ring({0.0f, 0.0f}, 6.2f);
            return pen.line({{-1.8f, -3.0f}, {3.0f, 0.0f}, {-1.8f, 3.0f}, {-1.8f, -3.0f}});
        case Icon::filter:
            pen.line({{-6.0f, -4.0f}, {6.0f, -4.0f}});
            pen.line({{-3.8f, 0.0f}, {3.8f, 0.0f}});
            return pen.line({{-1.6f, 4.0f}, {1.6f, 4.0f}});
        case Icon::share:
            pen.line({{3.8f, -4.3f}, {-4.2f, 0.0f}, {3.8f, 4.3f}});
            pen.dot({4.0f, -4.4f}, 2.2f);
            pen.dot({-4.2f, 0.0f}, 2.2f);
            return pen.dot({4.0f, 4.4f}, 2.2f);
    }
}

}  // namespace regiomix::ui
