// Phases as a person moves them on the timeline: what the reducer does, and what the view shows.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/action_json.hpp"
#include "app/application.hpp"

using namespace regiomix;

namespace {

Application started() {
    auto content = load_content();
    REQUIRE(content);
    return Application(std::move(content).value(), Language::en);
}

const MixEntry& entry(const Application& app, const std::string& instrument) {
    const MixEntry* found = find_entry(app.state().scenario.mix, instrument);
    REQUIRE(found != nullptr);
    return *found;
}

std::vector<std::string> active(const Application& app) {
    std::vector<std::string> ids;
    for (const MixEntry& e : app.state().scenario.mix)
        if (is_active(e)) ids.push_back(e.instrument);
    return ids;
}

bool in_order(const MixEntry& e) {
    int end = 0;
    for (const Phase& phase : e.phases) {
        if (phase.from_month < end || phase.to_month <= phase.from_month) return false;
        end = phase.to_month;
    }
    return end <= max_months;
}

double largest_cost(Application& app) {
    double largest = 0;
    const auto& parts = app.view().outcomes.budget.parts;
    for (std::size_t year = 0; !parts.empty() && year < parts.front().values.size(); ++year) {
        double total = 0;
        for (const charts::BarPart& part : parts) total += part.values[year];
        largest = std::max(largest, total);
    }
    return largest;
}

}  // namespace

TEST_CASE("the timeline shows a row per active instrument with delay, ramp and what a bar says") {
    Application app = started();
    const auto& timeline = app.view().outcomes.timeline;
    CHECK(timeline.chart.rows.size() == active(app).size());
    for (const auto& row : timeline.chart.rows) {
        REQUIRE_FALSE(row.bars.empty());
        CHECK(row.bars[0].works_from >= row.bars[0].span.from_month);
        CHECK(row.bars[0].full_from >= row.bars[0].works_from);
        CHECK(row.bars[0].text.find(" a year") != std::string::npos);
    }
    const std::string off = timeline.chart.rows.front().id;
    const std::size_t before = timeline.chart.rows.size();
    app.apply({SetEnabled{off, false}});
    CHECK(app.view().outcomes.timeline.chart.rows.size() == before - 1);
}

TEST_CASE("a copy follows the last phase with the same budget and length") {
    Application app = started();
    const CopyPhase copy{"grant_call", 0, 36};
    app.apply({SetPhase{"grant_call", 0, 0, 36}, copy, copy});  // a repeated one does nothing
    const MixEntry& call = entry(app, "grant_call");
    REQUIRE(call.phases.size() == 2);
    CHECK(call.phases[1].from_month == 36);
    CHECK(call.phases[1].to_month == 72);
    CHECK(call.phases[1].annual_budget_eur == call.phases[0].annual_budget_eur);

    const int end = app.state().scenario.horizon_years * months_per_year;
    app.apply({SetPhase{"grant_call", 1, 36, end - 12}, CopyPhase{"grant_call", 1, end - 12}});
    CHECK(entry(app, "grant_call").phases.back().to_month == end);  // cut
    app.apply({CopyPhase{"grant_call", 0, end}});
    CHECK(entry(app, "grant_call").phases.size() == 3);
    REQUIRE(app.state().message.has_value());
    CHECK(app.state().message->kind == Message::Kind::error);
    app.apply({CopyPhase{"grant_call", 9, 50}, CopyPhase{"nothing", 0, 50}, CopyPhase{"grant_call", 0, 50}});
    CHECK(entry(app, "grant_call").phases.size() == 3);
}

TEST_CASE("shifting keeps all distances, and repeating it changes nothing") {
    Application app = started();
    const auto all = active(app);
    const PolicyMix before = app.state().scenario.mix;
    const int first = entry(app, all[0]).phases.front().from_month;
    const ShiftTo shift{all, all[0], first + 7};
    app.apply({shift});
    app.apply({shift});
    for (const std::string& id : all) {
        const MixEntry* old = find_entry(before, id);
        for (std::size_t i = 0; i < old->phases.size(); ++i) {
            CHECK(entry(app, id).phases[i].from_month == old->phases[i].from_month + 7);
            CHECK(entry(app, id).phases[i].to_month == old->phases[i].to_month + 7);
        }
    }
}

TEST_CASE("a shift that would leave the range is refused as a whole") {
    Application app = started();
    const auto all = active(app);
    const PolicyMix before = app.state().scenario.mix;
    for (const int month : {-1000000, -30, 350, 2000000000}) {
        app.apply({DismissMessage{}, ShiftTo{all, all[0], month}});
        CHECK(app.state().scenario.mix == before);
        CHECK(app.state().message.has_value());
    }
    app.apply({ShiftTo{all, "nothing", 3}, ShiftTo{{}, all[0], 3}, ShiftTo{{"nothing"}, all[0], 3}});
    CHECK(app.state().scenario.mix == before);
}

