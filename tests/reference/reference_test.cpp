// The engine in double precision against the reference files and against the second implementation.
#include <doctest/doctest.h>

#include <sstream>

#include "reference/fixture.hpp"

using namespace regiomix;
using fixture::Values;

namespace {

/// A reference file as rows of named numbers; line ends of any system.
std::vector<Values> read_reference(const std::string& name) {
    std::istringstream text(fixture::read_text(fixture::data_file("reference/" + name + ".csv")));
    std::vector<std::string> columns;
    std::vector<Values> rows;
    std::string line, field;
    while (std::getline(text, line)) {
        while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.pop_back();
        if (line.empty()) continue;
        std::istringstream fields(line);
        if (columns.empty()) {
            while (std::getline(fields, field, ',')) columns.push_back(field);
            continue;
        }
        Values row;
        for (const std::string& column : columns) {
            std::getline(fields, field, ',');
            row[column] = std::strtod(field.c_str(), nullptr);
        }
        rows.push_back(std::move(row));
    }
    // Stocks go by their symbol here, and rows are years.
    for (Values& row : rows) {
        row.erase("year");
        for (const StockName& stock : stock_names) {
            const auto found = row.find(std::string(stock.id));
            if (found == row.end()) continue;
            row[std::string(stock.symbol)] = found->second;
            row.erase(found);
        }
    }
    return rows;
}

std::vector<Values> yearly_rows(const oracle::Trajectory& trajectory, int steps_per_year = 12) {
    std::vector<Values> rows;
    for (std::size_t k = 0; k < trajectory.moments.size(); k += static_cast<std::size_t>(steps_per_year))
        rows.push_back(fixture::values_of(trajectory.moments[k]));
    return rows;
}

/// The ratio to net jobs says nothing while there are next to none; the sums behind it are compared all the
/// same.
void drop_ratios_to_almost_nothing(std::vector<Values>& expected, const Values& floors) {
    for (Values& row : expected)
        if (std::fabs(row.at("net_job_years")) < floors.at("net_job_years"))
            row.erase("eur_per_net_job_year");
}

}  // namespace

TEST_CASE("every column of the reference files is met within 1e-9") {
    for (const std::string name : {"baseline", "lorraine_call_2013", "seven_steps", "skane_asic"}) {
        CAPTURE(name);
        const std::vector<Values> expected = read_reference(name);
        REQUIRE(expected.size() == 16);
        CHECK(expected.front().size() == 46);
        const fixture::Case some = fixture::ready_case(name);
        const auto got = fixture::engine_run(some, false);
        const auto difference = fixture::compare(got, expected, {});
        CHECK_MESSAGE(difference.worst < 1e-9, difference.where);
        // The second implementation must itself meet them, or it would be no oracle.
        const auto second = fixture::compare(yearly_rows(oracle::run(fixture::problem_of(some))), expected,
                                             fixture::floors_of(some, got.front()));
        CHECK_MESSAGE(second.worst < 1e-9, second.where);
    }
}

TEST_CASE("all ready scenarios agree with the second implementation") {
    for (const ReadyScenario& ready : fixture::content().ready) {
        CAPTURE(ready.id);
        const fixture::Case some = fixture::ready_case(ready.id);
        auto expected = yearly_rows(oracle::run(fixture::problem_of(some)));
        const Values floors = fixture::floors_of(some, expected.front());
        drop_ratios_to_almost_nothing(expected, floors);
        const auto difference = fixture::compare(fixture::engine_run(some, false), expected, floors);
        CHECK_MESSAGE(difference.worst < 1e-9, difference.where);
    }
}

TEST_CASE("random mixes agree with the second implementation at every step") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        fixture::Random random("random mixes against the oracle", seed);
        const fixture::Case some = fixture::random_case(random);
        auto expected = yearly_rows(oracle::run(fixture::problem_of(some)), 1);
        const Values floors = fixture::floors_of(some, expected.front());
        drop_ratios_to_almost_nothing(expected, floors);
        const auto difference = fixture::compare(fixture::engine_run(some, true), expected, floors);
        CHECK_MESSAGE(difference.worst < 1e-9, difference.where);
    }
}
