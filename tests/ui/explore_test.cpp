// The page of the response surface under a person's hands.
#include "ui/panels_stage.hpp"

using namespace regiomix;
using namespace regiomix::ui;

namespace {

/// Works until the first, coarse surface is there.
void work_a_little(PanelStage& stage) {
    double now = 0;
    for (int i = 0; i < 100 && stage.app.view().explore->chart.side == 0; ++i)
        stage.app.work_until(now + 20, [&now] { return ++now; });
    stage.run(2);
}

}  // namespace

TEST_CASE("a click on the surface moves both levers in one step, and undo brings both back") {
    PanelStage stage;
    stage.send(ShowPage{Page::explore});
    work_a_little(stage);
    const Scenario before = stage.state().scenario;
    const std::size_t steps = stage.state().history.steps();
    const Rect surface = stage.rect("explore.surface");
    stage.click_at({surface.x0 + surface.width() * 0.6f, surface.y0 + surface.height() * 0.5f});
    CHECK_FALSE(stage.state().scenario == before);
    CHECK(stage.state().history.steps() == steps + 1);
    stage.send(GoToStep{static_cast<int>(steps)});
    CHECK(stage.state().scenario == before);
    CHECK_FALSE(stage.state().message.has_value());
}

TEST_CASE("levers and indicator are chosen from menus, at every size") {
    for (const ScreenSize& size : {ScreenSize{1280, 800, 1}, ScreenSize{700, 900, 1}, ScreenSize{780, 1688, 2}}) {
        PanelStage stage(size, Language::fr);
        stage.send(ShowPage{Page::explore});
        work_a_little(stage);
        stage.click("explore.indicator");
        stage.click("explore.indicator.0.1");
        CHECK(stage.state().view.explore.indicator == Indicator::scaled_ventures);
        stage.click("explore.across");
        stage.click("explore.across.0.0");
        CHECK_FALSE(stage.state().view.explore.across.instrument.empty());
    }
}
