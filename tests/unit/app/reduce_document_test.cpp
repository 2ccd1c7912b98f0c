// Actions on the document as a whole: region, time, envelope, assumptions, titles, languages.
#include "scenario/json_text.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

void check_refused(const AppState& state, const Action& action) {
    CAPTURE(action.kind());
    AppState after = state;
    after.message.reset();
    act(after, action);
    CHECK(after.scenario == state.scenario);
    REQUIRE(after.message.has_value());
    if (!after.message) return;
    CHECK(after.message->kind == Message::Kind::error);
    CHECK_FALSE(after.message->heading.empty());
}

bool opens_again(const AppState& state) {
    const Result<OpenedScenario> opened =
        read_scenario(write_scenario(state.scenario, std::nullopt), test_content());
    return opened.ok() && opened.value().scenario == state.scenario;
}

const SetAssumption assume(double value) {
    return {"deadweight", value, std::nullopt, std::nullopt};
}

}  // namespace

TEST_CASE("the first screen shows a ready scenario with a budget ceiling, and no message") {
    for (const Language language : all_languages) {
        const AppState state = initial_state(test_content(), language);
        CHECK(state.ready_id == "seven_steps");
        CHECK(state.view.language == language);
        CHECK(state.scenario.meta.language == language);
        CHECK(state.scenario.meta.title == test_content().find_ready("seven_steps")->title.in(language));
        CHECK_FALSE(state.scenario.envelope_eur_per_year.empty());
        CHECK_FALSE(state.message.has_value());
        CHECK(state.status.empty());
    }
}

TEST_CASE("every ready scenario opens as it is, in the person's language") {
    for (const ReadyScenario& ready : test_content().ready) {
        for (const Language language : all_languages) {
            CAPTURE(ready.id);
            AppState state = state_of("seven_steps", language);
            state.view.details = "incubation";
            state.view.dialog = Dialog::region;
            act(state, OpenReady{ready.id});
            Scenario expected = ready.scenario;
            expected.meta.title = ready.title.in(language);
            expected.meta.language = language;
            CHECK(state.scenario == expected);
            CHECK(state.ready_id == ready.id);
            CHECK(state.view.details.empty());
            CHECK(state.view.dialog == Dialog::none);
            CHECK(state.status.find(expected.meta.title) != std::string::npos);
        }
    }
}

TEST_CASE("a new scenario has no instrument and keeps the region") {
    AppState state = state_of("seven_steps", Language::fr);
    act(state, SetRegion{"skane"});
    act(state, SetRegionFigure{"population", 2e6});
    const RegionChoice region = state.scenario.region;
    act(state, NewScenario{});
    CHECK(state.scenario.mix.empty());
    CHECK(state.scenario.region == region);
    CHECK(state.scenario.meta.language == Language::fr);
    CHECK_FALSE(state.scenario.meta.title.empty());
    CHECK(state.scenario.meta.notes.empty());
    CHECK(state.ready_id.empty());
}

TEST_CASE("another region comes without the changes of the one before") {
    AppState state = state_of("seven_steps");
    act(state, SetRegionFigure{"population", 2e6});
    act(state, SetRegionName{"Mine"});
    act(state, SetRegion{"lorraine"});
    CHECK(state.scenario.region == RegionChoice{"lorraine", {}, {}, {}});
    const Scenario before = state.scenario;
    act(state, SetRegion{"atlantis"});
    CHECK(state.scenario == before);
}

TEST_CASE("figures of a region are changed, and their published value is no change") {
    for (const RegionFigureName& figure : region_figures) {
        const auto info =
            std::find_if(test_content().region_fields.begin(), test_content().region_fields.end(),
                         [&](const RegionFieldInfo& field) { return field.id == figure.id; });
        REQUIRE(info != test_content().region_fields.end());
        const std::string id(figure.id);
        CAPTURE(id);
        AppState state = state_of("seven_steps");
        const double published = test_content().find_region("example")->figures.*figure.field;
        act(state, SetRegionFigure{id, info->max});
        CHECK(state.scenario.region.overrides.at(id) == info->max);
        CHECK(resolve_region(state.scenario, test_content()).figures.*figure.field == info->max);
        check_refused(state, SetRegionFigure{id, info->max * 1.01});
        check_refused(state, SetRegionFigure{id, info->min - 1});
        check_refused(state, SetRegionFigure{id, not_a_number});
        check_refused(state, SetRegionFigure{id, infinite});
        act(state, SetRegionFigure{id, published});
        CHECK(state.scenario.region.overrides.empty());
    }
}

TEST_CASE("a region goes back to its published figures") {
    AppState state = state_of("seven_steps");
    const Scenario before = state.scenario;
    act(state, SetRegionFigure{"population", 2e6});
    act(state, SetRegionFigure{"gdp_eur", 3e10});
    act(state, SetRegionName{"Mine"});
    act(state, ResetRegion{});
    CHECK(state.scenario == before);
    act(state, SetRegionFigure{"no such", 5});
    CHECK(state.scenario == before);
}

TEST_CASE("typed titles and names are cut to what a file may hold, between characters") {
    for (const char* character : {"a", "é", "€", "🌍"}) {
        CAPTURE(std::string(character));
        AppState state = state_of("seven_steps");
        act(state, SetTitle{repeated(character, 200)});
        CHECK(count_characters(state.scenario.meta.title) == 200);
        act(state, SetTitle{repeated(character, 500)});
        CHECK(count_characters(state.scenario.meta.title) == 200);
        act(state, SetRegionName{repeated(character, 500)});
        CHECK(count_characters(state.scenario.region.name) == 100);
        CHECK(opens_again(state));
    }
    AppState state = state_of("seven_steps");
    act(state, SetTitle{std::string("a\0b", 3)});
    act(state, SetRegionName{std::string("\0", 1)});
    CHECK(state.scenario.meta.title == "ab");
    CHECK(state.scenario.region.name.empty());
    CHECK(opens_again(state));
}

