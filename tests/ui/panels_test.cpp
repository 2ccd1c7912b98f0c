// The real screen under a person's hands: what is where, and which actions come out.
#include "ui/panels_stage.hpp"

#include <imgui_internal.h>

#include <cmath>
#include <set>

#include "text/texts.hpp"

using namespace regiomix;
using namespace regiomix::ui;

namespace {

constexpr Language languages[] = {Language::en, Language::fr, Language::sv};
constexpr ScreenSize sizes[] = {
    {1280, 800, 1}, {1920, 1080, 1}, {1000, 800, 1}, {700, 900, 1}, {780, 1688, 2}};

constexpr ScreenSize wide{1280, 800, 1};

/// No two widgets of a frame have the same id. Dear ImGui's own ones have labels beginning with "#".
void check_ids(const PanelStage&) {
    std::set<unsigned> seen;
    std::set<std::string> names;
    for (const auto& widget : platform::probe_widgets()) {
        if (widget.label.find("###") == std::string::npos) continue;
        CAPTURE(widget.label);
        CHECK(seen.insert(widget.id).second);
        names.insert(widget.label.substr(widget.label.find("###")));
    }
    CHECK(names.size() == seen.size());  // stable names are unique in the whole program
    CHECK(seen.size() > 8);
}

/// Everything is on the screen, or said to be hidden; and no name is used twice.
void check_rects(const PanelStage& stage) {
    std::set<std::string> names;
    const auto width = static_cast<float>(stage.size().width),
               height = static_cast<float>(stage.size().height);
    for (const ItemRect& item : stage.ui_state.rects.items) {
        CAPTURE(item.id);
        CHECK_FALSE(item.id.empty());
        CHECK(names.insert(item.id).second);
        const Rect& r = item.rect;
        CHECK((std::isfinite(r.x0) && std::isfinite(r.y0) && std::isfinite(r.x1) && std::isfinite(r.y1)));
        if (!item.visible || r.width() <= 0 || r.height() <= 0) continue;
        CHECK((r.x0 >= 0 && r.y0 >= 0 && r.x1 <= width && r.y1 <= height));
    }
    CHECK(names.size() > 5);
}

void check_screen(const PanelStage& stage) {
    check_ids(stage);
    check_rects(stage);
}

double budget_of(const PanelStage& stage, const char* instrument) {
    const MixEntry* entry = find_entry(stage.state().scenario.mix, instrument);
    return entry && !entry->phases.empty() ? entry->phases[0].annual_budget_eur : -1;
}

bool is_on(const PanelStage& stage, const char* instrument) {
    const MixEntry* entry = find_entry(stage.state().scenario.mix, instrument);
    return entry && is_active(*entry);
}

const char* const cards[] = {"card.sustained_ventures",
                             "card.net_jobs",
                             "card.adoptions",
                             "card.beneficiaries_per_year",
                             "card.total_public_cost_eur",
                             "card.eur_per_net_job_year"};

}  // namespace

TEST_CASE("the screen is drawn at every size, in every language, light and dark, with and without results") {
    for (const ScreenSize& size : sizes) {
        for (const Language language : languages) {
            CAPTURE(size.width);
            CAPTURE(static_cast<int>(language));
            PanelStage stage(size, language);
            check_screen(stage);
            stage.finish_work();
            check_screen(stage);
            for (const Page tab : {Page::mix, Page::outcomes, Page::assumptions, Page::about}) {
                stage.send(ShowPage{tab});
                check_screen(stage);
            }
            stage.send(ShowDetails{"outcomes_contract"});
            stage.send(AddPhase{"outcomes_contract", 120});
            check_screen(stage);
            stage.send(SetDark{true});
            check_screen(stage);
            CHECK(stage.take_actions().empty());  // nobody touched anything
        }
    }
}

