// Views are pure and complete: every scenario in every language, with no label missing and no placeholder
// left.
#include "app/views.hpp"

#include <cmath>
#include <functional>

#include "support.hpp"
#include "text/texts.hpp"

using namespace regiomix;

namespace {

/// Calls `visit(path, key, text)` for every text in the JSON.
void walk(const Json& json, const std::string& path, const std::string& key,
          const std::function<void(const std::string&, const std::string&, const std::string&)>& visit) {
    if (json.is_string()) visit(path, key, json.get<std::string>());
    if (json.is_object())
        for (const auto& [name, value] : json.items()) walk(value, path + "/" + name, name, visit);
    if (json.is_array())
        for (std::size_t i = 0; i < json.size(); ++i)
            walk(json[i], path + "/" + std::to_string(i), key, visit);
}

/// A brace with a name in it, as a pattern that was not filled has.
bool has_placeholder(const std::string& text) {
    const std::size_t open = text.find('{');
    return open != std::string::npos && text.find('}', open) != std::string::npos;
}

void check_texts(const Json& view) {
    REQUIRE(view.is_object());
    walk(view, "", "", [](const std::string& path, const std::string& key, const std::string& text) {
        const bool named = key == "label" || key == "name" || key == "title" || key == "full_name" ||
                           key == "help" || key == "heading" || key == "paragraphs" || key == "grades" ||
                           key == "lines";
        if (named && text.empty()) FAIL_CHECK("empty: ", path);
        const bool pattern = path.find("/form_words/") == 0;  // the page fills these itself
        if (!pattern && has_placeholder(text)) FAIL_CHECK("not filled: ", path, " ", text);
        if (text.find("nan") == 0 || text.find("inf") == 0) FAIL_CHECK("not a number: ", path, " ", text);
    });
}

void check_dialogs(TestApp& test) {
    test.app.apply({ShowDialog{Dialog::region}, ShowDetails{"grant_call"}});
    check_texts(test.json());
    test.app.apply({ShowDialog{Dialog::evidence}, ShowDetails{"outcomes_contract"}});
    check_texts(test.json());
}

const CardView& card_of(const AppView& view, Indicator indicator) {
    for (const CardView& card : view.outcomes.cards)
        if (card.indicator == indicator) return card;
    static const CardView none;
    FAIL_CHECK("no such card");
    return none;
}

const InstrumentView* find_instrument(const AppView& view, const std::string& id) {
    for (const FamilyView& family : view.mix.families)
        for (const InstrumentView& instrument : family.instruments)
            if (instrument.id == id) return &instrument;
    return nullptr;
}

std::size_t shown_instruments(const AppView& view) {
    std::size_t count = 0;
    for (const FamilyView& family : view.mix.families) count += family.instruments.size();
    return count;
}

/// The results of the present scenario, computed beside the application.
EnsembleResult results_of(const AppState& state) {
    Simulation simulation;
    simulation.request(input_of(state.scenario), test_content().catalogue);
    finish(simulation);
    return *simulation.view().ensemble;
}

double median_of(const EnsembleResult& result, Indicator indicator) {
    return static_cast<double>(
        result.quantiles.at(indicator, result.quantiles.years())[static_cast<std::size_t>(Quantile::p50)]);
}

}  // namespace

TEST_CASE("the same state gives the same view") {
    TestApp test;
    test.app.apply({ShowDetails{"grant_call"}, ShowDialog{Dialog::region}, SetSearch{"fund"}});
    Simulation simulation;
    simulation.request(input_of(test.app.state().scenario), test_content().catalogue);
    for (int i = 0; i < 2; ++i) {
        const AppState before = test.app.state();
        const std::string once =
            view_json(build_view(test.app.state(), simulation.view(), test_content()), {});
        const std::string again = view_json(build_view(before, simulation.view(), test_content()), {});
        const bool same = once == again;
        CHECK(same);
        CHECK(same_state(before, test.app.state()));
        finish(simulation);
    }
}

