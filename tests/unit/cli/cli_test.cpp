// The command line as a whole: what it prints, where, and with which exit code. Transcripts are golden files.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/embedded.hpp"
#include "cli/cli.hpp"
#include "outcomes/indicators.hpp"
#include "scenario/json_document.hpp"
#include "scenario/scenario_json.hpp"

using namespace regiomix;

namespace {

struct Call {
    int code = 0;
    std::string out, err;
};

Call call(const std::vector<std::string>& arguments, const std::string& input = {}, bool terminal = false) {
    std::istringstream in(input);
    std::ostringstream out, err;
    const int code = run_cli(arguments, {in, out, err, terminal});
    return {code, out.str(), err.str()};
}

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

std::string lines_with(const std::string& prefix, const std::string& text) {
    std::istringstream stream(text);
    std::string marked;
    for (std::string line; std::getline(stream, line);) marked += prefix + line + "\n";
    return marked;
}

/// The hash is left out of transcripts: whoever changes a result bit on purpose should not have to touch
/// them.
std::string without_hashes(std::string text) {
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t at = 0; (at = text.find_first_of(digits, at)) != std::string::npos;) {
        const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
        if (end - at == 16) text.replace(at, 16, "(16 hex digits)");
        at = end;
    }
    return text;
}

/// Calls one after the other as a terminal would show them; lines of standard error begin with "! ".
std::string transcript(const std::vector<std::string>& lines, const std::string& input = {}) {
    std::string text;
    for (const std::string& line : lines) {
        const Call result = call(words_of(line), input);
        text += "$ regiomix " + line + "\n" + without_hashes(result.out) + lines_with("! ", result.err);
        if (result.code != 0) text += "(exit code " + std::to_string(result.code) + ")\n";
        text += "\n";
    }
    return text;
}

#ifdef REGIOMIX_TEST_DATA_DIR
const std::string golden_folder = std::string(REGIOMIX_TEST_DATA_DIR) + "/golden/cli/";
#else
const std::string golden_folder = "tests/golden/cli/";
#endif

/// Compares with a golden file; with REGIOMIX_UPDATE_GOLDEN set, writes it anew.
void check_golden(const std::string& name, const std::string& text) {
    const std::string path = golden_folder + name;
    if (std::getenv("REGIOMIX_UPDATE_GOLDEN")) {
        std::ofstream(path, std::ios::binary) << text;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    std::stringstream golden;
    golden << file.rdbuf();
    CHECK_MESSAGE(text == golden.str(), path, " differs; REGIOMIX_UPDATE_GOLDEN=1 writes it anew");
}

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::string ready_file(const char* id) {
    return std::string(embedded_file(std::string("scenarios/ready/") + id + ".json"));
}

}  // namespace

TEST_CASE("help and version") {
    check_golden("help.txt", transcript({"--help", "run --help", "validate --help", "hash -h",
                                         "export --help", "list --help", "analyse --help"}));
    CHECK(call({"--version"}).out.starts_with("regiomix "));
    CHECK(call({"--version"}).code == 0);
}

TEST_CASE("a wrong command line is told on standard error with exit code 2") {
    const std::string text = transcript(
        {"", "rum", "run", "run --draws 10 ready:baseline", "run --draws ten ready:baseline", "run --draws",
         "run --seed=4294967296 ready:baseline", "run --dras 5 ready:baseline",
         "run --csv=yes ready:baseline", "run --csv --json ready:baseline",
         "run --central --json ready:baseline", "run --engine gpu ready:baseline", "validate --draws 100 -",
         "run - -", "list", "list instrument", "list regions --lang de", "export", "export a b", "analyse",
         "analyse why ready:baseline",
         "analyse synergy", "analyse synergy --indicator jobs ready:baseline",
         "analyse synergy --year 1999 ready:baseline", "analyse synergy --workers 0 ready:baseline",
         "analyse synergy --central ready:baseline",
         "analyse synergy --samples 100 ready:baseline", "analyse discovery --at-least jobs=3 ready:baseline",
         "analyse discovery --at-least net_jobs ready:baseline", "analyse discovery --envelope -1 ready:baseline",
         "analyse goal --probability 0 ready:baseline", "analyse goal --from here ready:baseline",
         "analyse tradeoffs --objectives net_jobs,jobs ready:baseline", "analyse tradeoffs --objectives , ready:baseline",
         "analyse tradeoffs --probability 0.5 ready:baseline", "analyse pathway --indicator net_jobs ready:baseline"});
    check_golden("usage_errors.txt", text);
    CHECK(call({}).code == 2);
    CHECK(call({}).out.empty());
}