TEST_CASE("phases never overlap nor leave the range, whatever is dragged") {
    Application app = started();
    app.apply({SetPhase{"grant_call", 0, 10, 40}, CopyPhase{"grant_call", 0, 40}, CopyPhase{"grant_call", 1, 70}});
    REQUIRE(entry(app, "grant_call").phases.size() == 3);
    unsigned random = 12345;
    const auto any = [&](int below) {
        random = random * 1664525u + 1013904223u;
        return static_cast<int>((random >> 8) % static_cast<unsigned>(below));
    };
    for (int i = 0; i < 400; ++i) {
        const auto& rows = app.view().outcomes.timeline.chart.rows;
        const auto row = std::find_if(rows.begin(), rows.end(), [](const auto& r) { return r.id == "grant_call"; });
        REQUIRE(row != rows.end());
        const auto& bar = row->bars[static_cast<std::size_t>(any(3))];
        if (i % 3 == 0) {  // as the pointer does it: always accepted
            const auto span = charts::dragged(bar, static_cast<charts::TimelinePart>(any(3)), any(400) - 200,
                                              app.view().outcomes.timeline.chart.months);
            app.apply({SetPhase{"grant_call", bar.phase, span.from_month, span.to_month}});
            CHECK_FALSE(app.state().message.has_value());
            const Phase& now = entry(app, "grant_call").phases[static_cast<std::size_t>(bar.phase)];
            CHECK(now.from_month == span.from_month);
            CHECK(now.to_month == span.to_month);
        } else if (i % 3 == 1) {  // as typed: anything
            app.apply({SetPhase{"grant_call", any(4) - 1, any(500) - 60, any(500) - 60}, DismissMessage{}});
        } else {
            app.apply({ShiftTo{{"grant_call"}, "grant_call", any(500) - 60}, DismissMessage{}});
        }
        CHECK(in_order(entry(app, "grant_call")));
    }
}

TEST_CASE("budgets are fitted to the envelope by one factor") {
    Application app = started();
    const double envelope = 2e6;
    app.apply({SetEnvelope{envelope}});
    const PolicyMix before = app.state().scenario.mix;
    REQUIRE(largest_cost(app) > envelope);
    CHECK_FALSE(app.view().outcomes.timeline.fit_text.empty());

    app.apply({FitToEnvelope{}});
    CHECK(largest_cost(app) <= envelope * (1 + 1e-9));
    CHECK(largest_cost(app) > 0.98 * envelope);  // not more than needed
    REQUIRE(app.state().message.has_value());
    CHECK(app.state().message->kind == Message::Kind::info);
    CHECK(app.view().outcomes.timeline.fit_text.empty());
    double factor = 0;
    for (const std::string& id : active(app)) {
        const double now = entry(app, id).phases[0].annual_budget_eur;
        const double then = find_entry(before, id)->phases[0].annual_budget_eur;
        CHECK(now == doctest::Approx(std::floor(now / 1000) * 1000));
        if (factor == 0) factor = now / then;
        CHECK(now / then == doctest::Approx(factor).epsilon(0.03));
    }
    const PolicyMix fitted = app.state().scenario.mix;
    app.apply({FitToEnvelope{}});
    CHECK(app.state().scenario.mix == fitted);
}

TEST_CASE("only the chosen instruments pay for the envelope, and what cannot be reached is said") {
    Application app = started();
    const auto all = active(app);
    const PolicyMix before = app.state().scenario.mix;
    app.apply({SetEnvelope{largest_cost(app) - 100e3}, FitToEnvelope{{all[0], all[1]}}});
    for (const std::string& id : all) {
        const bool chosen = id == all[0] || id == all[1];
        CHECK((entry(app, id).phases == find_entry(before, id)->phases) != chosen);
    }
    const PolicyMix fitted = app.state().scenario.mix;
    app.apply({SetEnvelope{1000}, FitToEnvelope{{all[0]}}});
    CHECK(app.state().scenario.mix == fitted);
    REQUIRE(app.state().message.has_value());
    CHECK(app.state().message->kind == Message::Kind::error);
}

TEST_CASE("selected rows are shown, and those that are off are passed over") {
    Application app = started();
    const auto all = active(app);
    app.apply({SelectRows{{all[0], all[1], "nothing"}}});
    CHECK(app.view().outcomes.timeline.selected.size() == 2);
    CHECK(app.view().outcomes.timeline.selected_text == "2 selected");
    app.apply({SetEnabled{all[0], false}});
    CHECK(app.view().outcomes.timeline.selected == std::vector<std::string>{all[1]});
    app.apply({SelectRows{}});
    CHECK(app.view().outcomes.timeline.selected_text.empty());
}

TEST_CASE("the timeline's actions can be sent as JSON, and its rows are published") {
    Application app = started();
    const auto ok = [&](const char* action) { return app.apply_json(action) == R"({"ok":true})"; };
    CHECK(ok(R"({"action": "set_phase", "instrument": "grant_call", "phase": 0, "from_month": 3, "to_month": 40})"));
    CHECK(ok(R"({"action": "copy_phase", "instrument": "grant_call", "phase": 0, "from_month": 40})"));
    CHECK(ok(R"({"action": "select_rows", "instruments": ["grant_call"]})"));
    CHECK(ok(R"({"action": "shift_to", "instruments": ["grant_call"], "anchor": "grant_call", "from_month": 5})"));
    CHECK(ok(R"({"action": "set_envelope", "eur_per_year": 1000000})"));
    CHECK(ok(R"({"action": "fit_to_envelope"})"));
    CHECK_FALSE(ok(R"({"action": "shift_to", "instruments": "grant_call", "anchor": "grant_call", "from_month": 5})"));
    CHECK_FALSE(ok(R"({"action": "select_rows", "instruments": [1]})"));
    const auto json = nlohmann::json::parse(app.view_as_json());
    const auto& rows = json["timeline"]["rows"];
    const auto row = std::find_if(rows.begin(), rows.end(), [](const auto& r) { return r["instrument"] == "grant_call"; });
    REQUIRE(row != rows.end());
    CHECK((*row)["selected"] == true);
    CHECK((*row)["phases"].size() == 2);
    CHECK((*row)["phases"][0]["from_month"] == 5);
    CHECK((*row)["phases"][1]["to_month"] == 79);
}
