// Measures, targets, the choice of indicators and the table of the outcomes.
#include "app/measured.hpp"

#include <algorithm>
#include <cmath>

#include "support.hpp"

using namespace regiomix;

namespace {

struct Outcomes : TestApp {
    using TestApp::TestApp;

    void act(const Action& action) {
        app.apply({action});
        finish(app);
    }
    const OutcomesView& view() { return app.view().outcomes; }
    const std::vector<double>& median() { return view().main.series.front().median; }
};

/// The entry of a menu that sends an action of this kind and is chosen.
template <class Kind>
std::optional<Kind> chosen(const std::vector<MenuGroup>& groups) {
    for (const MenuGroup& group : groups)
        for (const MenuEntry& entry : group.entries)
            if (const Kind* kind = action_if<Kind>(entry.action); kind && entry.selected) return *kind;
    return std::nullopt;
}

double sum_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum;
}

}  // namespace

TEST_CASE("the sum of an indicator, and its yearly value, are shown by the indicator that is just that") {
    Outcomes test;
    test.act(SelectIndicator{Indicator::total_public_cost_eur});
    const std::vector<double> total = test.median();
    test.act(SetChartPeriod{ChartPeriod::yearly});
    const std::vector<double> yearly = test.median();
    CHECK(std::fabs(sum_of(yearly) / total.back() - 1) < 0.15);  // a rate at the year's start, and its sum
    CHECK(test.view().main.title != "");
    CHECK(test.view().controls.indicator == "Public cost / yr");
    test.act(SelectIndicator{Indicator::net_jobs});  // as it is defined
    CHECK(test.app.state().view.outcomes.period == ChartPeriod::natural);
    test.act(SetChartPeriod{ChartPeriod::cumulative});
    CHECK(test.view().controls.indicator == "Net job-years");
}

TEST_CASE("people reached can be added up, by the trapezoidal rule in every draw") {
    Outcomes test;
    test.act(SelectIndicator{Indicator::beneficiaries_per_year});
    test.act(SetChartPeriod{ChartPeriod::cumulative});
    const charts::FanSeries& series = test.view().main.series.front();
    CHECK(series.median.front() == 0);
    CHECK(std::is_sorted(series.median.begin(), series.median.end()));
    CHECK(test.view().main.title.find("added up") != std::string::npos);

    Samples samples(2, 1, 16);
    DrawTable draws(1, 0);
    for (int year = 0; year <= 2; ++year)
        samples.row(Indicator::beneficiaries_per_year, year)[0] = static_cast<float>(10 * year);
    const MeasuredRuns runs(samples, draws, {Indicator::beneficiaries_per_year, true, false, 2});
    CHECK(runs.at(0)[0] == 0);
    CHECK(runs.at(1)[0] == 10);   // (0 + 10) / 2, times two
    CHECK(runs.at(2)[0] == 40);
}

TEST_CASE("a level is the difference on top of what there is without any policy") {
    Outcomes test;
    test.act(SelectIndicator{Indicator::sustained_ventures});
    const double difference = test.median().back();
    const double central = test.view().main.series.front().central.back();
    test.act(SetChartLevel{true});
    const charts::FanChart& chart = test.view().main;
    REQUIRE(chart.targets.size() == 1);  // doing nothing
    const double nothing = chart.targets[0].value;
    CHECK(nothing > 0);
    CHECK(chart.series.front().median.front() == doctest::Approx(nothing).epsilon(0.001));
    CHECK(chart.series.front().median.back() > nothing + 0.5 * difference);
    CHECK(chart.series.front().central.back() > chart.series.front().central.front());
    CHECK(chart.series.front().central.back() - chart.series.front().central.front() == doctest::Approx(central));
    CHECK_FALSE(chart.value_style.show_plus);
    test.act(SelectIndicator{Indicator::eur_per_net_job_year});  // has no level, and no other measure at all
    CHECK(test.view().main.targets.empty());
    CHECK(test.view().controls.measures.empty());
}

TEST_CASE("per inhabitants divides whatever grows with the region") {
    Outcomes test;
    test.act(SelectIndicator{Indicator::net_jobs});
    const double whole = test.median().back();
    test.act(SetChartPerInhabitants{true});
    const double population = resolve_region(test.app.state().scenario, test_content()).figures.population;
    CHECK(test.median().back() == doctest::Approx(whole * 100000 / population).epsilon(1e-5));
    CHECK(test.view().table.note.find("100,000") != std::string::npos);
    CHECK(chosen<SetChartPerInhabitants>(test.view().controls.measures)->per_inhabitants);
    test.act(SelectIndicator{Indicator::absorption});
    CHECK(measure_of(Indicator::absorption, test.app.state().view.outcomes, test_content(), population).is_natural());
}