TEST_CASE("every ready scenario has a complete view in every language") {
    for (const Language language : all_languages) {
        TestApp test(language);
        for (const ReadyScenario& ready : test_content().ready) {
            CAPTURE(ready.id);
            CAPTURE(static_cast<int>(language));
            test.open(ready.id.c_str());
            check_texts(test.json());  // before any result
            finish(test.app);
            check_texts(test.json());
            CHECK(test.app.view().language == language);
            CHECK(test.app.view().top.title == ready.title.in(language));
            CHECK(test.app.view().about.fact == ready.fact.in(language));
            CHECK(test.app.view().about.assumption == ready.assumption.in(language));
        }
        check_dialogs(test);
    }
}

TEST_CASE("every indicator can be the main chart, in every language") {
    TestApp test;
    finish(test.app);
    for (const Language language : all_languages) {
        for (std::size_t i = 0; i < indicator_count; ++i) {
            CAPTURE(std::string(indicator_names[i]));
            test.app.apply({SetLanguage{language}, SelectIndicator{static_cast<Indicator>(i)}});
            const OutcomesView& view = test.app.view().outcomes;
            CHECK_FALSE(view.main.title.empty());
            CHECK_FALSE(has_placeholder(view.main.title));
            CHECK_FALSE(view.main_help.empty());
            CHECK_FALSE(view.main.subtitle.empty());
            REQUIRE(view.main.series.size() == 1);
            CHECK(view.main.series[0].median.size() == 16);
            CHECK(view.main.series[0].central.size() == 16);
            for (const CardView& card : view.cards)
                CHECK(card.selected == (card.indicator == static_cast<Indicator>(i)));
        }
    }
}

TEST_CASE("every instrument has complete details, in every language") {
    TestApp test;  // without results and the list of instruments, which would be most of each view
    test.app.apply({SetSearch{"no such"}});
    for (const Language language : all_languages) {
        test.app.apply({SetLanguage{language}});
        for (const InstrumentKind& kind : test_content().catalogue.instruments) {
            CAPTURE(kind.id);
            test.app.apply({ShowDetails{kind.id}});
            check_texts(test.json());
            REQUIRE(test.app.view().details.has_value());
            const InstrumentDetailsView& details = *test.app.view().details;
            CHECK(details.instrument.id == kind.id);
            CHECK_FALSE(details.delay.empty());
            CHECK_FALSE(details.evidence_note.empty());
            CHECK_FALSE(details.tried.empty());
            CHECK(details.mechanisms.size() == kind.strengths.size());
            CHECK(details.sources.empty() == kind.evidence.sources.empty());
            CHECK(details.settings.size() == kind.settings.size());
            for (const NumberView& setting : details.settings) {
                CHECK((setting.min <= setting.value && setting.value <= setting.max));
                CHECK_FALSE(setting.label.empty());
                CHECK_FALSE(setting.text.empty());
            }
            const MixEntry* entry = find_entry(test.app.state().scenario.mix, kind.id);
            CHECK(details.phases.size() == (entry ? entry->phases.size() : 0));
        }
        test.app.apply({ShowDetails{"no such"}});
        CHECK_FALSE(test.app.view().details.has_value());
    }
}

TEST_CASE("a further phase is offered while there is room before the horizon") {
    TestApp test;
    test.app.apply({ShowDetails{"incubation"}});
    CHECK(test.app.view().details->next_phase_from == 120);
    test.app.apply({AddPhase{"incubation", 120}});
    CHECK(test.app.view().details->phases.size() == 2);
    CHECK(test.app.view().details->next_phase_from == 144);
    test.app.apply({SetHorizon{12}});
    CHECK_FALSE(test.app.view().details->next_phase_from.has_value());
    test.app.apply({ShowDetails{"living_labs"}});  // not in the mix
    CHECK_FALSE(test.app.view().details->next_phase_from.has_value());
}