TEST_CASE("bad input is told on standard error with exit code 1") {
    const std::string bad = R"({"format": "regiomix-scenario", "version": 2, "horizon_years": 99})";
    check_golden(
        "bad_input.txt",
        transcript({"validate -", "run -"}, bad) +
            transcript({"run ready:seven_step", "hash no/such/file.json", "export nothing_like_it"}) +
            transcript({"validate -"}, ready_file("baseline").insert(1, "\"mixx\": 1,")));
    // A bad file does not stop the others from being checked, and none is run.
    const Call validate = call({"validate", "-", "ready:baseline"}, "{}");
    CHECK(validate.code == 1);
    CHECK(validate.out == "ready:baseline: valid\n");
    const Call run = call({"run", "ready:baseline", "-"}, "{}");
    CHECK(run.code == 1);
    CHECK(run.out.empty());
}

TEST_CASE("results for people") {
    check_golden("run.txt", transcript({"run --draws 100 ready:lorraine_call_2013 ready:lorraine_full",
                                        "run --central ready:seven_steps",
                                        "hash --draws 100 --seed 5 ready:lorraine_full"}));
}

TEST_CASE("both engines give the same hash, files in one call the same as alone") {
    const auto hash = [](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"hash", "--draws", "60"});
        return call(arguments).out;
    };
    const std::string simd = hash({"--engine", "simd", "ready:seven_steps"});
    CHECK(simd == hash({"--engine=scalar", "ready:seven_steps"}));
    CHECK(simd.size() == 16 + 2 + std::string("ready:seven_steps\n").size());
    CHECK(hash({"ready:nesta_public", "ready:seven_steps", "ready:lorraine_full"}) ==
          hash({"ready:nesta_public"}) + simd + hash({"ready:lorraine_full"}));
    CHECK(call({"hash", "--draws", "60", "-"}, ready_file("seven_steps")).out.substr(0, 16) ==
          simd.substr(0, 16));
    CHECK(hash({"--seed", "2", "ready:seven_steps"}) != simd);
}

TEST_CASE("the CSV is tidy and complete") {
    const Call result = call({"run", "--csv", "--draws", "50", "ready:baseline", "ready:lorraine_call_2013"});
    CHECK(result.code == 0);
    CHECK(result.err.empty());
    CHECK(result.out.starts_with("scenario,year,indicator,statistic,value,unit\n"));
    CHECK(lines_in(result.out) == 1 + 2 * indicator_count * 16 * 8);
    CHECK(result.out.find("\nbaseline,2040,net_jobs,p50,0,") != std::string::npos);
    CHECK(result.out.find("\nlorraine_call_2013,2012,net_jobs,central,0,") != std::string::npos);
    // Nothing is spent in the baseline, so there is no cost per job.
    CHECK(result.out.find("\nbaseline,2040,eur_per_net_job_year,p50,,") != std::string::npos);
    CHECK(lines_in(call({"run", "--csv", "--central", "ready:baseline"}).out) == 1 + indicator_count * 16);
}

TEST_CASE("an export has the results, opens again and gives the same hash") {
    const Call exported = call({"export", "lorraine_call_2013", "--draws=50", "--seed=9"});
    REQUIRE(exported.code == 0);
    CHECK(exported.out ==
          call({"run", "--json", "--draws", "50", "--seed", "9", "ready:lorraine_call_2013"}).out);
    const std::string hash = call({"hash", "-"}, exported.out).out.substr(0, 16);
    CHECK(exported.out.find("\"hash\": \"" + hash + "\"") != std::string::npos);
    CHECK(call({"validate", "-"}, exported.out).err.empty());
    CHECK(call({"run", "--json", "-"}, exported.out).out == exported.out);
    const std::string list = call({"run", "--json", "--draws", "50", "ready:baseline", "ready:baseline"}).out;
    CHECK(list.starts_with("[\n{"));
    CHECK(list.ends_with("}\n]\n"));
}

