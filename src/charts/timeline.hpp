#pragma once

// The timeline: a row per instrument with a bar per phase, over the same years as the yearly bars below it.
// What may be dragged where is decided here, as pure functions, so that screen, tests and other views agree.

#include <optional>
#include <string>
#include <vector>

#include "charts/chart_style.hpp"
#include "charts/rich_text.hpp"

namespace regiomix::charts {

struct TimelineSpan {
    int from_month = 0;
    int to_month = 0;

    bool operator==(const TimelineSpan&) const = default;
};

// A phase. Months count from the scenario's start.
struct TimelineBar {
    int phase = 0;
    TimelineSpan span = {};
    int works_from = 0;  // months before this have no effect yet; they are drawn lightest
    int full_from = 0;   // months before this have less than full effect; they are drawn lighter
    TimelineSpan limits = {};  // the ends of its neighbours: how far it may reach
    std::string text = {};     // "03/2027 to 01/2031, €450 k a year"
};

struct TimelineRow {
    std::string id = {};
    std::string name = {};
    Rgba8 colour = {};
    bool selected = false;
    std::vector<TimelineBar> bars = {};  // at least one, in order
};

struct Timeline {
    int first_year = 2025;
    int months = 180;  // the horizon; phases beyond it are cut
    float row_height = 20.0f;  // design pixels
    std::vector<TimelineRow> rows = {};
    std::vector<std::string> over = {};  // per year: "2028 over the envelope by €100 k", or empty
};

struct TimelineRowLayout {
    Rect band = {};  // the whole row
    Rect name_area = {};
    FittedText name = {};
    std::vector<Rect> bars = {};  // as wide as the phase, as high as the row; empty when beyond the horizon
};

struct TimelineYearTick {
    float at = 0.0f;  // centre
    std::string label = {};
    bool over = false;
};

struct TimelineLayout {
    Rect area = {};
    Rect header = {};  // the years
    Rect plot = {};
    float month_width = 1.0f;
    int year_count = 0;
    std::vector<TimelineRowLayout> rows = {};
    std::vector<TimelineYearTick> year_ticks = {};

    float x_at(int month) const { return plot.x0 + month_width * static_cast<float>(month); }
};

enum class TimelinePart : std::uint8_t { whole, left_edge, right_edge };

struct TimelineHit {
    int row = 0;
    int bar = 0;
    TimelinePart part = TimelinePart::whole;

    bool operator==(const TimelineHit&) const = default;
};

float timeline_height(const Timeline& timeline, const ChartStyle& style, const TextMeasure& measure);

// `years_x0` is where the years begin: what lies left of it is for the names.
TimelineLayout layout_timeline(const Timeline& timeline, const Rect& area, float years_x0, const ChartStyle& style,
                               const TextMeasure& measure);

void draw_timeline(const Timeline& timeline, const TimelineLayout& layout, const ChartStyle& style,
                   std::optional<int> hovered_year, const std::optional<TimelineHit>& hot, Painter& painter);

// The bar under a point, and which part of it.
std::optional<TimelineHit> hit_bar(const Timeline& timeline, const TimelineLayout& layout, Point at,
                                   const ChartStyle& style);
TimelinePart part_at(const Timeline& timeline, const TimelineLayout& layout, int row, int bar, float x,
                     const ChartStyle& style);
std::optional<int> hit_year(const TimelineLayout& layout, float x);
int months_between(const TimelineLayout& layout, float x_from, float x_to);

// Where a bar comes to when a part of it is moved by some months: at least a month long, never over a neighbour, not
// out of the picture unless it was so before.
TimelineSpan dragged(const TimelineBar& bar, TimelinePart part, int months, int horizon_months);

// By how many months the rows can move together when `months` is wished: none leaves the picture.
int shifted(const std::vector<const TimelineRow*>& rows, int months, int horizon_months);

}  // namespace regiomix::charts