TEST_CASE("every ready scenario is drawn, with the budget far over the envelope too") {
    PanelStage stage;
    for (const ReadyScenario& ready : stage.app.content().ready) {
        CAPTURE(ready.id);
        stage.send(OpenReady{ready.id});
        stage.send(SetDraws{min_draws});
        stage.finish_work();
        check_screen(stage);
        stage.send(SetEnvelope{1.0});
        check_screen(stage);
    }
    for (std::size_t i = 0; i < indicator_count; ++i) {
        stage.send(SelectIndicator{static_cast<Indicator>(i)});
        check_screen(stage);
    }
    CHECK(stage.take_actions().empty());
}

TEST_CASE("every instrument's details are drawn") {
    PanelStage stage(wide, Language::fr);
    for (const InstrumentKind& kind : stage.app.content().catalogue.instruments) {
        CAPTURE(kind.id);
        stage.send(SetEnabled{kind.id, true});
        stage.send(ShowDetails{kind.id});
        CHECK(stage.is_visible("details.close"));
        check_screen(stage);
    }
}

TEST_CASE("a wide screen has everything at once, the timeline with its first row") {
    for (const ScreenSize& size : {sizes[0], sizes[1]}) {
        PanelStage stage(size);
        stage.finish_work();
        for (const char* id :
             {"top.scenarios", "top.region", "top.period", "top.export", "top.file", "top.language",
              "mix.search", "mix.family.finance", "chart.main", "timeline.grant_call.name", "status.evidence"})
            CHECK_MESSAGE(stage.is_visible(id), id);
        for (const char* card : cards) CHECK_MESSAGE(stage.is_visible(card), card);
    }
}

TEST_CASE("a phone has tabs, and each of the three parts") {
    PanelStage stage({780, 1688, 2});
    CHECK(stage.is_visible("tab.mix"));
    CHECK(stage.is_visible("card.net_jobs"));
    CHECK_FALSE(stage.is_visible("mix.search"));
    stage.click("tab.mix");
    CHECK(stage.last<ShowPage>()->page == Page::mix);
    CHECK(stage.is_visible("mix.search"));
    CHECK_FALSE(stage.is_visible("card.net_jobs"));
    stage.click("tab.about");
    CHECK_FALSE(stage.is_visible("mix.search"));
    stage.click("tab.outcomes");
    CHECK(stage.is_visible("card.net_jobs"));
}

TEST_CASE("what is touched is at least 24 design pixels high") {
    for (const ScreenSize& size : sizes) {
        PanelStage stage(size);
        CAPTURE(size.width);
        stage.finish_work();
        for (const auto& widget : platform::probe_widgets()) {
            if (widget.label.find("###") == std::string::npos) continue;
            CAPTURE(widget.label);
            CHECK(widget.height >= 24 * size.scale - 0.01f);
            CHECK(widget.width >= 24 * size.scale - 0.01f);
        }
    }
}

TEST_CASE("a click on the switch sends the new state, absolute") {
    PanelStage stage;
    stage.send(SetSearch{"incubation"});
    REQUIRE(is_on(stage, "incubation"));
    stage.click("mix.incubation.on");
    auto sent = stage.take_actions();
    REQUIRE(sent.size() == 1);
    const auto* off = action_if<SetEnabled>(sent[0]);
    REQUIRE(off != nullptr);
    CHECK(off->instrument == "incubation");
    CHECK_FALSE(off->enabled);
    CHECK_FALSE(is_on(stage, "incubation"));
    stage.click("mix.incubation.on");
    CHECK(stage.last<SetEnabled>()->enabled);
    CHECK(is_on(stage, "incubation"));
}