TEST_CASE("lists name everything, in the language asked for") {
    CHECK(lines_in(call({"list", "instruments"}).out) == 1 + 30);
    CHECK(lines_in(call({"list", "parameters"}).out) == 1 + 112);
    CHECK(lines_in(call({"list", "indicators", "--lang", "sv"}).out) == 1 + indicator_count);
    CHECK(lines_in(call({"list", "scenarios"}).out) == 1 + 9);
    CHECK(call({"list", "regions", "--lang=fr"}).out.find("Région") != std::string::npos);
    CHECK(call({"list", "regions"}).out.find("lorraine") != std::string::npos);
}

TEST_CASE("analyses for people") {
    check_golden("analyse.txt",
                 transcript({"analyse contribution --draws 50 ready:lorraine_full",
                             "analyse contribution --draws 50 --indicator eur_per_net_job_year ready:lorraine_full",
                             "analyse contribution --draws 50 ready:baseline",
                             "analyse synergy --draws 50 --year 2020 ready:lorraine_call_2013",
                             "analyse sensitivity --samples 16 --year 2016 ready:lorraine_call_2013"}));
}

TEST_CASE("analyses of failure for people") {
    check_golden("analyse_fails.txt",
                 transcript({"analyse discovery --draws 200 --at-least net_jobs=35 ready:lorraine_full",
                             "analyse discovery --draws 50 --envelope 1000000000 ready:lorraine_full",
                             "analyse discovery --draws 50 ready:baseline",
                             "analyse regret --draws 50 --at-least net_jobs=35 ready:lorraine_full ready:lorraine_call_2013",
                             "analyse regret --draws 50 --indicator eur_per_net_job_year ready:baseline"}));
}

TEST_CASE("the pathway and the value of knowing for people") {
    check_golden("analyse_pathway.txt",
                 transcript({"analyse pathway --draws 50 --year 2020 ready:lorraine_full",
                             "analyse pathway --draws 50 ready:baseline",
                             "analyse decision --draws 200 ready:lorraine_full ready:lorraine_call_2013",
                             "analyse decision --draws 200 --indicator social_value_per_public_eur ready:lorraine_full "
                             "ready:lorraine_call_2013",
                             "analyse decision --draws 50 ready:lorraine_full",
                             "analyse decision --draws 50 --indicator eur_per_net_job_year ready:baseline"}));
}

TEST_CASE("searches for people") {
    check_golden("analyse_search.txt",
                 transcript({"analyse tradeoffs --draws 50 --year 2014 --population 8 --generations 3 ready:lorraine_call_2013",
                             "analyse tradeoffs --draws 50 ready:baseline",
                             "analyse goal --draws 50 --year 2016 --at-least net_jobs=1 "
                             "--lock grant_call ready:lorraine_call_2013",
                             "analyse goal --draws 50 --year 2014 --at-least net_jobs=1000 --lock grant_call,working_group "
                             "ready:lorraine_call_2013",
                             "analyse goal --draws 50 ready:baseline",
                             "analyse next-euro --draws 50 --year 2016 ready:lorraine_call_2013",
                             "analyse next-euro --draws 50 ready:baseline",
                             "analyse goal --lock nothing_like_it --at-least net_jobs=1 ready:baseline"}));
}

TEST_CASE("searches as CSV and JSON: the same with any number of threads") {
    const std::vector<std::vector<std::string>> searches{
        {"tradeoffs", "--population", "4", "--generations", "2"},
        {"goal", "--at-least", "pilots=30", "--lock", "grant_call,working_group"},
        {"next-euro"}};
    for (const auto& search : searches) {
        const auto with = [&](const char* form, const char* workers) {
            std::vector<std::string> arguments{"analyse"};
            arguments.insert(arguments.end(), search.begin(), search.end());
            for (const char* more : {"--draws", "50", "--year", "2014", "--workers", workers, form, "ready:lorraine_call_2013"})
                arguments.emplace_back(more);
            return call(arguments);
        };
        CAPTURE(search[0]);
        const Call csv = with("--csv", "1");
        CHECK(csv.code == 0);
        CHECK(csv.out == with("--csv", "3").out);
        const Result<Json> parsed = parse_json(with("--json", "2").out, {.bytes = 1u << 20, .depth = 10});
        REQUIRE(parsed.ok());
        CHECK(parsed.value().find("analysis")->text == search[0]);
    }
}

