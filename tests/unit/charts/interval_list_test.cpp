#include "charts/interval_list.hpp"

#include <doctest/doctest.h>

#include "unit/charts/analysis_charts.hpp"
#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

IntervalListLayout layout_of(const IntervalList& list, float width = 640) {
    return layout_interval_list(list, {10, 20, 10 + width, 20}, style(), InterMeasure(1.0f));
}

}  // namespace

TEST_CASE("bars go from the reference to their value, with the range as a whisker around it") {
    const IntervalListLayout layout = layout_of(contributions());
    REQUIRE(layout.reference_x);
    const IntervalMarkLayout& first = layout.rows[0].marks[0];
    REQUIRE(first.body);
    REQUIRE(first.whisker);
    CHECK(first.body->x0 == *layout.reference_x);
    CHECK(value_on(layout.range, first.body->x1, layout.plot.x0, layout.plot.x1) == doctest::Approx(17).epsilon(0.02));
    CHECK(first.whisker->low < first.body->x1);
    CHECK(first.whisker->high > first.body->x1);
    const IntervalMarkLayout& negative = layout.rows[4].marks[0];
    CHECK(negative.body->x1 == *layout.reference_x);
    CHECK(negative.body->x0 < *layout.reference_x);
}

TEST_CASE("ticks are round and stand where their numbers belong") {
    const IntervalListLayout layout = layout_of(contributions());
    REQUIRE(layout.ticks.size() >= 3);
    for (const PlacedTick& tick : layout.ticks) {
        const auto value = parse_number(tick.label, Language::en);
        REQUIRE(value);
        CHECK(tick.at == doctest::Approx(position_on(layout.range, *value, layout.plot.x0, layout.plot.x1)).epsilon(0.01));
    }
}

TEST_CASE("halves of a tornado meet at the central value; where both lie on one side both are there") {
    const IntervalListLayout layout = layout_of(tornado());
    const auto& row = layout.rows[0].marks;
    CHECK(row[0].body->x1 == doctest::Approx(*layout.reference_x));
    CHECK(row[1].body->x0 == doctest::Approx(*layout.reference_x));
    CHECK(row[0].middle == row[1].middle);
    const auto& one_side = layout.rows[4].marks;
    CHECK(one_side[0].body->x0 >= *layout.reference_x);
    CHECK(one_side[1].body->x1 > one_side[0].body->x1);
    CHECK(layout.reference_name.text == "central 420");
}

TEST_CASE("two estimates of a row lie in two lanes") {
    const IntervalListLayout layout = layout_of(sobol());
    const auto& marks = layout.rows[0].marks;
    REQUIRE(marks[0].body);
    REQUIRE(marks[1].dot);
    CHECK(marks[0].body->y1 <= marks[1].dot->y - 2);
    CHECK(marks[1].dot->y < layout.rows[0].row.y1);
}

TEST_CASE("on a narrow screen names stand above their marks and are not cut") {
    CHECK_FALSE(layout_of(contributions(), 640).stacked);
    const IntervalListLayout narrow = layout_of(contributions(), 280);
    CHECK(narrow.stacked);
    CHECK(narrow.rows[0].name.pieces.size() == 2);
    CHECK(narrow.rows[0].row.height() > narrow.rows[3].row.height() + 10);  // on two lines
    for (const auto& row : narrow.rows) {
        CHECK_FALSE(row.name.truncated);
        CHECK(row.track.y0 >= row.note_y + 10);
    }
    CHECK(narrow.plot.width() > 250);
}

TEST_CASE("a range that is given is kept, and what lies beyond ends at its end") {
    IntervalList list = box_limits();
    list.rows[0].marks[0].high = 3.0;
    const IntervalListLayout layout = layout_of(list);
    CHECK(layout.rows[0].marks[0].body->x1 == layout.plot.x1);
    REQUIRE(layout.ticks.size() == 2);
    CHECK(layout.ticks[1].label == "highest");
}

TEST_CASE("names of the ends share the axis as they need it") {
    const IntervalListLayout layout = layout_of(box_limits(), 430);
    CHECK(layout.ticks[0].label == "lowest in the futures");
    IntervalList list = box_limits();
    list.high_end = "highest that any of the futures has";
    CHECK(layout_of(list, 300).ticks[1].label.ends_with("\u2026"));
}

TEST_CASE("a value that exists is visible, one that is nothing is not") {
    IntervalList list = contributions();
    list.rows[3].marks[0] = {MarkKind::bar, {}, 1e-9, NAN, NAN};
    list.rows[2].marks[0] = {MarkKind::bar, {}, 0.0, NAN, NAN};
    const IntervalListLayout layout = layout_of(list);
    CHECK(layout.rows[3].marks[0].body->width() >= 2);
    CHECK_FALSE(layout.rows[2].marks[0].body);
    CHECK_FALSE(layout.rows[2].marks[0].whisker);
}

TEST_CASE("rows tile the list: each place belongs to one row") {
    IntervalList list = contributions();
    list.rows.resize(40, list.rows[0]);
    for (const float width : {280.0f, 800.0f}) {
        const IntervalListLayout layout = layout_of(list, width);
        for (std::size_t i = 0; i < layout.rows.size(); ++i) {
            CHECK(hit_interval_row(layout, layout.rows[i].row.centre()) == static_cast<int>(i));
            if (i > 0) CHECK(layout.rows[i].row.y0 == layout.rows[i - 1].row.y1);
        }
        CHECK(layout.rows.back().row.y1 <= 20 + layout.height);
        CHECK_FALSE(hit_interval_row(layout, {50, 20 + layout.height + 1}));
    }
}

TEST_CASE("the read-out says what the description gives, or the text of the row") {
    IntervalList list = contributions();
    CHECK(interval_read_out(list, 0, style()).rows[0].value == "+17");
    list.rows[0].detail.clear();
    CHECK(interval_read_out(list, 0, style()).rows[0].value == "+17");
    list.rows[0].note.clear();
    CHECK(interval_read_out(list, 0, style()).rows[0].name == list.axis_name);
    CHECK(interval_read_out(list, 99, style()).rows.empty());
}