TEST_CASE("every indicator can be shown in every measure that it has") {
    Outcomes test;
    for (const IndicatorInfo& info : test_content().indicators) {
        test.act(SelectIndicator{info.indicator});
        const std::vector<MenuGroup> measures = test.view().controls.measures;
        for (const MenuGroup& group : measures)
            for (const MenuEntry& entry : group.entries) {
                test.act(entry.action);
                CAPTURE(info.name.in(Language::en));
                CAPTURE(entry.label);
                CHECK_FALSE(test.view().main.title.empty());
                const auto& now = test.view().controls.measures;
                const auto& same = now[static_cast<std::size_t>(&group - measures.data())].entries;
                CHECK(same[static_cast<std::size_t>(&entry - group.entries.data())].selected);
            }
    }
}

TEST_CASE("a target is added, changed and removed, and says how often it is reached, year by year") {
    Outcomes test;
    test.act(SelectIndicator{Indicator::net_jobs});
    REQUIRE(test.view().targets.add.has_value());
    const SetTarget first = *test.view().targets.add;
    test.act(first);
    REQUIRE(test.view().targets.rows.size() == 1);
    CHECK(test.view().targets.rows[0].reached.find("of futures") != std::string::npos);
    const charts::FanChart& chart = test.view().main;
    REQUIRE(chart.targets.size() == 1);
    CHECK(chart.targets[0].reached.size() == chart.series.front().median.size());
    CHECK(chart.targets[0].reached.front() == 0);  // nothing has happened yet
    CHECK(chart.targets[0].reached.back() > 0.3);  // proposed: about the median
    CHECK(chart.targets[0].reached.back() < 0.7);
    CHECK(chart.targets[0].label.find(" · reached in ") != std::string::npos);

    SetTarget easy = first;
    easy.value = -1000;
    test.act(easy);
    CHECK(test.view().main.targets[0].reached.back() == 1);
    CHECK(test.app.state().scenario.targets.size() == 1);
    const std::size_t columns = test.view().table.columns.size();
    test.act(RemoveTarget{easy.indicator, easy.year, easy.at_most, easy.value});
    CHECK(test.app.state().scenario.targets.empty());
    CHECK(test.view().table.columns.size() == columns - 1);
    CHECK(test.app.state().history.steps() == 3 + 1);  // and the draws, first of all
}

TEST_CASE("a target that cannot be is refused with a sentence") {
    AppState state = state_of("seven_steps");
    act(state, SetTarget{0, Indicator::net_jobs, 16, false, 1});
    CHECK(state.scenario.targets.empty());
    REQUIRE(state.message.has_value());
    CHECK(state.message->heading == "Target year: enter 2026 to 2040.");
    act(state, SetTarget{0, Indicator::net_jobs, 5, false, infinite});
    CHECK(state.scenario.targets.empty());
    for (int i = 0; i <= static_cast<int>(limits::targets); ++i)
        act(state, SetTarget{i, Indicator::net_jobs, 5, false, 1.0 * i});
    CHECK(state.scenario.targets.size() == limits::targets);
    CHECK(state.message->heading == "A scenario holds at most 50 targets.");
}

TEST_CASE("indicators are chosen and ordered, each once and not too many") {
    AppState state = state_of("seven_steps");
    act(state, ShowIndicators{IndicatorPlace::cards, {Indicator::pilots, Indicator::net_jobs, Indicator::pilots}});
    CHECK(state.view.outcomes.cards == std::vector<Indicator>{Indicator::pilots, Indicator::net_jobs});
    CHECK(state.history.steps() == 0);  // not part of the document
    std::vector<Indicator> all;
    for (std::size_t i = 0; i < indicator_count; ++i) all.push_back(static_cast<Indicator>(i));
    act(state, ShowIndicators{IndicatorPlace::charts, all});
    CHECK(state.view.outcomes.charts.size() == most_shown_indicators);

    Outcomes test;
    const IndicatorRow row = test.view().choice.rows[0][1];
    REQUIRE(row.earlier.has_value());
    test.act(*row.earlier);
    CHECK(test.view().cards.front().id == row.id);
    CHECK_FALSE(test.view().choice.rows[0][0].earlier.has_value());
    test.act(*test.view().choice.rows[0][0].toggle);
    CHECK(test.view().cards.size() == 5);
    test.act(test.view().choice.reset[0]);
    CHECK(test.view().cards.size() == 6);
    test.act(ShowIndicators{IndicatorPlace::cards, {}});
    test.act(ShowIndicators{IndicatorPlace::charts, {}});
    CHECK(test.view().cards.empty());
    CHECK(test.view().small.empty());
}

TEST_CASE("the table says what the chart says, with the compared scenario") {
    Outcomes test;
    test.act(PinReference{});
    test.act(SelectIndicator{Indicator::net_jobs});
    const OutcomesView& view = test.view();
    REQUIRE(view.table.rows.size() == view.main.series.front().median.size());
    CHECK(view.table.rows.front().heading == "2025");
    for (const charts::TableRow& row : view.table.rows) CHECK(row.cells.size() == view.table.columns.size());
    CHECK(view.table.rows.back().cells[0] ==
          format_value(view.main.series.front().median.back(), view.main.value_style, Language::en));
    CHECK(view.table.columns.back().heading == view.main.series.back().name);
}