TEST_CASE("scenarios that do not meet the same futures are not compared") {
    const auto compare = [](const char* other, const char* year) {
        return call({"analyse", "regret", "--draws", "50", "--year", year, "ready:seven_steps", other});
    };
    CHECK(compare("ready:lorraine_full", "2026").err.find("another region") != std::string::npos);
    CHECK(compare("ready:lorraine_full", "2026").code == 1);
    CHECK(compare("ready:baseline", "2030").code == 0);
}

TEST_CASE("the pathway and the value of knowing as CSV and JSON: the same with any number of threads") {
    for (const std::string what : {"pathway", "decision"}) {
        const auto with = [&](const char* form, const char* workers) {
            return call(
                {"analyse", what, form, "--workers", workers, "--draws", "50", "--year", "2016", "ready:lorraine_full"});
        };
        CAPTURE(what);
        const Call csv = with("--csv", "1");
        CHECK(csv.code == 0);
        CHECK(lines_in(csv.out) > 50);
        CHECK(csv.out == with("--csv", "3").out);
        const Result<Json> parsed = parse_json(with("--json", "2").out, {.bytes = 1u << 22, .depth = 10});
        REQUIRE(parsed.ok());
        CHECK(parsed.value().find("analysis")->text == what);
        CHECK((parsed.value().find("indicator") == nullptr) == (what == "pathway"));
    }
}

TEST_CASE("analyses of failure as CSV and JSON: the same with any number of threads") {
    for (const std::string what : {"discovery", "regret"}) {
        const auto with = [&](const char* form, const char* workers) {
            return call({"analyse", what, form, "--workers", workers, "--draws", "50", "--at-least", "net_jobs=35",
                         "ready:lorraine_full"});
        };
        CAPTURE(what);
        CHECK(with("--csv", "1").out == with("--csv", "3").out);
        const Result<Json> parsed = parse_json(with("--json", "2").out, {.bytes = 1u << 20, .depth = 10});
        REQUIRE(parsed.ok());
        CHECK(parsed.value().find("analysis")->text == what);
    }
}

TEST_CASE("analyses as CSV and JSON: the same with any number of threads") {
    const std::vector<std::string> rest{"--draws", "50", "ready:lorraine_full"};
    for (const std::string what : {"contribution", "synergy", "sensitivity"}) {
        const auto with = [&](const char* form, const char* workers) {
            std::vector<std::string> arguments{"analyse", what, form, "--workers", workers, rest[0], rest[1], rest[2]};
            if (what == "sensitivity") arguments.insert(arguments.end(), {"--samples", "16"});
            return call(arguments);
        };
        CAPTURE(what);
        const Call csv = with("--csv", "1"), json = with("--json", "1");
        CHECK(csv.code == 0);
        CHECK(csv.out.starts_with("scenario,analysis,table,row,column,value\nlorraine_full," + what + ","));
        CHECK(csv.out == with("--csv", "3").out);
        CHECK(json.out == with("--json", "4").out);
        const Result<Json> parsed = parse_json(json.out, {.bytes = 1u << 20, .depth = 10});
        REQUIRE(parsed.ok());
        CHECK(parsed.value().find("analysis")->text == what);
        // The sensitivity analysis makes futures of its own.
        const bool own_futures = what == "sensitivity";
        CHECK(parsed.value().find(own_futures ? "base_samples" : "draws")->number == (own_futures ? 16 : 50));
        CHECK(!parsed.value().find("findings")->items.empty());
    }
    CHECK(call({"analyse", "synergy", "--json", "--draws", "50", "ready:baseline", "ready:baseline"})
              .out.starts_with("[\n"));
}

TEST_CASE("progress is shown on a terminal only, and wiped") {
    CHECK(call({"hash", "--draws", "50", "ready:baseline"}).err.empty());
    const std::string err = call({"hash", "--draws", "50", "ready:baseline"}, {}, true).err;
    CHECK(err.find("baseline: draws 40 %") != std::string::npos);
    CHECK(err.ends_with("\r\033[K"));
}
