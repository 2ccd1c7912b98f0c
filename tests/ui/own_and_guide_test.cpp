// The editor of own instruments, the guided start, help, examples and replay, by hand.
#include "ui/panels_stage.hpp"
#include "ui/replay.hpp"

using namespace regiomix;
using namespace regiomix::ui;

namespace {

constexpr charts::Point over_mix{150, 500};

}  // namespace

TEST_CASE("an own instrument is made from the mix panel, given a mechanism, and deleted") {
    PanelStage stage;
    stage.scroll_to("mix.new_own", over_mix);
    stage.click("mix.new_own");
    REQUIRE(stage.is_visible("own.add"));
    stage.click("own.add");
    REQUIRE(stage.is_visible("own.add.1"));
    stage.click("own.add.1");
    REQUIRE(stage.state().scenario.own_instruments.size() == 1);
    CHECK(stage.state().scenario.own_instruments.front().strengths.size() == 1);
    REQUIRE(stage.is_visible("own.part.skills.slider"));
    const Rect slider = stage.rect("own.part.skills.slider");
    stage.click_at({slider.x0 + 0.8f * slider.width(), slider.centre().y});
    CHECK(stage.state().scenario.own_instruments.front().strengths.at("skills") > 0.6);
    stage.click("own.part.skills.remove");
    CHECK(stage.state().scenario.own_instruments.front().strengths.empty());
    stage.click("own.delete");
    CHECK(stage.state().scenario.own_instruments.empty());
    stage.run(3);
    CHECK_FALSE(stage.is_visible("own.add"));
}

TEST_CASE("the editor is drawn at every size and in every language") {
    for (const ScreenSize& size : {ScreenSize{1280, 800, 1}, {1920, 1080, 1}, {700, 900, 1}, {780, 1688, 2}})
        for (const Language language : {Language::en, Language::fr, Language::sv}) {
            PanelStage stage(size, language);
            stage.send(CopyAsOwn{"open_social_innovation_service", "own_1"});
            CHECK(stage.is_visible("own.name"));
            CHECK(stage.is_visible("own.budget"));
            stage.send(ShowOwnEditor{});
            stage.send(ShowDialog{Dialog::help});
            CHECK(stage.is_visible("dialog.help.close"));
            stage.send(ShowDialog{Dialog::examples});
            stage.finish_work();
            CHECK(stage.is_visible("example.lorraine_call_2013"));
            stage.send(ShowDialog{Dialog::none});
            for (const int step : {1, 2, 3, 4}) {
                stage.send(SetGuide{step});
                CHECK(stage.is_visible("guide.next"));
            }
            stage.take_actions();
        }
}

TEST_CASE("the guided start is done by hand and does not block the rest") {
    PanelStage stage;
    stage.send(SetGuide{1});
    stage.click("guide.choice.skane");
    CHECK(stage.state().scenario.region.id == "skane");
    stage.click("guide.next");
    CHECK(stage.state().view.guide == 2);
    stage.click("guide.next");
    stage.click("guide.back");
    CHECK(stage.state().view.guide == 2);
    stage.click("mix.search");  // the panels beside it take the pointer as ever
    stage.type("fund");
    CHECK(stage.state().view.search == "fund");
    stage.click("guide.skip");
    CHECK(stage.state().view.guide == 0);
    CHECK_FALSE(stage.is_visible("guide.next"));
}

TEST_CASE("F1 and the question mark open help, unless somebody types") {
    PanelStage stage;
    stage.key(ImGuiKey_F1);
    CHECK(stage.state().view.dialog == Dialog::help);
    stage.key(ImGuiKey_Escape);
    CHECK(stage.state().view.dialog == Dialog::none);
    stage.type("?");
    CHECK(stage.state().view.dialog == Dialog::help);
    stage.key(ImGuiKey_Escape);
    stage.click("mix.search");
    stage.type("?");
    CHECK(stage.state().view.dialog == Dialog::none);
}

TEST_CASE("an example is opened from its card") {
    PanelStage stage;
    stage.send(ShowDialog{Dialog::examples});
    stage.click("example.lorraine_full");
    CHECK(stage.state().ready_id == "lorraine_full");
    CHECK(stage.state().view.dialog == Dialog::none);
}

TEST_CASE("the last change is shown again and ends where it was") {
    PanelStage stage;
    stage.send(SetBudget{"incubation", 0, 1e6});
    const Scenario after = stage.state().scenario;
    REQUIRE(stage.is_visible("top.replay"));
    stage.click("top.replay");
    CHECK(stage.state().replaying);
    for (int frames = 0; frames < 2000 && stage.state().replaying; ++frames) stage.run();
    CHECK_FALSE(stage.state().replaying);
    CHECK(stage.state().scenario == after);
    CHECK(stage.state().history.steps() == 2);  // the draws of the stage, and this budget
}

TEST_CASE("a replay holds, moves and arrives; with little motion it jumps") {
    CHECK(replay_share(0, false) == 0);
    CHECK(replay_share(0.5, false) == 0);
    CHECK(replay_share(1.5, false) > 0.4);
    CHECK(replay_share(1.5, false) < 0.6);
    CHECK(replay_share(3, false) == 1);
    CHECK(replay_share(1, true) == 0);
    CHECK(replay_share(1.4, true) == 1);
}
