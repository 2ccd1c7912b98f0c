// The report: everything that was promised is in it, in every language, and its tables are whole.
#include "app/report_json.hpp"

#include <set>

#include "support.hpp"
#include "text/texts.hpp"

using namespace regiomix;

namespace {

/// With a comparison, changed assumptions and figures, and a target.
Json report_of(Language language) {
    TestApp test(language);
    test.open("lorraine_full");
    test.app.apply({CompareReady{"osi_agencies"}, SetAssumption{"deadweight", 0.25, 0.2, 0.3},
                    SetRegionFigure{"population", 2e6}, MakeReport{}});
    finish(test.app);
    Json report;
    for (const Request& request : test.app.take_requests())
        if (const auto* found = std::get_if<ReportRequest>(&request)) report = Json::parse(found->json, nullptr, false);
    return report;
}

const Json* section(const Json& report, const std::string& id) {
    for (const Json& found : report["sections"])
        if (found["id"] == id) return &found;
    return nullptr;
}

void check_table(const Json& table) {
    CAPTURE(table["caption"].get<std::string>());
    CHECK_FALSE(table["caption"].get<std::string>().empty());
    const std::size_t columns = table["columns"].size();
    CHECK(columns > 1);
    CHECK(table["text_columns"].get<std::size_t>() <= columns);
    CHECK_FALSE(table["rows"].empty());
    for (const Json& row : table["rows"]) {
        CHECK(row.size() == columns);
        for (const Json& cell : row) CHECK_FALSE(cell.get<std::string>().empty());
    }
}

}  // namespace

TEST_CASE("a report has every part, and every table is whole, in every language") {
    for (const Language language : all_languages) {
        CAPTURE(static_cast<int>(language));
        const Json report = report_of(language);
        REQUIRE(report.is_object());
        CHECK(report["note"] == std::string(text(Text::honest_note, language)));
        CHECK(report["facts"].size() == 4);
        for (const char* id : {"figures", "mix", "timeline", "charts", "comparison", "assumptions", "sources", "certainty"})
            CHECK_MESSAGE(section(report, id), id);
        for (const Json& part : report["sections"]) {
            CHECK_FALSE(part["heading"].get<std::string>().empty());
            CHECK(part["paragraphs"].size() + part["tables"].size() + part["figures"].size() + part["links"].size() > 0);
            for (const Json& table : part["tables"]) check_table(table);
            for (const Json& figure : part["figures"]) {
                check_table(figure["table"]);
                CHECK_FALSE(figure["finding"].get<std::string>().empty());
                CHECK(figure["svg"].get<std::string>().starts_with("<svg"));
            }
        }
    }
}

TEST_CASE("what was changed stands beside what was published") {
    const Json report = report_of(Language::en);
    const Json* changed = section(report, "assumptions");
    REQUIRE(changed);
    const Json& rows = (*changed)["tables"][0]["rows"];
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][1] == "0.25 (0.2–0.3)");
    CHECK(rows[0][2] != rows[0][1]);
    CHECK(rows[1][1] == "2,000,000");
    CHECK(rows[1][2] != rows[1][1]);
}

TEST_CASE("figures of one report have ids of their own") {
    const Json report = report_of(Language::en);
    std::set<std::string> ids;
    for (const Json& part : report["sections"]) {
        for (const Json& figure : part["figures"]) {
            const std::string svg = figure["svg"];
            for (std::size_t at = svg.find(" id=\""); at != std::string::npos; at = svg.find(" id=\"", at + 1)) {
                const std::string id = svg.substr(at + 5, svg.find('"', at + 5) - at - 5);
                CHECK_MESSAGE(ids.insert(id).second, id);
            }
        }
    }
}

TEST_CASE("an empty mix makes a report too, without a timeline or a comparison") {
    TestApp test;
    test.app.apply({NewScenario{}, SetDraws{min_draws}, MakeReport{}});
    finish(test.app);
    const auto requests = test.app.take_requests();
    REQUIRE(requests.size() == 1);
    const Json report = Json::parse(std::get<ReportRequest>(requests[0]).json, nullptr, false);
    CHECK((*section(report, "timeline"))["figures"].size() == 1);
    CHECK_FALSE(section(report, "comparison"));
    CHECK((*section(report, "mix"))["tables"].empty());
}

TEST_CASE("numbers follow the language") {
    const Json english = report_of(Language::en), french = report_of(Language::fr);
    const auto total = [](const Json& report) {
        const Json& rows = (*section(report, "mix"))["tables"][0]["rows"];
        return rows[rows.size() - 1][5].get<std::string>();
    };
    CHECK(total(english).find(',') != std::string::npos);
    CHECK(total(french).find("\u202f") != std::string::npos);
}
