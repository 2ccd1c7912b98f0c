// Charts as files: every chart, every format, in every language.
#include "app/chart_export.hpp"

#include "support.hpp"
#include "text/texts.hpp"

using namespace regiomix;

namespace {

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

template <class Kind>
std::optional<Kind> request_of(Application& app, const Action& action) {
    app.apply({action});
    finish(app);
    std::optional<Kind> found;
    for (const Request& request : app.take_requests())
        if (const Kind* kind = std::get_if<Kind>(&request)) found = *kind;
    return found;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

}  // namespace

TEST_CASE("every chart becomes a well-formed SVG with a title, a finding and its origin, in every language") {
    for (const Language language : all_languages) {
        TestApp test(language);
        test.app.apply({CompareReady{"osi_agencies"}});
        std::vector<std::string> charts{"main", "timeline", "budget"};
        for (const std::string_view id : indicator_names) charts.emplace_back(id);
        for (const std::string& chart : charts) {
            CAPTURE(chart);
            const auto file = request_of<SaveFileRequest>(test.app, ExportChart{chart, ChartFormat::svg});
            REQUIRE(file);
            if (!file) continue;
            CHECK(file->mime_type == "image/svg+xml");
            CHECK(file->bytes.starts_with("<svg xmlns="));
            CHECK(file->bytes.ends_with("</svg>\n"));
            CHECK(count(file->bytes, "<g ") == count(file->bytes, "</g>"));
            CHECK(count(file->bytes, "<text") == count(file->bytes, "</text>"));
            CHECK(file->bytes.find("<title></title>") == std::string::npos);
            CHECK(file->bytes.find("<desc></desc>") == std::string::npos);
            CHECK(file->bytes.find(std::string(text(Text::honest_note, language))) != std::string::npos);
            CHECK(file->bytes.find("nan") == std::string::npos);
        }
    }
}

TEST_CASE("a chart is copied, saved as SVG, PNG and CSV, each once and with a name of its own") {
    TestApp test;
    test.open("lorraine_full");
    const auto copied = request_of<CopyRequest>(test.app, ExportChart{"main", ChartFormat::svg_copy});
    const auto svg = request_of<SaveFileRequest>(test.app, ExportChart{"main", ChartFormat::svg});
    const auto png = request_of<SavePictureRequest>(test.app, ExportChart{"main", ChartFormat::png});
    const auto csv = request_of<SaveFileRequest>(test.app, ExportChart{"main", ChartFormat::csv});
    REQUIRE((copied && svg && png && csv));
    CHECK(copied->text == svg->bytes);
    CHECK(png->svg == svg->bytes);
    CHECK(svg->name.ends_with("-main.svg"));
    CHECK(png->name.ends_with("-main.png"));
    CHECK(csv->name.ends_with("-main.csv"));
    CHECK(csv->mime_type == "text/csv");
    CHECK(test.app.take_requests().empty());
    CHECK(test.app.state().status.find("-main.csv") != std::string::npos);
}

TEST_CASE("the numbers of the main chart are those of the results") {
    TestApp test;
    test.app.apply({SelectIndicator{Indicator::net_jobs}});
    const auto csv = request_of<SaveFileRequest>(test.app, ExportChart{"main", ChartFormat::csv});
    REQUIRE(csv);
    const auto lines = lines_of(csv->bytes);
    REQUIRE(lines.size() == 17);
    CHECK(lines[0] == "Year,10\u00a0%,25\u00a0%,Median,75\u00a0%,90\u00a0%,Central");
    CHECK(lines[1].starts_with("2025,"));
    const Json main = test.json()["outcomes"]["main"]["series"][0];
    const double median = main["median"][15].get<double>();
    std::size_t comma = 0;
    for (int i = 0; i < 3; ++i) comma = lines[16].find(',', comma + 1);
    CHECK(std::stod(lines[16].substr(comma + 1)) == doctest::Approx(median).epsilon(1e-12));
}

TEST_CASE("the timeline's numbers are its phases, the budget's add up") {
    TestApp test;
    const auto phases = request_of<SaveFileRequest>(test.app, ExportChart{"timeline", ChartFormat::csv});
    REQUIRE(phases);
    std::size_t expected = 1;
    for (const MixEntry& entry : test.app.state().scenario.mix) expected += is_active(entry) ? entry.phases.size() : 0;
    CHECK(lines_of(phases->bytes).size() == expected);
    const auto budget = request_of<SaveFileRequest>(test.app, ExportChart{"budget", ChartFormat::csv});
    REQUIRE(budget);
    const auto lines = lines_of(budget->bytes);
    CHECK(lines.size() == 16);
    CHECK(lines[0].ends_with("Total,Envelope"));
}

TEST_CASE("a table with commas and quotes stays a table") {
    const ChartTable table{{"a,b", "c"}, {{{"say \"x\""}, {"1,5", 1.5}}, {{"none"}, {std::string(no_value_text)}}}};
    CHECK(write_table_csv(table) == "\"a,b\",c\n\"say \"\"x\"\"\",1.5\nnone,\n");
}

TEST_CASE("a chart that does not exist is not saved") {
    TestApp test;
    CHECK_FALSE(request_of<SaveFileRequest>(test.app, ExportChart{"no such", ChartFormat::svg}));
}

TEST_CASE("a report's picture leaves title and origin to the report") {
    AppState state = state_of("seven_steps");
    Simulation simulation;
    state.scenario.draws = min_draws;
    simulation.request(input_of(state.scenario), test_content().catalogue);
    finish(simulation);
    const auto file = chart_document(state, simulation.view(), test_content(), {}, "main", ChartUse::file);
    const auto report = chart_document(state, simulation.view(), test_content(), {}, "main", ChartUse::report);
    REQUIRE((file && report));
    CHECK(file->title == report->title);
    CHECK(report->finding.starts_with(file->finding));
    CHECK(report->svg.find(std::string(text(Text::honest_note, Language::en))) == std::string::npos);
    CHECK(report->table.rows.size() == 16);
}
