// Slides and the list of steps under a person's hands.
#include <algorithm>
#include <cmath>

#include "panels_stage.hpp"
#include "policy/policy_mix.hpp"

using namespace regiomix;
using namespace regiomix::ui;

namespace {

using Show = PresentationStep::Show;

const Show all_shows[] = {Show::cards, Show::chart, Show::comparison, Show::timeline, Show::spending, Show::change};

std::vector<PresentationStep> a_step_of_each() {
    std::vector<PresentationStep> steps;
    for (const Show show : all_shows) steps.push_back({show, Indicator::net_jobs, {}, "incubation"});
    return steps;
}

}  // namespace

TEST_CASE("no text of a slide is smaller than 28 pixels at 1280 x 720, and more where there is room") {
    const float small = charts::em_size(TextRole::small);
    CHECK(small * slide_scale(1280, 720, 1) >= 28.0f);
    CHECK(small * slide_scale(1280, 800, 1) >= 28.0f);
    CHECK(small * slide_scale(1920, 1080, 1) >= 42.0f);
    CHECK(small * slide_scale(2560, 1440, 2) >= 56.0f);  // 28 CSS pixels
    CHECK(slide_scale(390, 844, 1) >= 1.0f);
}

TEST_CASE("every kind of slide is drawn, in every language, with its texts on the screen") {
    for (const Language language : {Language::en, Language::fr, Language::sv}) {
        const float scale = slide_scale(1280, 720, 1);
        PanelStage stage({1280, 720, scale}, language);
        stage.send(CompareReady{"osi_agencies"});
        stage.send(SetBudget{"incubation", 0, 1e6});
        stage.send(SetPresentation{a_step_of_each()});
        stage.send(Present{true});
        for (std::size_t i = 0; i < std::size(all_shows); ++i) {
            CAPTURE(i);
            stage.send(ShowStep{static_cast<int>(i)});
            stage.finish_work();
            CHECK(stage.is_visible("slide.leave"));
            CHECK(stage.is_visible("slide.lever"));
            CHECK(stage.rect("slide.leave").y1 <= 720);
        }
    }
}

TEST_CASE("keys and clickers go through the steps; Escape leaves") {
    PanelStage stage({1280, 720, slide_scale(1280, 720, 1)});
    stage.send(Present{true});
    const auto step = [&] { return stage.state().view.step; };
    stage.key(ImGuiKey_RightArrow);
    CHECK(step() == 1);
    stage.key(ImGuiKey_PageDown);
    CHECK(step() == 2);
    stage.key(ImGuiKey_Space);
    CHECK(step() == 3);
    stage.key(ImGuiKey_PageUp);
    CHECK(step() == 2);
    stage.key(ImGuiKey_LeftArrow);
    CHECK(step() == 1);
    stage.key(ImGuiKey_End);
    CHECK(step() == stage.app.view().slide->count - 1);
    stage.key(ImGuiKey_RightArrow);
    CHECK(step() == stage.app.view().slide->count - 1);
    stage.key(ImGuiKey_Home);
    CHECK(step() == 0);
    stage.click("slide.next");
    CHECK(step() == 1);
    stage.click("slide.previous");
    CHECK(step() == 0);
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.state().view.presenting);
    CHECK(stage.is_visible("top.file"));
}

TEST_CASE("the highlighted lever moves the budget while presenting") {
    PanelStage stage({1280, 720, slide_scale(1280, 720, 1)});
    stage.send(SetPresentation{{{Show::chart, Indicator::net_jobs, {}, "incubation"}}});
    stage.send(Present{true});
    stage.finish_work();
    const Rect lever = stage.rect("slide.lever");
    stage.click_at({lever.x0 + lever.width() * 0.8f, lever.centre().y});
    const auto moved = stage.last<SetBudget>();
    REQUIRE(moved);
    CHECK(moved->instrument == "incubation");
    CHECK(moved->eur_per_year > 400e3);
}

