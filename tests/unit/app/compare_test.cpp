// Comparing with another scenario under the same draws.
#include <doctest/doctest.h>

#include <set>

#include "support.hpp"

using namespace regiomix;

namespace {

struct CompareStage {
    Application app{test_content(), Language::en};

    CompareStage() { app.apply({SetDraws{min_draws}}); }

    void act(const Action& action) {
        app.apply({action});
        while (app.work_until(1.0, [] { return 0.0; })) {
        }
    }
    const OutcomesView& outcomes() { return app.view().outcomes; }
    const CardView& jobs() {
        for (const CardView& card : outcomes().cards)
            if (card.indicator == Indicator::net_jobs) return card;
        return outcomes().cards.front();
    }
    const Comparison& state() { return app.state().comparison; }
    const CompareView& page() { return app.view().compare; }
    const DifferenceRowView* difference(const std::string& id) {
        for (const DifferenceGroupView& group : page().differences)
            for (const DifferenceRowView& row : group.rows)
                if (row.id == id) return &row;
        return nullptr;
    }
    std::string subtitle() {
        std::string text;
        for (const charts::Span& span : outcomes().main.subtitle) text += span.text;
        return text;
    }
};

}  // namespace

TEST_CASE("a pinned mix differs by nothing from itself, and by something after a change") {
    CompareStage comparison;
    comparison.act(PinReference{});
    REQUIRE(comparison.outcomes().main.series.size() == 2);
    CHECK(comparison.outcomes().main.series[0].median == comparison.outcomes().main.series[1].median);
    CHECK(comparison.jobs().compare == "0 vs Seven steps, balanced mix");
    CHECK(comparison.subtitle().find("in 0\u00a0% of futures") != std::string::npos);

    comparison.act(SetEnabled{"grant_call", false});
    comparison.act(SetEnabled{"incubation", false});
    const auto& series = comparison.outcomes().main.series;
    CHECK(series[0].median.back() < series[1].median.back());
    CHECK(series[1].name == "Seven steps, balanced mix");
}

TEST_CASE("the same futures are compared, whatever draws the compared file asks for") {
    CompareStage comparison;
    comparison.act(SetDraws{200});
    comparison.act(CompareReady{"osi_agencies"});
    // Seven steps does more than the agencies alone in nearly every future.
    CHECK(comparison.subtitle().find("better than") != std::string::npos);
    CHECK(comparison.subtitle().find("in 0\u00a0%") == std::string::npos);
    comparison.act(SetHorizon{10});
    CHECK(comparison.outcomes().main.series.size() == 2);
    comparison.act(ClearReference{});
    CHECK(comparison.outcomes().main.series.size() == 1);
    CHECK(comparison.jobs().compare.empty());
}

TEST_CASE("up to eight are compared, each with a colour of its own; one that is there is not added again") {
    CompareStage stage;
    for (int round = 0; round < 2; ++round)
        for (const ReadyScenario& ready : test_content().ready) stage.act(CompareReady{ready.id});
    REQUIRE(stage.state().others.size() == most_compared);
    std::set<int> colours{stage.state().own_colour}, ids{0};
    for (const ComparedScenario& other : stage.state().others) {
        CHECK(colours.insert(other.colour).second);
        CHECK(ids.insert(other.id).second);
        CHECK(other.colour < charts::scenario_colour_count);
    }
    CHECK(stage.page().full);
    CHECK(stage.page().scenarios.size() == 8);
    CHECK(stage.app.state().message);  // said that there is no room
    CHECK(stage.page().chart.series.size() == 8);
    CHECK(stage.page().parallel.lines.size() == 8);
    for (const charts::ParallelLine& line : stage.page().parallel.lines)
        CHECK(line.values.size() == stage.page().parallel.axes.size());
    int banded = 0;
    for (const charts::FanSeries& series : stage.page().chart.series) banded += !series.p10.empty();
    CHECK(banded == 2);
}

TEST_CASE("what leaves gives its colour and its part as reference back") {
    CompareStage stage;
    stage.act(CompareReady{"osi_agencies"});
    stage.act(CompareReady{"skane_asic"});
    const int first = stage.state().others[0].id, second = stage.state().others[1].id;
    const int colour = stage.state().others[0].colour, kept = stage.state().others[1].colour;
    CHECK(stage.state().reference == first);
    stage.act(RemoveCompared{first});
    CHECK(stage.state().reference == second);
    stage.act(CompareReady{"lorraine_full"});
    CHECK(stage.state().others[0].colour == kept);
    CHECK(stage.state().others[1].colour == colour);
    CHECK(stage.state().others[1].id != first);
    stage.act(RemoveCompared{99});
    stage.act(SetReference{99});
    CHECK(stage.state().reference == second);
    stage.act(RenameCompared{second, "Group B"});
    CHECK(stage.page().scenarios[1].title == "Group B");
    stage.act(ClearReference{});
    CHECK(stage.page().scenarios.empty());
    CHECK_FALSE(stage.page().empty_title.empty());
}

TEST_CASE("differences are taken to the reference, whichever it is") {
    CompareStage stage;
    stage.act(CompareReady{"osi_agencies"});
    const int other = stage.state().others[0].id;
    const auto jobs_of = [&](std::size_t scenario) {
        for (std::size_t i = 0; i < stage.page().indicators.size(); ++i)
            if (stage.page().indicators[i].indicator == Indicator::net_jobs) return stage.page().scenarios[scenario].cells[i];
        return CompareCellView{};
    };
    CHECK(jobs_of(0).tone == 1);
    CHECK(jobs_of(0).difference.front() == '+');
    CHECK(jobs_of(0).better.find("better in") == 0);
    CHECK(jobs_of(1).difference.empty());
    CHECK(stage.page().scenarios[1].is_reference);
    stage.act(SetReference{0});
    CHECK(jobs_of(0).difference.empty());
    CHECK(jobs_of(1).tone == -1);
    CHECK(stage.outcomes().main.series.size() == 1);  // the cards are not compared with themselves
    stage.act(SetReference{other});
    CHECK(stage.outcomes().main.series.size() == 2);
}

