// Instruments of one's own in files and links, and what they leave untouched.
#include "scenario/own_instrument.hpp"

#include "base/hash.hpp"
#include "scenario/link_codec.hpp"
#include "scenario/resolve.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

constexpr const char* own_json =
    R"("custom_instruments":[{"id":"own_1","name":"Repair cafés","family":"community","reference_budget_eur":80000,)"
    R"("delay_years":0.5,"ramp_years":1,"strengths":{"participation":0.2,"skills":0.1},"money_shares":{"pilots":0.3}}],)";

/// A file with an own instrument that is in the mix.
std::string file_with_own(std::string_view from = "", std::string_view to = "") {
    std::string text = small_file_with(
        R"("mix":[)", std::string(own_json) + R"("mix":[{"instrument":"own_1","enabled":true,"phases":[)"
                                              R"({"from_month":0,"to_month":60,"annual_budget_eur":90000}],"settings":{}},)");
    if (from.empty()) return text;
    const std::size_t at = text.find(from);
    CHECK_MESSAGE(at != std::string::npos, "no such place: ", std::string(from));
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

EnsembleResult results_of(const Scenario& scenario) {
    const Content& content = test_content();
    DrawJob draws(resolve_draws(scenario, content));
    draws.step(scenario.draws);
    EnsembleJob job({make_basis(resolve_region(scenario, content), resolve_assumptions(scenario, content)),
                     resolve_plan(scenario, content)},
                    draws.take());
    while (!job.step()) {
    }
    return job.take();
}

}  // namespace

TEST_CASE("an own instrument comes back from its file and from its link") {
    const Scenario scenario = scenario_from(file_with_own());
    REQUIRE(scenario.own_instruments.size() == 1);
    const OwnInstrument& own = scenario.own_instruments.front();
    CHECK(own.name == "Repair cafés");
    CHECK(own.strengths.at("participation") == 0.2);
    CHECK(own.money_shares.at("pilots") == 0.3);
    CHECK(scenario_from(write_scenario(scenario, std::nullopt)) == scenario);
    const auto sent = read_link_text(write_link_text(scenario), test_content());
    REQUIRE(sent.ok());
    CHECK(sent.value().warnings.empty());
    CHECK(sent.value().scenario.own_instruments == scenario.own_instruments);
    CHECK(sent.value().scenario.mix == scenario.mix);
}

TEST_CASE("a scenario without own instruments is written as before") {
    CHECK(write_scenario(scenario_from(small_file), std::nullopt).find("custom_instruments") == std::string::npos);
    CHECK(write_link_text(scenario_from(small_file)).find("\"c\":") == std::string::npos);
}

TEST_CASE("what is wrong with an own instrument is told with its path") {
    const struct {
        const char *from, *to, *where;
    } cases[] = {
        {R"("id":"own_1")", R"("id":"Own 1")", "/custom_instruments/0/id"},
        {R"("name":"Repair cafés")", R"("name":"")", "/custom_instruments/0/name"},
        {R"("family":"community")", R"("family":"communty")", "/custom_instruments/0/family"},
        {R"("reference_budget_eur":80000)", R"("reference_budget_eur":0)", "/custom_instruments/0/reference_budget_eur"},
        {R"("delay_years":0.5)", R"("delay_years":-1)", "/custom_instruments/0/delay_years"},
        {R"("ramp_years":1)", R"("ramp_years":0)", "/custom_instruments/0/ramp_years"},
        {R"("skills":0.1)", R"("skils":0.1)", "/custom_instruments/0/strengths/skils"},
        {R"("skills":0.1)", R"("skills":1.1)", "/custom_instruments/0/strengths/skills"},
        {R"("pilots":0.3)", R"("pilots":0.3,"scaling":0.8)", "/custom_instruments/0/money_shares"},
        {R"("pilots":0.3)", R"("staff":0.3)", "/custom_instruments/0/money_shares/staff"},
        {R"({"instrument":"own_1")", R"({"instrument":"own_2")", "/mix/0/instrument"},
    };
    for (const auto& some : cases) {
        CAPTURE(std::string(some.to));
        const Problems problems = problems_of(file_with_own(some.from, some.to));
        CAPTURE(listed(problems));
        bool found = false;
        for (const Problem& problem : problems) found = found || problem.where == some.where;
        CHECK(found);
    }
}

TEST_CASE("an own instrument that is not in the mix leaves every result as it was, to the last bit") {
    Scenario scenario = scenario_from(small_file);
    const auto before = hash_of(results_of(scenario));
    scenario.own_instruments = scenario_from(file_with_own()).own_instruments;
    CHECK(hash_of(results_of(scenario)) == before);
}

TEST_CASE("an own instrument acts, and its effect has a range of its own") {
    const Scenario with = scenario_from(file_with_own());
    Scenario without = with;
    without.mix.erase(without.mix.begin());
    const EnsembleResult a = results_of(with), b = results_of(without);
    CHECK(a.central.at(Indicator::pilots, 5) > b.central.at(Indicator::pilots, 5));
    CHECK(a.central.at(Indicator::total_public_cost_eur, 10) > b.central.at(Indicator::total_public_cost_eur, 10));
    CHECK(hash_of(a) == hash_of(results_of(with)));
}

TEST_CASE("a copy of a catalogue instrument computes the same as the original") {
    const Content& content = test_content();
    const InstrumentKind& training = content.catalogue.instruments[*content.catalogue.find("training")];
    const InstrumentKind copy = kind_of(own_copy(training, "own_1", "Copy"));
    CHECK(copy.strengths.size() == training.strengths.size());
    for (const Strength& strength : copy.strengths) {
        bool same = false;
        for (const Strength& original : training.strengths)
            same = same || (original.level == strength.level && original.central == strength.central);
        CHECK(same);
    }
    CHECK(copy.reference_budget_eur == training.reference_budget_eur);
    CHECK(copy.delay_years == training.delay_years);
    CHECK(copy.own);
    Scenario original = scenario_from(small_file), copied = original;
    original.mix = {{"training", true, {{0, 120, 250e3}}, {}}};
    copied.own_instruments = {own_copy(training, "own_1", "Copy")};
    copied.mix = {{"own_1", true, {{0, 120, 250e3}}, {}}};
    CHECK(results_of(original).central.values() == results_of(copied).central.values());
}

TEST_CASE("instruments with rules of their own for money or staff cannot be copied") {
    int possible = 0;
    for (const InstrumentKind& kind : test_content().catalogue.instruments) possible += can_be_own(kind);
    CHECK(possible > 15);
    for (const char* id : {"revolving_fund", "outcomes_contract", "social_procurement", "public_innovation_lab"}) {
        CAPTURE(std::string(id));
        CHECK_FALSE(can_be_own(test_content().catalogue.instruments[*test_content().catalogue.find(id)]));
    }
}