TEST_CASE("a highlighted lever that is off is switched on with one press, and then moves") {
    PanelStage stage({1280, 720, slide_scale(1280, 720, 1)});
    stage.send(SetPresentation{{{Show::chart, Indicator::net_jobs, {}, "incubation"}}});
    stage.send(SetEnabled{"incubation", false});
    stage.send(SetSearch{"nothing is called this"});  // what the mix panel leaves out is still highlighted here
    stage.send(Present{true});
    stage.finish_work();
    CHECK_FALSE(stage.is_visible("slide.lever"));
    stage.take_actions();
    stage.click("slide.lever.on");
    CHECK(stage.take_actions().size() == 1);
    CHECK(find_entry(stage.state().scenario.mix, "incubation")->enabled);
    CHECK(stage.is_visible("slide.lever"));
    CHECK_FALSE(stage.is_visible("slide.lever.on"));
}

TEST_CASE("two steps change places in one step of the history") {
    PanelStage stage({1280, 1000, 1});
    stage.send(SetPresentation{{{Show::chart, Indicator::adoptions, "A", "incubation"}, {Show::cards, {}, "B", {}}}});
    stage.send(ShowPage{Page::present});
    const auto before = stage.state().scenario.presentation;
    const std::size_t position = stage.state().history.position();
    stage.click("present.0.down");
    const auto& after = stage.state().scenario.presentation;
    REQUIRE(after.size() == 2);
    CHECK(after[0] == before[1]);
    CHECK(after[1] == before[0]);
    CHECK(stage.state().history.position() == position + 1);
    stage.click("top.undo");
    CHECK(stage.state().scenario.presentation == before);
}

TEST_CASE("a window that follows takes no keys") {
    PanelStage stage({1280, 720, slide_scale(1280, 720, 1)});
    stage.send(Follow{write_scenario(stage.state().scenario, std::nullopt), {}, {}, {}, Language::en, false, false, true, 0,
                      Indicator::net_jobs, {}});
    stage.take_actions();
    for (const ImGuiKey key : {ImGuiKey_RightArrow, ImGuiKey_Space, ImGuiKey_Escape}) stage.key(key);
    CHECK(stage.take_actions().empty());
    CHECK_FALSE(stage.is_visible("slide.leave"));
}

TEST_CASE("steps are added, captioned, moved and removed on their page") {
    PanelStage stage({1280, 1000, 1});
    const auto steps = [&]() -> const std::vector<PresentationStep>& { return stage.state().scenario.presentation; };
    stage.send(ShowPage{Page::present});
    stage.click("present.add");
    REQUIRE(steps().size() == 1);
    CHECK(steps()[0].show == Show::chart);
    stage.send(SelectIndicator{Indicator::adoptions});
    stage.click("present.add");
    REQUIRE(steps().size() == 2);
    stage.click("present.1.up");
    CHECK(steps()[0].indicator == Indicator::adoptions);
    stage.click("present.0.caption");
    stage.type("Hello");
    CHECK(steps()[0].caption == "Hello");
    stage.key(ImGuiKey_Escape);
    stage.click("present.0.lever");
    const auto& levers = stage.app.view().presentation.steps[0].levers;
    const auto incubation = std::find_if(levers.begin(), levers.end(), [](const MenuEntry& entry) {
        return action_if<SetStep>(entry.action)->instrument == "incubation";
    });
    REQUIRE(incubation != levers.end());
    stage.click("present.0.lever." + std::to_string(incubation - levers.begin()));
    CHECK(steps()[0].instrument == "incubation");
    stage.click("present.0.show");
    stage.click("present.0.show.6");
    CHECK(steps()[0].show == Show::cards);
    stage.click("present.0.remove");
    REQUIRE(steps().size() == 1);
    CHECK(steps()[0].indicator == Indicator::net_jobs);
    stage.click("present.0.start");
    CHECK(stage.state().view.presenting);
}

TEST_CASE("the button in the top bar presents") {
    for (const Language language : {Language::en, Language::fr, Language::sv}) {
        PanelStage stage({1280, 720, 1}, language);
        stage.click("top.present");
        CHECK(stage.state().view.presenting);
    }
}
