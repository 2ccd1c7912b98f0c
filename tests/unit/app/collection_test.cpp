// Many files side by side.
#include "support.hpp"

using namespace regiomix;

namespace {

std::string file_of(const char* ready, double incubation) {
    Scenario scenario = test_content().find_ready(ready)->scenario;
    for (MixEntry& entry : scenario.mix)
        if (entry.instrument == "incubation") entry.phases[0].annual_budget_eur = incubation;
    return write_scenario(scenario, std::nullopt);
}

std::vector<GivenFile> participants(int count) {
    std::vector<GivenFile> files;
    for (int i = 0; i < count; ++i)
        files.push_back({"group-" + std::to_string(i + 1) + ".regiomix.json", file_of("seven_steps", 100e3 * (i + 1))});
    return files;
}

const charts::DotStripRow* row_of(const charts::DotStrips& strips, const std::string& label) {
    for (const charts::DotStripRow& row : strips.rows)
        if (row.label == label) return &row;
    return nullptr;
}

}  // namespace

TEST_CASE("files opened together show lowest, median and highest of each lever, and the spread of outcomes") {
    TestApp test;
    const Scenario before = test.app.state().scenario;
    test.app.apply({OpenFiles{participants(5)}});
    CHECK(test.app.state().scenario == before);
    CHECK(test.app.state().view.page == Page::collection);
    REQUIRE(test.app.view().collection);
    CHECK(test.app.view().collection->progress < 1);
    CHECK_FALSE(test.app.view().collection->progress_text.empty());
    CHECK_FALSE(test.json()["complete"].get<bool>());
    finish(test.app);
    const CollectionView& view = *test.app.view().collection;
    CHECK(view.progress_text.empty());
    CHECK(view.files[4].name == "group-5");
    const auto kind = *test_content().catalogue.find("incubation");
    const charts::DotStripRow* incubation =
        row_of(view.levers, test_content().catalogue.instruments[kind].short_name.in(Language::en));
    REQUIRE(incubation);
    CHECK(incubation->values.size() == 5);
    CHECK(incubation->values[4] == doctest::Approx(5 * incubation->values[0]));
    CHECK(incubation->median == doctest::Approx(3 * incubation->values[0]));
    const charts::DotStripRow* jobs =
        row_of(view.outcomes, test_content().info(Indicator::net_jobs).short_name.in(Language::en));
    REQUIRE(jobs);
    for (std::size_t i = 1; i < 5; ++i) CHECK(jobs->values[i] > jobs->values[i - 1]);
    CHECK(test.json()["collection"]["files"].size() == 5);
    test.app.apply({CloseCollection{}});
    CHECK_FALSE(test.app.view().collection);
    CHECK(test.app.state().view.page == Page::outcomes);
}

TEST_CASE("bad files are listed with the reason while the good ones are shown") {
    TestApp test;
    std::vector<GivenFile> files = participants(2);
    files.push_back({"notes.json", "not JSON"});
    files.push_back({"empty.json", ""});
    test.app.apply({OpenFiles{files}});
    finish(test.app);
    REQUIRE(test.app.view().collection);
    CHECK(test.app.view().collection->files.size() == 2);
    REQUIRE(test.app.view().collection->refused.size() == 2);
    CHECK(test.app.view().collection->refused[0].name == "notes.json");
    CHECK_FALSE(test.app.view().collection->refused[0].reason.empty());
    test.app.apply({OpenFiles{{{"a", "{"}, {"b", "{"}}}});  // nothing to be shown: the collection stays
    CHECK(test.app.view().collection->files.size() == 2);
    CHECK(test.app.state().message);
}

TEST_CASE("a file of a collection is opened or compared") {
    TestApp test;
    test.app.apply({OpenFiles{participants(3)}});
    test.app.apply({CompareCollected{0}, CompareCollected{1}, CompareCollected{1}, CompareCollected{9}, CompareCollected{-1}});
    CHECK(test.app.state().comparison.others.size() == 2);
    test.app.apply({OpenCollected{2}});
    CHECK(find_entry(test.app.state().scenario.mix, "incubation")->phases[0].annual_budget_eur == 300e3);
    CHECK(test.app.state().view.page == Page::outcomes);
    CHECK(test.app.state().collection);
}

TEST_CASE("scenarios of different horizons are shown for the years that all reach") {
    TestApp test;
    Scenario shorter = test_content().find_ready("seven_steps")->scenario;
    shorter.horizon_years = 10;
    std::vector<GivenFile> files = participants(1);
    files.push_back({"short.json", write_scenario(shorter, std::nullopt)});
    test.app.apply({OpenFiles{files}});
    finish(test.app);
    CHECK(common_horizon(*test.app.state().collection) == 10);
    CHECK(test.app.view().collection->note.find("10 years") != std::string::npos);
}