TEST_CASE("cards show the ensemble's median at the horizon, in words that read back") {
    for (const char* ready : {"seven_steps", "lorraine_call_2013", "nesta_public"}) {
        TestApp test;
        test.open(ready);
        finish(test.app);
        const EnsembleResult result = results_of(test.app.state());
        for (const Language language : all_languages) {
            test.app.apply({SetLanguage{language}});
            CHECK(test.app.view().outcomes.cards.size() == 6);
            for (const CardView& card : test.app.view().outcomes.cards) {
                CAPTURE(card.id);
                CAPTURE(card.value);
                const double median = median_of(result, card.indicator);
                CHECK_FALSE(card.waiting);
                REQUIRE(card.median.size() == static_cast<std::size_t>(result.quantiles.years()) + 1);
                if (!std::isfinite(median)) continue;
                CHECK(card.median.back() == median);
                const auto read = parse_number(card.value, language);
                REQUIRE(read.has_value());
                if (read) CHECK(std::fabs(*read - median) <= std::max(0.51, 0.006 * std::fabs(median)));
                CHECK_FALSE(card.range.empty());
                CHECK(card.range.find(card.range_short) != std::string::npos);
            }
        }
    }
}

TEST_CASE("before the first result cards wait, and charts say so") {
    TestApp test;
    for (const CardView& card : test.app.view().outcomes.cards) {
        CHECK(card.waiting);
        CHECK(card.value == no_value_text);
        CHECK(card.range.empty());
    }
    CHECK_FALSE(test.app.view().outcomes.main.empty_text.empty());
    CHECK(test.app.view().status.busy);
    finish(test.app);
    CHECK_FALSE(test.app.view().status.busy);
    for (const CardView& card : test.app.view().outcomes.cards) CHECK_FALSE(card.waiting);
}

TEST_CASE("without jobs, cost per job is none") {
    for (const Language language : all_languages) {
        TestApp test(language);
        test.open("baseline");
        finish(test.app);
        const CardView& card = card_of(test.app.view(), Indicator::eur_per_net_job_year);
        CHECK(card.value == text(Text::card_none, language));
        CHECK(card.range.empty());
        for (const double value : card.median) CHECK_FALSE(std::isfinite(value));
    }
}

TEST_CASE("doing nothing is flat, and the chart says what to do") {
    TestApp test;
    test.open("baseline");
    test.app.apply({SelectIndicator{Indicator::net_jobs}});
    finish(test.app);
    const AppView& view = test.app.view();
    REQUIRE(view.outcomes.main.series.size() == 1);
    for (const double value : view.outcomes.main.series[0].median) CHECK(value == 0.0);
    for (const SmallChartView& small : view.outcomes.small)
        for (const double value : small.chart.series.at(0).median) CHECK(value == 0.0);
    const IndicatorInfo& info = test_content().info(Indicator::net_jobs);
    const std::string flat = info.finding_flat.in(Language::en);
    CHECK(view.outcomes.main.title.substr(0, flat.find('{')) == flat.substr(0, flat.find('{')));
    CHECK_FALSE(view.outcomes.main.empty_text.empty());
    CHECK(view.outcomes.budget.parts.empty());
    CHECK_FALSE(view.outcomes.over_envelope);
    for (const FamilyView& family : view.mix.families)
        for (const InstrumentView& instrument : family.instruments) CHECK_FALSE(instrument.on);
}

