// The mix panel's filters, its order by effect per euro, presets of families, resetting, and an instrument's details.
#include <algorithm>
#include <set>

#include "support.hpp"

using namespace regiomix;

namespace {

AppView view_of(const AppState& state) { return build_view(state, {}, test_content()); }

std::vector<std::string> ids_of(const MixView& mix) {
    std::vector<std::string> ids;
    for (const FamilyView& family : mix.families)
        for (const InstrumentView& instrument : family.instruments) ids.push_back(instrument.id);
    return ids;
}

bool has(const std::vector<std::string>& ids, const char* id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

}  // namespace

TEST_CASE("every stage of the spiral has instruments, and every instrument serves a stage") {
    const Content& content = test_content();
    CHECK(content.spiral.stages.size() == 6);
    for (const SpiralStage& stage : content.spiral.stages) {
        CAPTURE(stage.id);
        for (const Language language : all_languages) {
            CHECK_FALSE(stage.name.in(language).empty());
            CHECK_FALSE(stage.help.in(language).empty());
        }
        const auto& kinds = content.catalogue.instruments;
        const auto count = std::count_if(kinds.begin(), kinds.end(),
                                         [&](const InstrumentKind& kind) { return content.spiral.serves(kind, stage); });
        CHECK(count >= 4);
        CHECK(count <= 20);  // a filter that lets nearly everything through is none
    }
    for (const InstrumentKind& kind : content.catalogue.instruments) {
        CAPTURE(kind.id);
        CHECK(std::any_of(content.spiral.stages.begin(), content.spiral.stages.end(),
                          [&](const SpiralStage& stage) { return content.spiral.serves(kind, stage); }));
    }
}

TEST_CASE("filters by family and by stage go together, and are cleared") {
    AppState state = state_of("seven_steps");
    CHECK(ids_of(view_of(state).mix).size() == 30);
    act(state, SetMixFilter{"finance", ""});
    auto ids = ids_of(view_of(state).mix);
    CHECK(ids.size() == 4);
    act(state, SetMixFilter{"finance", "scaling"});
    ids = ids_of(view_of(state).mix);
    CHECK(has(ids, "scaling_fund"));
    CHECK_FALSE(has(ids, "grant_call"));
    CHECK_FALSE(view_of(state).mix.order.filter_text.empty());
    act(state, SetMixFilter{"networks", "scaling"});
    CHECK(ids_of(view_of(state).mix).empty());
    CHECK_FALSE(view_of(state).mix.no_match_text.empty());
    act(state, SetMixFilter{"no such", ""});  // unknown ones change nothing
    CHECK(state.view.mix_family == "networks");
    act(state, SetMixFilter{});
    CHECK(ids_of(view_of(state).mix).size() == 30);
    CHECK(view_of(state).mix.order.filter_text.empty());
    CHECK(state.history.steps() == 0);
}

TEST_CASE("in the order by effect every instrument is there once, the best first, and rows rest while budgets move") {
    TestApp app;
    app.open("seven_steps");
    app.app.apply({SelectIndicator{Indicator::net_jobs}, SetMixSort{MixSort::effect}});
    CHECK(app.app.view().mix.order.busy);
    finish(app.app);
    const MixView mix = app.app.view().mix;
    CHECK_FALSE(mix.order.busy);
    CHECK_FALSE(mix.order.note.empty());
    const auto ids = ids_of(mix);
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == 30);
    CHECK_FALSE(mix.families.at(0).instruments.at(0).effect_text.empty());
    app.app.apply({SetBudget{ids.back(), 0, 2e6}});
    finish(app.app);
    CHECK(ids_of(app.app.view().mix) == ids);
    app.app.apply({SetMixSort{MixSort::catalogue}});
    CHECK(ids_of(app.app.view().mix) != ids);
    CHECK(app.app.view().mix.families.size() == 9);
}

TEST_CASE("the effect of an instrument is the central run with it less the one without it") {
    const Content& content = test_content();
    const Scenario scenario = content.find_ready("seven_steps")->scenario;
    MarginalEffects effects;
    effects.request(input_of(scenario), content.catalogue);
    while (effects.busy()) effects.step();
    Scenario without = scenario;
    std::erase_if(without.mix, [](const MixEntry& entry) { return entry.instrument == "incubation"; });
    Simulation with_run, without_run;
    with_run.request(input_of(scenario), content.catalogue);
    without_run.request(input_of(without), content.catalogue);
    const int last = scenario.horizon_years;
    const double expected = with_run.view().central->at(Indicator::net_jobs, last) -
                            without_run.view().central->at(Indicator::net_jobs, last);
    const auto& entry = effects.results().at(*content.catalogue.find("incubation"));
    CHECK(at(entry.gained, Indicator::net_jobs) == expected);
    CHECK(entry.cost_eur > 0);
    // Ratios and costs are not counted per euro.
    CHECK(effect_indicator(Indicator::eur_per_net_job_year, content) == Indicator::net_jobs);
    CHECK(effect_indicator(Indicator::total_public_cost_eur, content) == Indicator::net_jobs);
    CHECK(effect_indicator(Indicator::adoptions, content) == Indicator::adoptions);
}