TEST_CASE("a dragged slider sends absolute budgets, each once, and the results follow") {
    PanelStage stage;
    stage.send(SetSearch{"incubation"});
    stage.finish_work();
    stage.take_actions();
    const Rect track = stage.rect("mix.incubation.slider");
    stage.move(track.centre().x, track.centre().y);
    stage.press(true);
    std::vector<double> values;
    for (int i = 0; i <= 10; ++i) {
        stage.move(track.x0 + track.width() * (0.3f + 0.06f * static_cast<float>(i)), track.centre().y);
        stage.run();
        for (const Action& action : stage.take_actions()) {
            const auto* budget = action_if<SetBudget>(action);
            REQUIRE(budget != nullptr);
            CHECK(budget->instrument == "incubation");
            CHECK(budget->phase == 0);
            values.push_back(budget->eur_per_year);
        }
        if (!values.empty()) CHECK(budget_of(stage, "incubation") == values.back());
    }
    stage.press(false);
    stage.move(track.x0, track.centre().y);  // after letting go nothing follows the pointer
    CHECK(stage.take_actions().empty());
    REQUIRE(values.size() > 8);
    for (std::size_t i = 2; i < values.size(); ++i) CHECK(values[i] > values[i - 1]);
    CHECK(stage.ui_state.widgets.gesture == 1);
    CHECK_FALSE(stage.state().message.has_value());
    stage.finish_work();
    CHECK(stage.app.view().status.busy == false);
}

TEST_CASE("a slider goes from nothing to its end") {
    PanelStage stage;
    stage.send(SetSearch{"incubation"});
    const Rect track = stage.rect("mix.incubation.slider");
    const double slider_max = [&] {
        for (const FamilyView& family : stage.app.view().mix.families)
            for (const InstrumentView& instrument : family.instruments)
                if (instrument.id == "incubation") return instrument.slider_max;
        return 0.0;
    }();
    stage.move(track.centre().x, track.centre().y);
    stage.press(true);
    stage.move(track.x1 + 500, track.centre().y + 100);  // outside is the end
    stage.run();
    CHECK(budget_of(stage, "incubation") == slider_max);
    stage.move(track.x0 + 3, track.centre().y);
    stage.run();
    stage.press(false);
    CHECK(budget_of(stage, "incubation") < slider_max / 100);
}

TEST_CASE("a slider that reaches zero can be moved up again without letting go") {
    PanelStage stage;
    stage.send(SetSearch{"incubation"});
    const Rect track = stage.rect("mix.incubation.slider");
    stage.move(track.centre().x, track.centre().y);
    stage.press(true);
    stage.move(track.x0 - 50, track.centre().y);
    stage.run(2);
    CHECK(budget_of(stage, "incubation") == 0);
    stage.move(track.x0 + track.width() * 0.6f, track.centre().y);
    stage.run(2);
    stage.press(false);
    CHECK(budget_of(stage, "incubation") > 0);
}

TEST_CASE("keys move the slider that has the focus") {
    PanelStage stage;
    stage.send(SetSearch{"incubation"});
    const Rect track = stage.rect("mix.incubation.slider");
    stage.click_at({track.x0 + track.width() * 0.5f, track.centre().y});
    const double before = budget_of(stage, "incubation");
    stage.key(ImGuiKey_RightArrow);  // the first key shows where the focus is
    stage.key(ImGuiKey_RightArrow);
    CHECK(budget_of(stage, "incubation") > before);
    stage.key(ImGuiKey_Home);
    CHECK(budget_of(stage, "incubation") == 0);
}

TEST_CASE("a typed budget is taken on Enter") {
    PanelStage stage;
    stage.send(SetSearch{"incubation"});
    stage.click("mix.incubation.value");
    stage.run(2);
    CHECK(stage.is_visible("mix.incubation.value.edit"));
    stage.type("0.6 M");
    CHECK(stage.take_actions().empty());  // not while typing
    stage.key(ImGuiKey_Enter);
    const auto sent = stage.last<SetBudget>();
    REQUIRE(sent.has_value());
    if (!sent) return;
    CHECK(sent->instrument == "incubation");
    CHECK(sent->eur_per_year == 600e3);
    CHECK(budget_of(stage, "incubation") == 600e3);
}

