// The pages for several scenarios and the library under a person's hands.
#include "ui/panels_stage.hpp"

#include <cmath>
#include <set>

#include "scenario/scenario_json.hpp"

using namespace regiomix;
using namespace regiomix::ui;

namespace {

constexpr Language languages[] = {Language::en, Language::fr, Language::sv};
constexpr ScreenSize sizes[] = {{1280, 800, 1}, {1920, 1080, 1}, {700, 900, 1}, {390, 844, 1}, {780, 1688, 2}};

/// Stable names are unique, and what is visible is on the screen.
void check_screen(const PanelStage& stage) {
    std::set<std::string> labels, names;
    for (const auto& widget : platform::probe_widgets()) {
        const std::size_t at = widget.label.find("###");
        if (at == std::string::npos) continue;
        CAPTURE(widget.label);
        CHECK(labels.insert(widget.label.substr(at)).second);
    }
    for (const ItemRect& item : stage.ui_state.rects.items) {
        CAPTURE(item.id);
        CHECK(names.insert(item.id).second);
        const Rect& r = item.rect;
        CHECK((std::isfinite(r.x0) && std::isfinite(r.y1)));
        if (!item.visible || r.width() <= 0 || r.height() <= 0) continue;
        CHECK((r.x0 >= 0 && r.y0 >= 0 && r.x1 <= static_cast<float>(stage.size().width) &&
               r.y1 <= static_cast<float>(stage.size().height)));
    }
}

void compare_all(PanelStage& stage) {
    for (const ReadyScenario& ready : stage.app.content().ready) stage.app.apply({CompareReady{ready.id}});
    stage.send(ShowPage{Page::compare});
}

std::vector<GivenFile> participants(const PanelStage& stage, int count) {
    std::vector<GivenFile> files;
    for (int i = 0; i < count; ++i) {
        Scenario scenario = stage.app.content().find_ready("seven_steps")->scenario;
        scenario.mix[0].phases[0].annual_budget_eur *= 1 + i;
        files.push_back({"group-" + std::to_string(i + 1) + ".regiomix.json", write_scenario(scenario, std::nullopt)});
    }
    return files;
}

/// Somewhere over the panel in the middle.
charts::Point over_page(const PanelStage& stage) {
    return {static_cast<float>(stage.size().width) * 0.5f, static_cast<float>(stage.size().height) * 0.6f};
}

}  // namespace

TEST_CASE("comparison, collection and library are drawn at every size, in every language, light and dark") {
    for (const ScreenSize& size : sizes) {
        for (const Language language : languages) {
            CAPTURE(size.width);
            CAPTURE(static_cast<int>(language));
            PanelStage stage(size, language);
            stage.send(ShowPage{Page::compare});
            check_screen(stage);  // nothing to compare with yet
            compare_all(stage);
            check_screen(stage);  // without results
            stage.finish_work();
            check_screen(stage);
            stage.move(over_page(stage).x, over_page(stage).y);
            for (int i = 0; i < 6; ++i) {
                stage.wheel(-4);
                check_screen(stage);
            }
            std::vector<GivenFile> files = participants(stage, 12);
            files.push_back({"bad.json", "{"});
            stage.send(OpenFiles{files});
            check_screen(stage);
            stage.finish_work();
            stage.send(SetDark{true});
            check_screen(stage);
            for (const bool blocked : {false, true}) {
                stage.send(ShowDialog{Dialog::library});
                check_screen(stage);
                stage.send(SetLibrary{{}, blocked});
                check_screen(stage);
            }
            std::vector<SavedScenario> records;
            for (int i = 0; i < 12; ++i)
                records.push_back({"r" + std::to_string(i),
                                   "A saved scenario with a rather long title, number " + std::to_string(i),
                                   "12 May 2026, 10:31", i == 0, i == 1, i == 2});
            stage.send(SetLibrary{records, false});
            stage.send(DeleteSaved{"r5"});
            check_screen(stage);
            CHECK(stage.take_actions().empty());
        }
    }
}