TEST_CASE("opening a compared scenario changes places: each keeps its colour, and undo brings the other back") {
    CompareStage stage;
    stage.act(CompareReady{"osi_agencies"});
    const ComparedScenario other = stage.state().others[0];
    const Scenario edited = stage.app.state().scenario;
    const int document = stage.app.state().document;
    stage.act(OpenCompared{other.id});
    CHECK(stage.app.state().scenario == other.scenario);
    CHECK(stage.app.state().ready_id == "osi_agencies");
    CHECK(stage.app.state().document > document);  // stored as a document of its own
    CHECK(stage.state().own_colour == other.colour);
    REQUIRE(stage.state().others.size() == 1);
    CHECK(stage.state().others[0].scenario == edited);
    CHECK(stage.state().others[0].colour == 0);
    CHECK(stage.state().reference == 0);  // the reference is still the same scenario
    CHECK(stage.outcomes().main.series[0].colour == charts::light_palette().scenario(other.colour));
    stage.act(OpenCompared{other.id});  // no longer there
    CHECK(stage.app.state().scenario == other.scenario);
    stage.act(GoToStep{static_cast<int>(stage.app.state().history.position()) - 1});
    CHECK(stage.app.state().scenario == edited);
}

TEST_CASE("only settings that differ are listed, with who has which value") {
    CompareStage stage;
    stage.act(PinReference{});
    CHECK(stage.page().differences.empty());
    CHECK_FALSE(stage.page().same_text.empty());
    stage.act(SetBudget{"incubation", 0, 900e3});
    stage.act(SetEnabled{"living_labs", true});
    stage.act(SetSetting{"grant_call", "grant_cap_eur", 30000});
    stage.act(SetAssumption{"deadweight", 0.25, 0.2, 0.3});
    stage.act(SetRegion{"skane"});
    stage.act(SetHorizon{10});
    stage.act(SetStart{2030, 7});
    stage.act(CompareReady{"baseline"});
    CHECK(stage.page().same_text.empty());
    for (const char* id :
         {"incubation", "living_labs", "grant_call.grant_cap_eur", "deadweight", "region", "horizon", "start"}) {
        CAPTURE(id);
        REQUIRE(stage.difference(id));
        CHECK(stage.difference(id)->values.size() >= 2);
    }
    CHECK(stage.difference("living_labs")->values[1].text == "not used");
    CHECK(stage.difference("living_labs")->values[1].scenarios == std::vector<int>{1, 2});
    CHECK(stage.difference("start")->values[0].text == "2030-07");
    stage.act(SetCompareAxes{CompareAxes::levers});
    CHECK_FALSE(stage.page().parallel.axes.empty());
    CHECK(stage.page().parallel.axes.size() <= 8);
}

TEST_CASE("own instruments are told apart by name, as every scenario numbers its own") {
    CompareStage stage;
    const OwnInstrument mine{"own_1", "Mine", "capacity", 100e3, 0.5, 1, {{"skills", 0.2}}, {}};
    stage.act(SetOwnInstrument{mine});
    stage.act(PinReference{});
    CHECK_FALSE(stage.difference("own.Mine"));
    OwnInstrument changed = mine;
    changed.strengths["skills"] = 0.4;
    stage.act(SetOwnInstrument{changed});
    CHECK_FALSE(stage.difference("own.Mine"));
    REQUIRE(stage.difference("own.Mine.definition"));
    CHECK(stage.difference("own.Mine.definition")->values.size() == 2);
    changed.name = "Other";
    stage.act(SetOwnInstrument{changed});
    REQUIRE(stage.difference("own.Mine"));
    REQUIRE(stage.difference("own.Other"));
    CHECK(stage.difference("own.Other")->values[1].text == "not used");
    stage.act(SetCompareAxes{CompareAxes::levers});
    CHECK_FALSE(stage.page().parallel.axes.empty());
}

TEST_CASE("targets are those of the edited scenario, for all") {
    CompareStage stage;
    stage.act(OpenFile{"t.json", [] {
                           Scenario scenario = test_content().find_ready("seven_steps")->scenario;
                           scenario.draws = min_draws;
                           scenario.targets = {{Indicator::net_jobs, 15, Target::Kind::at_least, -1e6},
                                               {Indicator::net_jobs, 15, Target::Kind::at_least, 1e6}};
                           return write_scenario(scenario, std::nullopt);
                       }()});
    stage.act(CompareReady{"baseline"});
    REQUIRE(stage.page().targets.rows.size() == 2);
    CHECK(stage.page().targets.rows[0].values[1].text == "100\u00a0%");
    CHECK(stage.page().scenarios[1].targets == "1 of 2 targets met in most futures");
}

TEST_CASE("files are added to the comparison; bad ones are named and the others still come") {
    CompareStage stage;
    const std::string good = write_scenario(test_content().find_ready("skane_asic")->scenario, std::nullopt);
    stage.act(CompareFiles{{{"bad.json", "{"}, {"good.json", good}}});
    CHECK(stage.state().others.size() == 1);
    CHECK(stage.app.state().view.page == Page::compare);
    REQUIRE(stage.app.state().message);
    CHECK(stage.app.state().message->lines[0].find("bad.json") == 0);
}