TEST_CASE("a typed budget is read as the language writes it, and nonsense is not taken") {
    PanelStage stage(wide, Language::fr);
    stage.send(SetSearch{"incubation"});
    stage.click("mix.incubation.value");
    stage.run(2);
    stage.type("123 456,5");
    stage.key(ImGuiKey_Enter);
    CHECK(budget_of(stage, "incubation") == 123456.5);
    stage.take_actions();
    stage.click("mix.incubation.value");
    stage.run(2);
    stage.type("beaucoup");
    stage.key(ImGuiKey_Enter);
    stage.key(ImGuiKey_Escape);
    CHECK(stage.take_actions().empty());
    CHECK(budget_of(stage, "incubation") == 123456.5);
}

TEST_CASE("a card chooses the main chart's indicator") {
    PanelStage stage;
    stage.finish_work();
    for (const char* card : cards) {
        CAPTURE(std::string(card));
        stage.click(card);
        const auto sent = stage.last<SelectIndicator>();
        REQUIRE(sent.has_value());
        if (!sent) continue;
        CHECK(std::string("card.") + std::string(indicator_names[index_of(sent->indicator)]) == card);
        CHECK(stage.state().view.indicator == sent->indicator);
    }
}

TEST_CASE("a small chart chooses the main chart's indicator") {
    PanelStage stage({1920, 1600, 1});  // tall enough for the charts below the timeline
    stage.finish_work();
    stage.click("chart.scaled_ventures");
    CHECK(stage.last<SelectIndicator>()->indicator == Indicator::scaled_ventures);
}

TEST_CASE("the pointer on one chart marks the same year on all") {
    PanelStage stage;
    stage.finish_work();
    const Rect chart = stage.rect("chart.main");
    stage.move(chart.x0 + chart.width() * 0.5f, chart.y0 + chart.height() * 0.6f);
    stage.run(2);
    REQUIRE(stage.ui_state.hovered_year.has_value());
    const int middle = *stage.ui_state.hovered_year;
    stage.move(chart.x0 + chart.width() * 0.8f, chart.y0 + chart.height() * 0.6f);
    stage.run(2);
    CHECK(stage.ui_state.hovered_year.value_or(0) > middle);
    stage.move(2, 2);
    stage.run(2);
    CHECK_FALSE(stage.ui_state.hovered_year.has_value());
    CHECK(stage.take_actions().empty());
}

TEST_CASE("menus open and choose") {
    PanelStage stage;
    CHECK_FALSE(stage.is_visible("top.scenarios.0"));
    stage.click("top.scenarios");
    check_screen(stage);
    const std::size_t entries = stage.app.view().top.scenarios.size();
    for (std::size_t i = 0; i < entries; ++i)
        CHECK_MESSAGE(stage.is_visible("top.scenarios." + std::to_string(i)), i);
    stage.click("top.scenarios.0");
    CHECK(stage.last<OpenReady>()->id == "lorraine_call_2013");
    CHECK(stage.state().ready_id == "lorraine_call_2013");
    CHECK_FALSE(stage.is_visible("top.scenarios.0"));  // closed by the choice

    stage.click("top.region");
    stage.click("top.region.1");
    CHECK(stage.last<SetRegion>()->id == "skane");
    stage.click("top.period");
    stage.click("top.period.1");
    CHECK(stage.last<SetHorizon>()->years == 10);
    stage.click("top.language");
    stage.click("top.language.2");
    CHECK(stage.last<SetLanguage>()->language == Language::sv);
    stage.click("top.file");
    stage.click("top.file.2");
    CHECK(stage.last<PickFile>().has_value());
    stage.click("top.file");
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.is_visible("top.file.2"));
    CHECK(stage.take_actions().empty());
}

TEST_CASE("menus stay on the screen at every size, in every language") {
    for (const ScreenSize& size : sizes) {
        for (const Language language : languages) {
            PanelStage stage(size, language);
            for (const char* menu : {"top.scenarios", "top.region", "top.file", "top.language"}) {
                CAPTURE(size.width);
                CAPTURE(std::string(menu));
                CHECK(stage.is_visible(menu));
                stage.click(menu);
                CHECK(stage.is_visible(std::string(menu) + ".0"));
                check_screen(stage);
                stage.key(ImGuiKey_Escape);
            }
        }
    }
}