TEST_CASE("a mix is kept and ready scenarios are added from an empty comparison") {
    PanelStage stage;
    stage.send(ShowPage{Page::compare});
    stage.click("compare.keep");
    REQUIRE(stage.state().comparison.others.size() == 1);
    stage.finish_work();
    stage.click("compare.ready");
    stage.click("compare.ready.skane_asic");
    CHECK(stage.state().comparison.others.size() == 2);
    stage.click("compare.files");
    CHECK(stage.last<PickCompareFiles>());
}

TEST_CASE("a compared scenario becomes the reference, is opened, renamed and removed from its menu") {
    PanelStage stage({1280, 1400, 1});
    stage.app.apply({CompareReady{"osi_agencies"}, CompareReady{"skane_asic"}});
    stage.send(ShowPage{Page::compare});
    stage.finish_work();
    const int first = stage.state().comparison.others[0].id, second = stage.state().comparison.others[1].id;
    const std::string menu = "compare.scenario." + std::to_string(second);
    stage.scroll_to(menu, over_page(stage));
    stage.click(menu);
    stage.click(menu + ".reference");
    CHECK(stage.state().comparison.reference == second);
    stage.click(menu);
    stage.click(menu + ".name");
    stage.type("!");
    CHECK(stage.state().comparison.find(second)->scenario.meta.title.find('!') != std::string::npos);
    stage.key(ImGuiKey_Escape);
    stage.key(ImGuiKey_Escape);
    const std::string other = "compare.scenario." + std::to_string(first);
    stage.scroll_to(other, over_page(stage));
    stage.click(other);
    stage.click(other + ".open");
    CHECK(stage.state().ready_id == "osi_agencies");
    stage.finish_work();
    stage.scroll_to(menu, over_page(stage));
    stage.click(menu);
    stage.click(menu + ".remove");
    CHECK(stage.state().comparison.others.size() == 1);
}

TEST_CASE("an indicator's heading shows it in the chart, and the axes can be levers") {
    PanelStage stage({1280, 1400, 1});
    stage.app.apply({CompareReady{"osi_agencies"}});
    stage.send(ShowPage{Page::compare});
    stage.finish_work();
    stage.scroll_to("compare.indicator.adoptions", over_page(stage));
    stage.click("compare.indicator.adoptions");
    CHECK(stage.state().view.indicator == Indicator::adoptions);
    stage.scroll_to("compare.axes.levers", over_page(stage));
    stage.click("compare.axes.levers");
    CHECK(stage.state().comparison.axes == CompareAxes::levers);
}

TEST_CASE("files of a collection are opened, compared and closed") {
    PanelStage stage({1280, 1400, 1});
    stage.send(OpenFiles{participants(stage, 3)});
    stage.finish_work();
    stage.scroll_to("collection.file.2.compare", over_page(stage));
    stage.click("collection.file.2.compare");
    CHECK(stage.state().comparison.others.size() == 1);
    stage.click("collection.file.1.open");
    CHECK(stage.state().view.page == Page::outcomes);
    stage.send(ShowPage{Page::collection});
    stage.scroll_to("collection.close", over_page(stage));
    for (int i = 0; i < 20; ++i) stage.wheel(4);
    stage.click("collection.close");
    CHECK_FALSE(stage.state().collection);
}

TEST_CASE("a saved scenario is deleted, brought back and opened from the library") {
    PanelStage stage;
    stage.send(ShowDialog{Dialog::library});
    stage.send(SetLibrary{{{"a", "Mine", "today", true, false, false}, {"b", "Yours", "today", false, false, false}}, false});
    stage.click("library.b.more");
    stage.click("library.b.more.delete");
    CHECK(stage.state().library.records.size() == 1);
    stage.click("library.undo");
    CHECK(stage.state().library.records.size() == 2);
    stage.take_actions();
    stage.click("library.b");
    CHECK(stage.last<OpenSaved>());
    CHECK(stage.state().view.dialog == Dialog::none);
}
