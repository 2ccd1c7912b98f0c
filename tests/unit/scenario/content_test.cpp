// The content loads in full, and what people may type keeps the model finite.
#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>

#include "base/embedded.hpp"
#include "scenario/resolve.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

void check_text(const LocalText& text) {
    for (const std::string& in_language : text.by_language) CHECK_FALSE(in_language.empty());
}

bool is_finite_or_none(const CentralRun& run) {
    for (const double value : run.values())
        if (std::isnan(value) || value == -std::numeric_limits<double>::infinity()) return false;
    return true;
}

}  // namespace

TEST_CASE("the content is complete") {
    const Result<Content> loaded = load_content();
    REQUIRE(loaded.ok());
    const Content& content = loaded.value();
    CHECK(content.catalogue.instruments.size() == 30);
    CHECK(content.catalogue.families.size() == 9);
    CHECK(content.parameters.size() == parameter_count);
    CHECK(content.indicators.size() == indicator_count);
    CHECK(content.levels.size() == level_count);
    CHECK(content.regions.size() == 6);
    CHECK(content.ready.size() == 9);
    CHECK(content.region_fields.size() == region_figures.size());
    CHECK_FALSE(content.sources.empty());
    CHECK_FALSE(content.glossary.empty());
    for (std::size_t i = 0; i < content.parameters.size(); ++i)
        CHECK(content.parameters[i].id == parameter_names[i].id);
    for (std::size_t i = 0; i < content.indicators.size(); ++i)
        CHECK(index_of(content.indicators[i].indicator) == i);
}

TEST_CASE("everything has a text in every language") {
    const Content& content = test_content();
    for (const InstrumentKind& kind : content.catalogue.instruments) {
        CAPTURE(kind.id);
        for (const LocalText* text : {&kind.name, &kind.short_name, &kind.help, &kind.evidence.note})
            check_text(*text);
        for (const SettingKind& setting : kind.settings) check_text(setting.name);
    }
    for (const ParameterInfo& info : content.parameters) {
        CAPTURE(info.id);
        for (const LocalText* text : {&info.name, &info.unit_text, &info.note}) check_text(*text);
    }
    for (const IndicatorInfo& info : content.indicators)
        for (const LocalText* text : {&info.name, &info.short_name, &info.unit, &info.help, &info.finding_up})
            check_text(*text);
    for (const ReadyScenario& ready : content.ready)
        for (const LocalText* text : {&ready.title, &ready.sentence, &ready.fact, &ready.assumption})
            check_text(*text);
}

TEST_CASE("what is mentioned exists") {
    const Content& content = test_content();
    const auto is_source = [&](const std::string& id) {
        for (const Source& source : content.sources)
            if (source.id == id) return true;
        return false;
    };
    for (const InstrumentKind& kind : content.catalogue.instruments)
        for (const std::string& id : kind.evidence.sources)
            CHECK_MESSAGE(is_source(id), kind.id, " names ", id);
    for (const ParameterInfo& info : content.parameters) {
        for (const std::string& id : info.sources) CHECK_MESSAGE(is_source(id), info.id, " names ", id);
        bool has_group = false;
        for (const ParameterGroup& group : content.parameter_groups)
            has_group = has_group || group.id == info.group;
        CHECK_MESSAGE(has_group, info.id);
    }
    for (const IndicatorInfo& info : content.indicators) {
        bool has_group = false;
        for (const ParameterGroup& group : content.indicator_groups)
            has_group = has_group || group.id == info.group;
        CHECK_MESSAGE(has_group, indicator_names[index_of(info.indicator)]);
    }
    CHECK(content.find_region("lorraine") != nullptr);
    CHECK(content.find_region("atlantis") == nullptr);
    CHECK(content.find_ready("seven_steps") != nullptr);
    CHECK(content.find_parameter("deadweight") != nullptr);
}

TEST_CASE("every equation that is named stands in the description of the model") {
    std::ifstream file("docs/model.md");
    std::stringstream description;
    description << file.rdbuf();
    const std::string text = description.str();
    REQUIRE(text.size() > 1000);
    const auto check = [&](const std::vector<std::string>& equations) {
        for (const std::string& equation : equations) {
            CAPTURE(equation);
            const bool named = text.find("**" + equation + " ") != std::string::npos;
            CHECK((named || text.find("**" + equation + ".") != std::string::npos));
        }
    };
    for (const ParameterInfo& info : test_content().parameters) check(info.equations);
    for (const IndicatorInfo& info : test_content().indicators) check(info.equations);
}

TEST_CASE("every parameter but the one of the starting point names an equation, by its symbol") {
    for (const ParameterInfo& info : test_content().parameters) {
        CAPTURE(info.id);
        CHECK_FALSE(info.symbol.empty());
        CHECK(info.equations.empty() == (info.id == "initial_network_actors"));
    }
}

TEST_CASE("every parameter at its limits leaves the model with numbers") {
    const Content& content = test_content();
    const ReadyScenario* ready = content.find_ready("seven_steps");
    REQUIRE(ready != nullptr);
    for (const ParameterInfo& info : content.parameters) {
        for (const double value : {info.allowed.low, info.allowed.high}) {
            Scenario scenario = ready->scenario;
            scenario.horizon_years = 30;
            scenario.assumptions[info.id] = {value, std::nullopt};
            const auto basis =
                make_basis(resolve_region(scenario, content), resolve_assumptions(scenario, content));
            CHECK_MESSAGE(is_finite_or_none(run_central({basis, resolve_plan(scenario, content)})), info.id,
                          " = ", value);
        }
    }
}
