// Charts of analyses under events: what a person points at, chooses and brushes.

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/widget_stage.hpp"
#include "unit/charts/analysis_charts.hpp"

using namespace regiomix;
using namespace regiomix::ui;

namespace {

struct Shown {
    charts::AnyChart chart;
    std::vector<std::string> chosen = {};
    std::vector<charts::AxisBrush> brushes = {};
    float height = 0.0f;
    charts::AnyLayout layout = {};

    void draw(const Ui& ui) {
        const AnyChartEvent event = any_chart_view(ui, {.id = "c", .label = "Chart", .height = height}, chart);
        if (event.chosen) chosen.push_back(*event.chosen);
        if (event.brush) brushes.push_back(*event.brush);
        if (const ItemRect* item = ui.rects.find("c")) {
            auto painter = ui.painter();
            layout = charts::layout_any_chart(chart, item->rect, ui.chart_style(), painter.measure());
        }
    }
    charts::Point place(charts::ChartPart part) const { return charts::part_place(chart, layout, part); }
};

void click(Stage& stage, charts::Point at) {
    stage.move(at.x, at.y);
    stage.press(true);
    stage.press(false);
    stage.run(2);
}

}  // namespace

TEST_CASE("a click chooses what is under the pointer, once and as one gesture") {
    Shown shown{charts::test::contributions()};
    Stage stage([&](const Ui& ui) { shown.draw(ui); });
    const auto gesture = stage.gesture();
    click(stage, shown.place({2, 0, false}));
    CHECK(shown.chosen == std::vector<std::string>{"call"});
    CHECK(stage.gesture() == gesture + 1);
    CHECK(shown.brushes.empty());
}

TEST_CASE("a click on a cell chooses a pair, one on nothing chooses nothing") {
    Shown shown{charts::test::pairs()};
    Stage stage([&](const Ui& ui) { shown.draw(ui); });
    click(stage, shown.place({3, 2, false}));
    CHECK(shown.chosen == std::vector<std::string>{"i3|i2"});
    click(stage, shown.place({2, 3, false}));  // above the diagonal
    CHECK(shown.chosen.size() == 1);
}

TEST_CASE("the chart is as high as it wants, or as it is told") {
    Shown shown{charts::test::contributions()};
    Stage stage([&](const Ui& ui) { shown.draw(ui); });
    const float wanted = stage.rect("c").height();
    CHECK(wanted > 200);
    shown.chart = charts::test::front();
    shown.height = 300;
    stage.run(2);
    CHECK(stage.rect("c").height() == 300);
}

TEST_CASE("arrow keys walk through the parts and Enter chooses") {
    Shown shown{charts::test::contributions()};
    Stage stage([&](const Ui& ui) { shown.draw(ui); });
    stage.move(390, 590);
    stage.press(true);  // focuses the window
    stage.press(false);
    stage.key(ImGuiKey_Tab);
    stage.key(ImGuiKey_Enter);
    CHECK(shown.chosen.empty());  // nothing was walked to yet
    for (int i = 0; i < 3; ++i) stage.key(ImGuiKey_DownArrow);
    stage.key(ImGuiKey_UpArrow);
    stage.key(ImGuiKey_Enter);
    stage.run(2);
    CHECK(shown.chosen == std::vector<std::string>{"incubation"});
}

TEST_CASE("a drag on an axis brushes it in one gesture, and a click takes the brush away") {
    charts::ParallelChart chart = charts::test::many_mixes();
    chart.axes[2].brush.reset();
    Shown shown{chart};
    Stage stage([&](const Ui& ui) {
        shown.draw(ui);
        if (shown.brushes.empty()) return;
        auto& axes = std::get<charts::ParallelChart>(shown.chart).axes;
        axes[static_cast<std::size_t>(shown.brushes.back().axis)].brush = shown.brushes.back().interval;
    });
    const auto& layout = std::get<charts::ParallelLayout>(shown.layout);
    const float x = layout.axis_x[1];
    const charts::Rect plot = layout.plot;
    const auto gesture = stage.gesture();
    stage.move(x, plot.y1 - plot.height() * 0.25f);
    stage.press(true);
    stage.move(x + 30, plot.y1 - plot.height() * 0.5f);  // it need not stay on the axis
    stage.move(x + 30, plot.y1 - plot.height() * 0.75f);
    stage.press(false);
    REQUIRE(shown.brushes.size() == 2);  // one for each move, none for the release
    REQUIRE(shown.brushes.back().interval);
    CHECK(shown.brushes.back().axis == 1);
    CHECK(shown.brushes.back().interval->low == doctest::Approx(1e7).epsilon(0.02));
    CHECK(shown.brushes.back().interval->high == doctest::Approx(3e7).epsilon(0.02));
    CHECK(stage.gesture() == gesture + 1);
    CHECK(shown.chosen.empty());
    click(stage, {x, plot.centre().y});
    REQUIRE(shown.brushes.size() == 3);
    CHECK_FALSE(shown.brushes.back().interval);
    CHECK(stage.gesture() == gesture + 2);
    CHECK(shown.chosen.empty());
}

TEST_CASE("every chart is drawn on a canvas, with the pointer anywhere on it") {
    using namespace charts::test;
    for (const charts::AnyChart& chart :
         {charts::AnyChart(tornado()), charts::AnyChart(sobol()), charts::AnyChart(box_limits()),
          charts::AnyChart(pairs(9, false)), charts::AnyChart(front()), charts::AnyChart(trajectory()),
          charts::AnyChart(pathway()), charts::AnyChart(shares())}) {
        Shown shown{chart};
        Stage stage([&](const Ui& ui) { shown.draw(ui); });
        const Rect r = stage.rect("c");
        CHECK(r.height() > 40);
        for (float y = r.y0; y < r.y1; y += 23)
            for (float x = r.x0; x < r.x1; x += 41) stage.move(x, y);
        CHECK(shown.chosen.empty());
        CHECK(ImGui::GetDrawData()->TotalVtxCount > 200);
    }
}