TEST_CASE("the mix scrolls to its last instrument, and every row on the way can be switched") {
    for (const ScreenSize& size : {sizes[0], sizes[4]}) {
        PanelStage stage(size);
        stage.send(ShowPage{Page::mix});
        const charts::Point over{stage.rect("mix.search").centre().x, 0.6f * static_cast<float>(size.height)};
        std::vector<std::string> ids;
        for (const FamilyView& family : stage.app.view().mix.families)
            for (const InstrumentView& instrument : family.instruments) ids.push_back(instrument.id);
        CHECK(ids.size() == 30);
        for (const std::string& id : ids) {
            CAPTURE(id);
            const bool before = is_on(stage, id.c_str());
            stage.scroll_to("mix." + id + ".slider", over);  // below the switch
            stage.click("mix." + id + ".on");
            CHECK(is_on(stage, id.c_str()) != before);
            check_rects(stage);
        }
    }
}

TEST_CASE("the export button sends the wish, once per click") {
    PanelStage stage;
    stage.click("top.export");
    int wishes = 0;
    for (const Action& action : stage.take_actions())
        wishes += action_if<ExportScenario>(action) != nullptr;
    CHECK(wishes == 1);
    stage.finish_work();
    CHECK(stage.app.take_requests().size() == 1);
}

TEST_CASE("families fold, and the search shows what it found") {
    PanelStage stage;
    CHECK(stage.is_visible("mix.grant_call.on"));
    stage.click("mix.family.finance");
    const auto folded = stage.last<SetFamilyOpen>();
    REQUIRE(folded.has_value());
    CHECK(folded->family == "finance");
    CHECK_FALSE(folded->open);
    CHECK_FALSE(stage.is_visible("mix.grant_call.on"));
    stage.click("mix.search");
    stage.type("call");
    CHECK(stage.last<SetSearch>()->text == "call");
    CHECK(stage.is_visible("mix.grant_call.on"));
}

TEST_CASE("an instrument's name opens its details, where everything can be set") {
    PanelStage stage;
    stage.click("mix.grant_call.name");
    CHECK(stage.last<ShowDetails>()->instrument == "grant_call");
    check_screen(stage);
    stage.scroll_to("phase.0.budget", stage.rect("details.close").centre());
    stage.click("phase.0.budget");
    stage.run(2);
    stage.type("321000");
    stage.key(ImGuiKey_Enter);
    CHECK(stage.last<SetBudget>()->eur_per_year == 321000);
    stage.click("phase.0.to");
    stage.run(2);
    stage.type("60");
    stage.key(ImGuiKey_Enter);
    CHECK(stage.last<SetPhase>()->to_month == 60);
    CHECK(find_entry(stage.state().scenario.mix, "grant_call")->phases[0] == Phase{0, 60, 321000});

    const charts::Point column = stage.rect("phase.0.from").centre();
    stage.scroll_to("details.change.1", column);
    stage.click("details.change.1");  // add a phase
    auto sent = stage.take_actions();
    REQUIRE(sent.size() == 1);
    CHECK(find_entry(stage.state().scenario.mix, "grant_call")->phases.size() == 2);
    stage.scroll_to("phase.1.remove", column);
    stage.click("phase.1.remove");
    CHECK(find_entry(stage.state().scenario.mix, "grant_call")->phases.size() == 1);

    stage.scroll_to("setting.grant_cap_eur", column);
    stage.click("setting.grant_cap_eur");
    stage.run(2);
    stage.type("30000");
    stage.key(ImGuiKey_Enter);
    CHECK(stage.last<SetSetting>()->value == 30000);
}

TEST_CASE("closing the details shows the scenario again") {
    PanelStage stage;
    stage.send(ShowDetails{"grant_call"});
    stage.click("details.close");
    CHECK(stage.state().view.details.empty());
    CHECK_FALSE(stage.is_visible("details.close"));
}

