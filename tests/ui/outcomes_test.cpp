// The controls above the main chart, targets, the choice of indicators and the table, under a person's hands.
#include "ui/panels_stage.hpp"

using namespace regiomix;
using namespace regiomix::ui;

namespace {

constexpr ScreenSize high{1280, 2000, 1};

}  // namespace

TEST_CASE("the picture of the main chart is one click away, and hovering a row marks its year everywhere") {
    PanelStage stage(high);
    stage.finish_work();
    stage.click("chart.picture.2");
    CHECK(stage.state().view.outcomes.picture == ChartPicture::table);
    CHECK_FALSE(stage.is_visible("chart.main"));
    const Rect small = stage.rect("chart.adoptions");
    stage.move(small.centre().x, small.centre().y);
    stage.run(2);
    const auto year = stage.ui_state.hovered_year;
    CHECK(year.has_value());
    stage.click("chart.picture.0");
    CHECK(stage.is_visible("chart.main"));
}

TEST_CASE("the measure is chosen from the menu") {
    PanelStage stage(high);
    stage.finish_work();
    stage.send(SelectIndicator{Indicator::sustained_ventures});
    stage.click("chart.measure");
    stage.click("chart.measure.0.1");
    CHECK(stage.state().view.outcomes.level);
    stage.click("chart.indicator");
    stage.click("chart.indicator.1.0");
    CHECK(stage.state().view.indicator == Indicator::net_jobs);
}

TEST_CASE("a target is added, changed to at most, typed and removed; each is a step") {
    PanelStage stage(high);
    stage.finish_work();
    const std::size_t before = stage.state().history.steps();
    stage.click("chart.targets");
    stage.click("target.add");
    REQUIRE(stage.state().scenario.targets.size() == 1);
    stage.click("target.0.at_most");
    CHECK(stage.state().scenario.targets[0].kind == Target::Kind::at_most);
    stage.click("target.0.value");
    stage.run(2);
    stage.type("250");
    stage.key(ImGuiKey_Enter);
    CHECK(stage.state().scenario.targets[0].value == 250);
    CHECK(stage.state().history.steps() == before + 3);
    stage.click("target.0.remove");
    CHECK(stage.state().scenario.targets.empty());
}

TEST_CASE("cards and small charts are chosen and ordered in the list behind the link") {
    PanelStage stage(high);
    stage.finish_work();
    stage.click("choice.open");
    stage.click("choice.cards.adoptions.earlier");
    CHECK(stage.state().view.outcomes.cards[0] == Indicator::adoptions);
    stage.click("choice.cards.adoptions");
    CHECK(stage.state().view.outcomes.cards.size() == 5);
    stage.click("choice.charts");
    stage.click("choice.charts.scaled_ventures");
    CHECK(stage.state().view.outcomes.charts.size() == 3);
    stage.click("choice.reset");
    CHECK(stage.state().view.outcomes.charts.size() == 4);
}

TEST_CASE("the outcomes are drawn without cards, without small charts, and with eight of each, at every size") {
    for (const ScreenSize& size : {ScreenSize{1280, 800, 1}, ScreenSize{700, 900, 1}, ScreenSize{780, 1688, 2}}) {
        PanelStage stage(size, Language::fr);
        stage.finish_work();
        stage.send(ShowIndicators{IndicatorPlace::cards, {}});
        stage.send(ShowIndicators{IndicatorPlace::charts, {}});
        stage.send(SetChartPicture{ChartPicture::table});
        std::vector<Indicator> eight;
        for (std::size_t i = 10; i < 18; ++i) eight.push_back(static_cast<Indicator>(i));
        stage.send(ShowIndicators{IndicatorPlace::cards, eight});
        stage.send(ShowIndicators{IndicatorPlace::charts, eight});
        stage.send(SetTarget{0, Indicator::net_jobs, 10, false, 100});
        stage.send(SetChartPicture{ChartPicture::bands});
        CHECK(stage.take_actions().empty());
    }
}
