// The page of assumptions under a person's hands.
#include "app/assumption_sets.hpp"
#include "ui/panels_stage.hpp"

using namespace regiomix;
using namespace regiomix::ui;

namespace {

constexpr ScreenSize sizes[] = {{1280, 800, 1}, {1920, 1080, 1}, {800, 800, 1}, {700, 900, 1}, {780, 1688, 2}};

void type_number(PanelStage& stage, const std::string& id, const char* text) {
    stage.click(id);
    stage.type(text);
    stage.key(ImGuiKey_Enter);
}

const Assumption& assumed(const PanelStage& stage, const char* parameter) {
    return assumption_of(stage.state().scenario, *stage.app.content().find_parameter(parameter));
}

}  // namespace

TEST_CASE("a value is typed, marked, taken back, at every size and in every language") {
    for (const ScreenSize& size : sizes) {
        for (const Language language : {Language::en, Language::fr, Language::sv}) {
            CAPTURE(size.width);
            CAPTURE(static_cast<int>(language));
            PanelStage stage(size, language);
            stage.send(ShowPage{Page::assumptions});
            stage.send(SetAssumptionFilter{{.search = "pilot_cost"}});
            const std::string row = "assumptions.row.pilot_cost";
            CHECK_FALSE(stage.is_visible(row + ".reset"));
            type_number(stage, row + ".value", "40000");
            CHECK(assumed(stage, "pilot_cost") == Assumption{40000, Range{22000, 52000}});
            type_number(stage, row + ".low", "30000");
            type_number(stage, row + ".high", "45000");
            CHECK(assumed(stage, "pilot_cost") == Assumption{40000, Range{30000, 45000}});
            stage.click(row + ".reset");
            CHECK(stage.state().scenario.assumptions.empty());
            CHECK_FALSE(stage.state().message.has_value());
        }
    }
}

TEST_CASE("a number out of order is refused with a sentence, and the old one stays") {
    PanelStage stage;
    stage.send(ShowPage{Page::assumptions});
    stage.send(SetAssumptionFilter{{.search = "pilot_cost"}});
    type_number(stage, "assumptions.row.pilot_cost.low", "50000");
    CHECK(stage.state().scenario.assumptions.empty());
    REQUIRE(stage.state().message.has_value());
    CHECK(stage.state().message->heading.find("50,000") != std::string::npos);
}

TEST_CASE("undo by key at once after a value was typed; within a field the key is the field's") {
    PanelStage stage;
    stage.send(ShowPage{Page::assumptions});
    stage.send(SetAssumptionFilter{{.search = "pilot_cost"}});
    const auto press_undo = [&] {
        ImGuiIO& io = ImGui::GetIO();
        for (const bool down : {true, false}) {
            io.AddKeyEvent(ImGuiMod_Ctrl, down);
            io.AddKeyEvent(ImGuiKey_Z, down);
        }
        stage.run(3);
    };
    stage.click("assumptions.row.pilot_cost.value");
    stage.type("40000");
    press_undo();
    CHECK(stage.state().scenario.assumptions.empty());
    CHECK(ImGui::IsAnyItemActive());
    stage.key(ImGuiKey_Escape);
    stage.click("assumptions.row.pilot_cost.value");
    stage.type("40000");
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
    stage.run();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, false);
    CHECK_FALSE(stage.state().scenario.assumptions.empty());
    press_undo();
    CHECK(stage.state().scenario.assumptions.empty());
}

TEST_CASE("only rows near the visible part are built; the form's focus brings another one into view") {
    PanelStage stage;
    stage.send(ShowPage{Page::assumptions});
    const auto built = [&] {
        std::size_t count = 0;
        for (const ItemRect& item : stage.ui_state.rects.items) count += item.id.ends_with(".low");
        return count;
    };
    CHECK(built() > 5);
    CHECK(built() < 40);
    CHECK(stage.ui_state.rects.find("assumptions.row.procurement_premium.value") == nullptr);
    stage.ui_state.mirror("assumptions.row.procurement_premium.value");
    stage.run(4);
    CHECK(stage.is_visible("assumptions.row.procurement_premium.value"));
    CHECK(built() < 40);
}

TEST_CASE("rows open and close, and the list scrolls to its end") {
    PanelStage stage;
    stage.send(ShowPage{Page::assumptions});
    const Rect first = stage.rect("assumptions.row.spending_half_point.name");
    const Rect second = stage.rect("assumptions.row.steering_capacity.name");
    stage.click("assumptions.row.spending_half_point.name");
    CHECK(stage.state().view.assumptions.open.count("spending_half_point") == 1);
    CHECK(stage.rect("assumptions.row.steering_capacity.name").y0 > second.y0 + 40);
    stage.scroll_to("assumptions.row.network_leaving.high", first.centre());
    stage.scroll_to("assumptions.row.procurement_premium.high", first.centre());
    CHECK(stage.is_visible("assumptions.row.procurement_premium.high"));
}

TEST_CASE("filters, parts, resetting and taking over are at hand") {
    PanelStage stage;
    stage.send(SetAssumption{"deadweight", 0.2, 0.1, 0.3});
    stage.send(PinReference{});
    stage.send(ShowPage{Page::assumptions});
    stage.click("assumptions.reset");
    CHECK(stage.state().scenario.assumptions.empty());
    stage.click("assumptions.take");
    stage.click("assumptions.take.0");
    CHECK(assumed(stage, "deadweight").value == 0.2);
    stage.click("assumptions.filter");
    stage.click("assumptions.filter.0.1");
    CHECK(stage.state().view.assumptions.filter.show == AssumptionShow::changed);
    CHECK(stage.is_visible("assumptions.row.deadweight.value"));
    CHECK(stage.ui_state.rects.find("assumptions.row.steering_capacity.name") == nullptr);
    stage.click("assumptions.filter.clear");
    CHECK(stage.state().view.assumptions.filter == AssumptionFilter{});
    stage.click("assumptions.part.instruments");
    stage.click("assumptions.strength.revolving_fund.name");
    CHECK(stage.state().view.assumptions.open.count("revolving_fund") == 1);
}

TEST_CASE("the status bar leads to the page once something was changed") {
    PanelStage stage;
    CHECK(stage.ui_state.rects.find("status.assumptions") == nullptr);
    stage.send(SetAssumption{"deadweight", 0.2, 0.1, 0.3});
    stage.click("status.assumptions");
    CHECK(stage.state().view.page == Page::assumptions);
    stage.send(ShowPage{Page::outcomes});
    stage.click("about.assumptions");
    CHECK(stage.state().view.page == Page::assumptions);
}

TEST_CASE("what is touched is at least 24 design pixels high and wide, in both parts, open and closed") {
    for (const ScreenSize& size : sizes) {
        for (const AssumptionPart part : {AssumptionPart::model, AssumptionPart::instruments}) {
            PanelStage stage(size);
            stage.send(SetAssumption{"spending_half_point", 0.5, 0.4, 0.8});
            stage.send(OpenAssumption{"spending_half_point", true});
            stage.send(OpenAssumption{"grant_call", true});
            stage.send(ShowPage{Page::assumptions});
            stage.send(SetAssumptionFilter{{.part = part}});
            std::size_t seen = 0;
            for (const auto& widget : platform::probe_widgets()) {
                if (widget.label.find("###assumptions.") == std::string::npos) continue;
                CAPTURE(widget.label);
                CHECK(widget.height >= 24 * size.scale - 0.01f);
                CHECK(widget.width >= 24 * size.scale - 0.01f);
                ++seen;
            }
            CHECK(seen > 10);
        }
    }
}