TEST_CASE("a message stands above the charts until it is dismissed") {
    for (const ScreenSize& size : sizes) {
        CAPTURE(size.width);
        PanelStage stage(size);
        CHECK_FALSE(stage.is_visible("message.dismiss"));
        stage.send(OpenFile{"bad.json", "{\"format\":\"regiomix-scenario\",\"version\":2}"});
        CHECK(stage.state().message->lines.size() > 3);
        check_screen(stage);
        stage.click("message.dismiss");
        CHECK(stage.last<DismissMessage>().has_value());
        CHECK_FALSE(stage.is_visible("message.dismiss"));
    }
}

TEST_CASE("both dialogs are drawn at every size, in every language, and close") {
    for (const ScreenSize& size : sizes) {
        for (const Language language : languages) {
            CAPTURE(size.width);
            CAPTURE(static_cast<int>(language));
            PanelStage stage(size, language);
            stage.send(ShowDialog{Dialog::region});
            check_screen(stage);
            CHECK(stage.is_visible("region.population"));
            stage.click("dialog.region.close");
            CHECK(stage.last<ShowDialog>()->dialog == Dialog::none);
            CHECK_FALSE(stage.is_visible("region.population"));
            stage.click("status.evidence");
            CHECK(stage.last<ShowDialog>()->dialog == Dialog::evidence);
            check_screen(stage);
            CHECK(stage.is_visible("dialog.evidence.close"));
            stage.key(ImGuiKey_Escape);
            CHECK(stage.state().view.dialog == Dialog::none);
            CHECK_FALSE(stage.is_visible("dialog.evidence.close"));
        }
    }
}

TEST_CASE("a figure of the region is typed, marked and put back") {
    PanelStage stage;
    stage.click("top.region");
    stage.click("top.region." + std::to_string(stage.app.view().top.regions.size() - 1));
    CHECK(stage.state().view.dialog == Dialog::region);
    stage.click("region.population");
    stage.run(2);
    stage.type("2 000 000");
    stage.key(ImGuiKey_Enter);
    const auto sent = stage.last<SetRegionFigure>();
    REQUIRE(sent.has_value());
    if (!sent) return;
    CHECK(sent->figure == "population");
    CHECK(sent->value == 2e6);
    CHECK(stage.state().scenario.region.overrides.at("population") == 2e6);
    CHECK(stage.state().view.dialog == Dialog::region);  // Enter in a field does not close the dialog
    stage.click("region.reset");
    CHECK(stage.last<ResetRegion>().has_value());
    CHECK(stage.state().scenario.region.overrides.empty());
}

TEST_CASE("Escape while typing gives up the number, not the dialog") {
    PanelStage stage;
    stage.send(ShowDialog{Dialog::region});
    stage.click("region.population");
    stage.run(2);
    stage.type("5");
    stage.key(ImGuiKey_Escape);
    stage.run(3);
    CHECK(stage.state().scenario.region.overrides.empty());
    CHECK(stage.state().view.dialog == Dialog::region);
}

TEST_CASE("a frame in which nothing happens changes nothing") {
    PanelStage stage;
    stage.finish_work();
    const auto revision = stage.app.revision();
    stage.run(10);
    CHECK(stage.app.revision() == revision);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("the slider is drawn where the action left it, so a press that lags does not fight it") {
    PanelStage stage;
    stage.send(SetSearch{"incubation"});
    stage.take_actions();
    const Rect track = stage.rect("mix.incubation.slider");
    stage.move(track.x0 + track.width() * 0.4f, track.centre().y);
    stage.press(true);
    stage.run(5);  // held still
    const std::vector<Action> sent = stage.take_actions();
    CHECK(sent.size() == 1);
    stage.press(false);
    stage.run(3);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("top bar and status line are one line high: nothing in them scrolls") {
    for (const Language language : languages)
        for (const ScreenSize& size : sizes) {
            PanelStage stage(size, language);
            for (const char* name : {"###top", "###status"}) {
                CAPTURE(name);
                CAPTURE(size.width);
                const ImGuiWindow* bar = ImGui::FindWindowByName(name);
                REQUIRE(bar);
                if (bar) CHECK(bar->ScrollMax.y == 0);
            }
        }
}
