// Comparing with another scenario under the same draws.
#include <doctest/doctest.h>

#include "app/application.hpp"

using namespace regiomix;

namespace {

struct Comparison {
    Application app{load_content().value(), Language::en};

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
    std::string subtitle() {
        std::string text;
        for (const charts::Span& span : outcomes().main.subtitle) text += span.text;
        return text;
    }
};

}  // namespace

TEST_CASE("a pinned mix differs by nothing from itself, and by something after a change") {
    Comparison comparison;
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
    Comparison comparison;
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