TEST_CASE("overspending is told in the same apply() as the change") {
    TestApp test;
    finish(test.app);
    test.app.apply({SetEnvelope{20e6}});
    CHECK_FALSE(test.app.view().outcomes.over_envelope);
    const std::string within = test.app.view().outcomes.budget_note;
    test.app.apply({SetBudget{"incubation", 0, 30e6}});  // no work is done in between
    CHECK(test.app.view().outcomes.over_envelope);
    CHECK(test.app.view().outcomes.budget_note != within);
    CHECK(test.app.view().outcomes.budget_note.find("2025") != std::string::npos);
    CHECK(test.json()["outcomes"]["over_envelope"] == true);
    test.app.apply({SetBudget{"incubation", 0, 500e3}});
    CHECK_FALSE(test.app.view().outcomes.over_envelope);
    test.app.apply({SetEnvelope{std::nullopt}, SetBudget{"incubation", 0, 30e6}});
    CHECK_FALSE(test.app.view().outcomes.over_envelope);
}

TEST_CASE("the budget chart adds up to the central run's public cost") {
    TestApp test;
    finish(test.app);
    const charts::BarChart& chart = test.app.view().outcomes.budget;
    double shown = 0;
    for (const charts::BarPart& part : chart.parts)
        for (const double value : part.values) shown += value;
    const EnsembleResult result = results_of(test.app.state());
    const double cost = result.central.at(Indicator::total_public_cost_eur, result.central.years());
    CHECK(shown == doctest::Approx(cost).epsilon(1e-9));
    CHECK(chart.envelope.size() == 15);
}

TEST_CASE("the search finds names in any case, opens families, and says when there is nothing") {
    TestApp test;
    const std::size_t all = test_content().catalogue.instruments.size();
    CHECK(shown_instruments(test.app.view()) == all);
    test.app.apply({SetFamilyOpen{"finance", false}, SetSearch{"rEvOlViNg"}});
    CHECK(find_instrument(test.app.view(), "revolving_fund") != nullptr);
    CHECK(shown_instruments(test.app.view()) < 5);
    for (const FamilyView& family : test.app.view().mix.families) CHECK(family.open);
    CHECK(test.app.view().mix.no_match_text.empty());
    test.app.apply({SetSearch{"zzzz"}});
    CHECK(test.app.view().mix.families.empty());
    CHECK(test.app.view().mix.no_match_text.find("zzzz") != std::string::npos);
    test.app.apply({SetSearch{""}});
    CHECK(shown_instruments(test.app.view()) == all);
    for (const FamilyView& family : test.app.view().mix.families)
        CHECK(family.open == (family.id != "finance"));
}

TEST_CASE("only active ones are shown on request, and an empty mix is told as such") {
    TestApp test;
    test.app.apply({SetOnlyActive{true}});
    CHECK(shown_instruments(test.app.view()) == 13);
    test.app.apply({SetEnabled{"incubation", false}});
    CHECK(shown_instruments(test.app.view()) == 12);
    CHECK(find_instrument(test.app.view(), "incubation") == nullptr);
    test.open("baseline");
    for (const Language language : all_languages) {
        test.app.apply({SetLanguage{language}});
        CHECK(test.app.view().mix.families.empty());
        const std::string& told = test.app.view().mix.no_match_text;
        CAPTURE(told);
        CHECK_FALSE(told.empty());
        for (const char* quotes : {"“”", "«  »", "« »", "««", "””"})
            CHECK(told.find(quotes) == std::string::npos);
    }
}

TEST_CASE("rows show the largest phase, and sliders reach beyond the usual range") {
    TestApp test;
    test.app.apply({AddPhase{"incubation", 120}, SetBudget{"incubation", 1, 900e3}});
    const InstrumentView* row = find_instrument(test.app.view(), "incubation");
    REQUIRE(row != nullptr);
    CHECK(row->phases == 2);
    CHECK(row->phase == 1);
    CHECK(row->eur_per_year == 900e3);
    REQUIRE(row->yearly_spending.size() == 15);
    CHECK(row->yearly_spending[0] == doctest::Approx(500e3));
    CHECK(row->yearly_spending[11] == doctest::Approx(900e3));
    CHECK(row->yearly_spending[12] == 0.0);
    for (const RegionInfo& region : test_content().regions) {
        test.app.apply({SetRegion{region.id}});
        for (const InstrumentKind& kind : test_content().catalogue.instruments) {
            CAPTURE(kind.id);
            const InstrumentView* shown = find_instrument(test.app.view(), kind.id);
            REQUIRE(shown != nullptr);
            CHECK(shown->slider_max >= shown->usual_high);
            CHECK(shown->slider_step > 0);
            CHECK(shown->slider_max / shown->slider_step >= 100);
            CHECK_FALSE(shown->usual_text.empty());
        }
    }
}

