// The application without a window: files out, files in, the same bits.
#include "app/application.hpp"

#include "support.hpp"
#include "text/texts.hpp"

using namespace regiomix;

namespace {

/// The only request there is, which must be for a file; an empty one if not.
SaveFileRequest saved_file(Application& app) {
    const std::vector<Request> requests = app.take_requests();
    REQUIRE(requests.size() == 1);
    if (requests.size() != 1) return {};
    const auto* file = std::get_if<SaveFileRequest>(&requests[0]);
    REQUIRE(file != nullptr);
    return file ? *file : SaveFileRequest{};
}

SaveFileRequest exported(Application& app) {
    app.apply({ExportScenario{}});
    finish(app);
    return saved_file(app);
}

bool says_same_bits(const Application& app) {
    return app.state().status.find(text(Text::open_hash_same, app.state().view.language)) !=
           std::string::npos;
}

int count_lines(const std::string& text) {
    int lines = 0;
    for (const char c : text) lines += c == '\n';
    return lines;
}

}  // namespace

TEST_CASE("an export waits for the results and carries them") {
    TestApp test;
    test.app.apply({ExportScenario{}});
    CHECK(test.app.take_requests().empty());
    finish(test.app);
    const SaveFileRequest file = saved_file(test.app);
    CHECK(file.name == "seven-steps-balanced-mix.regiomix.json");
    CHECK(file.mime_type == "application/json");
    CHECK(test.app.take_requests().empty());  // handed out once
    CHECK(test.app.state().status.find(file.name) != std::string::npos);

    const OpenedScenario opened = open_scenario(file.bytes);
    CHECK(opened.warnings.empty());
    CHECK(opened.scenario == test.app.state().scenario);
    REQUIRE(opened.results.has_value());
    if (!opened.results) return;
    CHECK(opened.results->draws == min_draws);
    CHECK(opened.results->model_version == model_version);
    const Json view = test.json();
    CHECK(view["complete"] == true);
    CHECK(view["results_hash"] == opened.results->hash);
}

TEST_CASE("with results there, an export is immediate") {
    TestApp test;
    finish(test.app);
    test.app.apply({ExportScenario{}});
    CHECK(saved_file(test.app).bytes.size() > 1000);
}

TEST_CASE("opened again, the results are the same to the last bit, and exported again, so are the bytes") {
    for (const ReadyScenario& ready : test_content().ready) {
        CAPTURE(ready.id);
        TestApp test;
        test.open(ready.id.c_str());
        test.app.apply({SetBudget{"alliance", 0, 123456.78}, SetRegionFigure{"population", 1.9e6}});
        const SaveFileRequest first = exported(test.app);

        TestApp other(Language::fr);
        other.app.apply({OpenFile{first.name, first.bytes}});
        finish(other.app);
        CHECK(says_same_bits(other.app));
        CHECK_FALSE(other.app.state().message.has_value());
        CHECK_FALSE(other.app.state().file_results.has_value());
        const SaveFileRequest second = exported(other.app);
        const bool same = first.bytes == second.bytes;  // not in CHECK, which would print both files
        CHECK(same);
        CHECK(first.name == second.name);
    }
}

TEST_CASE("opening the file of what is on screen compares at once") {
    TestApp test;
    const SaveFileRequest file = exported(test.app);
    test.app.apply({OpenFile{"x.json", file.bytes}});
    CHECK(says_same_bits(test.app));
}

TEST_CASE("results that differ are told with both model versions") {
    TestApp test;
    SaveFileRequest file = exported(test.app);
    OpenedScenario opened = open_scenario(file.bytes);
    REQUIRE(opened.results.has_value());
    if (!opened.results) return;
    opened.results->hash = "0123456789abcdef";
    test.app.apply({OpenFile{"x.json", write_scenario(opened.scenario, opened.results)}});
    finish(test.app);
    CHECK_FALSE(says_same_bits(test.app));
    REQUIRE(test.app.state().message.has_value());
    if (!test.app.state().message) return;
    CHECK(test.app.state().message->kind == Message::Kind::warning);
    CHECK(test.app.view().message.has_value());
}

TEST_CASE("a scenario that was changed while its file's results were computed is not compared") {
    TestApp test;
    test.open("lorraine_full");
    const SaveFileRequest file = exported(test.app);
    TestApp other;
    other.app.apply({OpenFile{"x.json", file.bytes}});
    other.app.apply({SetEnabled{"living_labs", true}});
    finish(other.app);
    CHECK_FALSE(other.app.state().message.has_value());
    CHECK_FALSE(says_same_bits(other.app));
}

