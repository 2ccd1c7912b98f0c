#include "charts/timeline.hpp"

#include <doctest/doctest.h>

#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

const InterMeasure measure;
constexpr Rect area{0, 0, 780, 100};
constexpr float years_x0 = 60;  // 720 pixels for 180 months: 4 a month

TimelineBar bar(int phase, int from, int to, int earliest = 0, int latest = 360) {
    return {phase, {from, to}, from + 6, from + 18, {earliest, latest}, "text"};
}

Timeline two_rows() {
    Timeline timeline;
    timeline.rows = {{"call", "Call for projects", rgb(0x0b6e8f), false, {bar(0, 0, 60, 0, 72), bar(1, 72, 120, 60, 360)}},
                     {"fund", "Revolving fund", rgb(0x2b7a4b), false, {bar(0, 24, 200)}}};
    return timeline;
}

TimelineLayout layout_of(const Timeline& timeline) {
    return layout_timeline(timeline, area, years_x0, style(), measure);
}

}  // namespace

TEST_CASE("bars stand under their months and end with the horizon") {
    const Timeline timeline = two_rows();
    const auto l = layout_of(timeline);
    REQUIRE(l.rows.size() == 2);
    CHECK(l.month_width == 4);
    CHECK(l.rows[0].bars[0].x0 == 60);
    CHECK(l.rows[0].bars[0].x1 == 300);
    CHECK(l.rows[0].bars[1].x0 == 348);
    CHECK(l.rows[1].bars[0].x1 == 780);
    CHECK(l.rows[1].band.y0 == l.rows[0].band.y1);
    CHECK(timeline_height(timeline, style(), measure) == l.rows[1].band.y1);
    CHECK(timeline_height(Timeline{}, style(), measure) == 0);
}

TEST_CASE("a phase beyond the horizon has no bar, a month is still visible") {
    Timeline timeline = two_rows();
    timeline.months = 60;
    timeline.rows[0].bars[0].span = {0, 1};
    const auto l = layout_of(timeline);
    CHECK(l.rows[0].bars[1].width() == 0);
    CHECK(l.rows[0].bars[0].width() >= 3);
}

TEST_CASE("a name that does not fit ends in an ellipsis") {
    const auto l = layout_of(two_rows());
    CHECK(l.rows[0].name.truncated);
    CHECK(measure.width(l.rows[0].name.text, TextRole::small, Weight::regular) <= years_x0);
}

TEST_CASE("the pointer finds bars and their ends") {
    const Timeline timeline = two_rows();
    const auto l = layout_of(timeline);
    const auto hit = [&](float x, int row) {
        return hit_bar(timeline, l, {x, l.rows[static_cast<std::size_t>(row)].band.centre().y}, style());
    };
    CHECK(hit(62, 0) == TimelineHit{0, 0, TimelinePart::left_edge});
    CHECK(hit(180, 0) == TimelineHit{0, 0, TimelinePart::whole});
    CHECK(hit(298, 0) == TimelineHit{0, 0, TimelinePart::right_edge});
    CHECK(hit(350, 0) == TimelineHit{0, 1, TimelinePart::left_edge});
    CHECK_FALSE(hit(320, 0).has_value());  // between two phases
    CHECK_FALSE(hit(30, 0).has_value());   // on the name
    // The end of a phase that goes on beyond the horizon is not there to be dragged.
    CHECK(hit(778, 1) == TimelineHit{1, 0, TimelinePart::whole});
}

TEST_CASE("years over the envelope are marked, and a year owns its column") {
    Timeline timeline = two_rows();
    timeline.over.assign(15, "");
    timeline.over[3] = "2028 over the envelope by €100 k";
    const auto l = layout_of(timeline);
    CHECK(l.year_count == 15);
    for (const auto& tick : l.year_ticks) CHECK(tick.over == (tick.label == "2028"));
    CHECK(hit_year(l, 60) == 0);
    CHECK(hit_year(l, 60 + 48 * 3 + 1) == 3);
    CHECK_FALSE(hit_year(l, 59).has_value());
    CHECK_FALSE(hit_year(l, 780).has_value());
    CHECK(months_between(l, 100, 109) == 2);
    CHECK(months_between(l, 100, 91) == -2);
}

TEST_CASE("a dragged bar keeps its length and stops at its neighbours and at the edges of the picture") {
    const TimelineBar b = bar(1, 72, 120, 60, 360);
    CHECK(dragged(b, TimelinePart::whole, 5, 180) == TimelineSpan{77, 125});
    CHECK(dragged(b, TimelinePart::whole, -50, 180) == TimelineSpan{60, 108});
    CHECK(dragged(b, TimelinePart::whole, 500, 180) == TimelineSpan{132, 180});
    CHECK(dragged(b, TimelinePart::left_edge, -50, 180) == TimelineSpan{60, 120});
    CHECK(dragged(b, TimelinePart::left_edge, 500, 180) == TimelineSpan{119, 120});
    CHECK(dragged(b, TimelinePart::right_edge, -500, 180) == TimelineSpan{72, 73});
    CHECK(dragged(b, TimelinePart::right_edge, 500, 180) == TimelineSpan{72, 180});
    // One that ends beyond the horizon is not pulled in by itself.
    const TimelineBar beyond = bar(0, 24, 200);
    CHECK(dragged(beyond, TimelinePart::whole, 3, 180) == TimelineSpan{24, 200});
    CHECK(dragged(beyond, TimelinePart::whole, -3, 180) == TimelineSpan{21, 197});
}

TEST_CASE("rows shift together as far as the one with the least room") {
    Timeline timeline = two_rows();
    timeline.rows[1].bars[0].span = {24, 150};
    const std::vector<const TimelineRow*> both{&timeline.rows[0], &timeline.rows[1]};
    CHECK(shifted(both, 12, 180) == 12);
    CHECK(shifted(both, 100, 180) == 30);
    CHECK(shifted(both, -5, 180) == 0);
    CHECK(shifted({&timeline.rows[1]}, -100, 180) == -24);
}

TEST_CASE("delay and ramp are drawn lighter, as a picture in a file too") {
    SvgPainter painter({780, 100, "Timeline", "Drawn by a test.", light_palette().surface, 1.0f});
    Timeline timeline = two_rows();
    timeline.rows[1].selected = true;
    const auto l = layout_timeline(timeline, area, years_x0, style(), painter.measure());
    draw_timeline(timeline, l, style(), 2, TimelineHit{0, 0, TimelinePart::whole}, painter);
    const std::string svg = std::move(painter).finish();
    CHECK(svg.find("Revolvi") != std::string::npos);
    CHECK(svg.find("2025") != std::string::npos);
}