TEST_CASE("a shorter horizon trims the envelope and leaves out later targets") {
    AppState state = state_of("seven_steps");
    act(state, SetEnvelope{1e6});
    REQUIRE(state.scenario.envelope_eur_per_year.size() == 15);
    state.scenario.targets = {{Indicator::net_jobs, 5, Target::Kind::at_least, 10},
                              {Indicator::net_jobs, 6, Target::Kind::at_least, 10},
                              {Indicator::adoptions, 15, Target::Kind::at_most, 10}};
    const PolicyMix mix = state.scenario.mix;
    act(state, SetHorizon{5});
    CHECK(state.scenario.envelope_eur_per_year == std::vector<double>(5, 1e6));
    REQUIRE(state.scenario.targets.size() == 1);
    CHECK(state.scenario.targets[0].year == 5);
    CHECK(state.scenario.mix == mix);  // phases wait for a longer horizon
    CHECK(opens_again(state));
    act(state, SetHorizon{30});
    CHECK(state.scenario.horizon_years == 30);
    CHECK(state.scenario.envelope_eur_per_year.size() == 5);
}

TEST_CASE("horizon, start, draws and envelope keep to their limits") {
    const AppState state = state_of("seven_steps");
    for (const int years : {min_horizon_years - 1, max_horizon_years + 1, 0, -5, 2147483647})
        check_refused(state, SetHorizon{years});
    for (const int draws : {min_draws - 1, max_draws + 1, 0, -1}) check_refused(state, SetDraws{draws});
    check_refused(state, SetStart{1989, 1});
    check_refused(state, SetStart{2101, 1});
    check_refused(state, SetStart{2030, 0});
    check_refused(state, SetStart{2030, 13});
    for (const double ceiling : {-1.0, 1.1e10, infinite, not_a_number})
        check_refused(state, SetEnvelope{ceiling});

    AppState changed = state;
    act(changed, SetHorizon{max_horizon_years});
    act(changed, SetStart{1990, 12});
    act(changed, SetDraws{max_draws});
    act(changed, SetEnvelope{0.0});
    CHECK(changed.scenario.horizon_years == 30);
    CHECK(changed.scenario.start_year == 1990);
    CHECK(changed.scenario.start_month == 12);
    CHECK(changed.scenario.draws == max_draws);
    CHECK(changed.scenario.envelope_eur_per_year == std::vector<double>(30, 0.0));
    CHECK(opens_again(changed));
    act(changed, SetEnvelope{std::nullopt});
    CHECK(changed.scenario.envelope_eur_per_year.empty());
}

TEST_CASE("an assumption takes a value or a value with a range, and goes back") {
    AppState state = state_of("seven_steps");
    const Scenario before = state.scenario;
    act(state, assume(0.25));
    CHECK(state.scenario.assumptions.at("deadweight") == Assumption{0.25, std::nullopt});
    act(state, SetAssumption{"deadweight", 0.25, 0.2, 0.3});
    CHECK(state.scenario.assumptions.at("deadweight") == Assumption{0.25, Range{0.2, 0.3}});
    CHECK(opens_again(state));
    act(state, SetAssumption{"deadweight", std::nullopt, std::nullopt, std::nullopt});
    CHECK(state.scenario == before);
    act(state, SetAssumption{"no such", 1.0, std::nullopt, std::nullopt});
    CHECK(state.scenario == before);
}

TEST_CASE("assumptions out of range are refused, and the sentence says the allowed range") {
    const AppState state = state_of("seven_steps");
    for (const double value : {-0.1, 1.1, infinite, -infinite, not_a_number})
        check_refused(state, assume(value));
    check_refused(state, SetAssumption{"deadweight", 0.25, 0.3, 0.4});   // low above value
    check_refused(state, SetAssumption{"deadweight", 0.25, 0.1, 0.2});   // high below value
    check_refused(state, SetAssumption{"deadweight", 0.25, -0.1, 0.3});  // low below what is allowed
    check_refused(state, SetAssumption{"deadweight", 0.25, 0.1, 1.3});   // high above
    check_refused(state, SetAssumption{"deadweight", 0.25, not_a_number, 0.3});
    for (const double value : {-3.0, 5.0}) {
        AppState told = state;
        act(told, assume(value));
        REQUIRE(told.message.has_value());
        CAPTURE(told.message->heading);
        CHECK(told.message->heading.find("0 to 1") != std::string::npos);
    }
}

TEST_CASE("the title of an untouched ready scenario speaks the person's language") {
    for (const ReadyScenario& ready : test_content().ready) {
        AppState state = state_of(ready.id.c_str());
        for (const Language language : {Language::fr, Language::sv, Language::en, Language::en}) {
            act(state, SetLanguage{language});
            CHECK(state.scenario.meta.title == ready.title.in(language));
            CHECK(state.scenario.meta.language == language);
        }
    }
    AppState state = state_of("seven_steps");
    act(state, SetTitle{"Our mix"});
    act(state, SetLanguage{Language::sv});
    CHECK(state.scenario.meta.title == "Our mix");
}

TEST_CASE("families open and close, and details show one instrument") {
    AppState state = state_of("seven_steps");
    act(state, SetFamilyOpen{"finance", false});
    CHECK(state.view.closed_families.count("finance") == 1);
    act(state, SetFamilyOpen{"finance", true});
    CHECK(state.view.closed_families.empty());
    act(state, ShowDetails{"incubation"});
    CHECK(state.view.details == "incubation");
    act(state, ShowDetails{""});
    CHECK(state.view.details.empty());
}