TEST_CASE("a file that is wrong leaves scenario and results as they were") {
    TestApp test;
    finish(test.app);
    const Json before = test.json();
    test.app.apply({OpenFile{"bad.json", small_file_with("50000.5", "NaN")}});
    const Json after = test.json();
    CHECK(after["complete"] == true);  // nothing was computed again
    CHECK(after["results_hash"] == before["results_hash"]);
    CHECK(after["mix"] == before["mix"]);
    CHECK(after["message"]["kind"] == "error");
}

TEST_CASE("results come out as a tidy table") {
    TestApp test;
    test.app.apply({ExportCsv{}});
    finish(test.app);
    const SaveFileRequest file = saved_file(test.app);
    CHECK(file.name == "seven-steps-balanced-mix.csv");
    CHECK(file.mime_type == "text/csv");
    CHECK(file.bytes.find("scenario,year,indicator,statistic,value,unit\n") == 0);
    CHECK(count_lines(file.bytes) == 1 + static_cast<int>(indicator_count) * 16 * 8);
}

TEST_CASE("several wishes at once are all served, in order") {
    TestApp test;
    test.app.apply({PickFile{}, ExportScenario{}, ExportCsv{}});
    finish(test.app);
    const std::vector<Request> requests = test.app.take_requests();
    REQUIRE(requests.size() == 3);
    CHECK(std::holds_alternative<PickFileRequest>(requests[0]));
}

TEST_CASE("file names come from titles and are never empty") {
    struct Name {
        const char *title, *file;
    };
    const Name names[] = {
        {"Our Mix: 2030!", "our-mix-2030.csv"}, {"", "scenario.csv"}, {"…", "scenario.csv"},
        {"../../etc/passwd", "etc-passwd.csv"}, {"--a--", "a.csv"},   {"Été", "t.csv"},
    };
    TestApp test;
    finish(test.app);
    for (const Name& name : names) {
        CAPTURE(std::string(name.title));
        test.app.apply({SetTitle{name.title}, ExportCsv{}});
        CHECK(saved_file(test.app).name == name.file);
    }
    test.app.apply({SetTitle{std::string(200, 'x')}, ExportCsv{}});
    CHECK(saved_file(test.app).name == std::string(60, 'x') + ".csv");
}

TEST_CASE("actions as JSON are carried out or answered with what is wrong") {
    TestApp test;
    CHECK(test.app.apply_json(
              R"({"action":"set_budget","instrument":"incubation","phase":0,"eur_per_year":600000})") ==
          R"({"ok":true})");
    CHECK(find_entry(test.app.state().scenario.mix, "incubation")->phases.at(0).annual_budget_eur == 600e3);
    const AppState before = test.app.state();
    const auto revision = test.app.revision();
    for (const char* json :
         {R"({"action":"no such"})", "", "{", R"({"action":"set_horizon","years":"ten"})"}) {
        const Json answer = Json::parse(test.app.apply_json(json), nullptr, false);
        REQUIRE(answer.is_object());
        CHECK(answer["ok"] == false);
        CHECK(answer["problems"].size() == 1);
    }
    CHECK(same_state(test.app.state(), before));
    CHECK(test.app.revision() == revision);
}

TEST_CASE("the view is complete only when its numbers belong to the scenario") {
    TestApp test;
    CHECK(test.json()["complete"] == false);
    CHECK(test.json()["results_hash"] == "");
    finish(test.app);
    const std::string first = test.json()["results_hash"];
    CHECK(first.size() == 16);
    test.app.apply({SetBudget{"incubation", 0, 1e6}});
    CHECK(test.json()["complete"] == false);
    CHECK(test.json()["results_hash"] == "");
    finish(test.app);
    CHECK(test.json()["results_hash"] != first);
    test.app.apply({SetBudget{"incubation", 0, 500e3}});
    finish(test.app);
    CHECK(test.json()["results_hash"] == first);
    test.app.apply({SetDark{true}, SetSearch{"x"}, SetEnvelope{1e6}, SetTitle{"y"}});
    CHECK(test.json()["complete"] == true);
    CHECK(test.json()["results_hash"] == first);
}

TEST_CASE("the revision grows with every change that can be seen, and rests with it") {
    TestApp test;
    finish(test.app);
    const auto resting = test.app.revision();
    finish(test.app);
    test.app.apply({});
    test.json();
    CHECK(test.app.revision() == resting);
    auto last = resting;
    for (const Action& action :
         {Action(SetDark{true}), Action(SetSearch{"a"}), Action(SetBudget{"incubation", 0, 1e6})}) {
        test.app.apply({action});
        CHECK(test.app.revision() > last);
        last = test.app.revision();
    }
    finish(test.app);
    CHECK(test.app.revision() > last);
}