TEST_CASE("a target is drawn with the share of futures that reach it") {
    AppState state = state_of("seven_steps");
    act(state, SetDraws{min_draws});
    act(state, SelectIndicator{Indicator::net_jobs});
    Simulation simulation;
    simulation.request(input_of(state.scenario), test_content().catalogue);
    finish(simulation);
    const auto share_shown = [&](Target::Kind kind, double value) {
        state.scenario.targets = {{Indicator::net_jobs, 15, kind, value}};
        const AppView view = build_view(state, simulation.view(), test_content());
        CHECK(view.outcomes.main.targets.size() == 1);
        return view.outcomes.main.targets.empty() ? std::string() : view.outcomes.main.targets[0].label;
    };
    const auto says = [](const std::string& label, double share) {
        return label.find(format_percent(share, 0, Language::en)) != std::string::npos;
    };
    CHECK(says(share_shown(Target::Kind::at_least, -1e9), 1));
    CHECK(says(share_shown(Target::Kind::at_least, 1e9), 0));
    CHECK(says(share_shown(Target::Kind::at_most, 1e9), 1));
    state.scenario.targets = {{Indicator::adoptions, 15, Target::Kind::at_least, 1}};
    CHECK(build_view(state, simulation.view(), test_content()).outcomes.main.targets.empty());
}

TEST_CASE("menus choose what is open, and each entry carries its action") {
    TestApp test;
    const TopBarView top = test.app.view().top;
    CHECK(top.scenarios.size() == test_content().ready.size());
    CHECK(top.regions.size() == test_content().regions.size() + 1);
    for (const auto* menu : {&top.scenarios, &top.regions, &top.horizons, &top.languages}) {
        int selected = 0;
        for (const MenuEntry& entry : *menu) selected += entry.selected;
        CHECK(selected == 1);
    }
    for (std::size_t i = 0; i < top.scenarios.size(); ++i) {
        test.app.apply({top.scenarios[i].action});
        CHECK(test.app.state().ready_id == test_content().ready[i].id);
        CHECK(test.app.view().top.scenarios[i].selected);
    }
    test.app.apply({top.file[0].action});
    CHECK(test.app.state().scenario.mix.empty());
    test.app.apply({top.languages[2].action, top.horizons[0].action});
    CHECK(test.app.state().view.language == Language::sv);
    CHECK(test.app.state().scenario.horizon_years == 5);
}

TEST_CASE("the region's dialog shows every figure with its limits and what was changed") {
    TestApp test;
    test.app.apply({ShowDialog{Dialog::region}, SetRegionFigure{"population", 2e6}, SetRegionName{"Mine"}});
    REQUIRE(test.app.view().region_dialog.has_value());
    const RegionDialogView& dialog = *test.app.view().region_dialog;
    REQUIRE(dialog.figures.size() == region_figures.size());
    REQUIRE(dialog.changed.size() == dialog.figures.size());
    for (std::size_t i = 0; i < dialog.figures.size(); ++i) {
        const NumberView& figure = dialog.figures[i];
        CAPTURE(figure.id);
        CHECK(dialog.changed[i] == (figure.id == "population"));
        CHECK((figure.min <= figure.value && figure.value <= figure.max));
        CHECK_FALSE(figure.unit.empty());
    }
    CHECK(dialog.title.find("Mine") != std::string::npos);
    CHECK(test.app.view().top.region == "Mine");
}
