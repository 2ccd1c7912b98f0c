// The mix panel's menu, presets and the details of an instrument, by hand.
#include "ui/panels_stage.hpp"

using namespace regiomix;
using namespace regiomix::ui;

namespace {

constexpr charts::Point over_details{1140, 500};

}  // namespace

TEST_CASE("the menu beside the search filters by stage and family and sorts; one link shows all again") {
    PanelStage stage;
    stage.finish_work();
    stage.click("mix.filter");
    REQUIRE(stage.is_visible("mix.order.1"));
    stage.click("mix.order.1");
    CHECK(stage.state().view.mix_sort == MixSort::effect);
    stage.finish_work();
    CHECK(stage.is_visible("mix.family.by_effect"));
    stage.click("mix.filter");
    stage.click("mix.order.0");
    stage.click("mix.filter");
    stage.scroll_to("mix.stage.3", stage.rect("mix.order.0").centre());
    stage.click("mix.stage.3");
    CHECK(stage.state().view.mix_stage == "pilots");
    REQUIRE(stage.is_visible("mix.filter.clear"));
    stage.click("mix.filter.clear");
    CHECK(stage.state().view.mix_stage.empty());
    CHECK_FALSE(stage.is_visible("mix.filter.clear"));
}

TEST_CASE("a family's presets are applied as one step") {
    PanelStage stage;
    const auto steps = stage.state().history.steps();
    stage.click("mix.presets.finance");
    REQUIRE(stage.is_visible("mix.presets.finance.2"));
    stage.click("mix.presets.finance.2");
    CHECK(stage.state().history.steps() == steps + 1);
    const MixEntry* contract = find_entry(stage.state().scenario.mix, "outcomes_contract");
    REQUIRE(contract);
    CHECK(is_active(*contract));
}

TEST_CASE("details have sliders for budget and settings, and ways to repeat and to reset") {
    PanelStage stage({1280, 800, 1});
    stage.send(ShowDetails{"grant_call"});
    REQUIRE(stage.is_visible("phase.0.slider"));
    const Rect slider = stage.rect("phase.0.slider");
    stage.take_actions();
    stage.click_at({slider.x0 + 0.9f * slider.width(), slider.centre().y});
    const auto budget = stage.last<SetBudget>();
    REQUIRE(budget.has_value());
    CHECK(budget->instrument == "grant_call");
    stage.scroll_to("details.change.2", over_details);
    REQUIRE(stage.is_visible("details.change.2"));
    stage.click("details.change.2");
    CHECK(stage.last<ResetInstrument>().has_value());
    stage.scroll_to("details.mechanisms", over_details);
    CHECK(stage.is_visible("details.mechanisms"));
}