TEST_CASE("a preset sets a family's budgets in one step and keeps settings and timing") {
    AppState state = state_of("seven_steps");
    act(state, SetSetting{"grant_call", "grant_cap_eur", 30000});
    act(state, SetPhase{"grant_call", 0, 12, 60});
    const auto steps = state.history.steps();
    act(state, ApplyPreset{"finance", "strong"});
    CHECK(state.history.steps() == steps + 1);
    const MixEntry& call = entry_of(state, "grant_call");
    CHECK(call.settings.at("grant_cap_eur") == 30000);
    CHECK(call.phases.front().from_month == 12);
    for (const char* id : {"grant_call", "revolving_fund", "scaling_fund", "outcomes_contract"}) {
        CAPTURE(id);
        CHECK(is_active(entry_of(state, id)));
    }
    const double strong = call.phases.front().annual_budget_eur;
    act(state, ApplyPreset{"finance", "light"});
    CHECK(entry_of(state, "grant_call").phases.front().annual_budget_eur < strong);
    CHECK_FALSE(entry_of(state, "scaling_fund").enabled);
    CHECK(entry_of(state, "incubation").enabled);  // another family
    act(state, ApplyPreset{"finance", ""});
    CHECK_FALSE(entry_of(state, "grant_call").enabled);
    CHECK(entry_of(state, "grant_call").settings.at("grant_cap_eur") == 30000);
    CHECK_FALSE(step_name(state.history, state.history.steps() - 1, test_content(), Language::fr).empty());
    act(state, GoToStep{static_cast<int>(steps)});
    CHECK(entry_of(state, "grant_call").phases.front().from_month == 12);
}

TEST_CASE("presets lie in the usual range, in every region, and grow from light to strong") {
    const Content& content = test_content();
    CHECK(content.presets.size() == 3);
    for (const InstrumentKind& kind : content.catalogue.instruments) {
        double before = 0;
        for (const Preset& preset : content.presets) {
            const double budget = preset.budget(kind);
            CHECK(budget >= kind.min_budget_eur);
            CHECK(budget <= kind.max_budget_eur);
            CHECK(budget > before);
            before = budget;
        }
    }
    for (const InstrumentFamily& family : content.catalogue.families)
        for (const Preset& preset : content.presets) CHECK_FALSE(preset.of(family.id).empty());
}

TEST_CASE("switching off keeps everything, resetting goes back to the usual budget and timing") {
    AppState state = state_of("seven_steps");
    act(state, SetBudget{"incubation", 0, 123456});
    act(state, AddPhase{"incubation", 130});
    const MixEntry before = entry_of(state, "incubation");
    act(state, SetEnabled{"incubation", false});
    MixEntry off = before;
    off.enabled = false;
    CHECK(entry_of(state, "incubation") == off);
    act(state, SetEnabled{"incubation", true});
    CHECK(entry_of(state, "incubation") == before);
    act(state, SetEnabled{"incubation", false});
    act(state, ResetInstrument{"incubation"});
    const MixEntry& reset = entry_of(state, "incubation");
    CHECK_FALSE(reset.enabled);
    CHECK(reset.phases.size() == 1);
    CHECK(reset.settings.empty());
    const double population = resolve_region(state.scenario, test_content()).figures.population;
    const InstrumentKind& kind = test_content().catalogue.instruments[*test_content().catalogue.find("incubation")];
    CHECK(reset.phases.front().annual_budget_eur == usual_budget(kind, population));
    act(state, ResetInstrument{"no such"});
    act(state, ResetInstrument{"living_labs"});  // not in the mix
    CHECK_FALSE(find_entry(state.scenario.mix, "living_labs"));
}

TEST_CASE("an instrument's details are complete in every language") {
    for (const Language language : all_languages) {
        AppState state = state_of("lorraine_full", language);
        for (const InstrumentKind& kind : test_content().catalogue.instruments) {
            CAPTURE(kind.id);
            act(state, ShowDetails{kind.id});
            const auto details = view_of(state).details;
            REQUIRE(details.has_value());
            CHECK_FALSE(details->cost_logic.empty());
            CHECK_FALSE(details->delay.empty());
            CHECK_FALSE(details->stages.empty());
            CHECK_FALSE(details->natural_parameters.empty());
            CHECK_FALSE(details->tried.empty());
            CHECK_FALSE(details->evidence_note.empty());
            CHECK_FALSE(details->mechanisms_note.empty());
            CHECK_FALSE(details->changes.empty());
            CHECK(details->mechanisms.size() == kind.strengths.size());
            CHECK(details->settings.size() == details->setting_notes.size());
            CHECK(details->sources.size() == kind.evidence.sources.size());
            for (const SourceView& source : details->sources) CHECK(source.title != source.id);  // named, not numbered
        }
    }
}

TEST_CASE("details say where an instrument was tried, with amounts and years") {
    AppState state = state_of("lorraine_full");
    act(state, ShowDetails{"grant_call"});
    const auto tried = view_of(state).details->tried;
    CHECK(std::any_of(tried.begin(), tried.end(), [](const std::string& line) {
        return line.find("Lorraine: the 2013 call") != std::string::npos && line.find("201") != std::string::npos;
    }));
    act(state, SetEnabled{"grant_call", false});
    CHECK_FALSE(view_of(state).details->state_text.empty());
}
