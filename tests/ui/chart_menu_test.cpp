// The "…" of every chart, by mouse.
#include "panels_stage.hpp"

using namespace regiomix;
using namespace regiomix::ui;

namespace {

struct MenuCase {
    const char* chart;
    const char* item;
    ChartFormat format;
};

const MenuCase menus[] = {{"main", "copy", ChartFormat::svg_copy},
                          {"timeline", "png", ChartFormat::png},
                          {"budget", "csv", ChartFormat::csv},
                          {"adoptions", "svg", ChartFormat::svg},
                          {"sustained_ventures", "svg", ChartFormat::svg}};

}  // namespace

TEST_CASE("every chart can be copied and saved from its menu") {
    PanelStage stage({1280, 2000, 1});  // tall enough for every chart
    stage.finish_work();
    for (const MenuCase& menu : menus) {
        const std::string button = "chart." + std::string(menu.chart) + ".more";
        CAPTURE(button);
        stage.click(button);
        stage.take_actions();
        stage.click(button + "." + menu.item);
        const auto sent = stage.last<ExportChart>();
        REQUIRE(sent);
        CHECK(sent->chart == menu.chart);
        CHECK(sent->format == menu.format);
    }
}

TEST_CASE("the menu of a small chart does not choose its indicator") {
    PanelStage stage({1280, 2000, 1});  // tall enough for every chart
    stage.finish_work();
    stage.take_actions();
    stage.click("chart.adoptions.more");
    CHECK_FALSE(stage.last<SelectIndicator>());
    stage.key(ImGuiKey_Escape);
    stage.click("chart.adoptions");
    CHECK(stage.last<SelectIndicator>());
}

TEST_CASE("high contrast is a choice of the menu") {
    PanelStage stage;
    stage.send(SetHighContrast{true});
    CHECK(stage.app.view().high_contrast);
    stage.send(SetDark{true});
    CHECK(stage.app.view().high_contrast);
    CHECK(stage.app.view().dark);
}
